"""Editions are loaded whole or not at all, and what the files must agree on is looked at."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from catalogue import CatalogueError, Edition, Problem, load_edition, load_editions

if TYPE_CHECKING:
    from conftest import EditionFolder

PROGRAMME = "foerste-omraade/eksempel.toml"
SITUATIONS = "foerste-omraade/eksempel.situations.toml"
SECOND_AREA = """
[[areas]]
id = "andet"
name = { da = "Andet", en = "Other", de = "Anderes" }
summary = { da = "Andet.", en = "Other.", de = "Anderes." }
"""


def test_id_and_area_come_from_the_place_of_the_file(an_edition: "EditionFolder") -> None:
    """They are written nowhere else, so they cannot differ."""
    (programme,) = an_edition.load().programmes
    assert (programme.id, programme.area) == ("eksempel", "foerste-omraade")


def test_situations_come_from_the_sibling_file(an_edition: "EditionFolder") -> None:
    """In the order of the file."""
    (programme,) = an_edition.load().programmes
    assert [len(programme.situations.in_language(language)) for language in ("da", "en", "de")] == [3, 2, 2]


def test_situations_may_stand_in_the_programmes_own_file(an_edition: "EditionFolder") -> None:
    """While they are few."""
    (an_edition.path / SITUATIONS).unlink()
    an_edition.append('\n[situations]\nda = ["Vi vil have en robot."]\n')
    assert an_edition.load().programmes[0].situations.da == ("Vi vil have en robot.",)


def test_situations_in_both_places_are_a_problem(an_edition: "EditionFolder") -> None:
    """Otherwise half of them would be lost in silence."""
    an_edition.append('\n[situations]\nda = ["Vi vil have en robot."]\n')
    assert an_edition.loading_problems() == (Problem(PROGRAMME, "situations", "not_in_file", {"field": "situations"}),)


def test_programmes_stand_in_the_order_of_the_areas(an_edition: "EditionFolder") -> None:
    """An area that comes later in edition.toml comes later whatever its name."""
    an_edition.append(SECOND_AREA, "edition.toml")
    an_edition.write("andet/a.toml", an_edition.read(PROGRAMME))
    assert [programme.id for programme in an_edition.load().programmes] == ["eksempel", "a"]


def test_problems_of_all_files_come_together(an_edition: "EditionFolder") -> None:
    """The edition's own file comes first."""
    an_edition.change("title.de =", "# title.de =", "edition.toml")
    an_edition.change("promise.de =", "# promise.de =")
    an_edition.change("de = [", "fr = [", SITUATIONS)
    places = [(problem.file, problem.place, problem.code) for problem in an_edition.loading_problems()]
    assert places == [
        ("edition.toml", "title.de", "missing_language"),
        (SITUATIONS, "fr", "unknown_field"),
        (PROGRAMME, "promise.de", "missing_language"),
    ]


STRAY_FILES = {
    "situations without a programme": ("foerste-omraade/x.situations.toml", "situations_without_programme", {"programme": "x"}),
    "a file too high": ("x.toml", "misplaced_file", {}),
    "a file too deep": ("foerste-omraade/dybere/x.toml", "misplaced_file", {}),
}


@pytest.mark.parametrize(("file", "code", "values"), STRAY_FILES.values(), ids=STRAY_FILES)
def test_a_file_that_nothing_reads_is_a_problem(an_edition: "EditionFolder", file: str, code: str, values: dict[str, str | int]) -> None:
    """It would be missing in silence."""
    an_edition.write(file, "da = []\n")
    assert an_edition.loading_problems() == (Problem(file, "", code, values),)


def test_hidden_files_and_other_kinds_of_files_are_passed_over(an_edition: "EditionFolder") -> None:
    """Editors and file systems leave such things behind."""
    for file in (".eksempel.toml", ".git/x.toml", "README.md", "foerste-omraade/.x.situations.toml"):
        an_edition.write(file, "= nothing")
    assert len(an_edition.load().programmes) == 1


def test_a_bad_file_name_is_named(an_edition: "EditionFolder") -> None:
    """The name is the id, so it follows the rule of ids."""
    an_edition.write("foerste-omraade/Min Ordning.toml", an_edition.read(PROGRAMME))
    assert an_edition.loading_problems() == (Problem("foerste-omraade/Min Ordning.toml", "", "bad_name", {"name": "Min Ordning"}),)


def test_one_id_in_two_areas_is_a_problem(an_edition: "EditionFolder") -> None:
    """An id means one programme."""
    an_edition.append(SECOND_AREA, "edition.toml")
    an_edition.write("andet/eksempel.toml", an_edition.read(PROGRAMME))
    values = {"programme": "eksempel", "other": "andet/eksempel.toml"}
    assert an_edition.loading_problems() == (Problem(PROGRAMME, "", "programme_twice", values),)


def test_an_area_without_a_folder_is_a_problem(an_edition: "EditionFolder") -> None:
    """Perhaps one of the two names is misspelt."""
    an_edition.append(SECOND_AREA, "edition.toml")
    assert an_edition.loading_problems() == (Problem("edition.toml", "areas.2.id", "area_without_folder", {"area": "andet"}),)


def test_a_folder_without_an_area_is_a_problem(an_edition: "EditionFolder") -> None:
    """The area that was probably meant is offered."""
    an_edition.write("foerste-omrade/to.toml", an_edition.read(PROGRAMME))
    values = {"folder": "foerste-omrade", "nearest": "foerste-omraade"}
    assert an_edition.loading_problems() == (Problem("foerste-omrade", "", "folder_without_area", values),)


def test_a_folder_without_edition_toml_is_a_problem(an_edition: "EditionFolder") -> None:
    """Nothing can be known of its programmes."""
    (an_edition.path / "edition.toml").unlink()
    assert an_edition.loading_problems() == (Problem("edition.toml", "", "missing_file", {"file": "edition.toml"}),)


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """Its path is named as it was given."""
    with pytest.raises(CatalogueError) as caught:
        load_edition(tmp_path / "x")
    assert caught.value.problems == (Problem("", "", "missing_folder", {"folder": str(tmp_path / "x")}),)


def test_the_package_brings_its_edition() -> None:
    """Without a further folder there is what the package holds."""
    assert list(load_editions()) == ["vaekstplan-2016-2020"]


@pytest.mark.parametrize("levels", [0, 1], ids=["the folder of an edition", "a folder of editions"])
def test_further_editions_stand_beside_the_packages_own(an_edition: "EditionFolder", levels: int) -> None:
    """Both a folder of editions and one edition's own folder are taken."""
    editions = load_editions(an_edition.path if levels == 0 else an_edition.path.parent)
    assert {name: edition.programmes[0].id for name, edition in editions.items()} == {"vaekstplan-2016-2020": "akvakultur", "udgave": "eksempel"}


def test_an_id_that_is_taken_is_a_problem(an_edition: "EditionFolder") -> None:
    """Also when the package's own edition has it."""
    an_edition.change('"udgave"', '"vaekstplan-2016-2020"', "edition.toml")
    with pytest.raises(CatalogueError) as caught:
        load_editions(an_edition.path.parent)
    assert caught.value.problems == (Problem("udgave/edition.toml", "id", "edition_twice", {"edition": "vaekstplan-2016-2020"}),)


def test_problems_of_further_editions_name_their_folder(an_edition: "EditionFolder") -> None:
    """Two editions may have files of the same name."""
    an_edition.change("promise.de =", "# promise.de =")
    with pytest.raises(CatalogueError) as caught:
        load_editions(an_edition.path.parent)
    assert [problem.file for problem in caught.value.problems] == [f"udgave/{PROGRAMME}"]


def test_a_further_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """A misspelt setting stops the start."""
    with pytest.raises(CatalogueError) as caught:
        load_editions(tmp_path / "x")
    assert caught.value.problems == (Problem("x", "", "missing_folder", {"folder": str(tmp_path / "x")}),)


def test_the_version_follows_every_word(an_edition: "EditionFolder") -> None:
    """Two editions with the same version say the same."""
    before = an_edition.load().version
    assert an_edition.load().version == before
    an_edition.change("halvdelen", "en del")
    assert an_edition.load().version != before


def test_programmes_and_areas_are_found_by_id(an_edition: "EditionFolder") -> None:
    """A programme that is not there is None; an area that is not there is a mistake of the caller."""
    found: Edition = an_edition.load()
    assert (found.programme("eksempel"), found.programme("x")) == (found.programmes[0], None)
    assert found.area("foerste-omraade").name.in_language("en") == "First area"
    with pytest.raises(KeyError):
        found.area("x")
