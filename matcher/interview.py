"""Which questions are worth asking a company: those whose answer could still change what it is shown."""

from collections.abc import Collection, Mapping, Sequence

from catalogue.criteria import SizeCriterion
from catalogue.vocabulary import ABROAD, EXPORTS, FACTS, INDUSTRIES, NEEDS, OUTSIDE_REGION, STAGES
from matcher.consultation import Consultation, is_known, value_of, with_answer
from matcher.profile import Bracket, CompanyProfile

FIRST = "needs"
"""What a company wants is always asked, and first: without it nothing can be recommended."""

FIELDS: tuple[str, ...] = (FIRST, "municipality", "industry", "stage", "employees", "export", *FACTS)
"""The profile fields that are asked about, in the order in which they are."""

MOST_QUESTIONS = 10


def open_fields(profile: CompanyProfile, consultation: Consultation, *, done: Collection[str] = ()) -> tuple[str, ...]:
    """Return the fields still worth asking about, in order; `done` are those that were answered, with "don't know" too.

    A field that the text or another answer settles is not asked about. Together with what is done there are at most `MOST_QUESTIONS`.
    """
    now = consultation.shown(profile)
    known = consultation.known(profile)
    found = [
        field
        for field in FIELDS
        if field not in done and not is_known(known, field) and (field == FIRST or _matters(field, profile, consultation, shown=now))
    ]
    return tuple(found[: max(0, MOST_QUESTIONS - len(done))])


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
        "municipality": (consultation.heard.read.lexicon.reference.municipality_names[0], OUTSIDE_REGION, ABROAD),
        "industry": INDUSTRIES,
        "stage": STAGES,
        "employees": (Bracket.of(0), *(Bracket.of(limit) for limit in limits)),
        "export": EXPORTS,
        **dict.fromkeys(FACTS, (True, False)),
    }


def _matters(field: str, profile: CompanyProfile, consultation: Consultation, *, shown: object) -> bool:
    answers = possible_answers(consultation)[field]
    return any(consultation.shown(with_answer(profile, field, value)) != shown for value in answers)
