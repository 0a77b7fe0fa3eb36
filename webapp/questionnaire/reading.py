"""What a question page was sent becomes an answer, or says what is wrong with it; what was typed is kept either way."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flask_babel import gettext

from matcher.answers import nearest_names
from matcher.cleaning import clean_text
from matcher.consultation import value_of
from matcher.profile import Bracket
from matcher.typed_answers import typed_count, typed_place
from webapp import wording_refusals
from webapp.answers_in_address import UNKNOWN, Answers
from webapp.cpr_numbers import without_numbers
from webapp.questionnaire.words import SIZES, options_of
from webapp.visit import Visit

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

_LONGEST_TYPED = 100
_ALIKE = 60
"""How much like a typed name (0 to 100) one must be to be offered instead."""

_CHOICE = "choice"
"""The name of the options beside a text field."""


@dataclass(frozen=True, slots=True)
class Given:
    """What one question was sent.

    `error` says what is wrong; `at_choices` that it is with the options and not with the text field. `candidates` are municipalities that a typed
    place may mean. `answers` hold the answer once it can be used, and are None where it can't.
    """

    typed: str = ""
    chosen: tuple[str, ...] = ()
    error: str | None = None
    at_choices: bool = True
    candidates: tuple[str, ...] = ()
    answers: Answers | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed or chosen."""
        return not self.typed and not self.chosen


def given_for(field: str, form: "MultiDict[str, str]", visit: Visit) -> Given:
    """Read what was sent for one question."""
    allowed = {option.value for option in options_of(field, visit.library.reference, visit.language)}
    if without_numbers(form.get(field, "")) != form.get(field, ""):
        return Given(_typed(form, field), _chosen(form, _CHOICE, allowed), wording_refusals.number_taken_out(), at_choices=False)
    before = given_before(field, visit).chosen
    match field:
        case "needs":
            return _needs(_chosen(form, field, allowed), visit)
        case "municipality":
            allowed |= set(visit.library.reference.municipality_names)
            return _place(_newer(Given(_typed(form, field), _chosen(form, _CHOICE, allowed)), before), visit)
        case "employees":
            return _size(_newer(Given(_typed(form, field), _chosen(form, _CHOICE, allowed)), before), visit.answers)
        case _:
            return _one(field, Given(chosen=_chosen(form, field, allowed)), visit.answers)


def _newer(given: Given, before: tuple[str, ...]) -> Given:
    """Return what was given; an option that only stands there from before says nothing against what is typed now."""
    return replace(given, chosen=()) if given.typed and given.chosen == before else given


def given_before(field: str, visit: Visit) -> Given:
    """Return what stands in a question's fields because it was answered before, or read from the words."""
    if field in visit.answers.unsure:
        return Given(chosen=(UNKNOWN,))
    profile = visit.answers.profile if field in visit.answers.done else visit.consultation.known(visit.answers.profile)
    match field:
        case "needs":
            return Given(chosen=profile.needs)
        case "municipality":
            return _place_before(profile.municipality)
        case "employees":
            return _size_before(profile.employees)
        case "industry" | "stage" | "export":
            value = getattr(profile, field)
            return Given(chosen=() if value is None else (value,))
        case _:
            fact = value_of(profile, field)
            return Given(chosen=() if fact is None else ("yes" if fact else "no",))


def _typed(form: "MultiDict[str, str]", field: str) -> str:
    return clean_text(without_numbers(form.get(field, ""))[:_LONGEST_TYPED]).strip()


def _chosen(form: "MultiDict[str, str]", name: str, allowed: set[str]) -> tuple[str, ...]:
    """Return the options that were chosen; what is none of them can only come from a page that was changed, and counts as not chosen."""
    return tuple(dict.fromkeys(value for value in form.getlist(name) if value in allowed))


def _needs(chosen: tuple[str, ...], visit: Visit) -> Given:
    needs = tuple(need for need in chosen if need != UNKNOWN)
    if not chosen and not visit.tells:
        return Given(chosen=chosen, error=gettext("Vælg mindst én ting, skriv lidt med egne ord, eller vælg »Ved ikke«."))
    return Given(chosen=chosen, answers=visit.answers.without("needs").with_answer("needs", needs or None))


def _one(field: str, given: Given, answers: Answers) -> Given:
    if not given.chosen:
        return replace(given, error=gettext("Vælg et af svarene. I kan også vælge »Ved ikke«."))
    value: object = {UNKNOWN: None, "yes": True, "no": False}.get(given.chosen[0], given.chosen[0])
    return replace(given, answers=answers.without(field).with_answer(field, value))


def _place(given: Given, visit: Visit) -> Given:
    """Read a place: a typed one is looked up; a chosen one settles what the typed one leaves open."""
    answers, names = visit.answers.without("municipality").without("in_western_denmark"), visit.library.reference.municipality_names
    found = typed_place(given.typed, visit.library.index.lexicon, visit.language) if given.typed else None
    if found is not None and found.municipality is not None:
        if given.chosen and given.chosen[0] != found.municipality:
            error = gettext("I har både skrevet et sted og valgt et andet svar. Slet det, I skrev, eller vælg det rigtige.")
            return replace(given, error=error, candidates=(found.municipality,) if found.municipality in names else ())
        settled = answers.with_answer("municipality", found.municipality)
        nearby = found.in_western_denmark
        return replace(given, answers=settled if nearby is None else settled.with_answer("in_western_denmark", nearby))
    if given.chosen:
        return replace(given, answers=answers.with_answer("municipality", None if given.chosen[0] == UNKNOWN else given.chosen[0]))
    if found is None:
        return replace(given, error=gettext("Skriv, hvor virksomheden ligger, eller vælg et af svarene."), at_choices=False)
    if found.candidates:
        error = gettext("»%(place)s« siger ikke helt, hvilken kommune det er. Vælg den herunder.", place=given.typed)
        return replace(given, error=error, candidates=found.candidates)
    nearest = tuple(nearest_names(given.typed, names, least=_ALIKE))
    error = gettext("Vi kender ikke »%(place)s«. Se efter, om det er stavet rigtigt, eller vælg herunder.", place=given.typed)
    return replace(given, error=error, at_choices=False, candidates=nearest)


def _place_before(place: str | None) -> Given:
    if place is None:
        return Given()
    return Given(chosen=(place,)) if place.islower() else Given(typed=place)


def _size(given: Given, answers: Answers) -> Given:
    """Read a number or a size; the number wins when it lies within the size."""
    size = typed_count(given.chosen[0]) if given.chosen and given.chosen[0] != UNKNOWN else None
    if given.typed:
        count = typed_count(given.typed)
        if count is None:
            return replace(given, error=gettext("Skriv antallet som et helt tal, for eksempel 12, eller vælg herunder."), at_choices=False)
        if given.chosen and (size is None or not _within(count, size)):
            error = gettext("I har skrevet %(typed)s og valgt noget andet herunder. Behold kun det ene.", typed=given.typed)
            return replace(given, error=error, at_choices=False)
        return replace(given, answers=answers.with_answer("employees", count))
    if not given.chosen:
        return replace(given, error=gettext("Skriv et tal, eller vælg et af svarene. Et cirkatal er nok."), at_choices=False)
    return replace(given, answers=answers.without("employees").with_answer("employees", size))


def _within(count: Bracket, size: Bracket) -> bool:
    return count.low >= size.low and (size.high is None or (count.high is not None and count.high <= size.high))


def _size_before(count: Bracket | None) -> Given:
    if count is None:
        return Given()
    for written in SIZES:
        if typed_count(written) == count and count.exact is None:
            return Given(chosen=(written,))
    if count.exact is not None:
        return Given(typed=str(count.exact))
    return Given(typed=f"{count.low}+" if count.high is None else f"{count.low}-{count.high}")
