"""Where a text names a country, its people or its cities, and which sentence and clause that stands in."""

from typing import NamedTuple

from matcher.foreign_words import ForeignWord
from matcher.hints import COUNTRY
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around
from matcher.understanding.trade_words import WE

_ENDS = frozenset(".;:!?\n")


class ForeignMention(NamedTuple):
    """A word for a country in a text: the numbers of its first and last word."""

    word: ForeignWord
    first: int
    last: int


def foreign_mentions(text: ReadText) -> list[ForeignMention]:
    """Return every word for a country in the order of the text; of names within names the longest."""
    found: list[ForeignMention] = []
    entries, foreign = text.entries, text.lexicon.foreign
    for number in [number for number in text.telling if entries[number].hints & COUNTRY]:
        for name, word in foreign.ending_with(entries[number].folded):
            first = number - len(name) + 1
            before = tuple(entry.folded for entry in entries[max(first, 0) : number])
            if before == name[:-1] and _counts(text, number):
                found.append(ForeignMention(word, first, number))
                break
    return found


def _counts(text: ReadText, number: int) -> bool:
    """Tell whether a word that may be an everyday word is the country: "US" in capitals, others with a capital that no sentence gives it."""
    word = text.entries[number].folded
    if word not in text.lexicon.foreign.everyday[text.language]:
        return True
    if len(word) == 2:  # noqa: PLR2004 - "us"
        return text.text[text.found[number].start() : text.found[number].end()].isupper()
    return text.is_capital(number) and number != sentence_start(text, number)


def sentence_start(text: ReadText, number: int) -> int:
    """Return the number of the first word of the sentence in which a word stands."""
    while number > 0:
        between = text.text[text.found[number - 1].end() : text.found[number].start()]
        if between != " " and not _ENDS.isdisjoint(between):
            break
        number -= 1
    return number


def folded(text: ReadText, first: int, stop: int) -> list[str]:
    """Return the folded words from `first` to before `stop`."""
    return [entry.folded for entry in text.entries[max(first, 0) : stop]]


def is_first_person(text: ReadText, words: list[str]) -> bool:
    """Tell whether the company itself speaks in some folded words; "i" is "I" in English alone."""
    return not WE.isdisjoint(words) or (text.language == "en" and "i" in words)


def clause_before(text: ReadText, number: int) -> list[str]:
    """Return the folded words of a word's clause that stand before it."""
    return folded(text, clause_around(text, number).start, number)
