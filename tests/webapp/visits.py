"""Walks through the questionnaire as a browser does: sends a page's form and follows where it is led, with the same body where it must."""

import re
from html import unescape
from urllib.parse import urlsplit

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.webapp.conftest import XHTML, page_of

_KEEPS_THE_BODY = 307
_MOST_REDIRECTS = 5


def text_of(page: TestResponse | str) -> str:
    """Return what a reader sees of a page."""
    page = page if isinstance(page, str) else page.get_data(as_text=True)
    return " ".join("".join(page_of(page).itertext()).split())


def parts(page: TestResponse, tag: str, **attributes: str) -> list[str]:
    """Return the texts of the elements with these attributes."""
    root = page_of(page.get_data(as_text=True))
    found = [one for one in root.iter(XHTML + tag) if all(one.get(name.rstrip("_")) == value for name, value in attributes.items())]
    return [" ".join("".join(one.itertext()).split()) for one in found]


def address_of(page: TestResponse) -> str:
    """Return the path and query at which a page stands."""
    return page.request.full_path.rstrip("?")


def send(client: FlaskClient, address: str, **fields: str | list[str]) -> TestResponse:
    """Send a form and follow where the answer leads."""
    response = client.post(address, data=fields)
    for _ in range(_MOST_REDIRECTS):
        if not response.location:
            return response
        place = urlsplit(response.location)
        assert place.netloc == ""
        response = client.post(response.location, data=fields) if response.status_code == _KEEPS_THE_BODY else client.get(response.location)
    message = f"{address} leads round in circles"
    raise AssertionError(message)


def answer(client: FlaskClient, page: TestResponse, **fields: str | list[str]) -> TestResponse:
    """Answer the question of a page: what the page holds goes along, as in a browser."""
    return send(client, address_of(page), **hidden_of(page), **fields)


def hidden_of(page: TestResponse) -> dict[str, str]:
    """Return the hidden fields of a page."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page.get_data(as_text=True))
    return {name: unescape(value) for name, value in found}


def held_text(client: FlaskClient, words: str) -> str:
    """Return what a form holds of some words."""
    return hidden_of(answer(client, client.get("/spoergsmaal/behov"), needs=["export"], text=words))["held"]
