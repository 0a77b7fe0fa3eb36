"""In which language we answer: the address says it for pages, the request for the API; Danish where nothing does."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import flask_babel
from flask import Flask, g, has_request_context, request

from catalogue.vocabulary import LANGUAGES, Language
from webapp import paths
from webapp.translation_files import compile_translations

DEFAULT_LANGUAGE: Language = "da"
LANGUAGE_NAMES: dict[Language, str] = {"da": "Dansk", "en": "English", "de": "Deutsch"}


_LOCALES: dict[Language, str] = {"da": "da", "en": "en_GB", "de": "de"}
"""In whose manner numbers and dates are written."""


def as_language(value: object) -> Language | None:
    """Return the value when it is one of our languages."""
    return next((language for language in LANGUAGES if language == value), None)


def use_language(language: Language) -> None:
    """Answer the present request in this language from here on."""
    g.language = language
    flask_babel.refresh()


def reader_language() -> Language:
    """Return the language of the reader: as set, else as the address or the request says, else Danish."""
    chosen = as_language(g.get("language"))
    if chosen is None and has_request_context():
        chosen = _language_of_path() or as_language(request.args.get("locale")) or _language_of_header()
    return chosen or DEFAULT_LANGUAGE


def _language_of_path() -> Language | None:
    """Return the language of a page by its address; None for the API, which has no prefix."""
    if request.path.startswith("/api/"):
        return None
    return as_language(request.path.split("/")[1]) or DEFAULT_LANGUAGE


def _language_of_header() -> Language | None:
    return as_language(request.accept_languages.best_match(LANGUAGES))


def set_up_translations(app: Flask) -> None:
    """Give the application its translations; in a checkout they are compiled first when stale."""
    folder = paths.translations_folder()
    if folder.parent != paths.PACKAGE:
        with suppress(OSError):
            compile_translations(folder)
    flask_babel.Babel(
        app,
        default_locale=DEFAULT_LANGUAGE,
        default_translation_directories=str(folder),
        default_timezone="Europe/Copenhagen",
        locale_selector=lambda: _LOCALES[reader_language()],
    )


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Make sentences in one language outside of any request, for the terminal."""
    app = Flask("webapp")
    set_up_translations(app)
    with app.app_context():
        use_language(language)
        yield


def marked(sentence: str) -> str:
    """Return the sentence as it is; marks it for extraction where it is translated later."""
    return sentence
