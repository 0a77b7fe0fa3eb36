"""Where the company lies, from names of municipalities, towns and postcodes."""

from collections.abc import Sequence
from typing import NamedTuple

from catalogue.vocabulary import OUTSIDE_REGION
from matcher.evidence import Evidence, Uncertain
from matcher.hints import COUNTRY
from matcher.lexicon import PlaceName
from matcher.read_text import ReadText
from matcher.understanding.abroad import find_abroad, is_goal_of_settling

_WORDS_OF_PLACE = frozenset("i ved fra in near at bei aus på nær omkring uden for".split())
_OTHERS = frozenset(
    "kunde kunder kunden leverandør leverandører customer customers client clients supplier kunden lieferant konkurrent konkurrenter".split()
)
_NEGATIONS = frozenset("ikke not nicht".split())
_SHORTEST_MISSPELT = 5
_LOOK_BACK = 3

Mention = tuple[PlaceName, int, int]


class Location(NamedTuple):
    """Where a text says the company lies; all None when it says nothing."""

    evidence: Evidence | None = None
    uncertain: Uncertain | None = None
    """A landscape, or a name that several places have."""
    western_denmark: bool | None = None
    """For a place outside the region: whether it is in Jutland or on Funen."""


def find_municipality(text: ReadText) -> Location:
    """Return where the company lies, with its words.

    A place in the region wins over a landscape, a landscape over a place outside; the first mention wins among equals.
    Places of customers and denied places don't count. Abroad counts where the text names no place of its own in Denmark but one to come to.
    """
    mentions = _exact(text) or _misspelt(text)
    own = [mention for mention in mentions if not _of_others(text.words, mention[1])]
    inside = [mention for mention in own if mention[0].municipality != OUTSIDE_REGION]
    settled = [mention for mention in inside if mention[0].municipality is not None]
    chosen = settled or inside or [mention for mention in own if _after_word_of_place(text.words, mention[1])]
    if text.hints & COUNTRY and all(is_goal_of_settling(text, first) for _, first, _ in chosen) and (abroad := find_abroad(text)) is not None:
        return Location(evidence=abroad)
    if not chosen:
        return Location()
    place, first, last = chosen[0]
    if place.municipality is None:
        return Location(uncertain=Uncertain("municipality", place.others, *text.said(first, last)))
    found = text.evidence("municipality", place.municipality, first, last, alternatives=place.others)
    return Location(evidence=found, western_denmark=place.western_denmark)


def _exact(text: ReadText) -> list[Mention]:
    mentions: list[Mention] = []
    entries, places, free = text.entries, text.lexicon.places, 0
    for number in [number for number in text.telling if entries[number].longest_place]:
        if number < free:
            continue
        name = tuple(text.folded[number : number + entries[number].longest_place])
        for length in range(len(name), 0, -1):
            place = places.get(name[:length])
            if place is not None and (not place.ambiguous or _clear(text, number)):
                mentions.append((place, number, number + length - 1))
                free = number + length
                break
    return mentions


def _clear(text: ReadText, number: int) -> bool:
    return len(text.words) == 1 or (_after_word_of_place(text.words, number) and text.is_capital(number))


def _misspelt(text: ReadText) -> list[Mention]:
    words = text.words
    for number, word in enumerate(words):
        if (
            len(word) >= _SHORTEST_MISSPELT
            and (len(words) == 1 or _after_word_of_place(words, number))
            and word.isalpha()
            and not text.entries[number].hints & COUNTRY
        ):
            place = text.lexicon.town_like(text.folded[number])
            if place is not None:
                return [(place, number, number)]
    return []


def _after_word_of_place(words: Sequence[str], number: int) -> bool:
    return number > 0 and words[number - 1] in _WORDS_OF_PLACE


def _of_others(words: Sequence[str], number: int) -> bool:
    before = words[max(0, number - _LOOK_BACK) : number]
    return not _OTHERS.isdisjoint(before) or (not _NEGATIONS.isdisjoint(before) and _after_word_of_place(words, number))
