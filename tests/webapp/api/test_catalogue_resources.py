"""The reading half of the API: programmes, vocabulary, health, the description, and other editions."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from catalogue.vocabulary import INDUSTRIES, NEEDS
from webapp import create_app
from webapp.commands import main
from webapp.settings import Settings


def test_every_programme_is_listed_and_can_be_read(api: FlaskClient) -> None:
    """The list's ids open one by one, in each language."""
    ids = [programme["id"] for programme in api.get("/api/v1/programmes").get_json()["programmes"]]
    assert "vaeksttjek" in ids
    assert {api.get(f"/api/v1/programmes/{one}?locale=de").status_code for one in ids} == {200}


def test_the_vocabulary_holds_every_value_with_labels(api: FlaskClient) -> None:
    """Industries and needs carry labels in the asked language."""
    vocabulary = api.get("/api/v1/vocabulary?locale=en").get_json()
    assert [entry["value"] for entry in vocabulary["industry"]] == list(INDUSTRIES)
    assert [entry["value"] for entry in vocabulary["needs"]] == list(NEEDS)
    assert len(vocabulary["municipality"]) >= 19


@pytest.mark.parametrize("path", ["/api/v1/programmes", "/api/v1/vocabulary"])
def test_an_unknown_language_is_refused(path: str, api: FlaskClient) -> None:
    """A language that isn't there is named, not guessed."""
    assert api.get(f"{path}?locale=fr").status_code == 422


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_answers(path: str, api: FlaskClient) -> None:
    """A balancer can tell that the process lives and that catalogue and index are loaded."""
    assert api.get(path).status_code == 200


def test_the_api_is_described_for_machines_and_people(api: FlaskClient) -> None:
    """An OpenAPI 3.1 document, and a page of our own that names every address in it."""
    description = api.get("/api/v1/openapi.json").get_json()
    page = api.get("/api/v1/").get_data(as_text=True)
    assert description["openapi"].startswith("3.1")
    assert all(path in page for path in description["paths"])


def test_no_answer_sets_a_cookie(api: FlaskClient) -> None:
    """Anonymous visitors get no cookies."""
    answers = [api.get("/"), api.get("/api/v1/programmes"), api.post("/api/v1/recommendations", json={"text": "hej"})]
    assert not any("Set-Cookie" in answer.headers for answer in answers)


def test_an_edition_from_a_folder_is_served(tmp_path: Path) -> None:
    """A municipality serves today's offers with an edition of its own, with other ids."""
    folder = tmp_path / "editions" / "kommunens-tilbud"
    assert CliRunner().invoke(main, ["catalogue", "new", str(folder)]).exit_code == 0
    settings = Settings(data=tmp_path / "data", editions=tmp_path / "editions", default_edition="kommunens-tilbud")
    api = create_app(settings, today=lambda: date(2026, 11, 23)).test_client()
    listed = api.get("/api/v1/programmes").get_json()
    assert listed["catalogue"]["edition"] == "kommunens-tilbud"
    assert "vaeksttjek" not in {programme["id"] for programme in listed["programmes"]}
