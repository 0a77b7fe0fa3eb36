"""What would change a verdict: the one thing that decides a maybe, and what would fill an empty list."""

from typing import Literal, NamedTuple

from catalogue.criteria import Condition
from matcher.consultation import Consultation, is_known, with_answer
from matcher.interview import FIELDS
from matcher.judgement import UNKNOWN_DEDUCTION
from matcher.likelihood import possible_answers
from matcher.outcome import unsettled
from matcher.profile import CompanyProfile
from matcher.questions import field_of
from matcher.ranking import group_of
from matcher.recommendation import Recommendation


class Deciding(NamedTuple):
    """The single thing that decides about an offer that is only a maybe.

    `condition`: whether it holds; `field` asks for it. `need`: whether the company has it, in `value`. `follow`: nobody can ask for the offer.
    `words`: how much of it is what the company means.
    """

    kind: Literal["condition", "need", "follow", "words"]
    field: str | None = None
    condition: Condition | None = None
    value: str | None = None


class Change(NamedTuple):
    """Another answer to one field, and the ids of the offers that would then be shown; `known` when the field has an answer now."""

    field: str
    value: object
    programmes: tuple[str, ...]
    known: bool


def deciding(one: Recommendation, profile: CompanyProfile, consultation: Consultation) -> Deciding:
    """Return what decides about an offer: an open condition first, since it can rule the offer out; `profile` is what was answered."""
    conditions = sorted(unsettled(one.outcomes), key=lambda condition: -UNKNOWN_DEDUCTION[condition.kind])
    if conditions:
        return Deciding("condition", field_of(conditions[0]), conditions[0])
    need = _need_that_lifts(one, profile, consultation)
    if need is not None:
        return Deciding("need", "needs", value=need)
    return Deciding("follow" if one.programme.approach == "follow" else "words")


def _need_that_lifts(one: Recommendation, profile: CompanyProfile, consultation: Consultation) -> str | None:
    """Return the first need that the offer answers and the company did not speak of, which would make it one to approach now."""
    known = consultation.known(profile).needs
    place = consultation.texts.conditions.programmes.index(one.programme)
    for need in one.programme.targeting.needs:
        if need not in known:
            found = consultation.shortlist(profile._replace(needs=(*known, need)))
            if place in found.kept and group_of(float(found.scores.totals[place])) == "now":
                return need
    return None


def changes(profile: CompanyProfile, consultation: Consultation) -> tuple[Change, ...]:
    """Return, for a company that is shown nothing, the other answers that would show it something: for each field the one that shows most."""
    known = consultation.known(profile)
    found = []
    for field in FIELDS:
        shown = [(value, consultation.shown(with_answer(profile, field, value))) for value in possible_answers(field, consultation)]
        value, most = max(shown, key=lambda one: len(one[1]))
        if most:
            found.append(Change(field, value, tuple([programme for programme, _ in most]), is_known(known, field)))
    return tuple(found)
