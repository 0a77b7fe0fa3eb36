"""What a visitor writes comes back as text: through every form of every page, every address and every refusal."""

import itertools
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element

import pytest

from tests.injections import PAYLOADS, in_groups, payloads
from tests.webapp.conftest import XHTML, page_of
from tests.webapp.routes import get_routes, plain_client

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

TRAP = "https://evil.example"
TEXTS = payloads(TRAP)
TEXT_KINDS = {"text", "search", "hidden", "email", "tel", "url", "number"}


def names_of(form: Element) -> list[str]:
    """Return the names of a form's fields, those where one chooses included: an address can be edited by hand."""
    fields = [field for tag in ("textarea", "select", "input") for field in form.iter(XHTML + tag)]
    return sorted({str(field.get("name")) for field in fields if field.get("name")})


def forms_of(app: "Flask") -> list[tuple[str, str, tuple[str, ...]]]:
    """Return every form of every page: its method, where it goes, and its fields."""
    found = set()
    for route in get_routes(app):
        with plain_client(app).get(route.address) as answer:
            forms = list(page_of(answer.get_data(as_text=True)).iter(f"{XHTML}form")) if answer.mimetype == "text/html" else []
        found |= {(form.get("method", "get").upper(), urlsplit(form.get("action") or route.address).path, tuple(names_of(form))) for form in forms}
    return sorted(found)


def leads_away(page: str) -> list[str]:
    """Return the addresses on a page that run something, or that someone else wrote."""
    names = ("href", "src", "action", "formaction", "data", "poster", "srcset", "background")
    addresses = [element.get(name, "") for element in page_of(page).iter() for name in names if element.get(name)]
    as_read = [re.sub(r"[\x00-\x20]", "", address).lower() for address in addresses]
    return [address for address in as_read if address.startswith(("javascript:", "data:", "vbscript:", "//", TRAP))]


def test_there_are_many_and_no_two_are_the_same() -> None:
    """At least sixty, from every family."""
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 60


def test_every_form_gives_back_text(app: "Flask", client: "FlaskClient") -> None:
    """Every field of every form on every page; the inspecting client finds no code in the answer, and no template runs."""
    forms = forms_of(app)
    assert {address for _, address, _ in forms} >= {"/resultat", "/tilbud"}
    for (method, address, names), text in itertools.product(forms, in_groups(TEXTS, 14)):
        sent = {"query_string" if method == "GET" else "data": dict.fromkeys(names, text)}
        answer = client.open(address, method=method, **sent)
        page = answer.get_data(as_text=True)
        assert answer.status_code < 500
        assert leads_away(page) == [], (address, text)
        assert "49xendfor" not in page


def test_names_in_an_address_come_back_as_text(client: "FlaskClient") -> None:
    """The language links carry the whole query along, also what no filter is called."""
    for text in in_groups(TEXTS, 14):
        page = client.get("/tilbud", query_string={text: text}).get_data(as_text=True)
        assert leads_away(page) == []


@pytest.mark.parametrize("address", ["/resultat", "/en/resultat", "/de/resultat"])
def test_the_text_box_keeps_every_letter(client: "FlaskClient", address: str) -> None:
    """What was written can be read and corrected, however it looks."""
    for text in in_groups(TEXTS, 14):
        (box,) = page_of(client.post(address, data={"text": text}).get_data(as_text=True)).iter(f"{XHTML}textarea")
        assert box.text is not None
        assert box.text.removeprefix("\n") == text


def answers_to(client: "FlaskClient", text: str) -> "list[TestResponse]":
    """Return the answers at every address that a text can be part of."""
    path = quote(text, safe="/:=()'\"<>;&,!*+")
    pages = [client.get(address) for address in (f"/{path}", f"/en/{path}", f"/tilbud/{path}", f"/static/{path}")]
    asked = [("/api/v1/programmes", "locale"), ("/api/v1/", "locale"), ("/api/v1/vocabulary", "locale")]
    refusals = [client.get(address, query_string={name: text}) for address, name in asked]
    return [*pages, *refusals, client.get(f"/api/v1/programmes/{path}"), client.post("/api/v1/recommendations", json={"text": text, text: text})]


@pytest.mark.parametrize("text", TEXTS)
def test_every_address_gives_back_text(client: "FlaskClient", text: str) -> None:
    """Pages that are not there are pages without code; what programs get is never taken for a page, whatever it quotes."""
    for answer in answers_to(client, text):
        with answer:
            assert 400 <= answer.status_code < 500 or answer.mimetype == "text/html"
            assert answer.mimetype in {"text/html", "application/problem+json"}
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            if answer.mimetype == "text/html":
                assert leads_away(answer.get_data(as_text=True)) == []
