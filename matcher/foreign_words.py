"""The words of all three languages for countries: their names, adjectives, peoples and large cities, ready for look-up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from catalogue.reference_tables import Country, Reference
from catalogue.vocabulary import LANGUAGES, Language
from matcher.words import fold, words_of

Kind = Literal["name", "city", "adjective", "people"]

HOME = "DK"
"""The country that is no foreign market."""

_ADJECTIVE_ENDINGS: Mapping[Language, Sequence[str]] = {"da": ("", "e"), "en": ("",), "de": ("", "e", "er", "en", "es", "em")}
_PEOPLE_ENDINGS: Mapping[Language, Sequence[str]] = {"da": ("", "e", "en", "ne", "nes", "s"), "en": ("", "s"), "de": ("", "n", "r")}
_OWNED = ("ejet", "ejede")
"""Danish joins them to an adjective: tyskejet."""

_DIRECTIONS = ("nordvest", "nordost", "nord", "syd", "sued", "soender", "oest", "ost", "vest", "west", "midt", "mittel")
_SHORTEST_AFTER_DIRECTION = 4


class ForeignWord(NamedTuple):
    """What a word for a country stands for; without codes for an area of no certain countries ("abroad")."""

    codes: tuple[str, ...]
    kind: Kind

    @property
    def is_home(self) -> bool:
        """Whether it is Denmark."""
        return self.codes == (HOME,)


class ForeignMention(NamedTuple):
    """A word for a country in a text: the numbers of its first and last word."""

    word: ForeignWord
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ForeignWords:
    """Every word and name for a country, folded."""

    by_last: Mapping[str, Sequence[tuple[tuple[str, ...], ForeignWord]]]
    """By the last word of a name, since the first ("new", "united") stands in many other texts; the longest name first."""
    everyday: Mapping[Language, frozenset[str]]
    """Words that count only with a capital."""
    namesakes: frozenset[str]
    """Cities abroad of which a Danish place has the name: they count where the text names the country too."""

    def ending_with(self, word: str) -> Sequence[tuple[tuple[str, ...], ForeignWord]]:
        """Return the names that end with a folded word, also of a part of the country: Nordtyskland, ostdeutsch, tyskejet."""
        return self.by_last.get(word) or self.by_last.get(_inner(word), ())


def _inner(word: str) -> str:
    for ending in _OWNED:
        if word.endswith(ending):
            return word.removesuffix(ending)
    direction = next((one for one in _DIRECTIONS if word.startswith(one)), "")
    rest = word.removeprefix(direction)
    return rest if len(rest) >= _SHORTEST_AFTER_DIRECTION else word


def _words_for(country: Country) -> Iterator[tuple[str, Kind]]:
    for language in LANGUAGES:
        for base in country.peoples.in_language(language):
            yield from ((base + ending, "people") for ending in _PEOPLE_ENDINGS[language])
        for base in country.adjectives.in_language(language):
            yield from ((base + ending, "adjective") for ending in _ADJECTIVE_ENDINGS[language])
    for city in (*country.cities, *country.namesakes):
        yield city, "city"
    for name in country.names:
        yield name, "name"
        yield f"{name}s", "name"


def compile_foreign_words(reference: Reference) -> ForeignWords:
    """Make the look-up table; of two meanings of one word the name of a country holds: Polen are also people."""
    found: dict[tuple[str, ...], ForeignWord] = {}
    for country in reference.countries:
        for text, kind in _words_for(country):
            name = tuple(fold(word) for word in words_of(text))
            found[name] = ForeignWord(country.codes, kind)
    by_last: dict[str, list[tuple[tuple[str, ...], ForeignWord]]] = {}
    for name, word in sorted(found.items(), key=lambda row: -len(row[0])):
        by_last.setdefault(name[-1], []).append((name, word))
    everyday = {language: frozenset(fold(word) for word in reference.everyday_countries.in_language(language)) for language in LANGUAGES}
    namesakes = frozenset(fold(word) for country in reference.countries for name in country.namesakes for word in words_of(name))
    return ForeignWords(by_last, everyday, namesakes)
