"""Phrases of the lexicon in a text: their stems in order, small words and a few others between."""

from collections.abc import Callable, Mapping, Sequence
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
        if phrases:
            longest = _longest(text, number, phrases, gap)
            if longest is not None:
                found.append(longest)
    return found


def _longest(text: ReadText, number: int, phrases: PhrasesOfWord[_Value], gap: int) -> Found[_Value] | None:
    """Return the longest of the phrases that occurs at a word."""
    single = phrases.get("")
    found: Found[_Value] | None = None if single is None else (single[0][1], number, number)
    if single is not None and len(phrases) == 1:
        return found
    length = 1
    for second in _following(text, number, gap):
        for stems, value in phrases.get(second, ()):
            last = _last_word(text, number, stems, gap) if len(stems) > length else None
            if last is not None:
                length, found = len(stems), (value, number, last)
    return found


def _following(text: ReadText, number: int, gap: int) -> Mapping[str, int]:
    """Return where the next word of a phrase may stand: the numbers of the words up to the gap, by their stems; small ones don't count."""
    known = text.remembered.following.get((number, gap))
    if known is not None:
        return known
    entries = text.entries
    near: dict[str, int] = {}
    left = gap
    for place in range(number + 1, len(entries)):
        if not entries[place].small:
            near.setdefault(entries[place].stem, place)
            left -= 1
            if left < 0:
                break
    text.remembered.following[number, gap] = near
    return near


def _last_word(text: ReadText, number: int, stems: Sequence[str], gap: int) -> int | None:
    """Return the number of the phrase's last word; None when a word of it is missing or too far away."""
    last: int | None = number
    for stem in stems[1:]:
        last = None if last is None else _following(text, last, gap).get(stem)
    return last
