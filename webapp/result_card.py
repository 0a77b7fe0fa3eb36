"""What a card shows of one recommendation, ready to print."""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from flask_babel import format_decimal

from catalogue import Edition, Source
from catalogue.vocabulary import Language
from matcher import Recommendation, ScorePart
from matcher.outcome import unsettled
from matcher.questions import field_of
from webapp import wording, wording_advice
from webapp.library import Library
from webapp.page_addresses import offer_address
from webapp.presenters import availability

_REASONS = ("text", "needs", "implied", "industry", "stage", "export", "markets")
_POINTS = 100
_TENTHS = 10


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that is not settled yet, and the profile field whose answer would settle it; None where no answer would."""

    words: str
    field: str | None

    @property
    def about(self) -> str:
        """What the field is called."""
        return wording.field_label(self.field) if self.field else ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of the score: its points as written, and where it lies in the picture (0 to 100); no width for one that takes away."""

    code: str
    label: str
    points: str
    start: float
    width: float


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
    stands: str | None
    """What must be said first of an offer that may never come."""
    approach: str
    plan_status: str
    reasons: tuple[str, ...]
    """What speaks for the offer, a sentence each: what the company itself said, then the conditions it meets."""
    unknown: tuple[OpenPoint, ...]
    """The conditions that are not settled."""
    decides: OpenPoint | None
    """What decides about a maybe."""
    questions: tuple[str, ...]
    silent_on: str | None
    """What the plan says nothing of, as a sentence."""
    next_steps: tuple[str, ...]
    contact: str
    provider: str
    place: str
    address: str
    """Of the offer's own page."""
    bars: tuple[Bar, ...]
    points: str
    """The sum of the bars, as written."""


def card(
    one: Recommendation,
    library: Library,
    *,
    language: Language,
    today: date,
    municipality: str | None = None,
    decides: OpenPoint | None = None,
) -> Card:
    """Return what is shown of a recommendation; `today` decides whether it is open, the company's municipality who is asked instead."""
    programme = one.programme
    closed = availability(programme, today) == "closed"
    said = (wording.part_in_words(part, library.reference, language) for part in one.parts if part.code in _REASONS)
    bars = _bars(one.parts)
    return Card(
        id=programme.id,
        name=programme.name.in_language(language),
        promise=programme.promise.in_language(language),
        benefit=programme.benefit.in_language(language),
        cost=None if programme.cost is None else programme.cost.in_language(language),
        closed=closed,
        instead=wording.what_exists_today(library.settings, municipality) if closed else None,
        stands=wording_advice.where_it_stands(programme, closed=closed),
        approach=wording.label(wording.APPROACH_LABELS, programme.approach),
        plan_status=wording.label(wording.STATUS_LABELS, programme.status),
        reasons=(*(sentence for sentence in said if sentence is not None), *_met(one, language)),
        unknown=tuple(OpenPoint(condition.words.in_language(language), field_of(condition)) for condition in unsettled(one.outcomes)),
        decides=decides,
        questions=tuple(wording.question_of_provider(criterion, language) for criterion in one.questions_for_provider),
        silent_on=wording_advice.silence_of_plan(programme, language),
        next_steps=tuple(step.in_language(language) for step in programme.next_steps),
        contact=programme.provider.contact.in_language(language),
        provider=programme.provider.name.in_language(language),
        place=place_in_plan(programme.source, library.edition, language),
        address=offer_address(programme.id, language),
        bars=bars,
        points=_written(sum(_tenths(part) for part in one.parts)),
    )


def _met(one: Recommendation, language: Language) -> tuple[str, ...]:
    return tuple(
        wording.criterion_in_words(outcome.criterion, language)
        for outcome in one.outcomes
        if outcome.verdict == "met" and outcome.criterion.kind != "period"
    )


def _bars(parts: tuple[ScorePart, ...]) -> tuple[Bar, ...]:
    """Return the parts that add anything or take anything away; rounded, so that what is shown adds up to the sum that is shown."""
    counted = [part for part in parts if _tenths(part) != 0]
    widths = [max(0, _tenths(part)) / _TENTHS for part in counted]
    starts = [0.0, *accumulate(widths)]
    return tuple(
        Bar(part.code, wording_advice.part_label(part.code), _written(_tenths(part)), start, width)
        for part, start, width in zip(counted, starts, widths, strict=False)
    )


def _tenths(part: ScorePart) -> int:
    return round(part.value * _POINTS * _TENTHS)


def _written(tenths: int) -> str:
    return str(format_decimal(tenths / _TENTHS, format="0.0"))


def place_in_plan(source: Source, edition: Edition, language: Language) -> str:
    """Return where in the plan something stands: its title, chapter and heading, each once."""
    parts = (edition.title.in_language(language), source.section, source.heading)
    return " · ".join(dict.fromkeys(parts))
