"""Which question a conversation puts next, and how often: at most twice, and only one that can change what comes out."""

from collections.abc import Sequence

from matcher.consultation import Consultation, value_of
from matcher.conversation import Act, Asked, Conversation, Opened, Switched
from matcher.interview import FIRST, MOST_QUESTIONS, most_left, next_field

MOST_TIMES_ASKED = 2
"""A question that was put so often is given up."""


def is_opening(conversation: Conversation) -> bool:
    """Tell whether the first words stand alone so far: an open question, which asks for nothing by name."""
    return conversation.awaiting == FIRST and not conversation.asked and conversation.replacing is None


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
    return next_field(begun.known.answers, consultation, done=_done(begun))


def put(begun: Conversation, field: str, acts: Sequence[Act], consultation: Consultation) -> tuple[Conversation, tuple[Act, ...]]:
    """Put a question, again at most once, but in another language anew; the opening stands until the company has told something."""
    anew = any(isinstance(act, Switched) for act in acts)
    opening = is_opening(begun)
    begun = begun._replace(awaiting=field, finished=False)
    if opening:
        return begun, (*acts, *([Opened()] if anew else []))
    if not anew and begun.asked.count(field) >= MOST_TIMES_ASKED:
        return begun, tuple(acts)
    asked = begun.asked if anew and field in begun.asked else (*begun.asked, field)
    return begun._replace(asked=asked), (*acts, Asked(field, _left(begun, field, consultation)))


def _may_want(begun: Conversation, consultation: Consultation) -> bool:
    """Tell whether it is worth asking a company that is shown nothing what it wants: it did not say so, or only in words that tell too little."""
    answers, needs = begun.known.answers, consultation.known(begun.known.answers).needs
    return not needs or (not answers.needs and bool(consultation.shown(answers._replace(needs=needs))))


def _left(begun: Conversation, field: str, consultation: Consultation) -> int:
    """Return how many questions there are at most, with this one."""
    allowed = MOST_QUESTIONS - len({*begun.asked} - {field})
    contradicting = {one.field for one in begun.known.left_open if _is_settled(begun, one.field)} - (_tired(begun) - {field})
    left = most_left(begun.known.answers, consultation, done=_done(begun) - {field}) + len(contradicting)
    return max(1, min(allowed, left))


def _done(begun: Conversation) -> frozenset[str]:
    """Return the fields that are not asked about any more: answered, not known, asked often enough, and what is needed."""
    return frozenset({*_tired(begun), *(field for field in begun.asked if _is_settled(begun, field)), FIRST})


def _tired(begun: Conversation) -> frozenset[str]:
    """Return the fields that were asked about often enough, or are not known."""
    return frozenset({*begun.known.unsure, *(field for field in begun.asked if begun.asked.count(field) >= MOST_TIMES_ASKED)})


def _is_settled(begun: Conversation, field: str) -> bool:
    return value_of(begun.known.answers, field) is not None or value_of(begun.known.told, field) is not None
