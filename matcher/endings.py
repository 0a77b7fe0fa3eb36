"""Where a conversation comes to an end: how long one may be, and what is said where nothing is left to ask."""

from collections.abc import Callable, Iterable
from typing import cast

from catalogue.vocabulary import Language
from matcher.conversation import Act, Aside, Conversation, Finished, NothingSuits, Replied, Shown, StartedOver, TakenBack, TooLittle, TooLong, Turn
from matcher.interview import FIRST
from matcher.messages import Message
from matcher.profile import CompanyProfile
from matcher.set_phrases import purpose

MOST_TURNS = 50
"""A longer conversation has told all that it can; what is known stays, and the result is shown."""

ASIDES = frozenset({"greet", "ask-cost", "ask-contact", "ask-human", "ask-privacy", "help", "thanks", "off-topic"})
"""Intents that are answered and change nothing."""


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


def after_the_last(conversation: Conversation, message: Message, begin: Callable[[Language], Turn]) -> tuple[Conversation, tuple[Act, ...]]:
    """Let a conversation that is as long as one may be begin again, show what it has come to, or answer a question; nothing else is taken in."""
    intent = purpose(message)
    if intent == "restart":
        begun = begin(conversation.language)
        return begun.conversation, (StartedOver(), *begun.acts)
    if intent == "show-result" and conversation.shown:
        return conversation, (Shown(conversation.shown, again=True),)
    if intent in ASIDES - {"off-topic"} and not message.known.facts:
        return conversation, (Replied(cast("Aside", intent)),)
    return conversation._replace(awaiting=None, finished=True), (TooLong(),)
