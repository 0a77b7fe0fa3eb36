"""The last change of a conversation, and how it is undone: what was known comes back, and the question that was open then."""

from matcher.asking import is_opening
from matcher.consultation import value_of
from matcher.conversation import Before, Conversation, Known, StartedOver, Turn, Undone
from matcher.kept_words import follow_facts
from matcher.learning import KNOWN_FIELDS, joined
from matcher.text_index import TextIndex


def remembering(conversation: Conversation, turn: Turn) -> Turn:
    """Return a turn that remembers what stood before it if it changed what is known; what was undone is not undone again."""
    known, after = conversation.known, turn.conversation
    if after.known == known or any(isinstance(act, Undone) for act in turn.acts):
        return turn
    before = Before(known, None if conversation.replacing is not None else conversation.awaiting, conversation.asked)
    if any(isinstance(act, StartedOver) for act in turn.acts):
        before = before._replace(words=conversation.words, named=conversation.named)
    return turn._replace(conversation=after._replace(before=before))


def without_last_change(conversation: Conversation, before: Before, texts: TextIndex) -> tuple[Conversation, Undone]:
    """Return the conversation as it stood before its last change, and what to say of it; words that stated no fact go on counting."""
    undone = conversation._replace(known=before.known, before=None, awaiting=before.awaiting, asked=_asked_before(before), replacing=None, missed=0)
    if is_opening(undone):
        undone = undone._replace(awaiting=None)
    if before.words or before.named:
        return undone._replace(words=before.words, named=before.named), Undone(anything=True)
    fields = tuple(field for field in KNOWN_FIELDS if value_of(joined(conversation.known), field) != value_of(joined(before.known), field))
    if before.known == Known():
        return undone._replace(words={}, named=()), Undone(anything=True, fields=fields)
    return follow_facts(undone, conversation, texts), Undone(anything=True, fields=fields)


def _asked_before(before: Before) -> tuple[str, ...]:
    """Return the fields that were asked about, but for the last time of the question that is put again."""
    asked = list(before.asked)
    if before.awaiting in asked:
        del asked[len(asked) - 1 - asked[::-1].index(before.awaiting)]
    return tuple(asked)
