"""The words that a fact came from."""

from collections.abc import Iterable
from typing import NamedTuple

from matcher.words import words_of

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


def is_denial(field: str, value: object) -> bool:
    """Tell whether a fact says that something is not so."""
    return (field, value) == ("export", "none")


def denied_words(evidence: Iterable[Evidence], withdrawn: Iterable[Withdrawn]) -> frozenset[str]:
    """Return the words, in lower case, that say there is no trade abroad, or take something back: they speak for no offer."""
    denying = [one.words for one in evidence if is_denial(one.field, one.value)]
    return frozenset(word for words in (*denying, *(one.words for one in withdrawn)) for word in words_of(words))
