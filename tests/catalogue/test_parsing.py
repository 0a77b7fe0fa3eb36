"""Every fault in a file becomes a problem with its place, a code and the values of its sentence."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import pytest
from pydantic import BaseModel, Field

from catalogue import CatalogueError, Problem
from catalogue.parsing import parse, read_table

if TYPE_CHECKING:
    from conftest import EditionFolder

PROGRAMME = "foerste-omraade/eksempel.toml"
STATUSES = "running, announced, pre-project, undecided, applied-for"
KINDS = "area, industry, size, stage, export, trait, predecessor, confirm"
SIX_STEPS = "\n".join(['[[next_steps]]\nda = "Ring."\nen = "Call."\nde = "Anrufen."\n'] * 4) + "\n[targeting]"

FAULTS = {
    "a field left out": ('approach = "apply"\n', "", "approach", "missing_field", {"field": "approach"}),
    "a field of a table left out": ("end = 2027-12-31\n", "", "period.end", "missing_field", {"field": "end"}),
    "a language left out": ("promise.de =", "# promise.de =", "promise.de", "missing_language", {"language": "de"}),
    "a misspelt field": ("approach =", "aproach =", "aproach", "unknown_field", {"field": "aproach", "nearest": "approach"}),
    "a field like no other": ("aliases =", "xyzzy =", "xyzzy", "unknown_field", {"field": "xyzzy", "nearest": ""}),
    "a misspelt language": ("cost.de =", "cost.dee =", "cost.dee", "unknown_field", {"field": "dee", "nearest": "de"}),
    "a misspelt field of a condition": ("\naccepts =", "\nacepts =", "criteria.1.acepts", "unknown_field", {"field": "acepts", "nearest": "accepts"}),
    "text for a number": ("under = 250\n", 'under = "250"\n', "criteria.2.under", "wrong_type", {"expected": "integer", "found": "text"}),
    "a boolean for a number": ("under = 250\n", "under = true\n", "criteria.2.under", "wrong_type", {"expected": "integer", "found": "boolean"}),
    "a number for a text": ('name.da = "Hj', 'name.da = 7 # "', "name.da", "wrong_type", {"expected": "text", "found": "integer"}),
    "text for a date": ("end = 2027-12-31", 'end = "2027"', "period.end", "wrong_type", {"expected": "date", "found": "text"}),
    "text for a list": ("aliases = [", 'aliases = "a" # [', "aliases", "wrong_type", {"expected": "list", "found": "text"}),
    "text for a source": ("source = {", 'source = "s" # {', "period.source", "wrong_type", {"expected": "table", "found": "text"}),
    "a time for a text": ('name.da = "Hj', 'name.da = 07:30:00 # "', "name.da", "wrong_type", {"expected": "text", "found": "time"}),
    "an unknown word": (
        'status = "running"',
        'status = "runing"',
        "status",
        "unknown_value",
        {"value": "runing", "allowed": STATUSES, "nearest": "running"},
    ),
    "a number for a word": ('status = "running"', "status = 7", "status", "unknown_value", {"value": "7", "allowed": STATUSES, "nearest": ""}),
    "a wrong certainty": (
        'certainty = "silent"',
        'certainty = "stated"',
        "criteria.3.certainty",
        "unknown_value",
        {"value": "stated", "allowed": "silent", "nearest": ""},
    ),
    "an unknown kind of condition": (
        'kind = "size"',
        'kind = "sise"',
        "criteria.2.kind",
        "unknown_value",
        {"value": "sise", "allowed": KINDS, "nearest": "size"},
    ),
    "a condition without a kind": ('kind = "size"\n', "", "criteria.2.kind", "missing_field", {"field": "kind"}),
    "an empty text": ('cost.en = "You pay half of the hours."', 'cost.en = "  "', "cost.en", "empty_text", {}),
    "a bad country code": (
        'industries = ["industri"]',
        'markets = ["dk"]',
        "targeting.markets.1",
        "pattern",
        {"value": "dk", "pattern": "^[A-Z]{2}$"},
    ),
    "a period backwards": ("end = 2027", "end = 2025", "period", "period_order", {"start": "2026-01-01", "end": "2025-12-31"}),
    "a number too small": ("under = 250\n", "under = 1\n", "criteria.2.under", "too_small", {"value": 1, "least": 2}),
    "an empty list": ('\naccepts = ["region"]', "\naccepts = []", "criteria.1.accepts", "too_short", {"count": 0, "least": 1}),
    "a list too long": ("[targeting]", SIX_STEPS, "next_steps", "too_long", {"count": 6, "most": 5}),
    "an id in the file": ("name.da =", 'id = "x"\nname.da =', "id", "not_in_file", {"field": "id"}),
    "an area in the file": ("name.da =", 'area = "x"\nname.da =', "area", "not_in_file", {"field": "area"}),
}


@pytest.mark.parametrize(("old", "new", "place", "code", "values"), FAULTS.values(), ids=FAULTS)
def test_a_fault_in_a_programme_is_named(  # noqa: PLR0917 - one row of the table
    an_edition: "EditionFolder", old: str, new: str, place: str, code: str, values: dict[str, str | int]
) -> None:
    """Each fault gives one problem: what was found, what was expected, and where."""
    an_edition.change(old, new)
    assert an_edition.loading_problems() == (Problem(PROGRAMME, place, code, values),)


def test_every_fault_of_a_file_is_named_at_once(an_edition: "EditionFolder") -> None:
    """Nobody mends one fault only to meet the next."""
    an_edition.change("promise.de =", "# promise.de =")
    an_edition.change("under = 250\n", "under = true\n")
    an_edition.change("name.da =", 'id = "x"\nname.da =')
    assert {problem.code for problem in an_edition.loading_problems()} == {"missing_language", "wrong_type", "not_in_file"}


@pytest.mark.parametrize(
    ("old", "new", "place", "code", "values"),
    [
        ('id = "udgave"', 'id = "Min Udgave"', "id", "pattern", {"value": "Min Udgave", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
        ("[period]", "targets = 3\n[period]", "targets", "unknown_field", {"field": "targets", "nearest": "areas"}),
        (
            "# targets = { new_growth_companies = 25",
            "targets = { employees = -1",
            "areas.1.targets.employees",
            "too_small",
            {"value": -1, "least": 0},
        ),
        ("[period]", "programmes = []\n[period]", "programmes", "not_in_file", {"field": "programmes"}),
    ],
)
def test_a_fault_in_the_edition_is_named(  # noqa: PLR0917 - one row of the table
    an_edition: "EditionFolder", old: str, new: str, place: str, code: str, values: dict[str, str | int]
) -> None:
    """The edition's own file is looked at in the same way."""
    an_edition.change(old, new, "edition.toml")
    assert an_edition.loading_problems() == (Problem("edition.toml", place, code, values),)


SYNTAX = {
    "a missing quote": (b'a = 1\nb = "x\n', 2, "Illegal character '\\n'"),
    "nothing behind the sign": (b"a = 1\n\nb =", 3, "Invalid value"),
    "the same field twice": (b"a = 1\na = 2\n", 2, "Cannot overwrite a value"),
    "a day that is none": (b"a = 2026-02-30\n", 1, "Invalid date or datetime"),
}


@pytest.mark.parametrize(("content", "line", "message"), SYNTAX.values(), ids=SYNTAX)
def test_broken_toml_is_named_with_its_line(tmp_path: Path, content: bytes, line: int, message: str) -> None:
    """The line leads the writer to the spot."""
    (tmp_path / "x.toml").write_bytes(content)
    with pytest.raises(CatalogueError) as caught:
        read_table(tmp_path / "x.toml", "x.toml")
    (problem,) = caught.value.problems
    assert (problem.code, problem.values["line"]) == ("toml_syntax", line)
    assert str(problem.values["message"]).startswith(message)


@pytest.mark.parametrize("content", [b"a = " + b"[" * 100_000, b"a = " + b"9" * 5_000])
def test_toml_beyond_all_measure_is_no_crash(tmp_path: Path, content: bytes) -> None:
    """Nesting and numbers that Python does not take are a fault of the file."""
    (tmp_path / "x.toml").write_bytes(content)
    with pytest.raises(CatalogueError) as caught:
        read_table(tmp_path / "x.toml", "x.toml")
    assert [problem.code for problem in caught.value.problems] == ["unreadable_file"]


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    """A file saved as Latin-1 is told apart from broken TOML."""
    (tmp_path / "x.toml").write_bytes('a = 1\nb = "å"\n'.encode("latin-1"))
    with pytest.raises(CatalogueError) as caught:
        read_table(tmp_path / "x.toml", "x.toml")
    assert caught.value.problems == (Problem("x.toml", "", "wrong_encoding", {"line": 2}),)


def test_a_byte_order_mark_is_read_over(tmp_path: Path) -> None:
    """Some editors write one."""
    (tmp_path / "x.toml").write_bytes("a = 'å'".encode("utf-8-sig"))
    assert read_table(tmp_path / "x.toml", "x.toml") == {"a": "å"}


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A folder with a file's name stands for everything the system refuses."""
    (tmp_path / "x.toml").mkdir()
    with pytest.raises(CatalogueError) as caught:
        read_table(tmp_path / "x.toml", "x.toml")
    assert caught.value.problems == (Problem("x.toml", "", "unreadable_file", {"message": "Is a directory"}),)


class Odd(BaseModel):
    """A rule that no model of the catalogue has."""

    half: Annotated[int, Field(multiple_of=2)]


@pytest.mark.parametrize(("value", "shown"), [(7, "7"), (int("7" * 90), "7" * 79 + "…")])
def test_a_fault_without_a_code_of_its_own_is_still_named(value: int, shown: str) -> None:
    """What pydantic says is handed on, and a long value is cut."""
    with pytest.raises(CatalogueError) as caught:
        parse(Odd, {"half": value}, "x.toml")
    assert caught.value.problems == (Problem("x.toml", "half", "invalid", {"value": shown, "message": "Input should be a multiple of 2"}),)


def test_the_error_says_how_many_problems_there_are() -> None:
    """A log line without the report says at least that much."""
    assert str(CatalogueError([Problem("x.toml", "", "html")])) == "1 problem(s) in the catalogue"
