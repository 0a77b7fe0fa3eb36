"""What a question page shows, ready to print."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from matcher.interview import FIRST
from webapp import wording
from webapp.questionnaire.reading import Given
from webapp.questionnaire.steps import Steps
from webapp.questionnaire.words import Option, hint_of, options_of, why_of
from webapp.visit import Visit

_WITH_TEXT_FIELD = frozenset({"municipality", "employees"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose; `id` is its field's."""

    id: str
    value: str
    label: str
    hint: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question.

    `options` stand in groups, a heading (empty for none) and its answers. `name` is the name under which they are sent. `typed` is None where there
    is no text field. `suggestions` are the names to type. `error_at` is the id of the field that the error is about.
    """

    field: str
    title: str
    why: str
    hint: str
    name: str
    several: bool
    options: tuple[tuple[str, tuple[Choice, ...]], ...]
    typed: str | None
    suggestions: tuple[str, ...]
    error: str | None
    error_at: str
    step: int
    steps: int | None
    """None before anything is known of what the company wants: what else is worth asking hangs on that."""
    back: bool
    """Whether there is a step before."""


def question_page(field: str, given: Given, visit: Visit, steps: Steps) -> QuestionPage:
    """Return the page of a question with what was given so far."""
    with_text = field in _WITH_TEXT_FIELD
    candidates = tuple(Option(name, name) for name in given.candidates)
    options = _choices(field, (*candidates, *options_of(field, visit.library.reference, visit.language)), given.chosen)
    return QuestionPage(
        field=field,
        title=wording.question(field),
        why=why_of(field),
        hint=hint_of(field),
        name="choice" if with_text else field,
        several=field == FIRST,
        options=options,
        typed=given.typed if with_text else None,
        suggestions=visit.library.reference.municipality_names if field == "municipality" else (),
        error=given.error,
        error_at=options[0][1][0].id if given.at_choices or not with_text else field,
        step=steps.number(field),
        steps=steps.count if FIRST in visit.answers.done or field != FIRST else None,
        back=steps.before(field) is not None,
    )


def _choices(field: str, options: Sequence[Option], chosen: Sequence[str]) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    made = [
        (option.group, Choice(f"{field}-{number}", option.value, option.label, option.hint, option.value in chosen))
        for number, option in enumerate(options, start=1)
    ]
    return tuple((group, tuple(choice for _, choice in members)) for group, members in groupby(made, key=lambda one: one[0]))
