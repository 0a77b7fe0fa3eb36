"""The addresses of pages in each language: Danish has no prefix."""

from flask import Flask

from catalogue.vocabulary import Language
from webapp.i18n import DEFAULT_LANGUAGE, LANGUAGE_NAMES

LanguageLinks = list[tuple[Language, str, str]]


def address(path: str, language: Language) -> str:
    """Return a page's address in one language; `path` is its Danish one."""
    return path if language == DEFAULT_LANGUAGE else f"/{language}{path}"


def language_links(path: str) -> LanguageLinks:
    """Return for each language its code, its own name and the page's address in it."""
    return [(language, name, address(path, language)) for language, name in LANGUAGE_NAMES.items()]


def set_up_page_addresses(app: Flask) -> None:
    """Let templates ask for the front page's address in a language."""
    app.jinja_env.globals["home_address"] = lambda language: address("/", language)
