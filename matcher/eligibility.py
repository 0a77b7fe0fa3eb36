"""One condition, one company: met, unknown or not met. The only place where conditions are evaluated."""

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
from catalogue.vocabulary import ABROAD, OUTSIDE_REGION
from matcher.outcome import Answer, CriterionOutcome, Verdict
from matcher.profile import Bracket, CompanyProfile

EvaluatedCriterion: TypeAlias = (
    AreaCriterion | IndustryCriterion | SizeCriterion | StageCriterion | ExportCriterion | TraitCriterion | PredecessorCriterion
)
"""Every kind of condition; a kind added to the catalogue and not here fails the test of the kinds."""


def judge_condition(condition: Condition, profile: CompanyProfile, now: date) -> CriterionOutcome:
    """Return how a condition comes out for a company; its age counts from `now`."""
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
