"""How many the company employs, where a number stands right before a word for people who work there."""

from itertools import pairwise

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
    for number, (word, following) in enumerate(pairwise(text.words)):
        if following in _PEOPLE and word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS:
            count = int(word)
            return text.evidence("employees", count, number, number + 1), Bracket.of(count)
    return None, None
