"""Where a conversation comes to an end: how long one may be, and what is said where nothing is left to ask."""

from collections.abc import Iterable

from matcher.conversation import Act, Conversation, Finished, NothingSuits, TakenBack, TooLittle
from matcher.interview import FIRST
from matcher.profile import CompanyProfile

MOST_TURNS = 50
"""A longer conversation has told all that it can; what is known stays, and the result is shown."""


def is_known(conversation: Conversation) -> bool:
    """Tell whether anything is known of a company, or it told what its words are kept of."""
    known = conversation.known
    return bool(known.evidence or conversation.words) or known.answers != CompanyProfile()


def ending(conversation: Conversation, acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return what is said where nothing is left to ask; that nothing suits is an ending by itself."""
    if not conversation.shown and not is_known(conversation):
        return (TooLittle(),)
    return () if any(isinstance(act, NothingSuits) for act in acts) else (Finished(again=conversation.finished),)


def wants_nothing(conversation: Conversation, acts: Iterable[Act]) -> bool:
    """Tell whether a company just took back all that it wanted: it is asked what it wants instead before anything is shown."""
    known = conversation.known
    return any(isinstance(act, TakenBack) and FIRST in act.fields for act in acts) and not (known.told.needs or known.answers.needs)
