"""Where the company lies, from names of municipalities, towns and postcodes."""

from collections.abc import Sequence
from typing import NamedTuple

from catalogue.vocabulary import OUTSIDE_REGION
from matcher.evidence import Evidence, Uncertain
from matcher.hints import COUNTRY
from matcher.place_names import PlaceName
from matcher.read_text import ReadText
from matcher.understanding.abroad import find_abroad, is_goal_of_settling
from matcher.understanding.foreign_mentions import foreign_mentions
from matcher.understanding.noted_places import is_noted
from matcher.understanding.scope import clause_around, is_of_a_ride
from matcher.understanding.short_answer_words import NO
from matcher.words import folded_words

_WORDS_OF_PLACE = frozenset("i ved fra in near at bei aus på nær omkring uden for".split())
_OTHERS = frozenset(
    "kunde kunder kunden leverandør leverandører customer customers client clients supplier kunden lieferant konkurrent konkurrenter".split()
)
_LYING = folded_words(
    "huse hovedkontoret headquarters hauptsitz ligger sidder holder bor er hjemme adresse startet based located situated live are sitzen "
    "liegen ansässig sind leben"
)
_NOT_OURS = folded_words(
    "leverer leverede levere sælger sælge solgt kører kunde kunder fragter bygger messe messen messer afdeling udlært uddannet født opvokset "
    "konkurrent konkurrenter flyttet moved umgezogen deliver delivering sell selling customers clients born trained lieferen liefern "
    "verkaufen kunden "
    "boet lived gewohnt gelernt minutter minutes minuten km kilometer supplier leverandør moderselskab parent mutter"
)
_ELSEWHERE = folded_words("leverer leverede levere messe messen født opvokset udlært søster deliver delivering born lieferen liefern")
_OUR = folded_words("vi jeg a æ firmaet virksomheden butikken værkstedet selv selskabet we i company firm shop wir ich firma betrieb unternehmen os")
_ONCE = folded_words("oprindeligt oprindelig originally ursprünglich angefangen før tidligere formerly früher")
_CLOSE_BY = folded_words(
    "round around rundt omkring nær tæt ved uden nord syd øst vest mellem near close outside between "
    "north south east west nähe nahe bei nördlich südlich"
)
_NEGATIONS = frozenset("ikke not nicht".split())
_SHORTEST_MISSPELT = 5
_LOOK_BACK = 3
_FAR_BACK = 7
_GOAL = frozenset({"til", "to", "nach"})
_MOVED = frozenset({"flyttet", "flyttede", "moved", "umgezogen"})

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

    A place in the region wins over a landscape, a landscape over a place outside, unless it is said last that the company lies there; the first
    mention wins among equals.
    Places of customers and denied places don't count. Abroad counts where the text names no place of its own in Denmark but one to come to.
    """
    mentions = [mention for mention in _exact(text) or _misspelt(text) if not _is_namesake(text, mention[1])]
    own = [
        mention for mention in mentions if not (_of_others(text.words, mention[1]) or _elsewhere(text, mention[1]) or is_of_a_ride(text, mention[1]))
    ]
    inside = [mention for mention in own if mention[0].municipality != OUTSIDE_REGION]
    settled = [mention for mention in inside if mention[0].municipality is not None]
    if (
        len(own) > len(inside) > 0
        and own[-1] not in inside
        and _how_much_ours(text, own[-1][1]) > max(_how_much_ours(text, first) for _, first, _ in inside)
    ):
        settled = own[-1:]
    chosen = (
        settled or inside or [mention for mention in own if _after_word_of_place(text.words, mention[1]) or is_noted(text, *mention[1:], danish=True)]
    )
    if len(chosen) > 1 and chosen[0][0] is not chosen[1][0]:
        chosen = sorted(chosen, key=lambda mention: -_how_much_ours(text, mention[1]))
    if text.hints & COUNTRY and all(is_goal_of_settling(text, first) for _, first, _ in chosen) and (abroad := find_abroad(text)) is not None:
        return Location(evidence=abroad)
    if not chosen:
        return Location()
    place, first, last = chosen[0]
    if place.municipality is None:
        return Location(uncertain=Uncertain("municipality", place.others, *text.said(first, last)))
    found = text.evidence("municipality", place.municipality, first, last, alternatives=place.others)
    return Location(evidence=found, western_denmark=place.western_denmark)


def _is_namesake(text: ReadText, number: int) -> bool:
    """Tell whether a place is the one abroad of that name, whose country the text names too: Lund in Sweden."""
    return text.folded[number] in text.lexicon.foreign.namesakes and any(one.last == number for one in foreign_mentions(text))


def _elsewhere(text: ReadText, number: int) -> bool:
    """Tell whether something else than the company lies in a place: "vi leverer til butikker i Aarhus"."""
    if _ELSEWHERE.isdisjoint(text.folded[max(0, number - _FAR_BACK) : number]):
        return False
    before = text.folded[max(clause_around(text, number).start, number - _FAR_BACK) : number]
    return not _ELSEWHERE.isdisjoint(before) and _LYING.isdisjoint(before)


def _how_much_ours(text: ReadText, number: int) -> int:
    """Return how surely a place is the company's among several: it says that it lies there, only names it, is near it, or does other things there."""
    start = clause_around(text, number).start
    before = text.folded[max(start, number - _FAR_BACK) : number]
    if not _ONCE.isdisjoint(text.folded[start : clause_around(text, number).stop]):
        return -1
    if not _NOT_OURS.isdisjoint(before):
        moved_to = text.words[number - 1] in _GOAL and not _MOVED.isdisjoint(before)
        return 2 if moved_to else -1
    if not _CLOSE_BY.isdisjoint(before[-_LOOK_BACK:]):
        return 0
    return 2 if not _LYING.isdisjoint(before) and not _OUR.isdisjoint(before) else 1


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
    return (len(text.words) == 1 and text.folded[0] not in NO) or (_after_word_of_place(text.words, number) and text.is_capital(number))


def _misspelt(text: ReadText) -> list[Mention]:
    words = text.words
    for number, word in enumerate(words):
        if (
            len(word) >= _SHORTEST_MISSPELT
            and (len(words) == 1 or _after_word_of_place(words, number))
            and word.isalpha()
            and not text.entries[number].hints & COUNTRY
            and (text.language == "en" or words[max(0, number - 1)] != "at")
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
