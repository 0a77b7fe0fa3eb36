"""What comes with a turn is believed only where we signed it, and whatever was written comes back as text or not at all."""

from datetime import UTC, datetime, timedelta
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.injections import in_groups, payloads
from tests.webapp.conftest import page_of
from tests.webapp.conversations import GROWING, WORKSHOP, talk_of, tell, told
from tests.webapp.test_injections import leads_away
from tests.webapp.visits import hidden_of, parts, text_of
from webapp.conversation.moves import begun
from webapp.conversation.state import LONGEST_HELD_SECONDS
from webapp.library import library

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient


@pytest.mark.parametrize(
    "spoil", [lambda state: state[:-2] + "xx", lambda state: "A" + state, lambda _: "", lambda _: "a.b.c", lambda state: state * 20]
)
def test_a_changed_state_is_a_clear_page_with_the_message_kept(client: "FlaskClient", spoil: object) -> None:
    """What is shown of it stays, nothing of it is known any more, and sending the message once more begins with it."""
    fields = hidden_of(told(client, WORKSHOP))
    page = client.post("/samtale", data={**fields, "state": spoil(fields["state"]), "message": "Vi er 25"})  # type: ignore[operator]
    assert page.status_code == 422
    assert "er ændret undervejs" in text_of(page)
    assert text_of(page).count("er ændret undervejs") == text_of(page).count("Samtalen må begynde forfra") == 1
    assert f"I skrev: {WORKSHOP}" in text_of(page)
    assert "Skjern" not in text_of(page).partition("Det ved vi om jer")[2]
    assert "Vi er 25</textarea>" in page.get_data(as_text=True)
    assert "Ansatte: 25" in text_of(tell(client, page, "Vi er 25 ansatte"))


def test_a_state_of_another_server_is_no_state(app: "Flask", client: "FlaskClient", monkeypatch: pytest.MonkeyPatch) -> None:
    """It was signed with another key."""
    with monkeypatch.context() as patched:
        patched.setitem(app.config, "SECRET_KEY", "another")
        fields = hidden_of(told(client, WORKSHOP))
    page = client.post("/samtale", data={**fields, "message": "hej"})
    assert (page.status_code, "Skjern" in text_of(page)) == (422, False)


def test_a_state_left_for_too_long_says_so(client: "FlaskClient", monkeypatch: pytest.MonkeyPatch) -> None:
    """On the chat's page and on the result's."""
    then = datetime.now(UTC) - timedelta(seconds=LONGEST_HELD_SECONDS + 60)
    with monkeypatch.context() as patched:
        patched.setattr("itsdangerous.timed.TimestampSigner.get_timestamp", lambda _: int(then.timestamp()))
        fields = hidden_of(told(client, WORKSHOP))
    for address in ("/samtale", "/resultat", "/spoergsmaal/kommune"):
        page = client.post(address, data={**fields, "message": "hej"})
        assert page.status_code == 422
        assert "har ligget stille for længe" in text_of(page)
    assert f"I skrev: {WORKSHOP}" in text_of(client.post("/samtale", data={**fields, "message": "hej"}))
    english = text_of(client.post("/en/samtale", data={**fields, "message": "hej"}))
    assert "The conversation must start over" in english


def test_a_state_of_another_version_says_so(client: "FlaskClient", monkeypatch: pytest.MonkeyPatch) -> None:
    """After the program was updated."""
    with monkeypatch.context() as patched:
        patched.setattr("webapp.conversation.state.VERSION", 0)
        fields = hidden_of(client.get("/samtale"))
    assert "er blevet opdateret" in text_of(client.post("/samtale", data={**fields, "message": "hej"}))


def test_a_form_without_a_message_is_an_empty_one(client: "FlaskClient") -> None:
    """In the language of the address; what was said before says its own."""
    page = client.post("/en/samtale", data=hidden_of(told(client, WORKSHOP)))
    assert page.status_code == 422
    assert "Write a little, or press one of the answers." in text_of(page)
    assert parts(page, "summary", lang="da") == ["Start forfra"]


def test_what_was_typed_since_a_message_was_sent_stays_in_the_box(client: "FlaskClient") -> None:
    """Alone where the message was taken in, below it where it was not, and without CPR numbers."""
    page = told(client, WORKSHOP)
    assert "\nog i Ry</textarea>" in tell(client, page, "Vi er 25", later="og i Ry").get_data(as_text=True)
    assert "\u200b\nog i Ry</textarea>" in tell(client, page, "\u200b", later="og i Ry").get_data(as_text=True)
    assert "1234" not in tell(client, page, "Vi er 25", later="010190-1234").get_data(as_text=True)


@pytest.mark.parametrize("spoil", [lambda token: token[:-2] + "xx", lambda _: "", lambda _: "<b>x</b>", lambda token: token * 40])
def test_a_changed_transcript_is_not_shown_and_nothing_else_is_lost(client: "FlaskClient", spoil: object) -> None:
    """What is known stands in the state."""
    fields = hidden_of(told(client, WORKSHOP))
    page = client.post("/samtale", data={**fields, "transcript": spoil(fields["transcript"]), "message": "tak"})  # type: ignore[operator]
    assert page.status_code == 200
    assert WORKSHOP not in text_of(page)
    assert "Ansatte: 18" in text_of(page)


@pytest.mark.parametrize(
    ("message", "why"), [("æ" * 4_001, "højst være på 4.000 tegn"), (" \n ", "Skriv lidt, eller tryk"), ("\u200b", "Skriv lidt, eller tryk")]
)
def test_a_message_that_cannot_be_used_stays_in_the_box(client: "FlaskClient", message: str, why: str) -> None:
    """With the reason at the box, and the conversation as it was."""
    page = tell(client, told(client, WORKSHOP), message)
    assert page.status_code == 422
    assert why in text_of(page)
    assert message.strip() in page.get_data(as_text=True)
    assert "Ansatte: 18" in text_of(page)


def test_the_longest_message_is_read(client: "FlaskClient") -> None:
    """4,000 characters, with line breaks as browsers send them."""
    assert told(client, "\r\n".join(["æ" * 99] * 40)).status_code == 200


@pytest.mark.parametrize("number", ["010190-1234", "0101901234", "010190\u200b-1234", "010190 - 1234"])
def test_a_cpr_number_is_nowhere_afterwards(app: "Flask", client: "FlaskClient", number: str) -> None:
    """Neither shown nor carried along; the rest of the message is read."""
    page = told(client, f"Vi er et bageri i Skive, {number}")
    talk = talk_of(app, page)
    for left in (page.get_data(as_text=True), repr(talk)):
        assert "1234" not in left
    assert "[CPR-nummer slettet]" in text_of(page)
    assert "ligner et CPR-nummer" in text_of(page)
    assert "Kommune: Skive" in text_of(page)
    assert "1234" not in tell(client, page, f"{'æ' * 4_000} {number}").get_data(as_text=True)


def test_whatever_is_written_comes_back_as_text(client: "FlaskClient") -> None:
    """As a message, and in every field of the form; the inspecting client finds no code."""
    for text in in_groups(payloads("https://evil.example"), 14):
        page = told(client, text[:3_900])
        fields = dict.fromkeys(("state", "transcript", "message", "ask", "remove", "reply", "go", "text", "held", "from"), text)
        for one in (page, client.post("/samtale", data=fields), tell(client, page, reply=text[:900]), tell(client, page, ask=text, remove=text)):
            assert one.status_code < 500
            assert leads_away(one.get_data(as_text=True)) == []
            assert "49xendfor" not in one.get_data(as_text=True)


def test_nothing_of_a_conversation_is_in_an_address_or_kept(app: "Flask", client: "FlaskClient") -> None:
    """The same form gives the same answer again; no address on the page has a word of it."""
    page = told(client, GROWING)
    once, twice = (text_of(tell(client, page, "Vi er 30 mand")) for _ in range(2))
    assert once == twice
    addresses = [one.get(name, "") for one in page_of(page.get_data(as_text=True)).iter() for name in ("href", "action", "formaction")]
    assert not any("maskin" in unescape(one) or "state" in one for one in addresses)
    with app.test_request_context():
        assert begun(library(), "da").answers.done == frozenset()
