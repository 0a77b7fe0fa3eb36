"""Which answer to ask the company for next."""

from collections.abc import Iterable

from catalogue.criteria import Condition, PredecessorCriterion, TraitCriterion
from matcher.judgement import UNKNOWN_DEDUCTION, Assessment
from matcher.outcome import unsettled

_FIELD_OF_KIND = {"area": "municipality", "industry": "industry", "size": "employees", "stage": "stage", "export": "export"}


def field_of(condition: Condition) -> str:
    """Return the profile field that a condition depends on."""
    return condition.fact if isinstance(condition, TraitCriterion | PredecessorCriterion) else _FIELD_OF_KIND[condition.kind]


def next_question(assessments: Iterable[Assessment]) -> str | None:
    """Return the profile field that would settle most among the given programmes; None when nothing is open.

    An open condition counts by what it can cost the score; ties go to the field that comes first by name.
    """
    weights: dict[str, float] = {}
    for assessment in assessments:
        for condition in unsettled(assessment.outcomes):
            field = field_of(condition)
            weights[field] = weights.get(field, 0.0) + UNKNOWN_DEDUCTION[condition.kind]
    return min(weights, key=lambda field: (-round(weights[field], 6), field), default=None)
