"""What the result page shows, ready to print: templates get these values and decide nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flask_babel import format_date

from catalogue import Edition, Source
from catalogue.vocabulary import FACTS, Language
from matcher import Advice, Recommendation, profile_as_json
from webapp import wording
from webapp.library import Library
from webapp.page_addresses import offer_address
from webapp.presenters import availability

_REASONS = ("text", "needs", "industry", "stage", "export", "markets")


@dataclass(frozen=True, slots=True)
class Card:
    """One recommendation."""

    id: str
    name: str
    promise: str
    benefit: str
    cost: str | None
    closed: bool
    instead: str | None
    """Whom to ask instead, of an offer whose period is over."""
    approach: str
    plan_status: str
    reasons: tuple[str, ...]
    """What speaks for the offer, a sentence each: what the company itself said, then the conditions it meets."""
    unknown: tuple[str, ...]
    """The conditions that are not settled."""
    questions: tuple[str, ...]
    next_steps: tuple[str, ...]
    contact: str
    provider: str
    place: str
    address: str
    """Of the offer's own page."""


@dataclass(frozen=True, slots=True)
class ResultPage:
    """The whole answer."""

    groups: tuple[tuple[str, tuple[Card, ...]], ...]
    """Heading and cards, best first; empty when nothing suits."""
    closed: bool
    """Whether every recommended offer's period is over on the real day."""
    understood: tuple[tuple[str, str], ...]
    """Field and value of what was understood."""
    doubt: str | None
    """What to say where the place may be another one."""
    question: str | None
    elsewhere: str | None
    ruled_out: int
    notice: str
    edition: str
    day: str


def result_page(advice: Advice, library: Library, *, language: Language, today: date) -> ResultPage:
    """Return what the page shows of an advice."""
    places = {group: tuple(one for one in advice.recommendations if one.group == group) for group in wording.GROUP_LABELS}
    edition = library.edition
    return ResultPage(
        groups=tuple(
            (wording.label(wording.GROUP_LABELS, group), tuple(_card(one, library, language, today) for one in found))
            for group, found in places.items()
            if found
        ),
        closed=bool(advice.recommendations) and all(availability(one.programme, today) == "closed" for one in advice.recommendations),
        understood=_understood(profile_as_json(advice.profile), library, language),
        doubt=wording.place_in_doubt(advice, language),
        question=None if advice.next_question is None else wording.question(advice.next_question),
        elsewhere=None if advice.recommendations else wording.where_to_turn(advice.elsewhere, library.reference, language),
        ruled_out=len(advice.ruled_out),
        notice=edition.notice.in_language(language),
        edition=edition.title.in_language(language),
        day=format_date(advice.day, "long"),
    )


def _card(one: Recommendation, library: Library, language: Language, today: date) -> Card:
    programme = one.programme
    closed = availability(programme, today) == "closed"
    said = (wording.part_in_words(part, library.reference, language) for part in one.parts if part.code in _REASONS)
    return Card(
        id=programme.id,
        name=programme.name.in_language(language),
        promise=programme.promise.in_language(language),
        benefit=programme.benefit.in_language(language),
        cost=None if programme.cost is None else programme.cost.in_language(language),
        closed=closed,
        instead=wording.what_exists_today(library.settings) if closed else None,
        approach=wording.label(wording.APPROACH_LABELS, programme.approach),
        plan_status=wording.label(wording.STATUS_LABELS, programme.status),
        reasons=(*(sentence for sentence in said if sentence is not None), *_conditions(one, "met", language)),
        unknown=_conditions(one, "unknown", language),
        questions=tuple(wording.question_of_provider(criterion, language) for criterion in one.questions_for_provider),
        next_steps=tuple(step.in_language(language) for step in programme.next_steps),
        contact=programme.provider.contact.in_language(language),
        provider=programme.provider.name.in_language(language),
        place=place_in_plan(programme.source, library.edition, language),
        address=offer_address(programme.id, language),
    )


def _conditions(one: Recommendation, verdict: str, language: Language) -> tuple[str, ...]:
    return tuple(
        wording.criterion_in_words(outcome.criterion, language)
        for outcome in one.outcomes
        if outcome.verdict == verdict and outcome.criterion.kind != "period"
    )


def place_in_plan(source: Source, edition: Edition, language: Language) -> str:
    """Return where in the plan something stands: its title, chapter and heading, each once."""
    parts = (edition.title.in_language(language), source.section, source.heading)
    return " · ".join(dict.fromkeys(parts))


def _understood(profile: Mapping[str, object], library: Library, language: Language) -> tuple[tuple[str, str], ...]:
    fields = [
        (wording.label(wording.UNDERSTOOD_FIELDS, field), wording.value_in_words(field, value, library.reference, language))
        for field, value in profile.items()
        if field not in FACTS
    ]
    facts = [
        (wording.label(wording.FACT_LABELS, field), wording.value_in_words(field, value, library.reference, language))
        for field, value in profile.items()
        if field in FACTS
    ]
    return (*fields, *facts)
