"""How many the company employs, where a number stands right before a word for people who work there."""

from matcher.evidence import Evidence
from matcher.hints import PEOPLE
from matcher.read_text import ReadText

_MOST_DIGITS = 6


def find_employees(text: ReadText) -> list[Evidence]:
    """Return the first number of employees with its words; nothing when the text gives none in digits."""
    entries = text.entries
    for number in [number for number in text.telling if entries[number].hints & PEOPLE and number > 0]:
        word = text.words[number - 1]
        if word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS:
            return [text.evidence("employees", int(word), number - 1, number)]
    return []
