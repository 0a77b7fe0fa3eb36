"""Where a text names a country, its people or its cities, and which sentence and clause that stands in."""

from collections.abc import Sequence

from matcher.foreign_words import ForeignMention
from matcher.hints import COUNTRY
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around, says, says_before, sentence_start
from matcher.understanding.trade_words import WE

_I = frozenset({"i"})


def foreign_mentions(text: ReadText) -> Sequence[ForeignMention]:
    """Return every word for a country in the order of the text; of names within names the longest."""
    if text.remembered.mentions is None:
        text.remembered.mentions = _mentions(text)
    return text.remembered.mentions


def _mentions(text: ReadText) -> list[ForeignMention]:
    found: list[ForeignMention] = []
    entries, foreign = text.entries, text.lexicon.foreign
    for number in [number for number in text.telling if entries[number].hints & COUNTRY]:
        for name, word in foreign.ending_with(entries[number].folded):
            first = number - len(name) + 1
            before = tuple(text.folded[max(first, 0) : number])
            if before == name[:-1] and _counts(text, number):
                found.append(ForeignMention(word, first, number))
                break
    codes = [one.word.codes for one in found]
    return [one for one in found if text.folded[one.last] not in foreign.namesakes or codes.count(one.word.codes) > 1]


def _counts(text: ReadText, number: int) -> bool:
    """Tell whether a word that may be an everyday word is the country: "US" in capitals, others with a capital that no sentence gives it."""
    word = text.folded[number]
    if word not in text.lexicon.foreign.everyday[text.language]:
        return True
    if len(word) == 2:  # noqa: PLR2004 - "us"
        return text.text[text.found[number].start() : text.found[number].end()].isupper()
    return text.is_capital(number) and number != sentence_start(text, number)


def folded(text: ReadText, first: int, stop: int) -> list[str]:
    """Return the folded words from `first` to before `stop`."""
    return text.folded[max(first, 0) : stop]


def is_first_person(text: ReadText, words: list[str]) -> bool:
    """Tell whether the company itself speaks in some folded words; "i" is "I" in English alone."""
    return not WE.isdisjoint(words) or (text.language == "en" and "i" in words)


def speaks(text: ReadText, number: int) -> bool:
    """Tell whether the company itself speaks in the clause of a word."""
    return says(text, number, WE) or (text.language == "en" and says(text, number, _I))


def speaks_before(text: ReadText, number: int) -> bool:
    """Tell whether the company itself speaks in the clause of a word, before it comes to the word."""
    return says_before(text, number, WE) or (text.language == "en" and says_before(text, number, _I))


def clause_before(text: ReadText, number: int) -> list[str]:
    """Return the folded words of a word's clause that stand before it."""
    return folded(text, clause_around(text, number).start, number)
