"""The questionnaire: one question a page, and a look at the answers before the result. Pages come by GET, and by POST when there are words."""

from http import HTTPStatus

from flask import Blueprint, abort, make_response, render_template, request
from flask.typing import ResponseReturnValue

from catalogue.vocabulary import Language
from matcher.interview import FIRST
from webapp.held_text import seal
from webapp.i18n import DEFAULT_LANGUAGE, LANGUAGE_NAMES
from webapp.page_addresses import HOME, QUESTIONS, RESULTS
from webapp.questionnaire.answers_page import answers_page
from webapp.questionnaire.page import question_page
from webapp.questionnaire.reading import Given, given_before, given_for
from webapp.questionnaire.steps import CHECK, STEPS, path_of, steps_of
from webapp.visit import Visit, read_visit

questionnaire = Blueprint("questionnaire", __name__)
_METHODS = ["GET", "POST"]


@questionnaire.route(QUESTIONS, methods=_METHODS, defaults={"language": DEFAULT_LANGUAGE})
@questionnaire.route(f"/<any(en, de):language>{QUESTIONS}", methods=_METHODS)
def begin(language: Language) -> ResponseReturnValue:
    """Lead to the first question that is worth asking; an address may bring answers."""
    visit = read_visit(language)
    still = steps_of(visit).open
    if still and visit.answers.dropped:
        # The next address would have nothing to tell of.
        return _question(still[0], given_before(still[0], visit), visit)
    return visit.go(path_of(still[0] if still else CHECK))


@questionnaire.route(f"{QUESTIONS}/<string:slug>", methods=_METHODS, defaults={"language": DEFAULT_LANGUAGE})
@questionnaire.route(f"/<any(en, de):language>{QUESTIONS}/<string:slug>", methods=_METHODS)
def ask(language: Language, slug: str) -> ResponseReturnValue:
    """Show a step, or take its answer and lead on."""
    step = STEPS.get(slug)
    if step is None:
        abort(HTTPStatus.NOT_FOUND)
    visit = read_visit(language)
    if step == CHECK:
        return _words_again(FIRST, given_before(FIRST, visit), visit) if visit.error is not None else _check(visit)
    sent = request.form.get("from") == step
    given = given_for(step, request.form, visit) if sent else given_before(step, visit)
    if visit.error is not None:
        return _words_again(step, given, visit)
    go = request.form.get("go", "next")
    if not sent or go == "show":
        return _question(step, Given(given.typed, given.chosen), visit)
    return _lead_on(step, given, visit, go=go)


def _lead_on(step: str, given: Given, visit: Visit, *, go: str) -> ResponseReturnValue:
    """Take an answer in and lead where the visitor wants to; what can't be used holds nobody back who only leaves the question."""
    answered = visit if given.answers is None else visit.answered(given.answers)
    if go == "back" and not visit.changing:
        before = steps_of(answered, step=step).before(step)
        return answered.go(HOME if before is None else path_of(before))
    if go == "back":
        return answered.go(RESULTS, changing=False)
    if given.answers is None and not (go == "result" and given.is_blank):
        return _question(step, given, visit)
    if go == "result" or visit.changing:
        return answered.go(RESULTS, changing=False)
    return answered.go(path_of(steps_of(answered, step=step).after(step)))


def _words_again(step: str, given: Given, visit: Visit) -> ResponseReturnValue:
    """Show the question with the box for words, which can't be used as they are; an answer sent with them is kept."""
    kept = visit if given.answers is None else visit.answered(given.answers)
    first = given if step == FIRST else given_before(FIRST, kept)
    return _question(FIRST, Given(chosen=first.chosen), kept)


def _question(step: str, given: Given, visit: Visit) -> ResponseReturnValue:
    page = question_page(step, given, visit, steps_of(visit, step=step))
    wrong = visit.error is not None or given.error is not None
    return make_response(
        _render("pages/question.html", path_of(step), visit, page=page),
        HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
    )


def _check(visit: Visit) -> ResponseReturnValue:
    return _render("pages/answers.html", path_of(CHECK), visit, page=answers_page(visit, steps_of(visit)))


def _render(template: str, path: str, visit: Visit, **shown: object) -> str:
    return render_template(
        template,
        language=visit.language,
        languages=[(language, name, visit.address(path, language=language)) for language, name in LANGUAGE_NAMES.items()],
        here=visit.address(path),
        visit=visit,
        held=seal(visit.words),
        path_of=path_of,
        **shown,
    )
