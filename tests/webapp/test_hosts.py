"""Under which names we answer, and that nobody else's name gets into an answer."""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.urls import iri_to_uri

from tests.webapp.routes import get_routes, plain_client
from webapp import create_app
from webapp.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from werkzeug.test import TestResponse

PATHS = ("/", "/en/tilbud", "/nothing", "/api/v1/vocabulary", "/api/v1/", "/static/css/site.css", "/robots.txt", "/was", "/healthz")
EVIL = "evil.example"


@pytest.fixture(scope="module")
def known_as(data_folder: "Path") -> Callable[[int], FlaskClient]:
    """Return a function that gives a client of an application that answers to a.dk only, behind some proxies."""

    @cache
    def behind(proxies: int) -> FlaskClient:
        return plain_client(create_app(Settings(data=data_folder, allowed_hosts=("a.dk",), trusted_proxies=proxies)))

    return behind


def refused(answer: "TestResponse") -> bool:
    """Tell whether an answer is 400; it says of itself then that it is for the name."""
    with answer:
        if answer.status_code != 400:
            return False
        assert re.search("Vi svarer ikke under det navn|We don&#39;t answer to that name", answer.get_data(as_text=True))
        return True


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("a.dk", True),
        ("a.dk:5000", True),
        ("A.dk", True),
        ("b.dk", False),
        ("b.dk:5000", False),
        ("", False),
        ("a.dk.b.dk", False),
        ("b.a.dk", False),
        ("a.dk@b.dk", False),
        ("a.dk,b.dk", False),
        ("a.dk/b.dk", False),
    ],
)
def test_only_our_own_names_are_answered(known_as: Callable[[int], FlaskClient], path: str, host: str, *, ours: bool) -> None:
    """Pages, API and static files; a port changes nothing, an empty or a doubled name is not ours."""
    assert refused(known_as(0).get(path, headers={"Host": host})) is not ours


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("proxies", "host", "forwarded", "ours"),
    [
        (0, "a.dk", "b.dk", True),
        (0, "b.dk", "a.dk", False),
        (1, "b.dk", "a.dk", True),
        (1, "a.dk", "b.dk", False),
        (1, "a.dk", "a.dk, b.dk", False),
        (1, "b.dk", "b.dk, a.dk", True),
        (1, "a.dk", "", True),
    ],
)
def test_only_a_trusted_proxy_can_name_us(
    known_as: Callable[[int], FlaskClient], path: str, proxies: int, host: str, forwarded: str, *, ours: bool
) -> None:
    """X-Forwarded-Host counts as far as TRUSTED_PROXIES goes, and only what the proxy itself wrote."""
    answer = known_as(proxies).get(path, headers={"Host": host, "X-Forwarded-Host": forwarded})
    assert refused(answer) is not ours


@pytest.mark.parametrize(("host", "ours"), [("a.dk", True), ("www.a.dk", True), ("b.a.dk:80", True), ("ba.dk", False), ("a.dk.b.dk", False)])
def test_a_dot_stands_for_every_name_below(data_folder: "Path", host: str, *, ours: bool) -> None:
    """ALLOWED_HOSTS with .a.dk lets in a.dk and what lies below it."""
    client = plain_client(create_app(Settings(data=data_folder, allowed_hosts=(".a.dk",))))
    assert refused(client.get("/om", headers={"Host": host})) is not ours


def test_what_is_said_names_the_setting_to_programs(known_as: Callable[[int], FlaskClient]) -> None:
    """An operator who has forgotten a name sees which setting it is."""
    document = known_as(0).get("/api/v1/vocabulary", headers={"Host": "b.dk"}).get_json(force=True)
    assert document["type"].endswith("#problem-unknown-host")
    assert "ALLOWED_HOSTS" in document["detail"]


UNKEYED = {
    "X-Forwarded-Host": EVIL,
    "X-Forwarded-Server": EVIL,
    "X-Forwarded-Scheme": "nothttps",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Port": "4443",
    "X-Forwarded-Prefix": f"/{EVIL}",
    "X-Forwarded-For": EVIL,
    "X-Original-URL": f"/{EVIL}",
    "X-Original-Host": EVIL,
    "X-Rewrite-URL": f"/{EVIL}",
    "X-Host": EVIL,
    "X-HTTP-Host-Override": EVIL,
    "X-HTTP-Method-Override": "POST",
    "X-Script-Name": f"/{EVIL}",
    "Forwarded": f"for=1.2.3.4;host={EVIL};proto=https",
    "Referer": f"http://{EVIL}/",
    "Origin": f"http://{EVIL}",
    "User-Agent": EVIL,
    "Via": EVIL,
    "True-Client-IP": EVIL,
}
"""Headers that a cache in between does not look at: an answer that depended on one could be served to everybody."""


def comparable(answer: "TestResponse") -> tuple[object, ...]:
    """Return what of an answer must not change; the nonce of a page's scripts is new in each, and some headers tell the time."""
    with answer:
        kept = {
            name: value for name, value in answer.headers if not name.startswith("X-RateLimit") and name not in {"Date", "Expires", "Retry-After"}
        }
        body = re.sub(rb'nonce="[^"]*"', b"", answer.get_data())
        policy = re.sub(r"'nonce-[^']*'", "", kept.pop("Content-Security-Policy"))
        return answer.status_code, policy, body, kept


def test_no_answer_depends_on_a_header_that_caches_ignore(app: Flask) -> None:
    """Every address that can be read × twenty headers: the same status, headers and body as without."""
    client, changed = plain_client(app), []
    for route in get_routes(app):
        usual = comparable(client.get(route.address))
        changed += [(route.address, name) for name, value in UNKEYED.items() if comparable(client.get(route.address, headers={name: value})) != usual]
    assert changed == []


AWAY = [
    *(
        f"{start}{EVIL}{end}"
        for start in ("//", "///", "/\\", "\\\\", "/en//", "/%2f", "/@", "/en/\\", "/;@", "//localhost@")
        for end in ("", "/", "/..", "/en")
    ),
    *(
        "/en",
        "/de",
        "/api/v1",
        f"/en?next=//{EVIL}",
        f"/was?next=//{EVIL}",
        f"//{EVIL}/%2e%2e",
        "/\t/" + EVIL,
        "/\r\nLocation: //" + EVIL,
        f"/en/..//{EVIL}",
    ),
]


def leads(client: FlaskClient, path: str) -> str | None:
    """Return the host that a redirect from an address as it stands in the request line leads to; None when it leads nowhere."""
    with client.get("/", environ_overrides={"PATH_INFO": path.partition("?")[0], "QUERY_STRING": path.partition("?")[2]}) as answer:
        location = answer.headers.get("Location")
    if location is None:
        return None
    # As browsers read it: a backslash is a slash, white space and line ends are dropped, and two slashes begin a host.
    as_read = re.sub(r"[\t\r\n]", "", iri_to_uri(location)).replace("\\", "/").strip()
    host = re.match(r"(?:[a-z]+:)?//+(?:[^/?#]*@)?([^/?#]*)", as_read, re.IGNORECASE)
    return "localhost" if host is None else host[1]


def test_a_redirect_stays_on_our_host(app: Flask) -> None:
    """Known strings that have led others astray."""
    assert {leads(plain_client(app), path) for path in AWAY} <= {None, "localhost"}
    assert leads(plain_client(app), "/en") == "localhost"


@given(
    parts=st.lists(
        st.sampled_from(["/", "//", "\\", "@", ":", ".", "..", "%2f", "%5c", "en", "de", "was", "api/v1", EVIL, "?", "#", "\t"]), max_size=8
    )
)
def test_no_drawn_address_leads_away(app: Flask, parts: list[str]) -> None:
    """Whatever is put together of the pieces that such strings are made of."""
    assert leads(plain_client(app), "/" + "".join(parts)) in {None, "localhost"}


def test_the_one_address_that_leads_away_is_the_operators_own(data_folder: "Path") -> None:
    """/was goes where CONTACT_WAS_URL says, whatever the request says."""
    app = create_app(Settings(data=data_folder, contact_was_url="https://was.digst.dk/example-dk"))
    answers = [plain_client(app).get("/was?url=//evil.example", headers={name: value}) for name, value in UNKEYED.items()]
    assert {answer.location for answer in answers} == {"https://was.digst.dk/example-dk"}
