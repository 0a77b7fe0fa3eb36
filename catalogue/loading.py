"""Loads whole editions from their folders: all of it, or a report of everything that is wrong; never half a catalogue."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from catalogue.edition import Edition
from catalogue.parsing import Table, nearest, parse, read_table
from catalogue.problems import CatalogueError, Problem
from catalogue.programme import Programme, Situations

EDITIONS_FOLDER = Path(__file__).parent / "editions"
EDITION_FILE = "edition.toml"
SITUATIONS_SUFFIX = ".situations.toml"

_Value = TypeVar("_Value")
_DEPTH_OF_PROGRAMMES = 2


@dataclass(slots=True)
class _Findings:
    """The problems met so far; loading goes on after each."""

    problems: list[Problem] = field(default_factory=list)

    def attempt(self, load: Callable[[], _Value]) -> _Value | None:
        """Return what could be loaded; None when its problems were noted instead."""
        try:
            return load()
        except CatalogueError as error:
            self.problems.extend(error.problems)
            return None

    def error(self) -> CatalogueError:
        """Return everything noted as one error, the edition's own file first."""
        return CatalogueError(sorted(self.problems, key=lambda problem: (problem.file != EDITION_FILE, problem.file)))


def load_edition(folder: Path) -> Edition:
    """Load the edition in a folder; raises CatalogueError with every problem of every file.

    Programmes stand in the order of their areas, and within an area in the order of their file names.
    """
    if not folder.is_dir():
        raise CatalogueError([Problem("", "", "missing_folder", {"folder": str(folder)})])
    findings = _Findings()
    files = _toml_files(folder)
    edition = findings.attempt(partial(_edition_alone, folder))
    programmes = _programmes(folder, files, findings)
    findings.problems += _stray_files(files)
    if edition is not None:
        findings.problems += _unlike_folders(edition, folder, files)
    if edition is None or findings.problems:
        raise findings.error()
    order = [area.id for area in edition.areas]
    return edition.model_copy(update={"programmes": tuple(sorted(programmes, key=lambda programme: order.index(programme.area)))})


def load_editions(further: Path | None = None) -> dict[str, Edition]:
    """Load the editions of the package and those in the subfolders of `further`, by id; raises CatalogueError with every problem of them all.

    `further` may also be one edition's own folder. The files of the problems begin with the name of the edition's folder.
    """
    findings = _Findings()
    editions: dict[str, Edition] = {}
    for folder in (*_edition_folders(EDITIONS_FOLDER), *(_edition_folders(further) if further else ())):
        edition = findings.attempt(partial(_load_named, folder))
        if edition is None:
            continue
        if edition.id in editions:
            findings.problems.append(Problem(f"{folder.name}/{EDITION_FILE}", "id", "edition_twice", {"edition": edition.id}))
        editions[edition.id] = edition
    if findings.problems:
        raise findings.error()
    return editions


def _edition_folders(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir() or (folder / EDITION_FILE).is_file():
        return (folder,)
    return tuple(sorted(inner for inner in folder.iterdir() if inner.is_dir() and not inner.name.startswith((".", "_"))))


def _load_named(folder: Path) -> Edition:
    try:
        return load_edition(folder)
    except CatalogueError as error:
        raise CatalogueError(replace(problem, file=f"{folder.name}/{problem.file}".rstrip("/")) for problem in error.problems) from error


def _toml_files(folder: Path) -> list[Path]:
    found = sorted(path.relative_to(folder) for path in folder.rglob("*.toml"))
    return [file for file in found if not any(part.startswith(".") for part in file.parts)]


def _edition_alone(folder: Path) -> Edition:
    if not (folder / EDITION_FILE).exists():
        raise CatalogueError([Problem(EDITION_FILE, "", "missing_file", {"file": EDITION_FILE})])
    return parse(Edition, read_table(folder / EDITION_FILE, EDITION_FILE), EDITION_FILE, given={"programmes": ()})


def _programmes(folder: Path, files: list[Path], findings: _Findings) -> list[Programme]:
    seen: dict[str, Path] = {}
    programmes = []
    for file in files:
        if len(file.parts) != _DEPTH_OF_PROGRAMMES or file.name.endswith(SITUATIONS_SUFFIX):
            continue
        if file.stem in seen:
            findings.problems.append(Problem(file.as_posix(), "", "programme_twice", {"programme": file.stem, "other": seen[file.stem].as_posix()}))
        seen[file.stem] = file
        programmes.append(findings.attempt(partial(_programme, folder, file, findings)))
    return [programme for programme in programmes if programme is not None]


def _programme(folder: Path, file: Path, findings: _Findings) -> Programme:
    sibling = file.with_name(file.stem + SITUATIONS_SUFFIX)
    given: Table = {"id": file.stem, "area": file.parent.name}
    if (folder / sibling).exists():
        given["situations"] = findings.attempt(partial(_situations, folder, sibling)) or Situations()
    return parse(Programme, read_table(folder / file, file.as_posix()), file.as_posix(), given=given)


def _situations(folder: Path, file: Path) -> Situations:
    return parse(Situations, read_table(folder / file, file.as_posix()), file.as_posix())


def _stray_files(files: list[Path]) -> list[Problem]:
    """Return a problem for each file that nothing reads: it would be missing in silence."""
    problems = []
    for file in files:
        programme = file.with_name(file.name.removesuffix(SITUATIONS_SUFFIX) + ".toml")
        if len(file.parts) != _DEPTH_OF_PROGRAMMES:
            if file.as_posix() != EDITION_FILE:
                problems.append(Problem(file.as_posix(), "", "misplaced_file"))
        elif file.name.endswith(SITUATIONS_SUFFIX) and programme not in files:
            problems.append(Problem(file.as_posix(), "", "situations_without_programme", {"programme": programme.stem}))
    return problems


def _unlike_folders(edition: Edition, folder: Path, files: list[Path]) -> list[Problem]:
    """Return a problem for each area without a folder and each folder without an area."""
    areas = tuple(area.id for area in edition.areas)
    folders = sorted({file.parts[0] for file in files if len(file.parts) == _DEPTH_OF_PROGRAMMES} - set(areas))
    return [
        *(
            Problem(EDITION_FILE, f"areas.{number}.id", "area_without_folder", {"area": area})
            for number, area in enumerate(areas, start=1)
            if not (folder / area).is_dir()
        ),
        *(Problem(name, "", "folder_without_area", {"folder": name, "nearest": nearest(name, areas)}) for name in folders),
    ]
