"""A message on its way into the conversation: one that stands on a button is the choice that it says, any other is read."""

from catalogue.vocabulary import FACTS
from matcher.conversation import Conversation, Replied, Shown, Turn
from matcher.dialogue import MOST_TURNS, Dialogue
from matcher.interview import FIELDS
from matcher.messages import understand
from matcher.profile import SEVERAL
from matcher.typed_answers import typed_count
from webapp.answers_in_address import UNKNOWN, YES_OR_NO
from webapp.conversation.speaking import Speaker
from webapp.library import Library


def take(conversation: Conversation, message: str, dialogue: Dialogue, library: Library) -> Turn:
    """Take a clean message in; the choice that stands on a button counts as that answer and is not read again."""
    if conversation.turns >= MOST_TURNS:
        return _after_the_last(conversation, message, dialogue)
    field = conversation.awaiting
    chosen, option = (False, None) if field is None else Speaker(library, conversation.language).choice(field, message)
    if field is None or not chosen or (field not in FIELDS and option != UNKNOWN):
        return dialogue.hear(conversation, message)
    return dialogue.choose(conversation, field, chosen_value(field, str(option)))


def chosen_value(field: str, option: str) -> object:
    """Return the value of a profile that an option of a question stands for, as the questionnaire takes it; None for "don't know"."""
    if option == UNKNOWN:
        return None
    if field == "employees":
        return typed_count(option)
    if field in SEVERAL:
        return (option,)
    return YES_OR_NO[option] if field in FACTS else option


def _after_the_last(conversation: Conversation, message: str, dialogue: Dialogue) -> Turn:
    """Let a conversation that is as long as one may be begin again, or show what it has come to; nothing else is taken in."""
    intent = understand(message, dialogue.texts, dialogue.ages_on, language=conversation.language).intent
    if intent == "restart":
        return dialogue.hear(conversation._replace(turns=0), message)
    turn = dialogue.hear(conversation._replace(awaiting=None, finished=True), message)
    if intent == "show-result" and conversation.shown:
        return turn._replace(acts=(Shown(conversation.shown, again=True),))
    return turn._replace(acts=(Replied(intent),)) if intent == "ask-human" else turn
