"""Starts a new edition: a folder with a worked example that loads, and whose check names what is left to fill in."""

import re
import unicodedata
from importlib.resources import files
from pathlib import Path

from catalogue.problems import CatalogueError, Problem

FILES = ("edition.toml", "foerste-omraade/eksempel.toml", "foerste-omraade/eksempel.situations.toml")
"""What a new edition consists of, as lying in `catalogue/scaffold`."""

_PLACEHOLDER_ID = "min-udgave"
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def start_edition(folder: Path) -> tuple[Path, ...]:
    """Write a new edition into a folder and return its files; the edition's id is made from the folder's name.

    Raises CatalogueError when there is something in the folder already, or when it can't be written.
    """
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise CatalogueError([Problem("", "", "folder_not_empty", {"folder": str(folder)})])
    try:
        return tuple(_write(folder, file) for file in FILES)
    except OSError as error:
        values: dict[str, str | int | float] = {"folder": str(folder), "message": error.strerror or type(error).__name__}
        raise CatalogueError([Problem("", "", "not_writable", values)]) from error


def _write(folder: Path, file: str) -> Path:
    text = files("catalogue").joinpath("scaffold", file).read_text(encoding="utf-8")
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(f'"{_PLACEHOLDER_ID}"', f'"{_id_of(folder.resolve().name)}"'), encoding="utf-8", newline="\n")
    return path


def _id_of(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).lower().translate(_LETTERS)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or _PLACEHOLDER_ID
