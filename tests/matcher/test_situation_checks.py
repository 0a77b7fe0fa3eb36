"""Two situations that say the same in other forms of the same words teach nothing new."""

import pytest

from catalogue import Edition
from matcher.situation_checks import check_alike
from tests.matcher.builders import a_programme

WELDER = "Vi svejser containere i Skjern, 22 mand, og den samme søm lægger vi 300 gange om ugen."


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        ("Vi har svejst en container i Skjern, 22 mænd, og samme søm lagde vi 300 gange hver uge.", True),
        ("Bageren i Lemvig vil gerne have nogen til at se på ovnen, for den bruger for meget strøm.", False),
    ],
)
def test_situations_too_alike_are_named(edition: Edition, other: str, alike: bool) -> None:  # noqa: FBT001 - a column
    """A sentence in other forms of the same words is found, another sentence is not."""
    programme = a_programme(situations={"da": [WELDER, other]})
    found = check_alike(edition.model_copy(update={"programmes": (programme,)}))
    assert [(problem.place, problem.code, problem.values["other"]) for problem in found] == ([("da.2", "situations_alike", 1)] if alike else [])


def test_the_default_edition_has_none(edition: Edition) -> None:
    """Every situation of a programme adds something."""
    assert check_alike(edition) == ()
