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

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
ADDRESSES = ["/", "/en/", "/de/"]


def text_of(page: str) -> str:
    """Return what a reader sees of a page."""
    return " ".join("".join(page_of(page).itertext()).split())


def send(client: FlaskClient, text: str, address: str = "/", **headers: str) -> str:
    """Send the form and return the page."""
    response = client.post(address, data={"text": text}, headers=headers)
    assert response.status_code == 200
    return response.get_data(as_text=True)


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_first_page_asks_one_question(client: FlaskClient, address: str) -> None:
    """One text box with its label, and a button."""
    root = page_of(client.get(address).get_data(as_text=True))
    assert [field.get("id") for field in root.iter(f"{XHTML}textarea")] == ["text"]
    assert [button.get("type") for button in root.iter(f"{XHTML}button")] == ["submit"]


@pytest.mark.parametrize(("address", "words"), [("/", "Derfor passer det"), ("/en/", "Why it fits"), ("/de/", "Warum es passt")])
def test_recommendations_come_with_their_reasons(client: FlaskClient, address: str, words: str) -> None:
    """The main job in a browser, in each language."""
    page = text_of(send(client, WORKSHOP, address))
    assert "GLOBAL midt" in page
    assert words in page


def test_a_card_says_what_to_do_and_where_it_stands(client: FlaskClient) -> None:
    """Next step, contact, approach and the place in the plan."""
    page = text_of(send(client, WORKSHOP))
    assert all(words in page for words in ("Det kan I gøre nu", "Kontakt:", "Tag kontakt for at komme i betragtning", "Stedet i planen"))


def test_a_period_that_is_over_is_said_first(client: FlaskClient) -> None:
    """Nobody should call about an offer of 2016 without knowing; the day and the edition stand beside it."""
    page = text_of(send(client, WORKSHOP))
    assert page.index("Perioden for tilbuddene er slut") < page.index("GLOBAL midt")
    assert "Vurderet efter Vækstplan 2016-2020, som det så ud 1. september 2016." in page


def test_what_is_open_is_not_called_closed(data_folder: Path) -> None:
    """On a day within the period there is no note, and the plan's own steps are what to do."""
    then = create_app(Settings(data=data_folder), today=lambda: date(2017, 1, 2))
    page = text_of(send(then.test_client(), WORKSHOP))
    assert "Perioden" not in page
    assert "i stedet" not in page


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        ({}, "Spørg erhvervsservicen i jeres kommune, hvad der findes i dag i stedet."),
        ({"contact_name": "Erhvervshuset", "contact_phone": "12 34 56 78"}, "Spørg Erhvervshuset (12 34 56 78), hvad der findes i dag i stedet."),
    ],
)
def test_of_what_is_over_the_page_says_whom_to_ask_instead(data_folder: Path, contact: dict[str, str], words: str) -> None:
    """The municipality's business service, or whom the operator names; never "call now" for an offer that is no more."""
    now = create_app(Settings(data=data_folder, **contact), today=lambda: date(2026, 1, 2)).test_client()  # type: ignore[arg-type]
    page = text_of(send(now, WORKSHOP))
    assert page.index(words) < page.index("Sådan var vejen efter planen") < page.index("Kontakt:")
    assert words in text_of(now.get("/tilbud/vaeksttjek").get_data(as_text=True))


def test_when_nothing_suits_the_page_says_where_to_turn(client: FlaskClient) -> None:
    """A citizen is sent to the right place, and keeps the text."""
    page = send(client, "Hvordan søger jeg boligstøtte?")
    assert "borger.dk" in text_of(page)
    assert "Hvordan søger jeg boligstøtte?" in page


@pytest.mark.parametrize("text", ["", "   ", "???", "🙂"])
def test_a_text_that_says_nothing_gets_a_hint(client: FlaskClient, text: str) -> None:
    """It is no error; the page asks for a little more."""
    assert "Et par linjer er nok" in text_of(send(client, text))


def test_a_text_over_the_limit_is_kept_and_the_limit_named(client: FlaskClient) -> None:
    """The summary stands on top and links to the field; nothing is lost."""
    response = client.post("/", data={"text": "æ" * 4001})
    page = response.get_data(as_text=True)
    assert response.status_code == 422
    assert page.index('href="#text"') < page.index("<textarea")
    assert "4.000" in text_of(page)
    assert "æ" * 4001 in page


def test_line_breaks_count_once(client: FlaskClient) -> None:
    """A browser sends two characters for a line break and counts one."""
    assert client.post("/", data={"text": "ab\r\n" * 1333}).status_code == 200


def test_a_text_is_shown_and_never_run(client: FlaskClient) -> None:
    """What someone writes comes back as text."""
    page = send(client, "Vi laver </textarea><script>alert(1)</script> i Skive")
    assert "<script>" not in page


def test_the_language_changes_with_the_text_kept(client: FlaskClient) -> None:
    """After a search the other languages are buttons of a form that sends the text in its body."""
    root = page_of(send(client, WORKSHOP, "/en/"))
    assert [button.get("formaction") for button in root.iter(f"{XHTML}button") if button.get("formaction")] == ["/", "/de/"]
    assert WORKSHOP in [field.get("value") for field in root.iter(f"{XHTML}input")]


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_on_another_site_is_refused(client: FlaskClient, site: str) -> None:
    """Only our own page may send the form."""
    assert client.post("/", data={"text": WORKSHOP}, headers={"Sec-Fetch-Site": site}).status_code == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://example.org"}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({}, 200),
        ({"Origin": "https://localhost"}, 403),
        ({"Origin": "http://localhost:81"}, 403),
        ({"Origin": "http://example.org"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://[::1"}, 403),
        ({"Origin": "\x7f"}, 403),
    ],
)
def test_the_origin_decides_where_the_browser_says_nothing_else(client: FlaskClient, headers: dict[str, str], status: int) -> None:
    """Sec-Fetch-Site, else Origin with scheme, host and port; malformed ones are refused without a failure."""
    assert client.post("/", data={"text": WORKSHOP}, headers=headers).status_code == status


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


@pytest.mark.parametrize("locale", ["da", "en", "de"])
def test_the_page_of_the_api_is_a_page_like_others(client: FlaskClient, locale: str) -> None:
    """It explains every kind of problem at the address that the problem's type leads to."""
    page = client.get(f"/api/v1/?locale={locale}").get_data(as_text=True)
    assert 'id="problem-invalid"' in page


def test_static_files_are_kept_for_as_long_as_their_content(client: FlaskClient) -> None:
    """An address with a fingerprint never changes its content."""
    links = [link.get("href", "") for link in page_of(client.get("/").get_data(as_text=True)).iter(f"{XHTML}link")]
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
    """No font, picture or script comes from anywhere else."""
    assert {path.suffix for path in STATIC_FOLDER.rglob("*") if path.is_file()} <= {".css", ".svg"}


def test_every_address_is_known(app: Flask) -> None:
    """A new or a lost address is a change of the interface."""
    assert sorted({rule.rule for rule in app.url_map.iter_rules()}) == [
        "/",
        "/<any(en, de):language>/",
        "/<any(en, de):language>/om",
        "/<any(en, de):language>/privatliv",
        "/<any(en, de):language>/tilbud",
        "/<any(en, de):language>/tilbud/<string:programme_id>",
        "/<any(en, de):language>/tilgaengelighed",
        "/api/v1/",
        "/api/v1/openapi.json",
        "/api/v1/programmes",
        "/api/v1/programmes/<string:programme_id>",
        "/api/v1/recommendations",
        "/api/v1/vocabulary",
        "/healthz",
        "/om",
        "/privatliv",
        "/readyz",
        "/robots.txt",
        "/sitemap.xml",
        "/static/<path:filename>",
        "/tilbud",
        "/tilbud/<string:programme_id>",
        "/tilgaengelighed",
        "/was",
    ]
