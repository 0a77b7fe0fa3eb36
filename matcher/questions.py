"""Which profile field a condition asks for."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from catalogue.criteria import Condition, PredecessorCriterion, TraitCriterion

_FIELD_OF_KIND = {"area": "municipality", "industry": "industry", "size": "employees", "stage": "stage", "export": "export"}
"""Those of the other kinds are the facts that they ask for."""


def field_of(condition: "Condition") -> str:
    """Return the profile field that a condition depends on."""
    return _FIELD_OF_KIND.get(condition.kind) or cast("TraitCriterion | PredecessorCriterion", condition).fact
