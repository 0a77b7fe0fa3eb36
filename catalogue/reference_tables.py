"""The tables that hold for every edition: municipalities, places, trades, needs, and what belongs elsewhere."""

import hashlib
import tomllib
from functools import cached_property
from importlib.resources import files
from typing import TypeVar

from pydantic import Field, TypeAdapter

from catalogue.texts import Line, LocalisedText, Many, Value
from catalogue.vocabulary import Industry, Language, Need


class Words(Value):
    """Words and short phrases in each language."""

    da: Many[Line] = ()
    en: Many[Line] = ()
    de: Many[Line] = ()

    def in_language(self, language: Language) -> tuple[str, ...]:
        """Return the words of one language."""
        words: tuple[str, ...] = getattr(self, language)
        return words


class Municipality(Value):
    """One of the region's municipalities."""

    code: str = Field(pattern=r"^\d{4}$")
    name: str
    spellings: Many[Line] = ()


class TownOfRegion(Value):
    """A town or postcode of the region and the municipality in which it lies."""

    name: str
    spellings: Many[str] = ()
    postcodes: Many[str] = ()
    municipality: str
    also: Many[str] = Field(default=(), description="Other municipalities into which its postcode reaches; empty for most.")
    ambiguous: bool = Field(default=False, description="The name is also an everyday word or a surname: it counts only after a word of place.")


class Village(Value):
    """A village or district of the region that is no post town."""

    name: str
    spellings: Many[str] = ()
    postcode: str = Field(pattern=r"^\d{4}$")
    municipality: str
    further: Many[str] = Field(default=(), description="Other municipalities of the region in which a place of the same name lies.")
    ambiguous: bool = Field(default=False, description="As for a town.")


class Landscape(Value):
    """A landscape, a water or a post town without a main municipality: its name alone does not tell in which one a company is."""

    name: str
    spellings: Many[str] = ()
    postcodes: Many[str] = ()
    municipalities: Many[str] = Field(min_length=1, description="Those of the region into which it reaches.")


class OutsidePlace(Value):
    """A larger place outside the region."""

    name: str
    western_denmark: bool = Field(description="In Jutland or on Funen.")
    ambiguous: bool = Field(default=False, description="As for a town.")


class Country(Value):
    """A country, or an area of several, in the words of all three languages."""

    codes: Many[str] = Field(description="ISO 3166-1 alpha-2; empty for an area of no certain countries.")
    names: Many[Line] = Field(min_length=1)
    adjectives: Words = Words()
    peoples: Words = Words()
    cities: Many[Line] = ()
    namesakes: Many[Line] = Field(default=(), description="Cities of which a Danish place has the name: they count where the country is named too.")


class IndustryEntry(Value):
    """A trade with the words by which companies name it and the prefixes of its industry codes."""

    id: Industry
    label: LocalisedText
    db25: Many[str] = ()
    db07: Many[str] = ()
    words: Words = Words()
    suffixes: Words = Words()
    deeds: Words = Field(default=Words(), description="What the trade does to one of the things: each of the deeds with each of the things names it.")
    things: Words = Field(default=Words(), description="See deeds.")
    alone: Words = Field(
        default=Words(),
        description="What names the trade by itself in the answer to the question for it: of several that a thing has, the usual one.",
    )
    asides: Words = Field(
        default=Words(), description="Of the words those that companies of other trades have, buy or use: they count only by themselves."
    )

    def phrases(self, language: Language) -> tuple[str, ...]:
        """Return all words and phrases that name the trade in one language."""
        things = self.things.in_language(language)
        return (*self.words.in_language(language), *(f"{deed} {thing}" for deed in self.deeds.in_language(language) for thing in things))


class Complaint(Value):
    """What a trouble is of and what is said of it: both near each other in a clause state the need, without a wish."""

    of: Words
    said: Words = Field(default=Words(), description="Empty: a denial near what it is of is enough.")
    denied: bool = Field(default=False, description="It is a denial that makes the trouble; otherwise a denial takes it away.")


class NeedEntry(Value):
    """A need with what states it: phrases by themselves, single words together with a wish in their clause."""

    id: Need
    label: LocalisedText
    example: LocalisedText
    phrases: Words
    wanted: Words = Field(default=Words(), description="What one lacks or wants to have; a leading hyphen stands for any first part.")
    acts: Words = Field(default=Words(), description="What one wishes to do.")
    deeds: Words = Field(default=Words(), description="What one wishes to do to one of the things.")
    things: Words = Field(default=Words(), description="See deeds; a leading hyphen as for wanted.")
    complaints: Many[Complaint] = ()


class ElsewhereTopic(Value):
    """Something that people write and that no support offer answers."""

    id: str
    turn_to: LocalisedText
    sentences: Words


class Reference(Value):
    """All tables together."""

    municipalities: Many[Municipality]
    places: Many[TownOfRegion]
    villages: Many[Village]
    landscapes: Many[Landscape]
    outside: Many[OutsidePlace]
    countries: Many[Country]
    everyday_countries: Words
    industries: Many[IndustryEntry]
    needs: Many[NeedEntry]
    elsewhere: Many[ElsewhereTopic]
    answers: dict[str, dict[str, int]] = Field(description="By profile field how often each answer was counted; see answers.toml.")

    @cached_property
    def municipality_names(self) -> tuple[str, ...]:
        """The official names, in code order."""
        return tuple(municipality.name for municipality in self.municipalities)

    @cached_property
    def version_of_texts(self) -> str:
        """A short hash of the texts that an index learns from beside an edition's."""
        texts = self.model_dump_json(include={"elsewhere", "industries"})
        return hashlib.sha256(texts.encode()).hexdigest()[:12]

    def municipality_of_code(self, code: str) -> str | None:
        """Return the official name for a four-digit code; None for a code outside the region."""
        return next((entry.name for entry in self.municipalities if entry.code == code), None)

    def industry_of_code(self, system: str, code: str) -> Industry | None:
        """Return the trade of an industry code by its longest known prefix; None rather than a guess.

        `system` is "DB25" or "DB07"; `code` is digits without dots.
        """
        best: tuple[int, Industry] | None = None
        for entry in self.industries:
            for prefix in entry.db25 if system == "DB25" else entry.db07:
                if code.startswith(prefix) and (best is None or len(prefix) > best[0]):
                    best = (len(prefix), entry.id)
        return best[1] if best else None


_Table = TypeVar("_Table")


def _table(name: str, key: str, shape: type[_Table]) -> _Table:
    text = files("catalogue").joinpath("reference", f"{name}.toml").read_text(encoding="utf-8")
    return TypeAdapter(shape).validate_python(tomllib.loads(text)[key])


def load_reference() -> Reference:
    """Read the tables in the package. They are part of the program: a broken one is a bug and raises."""
    return Reference(
        municipalities=_table("municipalities", "municipalities", tuple[Municipality, ...]),
        places=_table("places", "places", tuple[TownOfRegion, ...]),
        villages=_table("villages", "places", tuple[Village, ...]),
        landscapes=_table("landscapes", "places", tuple[Landscape, ...]),
        outside=_table("outside", "places", tuple[OutsidePlace, ...]),
        countries=_table("countries", "countries", tuple[Country, ...]),
        everyday_countries=_table("countries", "everyday", Words),
        industries=_table("industries", "industries", tuple[IndustryEntry, ...]),
        needs=_table("needs", "needs", tuple[NeedEntry, ...]),
        elsewhere=_table("elsewhere", "topics", tuple[ElsewhereTopic, ...]),
        answers=_table("answers", "counted", dict[str, dict[str, int]]),
    )
