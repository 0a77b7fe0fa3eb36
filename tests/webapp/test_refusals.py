"""What the API refuses, each with a problem document that names the field and says what to do."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.test import TestResponse

URL = "/api/v1/recommendations"
DEEP = 100_000

FIELDS: list[tuple[object, str, str]] = [
    ({}, "text", "neither"),
    ({}, "profile", "neither"),
    ({"text": None, "profile": None}, "text", "neither"),
    ({"profile": {}}, "profile", "neither"),
    ({"profile": {"employees": None, "needs": []}}, "profile", "neither"),
    ({"locale": "da"}, "text", "neither"),
    ([], "body", "wrong_type"),
    ("tekst", "body", "wrong_type"),
    (None, "body", "wrong_type"),
    ({"text": 5}, "text", "wrong_type"),
    ({"text": True}, "text", "wrong_type"),
    ({"text": ["a"]}, "text", "wrong_type"),
    ({"text": "x" * 4001}, "text", "too_long"),
    ({"text": "\u200b" * 4001}, "text", "too_long"),
    ({"text": "\ud800"}, "text", "lone_surrogate"),
    ({"text": "a", "txet": "b"}, "txet", "unknown_field"),
    ({"text": "a", "\udfff": 1}, "?", "unknown_field"),
    ({"text": "a", "locale": "fr"}, "locale", "unknown_value"),
    ({"text": "a", "locale": "\ud800"}, "locale", "unknown_value"),
    ({"text": "a", "locale": 5}, "locale", "wrong_type"),
    ({"text": "a", "date": "2016-13-01"}, "date", "bad_date"),
    ({"text": "a", "date": "20160901"}, "date", "bad_date"),
    ({"text": "a", "date": "2016-09-01T00:00"}, "date", "bad_date"),
    ({"text": "a", "date": "٢٠١٦-٠٩-٠١"}, "date", "bad_date"),
    ({"text": "a", "date": 20160901}, "date", "bad_date"),
    ({"text": "a", "limit": 0}, "limit", "out_of_range"),
    ({"text": "a", "limit": 51}, "limit", "out_of_range"),
    ({"text": "a", "limit": -(10**40)}, "limit", "out_of_range"),
    ({"text": "a", "limit": True}, "limit", "wrong_type"),
    ({"text": "a", "limit": 1.0}, "limit", "wrong_type"),
    ({"text": "a", "limit": "1"}, "limit", "wrong_type"),
    ({"text": "a", "limit": float("nan")}, "limit", "wrong_type"),
    ({"profile": "Skive"}, "profile", "wrong_type"),
    ({"profile": ["Skive"]}, "profile", "wrong_type"),
    ({"profile": {"employes": 4}}, "profile.employes", "unknown_field"),
    ({"profile": {"\ud800": 4}}, "profile.?", "unknown_field"),
    ({"profile": {"employees": True}}, "profile.employees", "wrong_type"),
    ({"profile": {"employees": "18"}}, "profile.employees", "wrong_type"),
    ({"profile": {"employees": 18.5}}, "profile.employees", "wrong_type"),
    ({"profile": {"employees": float("nan")}}, "profile.employees", "wrong_type"),
    ({"profile": {"employees": float("inf")}}, "profile.employees", "wrong_type"),
    ({"profile": {"employees": [1, 2, 3]}}, "profile.employees", "wrong_type"),
    ({"profile": {"employees": -1}}, "profile.employees", "negative"),
    ({"profile": {"employees": [20, 10]}}, "profile.employees", "reversed_bracket"),
    ({"profile": {"employees": 10**4000}}, "profile.employees", "too_large"),
    ({"profile": {"turnover_dkk": -(10**4000)}}, "profile.turnover_dkk", "negative"),
    ({"profile": {"founded_year": 2999}}, "profile.founded_year", "year_in_future"),
    ({"profile": {"founded_year": 12}}, "profile.founded_year", "year_too_early"),
    ({"profile": {"founded_year": False}}, "profile.founded_year", "wrong_type"),
    ({"profile": {"cvr": "12345678"}}, "profile.cvr", "bad_cvr"),
    ({"profile": {"cvr": 12345678}}, "profile.cvr", "wrong_type"),
    ({"profile": {"municipality": "Skivve"}}, "profile.municipality", "unknown_municipality"),
    ({"profile": {"municipality": "\ud800"}}, "profile.municipality", "lone_surrogate"),
    ({"profile": {"industry": "smedje"}}, "profile.industry", "unknown_value"),
    ({"profile": {"industry": {"a": 1}}}, "profile.industry", "wrong_type"),
    ({"profile": {"needs": "export"}}, "profile.needs", "wrong_type"),
    ({"profile": {"needs": ["eksport"]}}, "profile.needs", "unknown_value"),
    ({"profile": {"needs": [["export"]]}}, "profile.needs", "wrong_type"),
    ({"profile": {"needs": ["export"] * 51}}, "profile.needs", "too_many"),
    ({"profile": {"markets": ["XX"]}}, "profile.markets", "bad_market"),
    ({"profile": {"stage": 1}}, "profile.stage", "wrong_type"),
    ({"profile": {"had_vaeksttjek": "ja"}}, "profile.had_vaeksttjek", "wrong_type"),
    ({"profile": {"had_vaeksttjek": 1}}, "profile.had_vaeksttjek", "wrong_type"),
    ({"profile": {"industry_code": "101110"}}, "profile.industry_code", "wrong_type"),
    ({"profile": {"industry_code": {"system": "NACE", "code": "10"}}}, "profile.industry_code", "unknown_code_system"),
    ({"profile": {"industry_code": {"system": "DB25", "code": "x"}}}, "profile.industry_code", "bad_industry_code"),
]

BODIES: list[tuple[bytes, str, int, str]] = [
    (b"", "application/json", 400, "malformed"),
    (b"{", "application/json", 400, "malformed"),
    (b'{"text": "a",}', "application/json", 400, "malformed"),
    (b"\xff\xfe{}", "application/json", 400, "malformed"),
    (b'{"text": "\xe6"}', "application/json", 400, "malformed"),
    (b"[" * DEEP, "application/json", 400, "malformed"),
    (b"[" * DEEP + b"]" * DEEP, "application/json", 400, "malformed"),
    (b'{"a":' * DEEP + b"1" + b"}" * DEEP, "application/json", 400, "malformed"),
    (b'{"text": "' + b"a" * 1024 * 1024 + b'"}', "application/json", 413, "too-large"),
    (b'{"text": "a"}', "text/plain", 415, "wrong-content-type"),
    (b"text=a", "application/x-www-form-urlencoded", 415, "wrong-content-type"),
    (b'{"text": "a"}', "", 415, "wrong-content-type"),
]


def problem(response: TestResponse, status: int) -> dict[str, Any]:
    """Return the problem document of a refused request."""
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
    document: dict[str, Any] = json.loads(response.get_data(as_text=True))
    assert document["status"] == status
    assert document["title"]
    assert document["detail"]
    return document


@pytest.mark.parametrize(("body", "field", "code"), FIELDS, ids=[f"{field}-{code}-{number}" for number, (_, field, code) in enumerate(FIELDS)])
def test_a_bad_field_is_named(client: FlaskClient, body: object, field: str, code: str) -> None:
    """Each bad field stands under errors with its code and a sentence."""
    response = client.post(URL, data=written(body), content_type="application/json")
    errors = problem(response, 422)["errors"]
    assert (field, code) in {(error["field"], error["code"]) for error in errors}
    assert all(error["detail"] for error in errors)


def written(body: object) -> str:
    """Write JSON, also with numbers of more digits than Python would write."""
    if isinstance(body, dict):
        return "{" + ",".join(f"{json.dumps(name)}:{written(value)}" for name, value in body.items()) + "}"
    if isinstance(body, int) and not isinstance(body, bool) and abs(body) > 10**100:
        return ("-" if body < 0 else "") + "9" * 5000
    return json.dumps(body)


@pytest.mark.parametrize(("body", "content_type", "status", "kind"), BODIES, ids=[f"{kind}-{number}" for number, (*_, kind) in enumerate(BODIES)])
def test_a_bad_body_is_refused(client: FlaskClient, body: bytes, content_type: str, status: int, kind: str) -> None:
    """What is not JSON, too large or of another type never reaches the matcher."""
    document = problem(client.post(URL, data=body, content_type=content_type), status)
    assert document["type"].endswith(f"#problem-{kind}")


def test_every_problem_is_found_at_once(client: FlaskClient) -> None:
    """Nobody should have to send five times to hear of five mistakes."""
    body = {"limit": 0, "date": "x", "profile": {"employees": -1, "cvr": "1"}, "a": 1}
    errors = problem(client.post(URL, json=body), 422)["errors"]
    assert sorted(error["field"] for error in errors) == ["a", "date", "limit", "profile.cvr", "profile.employees"]


@pytest.mark.parametrize(("field", "words"), [("text", "4.000"), ("municipality", "Skive")])
def test_the_sentence_says_the_limit_or_the_nearest_name(client: FlaskClient, field: str, words: str) -> None:
    """A refusal helps."""
    body = {"text": "x" * 4001} if field == "text" else {"profile": {"municipality": "Skivve"}}
    assert words in problem(client.post(URL, json=body), 422)["errors"][0]["detail"]


@pytest.mark.parametrize(
    ("body", "accepted", "title"),
    [
        ({"locale": "de", "limit": 0}, "en", "Etwas in der Anfrage ist nicht brauchbar"),
        ({"limit": 0}, "en-GB,en;q=0.8", "Something in the request can't be used"),
        ({"locale": "xx"}, "de", "Etwas in der Anfrage ist nicht brauchbar"),
        ({"limit": 0}, "fr", "Noget i anmodningen kan ikke bruges"),
        ({"limit": 0}, "", "Noget i anmodningen kan ikke bruges"),
    ],
)
def test_a_refusal_comes_in_the_readers_language(client: FlaskClient, body: object, accepted: str, title: str) -> None:
    """The body's language if it can be read, else the browser's, else Danish."""
    assert problem(client.post(URL, json=body, headers={"Accept-Language": accepted}), 422)["title"] == title


@pytest.mark.parametrize(
    ("method", "path", "status", "allowed"),
    [("GET", URL, 405, "POST"), ("DELETE", "/api/v1/programmes", 405, "GET"), ("POST", "/healthz", 405, "GET")],
)
def test_another_method_hears_which_are_allowed(client: FlaskClient, method: str, path: str, status: int, allowed: str) -> None:
    """405 names the methods."""
    response = client.open(path, method=method)
    problem(response, status)
    assert allowed in response.headers["Allow"]


@pytest.mark.parametrize(
    "path", ["/api/v1/nothing", "/api/", "/api/v2/recommendations", "/api/v1/programmes/nothing", "/api/v1/programmes/%F0%9F%99%82"]
)
def test_what_is_not_there_is_404(client: FlaskClient, path: str) -> None:
    """Programs get a problem document, also for an unknown programme."""
    problem(client.get(path), 404)


@pytest.mark.parametrize("path", ["/api/v1/programmes", "/api/v1/programmes/vaeksttjek", "/api/v1/vocabulary", "/api/v1/"])
def test_a_language_that_we_do_not_speak_is_refused(client: FlaskClient, path: str) -> None:
    """`locale` in the query is checked like the one in a body."""
    assert problem(client.get(path, query_string={"locale": "fr"}), 422)["errors"][0]["field"] == "locale"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=40) | st.integers(10**30, 10**40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
PROFILE_FIELDS = (
    "municipality",
    "industry",
    "further_industries",
    "industry_code",
    "employees",
    "founded_year",
    "stage",
    "export",
    "markets",
    "needs",
    "cvr",
)
NEAR_MISSES = st.fixed_dictionaries(
    {},
    optional={
        "text": st.text(st.characters(codec=None), max_size=300) | ANYTHING,
        "profile": st.dictionaries(st.sampled_from(PROFILE_FIELDS), ANYTHING, max_size=4) | ANYTHING,
        "locale": st.sampled_from(["da", "en", "de"]) | ANYTHING,
        "date": st.dates().map(str) | ANYTHING,
        "limit": st.integers(-1, 60) | ANYTHING,
    },
)


@given(body=ANYTHING | NEAR_MISSES)
@example(body={"text": "<" * 4000})
@example(body={"text": "&#x" * 1300})
@example(body={"text": "\ufdfa" * 4000})
@example(body={"text": "a " * 2000})
@example(body={"text": "1" * 4000, "date": "0001-01-01"})
@example(body={"text": "a", "date": "9999-12-31", "profile": {"founded_year": 9999}})
def test_no_json_is_answered_with_a_failure(app: Any, body: object) -> None:
    """Whatever JSON comes in, the answer is a recommendation or a refusal, never a 500."""
    response = app.test_client().post(URL, data=json.dumps(body), content_type="application/json")
    assert response.status_code in {200, 422}


@given(
    body=st.binary(max_size=200),
    content_type=st.sampled_from(["application/json", "application/json; charset=latin1", "application/x+json", "text/html"]),
)
def test_no_bytes_are_answered_with_a_failure(app: Any, body: bytes, content_type: str) -> None:
    """Whatever bytes come in, the answer is not a 500."""
    assert app.test_client().post(URL, data=body, content_type=content_type).status_code in {200, 400, 415, 422}
