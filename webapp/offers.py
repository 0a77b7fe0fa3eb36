"""All offers, with a filter, and a page for each; the map of the site for search engines."""

from http import HTTPStatus
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, render_template, request, url_for

from catalogue.vocabulary import LANGUAGES, Language
from webapp.i18n import DEFAULT_LANGUAGE, use_language
from webapp.library import library
from webapp.offer_list import offer_list
from webapp.offer_page import offer_page
from webapp.page_addresses import ABOUT, ACCESSIBILITY, ACCURACY, OFFERS, PRIVACY, address, language_links, offer_address, offer_path

offers = Blueprint("offers", __name__)


@offers.get(OFFERS, defaults={"language": DEFAULT_LANGUAGE})
@offers.get(f"/<any(en, de):language>{OFFERS}")
def show_all(language: Language) -> str:
    """Show the offers that the filter in the address lets through."""
    use_language(language)
    held = library()
    page = offer_list(held, request.args, language=language, today=held.clock())
    return render_template(
        "pages/offers.html",
        language=language,
        languages=language_links(OFFERS, query=urlencode(page.chosen)),
        here=address(OFFERS, language),
        page=page,
        edition=held.edition.title.in_language(language),
    )


@offers.get(f"{OFFERS}/<string:programme_id>", defaults={"language": DEFAULT_LANGUAGE})
@offers.get(f"/<any(en, de):language>{OFFERS}/<string:programme_id>")
def show_one(language: Language, programme_id: str) -> str:
    """Show everything that the catalogue says of one offer."""
    use_language(language)
    held = library()
    programme = held.edition.programme(programme_id)
    if programme is None:
        abort(HTTPStatus.NOT_FOUND)
    url = request.url_root.rstrip("/") + offer_address(programme.id, language)
    return render_template(
        "pages/offer.html",
        language=language,
        languages=language_links(offer_path(programme.id)),
        all_offers=address(OFFERS, language),
        page=offer_page(programme, held, language=language, today=held.clock(), url=url),
        edition=held.edition.title.in_language(language),
    )


@offers.get("/sitemap.xml")
def show_sitemap() -> Response:
    """List every page that anybody may find, in each language with its twins."""
    root = request.url_root.rstrip("/")
    paths = ["/", OFFERS, ABOUT, ACCURACY, PRIVACY, ACCESSIBILITY, *(offer_path(programme.id) for programme in library().edition.programmes)]
    pages = [{language: root + address(path, language) for language in LANGUAGES} for path in paths]
    return Response(render_template("sitemap.xml", pages=pages), mimetype="application/xml")


@offers.get("/robots.txt")
def show_robots() -> Response:
    """Let search engines in, but for the interface for programs."""
    return Response(f"User-agent: *\nDisallow: /api/\nSitemap: {url_for('offers.show_sitemap', _external=True)}\n", mimetype="text/plain")
