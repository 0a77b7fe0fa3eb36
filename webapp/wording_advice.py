"""Sentences of the result page: where an offer stands, what its points are made of, what decides a maybe, what would fill an empty list."""

from collections.abc import Mapping

from babel.lists import format_list
from flask_babel import gettext, ngettext

from catalogue import Edition, Programme, Reference
from catalogue.criteria import Condition
from catalogue.vocabulary import Language
from matcher.advice import Change, Deciding
from matcher.outcome import Answer, CriterionOutcome
from matcher.profile import CompanyProfile
from matcher.questions import field_of
from matcher.recommendation import PartCode
from webapp import wording
from webapp.i18n import marked, reader_language

_STANDS: Mapping[str, str] = {
    "pre-project": marked("Kun et forprojekt: Der er endnu ikke noget at søge eller gå med i."),
    "undecided": marked("Ikke besluttet: Det er ikke sikkert, at det bliver til noget."),
    "applied-for": marked("Der er søgt om penge til det. Det er ikke sikkert, at det bliver til noget."),
}
"""What has to be said before anything else of an offer that may never come."""

_STOOD: Mapping[str, str] = {
    "pre-project": marked("Dengang kun et forprojekt. Vi ved ikke, om det blev til noget."),
    "undecided": marked("Dengang ikke besluttet. Vi ved ikke, om det blev til noget."),
    "applied-for": marked("Dengang var der søgt om penge til det. Vi ved ikke, om det blev til noget."),
}
"""The same of one whose period is over."""

PART_LABELS: Mapping[PartCode, str] = {
    "text": marked("Jeres egne ord"),
    "needs": marked("Jeres behov"),
    "implied": marked("Andet, I kan have brug for"),
    "industry": marked("Jeres branche"),
    "stage": marked("Hvor langt I er"),
    "export": marked("Jeres eksport"),
    "markets": marked("Jeres markeder"),
    "approach": marked("Om I selv kan gå efter det"),
    "unknown": marked("Det, vi ikke ved endnu"),
}


_USUAL_CONDITIONS: Mapping[str, str] = {"size": marked("størrelse"), "stage": marked("alder"), "industry": marked("branche")}
"""By kind the conditions that an owner expects to hear of."""


def all_is_over(edition: Edition) -> str:
    """Return what to say on the first page when no offer is open any more."""
    return gettext(
        "Tilbuddene er fra en plan, der er slut: %(edition)s. Brug listen til at vide, hvad I skal spørge efter i dag.",
        edition=edition.title.in_language(reader_language()),
    )


def where_it_stands(programme: Programme, *, closed: bool) -> str | None:
    """Return what to say first of an offer that may never come; None for one that the plan has decided on."""
    sentences = _STOOD if closed else _STANDS
    return gettext(sentences[programme.status]) if programme.status in sentences else None


def heading_of_results(*, closed: bool) -> str:
    """Return the heading of a result: what is over can't be gone for."""
    return gettext("Det her ligner det, I søger") if closed else gettext("Det kan I gå efter")


def headings_of_groups(*, closed: bool, doubtful: bool) -> tuple[str, str]:
    """Return the headings of the offers to approach now and of the others. `doubtful`: there are only others."""
    first = gettext("Spørg efter det her først") if closed else gettext("Gå efter dem først")
    return first, gettext("Vi er ikke sikre, men det her kan være noget") if doubtful else gettext("Måske også noget for jer")


def part_label(code: PartCode) -> str:
    """Return the name of a part of the score."""
    return gettext(PART_LABELS[code])


def deciding_in_words(one: Deciding, reference: Reference, language: Language) -> str:
    """Return the single thing that decides about a maybe."""
    if one.condition is not None:
        question = wording.question(one.field or "")
        condition = one.condition.words.in_language(language)
        return gettext("Det afgør, om det passer: %(question)s Betingelsen er: »%(condition)s«", question=question, condition=condition)
    if one.value is not None:
        return gettext("Det afgør, om det passer: Er »%(need)s« også noget, I gerne vil?", need=wording.label_of_need(one.value, reference, language))
    if one.kind == "follow":
        return gettext("Det afgør, om det passer: Er det nok for jer at følge med? I kan ikke selv søge det.")
    return gettext("Det afgør, om det passer: Er det her, hvad I mener? Fortæl mere, så ved vi det bedre.")


def change_in_words(change: Change, profile: CompanyProfile) -> str:
    """Return what another answer to one question would do for a company that is shown nothing; `profile` is what is known of it."""
    shown = ngettext("%(num)d tilbud", "%(num)d tilbud", len(change.programmes))
    if change.field == "needs" and not profile.needs:
        return gettext("Fortæl, hvad I gerne vil have hjælp til. Det er det, vi finder tilbud ud fra.")
    if change.field == "needs":
        return gettext("Vil I også have hjælp til andet, så er der op til %(offers)s.", offers=shown)
    question = wording.question(change.field)
    if not change.known:
        return gettext("Svar på »%(question)s«. Det kan give op til %(offers)s.", question=question, offers=shown)
    return gettext("Se efter, om svaret på »%(question)s« er rigtigt. Med et andet svar er der op til %(offers)s.", question=question, offers=shown)


def silence_of_plan(programme: Programme, language: Language) -> str | None:
    """Return on which of the usual conditions the plan is silent; None where it names them all."""
    targeting = programme.targeting
    meant = {kind for kind, values in (("industry", targeting.industries), ("stage", targeting.stages)) if values}
    named = {condition.kind for condition in programme.conditions} | meant
    silent = [gettext(words) for kind, words in _USUAL_CONDITIONS.items() if kind not in named]
    return gettext("Planen siger ikke noget om %(what)s.", what=format_list(silent, style="or", locale=language)) if silent else None


def failed_in_words(outcome: CriterionOutcome, reference: Reference, language: Language) -> str:
    """Return a condition that is not met, with the company's own answer that it failed on."""
    said = str(gettext("Ikke opfyldt: »%(condition)s«", condition=wording.criterion_in_words(outcome.criterion, language)))
    if not isinstance(outcome.criterion, Condition):
        return said
    answer = answer_in_words(field_of(outcome.criterion), outcome.answer, reference, language)
    return said if answer is None else f"{said} {answer}"


def answer_in_words(field: str, answer: Answer, reference: Reference, language: Language) -> str | None:
    """Return the company's own answer that a condition failed on; None where there is none to show."""
    if answer is None:
        return None
    value = list(answer) if isinstance(answer, tuple) else answer
    return gettext("Jeres svar: %(answer)s.", answer=wording.value_in_words(field, value, reference, language))
