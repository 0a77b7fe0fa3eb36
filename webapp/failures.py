"""What is answered when something can't be: a problem document for programs, a page that helps for people."""

from http import HTTPStatus
from urllib.parse import unquote_plus

from flask import Flask, Response, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.routing import RequestRedirect

from matcher.cleaning import readable_text
from matcher.cpr import holds_cpr
from webapp import wording_refusals
from webapp.api.problems import Refusal, kind_of_status, problem_response
from webapp.i18n import reader_language
from webapp.page_addresses import language_links


def is_for_programs() -> bool:
    """Tell whether the request came to the API."""
    return request.path.startswith("/api/") or request.path in {"/healthz", "/readyz"}


def register_failures(app: Flask) -> None:
    """Answer every failure in the reader's language; never with a trace."""

    @app.errorhandler(Refusal)
    def answer_refusal(refusal: Refusal) -> Response:
        return problem_response(refusal.kind, refusal.errors)

    @app.before_request
    def lead_on() -> ResponseReturnValue | None:
        """Lead to a page that was nearly named right without a CPR number in its address: none of the answers go along."""
        wanted = request.routing_exception
        if isinstance(wanted, RequestRedirect) and holds_cpr(readable_text(unquote_plus(wanted.new_url))):
            return redirect(wanted.new_url.partition("?")[0], wanted.code)
        return None

    @app.errorhandler(HTTPException)
    def answer_failure(failure: HTTPException) -> Response:
        if failure.response is not None or (failure.code is not None and failure.code < HTTPStatus.BAD_REQUEST):
            return make_response(failure.get_response())
        status = failure.code or HTTPStatus.INTERNAL_SERVER_ERROR
        headers = {name: value for name, value in failure.get_headers() if name in {"Allow", "Retry-After"}}
        kind = "unknown-host" if isinstance(failure, SecurityError) else kind_of_status(status)
        if is_for_programs():
            return problem_response(kind, headers=headers)
        return _page(status, kind, headers=headers)


def _page(status: int, kind: str, *, headers: dict[str, str]) -> Response:
    template = "pages/not_found.html" if status == HTTPStatus.NOT_FOUND else "pages/failure.html"
    page = render_template(
        template,
        language=reader_language(),
        languages=language_links("/"),
        title=wording_refusals.title_of(kind),
        help=wording_refusals.help_with(kind),
    )
    response = make_response(page, status)
    response.headers.update(headers)
    return response
