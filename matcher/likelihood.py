"""How likely a company is to give each answer to a question: our own counts where there are any, equal shares where there are none."""

from collections.abc import Mapping, Sequence
from datetime import date

from catalogue.criteria import SizeCriterion
from catalogue.vocabulary import ABROAD, EXPORTS, FACTS, INDUSTRIES, NEEDS, OUTSIDE_REGION, STAGES
from matcher.consultation import Consultation
from matcher.profile import Bracket, CompanyProfile

REGION = "region"
"""What stands in the counts for any municipality of the region; no condition tells them apart."""

_ANSWERS: dict[str, Sequence[object]] = {
    "needs": tuple((need,) for need in NEEDS),
    "industry": INDUSTRIES,
    "stage": STAGES,
    "export": EXPORTS,
    **dict.fromkeys(FACTS, (True, False)),
}


def possible_answers(field: str, consultation: Consultation) -> Sequence[object]:
    """Return the answers to a question that make a difference between them; one stands for all that no condition tells apart."""
    match field:
        case "municipality":
            return (consultation.texts.lexicon.reference.municipality_names[0], OUTSIDE_REGION, ABROAD)
        case "employees":
            sizes = consultation.texts.conditions.kinds.get("size", ())
            limits = {condition.under for condition in sizes if isinstance(condition, SizeCriterion)}
            return tuple(Bracket.of(count) for count in sorted({0, *limits}))
    return _ANSWERS[field]


def likely_answers(field: str, known: CompanyProfile, consultation: Consultation) -> Sequence[tuple[object, float]]:
    """Return the answers that fit what is known of a company, each with its probability; they add up to 1."""
    answers = [answer for answer in possible_answers(field, consultation) if goes_with(field, answer, known, consultation.ages_on)]
    counted = consultation.texts.lexicon.reference.answers.get(field)
    times = [1] * len(answers) if counted is None else _times(field, answers, counted)
    return [(answer, one / sum(times)) for answer, one in zip(answers, times, strict=True)]


def goes_with(field: str, answer: object, known: CompanyProfile, ages_on: date) -> bool:
    """Tell whether an answer can be true beside what is known. These rules are our own; nothing is ruled out for a company by them."""
    stage = known.stage_on(ages_on)
    match field:
        case "export":
            return stage != "idea" or answer in {"none", "planning"}
        case "student_founders":
            return not answer or stage != "established"
        case "had_vaeksttjek":
            return not answer or stage in {None, "established"}
        case "foreign_owned":
            return answer is True or known.municipality != ABROAD
        case "in_western_denmark":
            return known.municipality in {None, OUTSIDE_REGION} or answer is (known.municipality != ABROAD)
    return True


def _times(field: str, answers: Sequence[object], counted: Mapping[str, int]) -> list[int]:
    """Return how often each answer was counted, and once more: what was never counted is still possible."""
    if field != "employees":
        return [1 + counted.get(str(answer), counted.get(REGION, 0)) for answer in answers]
    lows = [answer.low for answer in answers if isinstance(answer, Bracket)]
    times = dict.fromkeys(lows, 1)
    for size, often in counted.items():
        times[max(low for low in lows if low <= int(size))] += often
    return list(times.values())
