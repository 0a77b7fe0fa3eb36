"""How many requests one visitor may send. Whatever is not let off here is counted, so that a new part of the site is too."""

from ipaddress import IPv6Address, ip_network

from flask import Flask, request
from flask_limiter import Limiter

from webapp.api.health import health
from webapp.proxies import address_in
from webapp.settings import Settings

_NETWORK_OF_ONE = 64
"""Bits of an IPv6 address. Whoever has one address has the whole network, and would be a new visitor with each of them."""


def limit_requests(app: Flask, settings: Settings) -> None:
    """Count requests for each visitor, but for static files and health; pages and API apart. Each worker keeps its own count."""
    limiter = Limiter(
        counted_as,
        app=app,
        application_limits=[settings.api_rate_limit],
        storage_uri="memory://",
        headers_enabled=True,
        retry_after="delta-seconds",
        swallow_errors=True,
    )
    limiter.exempt(health)


def counted_as() -> str:
    """Return the name that the present request is counted under: people of one house share an address with its programs, but not the count."""
    return f"{'programs' if request.path.startswith('/api/') else 'people'} {visitor(request.remote_addr)}"


def visitor(remote_address: str | None) -> str:
    """Return what all requests of one visitor have in common: the IPv4 address, or the network that the IPv6 address lies in."""
    address = address_in(remote_address or "")
    if not isinstance(address, IPv6Address):
        return str(address)
    return str(address.ipv4_mapped or ip_network((int(address), _NETWORK_OF_ONE), strict=False))
