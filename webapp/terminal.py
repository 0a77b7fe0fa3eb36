"""The main job in the terminal: readable at 80 columns, or the same JSON as the API answers."""

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask_babel import gettext

from webapp import create_app, wording, wording_refusals
from webapp.answer_lines import Line
from webapp.answers_in_address import Answers
from webapp.api.problems import Refusal
from webapp.api.reading import Question, read_question
from webapp.cpr_numbers import without_numbers
from webapp.i18n import reader_language
from webapp.library import library
from webapp.presenters import Presenter
from webapp.result_card import Card
from webapp.result_page import ResultPage, result_page
from webapp.settings import Settings

_WIDTH = 78


@dataclass(frozen=True, slots=True)
class Answered:
    """What to print; `refused` when the question could not be read."""

    text: str
    refused: bool = False


def recommend_in_terminal(asked: Mapping[str, object], settings: Settings, *, as_json: bool) -> Answered:
    """Answer one question, given as the API's request body."""
    app = create_app(settings)
    with app.app_context():
        try:
            question = read_question(asked, library())
        except Refusal as refusal:
            lines = (f"{without_numbers(one.field)}: {wording_refusals.refusal_in_words(one.code, one.values)}" for one in refusal.errors)
            return Answered("\n".join(wrapped(line) for line in lines), refused=True)
        return Answered(_as_json(question) if as_json else _as_text(question))


def _as_json(question: Question) -> str:
    held = library()
    consultation = held.consult(question.text, asked=question.date, language=question.language)
    shown = Presenter(held, question.language, held.clock()).answer(question.profile, consultation, limit=question.limit)
    return json.dumps(shown, ensure_ascii=False, indent=2)


def _as_text(question: Question) -> str:
    held = library()
    consultation = held.consult(question.text, asked=question.date, language=question.language)
    page = result_page(Answers(question.profile), consultation, held, language=reader_language(), today=held.clock())
    return "\n".join(_lines(page))


def _lines(page: ResultPage) -> Iterator[str]:
    if page.closed:
        yield wrapped(page.notice)
        yield ""
    if page.elsewhere is not None:
        yield wrapped(page.elsewhere)
        yield ""
    yield from _cards(page)
    if page.empty:
        for change in page.changes:
            yield wrapped(change.words, sign="→ ")
        yield ""
    yield from _understood(page.lines)
    if page.next_question is not None:
        yield wrapped(gettext("Det vil hjælpe os mest at vide:") + " " + page.next_question.words)
    yield judged_by(page.edition, page.day)


def _understood(lines: Sequence[Line]) -> Iterator[str]:
    if lines:
        yield gettext("Det har vi forstået").upper()
        yield ""
        for line in lines:
            yield wrapped(f"{line.label}: {line.answer}. {line.origin}", indent="  ")
            if line.note:
                yield wrapped(line.note, indent="  ", sign="? " if line.asks else "  ")
        yield ""


def _cards(page: ResultPage) -> Iterator[str]:
    number = 0
    for group, cards in (("now", page.now), ("maybe", page.maybe)):
        if cards:
            yield wording.label(wording.GROUP_LABELS, group).upper()
            yield ""
        for card in cards:
            number += 1
            yield from _card(number, card)
            yield ""


def _card(number: int, card: Card) -> Iterator[str]:
    yield wrapped(f"{number}. {card.name}")
    yield wrapped(card.promise, indent="   ")
    if card.stands is not None:
        yield wrapped(card.stands, indent="   ")
    closed = gettext("Perioden er slut") + ". " if card.closed else ""
    yield wrapped(f"{closed}{card.approach}. {gettext('Planen siger')}: {card.plan_status}.", indent="   ")
    for sentence in card.reasons:
        yield wrapped(sentence, indent="   ", sign="+ ")
    for point in card.unknown:
        yield wrapped(point.words, indent="   ", sign="? ")
    if card.decides is not None:
        yield wrapped(card.decides.words, indent="   ")
    for step in [card.instead] if card.instead else card.next_steps[:1]:
        yield wrapped(step, indent="   ", sign="→ ")
    yield wrapped(f"{gettext('Kontakt')}: {card.contact}", indent="   ")
    yield wrapped(f"{gettext('Stedet i planen')}: {card.place}", indent="   ")


def judged_by(edition: str, day: str) -> str:
    """Return which catalogue answered, and as of which day."""
    return wrapped(gettext("Vurderet efter %(edition)s, som det så ud %(day)s.", edition=edition, day=day))


def wrapped(text: str, *, indent: str = "", sign: str = "") -> str:
    """Return a text in lines of a terminal's width; `sign` stands before the first."""
    return textwrap.fill(text, _WIDTH, initial_indent=indent + sign, subsequent_indent=indent + " " * len(sign))
