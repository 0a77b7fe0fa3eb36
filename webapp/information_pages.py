"""Who is behind the site and how it works, how often it is right, what becomes of what a visitor writes, and how well everybody can use it."""

from flask import Blueprint, redirect, render_template
from flask.typing import ResponseReturnValue

from catalogue.vocabulary import Language
from webapp.accuracy.figures import published_figures
from webapp.accuracy.page import accuracy_page
from webapp.i18n import DEFAULT_LANGUAGE, use_language
from webapp.library import library
from webapp.page_addresses import ABOUT, ACCESSIBILITY, ACCURACY, PRIVACY, language_links

information_pages = Blueprint("information_pages", __name__)

_TEMPLATES = {ABOUT: "pages/about.html", PRIVACY: "pages/privacy.html", ACCESSIBILITY: "pages/accessibility.html"}


def _show(path: str, language: Language) -> str:
    use_language(language)
    held = library()
    return render_template(
        _TEMPLATES[path],
        language=language,
        languages=language_links(path),
        settings=held.settings,
        edition=held.edition.title.in_language(language),
        publisher=held.edition.publisher.in_language(language),
        notice=held.edition.notice.in_language(language),
    )


@information_pages.get(ABOUT, defaults={"language": DEFAULT_LANGUAGE})
@information_pages.get(f"/<any(en, de):language>{ABOUT}")
def about(language: Language) -> str:
    """Say where the offers come from, how the order is made, and who runs the site."""
    return _show(ABOUT, language)


@information_pages.get(ACCURACY, defaults={"language": DEFAULT_LANGUAGE})
@information_pages.get(f"/<any(en, de):language>{ACCURACY}")
def accuracy(language: Language) -> str:
    """Say how often the list is right, and how that was found out."""
    use_language(language)
    return render_template(
        "pages/accuracy.html",
        language=language,
        languages=language_links(ACCURACY),
        page=accuracy_page(published_figures(), library().edition),
    )


@information_pages.get(PRIVACY, defaults={"language": DEFAULT_LANGUAGE})
@information_pages.get(f"/<any(en, de):language>{PRIVACY}")
def privacy(language: Language) -> str:
    """Say what becomes of what a visitor writes."""
    return _show(PRIVACY, language)


@information_pages.get(ACCESSIBILITY, defaults={"language": DEFAULT_LANGUAGE})
@information_pages.get(f"/<any(en, de):language>{ACCESSIBILITY}")
def accessibility(language: Language) -> str:
    """Say how well everybody can use the site, and where to report what does not work."""
    return _show(ACCESSIBILITY, language)


@information_pages.get("/was")
def official_statement() -> ResponseReturnValue:
    """Lead to the official accessibility statement, by the address that every public site has it at."""
    return redirect(library().settings.contact_was_url or ACCESSIBILITY)
