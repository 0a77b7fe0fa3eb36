"""What the proxies in front of us say of a request: who asked, by which scheme, under which name. Believed only as far as TRUSTED_PROXIES goes."""

import threading
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING

from flask import Flask, current_app, request

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Address = IPv4Address | IPv6Address


class BehindProxies:
    """Puts the visitor's address, scheme and host in the place of those of the nearest of `hops` proxies; a host is the same in capitals.

    Each proxy adds what it saw at the end of a list, so the value of the farthest trusted one is the last but `hops`;
    what stands before it came from the visitor. A list that is too short, or holds something else there, changes nothing.

    Not werkzeug's ProxyFix: it keeps the address as it is written, so that another port in it counts as another visitor,
    and a quotation mark from the visitor hides what the proxies wrote behind it.
    """

    def __init__(self, app: "WSGIApplication", hops: int) -> None:
        self._app = app
        self._hops = hops

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the request as if it had come straight from the visitor."""
        if self._hops:
            self._believe(environ)
        if "HTTP_HOST" in environ:
            environ["HTTP_HOST"] = environ["HTTP_HOST"].lower()
        return self._app(environ, start_response)

    def _believe(self, environ: "WSGIEnvironment") -> None:
        address = address_in(self._told(environ, "FOR"))
        if address is not None:
            environ["REMOTE_ADDR"] = str(address)
        scheme = self._told(environ, "PROTO")
        if scheme in {"http", "https"}:
            environ["wsgi.url_scheme"] = scheme
        host = self._told(environ, "HOST")
        if host:
            environ["HTTP_HOST"] = host

    def _told(self, environ: "WSGIEnvironment", name: str) -> str:
        values = str(environ.get(f"HTTP_X_FORWARDED_{name}", "")).split(",")
        return values[-self._hops].strip() if len(values) >= self._hops else ""


def address_in(text: str) -> Address | None:
    """Return the address that a proxy wrote, with or without brackets and a port; None for anything else."""
    bare = text
    if text.startswith("["):
        bare = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        bare = text.partition(":")[0]
    try:
        return ip_address(bare)
    except ValueError:
        return None


def trust_proxies(app: Flask, hops: int) -> None:
    """Believe as many proxies as the operator has; where there should be none, say so once when one shows itself."""
    app.wsgi_app = BehindProxies(app.wsgi_app, hops)  # type: ignore[method-assign]
    if hops:
        return
    first = threading.Lock()

    @app.before_request
    def warn_of_proxies() -> None:
        if "X-Forwarded-For" in request.headers and first.acquire(blocking=False):
            current_app.logger.warning(
                "Requests come with X-Forwarded-For, but TRUSTED_PROXIES is 0: behind a proxy all visitors count as one. See docs/operation.md."
            )
