"""One company's text held against one catalogue on one day, so that many answers can be tried without reading it again."""

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from catalogue.vocabulary import FACTS
from matcher.evidence import Value
from matcher.profile import SEVERAL, CompanyProfile
from matcher.ranking import Heard, Shortlist, explain, shortlist
from matcher.recommendation import Advice, Group
from matcher.text_index import TextIndex

Shown = tuple[tuple[str, Group], ...]
"""What a reader sees of an order: the ids of the programmes and their groups, best first."""


class Consultation(NamedTuple):
    """What was heard, and the days it is answered for: offers are judged as of `day`, a company's age counts from `ages_on`."""

    heard: Heard
    texts: TextIndex
    day: date
    ages_on: date

    def known(self, profile: CompanyProfile) -> CompanyProfile:
        """Return the answers together with what the text says."""
        return self.shortlist(profile).profile

    def shortlist(self, profile: CompanyProfile) -> Shortlist:
        """Return which programmes are for a company that answers so."""
        return shortlist(profile, self.heard, self.texts, self.day, now=self.ages_on)

    def shown(self, profile: CompanyProfile) -> Shown:
        """Return what a company that answers so would see."""
        programmes = self.texts.conditions.programmes
        return tuple([(programmes[place].id, group) for place, group in self.shortlist(profile).groups])

    def forgetting(self, fields: Collection[str]) -> "Consultation":
        """Return the consultation as if the text said nothing of these fields: the company was asked, and does not know."""
        understood = self.heard.understood
        profile = understood.profile
        for field in fields:
            profile = with_answer(profile, field, None)
        left = understood._replace(
            profile=profile,
            uncertain=tuple(one for one in understood.uncertain if one.field not in fields),
            conflicts=tuple(one for one in understood.conflicts if one.field not in fields),
        )
        return self._replace(heard=self.heard._replace(understood=left))

    def advise(self, profile: CompanyProfile) -> Advice:
        """Return the whole advice for a company that answers so."""
        return explain(self.shortlist(profile), self.heard, self.texts, self.day)


def with_answer(profile: CompanyProfile, field: str, value: object) -> CompanyProfile:
    """Return the profile with one field answered; None takes an answer back. The main trade stands for all."""
    changed: dict[str, Any]
    if field in FACTS:
        facts = {name: fact for name, fact in profile.facts.items() if name != field}
        changed = {"facts": facts if value is None else {**facts, field: value}}
    else:
        changed = {field: () if value is None and field in SEVERAL else value}
        if field == "industry":
            changed["further_industries"] = ()
    return profile._replace(**changed)


def value_of(profile: CompanyProfile, field: str) -> object:
    """Return what a profile says of a field or a fact; None where it says nothing."""
    if field in FACTS:
        return next((value for name, value in profile.facts.items() if name == field), None)
    return getattr(profile, field) or None if field in SEVERAL else getattr(profile, field)


def values_of(profile: CompanyProfile, field: str) -> tuple[Value, ...]:
    """Return each value of a field of which there may be several, the main trade first."""
    return profile.industries if field == "industry" else getattr(profile, field)


def with_values(profile: CompanyProfile, field: str, values: tuple[Any, ...]) -> CompanyProfile:
    """Return the profile with these values of such a field and no other."""
    if field == "industry":
        return profile._replace(industry=next(iter(values), None), further_industries=values[1:])
    return with_answer(profile, field, values or None)


def is_known(profile: CompanyProfile, field: str) -> bool:
    """Tell whether a profile says anything of a field."""
    return value_of(profile, field) is not None
