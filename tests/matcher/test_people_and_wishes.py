"""People beside a wish: how many they are and whom a course is for, told from whom one would hire."""

import pytest

from matcher.cleaning import clean_text
from matcher.read_text import read_text
from matcher.understanding import interpret
from tests.matcher.builders import DAY
from tests.matcher.reading import LEXICON


def needs(text: str) -> tuple[str, ...]:
    """Return what a text needs."""
    return interpret(read_text(clean_text(text), LEXICON, "da"), DAY).profile.needs


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("We want to save energy, furniture factory, Skive, 25 employees", "green-transition"),
        ("Wir wollen Energie sparen, Tischlerei in Viborg, 12 Mitarbeiter", "green-transition"),
        ("Vi ønsker at spare energi, bageri i Viborg, 12 medarbejdere", "green-transition"),
        ("vi vil ha hjælp til eksport, 20 ansatte, smed i Skive", "export"),
        ("we want to train our staff, furniture factory, Skive, 25 employees", "skills"),
    ],
)
def test_how_many_they_are_is_no_part_of_another_wish(text: str, need: str) -> None:
    """A number of people after a comma is the headcount."""
    assert needs(text) == (need,)


@pytest.mark.parametrize(
    "text", ["vi mangler smede, 3 svejsere og 2 montører", "we need 2 welders, 3 electricians", "Wir suchen Schweißer, 3 Schlosser"]
)
def test_a_list_of_people_one_would_hire_is_a_need(text: str) -> None:
    """Where the wish is one of hiring a number after a comma belongs to it."""
    assert needs(text) == ("recruitment",)


@pytest.mark.parametrize(
    "text",
    [
        "training my people",
        "Kurser til mine folk",
        "kurser til vores medarbejdere",
        "courses for our employees",
        "we need training for our people",
        "Schulungen für meine Leute",
    ],
)
def test_whom_a_course_is_for_is_not_whom_one_lacks(text: str) -> None:
    """Those called "my people" are there already."""
    assert needs(text) == ("skills",)


@pytest.mark.parametrize(
    "text", ["vi vil ansætte vores første medarbejder", "we want to hire our first employee", "vi mangler folk til vores fabrik"]
)
def test_ones_first_employee_is_still_to_be_hired(text: str) -> None:
    """A possessive stands before those who are to come too."""
    assert needs(text) == ("recruitment",)
