"""Who has not begun has an idea, whether or not anything was asked."""

import pytest

from tests.matcher.reading import said


@pytest.mark.parametrize(
    "text",
    [
        "jeg har ikke startet firma endnu",
        "jeg er ikke gået i gang endnu, men vil åbne en café",
        "vi er ikke startet endnu",
        "we have not started yet",
        "I have not started a company yet",
        "wir haben noch nicht angefangen",
        "ich habe noch keine Firma gegründet",
    ],
)
def test_a_company_that_has_not_begun_is_an_idea(text: str) -> None:
    """The clause says that, and nothing else."""
    assert said("stage", text) == "idea"


@pytest.mark.parametrize(
    "text",
    [
        "vi har ikke startet eksport endnu",
        "vi er ikke i mål endnu",
        "we have not started exporting yet",
        "wir haben noch nicht mit dem Export angefangen",
    ],
)
def test_what_else_has_not_begun_says_nothing_of_the_company(text: str) -> None:
    """It may be long established."""
    assert said("stage", text) is None
