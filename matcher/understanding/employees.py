"""How many the company employs, where a number stands right before a word for people who work there."""

from matcher.evidence import Evidence
from matcher.profile import Bracket
from matcher.read_text import ReadText

_PEOPLE = frozenset(
    "ansatte ansat medarbejdere medarbejder mand folk fuldtidsansatte ans medarb employees employee people staff person persons "
    "mitarbeiter mitarbeitern mitarbeitende beschäftigte leute angestellte".split()
)
_MOST_DIGITS = 6


def find_employees(text: ReadText) -> tuple[Evidence | None, Bracket | None]:
    """Return the first number of employees with its words; (None, None) when the text gives none in digits."""
    for number in [number for number, word in enumerate(text.words) if word in _PEOPLE and number > 0]:
        word = text.words[number - 1]
        if word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS:
            count = int(word)
            return text.evidence("employees", count, number - 1, number), Bracket.of(count)
    return None, None
