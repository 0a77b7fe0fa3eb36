"""A message becomes a turn: what stands on a button of the question is an answer by choice, everything else is read."""

from matcher.conversation import Conversation, Turn
from matcher.dialogue import MOST_TURNS, Dialogue
from matcher.typed_answers import typed_count
from webapp.answers_in_address import UNKNOWN
from webapp.conversation.speaking import Speaker


def hear(dialogue: Dialogue, conversation: Conversation, message: str, speaker: Speaker) -> Turn:
    """Return the turn that a clean message makes."""
    field = conversation.awaiting
    if field is not None and conversation.turns < MOST_TURNS:
        chosen, value = speaker.choice(field, message)
        if chosen:
            return dialogue.choose(conversation, field, as_answered(field, str(value)))
    return dialogue.hear(conversation, message)


def as_answered(field: str, value: str) -> object:
    """Return what the questionnaire sets for an option; None stands for "don't know"."""
    if value == UNKNOWN:
        return None
    if field == "employees":
        return typed_count(value)
    if field == "needs":
        return (value,)
    return {"yes": True, "no": False}.get(value, value)
