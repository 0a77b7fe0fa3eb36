"""A small edition in a temporary folder that a test can damage."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from catalogue import CatalogueError, Edition, Problem, load_edition
from catalogue.checks import check_edition
from catalogue.scaffolding import start_edition

PROGRAMME = "foerste-omraade/eksempel.toml"


@dataclass(frozen=True, slots=True)
class EditionFolder:
    """An edition's folder with one programme in which nothing is wrong."""

    path: Path

    def write(self, file: str, text: str) -> None:
        """Write a file, its folder too."""
        (self.path / file).parent.mkdir(parents=True, exist_ok=True)
        (self.path / file).write_text(text, encoding="utf-8")

    def read(self, file: str) -> str:
        """Return the text of a file."""
        return (self.path / file).read_text(encoding="utf-8")

    def change(self, old: str, new: str, file: str = PROGRAMME) -> None:
        """Put other text in the place of the first of its kind, which must be there."""
        text = self.read(file)
        assert old in text
        self.write(file, text.replace(old, new, 1))

    def append(self, text: str, file: str = PROGRAMME) -> None:
        """Write text at the end of a file."""
        self.write(file, self.read(file) + text)

    def load(self) -> Edition:
        """Load it."""
        return load_edition(self.path)

    def loading_problems(self) -> tuple[Problem, ...]:
        """Return what stops it from loading."""
        with pytest.raises(CatalogueError) as caught:
            self.load()
        return caught.value.problems

    def check_problems(self, severity: str = "error") -> list[Problem]:
        """Return what the checks say of it."""
        return [problem for problem in check_edition(self.load()) if problem.severity == severity]


def fill_in(folder: Path) -> None:
    """Fill in every blank of a new edition with the words in its brackets."""
    for path in folder.rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r'"___ \(([^)]*)\)"', r'"\1"', text), encoding="utf-8")


@pytest.fixture
def an_edition(tmp_path: Path) -> EditionFolder:
    """Return a new edition whose blanks are filled in."""
    start_edition(tmp_path / "udgave")
    fill_in(tmp_path / "udgave")
    return EditionFolder(tmp_path / "udgave")
