"""A new edition loads, says itself what is left to do, and is clean once that is done."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from catalogue import CatalogueError, load_edition
from catalogue.checks import check_edition
from catalogue.scaffolding import FILES, start_edition
from catalogue.vocabulary import APPROACHES, EXPORTS, FACTS, INDUSTRIES, NEEDS, PLAN_STATUSES, STAGES

if TYPE_CHECKING:
    from conftest import EditionFolder


def test_it_writes_its_files_and_names_them(tmp_path: Path) -> None:
    """The folder is made, with those above it."""
    folder = tmp_path / "flere" / "udgave"
    assert start_edition(folder) == tuple(folder / file for file in FILES)
    assert all((folder / file).is_file() for file in FILES)


def test_as_it_stands_it_loads_and_its_check_names_only_what_is_left_to_do(tmp_path: Path) -> None:
    """Blanks are errors, too few situations a hint, and there is nothing else."""
    start_edition(tmp_path / "udgave")
    found = {(problem.code, problem.severity) for problem in check_edition(load_edition(tmp_path / "udgave"))}
    assert found == {("left_to_fill_in", "error"), ("few_situations", "hint")}


def test_filled_in_it_is_clean(an_edition: "EditionFolder") -> None:
    """No error is left."""
    assert an_edition.check_problems() == []


NAMES = [("tilbud-2027", "tilbud-2027"), ("Årets Tilbud på Ø", "aarets-tilbud-paa-oe"), ("–", "min-udgave")]


@pytest.mark.parametrize(("name", "edition_id"), NAMES)
def test_the_id_is_made_from_the_folders_name(tmp_path: Path, name: str, edition_id: str) -> None:
    """With the letters that an id may have."""
    start_edition(tmp_path / name)
    assert load_edition(tmp_path / name).id == edition_id


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    """People make the folder first."""
    assert len(start_edition(tmp_path)) == len(FILES)


@pytest.mark.parametrize("taken", ["a folder with a file in it", "a file"])
def test_what_is_there_already_is_not_touched(tmp_path: Path, taken: str) -> None:
    """Nobody loses work."""
    file = tmp_path / "x.txt"
    file.write_text("mit arbejde", encoding="utf-8")
    folder = file if taken == "a file" else tmp_path
    with pytest.raises(CatalogueError) as caught:
        start_edition(folder)
    assert [(problem.code, problem.values) for problem in caught.value.problems] == [("folder_not_empty", {"folder": str(folder)})]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """Here because a file is in the way."""
    (tmp_path / "x").write_text("", encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        start_edition(tmp_path / "x" / "udgave")
    (problem,) = caught.value.problems
    assert (problem.code, problem.values["message"]) == ("not_writable", "Not a directory")


@pytest.mark.parametrize("words", [APPROACHES, EXPORTS, FACTS, INDUSTRIES, NEEDS, PLAN_STATUSES, STAGES])
def test_the_worked_example_names_every_word_of_the_closed_lists(an_edition: "EditionFolder", words: tuple[str, ...]) -> None:
    """A writer finds them where they are needed."""
    found = re.findall(r"[a-z_-]+", an_edition.read("foerste-omraade/eksempel.toml"))
    assert set(words) <= set(found)
