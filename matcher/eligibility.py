"""One criterion, one company, one day: met, unknown or not met. The only place where conditions are evaluated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, assert_never, cast

import numpy as np
from numpy.typing import NDArray

from catalogue.criteria import (
    AreaCriterion,
    Condition,
    ExportCriterion,
    IndustryCriterion,
    PredecessorCriterion,
    SizeCriterion,
    StageCriterion,
    TraitCriterion,
)
from catalogue.programme import Programme
from catalogue.vocabulary import ABROAD, OUTSIDE_REGION
from matcher.outcome import Answer, CriterionOutcome, RuledOut, Standing, Verdict
from matcher.profile import Bracket, CompanyProfile

EvaluatedCriterion: TypeAlias = (
    AreaCriterion | IndustryCriterion | SizeCriterion | StageCriterion | ExportCriterion | TraitCriterion | PredecessorCriterion
)
"""Every kind of condition; a kind added to the catalogue and not here fails the test of the kinds."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """All verdicts of one programme for one company on one day; what the plan is silent on is not among them."""

    programme: Programme
    standing: Standing
    outcomes: tuple[CriterionOutcome, ...]


class Conditions:
    """The conditions of many programmes, each distinct one once, so that a company is judged against each once."""

    def __init__(self, programmes: Sequence[Programme]) -> None:
        self.programmes = tuple(programmes)
        numbers: dict[str, int] = {}
        distinct: list[Condition] = []
        for programme in self.programmes:
            for condition in programme.conditions:
                if numbers.setdefault(condition.signature, len(distinct)) == len(distinct):
                    distinct.append(condition)
        self.distinct = tuple(distinct)
        self.numbers = tuple(tuple(numbers[condition.signature] for condition in programme.conditions) for programme in self.programmes)
        self.asked = np.zeros((len(self.programmes), len(distinct)), dtype=bool)
        for place, asked in enumerate(self.numbers):
            self.asked[place, list(asked)] = True
        self.of_trade = np.array([isinstance(condition, IndustryCriterion) for condition in distinct], dtype=bool)
        self.starts = np.array([programme.period.start.toordinal() for programme in self.programmes])
        self.ends = np.array([programme.period.end.toordinal() for programme in self.programmes])

    def judge(self, profile: CompanyProfile, day: date, *, now: date, spoken_for: NDArray[np.bool_] | None = None) -> "Judgement":
        """Judge every programme as of `day`; a company's age counts from `now`.

        `spoken_for`: by programme whether the company's own words are near to it, so that its trade as known does not rule it out but is asked about.
        """
        judged = tuple(_judge(condition, profile, now) for condition in self.distinct)
        failing = self.asked & np.array([outcome.verdict == "not-met" for outcome in judged], dtype=bool)
        unknown = self.asked & np.array([outcome.verdict == "unknown" for outcome in judged], dtype=bool)
        if spoken_for is not None:
            excused = failing & self.of_trade & spoken_for[:, np.newaxis]
            failing &= ~excused
            unknown |= excused
        ordinal = day.toordinal()
        closed = (self.starts > ordinal) | (ordinal > self.ends)
        return Judgement(self, day.isoformat(), judged, failing, unknown, np.logical_or.reduce(failing, axis=1), closed)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How every programme came out for one company on one day; outcomes are put together only for those that are looked at.

    `judged`: by distinct condition. `failing`, `unknown`: by programme and distinct condition. `ruled_out`, `closed`: by programme.
    """

    conditions: Conditions
    day: str
    judged: tuple[CriterionOutcome, ...]
    failing: NDArray[np.bool_]
    unknown: NDArray[np.bool_]
    ruled_out: NDArray[np.bool_]
    closed: NDArray[np.bool_]

    def assessment(self, place: int) -> Assessment:
        """Return all verdicts of the programme at a place of the edition: its period's first, then its conditions' in their order."""
        unknown = self.unknown[place].tolist()
        outcomes = [self.judged[number] for number in self.conditions.numbers[place]]
        for position, number in enumerate(self.conditions.numbers[place]):
            if unknown[number] and outcomes[position].verdict == "not-met":
                outcomes[position] = outcomes[position]._replace(verdict="unknown")
        return Assessment(self.conditions.programmes[place], self._standing(place), (self._period(place), *outcomes))

    def left_out(self) -> tuple[RuledOut, ...]:
        """Return every programme that is ruled out or closed, with what settled it."""
        decided: dict[int, list[CriterionOutcome]] = {place: [self._period(place)] for place in np.flatnonzero(self.closed).tolist()}
        places, numbers = np.nonzero(self.failing)
        for place, number in zip(places.tolist(), numbers.tolist(), strict=True):
            decided.setdefault(place, []).append(self.judged[number])
        return tuple([RuledOut(self.conditions.programmes[place], self._standing(place), tuple(decided[place])) for place in sorted(decided)])

    def _period(self, place: int) -> CriterionOutcome:
        return CriterionOutcome(self.conditions.programmes[place].period, "not-met" if self.closed[place] else "met", self.day)

    def _standing(self, place: int) -> Standing:
        if self.ruled_out[place]:
            return "ruled-out"
        if self.closed[place]:
            return "closed"
        return "possible" if self.unknown[place].any() else "eligible"


def assess(programme: Programme, profile: CompanyProfile, day: date, *, now: date, text_speaks_for_it: bool = False) -> Assessment:
    """Judge one programme for one company; see `Conditions.judge`."""
    return Conditions((programme,)).judge(profile, day, now=now, spoken_for=np.array([text_speaks_for_it])).assessment(0)


def _judge(condition: Condition, profile: CompanyProfile, now: date) -> CriterionOutcome:
    criterion = cast("EvaluatedCriterion", condition)
    match criterion:
        case AreaCriterion():
            return CriterionOutcome(condition, _area(criterion, profile), profile.municipality)
        case IndustryCriterion():
            return CriterionOutcome(condition, _industry(criterion, profile), profile.industries or None)
        case SizeCriterion():
            return CriterionOutcome(condition, _below(profile.employees, criterion.under), _bracket_answer(profile.employees))
        case StageCriterion():
            stage = profile.stage_on(now)
            return CriterionOutcome(condition, _among(stage, criterion.any_of), stage)
        case ExportCriterion():
            return CriterionOutcome(condition, _among(profile.export, criterion.any_of), profile.export)
        case TraitCriterion() | PredecessorCriterion():
            fact = profile.fact(criterion.fact)
            return CriterionOutcome(condition, _holds(fact), fact)
        case _:
            assert_never(criterion)


def _holds(fact: bool | None) -> Verdict:  # noqa: FBT001 - the value judged, not a switch
    if fact is None:
        return "unknown"
    return "met" if fact else "not-met"


def _among(value: str | None, wanted: tuple[str, ...]) -> Verdict:
    return _holds(None if value is None else value in wanted)


def _area(criterion: AreaCriterion, profile: CompanyProfile) -> Verdict:
    if profile.municipality is None:
        return "unknown"
    if profile.municipality == ABROAD:
        return _holds("abroad" in criterion.accepts)
    if profile.municipality != OUTSIDE_REGION:
        return _holds("region" in criterion.accepts)
    nearby = profile.fact("in_western_denmark")
    return "unknown" if criterion.shared_with_western_denmark and nearby is not False else "not-met"


def _industry(criterion: IndustryCriterion, profile: CompanyProfile) -> Verdict:
    trades = profile.industries
    if any(trade in criterion.any_of for trade in trades):
        return "met"
    if not trades or any(trade in criterion.unclear for trade in trades):
        return "unknown"
    return "not-met"


def _below(employees: Bracket | None, limit: int) -> Verdict:
    if employees is None:
        return "unknown"
    if employees.high is not None and employees.high < limit:
        return "met"
    return "not-met" if employees.low >= limit else "unknown"


def _bracket_answer(bracket: Bracket | None) -> Answer:
    if bracket is None:
        return None
    return bracket.exact if bracket.exact is not None else (bracket.low, bracket.high)
