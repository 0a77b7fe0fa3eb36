"""Writes JSON answers: small, in UTF-8, with the language they are in."""

import json
from collections.abc import Mapping

from flask import Response

from webapp.i18n import reader_language


def json_response(content: Mapping[str, object]) -> Response:
    """Return the content as JSON in the reader's language."""
    response = Response(json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")), mimetype="application/json")
    response.headers["Content-Language"] = reader_language()
    return response
