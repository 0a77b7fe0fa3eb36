"""What the result page shows, ready to print: templates and the terminal get these values and decide nothing."""

from dataclasses import dataclass
from datetime import date

from flask_babel import format_date

from catalogue.vocabulary import Language
from matcher import Advice, Recommendation, RuledOut
from matcher.advice import changes, deciding
from matcher.consultation import Consultation
from matcher.interview import open_fields
from webapp import wording, wording_advice
from webapp.answer_lines import Line, answer_lines
from webapp.answers_in_address import Answers
from webapp.library import Library
from webapp.page_addresses import offer_address
from webapp.presenters import availability
from webapp.result_card import Card, OpenPoint, card


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One offer that is not for the company, with a sentence for each condition that settled it."""

    name: str
    address: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultPage:
    """The whole answer."""

    now: tuple[Card, ...]
    maybe: tuple[Card, ...]
    closed: bool
    """Whether every recommended offer's period is over on the real day."""
    lines: tuple[Line, ...]
    """What was answered and what was understood."""
    doubt: str | None
    """What to say where the place may be another one."""
    question: str | None
    """The question whose answer would settle most."""
    open_questions: int
    """How many questions could still change the list."""
    elsewhere: str | None
    changes: tuple[OpenPoint, ...]
    """What would fill an empty list."""
    left_out: tuple[LeftOut, ...]
    further: int
    """How many offers are open to the company and too far from what it wants."""
    facts: Answers
    """The answers and the facts that were read, for an address to pass on."""
    notice: str
    edition: str
    day: str

    @property
    def empty(self) -> bool:
        """Whether nothing is recommended."""
        return not (self.now or self.maybe)


def result_page(answers: Answers, consultation: Consultation, library: Library, *, language: Language, today: date) -> ResultPage:
    """Return what the page shows to a company with these answers and words."""
    advice = consultation.advise(answers.profile)
    found = advice.recommendations
    shown = {group: tuple(one for one in found if one.group == group) for group in ("now", "maybe")}
    empty = not found
    return ResultPage(
        now=tuple(card(one, library, language=language, today=today) for one in shown["now"]),
        maybe=tuple(
            card(one, library, language=language, today=today, decides=_decides(one, answers, consultation, library, language))
            for one in shown["maybe"]
        ),
        closed=bool(found) and all(availability(one.programme, today) == "closed" for one in found),
        lines=answer_lines(answers, consultation, library, language),
        doubt=wording.place_in_doubt(advice, language),
        question=None if advice.next_question is None else wording.question(advice.next_question),
        open_questions=0 if empty else len(open_fields(answers.profile, consultation, done=answers.done)),
        elsewhere=wording.where_to_turn(advice.elsewhere, library.reference, language) if empty else None,
        changes=_changes(answers, advice, consultation) if empty else (),
        left_out=tuple(_left_out(one, library, language) for one in advice.ruled_out),
        further=len(library.edition.programmes) - len(found) - len(advice.ruled_out),
        facts=Answers(advice.profile, answers.unsure),
        notice=library.edition.notice.in_language(language),
        edition=library.edition.title.in_language(language),
        day=format_date(advice.day, "long"),
    )


def _decides(one: Recommendation, answers: Answers, consultation: Consultation, library: Library, language: Language) -> OpenPoint:
    found = deciding(one, answers.profile, consultation)
    return OpenPoint(wording_advice.deciding_in_words(found, library.reference, language), found.field)


def _changes(answers: Answers, advice: Advice, consultation: Consultation) -> tuple[OpenPoint, ...]:
    return tuple(OpenPoint(wording_advice.change_in_words(change, advice.profile), change.field) for change in changes(answers.profile, consultation))


def _left_out(one: RuledOut, library: Library, language: Language) -> LeftOut:
    reasons = tuple(wording_advice.failed_in_words(outcome, library.reference, language) for outcome in one.decided_by)
    return LeftOut(one.programme.name.in_language(language), offer_address(one.programme.id, language), reasons)
