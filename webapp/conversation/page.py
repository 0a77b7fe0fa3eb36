"""The chat as a page: each turn is a form's post, and everything that was said comes and goes in the form itself."""

from http import HTTPStatus

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from catalogue.vocabulary import Language
from matcher import clean_text
from matcher.cleaning import MAX_TEXT_LENGTH
from matcher.interview import FIRST
from webapp import wording_refusals
from webapp.api.reading import text_problem
from webapp.conversation.moves import asked, begun, removed, returned, said, spoken_in
from webapp.conversation.talk import Talk, carried_transcript
from webapp.conversation.transcript import with_next
from webapp.conversation.view import conversation_view
from webapp.i18n import DEFAULT_LANGUAGE, LANGUAGE_NAMES, use_language
from webapp.page_addresses import CONVERSATION, address
from webapp.questionnaire.reading import given_for
from webapp.visit import Visit, read_visit, typed_in

_LATER = "later"
"""The field with what was typed while an answer was under way."""

conversation_page = Blueprint("conversation_page", __name__)


@conversation_page.route(CONVERSATION, methods=["GET", "POST"], defaults={"language": DEFAULT_LANGUAGE})
@conversation_page.route(f"/<any(en, de):language>{CONVERSATION}", methods=["GET", "POST"])
def converse(language: Language) -> ResponseReturnValue:
    """Begin a conversation, with what a form has if it brings anything; or take one turn, or show it as it stands."""
    visit = read_visit(language)
    typed = typed_in("message")
    if visit.error is not None:
        return _page(visit, _begun_after(visit), _kept(typed) or visit.words, error=visit.error)
    if visit.talk is None:
        visit = _with_ticked_needs(visit)
        talk = begun(visit.library, language, answers=visit.answers, text=visit.text)
        return _said(visit, talk, typed) if typed.strip() else _page(visit, talk)
    return _turn(visit, visit.talk, typed)


def _begun_after(visit: Visit) -> Talk:
    """Begin a conversation below what is shown of the one that can't go on, where that is as we wrote it."""
    talk = begun(visit.library, visit.language)
    return talk._replace(transcript=with_next(carried_transcript(request.form), talk.transcript[-1])) if visit.over else talk


def _turn(visit: Visit, talk: Talk, typed: str) -> ResponseReturnValue:
    """Do what was pressed; without a button, take the message in."""
    form, served = request.form, visit.library
    if form.get("go") == "back":
        return _page(visit, returned(served, talk, visit.answers, visit.language), typed)
    if form.get("go") == "show":
        return _page(visit, spoken_in(served, talk, visit.language), typed)
    talk = talk._replace(conversation=talk.conversation._replace(language=visit.language))
    if "ask" in form:
        return _page(visit, asked(served, talk, form["ask"]) or talk, typed)
    if "remove" in form:
        return _page(visit, removed(served, talk, form["remove"]) or talk, typed)
    if "reply" in form:
        return _page(visit, said(served, talk, clean_text(form["reply"])), typed)
    return _said(visit, talk, typed)


def _said(visit: Visit, talk: Talk, typed: str) -> ResponseReturnValue:
    """Take a message in; one that can't be used stays in its box."""
    problem = text_problem(typed)
    if problem is not None:
        return _page(visit, talk, _kept(typed), error=wording_refusals.refusal_in_words(problem.code, problem.values))
    message = clean_text(request.form.get("message", ""))
    if not message:
        return _page(visit, talk, _kept(typed), error=gettext("Skriv lidt, eller tryk på et af svarene."))
    return _page(visit, said(visit.library, talk, message), typed_in(_LATER))


def _kept(typed: str) -> str:
    """Return what stands in the box after a message that was not taken in: it, and what was typed since."""
    return "\n".join(filter(None, (typed, typed_in(_LATER))))


def _with_ticked_needs(visit: Visit) -> Visit:
    """Return the visit with what was ticked beside the words of the first question."""
    if request.form.get("from") != FIRST:
        return visit
    ticked = given_for(FIRST, request.form, visit).answers
    return visit if ticked is None else visit.answered(ticked)


def _page(visit: Visit, talk: Talk, typed: str = "", *, error: str | None = None) -> ResponseReturnValue:
    language = talk.conversation.language
    use_language(language)
    page = render_template(
        "pages/conversation.html",
        language=language,
        languages=[(code, name, address(CONVERSATION, code)) for code, name in LANGUAGE_NAMES.items()],
        here=address(CONVERSATION, language),
        visit=visit,
        page=conversation_view(talk, visit.library),
        typed=typed,
        error=error,
        asked=request.method == "POST",
        most=MAX_TEXT_LENGTH,
        scripts=("js/writing.js", "js/fold.js", "js/conversation.js"),
    )
    return make_response(page, HTTPStatus.OK if error is None else HTTPStatus.UNPROCESSABLE_ENTITY)
