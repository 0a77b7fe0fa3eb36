"""Which question a conversation puts next, and how often: at most twice, and only one that can change what comes out."""

from collections.abc import Sequence

from matcher.consultation import Consultation, value_of
from matcher.conversation import Act, Asked, Conversation, Opened, Replied, Switched
from matcher.interview import FIRST, MOST_QUESTIONS, next_question
from matcher.mood_words import LACK, WISH
from matcher.read_text import ReadText
from matcher.recommendation import Advice
from matcher.words import words_of

MOST_TIMES_ASKED = 2
"""A question that was put so often is given up."""


def is_opening(conversation: Conversation) -> bool:
    """Tell whether the first words stand alone so far: an open question, which asks for nothing by name."""
    return conversation.awaiting == FIRST and not conversation.asked and conversation.replacing is None


def only_says_who(begun: Conversation, read: ReadText, advice: Advice) -> bool:
    """Tell whether a message says who a company is and not what it wants: nothing else speaks for the first offer."""
    known, wishes = begun.known, any(entry.mood & (WISH | LACK) for entry in read.entries)
    if wishes or begun.shown or known.told.needs or known.answers.needs or FIRST in _tired(begun) or not advice.recommendations:
        return False
    facts = {word for said in known.evidence for word in words_of(said.words)}
    return all(word.lower() in facts for part in advice.recommendations[0].parts if part.code == "text" for word in part.terms)


def next_asked(begun: Conversation, consultation: Consultation, *, nothing_shown: bool) -> str | None:
    """Return the field to ask about next: what the words leave open, what is needed at all, else what would settle most."""
    if len(set(begun.asked)) >= MOST_QUESTIONS:
        return None
    tired = _tired(begun)
    for one in begun.known.left_open:
        if one.field not in tired:
            return one.field
    if nothing_shown and FIRST not in tired and _may_want(begun, consultation):
        return FIRST
    return next_question(begun.known.answers, consultation, done=_done(begun), promised=begun.promised).field


def put(begun: Conversation, field: str, acts: Sequence[Act], consultation: Consultation) -> tuple[Conversation, tuple[Act, ...]]:
    """Put a question, again at most once, but in another language anew; the opening stands until the company has told something."""
    anew = any(isinstance(act, Switched) for act in acts)
    if is_opening(begun):
        aside = begun.turns == 1 and any(isinstance(act, Replied) and act.to != "help" for act in acts)
        return begun._replace(finished=False), (*acts, *([Opened(again=aside)] if anew or aside else []))
    left = _left(begun, field, consultation)
    begun = begun._replace(awaiting=field, finished=False, promised=left - 1)
    if not anew and begun.asked.count(field) >= MOST_TIMES_ASKED:
        return begun, tuple(acts)
    asked = begun.asked if anew and field in begun.asked else (*begun.asked, field)
    return begun._replace(asked=asked), (*acts, Asked(field, left))


def _may_want(begun: Conversation, consultation: Consultation) -> bool:
    """Tell whether it is worth asking a company that is shown nothing what it wants: it did not say so, or only in words that tell too little."""
    answers, needs = begun.known.answers, consultation.known(begun.known.answers).needs
    return not needs or (not answers.needs and bool(consultation.shown(answers._replace(needs=needs))))


def _left(begun: Conversation, field: str, consultation: Consultation) -> int:
    """Return how many questions there are at most, with this one; as many as were promised when it is put again."""
    if begun.promised is not None and begun.awaiting == field:
        return begun.promised + 1
    allowed = MOST_QUESTIONS - len({*begun.asked} - {field})
    contradicting = {one.field for one in begun.known.left_open if _is_settled(begun, one.field)} - (_tired(begun) - {field})
    question = next_question(begun.known.answers, consultation, done=_done(begun) - {field}, promised=begun.promised)
    return max(1, min(allowed, question.most_left + len(contradicting)))


def _done(begun: Conversation) -> frozenset[str]:
    """Return the fields that are not asked about any more: answered, not known, asked often enough, and what is needed."""
    return frozenset({*_tired(begun), *(field for field in begun.asked if _is_settled(begun, field)), FIRST})


def _tired(begun: Conversation) -> frozenset[str]:
    """Return the fields that were asked about often enough, or are not known."""
    return frozenset({*begun.known.unsure, *(field for field in begun.asked if begun.asked.count(field) >= MOST_TIMES_ASKED)})


def _is_settled(begun: Conversation, field: str) -> bool:
    return value_of(begun.known.answers, field) is not None or value_of(begun.known.told, field) is not None
