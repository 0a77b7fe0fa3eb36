"""A fact that the company wants to put right: its answer takes the place of exactly that, and what is no answer leaves it as it was."""

from typing import Any

from matcher.consultation import value_of, values_of, with_values
from matcher.conversation import Act, Changed, Conversation, Kept, Known, Noted, Replacing
from matcher.kept_words import follow_facts
from matcher.learning import answer, forget, joined
from matcher.messages import Message
from matcher.profile import ONE_OF_SEVERAL
from matcher.text_index import TextIndex


def to_be_replaced(known: Known, field: str, value: str | None) -> Replacing | None:
    """Return what an answer to the question for a field takes the place of: one `value` of several, else all of it; None where it is not known."""
    held = joined(known)
    if value_of(held, field) is None or (value is not None and (field not in ONE_OF_SEVERAL or value not in values_of(held, field))):
        return None
    return Replacing(field, value)


def replace(begun: Conversation, message: Message, texts: TextIndex) -> tuple[Conversation, list[Act]]:
    """Return the conversation without what a message gives an answer in place of, and what to say of it: that it changed, or that it stays."""
    replacing = _still_known(begun)
    if replacing is None:
        return begun._replace(replacing=None), []
    field = replacing.field
    given = tuple(one.value for one in message.understood.evidence if one.field == field)
    if any(one.field == field for one in message.understood.uncertain):
        return begun._replace(replacing=None), []
    if not given:
        return _keep(begun, replacing)
    begun = begun._replace(replacing=None)
    old = _values(begun.known, replacing)
    if field not in ONE_OF_SEVERAL or set(given) == set(old):
        return begun, []
    return follow_facts(begun._replace(known=_in_place(begun.known, field, old, given)), begun, texts), [Changed(field, old, given)]


def choose(begun: Conversation, field: str, value: object, texts: TextIndex) -> tuple[Conversation, list[Act]]:
    """Return the conversation once a field was answered by choosing; of several the one that is to be replaced alone makes way."""
    replacing = _still_known(begun)
    begun = begun._replace(replacing=None)
    if replacing is None or replacing.field != field:
        return begun._replace(known=answer(begun.known, field, value)), [Noted(field)] if value is None else []
    old = _values(begun.known, replacing)
    if value is None or value in (old, *old):
        return _keep(begun, replacing)
    if field not in ONE_OF_SEVERAL:
        return begun._replace(known=answer(begun.known, field, value)), []
    given = value if isinstance(value, tuple) else (value,)
    return follow_facts(begun._replace(known=_in_place(begun.known, field, old, given)), begun, texts), []


def _still_known(begun: Conversation) -> Replacing | None:
    return None if begun.replacing is None else to_be_replaced(begun.known, *begun.replacing)


def _values(known: Known, replacing: Replacing) -> tuple[Any, ...]:
    if replacing.field not in ONE_OF_SEVERAL:
        return (value_of(joined(known), replacing.field),)
    return values_of(joined(known), replacing.field) if replacing.value is None else (replacing.value,)


def _keep(begun: Conversation, replacing: Replacing) -> tuple[Conversation, list[Act]]:
    """Return the conversation with what was to be replaced as it was, and say so."""
    return begun._replace(replacing=None, awaiting=None, missed=0), [Kept(replacing.field, _values(begun.known, replacing))]


def _in_place(known: Known, field: str, old: tuple[Any, ...], given: tuple[Any, ...]) -> Known:
    """Return what is known with other values of a field in the place of old ones; all of them are answers then."""
    held = values_of(joined(known), field)
    place = held.index(old[0])
    values = dict.fromkeys((*held[:place], *given, *held[place:]))
    for one in old:
        known = forget(known, field, one)
    kept = tuple(one for one in values if one not in old or one in given)
    return known._replace(answers=with_values(known.answers, field, kept))
