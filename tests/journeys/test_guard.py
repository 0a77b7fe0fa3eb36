"""The ground that journeys stand on: what the guard and the helpers must notice, they notice."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from flask import Flask, Response

from tests.journeys.conftest import DESKTOP, Guard, accessibility_problems, serving, sticks_out

if TYPE_CHECKING:
    from pytest_playwright.pytest_playwright import CreateContextCallback

POLICY = "default-src 'none'; img-src data:"
FAULTS = {
    "/good": ("<title>a</title><h1>a</h1>", {}),
    "/foreign": ('<img alt="" src="http://elsewhere.example/x.png">', {}),
    "/policy": ("<script>1</script>", {"Content-Security-Policy": POLICY}),
    "/missing": ('<img alt="" src="/nothing.png">', {}),
    "/exception": ("<script>throw new Error('oh')</script>", {}),
    "/cookie": ("a", {"Set-Cookie": "seen=1"}),
    "/script-cookie": ("<script>document.cookie = 'seen=1'</script>", {}),
}


@pytest.fixture(scope="module")
def faulty() -> Iterator[str]:
    """Return the base address of a site where each page has one fault."""
    app = Flask("faulty")

    @app.get("/<name>")
    def show(name: str) -> Response:
        body, headers = FAULTS.get(f"/{name}", ("nothing", {}))
        status = 200 if f"/{name}" in FAULTS else 404
        return Response(f'<!doctype html><html lang="da"><link rel="icon" href="data:,"><meta charset="utf-8">{body}', status, headers)

    with serving(app) as base:
        yield base


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/good", []),
        ("/no-such-page", []),
        ("/foreign", ["request to http://elsewhere.example/x.png", "console: Failed to load resource"]),
        ("/policy", ["console: Executing inline script violates"]),
        ("/missing", ["console: Failed to load resource"]),
        ("/exception", ["exception: oh"]),
        ("/cookie", ["cookie seen"]),
        ("/script-cookie", ["cookie seen"]),
    ],
)
def test_the_guard_notices(new_context: "CreateContextCallback", faulty: str, path: str, expected: list[str]) -> None:
    """Foreign requests, errors on the console, exceptions and cookies; a page that answers 404 is none of them."""
    guard = Guard(faulty)
    page = guard.watch(new_context(**DESKTOP)).new_page()
    page.goto(faulty + path)
    assert [found[: len(start)] for found, start in zip(guard.found(), expected, strict=True)] == expected
    for start in expected:
        guard.expect(start)
    assert guard.found() == []


def test_the_helpers_notice(new_context: "CreateContextCallback", faulty: str) -> None:
    """A picture without words, and a box that is too wide."""
    page = new_context(**DESKTOP).new_page()
    page.goto(f"{faulty}/good")
    page.set_content('<html lang="da"><title>a</title><img src="data:,"><div style="width: 3000px">wide</div>')
    assert [problem.split(" ")[0] for problem in accessibility_problems(page)] == ["image-alt"]
    assert sticks_out(page) == ["page 3008 px", "div. wide"]
