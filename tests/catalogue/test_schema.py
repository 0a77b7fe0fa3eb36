"""The schemas describe what the files hold, and teach how to write it."""

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from catalogue.schema import edition_schema, programme_schema, situations_schema

if TYPE_CHECKING:
    from conftest import EditionFolder

SCHEMAS = [programme_schema, edition_schema, situations_schema]
Schema = dict[str, object]


def properties(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every property of a schema and of its definitions."""
    for owner in (schema, *schema.get("$defs", {}).values()):
        yield from owner.get("properties", {}).items()


@pytest.mark.parametrize("make", SCHEMAS)
def test_a_schema_names_its_dialect_and_is_json(make: Callable[[], Schema]) -> None:
    """Editors need both."""
    assert json.loads(json.dumps(make()))["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("make", SCHEMAS)
def test_every_field_says_what_belongs_in_it(make: Callable[[], Schema]) -> None:
    """A field without a description teaches nothing."""
    assert [name for name, content in properties(make()) if not content.get("description")] == []


@pytest.mark.parametrize("make", SCHEMAS)
def test_every_definition_is_used_and_there(make: Callable[[], Schema]) -> None:
    """No reference to nowhere, and nothing left over from what the file does not hold."""
    schema = make()
    text = json.dumps({**schema, "$defs": {}}) + json.dumps(schema.get("$defs", {}))
    names = set(schema.get("$defs", {}))  # type: ignore[call-overload]
    assert {part.split('"')[0] for part in text.split("#/$defs/")[1:]} == names


@pytest.mark.parametrize(
    ("make", "file"),
    [
        (programme_schema, "foerste-omraade/eksempel.toml"),
        (edition_schema, "edition.toml"),
        (situations_schema, "foerste-omraade/eksempel.situations.toml"),
    ],
)
def test_a_schema_has_the_fields_of_its_file(an_edition: "EditionFolder", make: Callable[[], dict[str, Any]], file: str) -> None:
    """What stands in a right file is known, and what is required stands there."""
    import tomllib  # noqa: PLC0415 - only here

    fields, schema = set(tomllib.loads(an_edition.read(file))), make()
    assert set(schema["required"]) <= fields <= set(schema["properties"])


def test_what_follows_from_the_place_of_a_file_is_no_field() -> None:
    """Id and area of a programme, and the programmes of an edition."""
    programme, edition = programme_schema(), edition_schema()
    assert {"id", "area"} & set(programme["properties"]) == set()  # type: ignore[call-overload]
    assert "programmes" not in edition["properties"]  # type: ignore[operator]
