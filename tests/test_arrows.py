"""The three arrows: webapp knows matcher and catalogue, matcher knows catalogue, catalogue knows neither."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHELL = {"flask", "apiflask", "flask_babel", "flask_limiter", "sqlalchemy", "babel", "click", "granian", "jinja2", "werkzeug"}

FORBIDDEN_IMPORTS = {
    "catalogue": {"matcher", "webapp", "numpy", "scipy", "sklearn", "rapidfuzz", "snowballstemmer", "random"} | SHELL,
    "matcher": {"webapp", "os", "io", "pathlib", "tempfile", "shutil", "subprocess", "socket", "random", "secrets", "time", "tomllib"} | SHELL,
    "webapp": {"sklearn", "scipy"},
}
ONLY_FITTING = {"sklearn", "scipy"}
CLOCK_AND_FILES = {"now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes", "getenv", "environ", "urandom", "default_rng"}


def sources(package: str) -> list[Path]:
    """Return the modules of a package."""
    return sorted((ROOT / package).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Yield the full names that a module imports, those inside functions included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def calls(path: Path) -> Iterator[str]:
    """Yield what a module reaches for by name: attributes, and `open`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name) and node.id in {"open", "__import__"}:
            yield node.id


def breaches(package: str, forbidden: set[str]) -> list[str]:
    """Name every import of a package whose first part is forbidden."""
    return [f"{path.relative_to(ROOT)} imports {name}" for path in sources(package) for name in imports(path) if name.split(".")[0] in forbidden]


@pytest.mark.parametrize("package", FORBIDDEN_IMPORTS)
def test_a_package_imports_only_what_its_arrow_allows(package: str) -> None:
    """No package imports what lies against the arrows."""
    assert breaches(package, FORBIDDEN_IMPORTS[package]) == []


@pytest.mark.parametrize("package", FORBIDDEN_IMPORTS)
def test_every_package_is_looked_at(package: str) -> None:
    """An empty list of breaches means something only when there are modules to look at."""
    assert len(sources(package)) > 5


def test_only_fitting_imports_scikit_learn() -> None:
    """Serving never pays for scikit-learn: one module of the matcher imports it, and nobody imports that one while serving."""
    learners = {path.name for path in sources("matcher") for name in imports(path) if name.split(".")[0] in ONLY_FITTING}
    users = {path.name for path in sources("matcher") for name in imports(path) if name == "matcher.fitting"}
    assert (learners, users) == ({"fitting.py"}, set())


def test_serving_does_not_import_scikit_learn() -> None:
    """Not even by way of another library: the import alone costs each worker more than a second and 80 MB."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys, webapp, webapp.commands; print(sorted({'sklearn', 'scipy'} & set(sys.modules)))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize("package", ["tests", "benchmarks"])
def test_imports_are_absolute(package: str) -> None:
    """A relative import would hide an arrow from the tests above."""
    places = [path for folder in (*FORBIDDEN_IMPORTS, package) for path in sources(folder)]
    assert [path.name for path in places for name in imports(path) if name.startswith(".")] == []


def test_the_matcher_reads_neither_clock_nor_files_nor_chance() -> None:
    """The day, the edition and the index are arguments; nothing comes in by another door."""
    reached = {f"{path.relative_to(ROOT)} uses {name}" for path in sources("matcher") for name in calls(path) if name in CLOCK_AND_FILES | {"open"}}
    assert reached == set()


def test_the_catalogue_reads_no_clock() -> None:
    """Whether an edition is in force is asked of a day that the caller gives."""
    reached = {path.name for path in sources("catalogue") for name in calls(path) if name in {"now", "today", "utcnow"}}
    assert reached == set()
