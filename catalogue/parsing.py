"""TOML to types: reads one file and says everything that is wrong with it, by place, code and values.

Knows one file at a time; what several files must agree on is `catalogue.loading` and `catalogue.checks`.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from catalogue.problems import CatalogueError, Problem
from catalogue.vocabulary import LANGUAGES

Table = dict[str, object]
Values = dict[str, str | int | float]

_Model = TypeVar("_Model", bound=BaseModel)

_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_QUOTED = re.compile(r"'([^']*)'")
_LONGEST_SHOWN = 80
_NAMES_OF_TYPES = {bool: "boolean", int: "integer", float: "number", str: "text", date: "date", list: "list", dict: "table"}
_EXPECTED = {
    "string_type": "text",
    "int_type": "integer",
    "bool_type": "boolean",
    "date_type": "date",
    "tuple_type": "list",
    "model_type": "table",
    "model_attributes_type": "table",
}


def nearest(value: str, allowed: tuple[str, ...]) -> str:
    """Return the allowed value most like this one; "" when none is much like it."""
    return next(iter(get_close_matches(value, allowed, n=1)), "")


def read_table(path: Path, file: str) -> Table:
    """Read one TOML file in UTF-8; raises CatalogueError with `file` as the place of the problem."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problem = Problem(file, "", "wrong_encoding", {"line": line})
    except (ValueError, RecursionError) as error:
        problem = _syntax_problem(file, str(error), path)
    except OSError as error:
        problem = Problem(file, "", "unreadable_file", {"message": error.strerror or type(error).__name__})
    raise CatalogueError([problem])


def parse(model: type[_Model], table: Table, file: str, *, given: Mapping[str, object] | None = None) -> _Model:
    """Make a value from a table and from what file and folder names give; raises CatalogueError with every problem of the table."""
    given = given or {}
    problems = [Problem(file, field, "not_in_file", {"field": field}) for field in given if field in table]
    try:
        value = model.model_validate({**table, **given})
    except ValidationError as error:
        problems += _problems(error, model, file, given)
    else:
        if not problems:
            return value
    raise CatalogueError(problems)


def _problems(error: ValidationError, model: type[BaseModel], file: str, given: Mapping[str, object]) -> list[Problem]:
    found = []
    faults = error.errors(include_url=False)
    for details in faults:
        if details["loc"][0] in given:
            found.append(Problem(file, "", "bad_name", {"name": str(details["input"])}))
        elif not _is_only_short_of_faulty_items(details, faults):
            found.append(_problem(details, model, file))
    misspelt = {_beside(problem.place, str(problem.values["nearest"])) for problem in found if problem.code == "unknown_field"}
    return [problem for problem in found if not (problem.code.startswith("missing_") and problem.place in misspelt)]


def _is_only_short_of_faulty_items(details: ErrorDetails, faults: list[ErrorDetails]) -> bool:
    """Tell whether pydantic calls a list too short because of items in it that are reported for themselves."""
    location = details["loc"]
    return details["type"] == "too_short" and any(fault["loc"][: len(location)] == location for fault in faults if fault is not details)


def _beside(place: str, field: str) -> str:
    return ".".join((*place.split(".")[:-1], field))


def _syntax_problem(file: str, message: str, path: Path) -> Problem:
    place = _LINE.search(message)
    if place is None:  # a number or a nesting beyond what Python takes: no line is known
        return Problem(file, "", "unreadable_file", {"message": message})
    last = path.read_bytes().count(b"\n") + 1
    return Problem(file, "", "toml_syntax", {"line": int(place[1] or last), "message": _LINE.sub("", message)})


def _problem(details: ErrorDetails, model: type[BaseModel], file: str) -> Problem:
    place, models = _walk(model, details["loc"])
    code, values = _code(details, place, models)
    dotted = ".".join((*place, "kind") if details["type"].startswith("union_tag") else place)
    return Problem(file, dotted, code, values)


def _code(details: ErrorDetails, place: tuple[str, ...], holders: tuple[type[BaseModel], ...]) -> tuple[str, Values]:
    kind, found, last = details["type"], details["input"], place[-1] if place else ""
    if kind in _EXPECTED:
        return "wrong_type", {"expected": _EXPECTED[kind], "found": _NAMES_OF_TYPES.get(type(found), type(found).__name__)}
    if kind == "missing":
        return ("missing_language", {"language": last}) if last in LANGUAGES else ("missing_field", {"field": last})
    if kind == "extra_forbidden":
        fields = tuple(field for holder in holders for field in holder.model_fields)
        return "unknown_field", {"field": last, "nearest": nearest(last, fields)}
    if kind in _CODES:
        return _CODES[kind](found, details.get("ctx", {}))
    return "invalid", {"value": _shown(found), "message": details["msg"]}


def _unknown_value(found: object, context: Mapping[str, object]) -> Values:
    allowed = tuple(_QUOTED.findall(str(context.get("expected_tags") or context["expected"])))
    value = str(context["tag"]) if "tag" in context else _shown(found)
    return {"value": value, "allowed": ", ".join(allowed), "nearest": nearest(value, allowed)}


def _walk(model: type[BaseModel], location: tuple[int | str, ...]) -> tuple[tuple[str, ...], tuple[type[BaseModel], ...]]:
    """Return the place as a writer counts it (items from 1, no names of kinds), and the models that hold its last part."""
    place: list[str] = []
    models: tuple[type[BaseModel], ...] = (model,)
    holders = models
    for part in location:
        tagged = tuple(candidate for candidate in models if part in get_args(_annotation(candidate, "kind")))
        if isinstance(part, int):
            place.append(str(part + 1))
        elif tagged:
            models = tagged
        else:
            place.append(part)
            holders, models = models, tuple(inner for candidate in models for inner in _models_in(_annotation(candidate, part)))
    return tuple(place), holders


def _annotation(model: type[BaseModel], field: str) -> object:
    return model.model_fields[field].annotation if field in model.model_fields else None


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


_CODES: Mapping[str, Callable[[Any, Mapping[str, Any]], tuple[str, Values]]] = {
    "union_tag_not_found": lambda _, __: ("missing_field", {"field": "kind"}),
    "union_tag_invalid": lambda found, context: ("unknown_value", _unknown_value(found, context)),
    "literal_error": lambda found, context: ("unknown_value", _unknown_value(found, context)),
    "string_too_short": lambda _, __: ("empty_text", {}),
    "string_pattern_mismatch": lambda found, context: ("pattern", {"value": _shown(found), "pattern": context["pattern"]}),
    "period_order": lambda _, context: ("period_order", {"start": context["start"], "end": context["end"]}),
    "greater_than": lambda found, context: ("too_small", {"value": found, "least": context["gt"] + 1}),
    "greater_than_equal": lambda found, context: ("too_small", {"value": found, "least": context["ge"]}),
    "too_short": lambda _, context: ("too_short", {"count": context["actual_length"], "least": context["min_length"]}),
    "too_long": lambda found, context: ("too_long", {"count": len(found), "most": context["max_length"]}),
}
"""What pydantic finds, as our codes and values; what is found comes first, then what pydantic says of it."""
