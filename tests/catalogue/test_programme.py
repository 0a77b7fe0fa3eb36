"""What a programme tells of itself beyond its fields."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import EditionFolder


def test_the_conditions_are_the_criteria_without_the_questions(an_edition: "EditionFolder") -> None:
    """A question to the provider can be neither met nor not met."""
    (programme,) = an_edition.load().programmes
    assert [condition.kind for condition in programme.conditions] == ["area", "size"]


def test_conditions_that_ask_the_same_have_one_signature(an_edition: "EditionFolder") -> None:
    """Words, certainty and source do not change what is asked; the number does."""
    before = an_edition.load().programmes[0].conditions[1].signature
    an_edition.change("I har under 250 ansatte", "I er under 250")
    assert an_edition.load().programmes[0].conditions[1].signature == before
    an_edition.change("under = 250\n", "under = 50\n")
    assert an_edition.load().programmes[0].conditions[1].signature != before
