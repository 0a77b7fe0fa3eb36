"""The page of one offer, ready to print: everything that the catalogue says of it, and what it hangs together with."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask_babel import format_date

from catalogue import ConfirmCriterion, Link, Programme
from catalogue.exports import schema_org
from catalogue.vocabulary import Language
from webapp import wording
from webapp.library import Library
from webapp.page_addresses import offer_address
from webapp.presenters import availability
from webapp.result_card import place_in_plan


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One condition: its words, how certain it is, and where it stands."""

    words: str
    certainty: str
    place: str


@dataclass(frozen=True, slots=True)
class Connection:
    """Another offer and how the plan connects the two."""

    name: str
    address: str
    words: str
    certainty: str


@dataclass(frozen=True, slots=True)
class OfferPage:
    """The whole page."""

    name: str
    area: str
    area_id: str
    promise: str
    description: str
    audience: str
    benefit: str
    cost: str | None
    closed: bool
    instead: str | None
    notice: str
    approach: str
    plan_status: str
    period: str
    provider: str
    contact: str
    next_steps: tuple[str, ...]
    conditions: tuple[ConditionLine, ...]
    questions: tuple[str, ...]
    connections: tuple[Connection, ...]
    place: str
    data: str
    """The offer for search engines, as JSON that may stand in a page."""


def offer_page(programme: Programme, library: Library, *, language: Language, today: date, url: str) -> OfferPage:
    """Return what the page shows of an offer; `url` is its own address with scheme and host."""
    edition = library.edition
    closed = availability(programme, today) == "closed"
    period = f"{format_date(programme.period.start, 'long')} – {format_date(programme.period.end, 'long')}"
    return OfferPage(
        name=programme.name.in_language(language),
        area=edition.area(programme.area).name.in_language(language),
        area_id=programme.area,
        promise=programme.promise.in_language(language),
        description=programme.description.in_language(language),
        audience=programme.audience.in_language(language),
        benefit=programme.benefit.in_language(language),
        cost=None if programme.cost is None else programme.cost.in_language(language),
        closed=closed,
        instead=wording.what_exists_today(library.settings) if closed else None,
        notice=edition.notice.in_language(language),
        approach=wording.label(wording.APPROACH_LABELS, programme.approach),
        plan_status=wording.label(wording.STATUS_LABELS, programme.status),
        period=f"{period} ({wording.label(wording.CERTAINTY_LABELS, programme.period.certainty)})",
        provider=programme.provider.name.in_language(language),
        contact=programme.provider.contact.in_language(language),
        next_steps=tuple(step.in_language(language) for step in programme.next_steps),
        conditions=tuple(
            ConditionLine(
                wording.criterion_in_words(condition, language),
                wording.label(wording.CERTAINTY_LABELS, condition.certainty),
                place_in_plan(condition.source, edition, language),
            )
            for condition in programme.conditions
        ),
        questions=tuple(one.words.in_language(language) for one in programme.criteria if isinstance(one, ConfirmCriterion)),
        connections=tuple(_connections(programme, library, language)),
        place=place_in_plan(programme.source, edition, language),
        data=json.dumps(schema_org(programme, language, url=url), ensure_ascii=False).replace("<", "\\u003c"),
    )


def _connections(programme: Programme, library: Library, language: Language) -> Iterator[Connection]:
    """Yield where the offer leads to, and then what leads to it; an offer that both name stands once."""
    outgoing = [(link.programme, link) for link in programme.links]
    incoming = [(other.id, link) for other in library.edition.programmes for link in other.links if link.programme == programme.id]
    links: dict[str, Link] = dict(reversed([*outgoing, *incoming]))
    for programme_id, link in reversed(links.items()):
        other = library.edition.programme(programme_id)
        if other is not None:
            name = other.name.in_language(language)
            certainty = wording.label(wording.CERTAINTY_LABELS, link.certainty)
            yield Connection(name, offer_address(programme_id, language), link.words.in_language(language), certainty)
