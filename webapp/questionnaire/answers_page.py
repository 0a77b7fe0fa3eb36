"""What the last step shows: every answer with a way to change it."""

from dataclasses import dataclass

from webapp.answer_lines import Line, answer_lines
from webapp.questionnaire.steps import Steps
from webapp.visit import Visit


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """All answers. `step` is the last one; `back` the step before, None when no question was asked."""

    lines: tuple[Line, ...]
    step: int
    back: str | None


def answers_page(visit: Visit, steps: Steps) -> AnswersPage:
    """Return what is shown of the answers."""
    lines = answer_lines(visit.answers, visit.consultation, visit.library, visit.language)
    return AnswersPage(lines, steps.count, steps.fields[-1] if steps.fields else None)
