"""Nobody else's page can send anything in a reader's name: every unsafe route, whatever a browser or a liar says of where the request comes from."""

import itertools
from typing import TYPE_CHECKING

import pytest

from tests.webapp.routes import plain_client, routes, status_at, unsafe_routes

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

SITES = [None, "same-origin", "none", "same-site", "cross-site", "", "Same-Origin", "cross-site,same-origin", "\x7f"]
RIGHT = "http://localhost"
WRONG_ORIGINS = [
    "http://example.org",
    "http://localhost.example.org",
    "https://localhost",
    "http://localhost:81",
    "null",
    "",
    "localhost",
    "//localhost",
    "http://",
    "http://localhost@example.org",
    "http://localhost http://example.org",
    "http://localhost/",
    "http://[::1",
    "\x7f",
    "http://" + "a" * 5000,
]
ORIGINS = [None, RIGHT, "HTTP://LOCALHOST", *WRONG_ORIGINS]


def headers_of(site: str | None, origin: str | None) -> dict[str, str]:
    """Return the headers by which a browser says where a request comes from."""
    return {name: value for name, value in (("Sec-Fetch-Site", site), ("Origin", origin)) if value is not None}


def is_ours(site: str | None, origin: str | None) -> bool:
    """Tell what must be let through: what the browser itself says is ours; where it is silent, our own origin, or a program without any."""
    return site in {"same-origin", "none"} or (site is None and (origin is None or origin.lower() == RIGHT))


def test_every_unsafe_route_lets_in_exactly_what_is_ours(app: "Flask") -> None:
    """Each route × what Sec-Fetch-Site says × what Origin says; nothing malformed ends in a failure of ours."""
    client, wrong, tried = plain_client(app), [], 0
    for route, site, origin in itertools.product(unsafe_routes(app), SITES, ORIGINS):
        status = status_at(client, route, headers=headers_of(site, origin))
        tried += 1
        if (status != 403) != is_ours(site, origin) or status >= 500:
            wrong.append((route, site, origin, status))
    assert wrong == []
    assert tried >= 3 * len(SITES) * len(ORIGINS)


@pytest.mark.parametrize("headers", [{"Authorization": "Bearer x"}, {"Cookie": "session=x"}, {"Authorization": "Basic eDp4", "Cookie": "a=b"}])
def test_no_key_opens_the_door_for_another_site(app: "Flask", headers: dict[str, str]) -> None:
    """A bearer token or a cookie is what another site's page would ride on."""
    for route in unsafe_routes(app):
        assert status_at(plain_client(app), route, headers={**headers, "Sec-Fetch-Site": "cross-site"}) == 403, route


def test_a_method_cannot_be_dressed_up_as_another(app: "Flask") -> None:
    """A form on another site can't turn into a safe method, nor a GET into an unsafe one."""
    for route, header in itertools.product(unsafe_routes(app), ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")):
        assert status_at(plain_client(app), route, headers={header: "GET", "Sec-Fetch-Site": "cross-site"}) == 403, route


def test_no_other_site_is_ever_given_leave(app: "Flask") -> None:
    """A preflight gets no grant at any address, and neither does a request that is only read."""
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    for route, method in itertools.product(routes(app), ("OPTIONS", "GET")):
        with plain_client(app).open(route.address, method=method, headers=asked) as answer:
            granted = [name for name in answer.headers.keys() if name.lower().startswith("access-control-")]  # noqa: SIM118 - headers are pairs
        assert granted == [], route


@pytest.mark.parametrize(
    ("address", "title", "what_to_do"),
    [
        ("/", "Anmodningen kommer fra et andet websted", "Åbn forsiden her, og send den igen"),
        ("/en/", "The request comes from another site", "Open the front page here and send it again"),
        ("/de/", "Die Anfrage kommt von einer anderen Website", "Öffnen Sie hier die Startseite"),
    ],
)
def test_the_reader_hears_why_and_what_to_do(client: "FlaskClient", address: str, title: str, what_to_do: str) -> None:
    """A page in the reader's language."""
    answer = client.post(address, data={"text": "a"}, headers={"Sec-Fetch-Site": "cross-site"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 403
    assert title in page
    assert what_to_do in page


def test_a_program_hears_why_too(client: "FlaskClient") -> None:
    """A problem document of its own kind."""
    answer = client.post("/api/v1/recommendations", json={"text": "a"}, headers={"Origin": "https://example.org"})
    assert (answer.status_code, answer.mimetype) == (403, "application/problem+json")
    assert answer.get_json(force=True)["type"].endswith("#problem-cross-site")
