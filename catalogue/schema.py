"""JSON Schema for editors: while someone writes an edition, each field says what belongs in it."""

from collections.abc import Iterable

from pydantic import BaseModel

from catalogue.edition import Edition
from catalogue.programme import Programme, Situations

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def programme_schema() -> dict[str, object]:
    """Return the schema of a programme's file; id and area follow from its place and are not in it."""
    return _schema(Programme, title="One programme of an edition", without=("id", "area"))


def edition_schema() -> dict[str, object]:
    """Return the schema of edition.toml; the programmes lie in files of their own."""
    return _schema(Edition, title="An edition: what edition.toml holds", without=("programmes",))


def situations_schema() -> dict[str, object]:
    """Return the schema of a programme's file of situations."""
    return _schema(Situations, title="What companies in need of one programme say", without=())


def _schema(model: type[BaseModel], title: str, *, without: Iterable[str]) -> dict[str, object]:
    schema = model.model_json_schema(mode="validation")
    left_out = set(without)
    schema["properties"] = {field: content for field, content in schema["properties"].items() if field not in left_out}
    schema["required"] = [field for field in schema.get("required", ()) if field not in left_out]
    used = _definitions_used(schema["properties"], schema.pop("$defs", {}))
    return {"$schema": DIALECT, **schema, "title": title, **({"$defs": used} if used else {})}


def _definitions_used(content: object, definitions: dict[str, object]) -> dict[str, object]:
    """Return the definitions that something in the content refers to, themselves or through others, by name."""
    used: dict[str, object] = {}
    waiting = list(_names_referred_to(content))
    while waiting:
        name = waiting.pop()
        if name not in used:
            used[name] = definitions[name]
            waiting += _names_referred_to(definitions[name])
    return dict(sorted(used.items()))


def _names_referred_to(content: object) -> Iterable[str]:
    if isinstance(content, dict):
        if isinstance(reference := content.get("$ref"), str):
            yield reference.rpartition("/")[2]
        for inner in content.values():
            yield from _names_referred_to(inner)
    elif isinstance(content, list):
        for inner in content:
            yield from _names_referred_to(inner)
