"""From numbers of words to evidence."""

from collections.abc import Sequence

from matcher.evidence import Evidence
from matcher.words import Word


def evidence_of(
    field: str, value: str | int | tuple[int, int | None], words: Sequence[Word], first: int, last: int, *, confidence: float = 1.0
) -> Evidence:
    """Return the evidence for a value that the words from `first` to `last` state."""
    said = " ".join(word.text for word in words[first : last + 1])
    return Evidence(field, value, words[first].start, words[last].end, said, confidence)
