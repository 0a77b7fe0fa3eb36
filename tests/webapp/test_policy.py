"""The headers that keep a page's reader safe: what may run in a page, who may frame it, and that https stays https."""

import base64
import re
from typing import TYPE_CHECKING

import pytest
from flask import Flask, render_template_string

from tests.webapp.conftest import inspect_page
from tests.webapp.routes import get_routes, plain_client
from webapp import create_app
from webapp.security import HEADERS
from webapp.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

STRICT = (
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SCRIPTS = '<script type="module" src="/static/js/a.js" nonce="{{ csp_nonce() }}"></script>'
PAGE = '<!doctype html><html lang="da"><head><meta charset="utf-8"><title>a</title>%s</head><body><h1>a</h1></body></html>'


@pytest.fixture(scope="module")
def with_scripts(data_folder: "Path") -> "FlaskClient":
    """Return a client of our application with two more pages, one with two scripts and one without any."""
    app = create_app(Settings(data=data_folder))
    app.add_url_rule("/plain", "plain", lambda: render_template_string(PAGE % ""))
    app.add_url_rule("/scripts", "scripts", lambda: render_template_string(PAGE % (SCRIPTS * 2)))
    return plain_client(app)


def nonces_in(text: str) -> list[str]:
    """Return the nonces that a page or a policy names."""
    return re.findall(r"nonce(?:=\"|-)([^\"']*)[\"']", text)


def without_nonce(policy: str) -> str:
    """Return a policy as it is where no script is."""
    return re.sub(r"'nonce-[^']*'", "'none'", policy)


def test_a_page_without_scripts_lets_none_run(app: Flask) -> None:
    """Every address that can be read, the API, static files and failures too, carries the whole policy, word for word."""
    client = plain_client(app)
    for address in ("/nothing", "/api/nothing", "/static/nothing", *(route.address for route in get_routes(app))):
        with client.get(address) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert without_nonce(policy) == STRICT, address
            assert ("'nonce-" in policy) is (b" nonce=" in answer.data), address
            assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, address


@pytest.mark.parametrize(
    ("method", "address"), [("POST", "/om"), ("DELETE", "/api/v1/vocabulary"), ("POST", "/static/css/site.css"), ("OPTIONS", "/")]
)
def test_what_is_refused_carries_the_policy_too(app: Flask, method: str, address: str) -> None:
    """A refusal is a page like any other."""
    assert without_nonce(plain_client(app).open(address, method=method).headers["Content-Security-Policy"]) == STRICT


def test_scripts_run_only_with_the_word_of_their_own_answer(with_scripts: "FlaskClient") -> None:
    """All scripts of a page carry the nonce of its header, 128 bits or more; the next answer has another one, and a page without scripts has none."""
    answers = [with_scripts.get("/scripts") for _ in range(50)]
    named = [nonces_in(answer.headers["Content-Security-Policy"]) for answer in answers]
    assert [nonces_in(answer.get_data(as_text=True)) for answer in answers] == [[nonce, nonce] for [nonce] in named]
    assert len({nonce for [nonce] in named}) == 50
    assert min(len(base64.urlsafe_b64decode(nonce)) for [nonce] in named) >= 16
    assert with_scripts.get("/plain").headers["Content-Security-Policy"] == STRICT


@pytest.mark.parametrize(
    ("head", "policy"),
    [
        ('<script src="/static/a.js"></script>', "script-src 'none'"),
        ('<script src="/static/a.js" nonce="b"></script>', "script-src 'nonce-a'"),
        ('<script src="https://example.org/a.js" nonce="a"></script>', "script-src 'nonce-a'"),
        ('<script src="//example.org/static/a.js" nonce="a"></script>', "script-src 'nonce-a'"),
        ('<script nonce="a">1</script>', "script-src 'nonce-a'"),
        ("", "script-src 'nonce-a'"),
        ("<style>a</style>", "script-src 'none'"),
        ('<link rel="help" href="/" onload="1">', "script-src 'none'"),
    ],
)
def test_the_inspecting_client_refuses(head: str, policy: str) -> None:
    """A page whose scripts the policy would stop, or that names a nonce which nothing uses."""
    with pytest.raises(AssertionError):
        inspect_page(PAGE % head, policy)


@pytest.mark.parametrize(
    ("head", "policy"),
    [
        ('<script src="/static/a.js" nonce="a"></script>', "script-src 'nonce-a'"),
        ('<script type="application/ld+json">{}</script>', "script-src 'none'"),
    ],
)
def test_the_inspecting_client_lets_pass(head: str, policy: str) -> None:
    """Scripts of our own with their nonce, and data for search engines."""
    inspect_page(PAGE % head, policy)


@pytest.mark.parametrize(
    ("proxies", "scheme", "forwarded", "kept"),
    [
        (0, "http", None, False),
        (0, "https", None, True),
        (0, "http", "https", False),
        (1, "http", "https", True),
        (1, "http", "http", False),
        (1, "http", "https, http", False),
        (1, "http", "http, https", True),
        (1, "http", "javascript", False),
    ],
)
def test_https_is_kept_where_it_was_used(data_folder: "Path", proxies: int, scheme: str, forwarded: str | None, *, kept: bool) -> None:
    """Strict-Transport-Security only when the request came that way, by the word of a proxy that is trusted."""
    client = plain_client(create_app(Settings(data=data_folder, trusted_proxies=proxies)))
    answer = client.get("/", base_url=f"{scheme}://localhost", headers={} if forwarded is None else {"X-Forwarded-Proto": forwarded})
    assert answer.headers.get("Strict-Transport-Security") == ("max-age=31536000" if kept else None)
