"""Which questions are worth asking a company, and which of them next: those whose answer could still change the first offers it is shown."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from catalogue.vocabulary import FACTS
from matcher.consultation import Consultation, Shown, is_known, with_answer
from matcher.likelihood import likely_answers
from matcher.profile import CompanyProfile
from matcher.ranking import FIRST_FEW

FIRST = "needs"
"""What a company wants is always asked, and first: without it nothing can be recommended."""

FIELDS: tuple[str, ...] = (FIRST, "stage", "municipality", "industry", "employees", "export", *FACTS)
"""The profile fields that are asked about, in the order in which the questionnaire does."""

MOST_QUESTIONS = 10

GROUP_ALONE = 0.5
"""What an offer counts that only goes from one group to the other, beside 1 for another offer in its place."""


MAY_OPEN = 1
"""An answer may open a question that was closed before: so many are counted in, and no more are asked."""


class NextQuestion(NamedTuple):
    """The field to ask about next; None when enough was asked."""

    field: str | None
    open_now: int
    """How many questions can change the first offers as things are, with that one."""
    most_left: int
    """How many there will be at most, with that one: a promise."""


def next_question(profile: CompanyProfile, consultation: Consultation, *, done: Collection[str] = (), promised: int | None = None) -> NextQuestion:
    """Return the question whose answer is expected to change the first offers most; none when no answer can.

    `done` are the fields that were answered, with "don't know" too. What a company wants comes before all else unless it is answered; that its
    words speak of it is not enough, and until then as many questions may come as are ever asked. `promised`: that no more than so many are left;
    None where nothing was said.
    """
    room = max(0, MOST_QUESTIONS - len(done) if promised is None else min(promised, MOST_QUESTIONS - len(done)))
    if room and FIRST not in done and not profile.needs:
        return NextQuestion(FIRST, room, room)
    expected = {field: sum(changes) for field, changes in _changes_by_field(profile, consultation, done)} if room else {}
    open_to_change = {field: change for field, change in expected.items() if change}
    if not open_to_change:
        return NextQuestion(None, 0, 0)
    best, still = max(open_to_change, key=lambda field: open_to_change[field]), len(open_to_change)
    return NextQuestion(best, min(still, room), min(still + MAY_OPEN, room))


def open_fields(profile: CompanyProfile, consultation: Consultation, *, done: Collection[str] = ()) -> tuple[str, ...]:
    """Return the fields still worth asking about, in the questionnaire's order.

    A field that the text or another answer settles is not asked about, but for what the company wants: it may want more than it says.
    Together with what is done there are at most `MOST_QUESTIONS`.
    """
    first = [] if FIRST in done else [FIRST]
    others = [field for field, changes in _changes_by_field(profile, consultation, done) if any(changes)]
    return tuple([*first, *others][: max(0, MOST_QUESTIONS - len(done))])


def _changes_by_field(profile: CompanyProfile, consultation: Consultation, done: Collection[str]) -> Iterator[tuple[str, Iterator[float]]]:
    """Yield each field that is not known with what its answers are expected to change; an answer is only tried when that is read."""
    shown, known = consultation.shown(profile), consultation.known(profile)

    def changes(field: str) -> Iterator[float]:
        for answer, share in likely_answers(field, known, consultation):
            yield share * change_of_first(shown, consultation.shown(with_answer(profile, field, answer)))

    for field in FIELDS:
        if field != FIRST and field not in done and not _is_settled(known, field, consultation.ages_on):
            yield field, changes(field)


def change_of_first(before: Shown, after: Shown) -> float:
    """Return how much the first few offers differ, 0 for not at all; the first place counts 1, the second a half, the third a third."""
    change = 0.0
    for place, (one, other) in enumerate(zip_longest(before[:FIRST_FEW], after[:FIRST_FEW], fillvalue=("", None)), start=1):
        if one != other:
            change += (GROUP_ALONE if one[0] == other[0] else 1.0) / place
    return change


def _is_settled(known: CompanyProfile, field: str, ages_on: date) -> bool:
    """Tell whether a field is known, by itself or by another: the founding year gives the stage, a place abroad the owners."""
    if field == "stage":
        return known.stage_on(ages_on) is not None
    return known.fact(field) is not None if field in FACTS else is_known(known, field)
