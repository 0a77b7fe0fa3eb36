"""Phrases of the lexicon in a text: their stems in order, small words and up to two others between."""

from collections.abc import Sequence
from typing import TypeVar

from catalogue.vocabulary import Language
from matcher.lexicon import Phrases
from matcher.words import SMALL_WORDS, Word, stem

_Value = TypeVar("_Value")

Found = tuple[_Value, int, int]
"""What a phrase means, and the numbers of its first and last word."""


Content = Sequence[tuple[int, str]]
"""Number and stem of each word of a text that is not a small one."""


def content_words(words: Sequence[Word], language: Language) -> Content:
    """Return number and stem of each word that is not a small one."""
    return [(number, stem(word.text, language)) for number, word in enumerate(words) if word.text not in SMALL_WORDS[language]]


def find_phrases(content: Content, phrases: Phrases[_Value], *, gap: int) -> list[Found[_Value]]:
    """Return every phrase that occurs; between its words at most `gap` other content words. The longest wins at each word."""
    found: list[Found[_Value]] = []
    for place, (number, first) in enumerate(content):
        for stems, value in phrases.get(first, ()):
            last = _last_place(content, place, stems, gap)
            if last is not None:
                found.append((value, number, content[last][0]))
                break
    return found


def _last_place(content: Content, place: int, stems: Sequence[str], gap: int) -> int | None:
    for wanted in stems[1:]:
        window = range(place + 1, min(place + 2 + gap, len(content)))
        following = next((candidate for candidate in window if content[candidate][1] == wanted), None)
        if following is None:
            return None
        place = following
    return place
