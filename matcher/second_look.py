"""A short message read once more: as the correction of what was told before, or as the late answer to a question that was left."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from catalogue.vocabulary import FACTS
from matcher.consultation import value_of
from matcher.conversation import Conversation, Known
from matcher.denials import without_denied
from matcher.evidence import Evidence
from matcher.hints import NUMBER, REVISING
from matcher.learning import joined
from matcher.likely_meant import most_likely
from matcher.messages import Message, answered
from matcher.profile import SEVERAL, CompanyProfile
from matcher.read_text import ReadText
from matcher.swaps import swapped
from matcher.understanding import Interpretation, profile_of
from matcher.understanding.short_answer_words import FILLERS, NO, YES
from matcher.understanding.short_answers import MOST_WORDS
from matcher.understanding.unsure import says_nothing

_ANSWERED_BY_NO = frozenset({"export", *FACTS})
"""Fields that a "no" answers, so that it can't be told from the "no" that begins a correction."""

_ALL = frozenset("hele alt all everything alles var that s was war".split())
_DECLINING = frozenset("ved weiss know aner sige oplyse svare say tell answer sagen verraten beantworten antworten lyst tak thanks danke".split())
"""With a "no": "das möchte ich nicht sagen", "nej tak"."""

_LONGEST_REFUSAL = 3
_ASIDE = frozenset(
    "forresten faktisk egentlig egentligt altsaa jo snarere rettere saa nu undskyld by way actually rather sorry uebrigens eigentlich".split()
)
"""What stands in a correction without saying anything, folded."""

_NOTHING = Interpretation(CompanyProfile(), (), ())


def says_no_more(read: ReadText) -> bool:
    """Tell whether a message is a yes or a no by itself, or says that it was all."""
    words = set(read.folded)
    return words <= YES | NO | FILLERS | _ALL and not words.isdisjoint(YES | NO | _ALL) and not any(word.isdecimal() for word in words)


def declines(read: ReadText, *, facts: bool) -> bool:
    """Tell whether a message says that something is not known or not told, and no more than that."""
    if facts or len(read.words) > MOST_WORDS:
        return len(read.words) <= _LONGEST_REFUSAL and says_nothing(read) and not read.hints & NUMBER
    return says_nothing(read) or not (_DECLINING.isdisjoint(read.folded) or NO.isdisjoint(read.folded))


def says_no(read: ReadText) -> bool:
    """Tell whether a short answer disagrees."""
    return not NO.isdisjoint(read.folded)


def says_yes(read: ReadText) -> bool:
    """Tell whether a short answer agrees."""
    return NO.isdisjoint(read.folded) and not YES.isdisjoint(read.folded)


def look_again(conversation: Conversation, message: Message, now: date) -> Message:
    """Return the message as it is meant where the question just put was not what it speaks of; else as it was."""
    message = _without(message, [one for one in message.understood.evidence if one.field == "municipality" and {*one.words.split()} <= YES | NO])
    read, known, asked = message.read, conversation.known, conversation.awaiting
    if not 0 < len(read.words) <= MOST_WORDS or message.understood.withdrawn:
        return message
    instead = swapped(message, known, now)
    if instead is not None:
        return instead
    message, denied = without_denied(message, known)
    if denied:
        return message._replace(intent="provide-facts", known=message.known._replace(facts=True))
    corrects = _corrects(read)
    answer = [one for one in message.understood.evidence if one.field == asked]
    others = {one.field for one in message.understood.evidence} - {asked}
    only_a_no = corrects and asked in _ANSWERED_BY_NO
    if others or (answer and not only_a_no):
        known_otherwise = any(value_of(joined(known), field) is not None for field in others)
        return _without(message, answer) if only_a_no and known_otherwise else message
    bare = read.excerpt([number for number, word in enumerate(read.folded) if word not in _ASIDE and not (corrects and number == 0)])
    fields = _corrected(known) if len(bare.words) < len(read.words) else _left(conversation)
    no_place = {"municipality"} if {*bare.folded} <= YES | NO else set[str]()
    found = [answered(_NOTHING, bare, field, now) for field in fields if field not in {asked, *no_place}]
    meant = most_likely([one for one in found if one.evidence], bare, joined(known), now)
    if meant is None:
        return message
    return message._replace(intent="provide-facts", understood=meant, known=message.known._replace(facts=True, answers=True))


def _corrects(read: ReadText) -> bool:
    """Tell whether a message begins with a "no" and goes on."""
    return len(read.words) > 1 and bool(read.entries[0].hints & REVISING or read.folded[0] in NO - {"ikke", "not"})


def _without(message: Message, wrong: Sequence[Evidence]) -> Message:
    """Leave out some of what was read."""
    if not wrong:
        return message
    understood = message.understood
    left = [one for one in understood.evidence if one not in wrong]
    facts = {name: fact for name, fact in understood.profile.facts.items() if name not in {*(one.field for one in wrong), "in_western_denmark"}}
    return message._replace(
        understood=understood._replace(evidence=tuple(left), profile=profile_of(left, facts)), known=message.known._replace(facts=bool(left))
    )


def _corrected(known: Known) -> Iterator[str]:
    """Yield the fields that a bare value may correct: what was said last first."""
    profile = joined(known)
    said = [one.field for one in reversed(known.evidence)]
    others = [name for name in CompanyProfile._fields if name not in said and name != "facts" and value_of(profile, name) is not None]
    return _of_a_value([*said, *others])


def _left(conversation: Conversation) -> Iterator[str]:
    """Yield the fields that were asked about and are still not known, the latest first."""
    profile = joined(conversation.known)
    return _of_a_value([field for field in reversed(conversation.asked) if value_of(profile, field) is None])


def _of_a_value(fields: Iterable[str]) -> Iterator[str]:
    yield from (field for field in dict.fromkeys(fields) if field not in _ANSWERED_BY_NO | SEVERAL | {"further_industries"})
