"""The pages, through a client that inspects every one of them."""

from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.webapp.conftest import XHTML, page_of
from webapp import create_app
from webapp.settings import Settings
from webapp.static_files import STATIC_FOLDER

ADDRESSES = ["/", "/en/", "/de/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_first_page_asks_one_question(client: FlaskClient, address: str) -> None:
    """One text box with its label; beside it the questionnaire and all offers."""
    root = page_of(client.get(address).get_data(as_text=True))
    assert [field.get("id") for field in root.iter(f"{XHTML}textarea")] == ["text"]
    assert any("/spoergsmaal" in str(button.get("formaction")) for button in root.iter(f"{XHTML}button"))
    assert any("/tilbud" in str(link.get("href")) for link in root.iter(f"{XHTML}a"))


@pytest.mark.parametrize(("path", "language"), [("/nowhere", "da"), ("/en/nowhere", "en"), ("/de/nowhere/else", "de"), ("/da/", "da")])
def test_an_unknown_address_helps_in_its_language(client: FlaskClient, path: str, language: str) -> None:
    """404 leads back to the front page."""
    response = client.get(path)
    assert response.status_code == 404
    assert page_of(response.get_data(as_text=True)).get("lang") == language


def test_a_fault_of_ours_is_a_page_without_a_trace(app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """500 says that it is our fault, and nothing of where."""
    monkeypatch.setitem(app.view_functions, "front_page.ask", lambda **_: 1 / 0)
    response = client.get("/en/")
    assert response.status_code == 500
    assert "ZeroDivision" not in response.get_data(as_text=True)


def test_a_fault_of_ours_is_a_problem_for_programs(app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """500 of the API is a problem document."""
    monkeypatch.setitem(app.view_functions, "vocabulary.show_vocabulary", lambda **_: 1 / 0)
    assert client.get("/api/v1/vocabulary").mimetype == "application/problem+json"


@pytest.mark.parametrize(("day", "said"), [(date(2026, 3, 2), True), (date(2017, 1, 2), False)])
def test_the_first_page_says_when_the_plan_is_over(data_folder: Path, day: date, *, said: bool) -> None:
    """Before anybody has spent three minutes."""
    page = create_app(Settings(data=data_folder), today=lambda: day).test_client().get("/").get_data(as_text=True)
    assert ("en plan, der er slut: Vækstplan 2016-2020" in page) is said


@pytest.mark.parametrize("locale", ["da", "en", "de"])
def test_the_page_of_the_api_is_a_page_like_others(client: FlaskClient, locale: str) -> None:
    """It explains every kind of problem at the address that the problem's type leads to."""
    page = client.get(f"/api/v1/?locale={locale}").get_data(as_text=True)
    assert 'id="problem-invalid"' in page


def test_static_files_are_kept_for_as_long_as_their_content(client: FlaskClient) -> None:
    """An address with a fingerprint never changes its content."""
    links = [link.get("href", "") for link in page_of(client.get("/").get_data(as_text=True)).iter(f"{XHTML}link") if link.get("rel") != "alternate"]
    for link in links:
        with client.get(link) as answer:
            assert (answer.status_code, "immutable" in answer.headers["Cache-Control"]) == (200, True)


def test_a_missing_static_file_is_not_kept(client: FlaskClient) -> None:
    """404 is 404 also with a fingerprint."""
    response = client.get("/static/nothing.css?v=1")
    assert response.status_code == 404
    assert "immutable" not in response.headers["Cache-Control"]


@pytest.mark.parametrize(("address", "kept"), [("/", "private, no-cache"), ("/api/v1/programmes", "no-store")])
def test_answers_are_kept_by_nobody_in_between(client: FlaskClient, address: str, kept: str) -> None:
    """A page may be shown again from the reader's own history only."""
    assert client.get(address).headers["Cache-Control"] == kept


def test_our_own_static_files_are_all_there() -> None:
    """No font, picture or script comes from anywhere else; of the design system there are no pictures and no scripts."""
    names = {path.relative_to(STATIC_FOLDER).as_posix() for path in STATIC_FOLDER.rglob("*") if path.is_file()}
    theirs = {name for name in names if name.startswith("vendor/")}
    assert {Path(name).suffix for name in names - theirs} == {".css", ".js", ".svg"}
    assert {Path(name).suffix for name in theirs} <= {".css", ".woff2", ".md", ".txt", ""}


def test_every_address_is_known(app: Flask) -> None:
    """A new or a lost address is a change of the interface."""
    assert sorted({rule.rule for rule in app.url_map.iter_rules()}) == [
        "/",
        "/<any(en, de):language>/",
        "/<any(en, de):language>/noejagtighed",
        "/<any(en, de):language>/om",
        "/<any(en, de):language>/privatliv",
        "/<any(en, de):language>/resultat",
        "/<any(en, de):language>/samtale",
        "/<any(en, de):language>/spoergsmaal",
        "/<any(en, de):language>/spoergsmaal/<string:slug>",
        "/<any(en, de):language>/tilbud",
        "/<any(en, de):language>/tilbud/<string:programme_id>",
        "/<any(en, de):language>/tilgaengelighed",
        "/api/v1/",
        "/api/v1/conversation",
        "/api/v1/interpretations",
        "/api/v1/openapi.json",
        "/api/v1/programmes",
        "/api/v1/programmes/<string:programme_id>",
        "/api/v1/recommendations",
        "/api/v1/vocabulary",
        "/healthz",
        "/noejagtighed",
        "/om",
        "/privatliv",
        "/readyz",
        "/resultat",
        "/robots.txt",
        "/samtale",
        "/sitemap.xml",
        "/spoergsmaal",
        "/spoergsmaal/<string:slug>",
        "/static/<path:filename>",
        "/tilbud",
        "/tilbud/<string:programme_id>",
        "/tilgaengelighed",
        "/was",
    ]
