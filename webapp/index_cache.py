"""The text index on disk. A stale or damaged one is made again in a process of its own, so that serving never imports scikit-learn."""

import os
import subprocess
import sys
import zlib
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from catalogue import Edition, Reference, load_reference
from matcher import IndexMismatchError, TextIndex
from webapp.settings import SettingError

_ROOT = Path(__file__).resolve().parent.parent


def prepared_index(edition: Edition, reference: Reference, folder: Path) -> TextIndex:
    """Return the edition's index from `folder`/index, made anew when it is missing, stale or damaged."""
    path = folder.resolve() / "index" / f"{edition.id}.npz"
    try:
        return _read(path, edition, reference)
    except IndexMismatchError:
        _build_apart(edition, path)
        return _read(path, edition, reference)


def _read(path: Path, edition: Edition, reference: Reference) -> TextIndex:
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
    except (OSError, ValueError, EOFError, KeyError, BadZipFile, zlib.error, NotImplementedError) as problem:
        message = f"the index can't be read: {problem}"
        raise IndexMismatchError(message) from problem
    return TextIndex.from_arrays(arrays, edition, reference)


def _build_apart(edition: Edition, path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(  # noqa: S603 - our own module under the same interpreter
            [sys.executable, "-m", "webapp.index_cache", str(path)],
            input=edition.model_dump_json().encode(),
            cwd=_ROOT,
            check=True,
            capture_output=True,
        )
    except OSError as problem:
        raise SettingError("DATA", f"must be a folder that can be written to; {path.parent} can't ({problem.strerror}).") from problem
    except subprocess.CalledProcessError as problem:
        message = f"The text index could not be made:\n{problem.stderr.decode(errors='replace')}"
        raise RuntimeError(message) from problem


def build(edition: Edition, path: Path) -> None:
    """Fit the index and put it into place whole: written beside, then renamed. Imports scikit-learn."""
    from matcher.fitting import fit_index  # noqa: PLC0415 - the serving process imports this module too

    arrays = fit_index(edition, load_reference())
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


if __name__ == "__main__":
    build(Edition.model_validate_json(sys.stdin.buffer.read()), Path(sys.argv[1]))
