"""No regular expression of ours can take more than linear time by what repeats within it, whatever it is given."""

from pathlib import Path

import pytest

from tests.backtracking import Found, problems, regular_expressions

ROOT = Path(__file__).parent.parent
PACKAGES = ("catalogue", "matcher", "webapp", "benchmarks")


def of_ours() -> list[Found]:
    """Return every regular expression of the product."""
    return [found for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")) for found in regular_expressions(path)]


def test_ours_take_linear_time() -> None:
    """Each can be read, none repeats within a repeat, and no two repeats compete for the same characters."""
    refused = {f"{found.place} {found.pattern}": found.pattern is None or problems(found.pattern, found.flags) for found in of_ours()}
    assert {place: why for place, why in refused.items() if why} == {}


def test_all_of_ours_are_looked_at() -> None:
    """Those put together of named parts are read whole, and so are those with flags."""
    patterns = {found.pattern for found in of_ours() if found.place.startswith("typed_answers.py")}
    assert any(pattern is not None and "ca" in pattern and r"\d" in pattern and "{0,3}" in pattern for pattern in patterns)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",
        r"(?:a|b*)*",
        r"(?:\w+\s?)+:",
        r"(?:x(?:y?z)?)+",
        r"(?:(?>b)a+)*",
        r"(?=(?:a+)+b)",
        r"\d+\d+",
        r"\s*(\s*)x",
        r"\w+(?:,)?[^,]*;",
        r".*\b.*x",
    ],
)
def test_repeats_that_compete_are_refused(pattern: str) -> None:
    """Within each other, in groups, branches and look-aheads, and side by side with only what may be empty between."""
    assert problems(pattern)


@pytest.mark.parametrize(
    "pattern",
    [r"a+b+", r"(?:a++b)+", r"(?:a+)++", r"(?>a+b?)*c", r"(?:[0-9]{3})+", r"\w+ \w+", r"\d++\d+", r"(?:a+b){1,3}", r"[^,]*,[^,]*"],
)
def test_repeats_that_do_not_compete_pass(pattern: str) -> None:
    """What gives nothing back, has one length, is bounded, or matches other characters is let be."""
    assert problems(pattern) == []


def test_case_counts_unless_it_is_ignored(tmp_path: Path) -> None:
    """The flags are read with the pattern."""
    source = tmp_path / "source.py"
    source.write_text('import re\nre.compile("a+A+")\nre.search("a+A+", text, re.IGNORECASE)\nre.sub(unknown, "", text)\n', encoding="utf-8")
    found = list(regular_expressions(source))
    assert [one.pattern is not None and bool(problems(one.pattern, one.flags)) for one in found] == [False, True, False]
    assert found[2].pattern is None
