"""The tables that hold for every edition agree with themselves."""

import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from catalogue.vocabulary import INDUSTRIES, NEEDS

if TYPE_CHECKING:
    from catalogue import Reference


def test_there_are_19_municipalities_in_code_order(reference: "Reference") -> None:
    """Each with a name and code of its own."""
    codes = [municipality.code for municipality in reference.municipalities]
    assert len(codes) == 19
    assert codes == sorted(set(codes))
    assert len(set(reference.municipality_names)) == 19


def test_no_spelling_stands_for_two_municipalities(reference: "Reference") -> None:
    """Names included."""
    spellings = Counter(spelling.lower() for entry in reference.municipalities for spelling in (entry.name, *entry.spellings))
    assert [spelling for spelling, times in spellings.items() if times > 1] == []


@pytest.mark.parametrize(("code", "name"), [("0760", "Ringkøbing-Skjern"), ("0751", "Aarhus"), ("0101", None)])
def test_a_code_gives_its_municipality(reference: "Reference", code: str, name: str | None) -> None:
    """A code outside the region gives none."""
    assert reference.municipality_of_code(code) == name


def test_every_town_lies_in_a_municipality_of_the_region(reference: "Reference") -> None:
    """And is its own neighbour nowhere."""
    assert {town.municipality for town in reference.places} == set(reference.municipality_names)
    assert [town.name for town in reference.places if town.municipality in town.also] == []


def test_a_town_is_listed_once_with_four_digit_postcodes(reference: "Reference") -> None:
    """No town without a postcode."""
    assert [name for name, times in Counter(town.name for town in reference.places).items() if times > 1] == []
    assert [
        town.name for town in reference.places if not town.postcodes or not all(code.isdigit() and len(code) == 4 for code in town.postcodes)
    ] == []


def test_a_postcode_means_one_municipality(reference: "Reference") -> None:
    """Aarhus and Aarhus C may share one, two municipalities may not."""
    meanings: dict[str, set[str]] = {}
    for town in reference.places:
        for code in town.postcodes:
            meanings.setdefault(code, set()).add(town.municipality)
    assert [code for code, municipalities in meanings.items() if len(municipalities) > 1] == []


def register_of_postcodes() -> list[dict[str, str]]:
    """Return which municipalities each postcode of the region reaches into, from the public address register (a row each)."""
    with (Path(__file__).parent / "postcodes.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_postcode_means_its_post_town_s_municipality(reference: "Reference") -> None:
    """As the register says; the others into which it reaches are kept beside it."""
    meanings = {code: (town.municipality, set(town.also)) for town in reference.places for code in town.postcodes}
    rows = register_of_postcodes()
    mains = {row["postcode"]: row["municipality"] for row in rows if row["main"] == "y" and row["region"] == "Midtjylland"}
    reach = {code: {row["municipality"] for row in rows if row["postcode"] == code} for code in mains}
    assert meanings == {code: (main, reach[code] - {main}) for code, main in mains.items()}


def test_a_post_town_without_a_main_municipality_is_asked_about(reference: "Reference") -> None:
    """The register calls none of them the main one."""
    undecided: dict[str, set[str]] = {}
    for row in register_of_postcodes():
        if row["main"] == "?":
            undecided.setdefault(row["postcode"], set()).add(row["municipality"])
    assert {code: set(wide.municipalities) for wide in reference.landscapes for code in wide.postcodes} == undecided


def test_a_village_lies_where_its_postcode_reaches(reference: "Reference") -> None:
    """Its municipality is one of those of its postcode."""
    reach = {(row["postcode"], row["municipality"]) for row in register_of_postcodes()}
    assert len(reference.villages) > 400
    assert [village.name for village in reference.villages if (village.postcode, village.municipality) not in reach] == []


def test_a_smaller_place_is_listed_once(reference: "Reference") -> None:
    """Neither as two villages, nor as a village that is a town, a municipality, a landscape or a place outside."""
    names = Counter(
        [village.name for village in reference.villages]
        + [wide.name for wide in reference.landscapes]
        + [town.name for town in reference.places if town.name not in reference.municipality_names]
        + [place.name for place in reference.outside]
        + list(reference.municipality_names)
    )
    assert [name for name, times in names.items() if times > 1] == []
    assert {name for village in reference.villages for name in village.further} <= set(reference.municipality_names)


PLACES = [
    ("Aarhus", "Aarhus", False),
    ("Aarhus C", "Aarhus", False),
    ("Karup", "Viborg", False),
    ("Hvide Sande", "Ringkøbing-Skjern", False),
    ("Ry", "Skanderborg", True),
    ("Lem", "Ringkøbing-Skjern", True),
    ("Them", "Silkeborg", True),
    ("Mørke", "Syddjurs", True),
    ("Løsning", "Hedensted", True),
]


@pytest.mark.parametrize(("name", "municipality", "ambiguous"), PLACES)
def test_a_town_is_found_with_and_without_its_letter(reference: "Reference", name: str, municipality: str, ambiguous: bool) -> None:  # noqa: FBT001 - a column
    """A name that is an everyday word too says so."""
    found = [(town.municipality, town.ambiguous) for town in reference.places if town.name == name]
    assert found == [(municipality, ambiguous)]


def test_no_place_is_both_inside_and_outside(reference: "Reference") -> None:
    """Neither is one listed twice outside."""
    outside = Counter(place.name for place in reference.outside)
    inside = {town.name for town in reference.places} | set(reference.municipality_names)
    assert inside & outside.keys() == set()
    assert max(outside.values()) == 1


@pytest.mark.parametrize(("name", "western"), [("Aalborg", True), ("Odense", True), ("Vejle", True), ("København", False), ("Næstved", False)])
def test_a_place_outside_is_on_its_side_of_the_great_belt(reference: "Reference", name: str, western: bool) -> None:  # noqa: FBT001 - a column
    """Jutland and Funen are the western part."""
    assert [place.western_denmark for place in reference.outside if place.name == name] == [western]


def test_every_trade_and_need_has_its_entry_in_order(reference: "Reference") -> None:
    """With words in every language."""
    assert tuple(entry.id for entry in reference.industries) == INDUSTRIES
    assert tuple(entry.id for entry in reference.needs) == NEEDS


CODES = [("DB25", "101110", "foedevarer"), ("DB07", "110500", "foedevarer"), ("DB25", "999999", None), ("DB07", "", None)]


@pytest.mark.parametrize(("system", "code", "industry"), CODES)
def test_an_industry_code_gives_its_trade_by_the_longest_prefix(reference: "Reference", system: str, code: str, industry: str | None) -> None:
    """None rather than a guess."""
    assert reference.industry_of_code(system, code) == industry


def test_words_are_had_by_language(reference: "Reference") -> None:
    """Every topic that belongs elsewhere has sentences in each."""
    assert [topic.id for topic in reference.elsewhere if not all(topic.sentences.in_language(language) for language in ("da", "en", "de"))] == []
