"""The words that a fact came from."""

from typing import NamedTuple

Value = str | int | bool | tuple[int, int | None]


class Evidence(NamedTuple):
    """One fact read from a text: `start` and `end` are offsets in the cleaned text, `words` what stands between them."""

    field: str
    value: Value
    start: int
    end: int
    words: str
    confidence: float = 1.0
    """0 to 1."""
    alternatives: tuple[str, ...] = ()
    """Other values that the words may mean; empty for most."""


class Uncertain(NamedTuple):
    """Words that speak of a field and don't settle it: the company must be asked which of the candidates holds."""

    field: str
    candidates: tuple[str, ...]
    start: int
    end: int
    words: str


class Conflict(NamedTuple):
    """A field that takes one value and was given several, with nothing to decide between them."""

    field: str
    stated: tuple[Evidence, ...]


class Withdrawn(NamedTuple):
    """A field that a text takes back; `value` None when it names the field alone."""

    field: str
    value: Value | None
    start: int
    end: int
    words: str
