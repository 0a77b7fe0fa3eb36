"""All programmes judged for one company at once; what each condition says is `matcher.eligibility`'s."""

from collections.abc import Hashable, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from catalogue.criteria import Condition, PredecessorCriterion, TraitCriterion
from catalogue.programme import Programme
from matcher.eligibility import judge_condition
from matcher.outcome import CriterionOutcome, RuledOut, Standing
from matcher.profile import CompanyProfile

TRADE = "industry"
"""The kind of condition that the company's own words can excuse from."""

UNKNOWN_DEDUCTION = {"area": 0.005, "industry": 0.03, "size": 0.005, "stage": 0.01, "export": 0.01, "trait": 0.04, "predecessor": 0.04}
"""By kind of condition what an open one costs a programme's score: how likely and how decisive it is."""

_REMEMBERED_NUMBERS = 4_000_000
_FEWEST_REMEMBERED = 50


class Assessment(NamedTuple):
    """All verdicts of one programme for one company on one day; what the plan is silent on is not among them."""

    programme: Programme
    standing: Standing
    outcomes: tuple[CriterionOutcome, ...]


class _Judged(NamedTuple):
    """How the conditions of one kind came out for one answer: each of them, and by programme whether one fails and what the open ones cost."""

    outcomes: tuple[CriterionOutcome, ...]
    failing: NDArray[np.bool_]
    cost: NDArray[np.float64]


class Conditions:
    """The conditions of many programmes, each distinct one once, so that a company is judged against each once.

    Conditions of one kind depend on one answer only; how they came out for the answers met last is remembered.
    """

    def __init__(self, programmes: Sequence[Programme]) -> None:
        self.programmes = tuple(programmes)
        self.order_of_ids = np.argsort(np.argsort([programme.id for programme in self.programmes]))
        distinct = {condition.signature: condition for programme in self.programmes for condition in programme.conditions}
        self.kinds: dict[str, tuple[Condition, ...]] = {}
        for condition in distinct.values():
            self.kinds[condition.kind] = (*self.kinds.get(condition.kind, ()), condition)
        numbers = {
            condition.signature: (place, number)
            for place, conditions in enumerate(self.kinds.values())
            for number, condition in enumerate(conditions)
        }
        self.numbers = tuple(tuple(numbers[condition.signature] for condition in programme.conditions) for programme in self.programmes)
        self._asked = {kind: self._askers(conditions) for kind, conditions in self.kinds.items()}
        self._facts = tuple({condition.fact for condition in distinct.values() if isinstance(condition, TraitCriterion | PredecessorCriterion)})
        self._starts = np.array([programme.period.start.toordinal() for programme in self.programmes])
        self._ends = np.array([programme.period.end.toordinal() for programme in self.programmes])
        self._remembered: dict[tuple[str, Hashable], _Judged] = {}
        self._closed_on: dict[int, NDArray[np.bool_]] = {}
        self._most_remembered = max(_FEWEST_REMEMBERED, _REMEMBERED_NUMBERS // max(1, len(self.programmes)))

    def _askers(self, conditions: Sequence[Condition]) -> NDArray[np.bool_]:
        """Return by programme and condition whether it is one of the programme's."""
        signatures = [condition.signature for condition in conditions]
        rows = [[signature in {one.signature for one in programme.conditions} for signature in signatures] for programme in self.programmes]
        return np.array(rows, dtype=bool)

    def judge(self, profile: CompanyProfile, day: date, *, now: date, spoken_for: NDArray[np.bool_] | None = None) -> "Judgement":
        """Judge every programme as of `day`; a company's age counts from `now`.

        `spoken_for`: by programme whether the company's own words are near to it, so that its trade as known does not rule it out but is asked about.
        """
        judged = self._judged(profile, now)
        none = np.zeros(len(self.programmes), dtype=bool)
        failing = judged[TRADE].failing if TRADE in judged else none
        excused = none if spoken_for is None else failing & spoken_for
        ruled_out = failing ^ excused
        costs: NDArray[np.float64] = np.multiply(excused, UNKNOWN_DEDUCTION[TRADE], dtype=np.float64)
        for kind, one in judged.items():
            costs += one.cost
            if kind != TRADE:
                ruled_out |= one.failing
        outcomes = tuple([one.outcomes for one in judged.values()])
        return Judgement(self, day.isoformat(), outcomes, costs, excused, ruled_out, self._closed(day.toordinal()))

    def _closed(self, day: int) -> NDArray[np.bool_]:
        """Return by programme whether its period has not begun or is over on a day (an ordinal); the day asked for last is remembered."""
        known = self._closed_on.get(day)
        if known is None:
            known = (self._starts > day) | (self._ends < day)
            self._closed_on = {day: known}
        return known

    def _judged(self, profile: CompanyProfile, now: date) -> dict[str, _Judged]:
        facts = tuple([profile.fact(name) for name in self._facts])
        answers: dict[str, Hashable] = {
            "area": (profile.municipality, profile.fact("in_western_denmark")),
            "industry": profile.industries,
            "size": None if profile.employees is None else (profile.employees.low, profile.employees.high),
            "stage": profile.stage_on(now),
            "export": profile.export,
            "trait": facts,
            "predecessor": facts,
        }
        judged = {}
        for kind, conditions in self.kinds.items():
            known = self._remembered.get((kind, answers[kind]))
            if known is None:
                known = self._judge_kind(kind, [judge_condition(condition, profile, now) for condition in conditions])
                if len(self._remembered) >= self._most_remembered:
                    self._remembered.clear()
                self._remembered[kind, answers[kind]] = known
            judged[kind] = known
        return judged

    def _judge_kind(self, kind: str, outcomes: Sequence[CriterionOutcome]) -> _Judged:
        verdicts = np.array([outcome.verdict for outcome in outcomes])
        failing = (self._asked[kind] & (verdicts == "not-met")).any(axis=1)
        unknown = (self._asked[kind] & (verdicts == "unknown")).sum(axis=1)
        return _Judged(tuple(outcomes), failing, UNKNOWN_DEDUCTION[kind] * unknown)


class Judgement(NamedTuple):
    """How every programme came out for one company on one day; outcomes are put together only for those that are looked at.

    `outcomes`: by kind and distinct condition. `costs`: by programme what its open conditions cost. `excused`: by programme whether its condition
    on the trade fails but the company's words speak for it. `ruled_out`, `closed`: by programme.
    """

    conditions: Conditions
    day: str
    outcomes: tuple[tuple[CriterionOutcome, ...], ...]
    costs: NDArray[np.float64]
    excused: NDArray[np.bool_]
    ruled_out: NDArray[np.bool_]
    closed: NDArray[np.bool_]

    def assessment(self, place: int) -> Assessment:
        """Return all verdicts of the programme at a place of the edition: its period's first, then its conditions' in their order."""
        programme = self.conditions.programmes[place]
        found = [self.outcomes[kind][number] for kind, number in self.conditions.numbers[place]]
        outcomes = [CriterionOutcome(own, one.verdict, one.answer) for own, one in zip(programme.conditions, found, strict=True)]
        if self.excused[place]:
            outcomes = [one._replace(verdict="unknown") if one.criterion.kind == TRADE and one.verdict == "not-met" else one for one in outcomes]
        period = CriterionOutcome(programme.period, "not-met" if self.closed[place] else "met", self.day)
        return Assessment(programme, self._standing(place, outcomes), (period, *outcomes))

    def left_out(self) -> tuple[RuledOut, ...]:
        """Return every programme that is ruled out or closed, with what settled it."""
        places = np.flatnonzero(self.ruled_out | self.closed).tolist()
        found = [self.assessment(place) for place in places]
        return tuple([RuledOut(one.programme, one.standing, tuple([out for out in one.outcomes if out.verdict == "not-met"])) for one in found])

    def _standing(self, place: int, outcomes: Sequence[CriterionOutcome]) -> Standing:
        if self.ruled_out[place]:
            return "ruled-out"
        if self.closed[place]:
            return "closed"
        return "possible" if any(outcome.verdict == "unknown" for outcome in outcomes) else "eligible"
