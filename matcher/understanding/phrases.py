"""Phrases of the lexicon in a text: their stems in order, small words and a few others between."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from matcher.lexicon import PhrasesOfWord, WordEntry
from matcher.read_text import ReadText

_Value = TypeVar("_Value")

Found = tuple[_Value, int, int]
"""What a phrase means, and the numbers of its first and last word."""


def find_phrases(text: ReadText, phrases_of: Callable[[WordEntry], PhrasesOfWord[_Value]], *, gap: int) -> list[Found[_Value]]:
    """Return every phrase that occurs; between its words any small words and at most `gap` others. The longest wins at each word."""
    found: list[Found[_Value]] = []
    occurring = {entry.stem for entry in text.entries}
    for number in text.telling:
        for stems, value in phrases_of(text.entries[number]):
            last = _last_word(text.entries, number, stems, gap) if occurring.issuperset(stems) else None
            if last is not None:
                found.append((value, number, last))
                break
    return found


def _last_word(entries: Sequence[WordEntry], number: int, stems: Sequence[str], gap: int) -> int | None:
    """Return the number of the phrase's last word; None when a word of it is missing or too far away."""
    for stem in stems[1:]:
        others = 0
        for place in range(number + 1, len(entries)):
            entry = entries[place]
            if entry.small:
                continue
            if entry.stem == stem:
                number = place
                break
            others += 1
            if others > gap:
                return None
        else:
            return None
    return number
