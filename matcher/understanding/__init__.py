"""Facts from free text, each with the words it came from; what a text does not state stays unknown.

One module a kind of fact; each takes a text that was read and returns the evidence it found.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple, cast

from catalogue.vocabulary import ABROAD, FACTS, Fact
from matcher.evidence import Conflict, Evidence, Uncertain, Withdrawn
from matcher.hints import COUNTRY, FOUNDING, HOME_MARKET, NUMBER, OWNERS, PEOPLE, REGISTRATION, STAGE, TRADE_ABROAD, TRAIT, TURNOVER
from matcher.profile import SEVERAL, Bracket, CompanyProfile
from matcher.read_text import ReadText
from matcher.understanding.abroad import find_settling
from matcher.understanding.employees import find_employees
from matcher.understanding.founding import find_founded_year
from matcher.understanding.industry import find_industries
from matcher.understanding.municipality import find_municipality
from matcher.understanding.needs import find_needs
from matcher.understanding.ownership import find_ownership
from matcher.understanding.registration import find_cvr
from matcher.understanding.stage import find_stage
from matcher.understanding.trade import find_trade
from matcher.understanding.traits import find_traits
from matcher.understanding.turnover import find_turnover

_IN_ORDER = attrgetter("start", "field")

Finder = Callable[[ReadText, date], Sequence[Evidence]]

SINGLE = ("municipality", "employees", "founded_year", "stage", "export", "turnover_dkk", "cvr")
"""Fields that hold one value; several trades are no contradiction: the first that is named is the main one."""

_OF_ONE_VALUE: tuple[tuple[int, Finder], ...] = (
    (NUMBER | PEOPLE, find_employees),
    (FOUNDING, find_founded_year),
    (TURNOVER, find_turnover),
    (STAGE, find_stage),
    (REGISTRATION, find_cvr),
    (COUNTRY | TRADE_ABROAD | HOME_MARKET, find_trade),
)
FINDERS: tuple[tuple[int, Finder], ...] = (
    *_OF_ONE_VALUE,
    (OWNERS, find_ownership),
    (TRAIT, find_traits),
)
"""The kinds of fact (of `matcher.hints`) that a text must give reason to expect, and what looks for them; years count back from the day given."""

_BRACKETS = frozenset({"employees", "turnover_dkk"})


class Interpretation(NamedTuple):
    """What a text says of a company, and the words that said so."""

    profile: CompanyProfile
    evidence: tuple[Evidence, ...]
    uncertain: tuple[Uncertain, ...]
    conflicts: tuple[Conflict, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()


def interpret(text: ReadText, now: date) -> Interpretation:
    """Return the facts that a text states; what it does not state stays unknown. `now` is the day on which it speaks."""
    location = find_municipality(text)
    evidence = [*find_industries(text), *find_needs(text)]
    if location.evidence is not None:
        evidence.append(location.evidence)
        if location.evidence.value == ABROAD and (settling := find_settling(text)) is not None:
            evidence.append(settling)
    for kinds, find in FINDERS:
        if text.hints & kinds:
            evidence += find(text, now)
    if text.hints & (COUNTRY | TRADE_ABROAD):
        evidence = _each_once(evidence)
    profile = profile_of(evidence, {} if location.western_denmark is None else {"in_western_denmark": location.western_denmark})
    uncertain = () if location.uncertain is None else (location.uncertain,)
    return Interpretation(profile, tuple(sorted(evidence, key=_IN_ORDER)), uncertain)


def single_facts(text: ReadText, now: date) -> list[Evidence]:
    """Return, in the order of the text, what `interpret` finds of the fields that hold one value."""
    place = find_municipality(text).evidence
    evidence = [] if place is None else [place]
    for kinds, find in _OF_ONE_VALUE:
        if text.hints & kinds:
            evidence += [one for one in find(text, now) if one.field in SINGLE]
    return sorted(evidence, key=_IN_ORDER)


def _each_once(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the evidence with only the first words for each need and market."""
    first = {(one.field, one.value): one for one in reversed(evidence) if one.field in SEVERAL}
    return [one for one in evidence if one.field not in SEVERAL or first[one.field, one.value] is one]


def profile_of(evidence: Sequence[Evidence], facts: Mapping[Fact, bool]) -> CompanyProfile:
    """Return the profile that the evidence makes: of a field that takes one value the first counts, of the others each."""
    values: dict[str, Any] = {}
    found_facts: dict[Fact, bool] = dict(facts)
    for field, value, *_ in evidence:
        if field in FACTS:
            found_facts.setdefault(field, bool(value))
        elif field in SEVERAL:
            values[field] = (*values.get(field, ()), value)
        elif field == "industry" and field in values:
            values["further_industries"] = (*values.get("further_industries", ()), value)
        elif field in _BRACKETS:
            values.setdefault(field, Bracket(*value) if isinstance(value, tuple) else Bracket.of(cast("int", value)))
        else:
            values.setdefault(field, value)
    return CompanyProfile(**values, facts=found_facts)


def merge(said: CompanyProfile, read: CompanyProfile) -> CompanyProfile:
    """Join answers and what a text says: an answer wins; a trade that only the text speaks of becomes a further one.

    What is known of where a company lies does not mix: the text's fact on western Denmark counts only with the text's place.
    """
    # Whatever is known counts as true: a field's numbers are years, or lie in brackets.
    joined = {name: answer or found for name, answer, found in zip(CompanyProfile._fields, said, read, strict=True)}
    further = [trade for trade in (*said.further_industries, *read.industries) if trade != joined["industry"]]
    joined["further_industries"] = tuple(dict.fromkeys(further))
    with_the_place = () if said.municipality is None else ("in_western_denmark",)
    joined["facts"] = {name: fact for name, fact in read.facts.items() if name not in with_the_place} | dict(said.facts)
    return CompanyProfile._make(joined.values())
