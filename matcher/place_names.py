"""The names of places, folded, and the municipality that each stands for."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.reference_tables import Reference
from catalogue.vocabulary import OUTSIDE_REGION
from matcher.words import fold, words_of

_LAND_AROUND = ("kanten", "egnen", "omraadet")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a name or postcode of a place stands for."""

    municipality: str | None
    """None for a landscape, and for a name that several places have: one of `others` then."""
    ambiguous: bool = False
    """The name is an everyday word or a surname too."""
    western_denmark: bool | None = None
    """Set only for a place outside the region."""
    others: tuple[str, ...] = ()
    """Municipalities of the region in which the company may be as well: those into which a town's postcode reaches."""


def _name(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in words_of(text))


def names_of_towns(reference: Reference) -> dict[tuple[str, ...], PlaceName]:
    """Return the names and postcodes of the region's towns and municipalities, each as its folded words."""
    names: dict[tuple[str, ...], PlaceName] = {}
    inside = frozenset(reference.municipality_names)
    for town in reference.places:
        others = tuple(name for name in town.also if name in inside)
        named = PlaceName(town.municipality, ambiguous=town.ambiguous, others=others)
        names |= {_name(spelling): named for spelling in (town.name, *town.spellings)}
        names |= {_name(postcode): PlaceName(town.municipality, others=others) for postcode in town.postcodes}
    for municipality in reference.municipalities:
        names |= {_name(spelling): PlaceName(municipality.name) for spelling in (municipality.name, *municipality.spellings)}
    return names


def _smaller_and_further_places(reference: Reference) -> dict[tuple[str, ...], PlaceName]:
    names: dict[tuple[str, ...], PlaceName] = {}
    for wide in reference.landscapes:
        several = len(wide.municipalities) > 1
        entry = PlaceName(None, others=wide.municipalities) if several else PlaceName(wide.municipalities[0])
        names |= {_name(spelling): entry for spelling in (wide.name, *wide.spellings, *wide.postcodes)}
    for outside in reference.outside:
        names[_name(outside.name)] = PlaceName(OUTSIDE_REGION, ambiguous=outside.ambiguous, western_denmark=outside.western_denmark)
    for village in reference.villages:
        further = (village.municipality, *village.further) if village.further else ()
        entry = PlaceName(None if further else village.municipality, ambiguous=village.ambiguous, others=further)
        names |= {_name(spelling): entry for spelling in (village.name, *village.spellings)}
    return names


def _with_land_around(names: Mapping[tuple[str, ...], PlaceName]) -> dict[tuple[str, ...], PlaceName]:
    """Add "Ulfborgkanten" and "Skiveegnen" to the names of one word."""
    single = [(name[0], place) for name, place in names.items() if len(name) == 1 and not place.ambiguous and name[0].isalpha()]
    return {(name + ending,): place for name, place in single for ending in _LAND_AROUND} | dict(names)


def names_of_places(reference: Reference, towns: Mapping[tuple[str, ...], PlaceName]) -> Mapping[tuple[str, ...], PlaceName]:
    """Return the names of all places: the towns, and landscapes, villages and larger places outside; a town wins over the others."""
    return _with_land_around(_smaller_and_further_places(reference) | dict(towns))
