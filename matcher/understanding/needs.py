"""What the company says it wants help with."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from matcher.evidence import Evidence
from matcher.hints import NUMBER, STAGE, TURNOVER
from matcher.mood_words import DENY, HAVE, OTHERS, PAST, STATE, WE
from matcher.need_parts import NeedPart, bits_of, needs_in
from matcher.read_text import ReadText
from matcher.understanding.complaints import find_complaints
from matcher.understanding.phrases import find_phrases
from matcher.understanding.scope import clause_around
from matcher.understanding.stage import wants_to_start
from matcher.understanding.wishes import is_mine, is_unwished, may_be_wished, stance_at

if TYPE_CHECKING:
    from catalogue.vocabulary import Need

_GAP = 1
_NEEDS = attrgetter("needs")
_FAR = 10
_LONGEST_BARE = 4
_SAYING = WE | STATE | HAVE | DENY | PAST | OTHERS
_NEAR_BY = 30
"""Characters between a word for hiring and the one for whom."""

_CLOSE = 4
_CAPITAL = bits_of("capital")
_SUMS = frozenset("000 mio million millions millioner millionen tusind thousand tausend kr kroner kronen euro euros tkr".split())
_PRONOUNS = frozenset("dem den det them it sie ihn es".split())
_START = attrgetter("start")
_SPECIAL_HIRING: frozenset["Need"] = frozenset({"apprentices", "inclusion"})


def find_needs(text: ReadText) -> list[Evidence]:
    """Return each need that is stated, with its first words, in the order of the text: by a phrase, or by a word that is wished for."""
    needs: dict[Need, Evidence] = {}
    for need, first, last in find_phrases(text, _NEEDS, gap=_GAP):
        if need not in needs and not is_unwished(text, first, last) and not (need == "recruitment" and is_mine(text, last)):
            needs[need] = text.evidence("needs", need, first, last)
    parts = [(number, part) for number in text.telling if (part := text.entries[number].part) is not None]
    for evidence in (*_wished(text, parts), *find_complaints(text, parts)):
        needs.setdefault(cast("Need", evidence.value), evidence)
    if "start-up" not in needs and text.hints & STAGE:
        needs |= _starting(text)
    if "recruitment" in needs and not _SPECIAL_HIRING.isdisjoint(needs):
        needs = _without_plain_hiring(needs)
    return sorted(needs.values(), key=_START)


def _wished(text: ReadText, parts: Sequence[tuple[int, NeedPart]]) -> Iterator[Evidence]:
    """Yield the needs of the words that are wished for."""
    deeds = read = 0
    for _, part in parts:
        deeds |= part.deed
    for number, part in parts:
        if (part.wanted | part.act | (part.thing & deeds)) & ~read and not (part.wanted == _CAPITAL and _is_turnover(text, number)):
            wished = wished_at(text, number, part)
            read |= wished
            for need in needs_in(wished):
                yield text.evidence("needs", need, number, number)


def _is_turnover(text: ReadText, number: int) -> bool:
    """Tell whether money is what a company sells for, not what it lacks."""
    entry = text.entries[number]
    return entry.folded in _SUMS and any(one.hints & TURNOVER for one in text.entries[max(0, number - _FAR) : number + _CLOSE])


def _starting(text: ReadText) -> dict["Need", Evidence]:
    """Return the wish to begin a company."""
    for number in text.telling:
        if text.entries[number].hints & STAGE and wants_to_start(text, number) and not is_unwished(text, number, number):
            return {"start-up": text.evidence("needs", "start-up", number, number)}
    return {}


def _without_plain_hiring(needs: Mapping["Need", Evidence]) -> dict["Need", Evidence]:
    """Leave out recruitment where it is the taking of apprentices, or of people whom few take."""
    special = [needs[need] for need in _SPECIAL_HIRING if need in needs]
    near = any(abs(one.start - needs["recruitment"].start) < _NEAR_BY for one in special)
    return {need: one for need, one in needs.items() if need != "recruitment" or not near}


def wished_at(text: ReadText, number: int, part: NeedPart) -> int:
    """Return the needs, a bit each, that a word states by the wish in its clause."""
    if not may_be_wished(text, number):
        return part.act | part.wanted if _is_bare(text, number) else 0
    deeds, deed = _deeds_near(text, number) if part.thing else (0, number)
    things = part.thing & deeds
    if not (part.wanted or part.act or things):
        return 0
    stance = stance_at(text, number)
    if stance == "none" and _is_bare(text, number):
        return part.act | part.wanted
    if stance == "none":
        return things if things and stance_at(text, deed) != "none" else 0
    return part.act | things | (part.wanted if stance == "wanted" else 0)


def _is_bare(text: ReadText, number: int) -> bool:
    """Tell whether a text names what is wanted and says nothing more: "flere lærlinge"."""
    if len(text.words) > _LONGEST_BARE or text.hints & NUMBER or is_mine(text, number):
        return False
    entry = text.entries[number]
    whole = text.lexicon.need_parts[text.language].whole
    if entry.folded not in whole and entry.stem not in whole:
        return False
    return not (entry.trades or entry.trade_by_ending or any(entry.mood & _SAYING for entry in text.entries))


def _deeds_near(text: ReadText, number: int) -> tuple[int, int]:
    """Return the needs, a bit each, of which a deed stands near a word, and where the last of those stands."""
    around = clause_around(text, number)
    deeds, last = 0, number
    for place in range(max(around.start, number - _FAR), min(around.stop, number + _FAR)):
        part = text.entries[place].part
        if part is not None and part.deed:
            deeds, last = deeds | part.deed, place
    return (deeds, last) if deeds else _deeds_to_it(text, number, around.stop)


def _deeds_to_it(text: ReadText, number: int, start: int) -> tuple[int, int]:
    """Return the same of the next clauses, where a pronoun stands for the word: "maskinerne er gamle, vi vil skifte dem ud"."""
    for place in range(start, min(len(text.entries), number + _FAR)):
        part = text.entries[place].part
        if part is not None and part.deed and not _PRONOUNS.isdisjoint(text.folded[max(start, place - _CLOSE) : place + _CLOSE + 1]):
            return part.deed, place
    return 0, number
