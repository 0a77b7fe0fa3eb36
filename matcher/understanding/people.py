"""Words for those who work in a company, and where in a text they follow a number."""

from typing import NamedTuple

from matcher.amounts import between
from matcher.hints import WORK
from matcher.number_words import COLLECTIVES
from matcher.people_words import (
    CREW,
    CREW_ENDINGS,
    EMPLOYED,
    EMPLOYED_ENDINGS,
    FOLK,
    IN,
    KIN,
    NEW,
    PARTIAL,
    PLACES_OF_WORK,
    STANDING,
    THE,
    UNITS,
    base_of,
)
from matcher.read_text import ReadText
from matcher.words import folded_words

OURSELVES = frozenset({"os", "us", "uns"})
"""Who is counted in "four of us"."""

_OF = frozenset({"af", "of", "von"})


class Tail(NamedTuple):
    """Who follows a number: the set their word is of, and the number of that word."""

    kind: frozenset[str]
    last: int


def people_after(text: ReadText, number: int, unit: str = "") -> Tail | None:
    """Return who follows a number whose last word is `number`; one word may stand between. `unit` is what is written on to its digits."""
    if unit:
        kind = _kind_of(unit)
        return None if kind is None else Tail(kind, number)
    limit = min(number + 3, len(text.words))
    for place in range(number + 1, limit):
        if between(text, place).strip(" -+"):
            return None
        word = text.folded[place]
        if word in _OF and text.words[place + 1 : place + 2] and text.words[place + 1] in OURSELVES:
            return Tail(OURSELVES, place + 1)
        kind = EMPLOYED if word in _OF_MEN and _follows_firm(text, place) else _kind_of(word) if text.entries[place].hints & WORK else None
        if kind is not None:
            return None if kind is not EMPLOYED and place > number + 1 and text.words[place - 1] not in _FILLED else Tail(kind, place)
        if word in STANDING and _ends_there(text, place):
            return Tail(CREW, place)
        if word in NEW or word in UNITS or word in COLLECTIVES or word[0].isdecimal():
            return None
        if word in PARTIAL and text.words[place + 1 : place + 2] in (["time"], ["timer"], ["timers"]):
            return _whole_phrase(text, place + 1)
        if word in IN:
            return _at_work(text, place + 1)
    return None


_FILLED = folded_words("of gode dygtige glade faste flinke unge good ansatte") | {"gute"}


def _ends_there(text: ReadText, place: int) -> bool:
    """Tell whether no noun follows a word."""
    after = place + 1
    return after >= len(text.words) or bool(between(text, after).strip()) or text.entries[after].small


_OF_MEN = frozenset({"mands", "man", "mann", "person"})
_FIRM = frozenset({"virksomhed", "firma", "butik", "company", "business", "firm", "shop", "betrieb", "unternehmen", "team"})


def _follows_firm(text: ReadText, place: int) -> bool:
    """Tell whether "10-mands" goes with a company."""
    return text.words[place + 1 : place + 2] != [] and text.words[place + 1] in _FIRM


def _kind_of(whole: str) -> frozenset[str] | None:
    word = base_of(whole)
    if word in EMPLOYED or word.endswith(EMPLOYED_ENDINGS):
        return EMPLOYED
    if word in FOLK:
        return FOLK
    if word in KIN:
        return KIN
    return CREW if word in CREW or word.endswith(CREW_ENDINGS) else None


def _whole_phrase(text: ReadText, number: int) -> Tail:
    """Take "employees" into "full-time employees"."""
    after = number + 1
    employed = after < len(text.words) and not between(text, after).strip() and _kind_of(text.folded[after]) is not None
    return Tail(EMPLOYED if employed else CREW, after if employed else number)


def _at_work(text: ReadText, number: int) -> Tail | None:
    start = number + 1 if text.words[number : number + 1] and text.words[number] in THE else number
    if start >= len(text.words) or text.folded[start] not in PLACES_OF_WORK:
        return None
    last = start + 1 if text.words[start] in {"fuld", "full", "part"} and start + 1 < len(text.words) else start
    return Tail(CREW, last)
