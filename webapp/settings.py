"""What the operator decides, read once from the environment. A wrong value stops the start and names the setting."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from limits import parse_many

DEFAULT_EDITION = "vaekstplan-2016-2020"
_HIGHEST_PORT = 65_535
_MOST_WORKERS = 64
_MOST_PROXIES = 10
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_WEB_ADDRESS = re.compile(r"https?://[^/\s]++\S*")


class SettingError(Exception):
    """A setting with a value that can't be used; the message names the setting and says what is expected."""

    def __init__(self, name: str, expected: str) -> None:
        self.name = name
        super().__init__(f"{name} {expected}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one start; docs/operation.md describes each. The environment has them in capitals."""

    host: str = "127.0.0.1"
    port: int = 5000
    data: Path = Path("var")
    secret_key: str | None = None
    """None: made once and kept in `data`."""
    allowed_hosts: tuple[str, ...] = ()
    """Empty: any host name is answered."""
    editions: Path | None = None
    default_edition: str = DEFAULT_EDITION
    reference_date: date | None = None
    trusted_proxies: int = 0
    api_rate_limit: str = "1200 per minute"
    workers: int = 2
    contact_name: str | None = None
    contact_email: str | None = None
    contact_phone: str | None = None
    contact_address: str | None = None
    contact_was_url: str | None = None

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Read every setting; one that is absent or blank keeps its default. Raises SettingError at the first wrong one."""
        read: dict[str, object] = {}
        for name, reader in _READERS.items():
            text = environ.get(name, "").strip()
            if text:
                read[name.lower()] = reader(name, text)
        return cls(**read)  # type: ignore[arg-type]


def _text(_name: str, text: str) -> str:
    return text


def _folder(name: str, text: str) -> Path:
    path = Path(text).expanduser()
    if path.exists() and not path.is_dir():
        raise SettingError(name, f"must be a folder, but {text!r} is a file.")
    return path


def _existing_folder(name: str, text: str) -> Path:
    path = _folder(name, text)
    if not path.is_dir():
        raise SettingError(name, f"must be a folder that exists; {text!r} does not.")
    return path


def _number_within(low: int, high: int) -> Callable[[str, str], int]:
    def read(name: str, text: str) -> int:
        if not (text.isascii() and text.isdigit() and low <= int(text[:9]) <= high):
            raise SettingError(name, f"must be a whole number from {low} to {high}, not {text!r}.")
        return int(text)

    return read


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SettingError(name, f"must be a day such as 2016-09-01, not {text!r}.") from None


def _hosts(name: str, text: str) -> tuple[str, ...]:
    hosts = tuple(host.strip().lower() for host in text.split(",") if host.strip())
    if not hosts or any("/" in host or " " in host for host in hosts):
        raise SettingError(name, f"must be host names with commas between them, without http://, not {text!r}.")
    return hosts


def _rate(name: str, text: str) -> str:
    try:
        parse_many(text)
    except ValueError:
        raise SettingError(name, f'must be a limit such as "1200 per minute", not {text!r}.') from None
    return text


def _email(name: str, text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise SettingError(name, f"must be an e-mail address, not {text!r}.")
    return text


def _web_address(name: str, text: str) -> str:
    if not _WEB_ADDRESS.fullmatch(text):
        raise SettingError(name, f"must be a web address that begins with https:// or http://, not {text!r}.")
    return text


def _secret(name: str, text: str) -> str:
    shortest = 16
    if len(text) < shortest:
        raise SettingError(name, f"must have at least {shortest} characters; leave it out to have one made.")
    return text


_READERS: Mapping[str, Callable[[str, str], object]] = {
    "HOST": _text,
    "PORT": _number_within(1, _HIGHEST_PORT),
    "DATA": _folder,
    "SECRET_KEY": _secret,
    "ALLOWED_HOSTS": _hosts,
    "EDITIONS": _existing_folder,
    "DEFAULT_EDITION": _text,
    "REFERENCE_DATE": _day,
    "TRUSTED_PROXIES": _number_within(0, _MOST_PROXIES),
    "API_RATE_LIMIT": _rate,
    "WORKERS": _number_within(1, _MOST_WORKERS),
    "CONTACT_NAME": _text,
    "CONTACT_EMAIL": _email,
    "CONTACT_PHONE": _text,
    "CONTACT_ADDRESS": _text,
    "CONTACT_WAS_URL": _web_address,
}

SETTING_NAMES = tuple(_READERS)
"""Every setting that the program reads, as the environment names it."""
