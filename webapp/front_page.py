"""The first page: one text box that gives the result at once, and beside it the questionnaire and all offers."""

from http import HTTPStatus

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from catalogue.vocabulary import Language
from matcher.cleaning import MAX_TEXT_LENGTH
from webapp import wording_advice
from webapp.i18n import DEFAULT_LANGUAGE, LANGUAGE_NAMES
from webapp.page_addresses import HOME, RESULTS
from webapp.presenters import is_over
from webapp.visit import Visit, read_visit

front_page = Blueprint("front_page", __name__)


@front_page.get(HOME, defaults={"language": DEFAULT_LANGUAGE})
@front_page.get("/<any(en, de):language>/")
def ask(language: Language) -> ResponseReturnValue:
    """Show the empty text box."""
    return first_page(read_visit(language))


@front_page.post(HOME, defaults={"language": DEFAULT_LANGUAGE})
@front_page.post("/<any(en, de):language>/")
def keep(language: Language) -> ResponseReturnValue:
    """Show the page with what was typed, in another language or on the way back; any other form is for the result."""
    visit = read_visit(language)
    return first_page(visit) if request.form.get("go") in {"show", "back"} else visit.go(RESULTS)


def first_page(visit: Visit, *, asked: bool = False) -> ResponseReturnValue:
    """Return the page with what was typed. `asked`: a result was asked for, and what was typed says nothing."""
    edition = visit.library.edition
    page = render_template(
        "pages/front.html",
        language=visit.language,
        languages=[(language, name, visit.address(HOME, language=language)) for language, name in LANGUAGE_NAMES.items()],
        visit=visit,
        hint=gettext("Skriv lidt om virksomheden, og hvad I gerne vil. Et par linjer er nok.") if asked and visit.error is None else None,
        notice=wording_advice.all_is_over(edition) if is_over(edition, visit.library.clock()) else None,
        most=MAX_TEXT_LENGTH,
        edition=edition.title.in_language(visit.language),
        publisher=edition.publisher.in_language(visit.language),
        count=len(edition.programmes),
    )
    return make_response(page, HTTPStatus.OK if visit.error is None else HTTPStatus.UNPROCESSABLE_ENTITY)
