"""What the words around a fact make of it: denied, over, somebody else's. A fact and what bears on it stand in one clause."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, starmap

from matcher.read_text import Parts, ReadText

_SIGN = re.compile(r"[.;:!?\n,()–—]")
"""Between two clauses."""

_ENDS_OF_SENTENCES = frozenset(".;:!?\n")
_START = re.Match[str].start

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
    starts = parts_of(text).clauses
    place = bisect_right(starts, number)
    return range(starts[place - 1], starts[place] if place < len(starts) else len(text.words))


def clause_start(text: ReadText, number: int) -> int:
    """Return the number of the word that begins the clause in which a word stands; here a sign alone begins one."""
    starts = parts_of(text).signed
    return starts[bisect_right(starts, number) - 1]


def clauses(text: ReadText) -> Iterator[range]:
    """Return the clauses of a text in order, each as the numbers of its words."""
    return starmap(range, pairwise((*parts_of(text).clauses, len(text.words)))) if text.words else iter(())


def parts_of(text: ReadText) -> Parts:
    """Return where the clauses and sentences of a text begin."""
    if text.remembered.parts is None:
        text.remembered.parts = _parts(text)
    return text.remembered.parts


def _parts(text: ReadText) -> Parts:
    signed, sentences = [0], [0]
    for sign in _SIGN.finditer(text.text, text.found[0].end(), text.found[-1].start()):
        number = bisect_right(text.found, sign.start(), key=_START)
        if sign[0] in _ENDS_OF_SENTENCES and number != sentences[-1]:
            sentences.append(number)
        if number != signed[-1] and _begins_clause(text, number):
            signed.append(number)
    joined = [number for number, word in enumerate(text.words) if word in _JOINS]
    return Parts(sorted({*signed, *joined}) if joined else signed, signed, sentences)


def places_of(text: ReadText, clause: range, words: frozenset[str]) -> Sequence[int]:
    """Return the numbers of the words of a clause that are among some folded ones."""
    return _places(clause, words, text.folded, text.remembered.places)


def _places(
    clause: range, words: frozenset[str], within: Sequence[str], known: dict[tuple[int, int, frozenset[str]], Sequence[int]]
) -> Sequence[int]:
    """Look through a clause once for each set of words: a text may be one long clause with hundreds of numbers in it."""
    key = (clause.start, clause.stop, words)
    places = known.get(key)
    if places is None:
        inside = within[clause.start : clause.stop]
        places = () if words.isdisjoint(inside) else [number for number, word in enumerate(inside, start=clause.start) if word in words]
        known[key] = places
    return places


def says(text: ReadText, number: int, words: frozenset[str]) -> bool:
    """Tell whether the clause of a word has one of some folded words."""
    return bool(places_of(text, clause_around(text, number), words))


def says_before(text: ReadText, number: int, words: frozenset[str]) -> bool:
    """Tell whether one of some folded words stands in the clause of a word, before it."""
    places = places_of(text, clause_around(text, number), words)
    return bool(places) and places[0] < number


def is_denied(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word says no."""
    return bool(_as_typed(text, number, _DENYING))


def is_past(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word speaks of what was and is no more."""
    return bool(_as_typed(text, number, _PAST))


def is_of_others(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word speaks of somebody else before it comes to the word."""
    places = _as_typed(text, number, _OTHERS)
    return bool(places) and places[0] < number


def _as_typed(text: ReadText, number: int, words: frozenset[str]) -> Sequence[int]:
    return _places(clause_around(text, number), words, text.words, text.remembered.places_as_typed)


def _begins_clause(text: ReadText, number: int) -> bool:
    """Tell whether a sign before a word begins a clause: not one between two digits, nor one that shortens the word before."""
    words, between = text.words, text.text[text.found[number - 1].end() : text.found[number].start()]
    within_number = between in {".", ","} and words[number - 1].isdigit() and words[number].isdigit()
    return not within_number and not (between.rstrip() == "." and words[number - 1] in _SHORTENED)
