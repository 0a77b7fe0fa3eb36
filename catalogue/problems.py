"""What can be wrong with a catalogue: codes and values; `webapp.wording` makes the sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "hint"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one file.

    `file` is the path within the edition's folder; `place` the dotted field, "" for the whole file; `code` names the kind of problem and
    `values` fill its sentence (texts and numbers only).
    """

    file: str
    place: str
    code: str
    values: dict[str, str | int | float] = field(default_factory=dict)
    severity: Severity = "error"


class CatalogueError(Exception):
    """A catalogue that can't be used, with every problem found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problem(s) in the catalogue")
