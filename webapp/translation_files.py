"""Compile the translations. Imports nothing but Babel, because the build hook loads this file by its path."""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_translations(folder: Path) -> tuple[Path, ...]:
    """Compile each .po that has no .mo or an older one; return what was written. A reader never sees half a file."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _compile(source, target)
            written.append(target)
    return tuple(written)


def _compile(source: Path, target: Path) -> None:
    with source.open("rb") as file:
        messages = read_po(file, locale=source.parent.parent.name)
    beside = target.with_name(f"{target.name}.{os.getpid()}")
    with beside.open("wb") as file:
        write_mo(file, messages)
    beside.replace(target)
