"""A short message that names what is not so and what is instead: "ikke 18 men 20", "not a bakery but a café", "kun Norge"."""

from collections.abc import Iterable, Sequence
from datetime import date

from matcher.conversation import Known, Said
from matcher.evidence import Evidence, Withdrawn
from matcher.learning import joined
from matcher.messages import Message, answered
from matcher.profile import CompanyProfile
from matcher.understanding import Interpretation, profile_of
from matcher.understanding.foreign_mentions import foreign_mentions
from matcher.understanding.scope import clause_around
from matcher.words import fold, words_of

NOTS = frozenset("ikke not nicht ingen kein keine keinen ej ett itt".split())
_ONLY = frozenset("kun bare only just nur".split())
_AROUND = frozenset("nej no nein det er vi har men but sondern it is we are have es das ist wir sind haben a an ein eine einen en et jeg i".split())
"""What stands around the two without saying either."""

_NOTHING = Interpretation(CompanyProfile(), (), ())


def swapped(message: Message, known: Known, now: date) -> Message | None:
    """Return a message that puts one thing in the place of another as taking the one back and stating the other; None for any other message."""
    read = message.read
    at = next((number for number, word in enumerate(read.folded) if word in NOTS), None)
    if at is None:
        return _only(message, known)
    clause = clause_around(read, at)
    not_so = {word for word in read.folded[at + 1 : clause.stop] if word not in _AROUND}
    instead = [number for number in range(clause.stop, len(read.words)) if read.folded[number] not in _AROUND]
    if not not_so or not instead:
        return None
    for one in reversed(known.evidence):
        if not_so <= {fold(word) for word in words_of(one.words)}:
            found = _instead(message, instead, one, now)
            if found:
                return _put(message, [Withdrawn(one.field, one.value, *read.said(at, clause.stop - 1))], found)
    return None


def _instead(message: Message, numbers: Sequence[int], one: Said, now: date) -> list[Evidence]:
    """Return what some words state of a field, by themselves or as an answer to it, other than what was said."""
    read = message.read
    stated = [evidence for evidence in message.understood.evidence if evidence.start >= read.found[numbers[0]].start()]
    found = [*stated, *answered(_NOTHING, read.excerpt(numbers), one.field, now).evidence]
    return [evidence for evidence in found if evidence.field == one.field and evidence.value != one.value][:1]


def _only(message: Message, known: Known) -> Message | None:
    """Return a message that names the only country among several that were named before."""
    read, markets = message.read, joined(known).markets
    named = {code for one in foreign_mentions(read) if one.first and read.folded[one.first - 1] in _ONLY for code in one.word.codes}
    others = [market for market in markets if market not in named]
    if not named & {*markets} or not others:
        return None
    return _put(message, [Withdrawn("markets", market, *read.said(0, len(read.words) - 1)) for market in others], [])


def _put(message: Message, withdrawn: Iterable[Withdrawn], evidence: Sequence[Evidence]) -> Message:
    stated = Interpretation(profile_of(evidence, {}), tuple(evidence), (), (), tuple(withdrawn))
    return message._replace(intent="provide-facts", understood=stated, known=message.known._replace(facts=True, answers=bool(evidence)))
