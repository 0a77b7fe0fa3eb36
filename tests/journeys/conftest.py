"""Whole visits in a real browser: the application served by this process, browsers of three kinds, and a guard that watches every one of them.

A journey asks for `phone`, `desktop` or `no_scripts`, opens pages of it (`phone.new_page()`) and goes to addresses of ours (`page.goto("/tilbud")`).
The guard fails it when a page asked a foreign host for anything, wrote an error to the console (what the content security policy stops is one),
left an exception uncaught, or set a cookie.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.conftest import TODAY
from webapp import create_app
from webapp.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError
    from pytest_playwright.pytest_playwright import CreateContextCallback

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
NARROWEST = 320
"""Pixels: WCAG 1.4.10 asks that nothing scrolls sideways from here on."""

MOST_MILLISECONDS = 15_000
AXE_OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}

OpenContext = Callable[..., "BrowserContext"]


class QuietHandler(WSGIRequestHandler):
    """Serves without a line for each request."""

    def log_request(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """Serve an application on a free port of this machine while the block runs; gives its base address without a slash at the end."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=QuietHandler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def site(data_folder: Path) -> Iterator[str]:
    """Return the base address of the application as it is long after the default edition, without a limit that a journey would meet."""
    with serving(create_app(Settings(data=data_folder, api_rate_limit="1000000 per minute"), today=lambda: TODAY)) as base:
        yield base


class Guard:
    """Watches browsers and remembers what no page of ours may do.

    A test that provokes something on purpose takes `guard` and calls `expect` with a part of the line that it would be told.
    """

    def __init__(self, base: str) -> None:
        self._host = urlsplit(base).netloc
        self._contexts: list[BrowserContext] = []
        self._documents: set[str] = set()
        self._expected: list[str] = []
        self.problems: list[str] = []

    def watch(self, context: "BrowserContext") -> "BrowserContext":
        """Watch everything that the pages of a browser do from here on."""
        self._contexts.append(context)
        context.on("request", self._see_request)
        context.on("console", self._see_message)
        context.on("weberror", self._see_exception)
        return context

    def expect(self, part: str) -> None:
        """Forgive every problem that has this part."""
        self._expected.append(part)

    def found(self) -> list[str]:
        """Return what was seen and not expected."""
        cookies = [f"cookie {cookie.get('name')}" for context in self._contexts for cookie in context.cookies()]
        return [problem for problem in (*self.problems, *cookies) if not any(part in problem for part in self._expected)]

    def _see_request(self, request: "Request") -> None:
        if request.is_navigation_request():
            self._documents.add(request.url)
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob", "about"} and parts.netloc != self._host:
            self.problems.append(f"request to {request.url}")

    def _see_message(self, message: "ConsoleMessage") -> None:
        # Chromium logs a page that answers 404 or 422; its status is what the journey itself is about.
        of_a_page = message.text.startswith("Failed to load resource") and message.location["url"] in self._documents
        if message.type == "error" and not of_a_page:
            self.problems.append(f"console: {message.text} ({message.location['url']})")

    def _see_exception(self, error: "WebError") -> None:
        self.problems.append(f"exception: {error.error}")


@pytest.fixture
def guard(site: str, new_context: "CreateContextCallback") -> Iterator[Guard]:
    """Return the guard of this test; when the test ends, it must have seen nothing.

    It asks for `new_context` only to be done before the browsers are closed.
    """
    assert new_context
    watching = Guard(site)
    yield watching
    assert watching.found() == []


@pytest.fixture
def open_context(new_context: "CreateContextCallback", guard: Guard, site: str) -> OpenContext:
    """Return a function that opens a watched browser; it takes what Playwright's `new_context` takes."""

    def open_one(**options: Any) -> "BrowserContext":
        context = new_context(base_url=site, locale="da-DK", timezone_id="Europe/Copenhagen", **options)
        context.set_default_timeout(MOST_MILLISECONDS)
        return guard.watch(context)

    return open_one


@pytest.fixture
def phone(open_context: OpenContext) -> "BrowserContext":
    """Return a telephone, 360 × 740, that is touched."""
    return open_context(**PHONE)


@pytest.fixture
def desktop(open_context: OpenContext) -> "BrowserContext":
    """Return a browser on a desk, 1280 × 900."""
    return open_context(**DESKTOP)


@pytest.fixture
def no_scripts(open_context: OpenContext) -> "BrowserContext":
    """Return a telephone whose browser runs no scripts: everything must work in it too."""
    return open_context(**PHONE, java_script_enabled=False)


def accessibility_problems(page: "Page") -> list[str]:
    """Return what axe finds against WCAG 2.1 A and AA on the page as it is now: rule, how bad, where, and what to do, a line each.

    Not for a browser without scripts: axe is one.
    """
    violations = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    return [
        f"{violation['id']} ({violation['impact']}) at {' '.join(map(str, node['target']))}: {' '.join(str(node['failureSummary']).split())}"
        for violation in violations
        for node in violation["nodes"]
    ]


def sticks_out(page: "Page") -> list[str]:
    """Return the elements that make the page scroll sideways; empty when it does not."""
    found: list[str] = page.evaluate(
        """() => {
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return [];
            const wide = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > root.clientWidth + 0.5);
            const words = one => one.textContent.trim().slice(0, 40);
            return [`page ${root.scrollWidth} px`, ...wide.map(one => `${one.tagName.toLowerCase()}.${one.className} ${words(one)}`)];
        }"""
    )
    return found
