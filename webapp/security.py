"""What every answer carries to keep the reader safe, and which requests are refused because another site's page sent them."""

import secrets
from http import HTTPStatus

from flask import Flask, Request, Response, abort, g, request

POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": with it browsers send "Origin: null" with our own form, and over plain http that is all we have to tell whose form it was.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""On every answer, errors and static files included, beside the content security policy."""

ONLY_HTTPS = "max-age=31536000"
"""A year. Not for subdomains: they may be somebody else's."""

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_NONCE_BYTES = 18


def set_up_security(app: Flask) -> None:
    """Refuse what other sites' pages send, and give every answer its headers; what is not static is kept by nobody between the reader and us."""
    app.jinja_env.globals["csp_nonce"] = csp_nonce

    @app.before_request
    def refuse_other_sites() -> None:
        if request.method not in _SAFE_METHODS and not comes_from_us(request):
            abort(HTTPStatus.FORBIDDEN)

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Content-Security-Policy", content_security_policy())
        if request.is_secure:
            response.headers.setdefault("Strict-Transport-Security", ONLY_HTTPS)
        if request.endpoint != "static" or response.status_code >= HTTPStatus.BAD_REQUEST:
            response.headers.setdefault("Cache-Control", "no-store" if request.path.startswith("/api/") else "private, no-cache")
        return response


def csp_nonce() -> str:
    """Return the word that lets a script of ours run in the page that is being rendered; another one for each answer."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(_NONCE_BYTES)
    return str(g.csp_nonce)


def content_security_policy() -> str:
    """Return the policy of the present answer. Scripts run only in a page that has asked for a nonce, and only those that carry it."""
    return POLICY.format(scripts=f"'nonce-{g.csp_nonce}'" if "csp_nonce" in g else "'none'")


def comes_from_us(asked: Request) -> bool:
    """Tell whether an unsafe request comes from our own page or from no page at all.

    By Sec-Fetch-Site, else by Origin; needs neither cookie nor token, so it works where visitors have none.
    Holds for every unsafe request, so views need not ask.
    """
    site = asked.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = asked.headers.get("Origin")
    return origin is None or origin.lower() == f"{asked.scheme}://{asked.host}"
