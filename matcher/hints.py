"""Which kinds of fact a word may be part of: a text is looked through only for what its words give reason to expect."""

from collections.abc import Mapping

PEOPLE = 1
"""Those who work in a company."""

_WORDS: Mapping[int, frozenset[str]] = {
    PEOPLE: frozenset(
        "ansatte ansat medarbejdere medarbejder mand folk fuldtidsansatte ans medarb employees employee people staff person persons "
        "mitarbeiter mitarbeitern mitarbeitende beschäftigte leute angestellte".split()
    ),
}
"""By kind the words of all three languages, in lower case."""

_KINDS: Mapping[str, int] = {word: sum(kind for kind, words in _WORDS.items() if word in words) for word in frozenset().union(*_WORDS.values())}


def hints_of(word: str) -> int:
    """Return the kinds of fact that a lower-case word may be part of, added up; 0 for most words."""
    return _KINDS.get(word, 0)
