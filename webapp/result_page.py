"""What the result page shows, ready to print: templates and the terminal get these values and decide nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask_babel import format_date, gettext

from catalogue.vocabulary import Language
from matcher import Advice, Recommendation, RuledOut
from matcher.advice import changes, deciding
from matcher.consultation import Consultation, is_known
from matcher.interview import FIRST, next_question
from webapp import wording, wording_advice
from webapp.answer_lines import Line, answer_lines
from webapp.answers_in_address import Answers
from webapp.library import Library
from webapp.page_addresses import offer_address
from webapp.presenters import availability
from webapp.questionnaire.words import why_of
from webapp.result_card import Card, OpenPoint, card

_FIRST_NEEDS = ("strategy", "start-up")
"""What a company in business, and one that is not yet, can begin with when it knows of no need."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Offers that are not for the company for the same reasons, a sentence for each condition that settled it; each with its name and address."""

    reasons: tuple[str, ...]
    offers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """One question more, why it helps, and how many there are at most; None until it is known what the company wants."""

    field: str
    words: str
    why: str
    most: int | None

    @property
    def about(self) -> str:
        """What the field is called."""
        return wording.field_label(self.field)


@dataclass(frozen=True, slots=True)
class ResultPage:
    """The whole answer."""

    title: str
    now: tuple[Card, ...]
    maybe: tuple[Card, ...]
    headings: tuple[str, str]
    """Of the offers to approach now and of the others."""
    closed: bool
    """Whether every recommended offer's period is over on the real day."""
    lines: tuple[Line, ...]
    """What was answered and what was understood, with its words."""
    next_question: NextQuestion | None
    """The question whose answer is expected to change the first offers most; None where no answer would, and beside an empty list."""
    elsewhere: str | None
    beginnings: tuple[tuple[str, Answers], ...]
    """For a company that doesn't know what it wants: what many begin with, and the answers that ask for it."""
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
    def count_left_out(self) -> int:
        """How many offers are not for the company."""
        return sum(len(one.offers) for one in self.left_out)

    @property
    def empty(self) -> bool:
        """Whether nothing is recommended."""
        return not (self.now or self.maybe)


def result_page(answers: Answers, consultation: Consultation, library: Library, *, language: Language, today: date) -> ResultPage:
    """Return what the page shows to a company with these answers and words."""
    advice = consultation.advise(answers.profile)
    found = advice.recommendations
    shown = {group: tuple(one for one in found if one.group == group) for group in ("now", "maybe")}
    empty, known = not found, advice.profile
    closed = bool(found) and all(availability(one.programme, today) == "closed" for one in found)
    return ResultPage(
        title=gettext("Vi fandt ikke noget, der passer") if empty else wording_advice.heading_of_results(closed=closed),
        headings=wording_advice.headings_of_groups(closed=closed, doubtful=not shown["now"]),
        now=tuple(card(one, library, language=language, today=today, municipality=known.municipality) for one in shown["now"]),
        maybe=tuple(
            card(
                one,
                library,
                language=language,
                today=today,
                municipality=known.municipality,
                decides=_decides(one, answers, consultation, library, language),
            )
            for one in shown["maybe"]
        ),
        closed=closed,
        lines=answer_lines(answers, consultation, library, language),
        next_question=None if empty else _next_question(answers, consultation),
        elsewhere=wording.where_to_turn(advice, library.reference, language) if empty else None,
        beginnings=_beginnings(answers, library, language) if empty and not known.needs else (),
        changes=_changes(answers, advice, consultation) if empty else (),
        left_out=_left_out(advice.ruled_out, library, language),
        further=len(library.edition.programmes) - len(found) - len(advice.ruled_out),
        facts=Answers(advice.profile, frozenset(field for field in answers.unsure if not is_known(advice.profile, field))),
        notice=library.edition.notice.in_language(language),
        edition=library.edition.title.in_language(language),
        day=format_date(advice.day, "long"),
    )


def _next_question(answers: Answers, consultation: Consultation) -> NextQuestion | None:
    field, open_now, _ = next_question(answers.profile, consultation, done=answers.done)
    return None if field is None else NextQuestion(field, wording.question(field), why_of(field), open_now if FIRST in answers.done else None)


def _beginnings(answers: Answers, library: Library, language: Language) -> tuple[tuple[str, Answers], ...]:
    return tuple((wording.label_of_need(need, library.reference, language), answers.with_answer("needs", (need,))) for need in _FIRST_NEEDS)


def _decides(one: Recommendation, answers: Answers, consultation: Consultation, library: Library, language: Language) -> OpenPoint:
    found = deciding(one, answers.profile, consultation)
    return OpenPoint(wording_advice.deciding_in_words(found, library.reference, language), found.field)


def _changes(answers: Answers, advice: Advice, consultation: Consultation) -> tuple[OpenPoint, ...]:
    return tuple(OpenPoint(wording_advice.change_in_words(change, advice.profile), change.field) for change in changes(answers.profile, consultation))


def _left_out(ruled_out: Sequence[RuledOut], library: Library, language: Language) -> tuple[LeftOut, ...]:
    """Return what was left out, by reason; the reason that holds for most first."""
    by_reasons: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for one in ruled_out:
        reasons = tuple(wording_advice.failed_in_words(outcome, library.reference, language) for outcome in one.decided_by)
        by_reasons.setdefault(reasons, []).append((one.programme.name.in_language(language), offer_address(one.programme.id, language)))
    return tuple(LeftOut(reasons, tuple(offers)) for reasons, offers in sorted(by_reasons.items(), key=lambda pair: -len(pair[1])))
