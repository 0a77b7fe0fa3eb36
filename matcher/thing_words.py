"""What the trades make, grow or repair: with a word for the making it names the trade, and by itself where just the trade was asked for."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from catalogue.reference_tables import IndustryEntry
from catalogue.vocabulary import LANGUAGES, Industry, Language
from matcher.words import fold, stem

SHORTEST_ENDING = 4
"""Letters of the end of a compound that is looked up."""

_SHORTEST_PART = 3

_Things = Mapping[Language, Mapping[str, Industry]]
"""Trades by the folded word, and its stem."""


class ThingWords(NamedTuple):
    """The words for things, with the trade of each."""

    made: _Things
    alone: _Things

    def made_by(self, folded: str, stemmed: str, language: Language) -> Industry | None:
        """Return the trade of those who make what a word names, also as the end of a compound."""
        return _look_up(self.made[language], folded, stemmed, language)

    def lived_of(self, folded: str, stemmed: str, language: Language) -> Industry | None:
        """Return the usual trade of those who name a thing as what they live of: shoes are sold rather than made."""
        return self.alone[language].get(folded) or _look_up(self.alone[language], folded, stemmed, language)


def _look_up(things: Mapping[str, Industry], folded: str, stemmed: str, language: Language) -> Industry | None:
    if language == "en":
        return things.get(stemmed)
    endings = (things.get(folded[start:]) for start in range(_SHORTEST_PART, len(folded) - SHORTEST_ENDING + 1))
    return things.get(stemmed) or next((trade for trade in endings if trade is not None), None)


def compile_thing_words(industries: Sequence[IndustryEntry]) -> ThingWords:
    """Make the look-up tables; of several trades that make a thing the first counts, and a word counts before the stem of another."""
    made: dict[Language, dict[str, Industry]] = {}
    alone: dict[Language, dict[str, Industry]] = {}
    for language in LANGUAGES:
        things = [(word, entry.id) for entry in reversed(industries) for word in entry.things.in_language(language)]
        by_themselves = [(word, entry.id) for entry in industries for word in entry.alone.in_language(language)]
        made[language] = {form: trade for word, trade in things for form in (fold(word), stem(word, language))}
        stems = {stem(word, language): trade for word, trade in (*things, *by_themselves)}
        alone[language] = stems | {fold(word): trade for word, trade in (*things, *by_themselves)}
    return ThingWords(made, alone)
