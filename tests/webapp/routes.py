"""The addresses that the application really has, read from its own map, so that a new one is tested without being listed anywhere."""

import re
from dataclasses import dataclass
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
VALUES = {"language": "en", "programme_id": "vaeksttjek", "filename": "css/site.css"}
"""What stands in an address for each variable part; a part that is not here gets a word that leads nowhere."""


@dataclass(frozen=True, slots=True)
class Route:
    """One method at one address."""

    method: str
    address: str
    endpoint: str

    @property
    def is_for_programs(self) -> bool:
        """Tell whether programs ask here."""
        return self.address.startswith("/api/")


def routes(app: Flask) -> list[Route]:
    """Return every method at every address, but for those that Flask adds by itself."""
    return [
        Route(method, re.sub(r"<(?:[^<>]*:)?(\w+)>", lambda part: VALUES.get(part[1], "x"), rule.rule), rule.endpoint)
        for rule in app.url_map.iter_rules()
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
    ]


def unsafe_routes(app: Flask) -> list[Route]:
    """Return the addresses where something can be sent to."""
    return [route for route in routes(app) if route.method not in SAFE]


def get_routes(app: Flask) -> list[Route]:
    """Return the addresses that can be read."""
    return [route for route in routes(app) if route.method == "GET"]


def plain_client(app: Flask) -> FlaskClient:
    """Return a client that inspects nothing, for long tables."""
    return FlaskClient(app, app.response_class, use_cookies=False)


def status_at(client: FlaskClient, route: Route, **request: Any) -> int:
    """Send a request to a route and return the status; a file that is answered with is closed."""
    with client.open(route.address, method=route.method, **request) as answer:
        return answer.status_code
