"""What a short message denies of what is known: "vi ligger ikke i Herning", "nej ikke Tyskland, Sverige", "vi vil ikke digitalisere"."""

from collections.abc import Iterator

from matcher.conversation import Known
from matcher.evidence import Evidence, Withdrawn, is_denial
from matcher.learning import joined
from matcher.messages import Message
from matcher.read_text import ReadText
from matcher.understanding import profile_of
from matcher.understanding.foreign_mentions import foreign_mentions
from matcher.understanding.short_answer_words import NEEDS

_NOT = frozenset("ikke not nicht ingen kein keine keinen no".split())
_NO = frozenset("nej no nein drop".split())
_TO = frozenset("til i paa laengere mere to in into for nach an mehr any more".split())
"""What may stand between a "not" and a country."""

_EITHER = frozenset("heller either auch".split())
_WANTING = frozenset("vil skal oensker behoever mangler want need wollen will moechten moechte brauchen suchen".split())
_HELP = frozenset(
    "have hjaelp til laengere mere med alligevel at vores noget nogen to help with any more anyway after all hilfe bei mehr doch haben "
    "naa dog lige".split()
)
"""What may stand beside a need that is denied."""


def without_denied(message: Message, known: Known) -> tuple[Message, bool]:
    """Return the message with what it denies of what is known taken back, and what it names instead; and whether it denies anything."""
    read, understood = message.read, message.understood
    if _NOT.isdisjoint(read.folded):
        return message, False
    denied, instead = _countries(known, read)
    evidence = [one for one in understood.evidence if one.field != "markets" or not denied]
    if not denied:
        denied = [*_needs(known, read)]
        unwanted = {(one.field, one.value) for one in denied}
        evidence = [one for one in evidence if (one.field, one.value) not in unwanted]
        if any(not is_denial(one.field, one.value) for one in evidence):
            return message, False
        denied += [] if evidence else _said_again(known, read)
    if not denied:
        return message, False
    evidence += instead
    stated = understood._replace(profile=profile_of(evidence, understood.profile.facts), evidence=tuple(evidence), withdrawn=tuple(denied))
    return message._replace(understood=stated), True


def _countries(known: Known, read: ReadText) -> tuple[list[Withdrawn], list[Evidence]]:
    """Return the known countries that a "not" stands before, and those that are named instead."""
    denied, instead, mentions = [], [], foreign_mentions(read)
    markets = joined(known).markets
    for one in [one for one in mentions if not one.word.is_home]:
        before = next((word for word in reversed(read.folded[: one.first]) if word not in _TO), "")
        after = next((word for word in read.folded[one.last + 1 :] if word not in _EITHER), "")
        for code in one.word.codes:
            if before not in _NOT and after not in _NOT:
                instead.append(read.evidence("markets", code, one.first, one.last))
            elif code in markets:
                denied.append(Withdrawn("markets", code, *read.said(one.first, one.last)))
    return denied, instead if denied else []


def _said_again(known: Known, read: ReadText) -> Iterator[Withdrawn]:
    """Yield what a message takes back by saying its words with a "not"."""
    for one in known.evidence:
        if {*one.words.lower().split()} <= {*read.words}:
            yield Withdrawn(one.field, one.value, *read.said(0, len(read.words) - 1))


def _needs(known: Known, read: ReadText) -> Iterator[Withdrawn]:
    """Yield the known need that is all that a message does not want; without export there are no markets either."""
    place = next(number for number, word in enumerate(read.folded) if word in _NOT)
    if not {*read.folded[:place]} <= _NO and _WANTING.isdisjoint(read.folded[:place]):
        return
    named = [word for word in read.folded[place + 1 :] if word not in _HELP]
    for beginning, need in NEEDS.items():
        if len(named) == 1 and named[0].startswith(beginning) and need in joined(known).needs:
            yield Withdrawn("needs", need, *read.said(0, len(read.words) - 1))
            if need == "export":
                yield Withdrawn("markets", None, *read.said(0, len(read.words) - 1))
