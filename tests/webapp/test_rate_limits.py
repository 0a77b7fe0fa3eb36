"""How many requests one visitor may send, however many others the visitor claims to be."""

import itertools
import logging
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest
from werkzeug.datastructures import Headers

from tests.webapp.routes import plain_client, routes, status_at
from webapp import create_app
from webapp.proxies import address_in
from webapp.rate_limits import visitor
from webapp.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

LIMIT = 3
TRIES = 9
URL = "/api/v1/vocabulary"
FREE = {"static", "health.healthz", "health.readyz"}

SPOOFS: dict[str, Callable[[int], list[str]]] = {
    "nothing": lambda _: [],
    "an address": lambda number: [f"198.51.100.{number}"],
    "more and more": lambda number: [", ".join(f"198.51.100.{one}" for one in range(number + 1))],
    "two lines": lambda number: [f"198.51.100.{number}", f"198.51.100.{number + 100}"],
    "many lines": lambda number: [f"198.51.100.{one}" for one in range(number)],
    "IPv6": lambda number: [f"2001:db8:{number}::1"],
    "IPv6 in brackets": lambda number: [f"[2001:db8:{number}::1]:443"],
    "a port": lambda number: [f"198.51.100.1:{number + 1000}"],
    "our own machine": lambda number: [f"127.0.0.{number}"],
    "words": lambda number: [f"unknown{number}"],
    "an open quotation": lambda number: [f'"198.51.100.{number}'],
    "a quotation": lambda number: [f'"198.51.100.{number}"', f'"{number}\\'],
    "commas": lambda number: ["," * number],
    "white space": lambda number: [" " * number + "\t"],
    "control characters": lambda number: [f"\x7f{number}"],
    "not ASCII": lambda number: [f"æ{number}"],
    "long": lambda number: ["1.1.1.1," * 900 + str(number)],
}
"""What a visitor may write into X-Forwarded-For at the nth try, a value for each line of it."""

NEAREST = ["10.0.0.1", "10.0.0.2"]
"""The proxies, the visitor's first."""


@pytest.fixture(scope="module")
def limited(data_folder: "Path") -> "Callable[[int], FlaskClient]":
    """Return a function that gives a client of an application that lets few requests through, behind some proxies."""

    @cache
    def behind(proxies: int) -> "FlaskClient":
        return plain_client(create_app(Settings(data=data_folder, api_rate_limit=f"{LIMIT} per hour", trusted_proxies=proxies)))

    return behind


def sent(lines: list[str], visitor_address: str, *, proxies: int, separate: str) -> tuple[Headers, str]:
    """Return the header lines and the peer's address as they reach us: each proxy adds whom it heard from, to the last line or on one of its own."""
    path = [visitor_address, *NEAREST[:proxies]]
    for heard in path[:-1]:
        lines = [*lines, heard] if separate == "own line" or not lines else [*lines[:-1], f"{lines[-1]}, {heard}"]
    return Headers([("X-Forwarded-For", line) for line in lines]), path[-1]


_addresses = itertools.count(1)


def fresh_address() -> str:
    """Return an address that no other test has sent from."""
    number = next(_addresses)
    return f"203.0.{number // 250}.{number % 250}"


def passed(client: "FlaskClient", attempts: list[tuple[Headers, str]]) -> int:
    """Return how many requests get through."""
    statuses = [client.get(URL, headers=headers, environ_overrides={"REMOTE_ADDR": peer}).status_code for headers, peer in attempts]
    assert set(statuses) <= {200, 429}
    return statuses.count(200)


@pytest.mark.parametrize("separate", ["same line", "own line"])
@pytest.mark.parametrize("proxies", [0, 1, 2])
@pytest.mark.parametrize("spoof", SPOOFS)
def test_nobody_gets_more_by_pretending(limited: "Callable[[int], FlaskClient]", spoof: str, proxies: int, separate: str) -> None:
    """Whatever a visitor writes, and however the proxies add theirs: as many requests pass as for everybody."""
    address = fresh_address()
    attempts = [sent(SPOOFS[spoof](number), address, proxies=proxies, separate=separate) for number in range(TRIES)]
    assert passed(limited(proxies), attempts) == LIMIT


@pytest.mark.parametrize("proxies", [0, 1, 2])
def test_a_network_of_addresses_is_one_visitor(limited: "Callable[[int], FlaskClient]", proxies: int) -> None:
    """Whoever has an IPv6 address has 2^64 of them."""
    attempts = [sent([], f"2001:db8:1:{proxies}::{number}", proxies=proxies, separate="own line") for number in range(1, TRIES)]
    assert passed(limited(proxies), attempts) == LIMIT


def test_a_proxy_that_writes_ports_makes_no_new_visitors(limited: "Callable[[int], FlaskClient]") -> None:
    """Some write the port of the connection behind the address."""
    attempts = [(Headers([("X-Forwarded-For", f"203.0.113.200:{4000 + number}")]), NEAREST[0]) for number in range(TRIES)]
    assert passed(limited(1), attempts) == LIMIT


@pytest.mark.parametrize(("proxies", "let_through"), [(0, LIMIT), (1, 2 * LIMIT), (2, 2 * LIMIT)])
def test_two_visitors_behind_the_same_proxies_are_two(limited: "Callable[[int], FlaskClient]", proxies: int, let_through: int) -> None:
    """As long as the operator has said that there are proxies; otherwise all of them are one."""
    both = [fresh_address(), fresh_address()]
    lines = [sent([], address, proxies=2, separate="same line")[0] for address in both]
    peer = NEAREST[-1] if proxies else fresh_address()
    lines = lines if proxies == 2 else [Headers([("X-Forwarded-For", address)]) for address in both]
    assert passed(limited(proxies), [(lines[number % 2], peer) for number in range(TRIES * 2)]) == let_through


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("/run/socket", "None"),
        (None, "None"),
    ],
)
def test_who_is_counted_as_one(address: str | None, counted: str) -> None:
    """An IPv4 address also when it is written as IPv6, a network of IPv6; what is no address is one visitor too."""
    assert visitor(address) == counted


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1:80", "192.0.2.1"),
        ("2001:db8::1", "2001:db8::1"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("[2001:db8::1]:80", "2001:db8::1"),
        *((text, None) for text in ("", "unknown", "192.0.2", "192.0.2.1:80:90", "[", '"192.0.2.1"', "192.0.2.1 192.0.2.2", "٣.٠.٠.١")),
    ],
)
def test_an_address_is_read_with_or_without_its_port(text: str, address: str | None) -> None:
    """And nothing else is taken for one."""
    found = address_in(text)
    assert (None if found is None else str(found)) == address


def test_every_route_is_limited_but_static_files_and_health(data_folder: "Path") -> None:
    """A new part of the site is limited without being listed; a balancer and a page's pictures never meet the limit."""
    app = create_app(Settings(data=data_folder, api_rate_limit="1 per hour"))
    client, wrong = plain_client(app), []
    for route in routes(app):
        peer = {"REMOTE_ADDR": fresh_address()}
        statuses = [status_at(client, route, environ_overrides=peer) for _ in range(2)]
        if (statuses[1] == 429) is (route.endpoint in FREE) or statuses[0] == 429:
            wrong.append((route, statuses))
    assert wrong == []


@pytest.mark.parametrize(
    ("address", "type_", "words"),
    [
        ("/", "text/html", "Det gik lidt for stærkt"),
        ("/en/", "text/html", "That was a little too fast"),
        ("/api/v1/recommendations", "application/problem+json", "#problem-too-many-requests"),
    ],
)
def test_over_the_limit_it_is_said_how_long_to_wait(data_folder: "Path", address: str, type_: str, words: str) -> None:
    """429 with Retry-After in whole seconds, as a page and as a problem document."""
    client = plain_client(create_app(Settings(data=data_folder, api_rate_limit="1 per hour")))
    answer = [client.post(address, json={"text": "vi laver møbler"}) for _ in range(2)][1]
    assert (answer.status_code, answer.mimetype) == (429, type_)
    assert 0 < int(answer.headers["Retry-After"]) <= 3600
    assert words in answer.get_data(as_text=True)


def test_programs_do_not_use_up_what_people_have(data_folder: "Path") -> None:
    """A program in the same building must not close the pages for those who read them."""
    client = plain_client(create_app(Settings(data=data_folder, api_rate_limit="1 per hour")))
    assert [client.get(path).status_code for path in (URL, URL, "/", "/")] == [200, 429, 200, 429]


@pytest.mark.parametrize(("proxies", "warnings"), [(0, 1), (1, 0)])
def test_a_proxy_that_should_not_be_there_is_told_of_once(data_folder: "Path", caplog: pytest.LogCaptureFixture, proxies: int, warnings: int) -> None:
    """The operator hears of TRUSTED_PROXIES, without any visitor's address in the log."""
    client = plain_client(create_app(Settings(data=data_folder, trusted_proxies=proxies)))
    with caplog.at_level(logging.INFO):
        client.get("/")
        assert caplog.text == ""
        for number in range(3):
            client.get("/", headers={"X-Forwarded-For": f"198.51.100.{number}"})
    assert len(caplog.records) == warnings
    assert "198.51.100" not in caplog.text
    assert ("TRUSTED_PROXIES" in caplog.text) is bool(warnings)
