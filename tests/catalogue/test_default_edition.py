"""The edition that the package brings is clean and says what the plan says."""

from typing import TYPE_CHECKING

import pytest

from catalogue.checks import check_edition

if TYPE_CHECKING:
    from catalogue import Edition

AREA_TARGETS = {
    "foedevarer": (150, 25, 70, 330, 800_000, 400_000),
    "smart-industri": (275, 20, 50, 135, 350_000, 180_000),
    "internationalisering": (525, 45, 10, 325, 650_000, 160_000),
}


def test_nothing_is_wrong_with_it(edition: "Edition") -> None:
    """Neither an error nor a hint."""
    assert check_edition(edition) == ()


@pytest.mark.parametrize("area", AREA_TARGETS)
def test_each_area_has_the_plans_six_figures(edition: "Edition", area: str) -> None:
    """As the plan prints them."""
    targets = edition.area(area).targets
    assert targets is not None
    assert tuple(targets.model_dump().values()) == AREA_TARGETS[area]


def test_every_programme_is_open_on_the_reference_date(edition: "Edition") -> None:
    """That is what the day was chosen for."""
    day = edition.reference_date
    assert [programme.id for programme in edition.programmes if not programme.period.start <= day <= programme.period.end] == []


def test_only_what_the_plan_says_can_rule_out(edition: "Edition") -> None:
    """A thing the plan is silent on is a question, and every question is one."""
    certainties = {
        (criterion.kind == "confirm", criterion.certainty == "silent") for programme in edition.programmes for criterion in programme.criteria
    }
    assert certainties <= {(True, True), (False, False)}
