"""Our own labelled texts, in two parts: those the weights were chosen on, and those that are only ever measured on."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from catalogue.vocabulary import Language
from matcher import clean_text
from webapp.accuracy.figures import PartName

SITUATIONS = Path(__file__).parent.parent / "tests" / "situations"
COMPANIES: Mapping[PartName, Path] = {"development": SITUATIONS / "companies.toml", "measured": SITUATIONS / "measured-companies.toml"}
UTTERANCES: Mapping[PartName, Path] = {"development": SITUATIONS / "utterances.toml", "measured": SITUATIONS / "measured-utterances.toml"}
COMPARED = ("municipality", "industry", "employees", "founded_year", "stage", "export", "markets", "turnover_dkk", "needs", "cvr")

Grades = Mapping[str, float]
Facts = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled company: what it says, what is known of it, and the grades (0 to 3) of what suits by each reader, the first one first."""

    text: str
    language: Language
    facts: Mapping[str, object]
    readers: tuple[Grades, ...]

    @property
    def grades(self) -> Grades:
        """The mean of the readers' grades; empty when nothing suits."""
        named = dict.fromkeys(programme_id for reader in self.readers for programme_id in reader)
        means = {programme_id: sum(reader.get(programme_id, 0.0) for reader in self.readers) / len(self.readers) for programme_id in named}
        return {programme_id: grade for programme_id, grade in means.items() if grade > 0}


@dataclass(frozen=True, slots=True)
class Label:
    """What one labeller takes a message to be for, and the facts that it states."""

    intent: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Utterance:
    """One labelled message, the field that had just been asked for, and what a second labeller says; None where there was none."""

    text: str
    language: Language
    asked: str | None
    label: Label
    second: Label | None


def present(files: Mapping[PartName, Path]) -> Mapping[PartName, Path]:
    """Return the parts that have been written."""
    return {part: path for part, path in files.items() if path.exists()}


def fingerprint(path: Path) -> str:
    """Return what changes when the labelled texts of a file do."""
    return hashlib.sha256(path.read_text(encoding="utf-8").encode()).hexdigest()[:12]


def read_cases(path: Path) -> list[Case]:
    """Return the labelled companies of a file."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["cases"]
    return [
        Case(clean_text(one["text"]), one["lang"], one["facts"], tuple(one[key] for key in ("relevance", "second_relevance") if key in one))
        for one in tables
    ]


def read_utterances(path: Path) -> list[Utterance]:
    """Return the labelled messages of a file."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["utterances"]
    return [
        Utterance(clean_text(row["text"]), row["lang"], row.get("asked"), _label(row), _label(row["second"]) if "second" in row else None)
        for row in rows
    ]


def _label(row: Mapping[str, Any]) -> Label:
    return Label(row["intent"], pairs(row.get("facts", {})))


def pairs(facts: Mapping[str, Any]) -> Facts:
    """Return the facts that are compared, as pairs of field and value."""
    return frozenset(
        (field, str(value)) for field in COMPARED if field in facts for value in (facts[field] if field in {"markets", "needs"} else (facts[field],))
    )
