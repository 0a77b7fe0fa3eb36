"""What somebody types into one field becomes an answer."""

import hypothesis
import hypothesis.strategies as st
import pytest

from catalogue import Reference
from matcher import Bracket, TextIndex
from matcher.typed_answers import TypedPlace, typed_count, typed_place


@pytest.mark.parametrize(
    ("typed", "municipality"),
    [
        ("Ikast", "Ikast-Brande"),
        ("  ikast-brande  kommune ", "Ikast-Brande"),
        ("7430", "Ikast-Brande"),
        ("8800 Viborg", "Viborg"),
        ("0760", "Ringkøbing-Skjern"),
        ("Hærning", "Herning"),
        ("ry", "Skanderborg"),
        ("Bording", "Ikast-Brande"),
        ("aarhus c", "Aarhus"),
        ("Esbjerg", "outside-region"),
        ("københavn", "outside-region"),
        ("5000 Odense", "outside-region"),
        ("2100", "outside-region"),
    ],
)
def test_a_place_is_known_by_its_name_or_number(typed: str, municipality: str, index: TextIndex) -> None:
    """Towns, villages, municipalities, postcodes and codes, misspelt ones too."""
    assert typed_place(typed, index.lexicon, "da").municipality == municipality


def test_a_place_outside_says_on_which_side_it_lies(index: TextIndex) -> None:
    """Some offers are shared with western Denmark."""
    places = [typed_place(name, index.lexicon, "da").in_western_denmark for name in ("Esbjerg", "København", "9000", "2100", "Herning")]
    assert places == [True, False, True, False, None]


def test_a_landscape_gives_the_municipalities_to_choose_from(index: TextIndex) -> None:
    """It settles none."""
    found = typed_place("Djursland", index.lexicon, "da")
    assert found.municipality is None
    assert set(found.candidates) == {"Norddjurs", "Syddjurs"}


@pytest.mark.parametrize("typed", ["", "xyz", "???", "99999", "Vi laver møbler"])
def test_what_is_no_place_is_none(typed: str, index: TextIndex) -> None:
    """It is asked again, never guessed."""
    assert typed_place(typed, index.lexicon, "da") == TypedPlace()


def test_every_municipality_is_known_by_its_own_name(index: TextIndex, reference: Reference) -> None:
    """What the field suggests is understood."""
    names = reference.municipality_names
    assert [typed_place(name, index.lexicon, "da").municipality for name in names] == list(names)


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("12", 12, 12),
        ("0", 0, 0),
        (" 12 ansatte ", 12, 12),
        ("ca. 12", 12, 12),
        ("about 40 people", 40, 40),
        ("10-15", 10, 15),
        ("10 – 15 mand", 10, 15),
        ("10 til 15", 10, 15),
        ("1.200", 1200, 1200),
        ("1,200", 1200, 1200),
        ("12 fuldtids ansatte", 12, 12),
        ("250+", 250, None),
    ],
)
def test_a_number_of_people_is_read_as_people_write_it(typed: str, low: int, high: int | None) -> None:
    """With words around it, as a range, with a point for thousands."""
    assert typed_count(typed) == Bracket(low, high)


@pytest.mark.parametrize("typed", ["", "-3", "2,5", "tolv", "15-10", "99999999999", "12-", "mange", "12 13"])
def test_what_is_no_number_of_people_is_none(typed: str) -> None:
    """It is asked again."""
    assert typed_count(typed) is None


@hypothesis.given(typed=st.text(max_size=60))
def test_anything_can_be_typed(typed: str, index: TextIndex) -> None:
    """A place and a number never fail."""
    assert isinstance(typed_place(typed, index.lexicon, "da"), TypedPlace)
    count = typed_count(typed)
    assert count is None or count.low >= 0
