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
    entries = text.entries
    for number in text.telling:
        phrases = phrases_of(entries[number])
        if not phrases:
            continue
        near = _following(entries, number, gap) if len(phrases[0][0]) > 1 else {}
        for stems, value in phrases:
            last = number if len(stems) == 1 else _last_word(entries, number, stems, gap) if stems[1] in near else None
            if last is not None:
                found.append((value, number, last))
                break
    return found


def _following(entries: Sequence[WordEntry], number: int, gap: int) -> dict[str, int]:
    """Return where the next word of a phrase may stand: the numbers of the words up to the gap, by their stems; small ones don't count."""
    near: dict[str, int] = {}
    left = gap
    for place in range(number + 1, len(entries)):
        if not entries[place].small:
            near.setdefault(entries[place].stem, place)
            left -= 1
            if left < 0:
                break
    return near


def _last_word(entries: Sequence[WordEntry], number: int, stems: Sequence[str], gap: int) -> int | None:
    """Return the number of the phrase's last word; None when a word of it is missing or too far away."""
    last: int | None = number
    for stem in stems[1:]:
        last = None if last is None else _following(entries, last, gap).get(stem)
    return last
