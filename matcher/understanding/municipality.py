"""Where the company lies, from names of municipalities, towns and postcodes."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from catalogue.vocabulary import OUTSIDE_REGION
from matcher.evidence import Evidence
from matcher.lexicon import Lexicon, PlaceName
from matcher.understanding.spans import evidence_of
from matcher.words import Word, fold

_WORDS_OF_PLACE = frozenset("i ved fra in near at bei aus på nær omkring uden for".split())
_OTHERS = frozenset(
    "kunde kunder kunden leverandør leverandører customer customers client clients supplier kunden lieferant konkurrent konkurrenter".split()
)
_NEGATIONS = frozenset("ikke not nicht".split())
_SHORTEST_MISSPELT = 5
_LIKE_ENOUGH = 86
_LOOK_BACK = 3

Mention = tuple[PlaceName, int, int]


def find_municipality(words: Sequence[Word], lexicon: Lexicon) -> tuple[Evidence | None, bool | None]:
    """Return where the company lies, with its words, and for a place outside the region whether that is in Jutland or on Funen.

    A place in the region wins over one outside; the first mention wins among equals. Places of customers and denied places don't count.
    """
    mentions = _exact(words, lexicon) or _misspelt(words, lexicon)
    own = [mention for mention in mentions if not _of_others(words, mention[1])]
    inside = next((mention for mention in own if mention[0].municipality != OUTSIDE_REGION), None)
    chosen = inside or next((mention for mention in own if _after_word_of_place(words, mention[1])), None)
    if chosen is None:
        return None, None
    place, first, last = chosen
    return evidence_of("municipality", place.municipality, words, first, last), place.western_denmark


def _exact(words: Sequence[Word], lexicon: Lexicon) -> list[Mention]:
    mentions: list[Mention] = []
    number = 0
    folded = [fold(word.text) for word in words]
    while number < len(words):
        for length in range(min(lexicon.longest_place.get(folded[number], 0), len(words) - number), 0, -1):
            place = lexicon.places.get(tuple(folded[number : number + length]))
            if place is not None and (not place.ambiguous or _clear(words, number)):
                mentions.append((place, number, number + length - 1))
                number += length - 1
                break
        number += 1
    return mentions


def _clear(words: Sequence[Word], number: int) -> bool:
    return len(words) == 1 or (words[number].capital and _after_word_of_place(words, number))


def _misspelt(words: Sequence[Word], lexicon: Lexicon) -> list[Mention]:
    for number, word in enumerate(words):
        if len(word.text) >= _SHORTEST_MISSPELT and word.text.isalpha() and (len(words) == 1 or _after_word_of_place(words, number)):
            found = process.extractOne(fold(word.text), lexicon.single_names.keys(), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH)
            if found is not None:
                return [(lexicon.single_names[found[0]], number, number)]
    return []


def _after_word_of_place(words: Sequence[Word], number: int) -> bool:
    return number > 0 and words[number - 1].text in _WORDS_OF_PLACE


def _of_others(words: Sequence[Word], number: int) -> bool:
    before = {word.text for word in words[max(0, number - _LOOK_BACK) : number]}
    return bool(before & _OTHERS) or (bool(before & _NEGATIONS) and _after_word_of_place(words, number))
