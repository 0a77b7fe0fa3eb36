"""Completes openapi.json with what the views can't say by themselves: the bodies, the query, and the problems."""

from http import HTTPStatus
from typing import cast

from webapp.api.conversation_schemas import ConversationRequest
from webapp.api.problems import MEDIA_TYPE
from webapp.api.schemas import ApiModel, InterpretationRequest, ProblemDetails, RecommendationRequest

Json = dict[str, object]

_BODIES: dict[str, tuple[type[ApiModel], Json]] = {
    "recommend": (
        RecommendationRequest,
        {"text": "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland", "locale": "da"},
    ),
    "interpret": (InterpretationRequest, {"text": "12-15 stk", "asked": "employees", "locale": "da"}),
    "converse": (ConversationRequest, {"message": "Vi er et maskinværksted i Skjern og mangler folk", "locale": "da"}),
}
"""By operation what is sent, with an example."""

_LOCALE = {
    "name": "locale",
    "in": "query",
    "required": False,
    "description": "The language of the answer; by default that of Accept-Language, else Danish.",
    "schema": {"type": "string", "enum": ["da", "en", "de"]},
}
_OF_BODIES = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
)
_PROBLEMS: dict[str, tuple[HTTPStatus, ...]] = {
    "recommend": _OF_BODIES,
    "interpret": _OF_BODIES,
    "converse": _OF_BODIES,
    "listProgrammes": (HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.TOO_MANY_REQUESTS),
    "showProgramme": (HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.TOO_MANY_REQUESTS),
    "vocabulary": (HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.TOO_MANY_REQUESTS),
    "healthz": (),
    "readyz": (),
}
_WITH_LOCALE = frozenset({"listProgrammes", "showProgramme", "vocabulary"})


def complete_description(document: Json) -> Json:
    """Return the OpenAPI document with bodies, query parameters and problem responses."""
    schemas = cast("Json", cast("Json", document.setdefault("components", {})).setdefault("schemas", {}))
    models: list[type[ApiModel]] = [*(body for body, _ in _BODIES.values()), ProblemDetails]
    for model in models:
        described = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= cast("Json", described.pop("$defs", {}))
        schemas[model.__name__] = described
    paths = cast("dict[str, dict[str, Json]]", document["paths"])
    for operations in paths.values():
        for operation in operations.values():
            _complete_operation(operation)
    order = list(_PROBLEMS)
    document["paths"] = dict(sorted(paths.items(), key=lambda item: min(order.index(str(one["operationId"])) for one in item[1].values())))
    return document


def _complete_operation(operation: Json) -> None:
    name = str(operation["operationId"])
    if name in _BODIES:
        model, example = _BODIES[name]
        body = {"schema": {"$ref": f"#/components/schemas/{model.__name__}"}, "example": example}
        operation["requestBody"] = {"required": True, "content": {"application/json": body}}
    if name in _WITH_LOCALE:
        cast("list[object]", operation.setdefault("parameters", [])).append(_LOCALE)
    responses = cast("Json", operation["responses"])
    for status in _PROBLEMS[name]:
        responses[str(int(status))] = _problem(status)


def _problem(status: HTTPStatus) -> Json:
    described: Json = {
        "description": status.phrase,
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}},
    }
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        described["headers"] = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}}
    return described
