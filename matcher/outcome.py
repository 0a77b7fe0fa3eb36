"""Three-valued verdicts. Unknown is a value: an unanswered question is never a no."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, cast

from catalogue.criteria import Condition, PeriodCriterion
from catalogue.programme import Programme

Verdict = Literal["met", "unknown", "not-met"]
Standing = Literal["eligible", "possible", "ruled-out", "closed"]
Answer = str | int | bool | tuple[str, ...] | tuple[int, int | None] | None
"""The company's own answer that a verdict rests on; None when it has not been given."""


class CriterionOutcome(NamedTuple):
    """How one criterion came out for one company on one day."""

    criterion: Condition | PeriodCriterion
    verdict: Verdict
    answer: Answer = None


class RuledOut(NamedTuple):
    """One programme that is not for this company on this day, with the criteria that settled it."""

    programme: Programme
    standing: Standing
    decided_by: tuple[CriterionOutcome, ...]


def unsettled(outcomes: Iterable[CriterionOutcome]) -> list[Condition]:
    """Return the conditions whose verdict is unknown; that of a period never is."""
    return [cast("Condition", outcome.criterion) for outcome in outcomes if outcome.verdict == "unknown"]
