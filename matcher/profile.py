"""What is known of a company. A field that is absent is not known, which is not the same as no."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, Self

from catalogue.vocabulary import ABROAD, Export, Fact, Industry, Need, Stage

SEVERAL = frozenset({"needs", "markets"})
"""Fields that are lists: what is named is added to them."""

ONE_OF_SEVERAL = SEVERAL | {"industry"}
"""Fields of which one value may be taken back or put right while the others stay; of several trades the first is the main one."""

ESTABLISHED_AFTER_YEARS = 5
"""Our own assumption: under five full years is a start-up. The plan does not say."""


class Bracket(NamedTuple):
    """A number of which only the bounds are known, both included; `high` None means no upper bound."""

    low: int
    high: int | None

    @property
    def exact(self) -> int | None:
        """The number itself when the bounds meet; None otherwise."""
        return self.low if self.low == self.high else None

    @classmethod
    def of(cls, number: int) -> Self:
        """Return the bracket that holds one number only."""
        return cls(low=number, high=number)


class CompanyProfile(NamedTuple):
    """One company as far as it is known; see docs/glossary.md for each field. Made by `matcher.answers.parse_profile`, which checks it."""

    municipality: str | None = None
    industry: Industry | None = None
    further_industries: tuple[Industry, ...] = ()
    employees: Bracket | None = None
    founded_year: int | None = None
    stage: Stage | None = None
    export: Export | None = None
    markets: tuple[str, ...] = ()
    turnover_dkk: Bracket | None = None
    needs: tuple[Need, ...] = ()
    cvr: str | None = None
    facts: Mapping[Fact, bool] = MappingProxyType({})

    @property
    def industries(self) -> tuple[Industry, ...]:
        """Every trade the company is known to be in, the main one first."""
        if self.industry is None:
            return self.further_industries
        return (self.industry, *[trade for trade in self.further_industries if trade != self.industry])

    def fact(self, name: Fact) -> bool | None:
        """Return a yes-or-no fact, also where another field settles it; None when not known."""
        if name == "foreign_owned" and name not in self.facts and self.municipality == ABROAD:
            return True
        return self.facts.get(name)

    def stage_on(self, now: date) -> Stage | None:
        """Return the stage as said, else as derived from the founding year on a day; None when neither is known."""
        if self.stage is not None or self.founded_year is None:
            return self.stage
        return "startup" if now.year - self.founded_year < ESTABLISHED_AFTER_YEARS else "established"
