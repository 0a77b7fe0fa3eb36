"""What the words around a fact make of it: denied, over, somebody else's. A fact and what bears on it stand in one clause."""

from collections.abc import Iterator, Sequence

from matcher.mood_words import WE
from matcher.read_text import ReadText

_ENDS = frozenset(".;:!?\n,()–—")
"""Signs between two clauses."""

_ENDS_OF_SENTENCES = frozenset(".;:!?\n")

_JOINS = frozenset("men mens selvom but while although aber während obwohl sondern".split())
"""Words that begin a new clause."""

_JUTISH = frozenset("a æ mæ te dær ett hwa hwem hwor hwordan nøj voes hår ka ku sejer gider å ska".split())
_RIDES = frozenset("bussen toget faergen rutebilen letbanen faehre zug ferry train".split())

_SHORTENED = frozenset("ca mio mill mia kr nr t tkr pr inkl ekskl evt tsd mrd approx incl est".split())
"""Words whose full stop ends no clause."""

_DENYING = frozenset(
    "ikke ett itt aldrig ingen intet hverken uden not never no dont doesnt isnt without nicht nie kein keine keinen keiner ohne".split()
)
_PAST = frozenset("havde tidligere engang dengang plejede førhen had formerly once previously used hatte hatten früher damals ehemals".split())
_OTHERS = frozenset(
    "kunde kunder kunden leverandør leverandører leverandøren konkurrent konkurrenter konkurrenten nabo naboen customer customers client clients "
    "supplier suppliers competitor competitors kunde lieferant lieferanten konkurrenz mitbewerber".split()
)


def clause_around(text: ReadText, number: int) -> range:
    """Return the numbers of the words of the clause in which a word stands."""
    known = text.remembered.clauses.get(number)
    if known is not None:
        return known
    words = text.words
    first, stop = number, number + 1
    while first > 0 and words[first] not in _JOINS and not _is_parted(text, first):
        first -= 1
    while stop < len(words) and words[stop] not in _JOINS and not _is_parted(text, stop):
        stop += 1
    clause = range(first, stop)
    text.remembered.clauses.update(dict.fromkeys(clause, clause))
    return clause


def clause_start(text: ReadText, number: int) -> int:
    """Return the number of the word that begins the clause in which a word stands; here a sign alone begins one."""
    known, passed = text.remembered.signed, []
    first = clause_around(text, number).start
    while first not in known and first > 0 and not _is_parted(text, first):
        passed.append(first)
        first = clause_around(text, first - 1).start
    start = known.get(first, first)
    known.update(dict.fromkeys(passed, start))
    return start


def sentence_start(text: ReadText, number: int) -> int:
    """Return the number of the first word of the sentence in which a word stands."""
    known, first = text.remembered.sentences, number
    while first not in known and first > 0 and _ENDS_OF_SENTENCES.isdisjoint(_between(text, first)):
        first -= 1
    start = known.get(first, first)
    known.update(dict.fromkeys(range(first, number + 1), start))
    return start


def clauses(text: ReadText) -> Iterator[range]:
    """Return the clauses of a text in order, each as the numbers of its words."""
    first = 0
    while first < len(text.words):
        clause = clause_around(text, first)
        yield clause
        first = clause.stop


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


def is_jutish(text: ReadText) -> bool:
    """Tell whether a text is written as people speak in Jutland, where "it" is "not"."""
    return text.language == "da" and not _JUTISH.isdisjoint(text.words)


def is_of_a_ride(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word speaks of a bus, train or ferry that anyone may take: it states neither a place nor a trade."""
    clause = clause_around(text, number)
    return bool(places_of(text, clause, _RIDES)) and not any(entry.mood & WE for entry in text.entries[clause.start : clause.stop])


def is_of_others(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word speaks of somebody else before it comes to the word."""
    places = _as_typed(text, number, _OTHERS)
    return bool(places) and places[0] < number


def _as_typed(text: ReadText, number: int, words: frozenset[str]) -> Sequence[int]:
    return _places(clause_around(text, number), words, text.words, text.remembered.places_as_typed)


def _is_parted(text: ReadText, number: int) -> bool:
    """Tell whether a sign before a word begins a clause: not one between two digits, nor one that shortens the word before."""
    between, words = _between(text, number), text.words
    if between == " " or _ENDS.isdisjoint(between):
        return False
    within_number = between in {".", ","} and words[number - 1].isdigit() and words[number].isdigit()
    return not within_number and not (between.rstrip() == "." and words[number - 1] in _SHORTENED)


def _between(text: ReadText, number: int) -> str:
    return text.text[text.found[number - 1].end() : text.found[number].start()]
