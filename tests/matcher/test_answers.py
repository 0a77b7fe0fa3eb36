"""Answers become a profile, or a list of everything that is wrong with them."""

from datetime import date
from typing import Any

import pytest

from catalogue import Reference
from matcher import AnswerError, Bracket, parse_profile, profile_as_json

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("raw", "field", "value"),
    [
        ({"municipality": "Ringkøbing-Skjern"}, "municipality", "Ringkøbing-Skjern"),
        ({"municipality": "0760"}, "municipality", "Ringkøbing-Skjern"),
        ({"municipality": "århus"}, "municipality", "Aarhus"),
        ({"municipality": "outside-region"}, "municipality", "outside-region"),
        ({"employees": 12}, "employees", Bracket(low=12, high=12)),
        ({"employees": [10, 19]}, "employees", Bracket(low=10, high=19)),
        ({"employees": [50, None]}, "employees", Bracket(low=50, high=None)),
        ({"industry_code": {"system": "DB25", "code": "10.11.10"}}, "industry", "foedevarer"),
        ({"industry": "handel", "industry_code": {"system": "DB25", "code": "101110"}}, "industry", "handel"),
        ({"industry_code": {"system": "DB25", "code": "999999"}}, "industry", None),
        ({"markets": ["DE", "CN", "DE"]}, "markets", ("DE", "CN")),
        ({"cvr": "DK 96 19 29 24"}, "cvr", "96192924"),
        ({"foreign_owned": True}, "facts", {"foreign_owned": True}),
        ({"founded_year": 1998}, "founded_year", 1998),
        ({"stage": None}, "stage", None),
    ],
)
def test_a_good_answer_is_read(raw: dict[str, Any], field: str, value: object, reference: Reference) -> None:
    """Every accepted form of an answer becomes one value."""
    assert getattr(parse_profile(raw, reference, now=NOW), field) == value


@pytest.mark.parametrize(
    ("raw", "field", "code"),
    [
        ({"munisipality": "Skive"}, "munisipality", "unknown_field"),
        ({"municipality": "Skivve"}, "municipality", "unknown_municipality"),
        ({"municipality": False}, "municipality", "wrong_type"),
        ({"municipality": "\ud800"}, "municipality", "lone_surrogate"),
        ({"industry": "metal"}, "industry", "unknown_value"),
        ({"needs": "export"}, "needs", "wrong_type"),
        ({"needs": ["penge"]}, "needs", "unknown_value"),
        ({"markets": ["DE"] * 51}, "markets", "too_many"),
        ({"markets": ["XX"]}, "markets", "bad_market"),
        ({"employees": True}, "employees", "wrong_type"),
        ({"employees": 5.0}, "employees", "wrong_type"),
        ({"employees": -1}, "employees", "negative"),
        ({"employees": [3, -1]}, "employees", "negative"),
        ({"employees": [19, 10]}, "employees", "reversed_bracket"),
        ({"employees": [1, 2, 3]}, "employees", "wrong_type"),
        ({"employees": 10**9}, "employees", "too_large"),
        ({"founded_year": 2027}, "founded_year", "year_in_future"),
        ({"founded_year": 12}, "founded_year", "year_too_early"),
        ({"cvr": "12345678"}, "cvr", "bad_cvr"),
        ({"foreign_owned": "ja"}, "foreign_owned", "wrong_type"),
        ({"industry_code": "101110"}, "industry_code", "wrong_type"),
        ({"industry_code": {"code": "10"}}, "industry_code", "wrong_type"),
        ({"industry_code": {"system": "DB03", "code": "10"}}, "industry_code", "unknown_code_system"),
        ({"industry_code": {"system": "DB25", "code": "1o"}}, "industry_code", "bad_industry_code"),
    ],
)
def test_a_bad_answer_is_refused_by_name(raw: dict[str, Any], field: str, code: str, reference: Reference) -> None:
    """Each refusal names the field and says what is wrong with it."""
    with pytest.raises(AnswerError) as refused:
        parse_profile(raw, reference, now=NOW)
    assert [(problem.field, problem.code) for problem in refused.value.problems] == [(field, code)]


def test_all_bad_answers_are_told_at_once(reference: Reference) -> None:
    """Nobody has to send the same form twice to learn of the second mistake."""
    with pytest.raises(AnswerError) as refused:
        parse_profile({"employees": -1, "cvr": "1", "stage": "ny"}, reference, now=NOW)
    assert [problem.field for problem in refused.value.problems] == ["employees", "cvr", "stage"]


def test_an_unknown_municipality_gets_the_nearest_names(reference: Reference) -> None:
    """A misspelt name is answered with the names that it may have been meant for."""
    with pytest.raises(AnswerError) as refused:
        parse_profile({"municipality": "Ringkjøbing"}, reference, now=NOW)
    nearest = refused.value.problems[0].values["nearest"]
    assert isinstance(nearest, list)
    assert nearest[0] == "Ringkøbing-Skjern"


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"employees": 12, "needs": ["export"], "municipality": "Skive"},
        {"employees": [10, None], "foreign_owned": False, "industry": "vind", "further_industries": ["industri"]},
    ],
)
def test_a_profile_s_public_form_reads_back_as_itself(raw: dict[str, Any], reference: Reference) -> None:
    """What the API gives back can be sent again."""
    profile = parse_profile(raw, reference, now=NOW)
    shown = profile_as_json(profile)
    assert shown == raw
    assert parse_profile(shown, reference, now=NOW) == profile
