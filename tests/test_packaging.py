"""The wheel: holds what git holds, runs from anywhere, and the name `catalogue` in it is ours."""

import importlib.metadata
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import fetch_design_system

ROOT = Path(__file__).parent.parent
PACKAGES = ("catalogue", "matcher", "webapp")
MOVED = {"templates": "webapp/templates", "translations": "webapp/translations"}
MOST_SECONDS = 400
"""Installing all dependencies into an empty environment takes a minute or two without a cache."""

OFFLINE = {"npm_config_registry": "http://127.0.0.1:9/"}
"""Settings with which npm reaches nothing."""

pytestmark = [pytest.mark.timeout(MOST_SECONDS), pytest.mark.xdist_group("packaging")]


def run(*words: str | Path, cwd: Path, **settings: str) -> str:
    """Run a program away from this one's settings and return what it prints; a failure shows what it said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "COV_"))} | settings
    done = subprocess.run([str(word) for word in words], cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel with its dependencies into an empty environment and return the environment's programs."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=folder)
    return programs


@pytest.fixture(scope="module")
def wheel_of_sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and from it the wheel with no way to npm."""
    folder = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    # Not tarfile: the first versions of Python 3.11 don't know its filters, later ones warn without.
    run("tar", "--extract", "--gzip", "--file", next(folder.glob("*.tar.gz")), cwd=folder)
    unpacked = next(path for path in folder.iterdir() if path.is_dir())
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, unpacked, cwd=folder, **OFFLINE)
    return next(folder.glob("*.whl"))


def expected_files() -> set[str]:
    """Return what must be in the wheel: the tracked files of the packages, a compiled catalogue beside each translation, the design system."""
    listed = run("git", "ls-files", "-co", "--exclude-standard", "--", *PACKAGES, *MOVED, cwd=ROOT).split("\n")
    names = {name for name in listed if name and (ROOT / name).is_file()}
    names |= {str(Path(name).with_suffix(".mo").as_posix()) for name in names if name.endswith(".po")}
    names |= {path.relative_to(ROOT).as_posix() for path in (ROOT / fetch_design_system.PLACE).rglob("*") if path.is_file()}
    return {MOVED.get(top, top) + "/" + rest for top, _, rest in (name.partition("/") for name in names)}


def files_in(wheel: Path) -> set[str]:
    """Return the files of a wheel, without what describes it."""
    with zipfile.ZipFile(wheel) as packed:
        return {name for name in packed.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_exactly_what_git_holds(wheel: Path) -> None:
    """Nothing is missing, nothing stale or private comes along, every translation is compiled, and the design system is there."""
    assert files_in(wheel) == expected_files()


def test_the_sdist_holds_all_that_its_wheel_needs(wheel_of_sdist: Path) -> None:
    """Whoever installs from the sdist fetches nothing."""
    assert files_in(wheel_of_sdist) == expected_files()


def test_the_licence_goes_with_the_wheel(wheel: Path) -> None:
    """Whoever gets the program gets its terms."""
    with zipfile.ZipFile(wheel) as packed:
        assert any(name.endswith(".dist-info/licenses/LICENSE") for name in packed.namelist())


def test_the_installed_program_does_the_main_job_from_another_folder(installed: Path, tmp_path: Path) -> None:
    """From an empty folder, in an environment of its own, the command answers a plain case with its reasons."""
    said = run(
        installed / "vaekstmatch", "recommend", "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland", cwd=tmp_path
    )
    assert "GLOBAL midt" in said


def test_the_installed_packages_can_be_imported_without_the_checkout(installed: Path, tmp_path: Path) -> None:
    """The packages come from the environment, not from a folder beside it."""
    places = run(
        installed / "python", "-c", "import catalogue, matcher, webapp; print(catalogue.__file__, matcher.__file__, webapp.__file__)", cwd=tmp_path
    )
    assert str(ROOT) not in places


def test_the_name_catalogue_is_ours() -> None:
    """Another package on the registry is called `catalogue` too; in one environment with ours it would overwrite it."""
    names = {"catalogue", "matcher", "webapp"}
    others = {
        name: owners for name, owners in importlib.metadata.packages_distributions().items() if name in names and set(owners) != {"vaekstmatch"}
    }
    assert others == {}


def test_no_dependency_brings_another_catalogue(installed: Path, tmp_path: Path) -> None:
    """Nor does anything that we depend on bring it."""
    listing = run(installed / "python", "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check", cwd=tmp_path)
    assert not [line for line in listing.splitlines() if line.lower().startswith("catalogue==")]
