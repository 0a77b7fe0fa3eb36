"""GET /api/v1/: the API for people, made of openapi.json so that the two can't drift apart."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, current_app, render_template, url_for

from webapp import wording_refusals
from webapp.api.problems import STATUSES
from webapp.api.reading import locale_asked
from webapp.i18n import LANGUAGE_NAMES

human_page = Blueprint("human_page", __name__)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a body or a query."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing the API can do."""

    anchor: str
    method: str
    path: str
    summary: str
    fields: tuple[Field, ...]
    statuses: tuple[tuple[str, str], ...]


@human_page.get("/")
def show_api() -> str:
    """Show what the API can do, field by field."""
    language = locale_asked()
    document: dict[str, Any] = current_app.extensions["openapi"]()
    operations = tuple(
        _operation(method, path, operation, document) for path, methods in document["paths"].items() for method, operation in methods.items()
    )
    problems = tuple((kind, int(status), wording_refusals.title_of(kind), wording_refusals.detail_of(kind)) for kind, status in STATUSES.items())
    return render_template(
        "pages/api.html",
        language=language,
        languages=[(code, name, url_for("human_page.show_api", locale=code)) for code, name in LANGUAGE_NAMES.items()],
        operations=operations,
        problems=problems,
        profile=_fields(document["components"]["schemas"]["Profile"], document),
    )


def _operation(method: str, path: str, operation: dict[str, Any], document: dict[str, Any]) -> Operation:
    fields = tuple(Field(one["name"], _type(one["schema"]), one.get("description", "")) for one in operation.get("parameters", ()))
    if "requestBody" in operation:
        fields += _fields(_resolved(operation["requestBody"]["content"]["application/json"]["schema"], document), document)
    return Operation(
        anchor=operation["operationId"],
        method=method.upper(),
        path=path,
        summary=operation["summary"],
        fields=fields,
        statuses=tuple((status, response["description"]) for status, response in operation["responses"].items()),
    )


def _fields(schema: dict[str, Any], document: dict[str, Any]) -> tuple[Field, ...]:
    return tuple(
        Field(name, _type(described), described.get("description") or _resolved(described, document).get("description", ""))
        for name, described in schema["properties"].items()
    )


def _resolved(schema: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    reference = schema.get("$ref")
    return schema if reference is None else document["components"]["schemas"][reference.rpartition("/")[2]]


def _type(schema: dict[str, Any]) -> str:
    """Return a type as a reader says it: "integer", "list of text", or the values."""
    if "anyOf" in schema:
        return " / ".join(dict.fromkeys(_type(one) for one in schema["anyOf"] if one.get("type") != "null"))
    if "enum" in schema:
        return " ".join(map(str, schema["enum"]))
    if "prefixItems" in schema:
        return "[low, high]"
    if schema.get("type") == "array":
        return "[" + _type(schema["items"]) + "]"
    return str(schema.get("format") or schema.get("type") or "object")
