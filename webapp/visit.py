"""One request of a visitor on the way: the closed answers come in the address, the words or a whole conversation in the body of a form."""

from dataclasses import dataclass, replace
from functools import cached_property
from http import HTTPStatus

from flask import redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from catalogue.vocabulary import Language
from matcher import clean_text
from matcher.cleaning import has_words
from matcher.consultation import Consultation
from matcher.interview import FIRST
from webapp import wording, wording_refusals
from webapp.answers_in_address import Answers, query_of, read_answers
from webapp.api.reading import text_problem
from webapp.conversation.state import Fault, StateError
from webapp.conversation.talk import Talk, carried_talk
from webapp.cpr_numbers import without_numbers
from webapp.held_text import HeldText, unseal
from webapp.i18n import use_language
from webapp.library import Library, library
from webapp.page_addresses import address

THEN = "then"
"""The name in an address that says where a changed answer leads: back to the result."""

RESULT = "result"

LARGEST_FORM = 256 * 1024
"""Bytes. Far more than the longest text that can be read, so that a longer one still comes back to be shortened."""


@dataclass(frozen=True)
class Visit:
    """What one visitor has said so far.

    `words` as typed, but for CPR numbers, which are never kept; `error` says why they can't be used and is None where they can.
    `changing`: only one answer is to be changed, and then back. `talk` is the conversation that the visitor came from, instead of words, and `draft`
    what stood half written in its box. `over`: the request brought a conversation that can't go on; `error` says why.
    """

    language: Language
    answers: Answers
    words: str
    error: str | None
    changing: bool
    talk: Talk | None = None
    draft: str = ""
    over: bool = False

    @cached_property
    def library(self) -> Library:
        """Everything that is served."""
        return library()

    @property
    def text(self) -> str:
        """The words as the matcher takes them; empty where they can't be used or say nothing."""
        clean = "" if self.error else clean_text(self.words)
        return clean if has_words(clean) else ""

    @property
    def carries(self) -> bool:
        """Whether there is anything that must go along in a form's body."""
        return bool(self.words or self.talk)

    @property
    def tells(self) -> bool:
        """Whether anything was told in the visitor's own words."""
        return bool(self.text or self.talk)

    @cached_property
    def consultation(self) -> Consultation:
        """The words or the conversation, understood."""
        if self.talk is not None:
            return self.talk.answered(self.answers).consultation(self.library)
        heard = self.library.consult(self.text, asked=None, language=self.language)
        # Needs are the exception: who ticks none beside words says them in the words.
        return heard.forgetting(self.answers.unsure - {FIRST})

    @property
    def dropped(self) -> tuple[str, ...]:
        """What the address held that is no answer, in words."""
        return tuple(f"{wording.field_label(field)}: »{value}«" for field, value in self.answers.dropped)

    def answered(self, answers: Answers) -> "Visit":
        """Return the visit with other answers."""
        return replace(self, answers=answers)

    def address(self, path: str, *, language: Language | None = None, changing: bool | None = None) -> str:
        """Return a page's address with the answers in it; `path` is its Danish one."""
        further = {THEN: RESULT} if (self.changing if changing is None else changing) else {}
        query = query_of(self.answers, **further)
        return address(path, language or self.language) + (f"?{query}" if query else "")

    def go(self, path: str, *, changing: bool | None = None) -> ResponseReturnValue:
        """Lead to another page. Where there are words the browser sends the form along, so that they stay out of the address."""
        code = HTTPStatus.TEMPORARY_REDIRECT if self.carries and request.method == "POST" else HTTPStatus.SEE_OTHER
        return redirect(self.address(path, changing=changing), code)


def read_visit(language: Language) -> Visit:
    """Read the present request and answer it in its language."""
    use_language(language)
    request.max_content_length = LARGEST_FORM
    served = library()
    answers, changing = read_answers(request.args, served.reference, now=served.clock()), request.args.get(THEN) == RESULT
    try:
        talk = carried_talk(request.form, served)
    except StateError as end:
        return Visit(language, answers, "", _end_of_talk(end.fault), changing, over=True)
    if talk is not None:
        return Visit(language, answers, "", None, changing, talk, typed_in("message"))
    held = _words_sent()
    words = without_numbers(held.text)
    error = wording_refusals.number_taken_out() if words != held.text else _error(held)
    return Visit(language, answers, words, error, changing)


def typed_in(field: str) -> str:
    """Return what was typed in a field of the chat's form, but for CPR numbers. A browser sends two characters for a line break and counts one."""
    return without_numbers(request.form.get(field, "").replace("\r\n", "\n"))


def _end_of_talk(fault: Fault) -> str:
    match fault:
        case "expired":
            return gettext("Samtalen har ligget stille for længe, og vi gemmer den ikke. Begynd forfra her.")
        case "altered":
            return gettext("Samtalen er ændret undervejs, så vi kan ikke bruge den. Begynd forfra her.")
        case "outdated":
            return gettext("Vækstmatch er blevet opdateret, så samtalen kan ikke fortsætte. Begynd forfra her.")


def _words_sent() -> HeldText:
    """Return the words of the form: those in its box, else those that it holds. A browser sends two characters for a line break and counts one."""
    if "text" in request.form:
        text = request.form["text"].replace("\r\n", "\n")
        return HeldText(text if text.strip() else "")
    return unseal(request.form.get("held", ""))


def _error(held: HeldText) -> str | None:
    if held.fault == "expired":
        return gettext("Siden har stået åben for længe. Se teksten igennem, og send den igen.")
    if held.fault == "altered":
        return gettext("Det, siden holdt på, er ændret undervejs. Se teksten igennem, og send den igen.")
    problem = text_problem(held.text)
    return None if problem is None else wording_refusals.refusal_in_words(problem.code, problem.values)
