"""A message on its way into the conversation: one that stands on a button is the choice that it says, any other is read."""

from catalogue.vocabulary import FACTS
from matcher.conversation import Conversation, Turn
from matcher.dialogue import Dialogue
from matcher.interview import FIELDS
from matcher.profile import SEVERAL
from matcher.typed_answers import typed_count
from webapp.answers_in_address import UNKNOWN, YES_OR_NO
from webapp.conversation.speaking import Speaker
from webapp.library import Library


def take(conversation: Conversation, message: str, dialogue: Dialogue, library: Library) -> Turn:
    """Take a clean message in; the choice that stands on a button counts as that answer and is not read again."""
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
