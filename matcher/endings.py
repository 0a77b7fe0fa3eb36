"""Where a conversation comes to an end: how long one may be, and what is said where nothing is left to ask."""

from collections.abc import Iterable
from typing import cast

from matcher.conversation import (
    Act,
    Aside,
    Conversation,
    Finished,
    Known,
    NothingSuits,
    Replied,
    Shown,
    StartedOver,
    TakenBack,
    TooLittle,
    TooLong,
    Turn,
)
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


def may_say_what_it_wants(conversation: Conversation) -> bool:
    """Tell whether a company that told something of itself has neither said what it wants nor that it does not know."""
    known = conversation.known
    return is_known(conversation) and not (known.told.needs or known.answers.needs) and FIRST not in known.unsure


def asked_again(known: Known) -> Known:
    """Return what is known once a company goes on telling: what it wants may be asked again, although it was left."""
    return known._replace(unsure=known.unsure - {FIRST})


def ending(conversation: Conversation, acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return what is said where nothing is left to ask; that nothing suits is an ending by itself."""
    if not conversation.shown and not is_known(conversation):
        return (TooLittle(),)
    return () if any(isinstance(act, NothingSuits) for act in acts) else (Finished(again=conversation.finished),)


def wants_nothing(conversation: Conversation, acts: Iterable[Act]) -> bool:
    """Tell whether a company just took back all that it wanted: it is asked what it wants instead before anything is shown."""
    known = conversation.known
    return any(isinstance(act, TakenBack) and FIRST in act.fields for act in acts) and not (known.told.needs or known.answers.needs)


def after_the_last(conversation: Conversation, message: Message, *, begun: Turn) -> tuple[Conversation, tuple[Act, ...]]:
    """Let a conversation that is as long as one may be begin again as `begun`, show what it came to, or answer a question; no more is taken in."""
    intent = purpose(message)
    if intent == "restart":
        return begun.conversation, (StartedOver(), *begun.acts)
    if intent == "show-result" and conversation.shown:
        return conversation, (Shown(conversation.shown, again=True),)
    if intent in ASIDES - {"off-topic"} and not message.known.facts:
        return conversation, (Replied(cast("Aside", intent)),)
    return conversation._replace(awaiting=None, finished=True), (TooLong(),)
