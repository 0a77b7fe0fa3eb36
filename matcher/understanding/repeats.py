"""Whether a text seems to state a fact of one value again: a cheap look before it is read clause by clause."""

from collections.abc import Mapping, Sequence

from matcher.evidence import Evidence
from matcher.hints import FOUNDING, NUMBER, PEOPLE, REGISTRATION, TURNOVER
from matcher.read_text import ReadText

_REPEATED_BY: Mapping[str, tuple[int, int]] = {
    "employees": (NUMBER, PEOPLE),
    "founded_year": (FOUNDING, NUMBER),
    "turnover_dkk": (TURNOVER, NUMBER),
    "cvr": (REGISTRATION, REGISTRATION),
}
"""By field two kinds of word (of `matcher.hints`) that state it when the second stands right after the first."""

_NEAR = 3
"""Within how many words, the first one counted."""

_OURSELVES = frozenset("vi jeg we wir ich".split())


def seems_repeated(found: Sequence[Evidence], text: ReadText) -> bool:
    """Tell whether words outside those of a fact speak of its field again. True says no more than that a closer look is worth it."""
    for one in found:
        marks = _REPEATED_BY.get(one.field)
        if marks is not None and _states_again(one, text, *marks):
            return True
        if one.field == "municipality" and _names_our_place_again(one, text):
            return True
    return False


def _states_again(one: Evidence, text: ReadText, first: int, second: int) -> bool:
    entries, start, end = text.entries, one.start, one.end
    return any(
        entries[number].hints & first
        and not start <= text.found[number].start() < end
        and any(entry.hints & second for entry in entries[number : number + _NEAR])
        for number in text.telling
    )


def _names_our_place_again(one: Evidence, text: ReadText) -> bool:
    entries, words = text.entries, text.words
    return any(
        entries[number].longest_place
        and text.found[number].start() >= one.end
        and text.is_capital(number)
        and not _OURSELVES.isdisjoint(words[max(0, number - _NEAR) : number])
        for number in text.telling
    )
