"""What is said of what was put right, taken back, kept or undone."""

from collections.abc import Callable

from babel.lists import format_list
from flask_babel import gettext

from catalogue.vocabulary import Language
from matcher.conversation import Changed, Kept, TakenBack, Undone
from webapp import wording

Held = Callable[[str, object], str]
"""Puts what is known of a field in words."""


def change_in_words(act: Changed | TakenBack | Kept | Undone, held: Held, language: Language) -> str:
    """Return the sentence of a change."""
    match act:
        case Changed(field, before, after):
            old, new = _told(held(field, before)), _told(held(field, after))
            return gettext("Rettet: %(field)s er nu %(new)s, ikke %(old)s.", field=wording.field_label(field), old=old, new=new)
        case TakenBack(fields, values):
            named = {field for field, _ in values}
            facts = [_of_field(held(field, (value,)), field) for field, value in values]
            facts += [_quoted(wording.field_label(field)) for field in fields if field not in named]
            return gettext("Vi har slettet %(facts)s.", facts=format_list(facts, locale=language))
        case Kept(field, values):
            return gettext("Så beholder vi %(fact)s.", fact=_of_field(", ".join(held(field, one) for one in values), field))
        case Undone(anything, fields):
            return _undone(fields) if anything else gettext("Der er ikke noget at fortryde.")


def _undone(fields: tuple[str, ...]) -> str:
    if not fields:
        return gettext("Det er fortrudt.")
    return gettext("Det er fortrudt: %(fields)s.", fields=", ".join(map(wording.field_label, fields)))


def _of_field(value: str, field: str) -> str:
    return gettext("»%(value)s« under »%(field)s«", value=value, field=wording.field_label(field))


def _told(value: str) -> str:
    return value if value[0].isdecimal() else _quoted(value)


def _quoted(words: str) -> str:
    return gettext("»%(word)s«", word=words)
