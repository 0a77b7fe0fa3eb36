"""What every answer carries to keep the reader safe, and which form posts are refused."""

from http import HTTPStatus
from urllib.parse import urlsplit

from flask import Flask, Request, Response, request

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": with it browsers send "Origin: null" with our own form, and over plain http that is all we have to tell whose form it was.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""On every answer, errors and static files included."""


def set_up_security(app: Flask) -> None:
    """Give every answer the headers; what is not static is kept by nobody between the reader and us."""

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if request.endpoint != "static" or response.status_code >= HTTPStatus.BAD_REQUEST:
            response.headers.setdefault("Cache-Control", "no-store" if request.path.startswith("/api/") else "private, no-cache")
        return response


def comes_from_us(asked: Request) -> bool:
    """Tell whether an unsafe request comes from our own page or from no page at all.

    By Sec-Fetch-Site, else by Origin; needs neither cookie nor token, so it works where visitors have none.
    """
    site = asked.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = asked.headers.get("Origin")
    if origin is None:
        return True
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return (parts.scheme, parts.netloc.lower()) == (asked.scheme, asked.host.lower())
