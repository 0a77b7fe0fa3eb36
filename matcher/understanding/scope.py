"""What the words around a fact make of it: denied, over, somebody else's. A fact and what bears on it stand in one clause."""

from matcher.read_text import ReadText

_ENDS = frozenset(".;:!?\n,()–—")
"""Signs between two clauses."""

_JOINS = frozenset("men mens selvom but while although aber während obwohl sondern".split())
"""Words that begin a new clause."""

_DENYING = frozenset("ikke aldrig ingen intet hverken uden not never no don't doesn't without nicht nie kein keine keinen keiner ohne".split())
_PAST = frozenset("havde tidligere engang dengang plejede førhen had formerly once previously used hatte hatten früher damals ehemals".split())
_OTHERS = frozenset(
    "kunde kunder kunden leverandør leverandører leverandøren konkurrent konkurrenter konkurrenten nabo naboen customer customers client clients "
    "supplier suppliers competitor competitors kunde lieferant lieferanten konkurrenz mitbewerber".split()
)


def clause_around(text: ReadText, number: int) -> range:
    """Return the numbers of the words of the clause in which a word stands."""
    first, last = number, number
    while first > 0 and not _parted(text, first):
        first -= 1
    while last + 1 < len(text.words) and not _parted(text, last + 1):
        last += 1
    return range(first, last + 1)


def is_denied(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word says no."""
    return _has(text, number, _DENYING)


def is_past(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word speaks of what was and is no more."""
    return _has(text, number, _PAST)


def is_of_others(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word speaks of somebody else before it comes to the word."""
    clause = clause_around(text, number)
    return not _OTHERS.isdisjoint(text.words[clause.start : number])


def _has(text: ReadText, number: int, words: frozenset[str]) -> bool:
    clause = clause_around(text, number)
    return not words.isdisjoint(text.words[clause.start : clause.stop])


def _parted(text: ReadText, number: int) -> bool:
    """Tell whether a clause begins with a word: a sign before it, but for one between two digits, or a word that joins."""
    if text.words[number] in _JOINS:
        return True
    between = text.text[text.found[number - 1].end() : text.found[number].start()]
    within_number = between in {".", ","} and text.words[number - 1].isdigit() and text.words[number].isdigit()
    return not within_number and not _ENDS.isdisjoint(between)
