"""Sentences about what was understood: where the words leave something open, contradict themselves, or were only worked out."""

from collections.abc import Mapping, Sequence

from babel.lists import format_list
from flask_babel import gettext

from catalogue.vocabulary import Language
from webapp.i18n import marked

MOST_CANDIDATES = 6
"""More municipalities than these are not named one by one."""

_CONTRADICTIONS: Mapping[str, str] = {
    "employees": marked("I skriver både %(values)s ansatte. Hvad passer?"),
    "municipality": marked("I skriver, at I ligger i både %(values)s. Hvad passer?"),
    "founded_year": marked("I skriver, at I begyndte i både %(values)s. Hvad passer?"),
    "turnover_dkk": marked("I skriver, at I omsætter for både %(values)s kroner. Hvad passer?"),
}
_ANOTHER_CONTRADICTION = marked("I skriver både %(values)s. Hvad passer?")


def place_left_open(words: str, candidates: Sequence[str], language: Language) -> str:
    """Return what to ask when words name a place and not its municipality."""
    if len(candidates) > MOST_CANDIDATES:
        return gettext("»%(place)s« dækker mange kommuner. Hvilken kommune ligger I i?", place=words)
    places = format_list(candidates, style="or", locale=language)
    return gettext("»%(place)s« siger ikke, hvilken kommune I ligger i. Er det %(places)s?", place=words, places=places)


def place_may_be_another(others: Sequence[str], language: Language) -> str:
    """Return what to ask when a place lies in one municipality and reaches into others."""
    return gettext("Ligger I i %(places)s i stedet?", places=format_list(others, style="or", locale=language))


def contradiction(field: str, values: Sequence[str], words: Sequence[str], language: Language) -> str:
    """Return what to ask when the words give a field several values; where the values make no sentence, the words stand for them."""
    if field in _CONTRADICTIONS:
        return gettext(_CONTRADICTIONS[field], values=format_list(values, locale=language))
    quotes = [gettext("»%(word)s«", word=one) for one in words]
    return gettext(_ANOTHER_CONTRADICTION, values=format_list(quotes, locale=language))


def stage_from_year() -> str:
    """Return how a stage was worked out that nobody stated."""
    return gettext("Regnet ud fra det år, I begyndte. Under fem år kalder vi nyt.")


def may_be_wrong() -> str:
    """Return what to say of a fact that its words only make likely."""
    return gettext("Vi er ikke sikre. Passer det ikke, så fjern det.")
