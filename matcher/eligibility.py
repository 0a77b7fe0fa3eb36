"""One criterion, one company, one day: met, unknown or not met. The only place where conditions are evaluated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, assert_never, cast

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
from matcher.outcome import Answer, CriterionOutcome, Standing, Verdict, all_of
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


class Judge:
    """Judges programmes for one company; the same condition of several programmes is judged once. A company's age counts from `now`."""

    def __init__(self, profile: CompanyProfile, now: date) -> None:
        self._profile = profile
        self._now = now
        self._judged: dict[str, tuple[Verdict, Answer]] = {}

    def assess(self, programme: Programme, day: date, *, text_speaks_for_it: bool = False) -> Assessment:
        """Judge a programme as of `day`.

        `text_speaks_for_it`: the company's own words are near to the programme, so that its trade as known does not rule it out but is asked about.
        """
        outcomes = [_period(programme, day)]
        for condition in programme.conditions:
            judged = self._judged.get(condition.signature)
            if judged is None:
                judged = self._judged[condition.signature] = _judge(condition, self._profile, self._now)
            verdict, answer = judged
            if verdict == "not-met" and text_speaks_for_it and isinstance(condition, IndustryCriterion):
                verdict = "unknown"
            outcomes.append(CriterionOutcome(condition, verdict, answer))
        return Assessment(programme, _standing(outcomes), tuple(outcomes))


def assess(programme: Programme, profile: CompanyProfile, day: date, *, now: date, text_speaks_for_it: bool = False) -> Assessment:
    """Judge one programme for one company; see `Judge`."""
    return Judge(profile, now).assess(programme, day, text_speaks_for_it=text_speaks_for_it)


def _period(programme: Programme, day: date) -> CriterionOutcome:
    is_open = programme.period.start <= day <= programme.period.end
    return CriterionOutcome(programme.period, "met" if is_open else "not-met", day.isoformat())


def _standing(outcomes: Sequence[CriterionOutcome]) -> Standing:
    whole = all_of([outcome.verdict for outcome in outcomes[1:]])
    if whole == "not-met":
        return "ruled-out"
    if outcomes[0].verdict == "not-met":
        return "closed"
    return "eligible" if whole == "met" else "possible"


def _judge(condition: Condition, profile: CompanyProfile, now: date) -> tuple[Verdict, Answer]:
    criterion = cast("EvaluatedCriterion", condition)
    match criterion:
        case AreaCriterion():
            return _area(criterion, profile), profile.municipality
        case IndustryCriterion():
            return _industry(criterion, profile), profile.industries or None
        case SizeCriterion():
            return _below(profile.employees, criterion.under), _bracket_answer(profile.employees)
        case StageCriterion():
            stage = profile.stage_on(now)
            return _among(stage, criterion.any_of), stage
        case ExportCriterion():
            return _among(profile.export, criterion.any_of), profile.export
        case TraitCriterion() | PredecessorCriterion():
            fact = profile.fact(criterion.fact)
            return _holds(fact), fact
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
