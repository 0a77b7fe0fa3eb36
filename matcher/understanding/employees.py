"""How many the company employs, where a number stands right before a word for people who work there."""

from collections.abc import Sequence

from matcher.evidence import Evidence
from matcher.profile import Bracket
from matcher.understanding.spans import evidence_of
from matcher.words import Word

_PEOPLE = frozenset(
    "ansatte ansat medarbejdere medarbejder mand folk fuldtidsansatte ans medarb employees employee people staff person persons "
    "mitarbeiter mitarbeitern mitarbeitende beschäftigte leute angestellte".split()
)
_MOST_DIGITS = 6


def find_employees(words: Sequence[Word]) -> tuple[Evidence | None, Bracket | None]:
    """Return the first number of employees with its words; (None, None) when the text gives none in digits."""
    for number, word in enumerate(words[:-1]):
        plain = word.text.isascii() and word.text.isdigit() and len(word.text) <= _MOST_DIGITS
        if plain and words[number + 1].text in _PEOPLE:
            count = int(word.text)
            return evidence_of("employees", count, words, number, number + 1), Bracket.of(count)
    return None, None
