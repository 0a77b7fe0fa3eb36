"""The key that signs what the visitor keeps: given, or made once and the same for all workers."""

import os
import secrets
from pathlib import Path

from webapp.settings import SettingError, Settings


def secret_key(settings: Settings) -> str:
    """Return the key of the settings, else the one kept in `DATA`, which is made with mode 0600 when there is none."""
    if settings.secret_key is not None:
        return settings.secret_key
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        return _kept_key(settings.data / "secret")
    except OSError as problem:
        raise SettingError("DATA", f"must be a folder that can be written to; {settings.data} can't ({problem.strerror}).") from problem


def _kept_key(path: Path) -> str:
    if not path.exists():
        _make_key(path)
    key = path.read_text(encoding="ascii").strip()
    if not key:
        raise SettingError("DATA", f"holds an empty {path.name}; delete that file to have a new key made.")
    return key


def _make_key(path: Path) -> None:
    """Write a key beside and link it into place: of several workers at once one wins, and none ever reads half a key."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(beside, path)
        except FileExistsError:
            return
    finally:
        beside.unlink()
