"""Addresses of static files that change with their content, so that browsers may keep them for a year."""

import hashlib
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, request, url_for

STATIC_FOLDER = Path(__file__).resolve().parent / "static"
_YEAR = 365 * 24 * 3600


@lru_cache(maxsize=256)
def _fingerprint(name: str) -> str:
    return hashlib.sha256((STATIC_FOLDER / name).read_bytes()).hexdigest()[:12]


def static_address(name: str) -> str:
    """Return the address of a static file with the fingerprint of its content."""
    return url_for("static", filename=name, v=_fingerprint(name))


def set_up_static_files(app: Flask) -> None:
    """Let templates ask for static addresses, and let browsers keep what they name by its fingerprint."""
    app.jinja_env.globals["static_address"] = static_address
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600

    @app.after_request
    def keep_fingerprinted(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code < 400 and "v" in request.args:  # noqa: PLR2004 - from 400 on it is a failure
            response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
        return response
