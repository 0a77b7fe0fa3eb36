"""All programmes judged for one company at once; what each condition says is `matcher.eligibility`'s."""

from collections.abc import Hashable, Mapping, Sequence
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

_REMEMBERED_NUMBERS = 250_000
"""Programmes times answers: under 20 MB when all that fit have come, with the edition of 47 programmes."""

_FEWEST_REMEMBERED = 50


class Assessment(NamedTuple):
    """All verdicts of one programme for one company on one day; what the plan is silent on is not among them."""

    programme: Programme
    standing: Standing
    outcomes: tuple[CriterionOutcome, ...]


class _Judged(NamedTuple):
    """How the conditions of one kind came out for one answer: each of them, and by programme whether one fails and what the open ones cost.

    None where none fails, or none is open: an answer usually leaves one of the two, and there is nothing to add up. `left_out`: by place each
    programme of which one fails, as it is when nothing else speaks against it.
    """

    outcomes: tuple[CriterionOutcome, ...]
    failing: NDArray[np.bool_] | None
    cost: NDArray[np.float64] | None
    left_out: Mapping[int, RuledOut]


class Conditions:
    """The conditions of many programmes, each distinct one once, so that a company is judged against each once.

    Conditions of one kind depend on one answer only; how they came out for the answers met last is remembered.
    """

    def __init__(self, programmes: Sequence[Programme]) -> None:
        self.programmes = tuple(programmes)
        self.by_id = np.argsort([programme.id for programme in self.programmes])
        """The places of the programmes in the order of their ids."""
        distinct = {condition.signature: condition for programme in self.programmes for condition in programme.conditions}
        self.kinds: dict[str, tuple[Condition, ...]] = {}
        for condition in distinct.values():
            self.kinds[condition.kind] = (*self.kinds.get(condition.kind, ()), condition)
        numbers = {condition.signature: number for conditions in self.kinds.values() for number, condition in enumerate(conditions)}
        self.numbered = tuple(tuple((own, own.kind, numbers[own.signature]) for own in programme.conditions) for programme in self.programmes)
        """By programme its conditions, each with its kind and its number among the distinct ones of that kind."""
        self._asked = {kind: self._askers(conditions) for kind, conditions in self.kinds.items()}
        self._facts = tuple({condition.fact for condition in distinct.values() if isinstance(condition, TraitCriterion | PredecessorCriterion)})
        self._starts = np.array([programme.period.start.toordinal() for programme in self.programmes])
        self._ends = np.array([programme.period.end.toordinal() for programme in self.programmes])
        self._none = np.zeros(len(self.programmes), dtype=bool)
        self._none.setflags(write=False)
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
        costs, ruled_out, excused = np.zeros(len(self.programmes)), np.zeros(len(self.programmes), dtype=bool), self._none
        for kind, one in judged.items():
            if one.cost is not None:
                costs += one.cost
            failing = one.failing
            if failing is not None and kind == TRADE and spoken_for is not None:
                excused = failing & spoken_for
                costs += UNKNOWN_DEDUCTION[TRADE] * excused
                failing = failing ^ excused
            if failing is not None:
                ruled_out |= failing
        return Judgement(self, day.isoformat(), judged, costs, excused, ruled_out, self._closed(day.toordinal()))

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
            "size": profile.employees,
            "stage": profile.stage_on(now),
            "export": profile.export,
            "trait": facts,
            "predecessor": facts,
        }
        judged = {}
        for kind, conditions in self.kinds.items():
            key = kind, answers[kind]
            known = self._remembered.get(key)
            if known is None:
                known = self._judge_kind(kind, [judge_condition(condition, profile, now) for condition in conditions])
                if len(self._remembered) >= self._most_remembered:
                    self._remembered.clear()
                self._remembered[key] = known
            judged[kind] = known
        return judged

    def _judge_kind(self, kind: str, outcomes: Sequence[CriterionOutcome]) -> _Judged:
        verdicts = np.array([outcome.verdict for outcome in outcomes])
        failing = (self._asked[kind] & (verdicts == "not-met")).any(axis=1)
        unknown = (self._asked[kind] & (verdicts == "unknown")).sum(axis=1)
        return _Judged(
            tuple(outcomes),
            failing=failing if failing.any() else None,
            cost=UNKNOWN_DEDUCTION[kind] * unknown if unknown.any() else None,
            left_out={place: self._left_out(place, kind, outcomes) for place in failing.nonzero()[0].tolist()},
        )

    def _left_out(self, place: int, kind: str, outcomes: Sequence[CriterionOutcome]) -> RuledOut:
        own = [(condition, outcomes[number]) for condition, of_kind, number in self.numbered[place] if of_kind == kind]
        decided_by = [CriterionOutcome(condition, found.verdict, found.answer) for condition, found in own if found.verdict == "not-met"]
        return RuledOut(self.programmes[place], "ruled-out", tuple(decided_by))


class Judgement(NamedTuple):
    """How every programme came out for one company on one day; outcomes are put together only for those that are looked at.

    `judged`: by kind. `costs`: by programme what its open conditions cost. `excused`: by programme whether its condition on the trade fails but
    the company's words speak for it. `ruled_out`, `closed`: by programme.
    """

    conditions: Conditions
    day: str
    judged: Mapping[str, _Judged]
    costs: NDArray[np.float64]
    excused: NDArray[np.bool_]
    ruled_out: NDArray[np.bool_]
    closed: NDArray[np.bool_]

    def assessment(self, place: int) -> Assessment:
        """Return all verdicts of the programme at a place of the edition: its period's first, then its conditions' in their order."""
        programme, closed, excused = self.conditions.programmes[place], self.closed[place], self.excused[place]
        outcomes = [CriterionOutcome(programme.period, "not-met" if closed else "met", self.day)]
        for own, kind, number in self.conditions.numbered[place]:
            _, verdict, answer = self.judged[kind].outcomes[number]
            outcomes.append(CriterionOutcome(own, "unknown" if excused and verdict == "not-met" and kind == TRADE else verdict, answer))
        return Assessment(programme, self._standing(place, outcomes), tuple(outcomes))

    def left_out(self) -> tuple[RuledOut, ...]:
        """Return every programme that is ruled out or closed, with what settled it."""
        known: dict[int, RuledOut] = {}
        several = set(self.closed.nonzero()[0].tolist())
        for left_out in [one.left_out for one in self.judged.values() if one.left_out]:
            several.update(known.keys() & left_out.keys())
            known.update(left_out)
        places = (self.ruled_out | self.closed).nonzero()[0].tolist()
        return tuple([self._left_out(place) if place in several else known[place] for place in places])

    def _left_out(self, place: int) -> RuledOut:
        """Return a programme that more than one kind of condition speaks against, or its period."""
        programme, spared = self.conditions.programmes[place], TRADE if self.excused[place] else None
        decided_by = [
            CriterionOutcome(own, found.verdict, found.answer)
            for own, kind, number in self.conditions.numbered[place]
            if (found := self.judged[kind].outcomes[number]).verdict == "not-met" and kind != spared
        ]
        if self.closed[place]:
            decided_by.insert(0, CriterionOutcome(programme.period, "not-met", self.day))
        return RuledOut(programme, "ruled-out" if self.ruled_out[place] else "closed", tuple(decided_by))

    def _standing(self, place: int, outcomes: Sequence[CriterionOutcome]) -> Standing:
        if self.ruled_out[place]:
            return "ruled-out"
        if self.closed[place]:
            return "closed"
        return "possible" if "unknown" in [outcome.verdict for outcome in outcomes] else "eligible"
