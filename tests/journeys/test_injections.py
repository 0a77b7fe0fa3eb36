"""In a real browser nothing that a visitor writes runs or fetches anything, and the policy would stop it even on a page that forgot to escape."""

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pytest
from flask import Flask, Response, render_template_string
from markupsafe import Markup
from playwright.sync_api import Error

from tests.injections import in_groups, payloads
from tests.journeys.conftest import DESKTOP, Guard, serving
from webapp.security import csp_nonce, set_up_security

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page
    from pytest_playwright.pytest_playwright import CreateContextCallback

UNESCAPED = """<!doctype html><html lang="da"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<script src="/own.js" nonce="{{ csp_nonce() }}"></script><title>{{ it }}</title></head>
<body><p>{{ it }}</p><textarea>{{ it }}</textarea><input value="{{ it }}"><a href="{{ it }}">x</a>
<script type="application/ld+json">{"a": "{{ it }}"}</script></body></html>"""

PROVOKE = """async () => {
    const happen = (one, name) => one.dispatchEvent(new MouseEvent(name, {bubbles: true, cancelable: true}));
    for (const one of document.querySelectorAll('body, body *')) {
        for (const name of ['mouseover', 'pointerover', 'focus']) happen(one, name);
        const leads = (one.getAttribute('href') || one.getAttribute('xlink:href') || '').trim();
        if (one.matches('button:not([type=submit])') || leads.toLowerCase().startsWith('j')) happen(one, 'click');
    }
    await new Promise(done => setTimeout(done, 25));
}"""
"""Does to everything on a page what a reader may do with it, and gives it the time to run."""

REMEMBER = "Object.defineProperty(window, '__p', {set: () => window.ran(location.href), configurable: false})"


@pytest.fixture(scope="module")
def asked() -> list[str]:
    """Return what the trap has been asked for."""
    return []


@pytest.fixture(scope="module")
def trap(asked: list[str]) -> Iterator[str]:
    """Return the address of somebody else's server, which gives anybody a script that runs."""
    app = Flask("trap")

    @app.route("/", defaults={"path": ""}, methods=["GET", "POST"])
    @app.route("/<path:path>", methods=["GET", "POST"])
    def give(path: str) -> Response:
        asked.append(path)
        return Response(
            "window.__p=1", headers={"Access-Control-Allow-Origin": "*"}, mimetype="text/css" if path.endswith("css") else "text/javascript"
        )

    with serving(app) as base:
        yield base


def careless(texts: list[str]) -> Flask:
    """Return an application that escapes nothing: each text on a page of its own, in every place where a text can stand."""
    app = Flask("careless")
    app.jinja_env.globals["csp_nonce"] = csp_nonce

    @app.get("/own.js")
    def own() -> Response:
        return Response("window.own = 1", mimetype="text/javascript")

    @app.get("/<int:number>")
    def show(number: int) -> str:
        return render_template_string(UNESCAPED, it=Markup(texts[number]))  # noqa: S704 - the point of it

    return app


def remembering(context: "BrowserContext") -> "tuple[Page, list[str]]":
    """Return a new page, and where code has run that should not; it stays remembered when the page is left."""
    ran: list[str] = []
    context.expose_binding("ran", lambda _, where: ran.append(where))
    context.add_init_script(REMEMBER)
    return context.new_page(), ran


def visit_all(page: "Page", base: str, count: int) -> None:
    """Go to every careless page and do to it what a reader may do; some lead the reader away at that, which no policy is for."""
    for number in range(count):
        page.goto(f"{base}/{number}")
        with suppress(Error):
            page.evaluate(PROVOKE)


def test_nothing_that_is_written_runs_or_fetches(desktop: "BrowserContext", guard: Guard, trap: str, asked: list[str]) -> None:
    """The text box, the filters, addresses that are not there, and what programs get, opened as a page; the guard sees that no policy was needed."""
    asked.clear()
    guard.expect("/favicon.ico")  # what Chromium asks for by itself where an answer is no page
    page, ran = remembering(desktop)
    for text in in_groups(payloads(trap), 25):
        page.goto("/")
        page.locator("textarea").first.fill(text)
        page.locator("form:has(textarea) [type=submit]").first.click()
        page.evaluate(PROVOKE)
        address = quote(text.replace("\n", " ")[:1500], safe="/:=()'")
        for query in (f"/tilbud?{urlencode({'area': text, 'need': text, 'approach': text})}", f"/{address}", f"/api/v1/programmes?locale={address}"):
            page.goto(query)
            page.evaluate(PROVOKE)
    assert (ran, asked) == ([], [])


def test_the_policy_stops_what_a_page_forgot_to_escape(new_context: "CreateContextCallback", trap: str, asked: list[str]) -> None:
    """Each text, unescaped: no code runs and nobody else's server is asked; our own script runs on the same page."""
    asked.clear()
    texts = payloads(trap)
    app = careless(texts)
    set_up_security(app)
    page, ran = remembering(new_context(**DESKTOP))
    with serving(app) as base:
        visit_all(page, base, len(texts))
        assert page.evaluate("window.own") == 1
    assert (ran, asked) == ([], [])


@pytest.mark.parametrize(("step", "least"), [(8, 5), pytest.param(1, 50, marks=pytest.mark.soak)])
def test_without_the_policy_they_run(new_context: "CreateContextCallback", trap: str, asked: list[str], step: int, least: int) -> None:
    """The table is sharp: on the same pages without our headers much of it runs or fetches."""
    asked.clear()
    texts = payloads(trap)[::step]
    page, ran = remembering(new_context(**DESKTOP))
    with serving(careless(texts)) as base:
        visit_all(page, base, len(texts))
    assert len(set(ran)) >= least
    assert len(set(asked)) >= least // 3
