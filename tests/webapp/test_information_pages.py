"""The pages about the site, about privacy and about accessibility."""

import logging
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.webapp.conftest import XHTML, page_of
from webapp import create_app
from webapp.settings import Settings

PATHS = ("/om", "/privatliv", "/tilgaengelighed")


@pytest.fixture(scope="module")
def operated(data_folder: Path) -> FlaskClient:
    """Return a client of a site whose operator has said who they are."""
    settings = Settings(
        data=data_folder,
        contact_name="Erhvervshuset",
        contact_email="hjaelp@example.dk",
        contact_phone="12 34 56 78",
        contact_was_url="https://was.digst.dk/example-dk",
    )
    return create_app(settings).test_client()


def words_of(page: str) -> str:
    """Return what a reader sees of a page."""
    return " ".join("".join(page_of(page).itertext()).split())


@pytest.mark.parametrize("prefix", ["", "/en", "/de"])
@pytest.mark.parametrize("path", PATHS)
def test_every_page_leads_to_them_in_its_language(client: FlaskClient, prefix: str, path: str) -> None:
    """From the foot of the page; and each is there."""
    links = {link.get("href") for link in page_of(client.get(f"{prefix}/tilbud").get_data(as_text=True)).iter(f"{XHTML}a")}
    assert prefix + path in links
    assert client.get(prefix + path).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_they_say_whom_to_turn_to(operated: FlaskClient, path: str) -> None:
    """With a telephone number and an address to write to, both as links."""
    page = operated.get(path).get_data(as_text=True)
    assert "Erhvervshuset" in words_of(page)
    assert {"mailto:hjaelp@example.dk", "tel:12345678"} <= {link.get("href") for link in page_of(page).iter(f"{XHTML}a")}


@pytest.mark.parametrize("path", PATHS)
def test_an_operator_who_has_not_said_is_not_made_up(client: FlaskClient, path: str) -> None:
    """Nothing stands where nothing is known, and that is said."""
    assert "har ikke skrevet sit navn her endnu" in words_of(client.get(path).get_data(as_text=True))


def test_the_official_statement_has_its_usual_address(operated: FlaskClient, client: FlaskClient) -> None:
    """/was leads to the operator's, else to our own page."""
    assert operated.get("/was").location == "https://was.digst.dk/example-dk"
    assert client.get("/was").location == "/tilgaengelighed"


def test_the_page_on_privacy_is_true(client: FlaskClient, data_folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What was written stands neither in a log nor in any file that is kept; the inspecting client sees that no cookie is set."""
    with caplog.at_level(logging.DEBUG):
        assert client.post("/resultat", data={"text": "vi er et kvantebageri"}).status_code == 200
    assert "kvantebageri" not in caplog.text
    assert [path for path in data_folder.rglob("*") if path.is_file() and b"kvantebageri" in path.read_bytes()] == []
