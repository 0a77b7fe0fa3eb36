"""Which questions are worth asking a company: those whose answer could still change what it is shown."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from catalogue.criteria import SizeCriterion
from catalogue.vocabulary import ABROAD, EXPORTS, FACTS, INDUSTRIES, NEEDS, OUTSIDE_REGION, STAGES
from matcher.consultation import Consultation, is_known, value_of, with_answer
from matcher.profile import Bracket, CompanyProfile

FIRST = "needs"
"""What a company wants is always asked, and first: without it nothing can be recommended."""

FIELDS: tuple[str, ...] = (FIRST, "stage", "municipality", "industry", "employees", "export", *FACTS)
"""The profile fields that are asked about, in the order in which they are."""

MOST_QUESTIONS = 10


def open_fields(profile: CompanyProfile, consultation: Consultation, *, done: Collection[str] = ()) -> tuple[str, ...]:
    """Return the fields still worth asking about, in order; `done` are those that were answered, with "don't know" too.

    A field that the text or another answer settles is not asked about, but for what the company wants: it may want more than it says.
    Together with what is done there are at most `MOST_QUESTIONS`.
    """
    shown, known, answers = consultation.shown(profile), consultation.known(profile), possible_answers(consultation)
    found = [
        field
        for field in FIELDS
        if field not in done
        and (
            field == FIRST
            or (
                not _is_settled(known, field, consultation.ages_on)
                and any(consultation.shown(with_answer(profile, field, value)) != shown for value in answers[field])
            )
        )
    ]
    return tuple(found[: max(0, MOST_QUESTIONS - len(done))])


def next_field(profile: CompanyProfile, consultation: Consultation, *, done: Collection[str] = ()) -> str | None:
    """Return the field to ask about next; None when no answer would change anything."""
    return next((field for field in open_fields(profile, consultation, done=done) if field != FIRST), None)


def most_left(profile: CompanyProfile, consultation: Consultation, *, done: Collection[str] = ()) -> int:
    """Return how many more questions there are at most."""
    return len(open_fields(profile, consultation, done=done))


def questions_for(truth: CompanyProfile, consultation: Consultation) -> tuple[str, ...]:
    """Return the fields that a company is asked about, one after the other, when it answers each as it is; what it lacks it does not know."""
    answered = CompanyProfile(needs=truth.needs)
    done = [FIRST]
    while still := open_fields(answered, consultation, done=done):
        field = still[0]
        done.append(field)
        answered = with_answer(answered, field, value_of(truth, field))
    return tuple(done)


def possible_answers(consultation: Consultation) -> Mapping[str, Sequence[object]]:
    """Return by field the answers that make a difference between them; one stands for all that no condition tells apart."""
    conditions = consultation.texts.conditions
    limits = sorted({condition.under for condition in conditions.kinds.get("size", ()) if isinstance(condition, SizeCriterion)})
    return {
        "needs": tuple((need,) for need in NEEDS),
        "municipality": (consultation.texts.lexicon.reference.municipality_names[0], OUTSIDE_REGION, ABROAD),
        "industry": INDUSTRIES,
        "stage": STAGES,
        "employees": (Bracket.of(0), *(Bracket.of(limit) for limit in limits)),
        "export": EXPORTS,
        **dict.fromkeys(FACTS, (True, False)),
    }


def _is_settled(known: CompanyProfile, field: str, ages_on: date) -> bool:
    """Tell whether a field is known, by itself or by another: the founding year gives the stage, a place abroad the owners."""
    if field == "stage":
        return known.stage_on(ages_on) is not None
    return known.fact(field) is not None if field in FACTS else is_known(known, field)
