"""CPR numbers: refused wherever they are typed, with a kind word, and found again nowhere: no page, header, signed form or line of a log."""

import json
import logging
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.webapp.visits import hidden_of, send, text_of
from webapp.commands import main
from webapp.questionnaire.steps import SLUGS

WRITTEN = ["010190-1234", "0101901234", "010190 1234", "010190 - 1234", "010190\u200b-12\u200b34", "0101&#57;0-1234", "01<b>01</b>90-1234"]
KIND = {"/": "Vi har slettet det og gemmer det ikke.", "/en/": "We have deleted it and do not keep it.", "/de/": "Wir haben sie gelöscht"}
ADDRESSES = ["/", "/resultat", "/resultat?needs=export", *(f"/spoergsmaal/{slug}" for slug in SLUGS.values())]


def repeated(page: TestResponse, log: str = "") -> list[str]:
    """Return where the number is found again: with everything that is no digit taken out of texts, and in what the forms hold."""
    held = hidden_of(page).get("held", "").split(".")[0]
    places = {
        "page": text_of(page) + page.get_data(as_text=True) if page.mimetype == "text/html" else page.get_data(as_text=True),
        "headers": str(page.headers),
        "held": urlsafe_b64decode(held).decode(),
        "log": log,
    }
    return [name for name, text in places.items() if re.search(r"0\D{0,20}1\D{0,20}9\D{0,20}0\D{0,20}1\D{0,20}2\D{0,20}3\D{0,20}4", text)]


@pytest.mark.parametrize("number", WRITTEN)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_text_with_a_number_is_refused_without_repeating_it(
    address: str, number: str, client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    """On every page that takes words; the rest of the text stands there again."""
    with caplog.at_level(logging.DEBUG):
        page = send(client, address, text=f"Jeg er bager, {number}, i Skive")
    assert (page.status_code, repeated(page, caplog.text)) == (422, [])
    assert "Vi har slettet det og gemmer det ikke." in text_of(page)
    assert "Jeg er bager, [CPR-nummer slettet], i Skive" in page.get_data(as_text=True)


@pytest.mark.parametrize(("address", "words"), KIND.items())
def test_it_is_said_kindly_in_each_language(address: str, words: str, client: FlaskClient) -> None:
    """With the way to go on."""
    assert words in text_of(send(client, address, text="0101901234"))


def test_the_rest_can_be_sent_at_once(client: FlaskClient) -> None:
    """What stands where the number was says nothing of the company."""
    page = send(client, "/resultat", text="Vi er 12 ansatte i Skive, [CPR-nummer slettet]")
    assert (page.status_code, "»12 ansatte«" in text_of(page)) == (200, True)


def test_a_number_far_down_in_a_text_that_is_too_long_is_taken_out_too(client: FlaskClient) -> None:
    """The limit does not hide it."""
    page = send(client, "/", text="x" * 9000 + " 0101&#57;0-1234 slut")
    assert (page.status_code, repeated(page)) == (422, [])


@pytest.mark.parametrize("field", ["municipality", "employees"])
@pytest.mark.parametrize("go", ["next", "result", "show"])
def test_a_number_typed_for_a_place_or_a_size_is_refused(field: str, go: str, client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    """Also when the language is changed midway."""
    with caplog.at_level(logging.DEBUG):
        page = client.post(f"/spoergsmaal/{SLUGS[field]}?needs=export", data={"from": field, field: "Skive 010190-1234 by", "go": go})
    assert repeated(page, caplog.text) == []
    assert "Skive [CPR-nummer slettet] by" in page.get_data(as_text=True)
    assert page.status_code == (200 if go == "show" else 422)
    assert ("Vi har slettet det" in text_of(page)) == (go != "show")


def test_what_was_chosen_beside_it_stays(client: FlaskClient) -> None:
    """Nothing else is lost."""
    page = client.post("/spoergsmaal/kommune?needs=export", data={"from": "municipality", "municipality": "0101901234", "choice": "abroad"})
    assert re.search(r'value="abroad" checked', page.get_data(as_text=True))


def test_a_changed_form_does_not_bring_it_back(client: FlaskClient) -> None:
    """The words of a form that we did not sign are shown for a look, without the number."""
    forged = urlsafe_b64encode(b"Skive, 010190-1234").decode() + ".aaaa.bbbb"
    page = client.post("/spoergsmaal/kommune?needs=export", data={"held": forged})
    assert (page.status_code, repeated(page)) == (422, [])


@pytest.mark.parametrize("name", ["municipality", "employees", "needs", "founded_year", "markets", "had_vaeksttjek"])
@pytest.mark.parametrize("path", ["/", "/resultat", "/spoergsmaal", "/spoergsmaal/kommune", "/spoergsmaal/tjek"])
def test_an_address_with_a_number_leaves_it_out(name: str, path: str, client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    """The page says that an answer was left out, and neither it nor its links repeat it."""
    with caplog.at_level(logging.DEBUG):
        page = client.get(f"{path}?in_science_park=no&{name}={quote('x' * 65 + ' 010190-1234')}")
    assert (page.status_code, repeated(page, caplog.text)) == (200, [])
    assert "[CPR-nummer" in text_of(page)


def test_the_list_of_offers_repeats_no_number(client: FlaskClient) -> None:
    """Neither in its words nor in the links to the other languages."""
    page = client.get("/tilbud?need=010190-1234&area=0101901234&other=010190-1234")
    assert (page.status_code, repeated(page)) == (200, [])


@pytest.mark.parametrize(
    ("query", "location"), [("needs=export", "/en/?needs=export"), ("municipality=0101901234", "/en/"), ("x=010190+1234", "/en/")]
)
def test_an_address_that_leads_on_does_not_carry_it(query: str, location: str, client: FlaskClient) -> None:
    """Other answers go along."""
    page = client.get(f"/en?{query}")
    assert (page.status_code, page.location.removeprefix("http://localhost")) == (308, location)


@pytest.mark.parametrize(
    "body",
    [
        {"text": "010190-1234"},
        {"profile": {"municipality": "010190-1234"}},
        {"profile": {"stage": "010190 1234"}},
        {"profile": {"010190-1234": 1}},
        {"profile": {"markets": ["0101901234"]}},
        {"profile": {"industry_code": {"system": "0101901234", "code": "1"}}},
        {"text": "a", "locale": "0101901234"},
        {"text": "a", "0101901234": 1},
    ],
)
def test_problem_details_repeat_no_number(body: dict[str, object], client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever field it stands in, its name too."""
    with caplog.at_level(logging.DEBUG):
        answer = client.post("/api/v1/recommendations", json=body)
    assert (answer.status_code, repeated(answer, caplog.text)) == (422, [])


@pytest.mark.parametrize("profile", [{}, {"municipality": "010190-1234"}, {"0101901234": 1}])
def test_the_terminal_refuses_it_too(profile: dict[str, object], data_folder: Path, tmp_path: Path) -> None:
    """With an exit code, and without repeating it."""
    (tmp_path / "profile.json").write_text(json.dumps(profile), encoding="utf-8")
    words = ["recommend", "Vi bager" if profile else "Vi bager 010190-1234", "--profile", str(tmp_path / "profile.json")]
    done = CliRunner().invoke(main, words, env={"DATA": str(data_folder)})
    assert (done.exit_code, "1234" in done.output, "CPR-nummer" in done.output) == (1, False, True)
