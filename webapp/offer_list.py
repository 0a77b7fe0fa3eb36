"""The page of all offers, ready to print: by area, with a filter that counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from flask_babel import gettext

from catalogue import Programme
from catalogue.vocabulary import APPROACHES, NEEDS, Language
from webapp import wording
from webapp.cpr_numbers import without_numbers
from webapp.library import Library
from webapp.page_addresses import offer_address
from webapp.presenters import availability, is_over

FILTERS = ("area", "need", "approach")
"""The names of the filters, as they stand in the address."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer in the list."""

    name: str
    promise: str
    address: str
    closed: bool
    approach: str
    plan_status: str


@dataclass(frozen=True, slots=True)
class Area:
    """One area with those of its offers that the filter lets through."""

    id: str
    name: str
    summary: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: how many offers there are with it, the other filters as they are."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter with its values; the first is the empty one, which lets everything through."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class OfferList:
    """The whole page.

    `chosen` are the values of the filters that are set, by name. `unknown` are values in the address that no filter has; they are left aside.
    """

    areas: tuple[Area, ...]
    filters: tuple[Filter, ...]
    chosen: Mapping[str, str]
    unknown: tuple[str, ...]
    shown: int
    total: int
    closed: bool
    notice: str


def offer_list(library: Library, asked: Mapping[str, str], *, language: Language, today: date) -> OfferList:
    """Return what the page shows; `asked` are the values of the filters by name, as they stand in the address."""
    labels = _labels(library, language)
    given = {name: asked.get(name, "") for name in FILTERS}
    chosen = {name: value if value in labels[name] else "" for name, value in given.items()}
    programmes = library.edition.programmes
    shown = [programme for programme in programmes if _passes(programme, chosen)]
    return OfferList(
        areas=tuple(
            Area(
                area.id,
                area.name.in_language(language),
                area.summary.in_language(language),
                tuple(_offer(programme, language, today) for programme in shown if programme.area == area.id),
            )
            for area in library.edition.areas
            if any(programme.area == area.id for programme in shown)
        ),
        filters=tuple(_filter(name, labels[name], chosen, programmes) for name in FILTERS),
        chosen={name: value for name, value in chosen.items() if value},
        unknown=tuple(without_numbers(value) for name, value in given.items() if value and value not in labels[name]),
        shown=len(shown),
        total=len(programmes),
        closed=is_over(library.edition, today),
        notice=library.edition.notice.in_language(language),
    )


def _labels(library: Library, language: Language) -> dict[str, dict[str, str]]:
    return {
        "area": {area.id: area.name.in_language(language) for area in library.edition.areas},
        "need": {need: wording.label_of_need(need, library.reference, language) for need in NEEDS},
        "approach": {approach: wording.label(wording.APPROACH_LABELS, approach) for approach in APPROACHES},
    }


_TESTS: Mapping[str, Callable[[Programme, str], bool]] = {
    "area": lambda programme, value: programme.area == value,
    "need": lambda programme, value: value in programme.targeting.needs or value in programme.targeting.further_needs,
    "approach": lambda programme, value: programme.approach == value,
}


def _passes(programme: Programme, chosen: Mapping[str, str]) -> bool:
    return all(not value or _TESTS[name](programme, value) for name, value in chosen.items())


def _filter(name: str, labels: Mapping[str, str], chosen: Mapping[str, str], programmes: tuple[Programme, ...]) -> Filter:
    heading = {"area": gettext("Område"), "need": gettext("Behov"), "approach": gettext("Sådan får I fat i det")}[name]
    values = {"": gettext("Alle"), **labels}
    counts = {value: sum(_passes(programme, {**chosen, name: value}) for programme in programmes) for value in values}
    return Filter(name, heading, tuple(Choice(value, label, counts[value], value == chosen[name]) for value, label in values.items()))


def _offer(programme: Programme, language: Language, today: date) -> Offer:
    return Offer(
        name=programme.name.in_language(language),
        promise=programme.promise.in_language(language),
        address=offer_address(programme.id, language),
        closed=availability(programme, today) == "closed",
        approach=wording.label(wording.APPROACH_LABELS, programme.approach),
        plan_status=wording.label(wording.STATUS_LABELS, programme.status),
    )
