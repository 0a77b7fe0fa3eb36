"""What a company says it makes, grows or repairs, whichever comes first: "the lamps we make", "Fahrradanhänger bauen wir"; or names and no more."""

from collections.abc import Iterator

from catalogue.vocabulary import Industry
from matcher.mood_words import DENY, LACK, OURS, WE, WISH
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around

_FAR = 5
"""Words between what is made and the making of it."""

_LONGEST_BARE = 4
_SELLING = frozenset("ender havner saelger saelges eksporterer nehmen kaufen verkaufen sell sold buy koeber".split())


def made_things(text: ReadText) -> Iterator[tuple[int, Industry]]:
    """Yield the number and the trade of each thing of which a clause says that "we" make it."""
    for number, entry in enumerate(text.entries):
        if entry.thing is not None and _is_made(text, number, entry.thing):
            yield number, entry.thing


def _is_made(text: ReadText, number: int, trade: Industry) -> bool:
    clause = clause_around(text, number)
    near = [*text.entries[max(clause.start, number - _FAR) : number], *text.entries[number + 1 : min(clause.stop, number + _FAR)]]
    if number > 0 and text.entries[number - 1].mood & OURS and not _SELLING.isdisjoint(text.folded[clause.start : clause.stop]):
        return True
    if not any(trade in entry.deeds for entry in near):
        return False
    around = 0
    for entry in near:
        around |= entry.mood
    return bool(around & WE) and not around & (DENY | LACK | WISH)


def bare_things(text: ReadText) -> Iterator[tuple[int, Industry]]:
    """Yield the same of each thing that a clause names beside nothing else: "Hængsler og beslag, Tarm"."""
    for number, entry in enumerate(text.entries):
        if entry.thing is not None:
            clause = clause_around(text, number)
            others = [other for other in text.entries[clause.start : clause.stop] if other.thing is None and not other.small]
            if not others and len(clause) <= _LONGEST_BARE < len(text.words):
                yield number, entry.thing
