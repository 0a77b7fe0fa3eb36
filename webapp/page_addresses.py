"""The addresses of pages in each language: Danish has no prefix."""

from functools import partial

from flask import Flask

from catalogue.vocabulary import Language
from webapp.i18n import DEFAULT_LANGUAGE, LANGUAGE_NAMES

HOME = "/"
OFFERS = "/tilbud"
"""The page of all offers; each offer's own lies below it."""

QUESTIONS = "/spoergsmaal"
"""Where the questionnaire begins; each question lies below it."""

CONVERSATION = "/samtale"
"""The chat."""

RESULTS = "/resultat"
"""The page of recommendations."""

ABOUT = "/om"
ACCURACY = "/noejagtighed"
PRIVACY = "/privatliv"
ACCESSIBILITY = "/tilgaengelighed"

LanguageLinks = list[tuple[Language, str, str]]


def address(path: str, language: Language) -> str:
    """Return a page's address in one language; `path` is its Danish one."""
    return path if language == DEFAULT_LANGUAGE else f"/{language}{path}"


def offer_path(programme_id: str) -> str:
    """Return the Danish address of an offer's page."""
    return f"{OFFERS}/{programme_id}"


def offer_address(programme_id: str, language: Language) -> str:
    """Return the address of an offer's page in one language."""
    return address(offer_path(programme_id), language)


def language_links(path: str, *, query: str = "") -> LanguageLinks:
    """Return for each language its code, its own name and the page's address in it, with the same query."""
    rest = f"?{query}" if query else ""
    return [(language, name, address(path, language) + rest) for language, name in LANGUAGE_NAMES.items()]


def set_up_page_addresses(app: Flask) -> None:
    """Let templates ask for the addresses of pages that others lead to, in a language; those of the way to a result are made by the visit."""
    app.jinja_env.globals.update(CONVERSATION=CONVERSATION, QUESTIONS=QUESTIONS, RESULTS=RESULTS)
    for name, path in (
        ("home", HOME),
        ("conversation", CONVERSATION),
        ("offers", OFFERS),
        ("about", ABOUT),
        ("accuracy", ACCURACY),
        ("privacy", PRIVACY),
        ("accessibility", ACCESSIBILITY),
    ):
        app.jinja_env.globals[f"{name}_address"] = partial(address, path)
