"""How many the company employs, where a number stands right before a word for people who work there."""

from matcher.evidence import Evidence
from matcher.profile import Bracket
from matcher.read_text import ReadText

_MOST_DIGITS = 6


def find_employees(text: ReadText) -> tuple[Evidence | None, Bracket | None]:
    """Return the first number of employees with its words; (None, None) when the text gives none in digits."""
    entries = text.entries
    for number in [number for number in text.telling if entries[number].people and number > 0]:
        word = text.words[number - 1]
        if word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS:
            count = int(word)
            return text.evidence("employees", count, number - 1, number), Bracket.of(count)
    return None, None
