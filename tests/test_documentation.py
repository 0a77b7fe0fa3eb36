"""The documentation says what the program does: examples run, settings and links exist, every public value is explained."""

import dataclasses
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from catalogue.vocabulary import APPROACHES, EXPORTS, FACTS, INDUSTRIES, NEEDS, PLAN_STATUSES, STAGES
from matcher import CompanyProfile
from matcher.understanding.intent_words import INTENTS
from webapp.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
EXAMPLE = re.compile(r"^```python\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
TARGET = re.compile(r"`make ([a-z]+)")


def name_of(page: Path) -> str:
    """Return a page's place in the repository."""
    return page.relative_to(ROOT).as_posix()


def test_the_library_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """The example in docs/architecture.md finds the programme for a workshop that wants to sell abroad."""
    (example,) = EXAMPLE.findall((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))
    exec(compile(example, "docs/architecture.md", "exec"), {})  # noqa: S102 - the page's own example
    assert capsys.readouterr().out.startswith("GLOBAL midt")


def test_the_settings_page_describes_exactly_the_settings() -> None:
    """Each setting has its row in docs/operation.md, and each row its setting."""
    described = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs" / "operation.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(described) == sorted(field.name.upper() for field in dataclasses.fields(Settings))


@pytest.mark.parametrize("values", [APPROACHES, EXPORTS, FACTS, INDUSTRIES, INTENTS, NEEDS, PLAN_STATUSES, STAGES, CompanyProfile._fields])
def test_the_glossary_explains_every_public_value(values: tuple[str, ...]) -> None:
    """A value that others send or receive is explained in docs/glossary.md."""
    explained = set(re.findall(r"`([^`]+)`", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")))
    assert set(values) - explained == set()


@pytest.mark.parametrize("document", PAGES, ids=name_of)
def test_links_lead_somewhere(document: Path) -> None:
    """A link to another file of the repository finds it."""
    targets = [urlsplit(link) for link in LINK.findall(document.read_text(encoding="utf-8"))]
    assert [link.path for link in targets if not link.scheme and link.path and not (document.parent / link.path).exists()] == []


@pytest.mark.parametrize("document", PAGES, ids=name_of)
def test_the_targets_that_pages_name_exist(document: Path) -> None:
    """A page that says `make something` names a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(TARGET.findall(document.read_text(encoding="utf-8"))) - targets == set()


def test_decision_records_are_numbered_without_gaps() -> None:
    """The records count from 1, each with its number as its heading."""
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    headings = [int(record.read_text(encoding="utf-8").removeprefix("# ").partition(".")[0]) for record in records]
    assert headings == [int(record.name[:4]) for record in records] == list(range(1, len(records) + 1))
