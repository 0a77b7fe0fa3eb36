"""An application with the real catalogue, and a client that inspects every page it fetches."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from babel.messages.pofile import read_po
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.conftest import TODAY
from webapp import create_app
from webapp.paths import translations_folder
from webapp.security import HEADERS
from webapp.settings import Settings

XHTML = "{http://www.w3.org/1999/xhtml}"


@cache
def sentences_that_differ(language: str) -> frozenset[str]:
    """Return the Danish sentences that read otherwise in a language."""
    with (translations_folder() / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        messages = [message for message in read_po(file) if isinstance(message.id, str) and message.id != message.string]
    return frozenset(message.id for message in messages if message.id and "%(" not in message.id)


class InspectingClient(FlaskClient):
    """Fetches like any client; a page that is not as every page must be fails the test that fetched it."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Fetch and inspect."""
        response = super().open(*args, **kwargs)
        missing = {name for name in (*HEADERS, "Content-Security-Policy") if name not in response.headers}
        assert missing == set(), f"no {missing} on {response.request.path}"
        assert "Set-Cookie" not in response.headers
        if response.mimetype == "text/html" and response.data:
            inspect_page(response.get_data(as_text=True), response.headers["Content-Security-Policy"])
        return response


def page_of(text: str) -> Element:
    """Parse a page as the standard says, with no mistake forgiven."""
    root: Element = html5lib.HTMLParser(strict=True).parse(text)
    return root


def inspect_page(text: str, policy: str) -> None:
    """Look at what every page must have; `policy` is the content security policy that it came with."""
    root = page_of(text)
    assert len(list(root.iter(f"{XHTML}h1"))) == 1
    assert [element.text for element in root.iter(f"{XHTML}title")] != [None]
    assert root.get("lang") in {"da", "en", "de"}
    inspect_names(root)
    inspect_code(root, policy)
    if root.get("lang") != "da":
        assert set(texts(root)) & sentences_that_differ(str(root.get("lang"))) == set()


def inspect_names(root: Element) -> None:
    """Every field has its label, every picture its words, every id is there once every reference to one leads somewhere, every error to its field."""
    ids = [str(element.get("id")) for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    labelled = {label.get("for") for label in root.iter(f"{XHTML}label")}
    fields = [field for tag in ("input", "textarea", "select") for field in root.iter(XHTML + tag) if field.get("type") != "hidden"]
    assert {field.get("id") for field in fields} <= labelled
    assert all(picture.get("alt") is not None for picture in root.iter(f"{XHTML}img"))
    for name in ("aria-labelledby", "aria-describedby"):
        named = {one for element in root.iter() for one in (element.get(name) or "").split()}
        assert named <= set(ids)
    described = {one for element in root.iter() for one in (element.get("aria-describedby") or "").split()}
    assert {element.get("id") for element in root.iter() if "form-error-message" in (element.get("class") or "")} <= described
    assert {link.get("href", "")[1:] for link in root.iter(f"{XHTML}a") if link.get("href", "").startswith("#")} <= set(ids)


def inspect_code(root: Element, policy: str) -> None:
    """Refuse what the policy would stop: inline code, scripts that are not ours or lack the nonce. Data for search engines is no script."""
    scripts = [script for script in root.iter(f"{XHTML}script") if script.get("type") != "application/ld+json"]
    assert [script.attrib for script in scripts if not script.get("src", "").startswith("/static/") or (script.text or "").strip()] == []
    assert {f"'nonce-{script.get('nonce')}'" for script in scripts} == set(re.findall(r"'nonce-[^']*'", policy))
    assert list(root.iter(f"{XHTML}style")) == []
    assert not [name for element in root.iter() for name in element.keys() if name == "style" or name.startswith("on")]  # noqa: SIM118 - elements are not mappings


def texts(root: Element) -> Iterator[str]:
    """Yield each text of a page, white space folded; what says its own language is left out."""
    for element in root.iter():
        if element is root or not element.get("lang"):
            yield re.sub(r"\s+", " ", element.text or "").strip()
        yield re.sub(r"\s+", " ", element.tail or "").strip()


@pytest.fixture(scope="session")
def settings(data_folder: Path) -> Settings:
    """Return settings that nothing but DATA departs from."""
    return Settings(data=data_folder, api_rate_limit="1000000 per minute")


@pytest.fixture(scope="session")
def app(settings: Settings) -> Flask:
    """Return the application on a day after the edition's period."""
    made = create_app(settings, today=lambda: TODAY)
    made.test_client_class = InspectingClient
    return made


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return the inspecting client."""
    return app.test_client()
