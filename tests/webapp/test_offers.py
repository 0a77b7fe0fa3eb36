"""All offers with their filter, the page of each, and the map of the site."""

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from catalogue import Edition
from tests.webapp.conftest import XHTML, page_of
from webapp import create_app
from webapp.settings import Settings

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def names_on(page: str) -> list[str]:
    """Return the names of the offers that a page lists."""
    return ["".join(heading.itertext()) for heading in page_of(page).iter(f"{XHTML}h3")]


def text_of(page: str) -> str:
    """Return what a reader sees of a page."""
    return " ".join("".join(page_of(page).itertext()).split())


@pytest.mark.parametrize(("address", "language"), [("/tilbud", "da"), ("/en/tilbud", "en"), ("/de/tilbud", "de")])
def test_every_offer_is_listed_once_by_area(client: FlaskClient, edition: Edition, address: str, language: str) -> None:
    """In the plan's order, in the reader's language."""
    found = names_on(client.get(address).get_data(as_text=True))
    assert found == [programme.name.in_language(language) for programme in edition.programmes]  # type: ignore[arg-type]


def test_the_filters_narrow_the_list_together(client: FlaskClient, edition: Edition) -> None:
    """Area, need and approach must all hold."""
    found = names_on(client.get("/tilbud?area=internationalisering&need=export&approach=contact").get_data(as_text=True))
    wanted = [
        one.name.da
        for one in edition.programmes
        if one.area == "internationalisering" and "export" in (*one.targeting.needs, *one.targeting.further_needs) and one.approach == "contact"
    ]
    assert found == wanted
    assert 0 < len(found) < 47


def test_each_choice_says_how_many_offers_it_gives(client: FlaskClient) -> None:
    """The count beside a choice is the number that is shown once it is taken."""
    root = page_of(client.get("/tilbud?area=smart-industri").get_data(as_text=True))
    options = {option.get("value"): "".join(option.itertext()) for option in root.iter(f"{XHTML}option")}
    count = int(options["skills"].rsplit("(", 1)[1].rstrip(")"))
    assert len(names_on(client.get("/tilbud?area=smart-industri&need=skills").get_data(as_text=True))) == count > 0


def test_choices_that_no_offer_fits_lead_on(client: FlaskClient) -> None:
    """An empty list says what to do, and one link shows them all again."""
    page = client.get("/tilbud?area=foedevarer&need=tourism-product").get_data(as_text=True)
    assert names_on(page) == []
    assert "Fjern et af dem" in text_of(page)
    assert "/tilbud" in {link.get("href") for link in page_of(page).iter(f"{XHTML}a")}


def test_a_choice_that_does_not_exist_is_named_and_left_aside(client: FlaskClient) -> None:
    """A hand-edited address shows the list all the same."""
    page = client.get("/tilbud?area=<b>atlantis").get_data(as_text=True)
    assert "<b>atlantis" in text_of(page)
    assert len(names_on(page)) == 47


def test_the_language_switch_keeps_the_choices(client: FlaskClient) -> None:
    """A filtered list stays filtered."""
    links = {link.get("href") for link in page_of(client.get("/tilbud?need=export").get_data(as_text=True)).iter(f"{XHTML}a")}
    assert {"/en/tilbud?need=export", "/de/tilbud?need=export"} <= links


@pytest.mark.parametrize("prefix", ["", "/en", "/de"])
def test_every_offer_has_a_page(client: FlaskClient, edition: Edition, prefix: str) -> None:
    """With its own heading; the inspecting client looks at the rest."""
    for programme in edition.programmes:
        page = client.get(f"{prefix}/tilbud/{programme.id}").get_data(as_text=True)
        (heading,) = page_of(page).iter(f"{XHTML}h1")
        assert heading.text == programme.name.in_language(prefix[1:] or "da")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("offer", "other"),
    [("vaeksttjek", "vaekstloeft"), ("vaekstloeft", "vaeksttjek"), ("flere-i-erhvervsuddannelser", "fremtidens-produktionskompetencer")],
)
def test_a_page_shows_what_leads_to_and_from_the_offer(client: FlaskClient, offer: str, other: str) -> None:
    """In both directions, each other offer once."""
    links = [link.get("href") for link in page_of(client.get(f"/tilbud/{offer}").get_data(as_text=True)).iter(f"{XHTML}a")]
    assert links.count(f"/tilbud/{other}") == 1


def test_a_page_says_what_is_certain_and_what_the_plan_leaves_open(client: FlaskClient) -> None:
    """Conditions with their place, and questions for the telephone."""
    page = text_of(client.get("/tilbud/vaeksttjek").get_data(as_text=True))
    assert "I har under 250 ansatte. Det følger af planen: Vækstplan 2016-2020 · Smart industri" in page
    assert "Det siger planen ikke. Spørg, når I ringer" in page


def test_a_page_of_an_open_offer_does_not_call_it_closed(data_folder: Path) -> None:
    """On a day within its period."""
    then = create_app(Settings(data=data_folder), today=lambda: date(2017, 1, 2)).test_client()
    assert "Perioden er slut" not in text_of(then.get("/tilbud/vaeksttjek").get_data(as_text=True))


def test_search_engines_get_the_offer_as_data(client: FlaskClient) -> None:
    """A schema.org GovernmentService in the page's language with its own address."""
    (script,) = page_of(client.get("/en/tilbud/global-midt").get_data(as_text=True)).iter(f"{XHTML}script")
    data = json.loads(script.text or "")
    assert (data["@type"], data["inLanguage"], data["url"]) == ("GovernmentService", "en", "http://localhost/en/tilbud/global-midt")


def test_an_unknown_offer_is_not_found(client: FlaskClient) -> None:
    """With a page that helps."""
    assert client.get("/de/tilbud/nothing").status_code == 404


def test_recommendations_lead_to_the_offer_s_page(client: FlaskClient) -> None:
    """The name of a card is a link."""
    page = client.post("/en/resultat", data={"text": "we make furniture and want to sell in Germany"}).get_data(as_text=True)
    assert "/en/tilbud/global-midt" in {link.get("href") for link in page_of(page).iter(f"{XHTML}a")}


def test_the_map_of_the_site_lists_every_page_in_every_language(client: FlaskClient, edition: Edition) -> None:
    """And every address in it answers."""
    root = ET.fromstring(client.get("/sitemap.xml").get_data(as_text=True))  # noqa: S314 - our own file
    found = [location.text or "" for location in root.iter(f"{SITEMAP}loc")]
    assert len(found) == len(set(found)) == 3 * (6 + len(edition.programmes))
    assert {client.get(url).status_code for url in found[::10]} == {200}


def test_robots_are_told_where_the_map_is(client: FlaskClient) -> None:
    """And that the interface for programs is not for them."""
    assert client.get("/robots.txt").get_data(as_text=True) == "User-agent: *\nDisallow: /api/\nSitemap: http://localhost/sitemap.xml\n"
