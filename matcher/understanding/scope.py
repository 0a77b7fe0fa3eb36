"""What the words around a fact make of it: denied, over, somebody else's. A fact and what bears on it stand in one clause."""

from collections.abc import Iterator

from matcher.read_text import ReadText

_ENDS = frozenset(".;:!?\n,()–—")
"""Signs between two clauses."""

_JOINS = frozenset("men mens selvom but while although aber während obwohl sondern".split())
"""Words that begin a new clause."""

_SHORTENED = frozenset("ca mio mill mia kr nr t tkr pr inkl ekskl evt tsd mrd approx incl est".split())
"""Words whose full stop ends no clause."""

_DENYING = frozenset("ikke aldrig ingen intet hverken uden not never no don't doesn't without nicht nie kein keine keinen keiner ohne".split())
_PAST = frozenset("havde tidligere engang dengang plejede førhen had formerly once previously used hatte hatten früher damals ehemals".split())
_OTHERS = frozenset(
    "kunde kunder kunden leverandør leverandører leverandøren konkurrent konkurrenter konkurrenten nabo naboen customer customers client clients "
    "supplier suppliers competitor competitors kunde lieferant lieferanten konkurrenz mitbewerber".split()
)


def clause_around(text: ReadText, number: int) -> range:
    """Return the numbers of the words of the clause in which a word stands."""
    known = text.clauses.get(number)
    if known is not None:
        return known
    words, found, whole = text.words, text.found, text.text
    first, stop = number, number + 1
    while first > 0 and words[first] not in _JOINS:
        if whole[found[first - 1].end() : found[first].start()] != " " and _parted(text, first):
            break
        first -= 1
    while stop < len(words) and words[stop] not in _JOINS:
        if whole[found[stop - 1].end() : found[stop].start()] != " " and _parted(text, stop):
            break
        stop += 1
    clause = range(first, stop)
    text.clauses.update(dict.fromkeys(clause, clause))
    return clause


def clause_start(text: ReadText, number: int) -> int:
    """Return the number of the word that begins the clause in which a word stands."""
    first = number
    while first > 0 and not _parted(text, first):
        first -= 1
    return first


def clauses(text: ReadText) -> Iterator[range]:
    """Return the clauses of a text in order, each as the numbers of its words."""
    first = 0
    while first < len(text.words):
        clause = clause_around(text, first)
        yield clause
        first = clause.stop


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
    """Tell whether a sign before a word begins a clause: not one between two digits."""
    between = text.text[text.found[number - 1].end() : text.found[number].start()]
    within_number = between in {".", ","} and text.words[number - 1].isdigit() and text.words[number].isdigit()
    if between.rstrip() == "." and text.words[number - 1] in _SHORTENED:
        return False
    return not within_number and not _ENDS.isdisjoint(between)
