"""Which stylesheets there are, and addresses of static files that change with their content, so that browsers may keep them for a year."""

import hashlib
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from flask import Flask, Response, current_app, request

STATIC_FOLDER = Path(__file__).resolve().parent / "static"
DESIGN_SYSTEM = "vendor/dkfds/dkfds.min.css"
_LOOK = (DESIGN_SYSTEM, "css/fonts.css")
_PLAIN_LOOK = ("css/fallback.css",)
_OURS = ("css/site.css", "css/fields.css", "css/offers.css", "css/result.css", "css/print.css")
_YEAR = 365 * 24 * 3600


def has_design_system() -> bool:
    """Tell whether the build could fetch the design system."""
    return (STATIC_FOLDER / DESIGN_SYSTEM).is_file()


def stylesheets() -> tuple[str, ...]:
    """Return the stylesheets of every page, in their order: the design system or our plain look, then what is our own."""
    return (*(_LOOK if has_design_system() else _PLAIN_LOOK), *_OURS)


@lru_cache(maxsize=256)
def _fingerprint(name: str) -> str:
    return hashlib.sha256((STATIC_FOLDER / name).read_bytes()).hexdigest()[:12]


def static_address(name: str) -> str:
    """Return the address of a static file with the fingerprint of its content."""
    # Not url_for: a request for a host that is not ours has a page too, and no routes.
    return f"{current_app.static_url_path}/{name}?v={_fingerprint(name)}"


def set_up_static_files(app: Flask) -> None:
    """Let templates ask for static addresses, and let browsers keep what they name by its fingerprint."""
    app.jinja_env.globals["static_address"] = static_address
    app.jinja_env.globals["stylesheets"] = stylesheets()
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600

    @app.after_request
    def keep_fingerprinted(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code < HTTPStatus.BAD_REQUEST and "v" in request.args:
            response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
        return response
