"""The words that a fact came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact read from a text: `start` and `end` are offsets in the cleaned text, `words` what stands between them."""

    field: str
    value: str | int | bool | tuple[int, int | None]
    start: int
    end: int
    words: str
    confidence: float = 1.0
    """0 to 1."""
