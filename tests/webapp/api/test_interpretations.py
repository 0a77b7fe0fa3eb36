"""POST /api/v1/interpretations: what a message means."""

import logging
from typing import Any

import pytest
from flask.testing import FlaskClient

from matcher.cpr import holds_cpr

URL = "/api/v1/interpretations"


def test_a_message_is_understood(api: FlaskClient) -> None:
    """Intent, the facts that it states alone, and the words they came from."""
    answer = api.post(URL, json={"text": "Vi er 18 ansatte i Skjern. Hvad koster det?"}).get_json()
    assert (answer["intent"], answer["profile"]) == ("ask-cost", {"municipality": "Ringkøbing-Skjern", "employees": 18})
    assert {one["field"] for one in answer["evidence"]} == {"municipality", "employees"}


@pytest.mark.parametrize(
    ("body", "part", "value"),
    [
        ({"text": "12-15 stk", "asked": "employees"}, "profile", {"employees": [12, 15]}),
        ({"text": "ja", "asked": "had_vaeksttjek"}, "profile", {"had_vaeksttjek": True}),
        ({"text": "vor drei Jahren", "asked": "founded_year", "date": "2016-09-01"}, "profile", {"founded_year": 2013}),
        ({"text": "ikke Tyskland alligevel"}, "withdrawn", ["markets"]),
        ({"text": " ... "}, "intent", "off-topic"),
        ({"text": ""}, "intent", "off-topic"),
        ({"text": "moin", "locale": "de", "asked": None}, "intent", "greet"),
    ],
)
def test_what_is_asked_and_taken_back_counts(body: dict[str, Any], part: str, value: object, api: FlaskClient) -> None:
    """A bare answer, a day, a withdrawal; a blank text is no error."""
    assert api.post(URL, json=body).get_json()[part] == value


def test_a_contradiction_is_shown_with_both_values(api: FlaskClient) -> None:
    """The profile has the first."""
    answer = api.post(URL, json={"text": "Vi er 20 ansatte. Vi er 12 ansatte."}).get_json()
    (conflict,) = answer["conflicts"]
    assert (conflict["field"], [one["value"] for one in conflict["stated"]], answer["profile"]) == ("employees", [20, 12], {"employees": 20})


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({}, "text", "missing"),
        ({"text": None}, "text", "missing"),
        ({"text": 5}, "text", "wrong_type"),
        ({"text": "x" * 4001}, "text", "too_long"),
        ({"text": "a", "asked": "shoe_size"}, "asked", "unknown_value"),
        ({"text": "a", "asked": 5}, "asked", "wrong_type"),
        ({"text": "a", "profile": {}}, "profile", "unknown_field"),
        ({"text": "a", "date": "i går"}, "date", "bad_date"),
        ({"text": "a", "locale": "fr"}, "locale", "unknown_value"),
    ],
)
def test_a_bad_field_is_named(body: dict[str, Any], field: str, code: str, api: FlaskClient) -> None:
    """As for recommendations."""
    answer = api.post(URL, json=body)
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    assert [(one["field"], one["code"]) for one in answer.get_json()["errors"]] == [(field, code)]


@pytest.mark.parametrize("url", [URL, "/api/v1/recommendations"])
@pytest.mark.parametrize("text", ["mit nummer er 010190-1234", "0101901234", "010190\u200b-1234"])
def test_a_cpr_number_is_refused_and_never_repeated(url: str, text: str, api: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    """Neither the answer nor the log holds it."""
    with caplog.at_level(logging.DEBUG):
        answer = api.post(url, json={"text": text})
    assert [(one["field"], one["code"]) for one in answer.get_json()["errors"]] == [("text", "cpr")]
    assert "1234" not in answer.get_data(as_text=True) + caplog.text


@pytest.mark.parametrize("text", ["13585628", "ring 20 30 40 50", "4510901234", "0113901234", "010190-12345", "2016-09-01"])
def test_other_numbers_are_no_cpr_numbers(text: str) -> None:
    """CVR and telephone numbers, days and longer rows of digits pass."""
    assert not holds_cpr(text)
