"""Holds a conversation as a browser does: sends a page's form with a message or what is pressed."""

from typing import TYPE_CHECKING

from tests.webapp.conftest import XHTML, page_of
from tests.webapp.visits import hidden_of, send
from webapp.conversation.talk import Talk, carried_talk
from webapp.library import library

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
GROWING = "Vi er et maskinværksted i Skjern og vil gerne vokse"


def tell(client: "FlaskClient", page: "TestResponse", message: str = "", address: str = "/samtale", **pressed: str) -> "TestResponse":
    """Send the form of a page: a message, or what is pressed."""
    return send(client, address, **hidden_of(page), message=message, **pressed)


def told(client: "FlaskClient", *messages: str) -> "TestResponse":
    """Return the page after some messages."""
    page = client.get("/samtale")
    for message in messages:
        page = tell(client, page, message)
    return page


def talk_of(app: "Flask", page: "TestResponse") -> Talk:
    """Return what a page carries."""
    with app.test_request_context():
        talk = carried_talk(hidden_of(page), library())
    assert talk is not None
    return talk


def buttons(page: "TestResponse", name: str) -> list[str]:
    """Return the values of the buttons with a name."""
    return [str(one.get("value")) for one in page_of(page.get_data(as_text=True)).iter(f"{XHTML}button") if one.get("name") == name]


def formaction(page: "TestResponse", words: str) -> str:
    """Return where the button with some words leads."""
    found = [one for one in page_of(page.get_data(as_text=True)).iter(f"{XHTML}button") if words in "".join(one.itertext())]
    return str(found[0].get("formaction"))


def result_of(client: "FlaskClient", page: "TestResponse") -> "TestResponse":
    """Press "see the whole result"."""
    return tell(client, page, address=formaction(page, "Se hele resultatet"))
