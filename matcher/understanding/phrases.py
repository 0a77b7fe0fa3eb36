"""Phrases of the lexicon in a text: their stems in order, small words and a few others between."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from matcher.lexicon import PhrasesOfWord, WordEntry

_Value = TypeVar("_Value")

Content = Sequence[tuple[int, WordEntry]]
"""Number and entry of each word of a text that carries a topic."""

Found = tuple[_Value, int, int]
"""What a phrase means, and the numbers of its first and last word."""


def find_phrases(content: Content, phrases_of: Callable[[WordEntry], PhrasesOfWord[_Value]], *, gap: int) -> list[Found[_Value]]:
    """Return every phrase that occurs; between its words at most `gap` other content words. The longest wins at each word."""
    found: list[Found[_Value]] = []
    begun = [place for place, (_, entry) in enumerate(content) if phrases_of(entry)]
    stems = [entry.stem for _, entry in content] if begun else []
    for place in begun:
        number, first = content[place]
        for wanted, value in phrases_of(first):
            last = place if len(wanted) == 1 else _last_place(stems, place, wanted, gap)
            if last is not None:
                found.append((value, number, content[last][0]))
                break
    return found


def _last_place(stems: Sequence[str], place: int, wanted: Sequence[str], gap: int) -> int | None:
    for stem in wanted[1:]:
        window = stems[place + 1 : place + 2 + gap]
        if stem not in window:
            return None
        place += 1 + window.index(stem)
    return place
