"""What the API answers when it can't do what was asked: RFC 9457 problem documents in the reader's language."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from flask import Response

from matcher import AnswerProblem
from webapp import wording_refusals
from webapp.cpr_numbers import without_numbers
from webapp.i18n import reader_language

MEDIA_TYPE = "application/problem+json"
PROBLEM_PAGE = "/api/v1/#problem-"
"""Where the human page explains a kind of problem; `type` is an address on it."""

STATUSES: Mapping[str, int] = {
    "malformed": HTTPStatus.BAD_REQUEST,
    "bad-request": HTTPStatus.BAD_REQUEST,
    "unknown-host": HTTPStatus.BAD_REQUEST,
    "cross-site": HTTPStatus.FORBIDDEN,
    "not-found": HTTPStatus.NOT_FOUND,
    "method-not-allowed": HTTPStatus.METHOD_NOT_ALLOWED,
    "too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "wrong-content-type": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "too-many-requests": HTTPStatus.TOO_MANY_REQUESTS,
    "internal": HTTPStatus.INTERNAL_SERVER_ERROR,
    "unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
}
"""Each kind of problem and its status; the first kind of a status is what that status means when nothing more is known."""


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """A request that is answered with a problem document of this kind; `errors` name each bad field."""

    def __init__(self, kind: str, errors: Sequence[AnswerProblem] = ()) -> None:
        self.kind = kind
        self.errors = tuple(errors)
        super().__init__(kind)


def problem_response(kind: str, errors: Sequence[AnswerProblem] = (), headers: Mapping[str, str] | None = None) -> Response:
    """Return the problem document of one kind, with each bad field named."""
    document: dict[str, object] = {
        "type": PROBLEM_PAGE + kind,
        "title": wording_refusals.title_of(kind),
        "status": int(STATUSES[kind]),
        "detail": wording_refusals.detail_of(kind),
    }
    if errors:
        document["errors"] = [
            {"field": without_numbers(one.field), "code": one.code, "detail": wording_refusals.refusal_in_words(one.code, one.values)}
            for one in errors
        ]
    response = Response(json.dumps(document, ensure_ascii=False), status=document["status"], mimetype=MEDIA_TYPE)  # type: ignore[arg-type]
    response.headers["Content-Language"] = reader_language()
    response.headers.update(headers or {})
    return response


def kind_of_status(status: int) -> str:
    """Return the kind of problem that a status means by itself."""
    if status == HTTPStatus.BAD_REQUEST:
        return "bad-request"
    known = next((kind for kind, its_status in STATUSES.items() if its_status == status), None)
    return known or ("bad-request" if status < HTTPStatus.INTERNAL_SERVER_ERROR else "internal")
