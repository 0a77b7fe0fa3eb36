"""Which answer to ask the company for next."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from matcher.judgement import UNKNOWN_DEDUCTION, Assessment
from matcher.outcome import unsettled

if TYPE_CHECKING:
    from catalogue.criteria import Condition, PredecessorCriterion, TraitCriterion

_FIELD_OF_KIND = {"area": "municipality", "industry": "industry", "size": "employees", "stage": "stage", "export": "export"}
"""Those of the other kinds are the facts that they ask for."""


def field_of(condition: "Condition") -> str:
    """Return the profile field that a condition depends on."""
    return _FIELD_OF_KIND.get(condition.kind) or cast("TraitCriterion | PredecessorCriterion", condition).fact


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
