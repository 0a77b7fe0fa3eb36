"""The result: from the answers in the address, and from the words when the form brings any."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from catalogue.vocabulary import Language
from matcher.cleaning import MAX_TEXT_LENGTH
from webapp.answers_in_address import query_of
from webapp.front_page import first_page
from webapp.i18n import DEFAULT_LANGUAGE, LANGUAGE_NAMES
from webapp.page_addresses import RESULTS, address
from webapp.questionnaire.steps import path_of
from webapp.result_page import result_page
from webapp.visit import Visit, read_visit

results = Blueprint("results", __name__)


@results.route(RESULTS, methods=["GET", "POST"], defaults={"language": DEFAULT_LANGUAGE})
@results.route(f"/<any(en, de):language>{RESULTS}", methods=["GET", "POST"])
def show(language: Language) -> ResponseReturnValue:
    """Show what the company should approach; who has said nothing yet is asked."""
    visit = read_visit(language)
    if visit.error is not None or not (visit.tells or visit.answers.done):
        return first_page(visit, asked=request.method == "POST")
    if request.method == "POST" and not visit.carries:
        return visit.go(RESULTS)
    held = visit.library
    page = result_page(visit.answers, visit.consultation, held, language=language, today=held.clock())
    return render_template(
        "pages/result.html",
        language=language,
        languages=[(code, name, visit.address(RESULTS, language=code)) for code, name in LANGUAGE_NAMES.items()],
        here=visit.address(RESULTS),
        visit=visit,
        page=page,
        scripts=("js/copy.js", "js/print.js"),
        path_of=path_of,
        link=_link(visit, query_of(page.facts)),
        most=MAX_TEXT_LENGTH,
    )


def _link(visit: Visit, query: str) -> str:
    """Return the whole address that the visitor may pass on: the closed answers and the facts that were read, no words."""
    return request.url_root.rstrip("/") + address(RESULTS, visit.language) + (f"?{query}" if query else "")
