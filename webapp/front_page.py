"""The first page: one text box, and the recommendations with their reasons below it."""

from dataclasses import dataclass
from http import HTTPStatus

from flask import Blueprint, abort, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from catalogue.vocabulary import Language
from matcher import CompanyProfile, clean_text
from matcher.cleaning import MAX_TEXT_LENGTH, has_words
from webapp import wording_refusals
from webapp.api.reading import text_problem
from webapp.i18n import DEFAULT_LANGUAGE, use_language
from webapp.library import library
from webapp.page_addresses import address, language_links
from webapp.result_page import ResultPage, result_page
from webapp.security import comes_from_us

front_page = Blueprint("front_page", __name__)


@dataclass(frozen=True, slots=True)
class Answered:
    """What was done with a text: `error` says why it can't be read, `hint` that it says nothing, `result` what came out."""

    text: str
    error: str | None = None
    hint: str | None = None
    result: ResultPage | None = None


@front_page.get("/", defaults={"language": DEFAULT_LANGUAGE})
@front_page.get("/<any(en, de):language>/")
def ask(language: Language) -> ResponseReturnValue:
    """Show the empty text box."""
    return _page(language, Answered(""))


@front_page.post("/", defaults={"language": DEFAULT_LANGUAGE})
@front_page.post("/<any(en, de):language>/")
def answer(language: Language) -> ResponseReturnValue:
    """Read the text and show the recommendations. The text comes in the body and goes nowhere else."""
    if not comes_from_us(request):
        abort(HTTPStatus.FORBIDDEN)
    use_language(language)
    # A browser counts a line break as one character and sends two.
    answered = _answered(request.form.get("text", "").replace("\r\n", "\n"), language)
    status = HTTPStatus.OK if answered.error is None else HTTPStatus.UNPROCESSABLE_ENTITY
    return make_response(_page(language, answered), status)


def _answered(text: str, language: Language) -> Answered:
    problem = text_problem(text)
    if problem is not None:
        return Answered(text, error=wording_refusals.refusal_in_words(problem.code, problem.values))
    clean = clean_text(text)
    if not has_words(clean):
        return Answered(text, hint=gettext("Skriv lidt om virksomheden, og hvad I gerne vil. Et par linjer er nok."))
    held = library()
    advice = held.advise(CompanyProfile(), clean, asked=None, language=language)
    return Answered(text, result=result_page(advice, held, language=language, today=held.clock()))


def _page(language: Language, answered: Answered) -> str:
    use_language(language)
    edition = library().edition
    return render_template(
        "pages/front.html",
        language=language,
        languages=language_links("/"),
        here=address("/", language),
        answered=answered,
        most=MAX_TEXT_LENGTH,
        edition=edition.title.in_language(language),
        publisher=edition.publisher.in_language(language),
        count=len(edition.programmes),
    )
