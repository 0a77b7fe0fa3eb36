"""Whole visits: an owner, a founder with only an idea, one who changes an answer or the language, one without scripts or without a mouse."""

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import NARROWEST, accessibility_problems, sticks_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
CONTRADICTING = f"{WORKSHOP}. Vi er 12 mand, begyndte i 2023 og omsætter for 15 mio. kr."
FURNITURE = "Vi laver møbler af egetræ og vil gerne ud at sælge dem"


def card_of(page: "Page", name: str) -> "Page":
    """Return the card of an offer."""
    return page.get_by_role("article", name=re.compile(name))  # type: ignore[return-value]


def tell(page: "Page", words: str) -> None:
    """Write in the box of the first page and send it."""
    page.goto("/")
    page.get_by_label("Hvem er I, og hvad vil I gerne?").fill(words)
    page.get_by_role("button", name="Vis, hvad der passer").click()


def begin_with(page: "Page", *needs: str, words: str = "") -> None:
    """Begin the questionnaire from the first page and answer its first question."""
    page.goto("/")
    page.get_by_role("button", name="Svar på få spørgsmål").click()
    for need in needs:
        page.get_by_label(need, exact=True).check()
    page.get_by_label("Fortæl med jeres egne ord").fill(words)
    page.get_by_role("button", name="Næste").click()


def test_an_owner_on_a_telephone_finds_what_to_approach(phone: "BrowserContext") -> None:
    """One sentence, a result with its reasons and the next step, and the offer's own page."""
    page = phone.new_page()
    tell(page, WORKSHOP)
    expect(page.get_by_role("heading", level=1)).to_have_text("Det her ligner det, I søger")
    card = card_of(page, "GLOBAL midt")
    expect(card).to_contain_text("»Tyskland«")
    expect(card).to_contain_text("Det kan I gøre nu")
    card.get_by_text("Sådan er pladsen på listen regnet ud").click()  # type: ignore[attr-defined]
    expect(card.get_by_role("table")).to_be_visible()
    card.get_by_role("link", name="GLOBAL midt").click()
    expect(page).to_have_url(re.compile("/tilbud/global-midt$"))


def test_a_founder_with_only_an_idea_gets_through(phone: "BrowserContext") -> None:
    """Every question has an answer for somebody who has no company yet; the answers are looked through before the result."""
    page = phone.new_page()
    begin_with(page, "Starte virksomhed")
    answers: dict[str, Callable[[], None]] = {
        "Hvilken kommune": lambda: page.get_by_label("Hvilken kommune").fill("Silkeborg"),
        "Hvor mange ansatte": lambda: page.get_by_label("Ingen ansatte").check(),
        "idéstadiet": lambda: page.get_by_label("Vi har en idé").check(),
    }
    while (heading := page.get_by_role("heading", level=1).inner_text()) != "Tjek jeres svar":
        answer = next((give for words, give in answers.items() if words in heading), lambda: page.get_by_label("Ved ikke").check())
        answer()
        page.get_by_role("button", name="Næste").click()
    expect(page.get_by_text("Vi har en idé, men er ikke startet")).to_be_visible()
    page.get_by_role("button", name="Vis resultatet").click()
    expect(page.get_by_role("heading", name="Spørg efter det her først")).to_be_visible()


def test_an_answer_is_changed_and_the_way_back_works(phone: "BrowserContext") -> None:
    """From the result to one question and back to the result; the browser's own back shows each page as it was."""
    page = phone.new_page()
    tell(page, WORKSHOP)
    page.get_by_role("button", name="Ret Kommune").click()
    page.get_by_label("Hvilken kommune").fill("Esbjerg")
    page.get_by_role("button", name="Gem svaret").click()
    expect(page.locator("dd", has_text="Uden for Region Midtjylland")).to_be_visible()
    expect(page.get_by_label("Ret teksten, og prøv igen")).to_have_value(WORKSHOP)
    page.go_back()
    expect(page.get_by_label("Hvilken kommune")).to_have_value("Esbjerg")
    page.go_back()
    expect(card_of(page, "GLOBAL midt")).to_be_visible()


def test_a_contradiction_is_settled_by_one_press(phone: "BrowserContext") -> None:
    """And a fact without a question is removed by another; the words stay."""
    page = phone.new_page()
    tell(page, CONTRADICTING)
    expect(page.get_by_text("I skriver både 18 og 12 ansatte. Hvad passer?").first).to_be_visible()
    page.get_by_role("button", name="12 Ansatte").first.click()
    expect(page).to_have_url(re.compile(r"/resultat\?employees=12$"))
    expect(page.get_by_text("Hvad passer?")).to_have_count(0)
    page.get_by_role("button", name="Fjern Stiftet").click()
    expect(page).to_have_url(re.compile("founded_year=unknown"))
    expect(page.get_by_text("Stiftet", exact=True)).to_have_count(0)
    expect(page.get_by_label("Ret teksten, og prøv igen")).to_have_value(CONTRADICTING)


def test_back_after_a_change_and_another_answer_counts(phone: "BrowserContext") -> None:
    """What is sent last is what holds."""
    page = phone.new_page()
    begin_with(page, "Sælge til udlandet", words=FURNITURE)
    page.get_by_label("Hvilken kommune").fill("Skive")
    page.get_by_role("button", name="Vis resultatet nu").click()
    expect(page).to_have_url(re.compile("municipality=Skive"))
    page.go_back()
    page.get_by_label("Hvilken kommune").fill("Lemvig")
    page.get_by_role("button", name="Vis resultatet nu").click()
    expect(page).to_have_url(re.compile("municipality=Lemvig"))
    expect(page.get_by_label("Ret teksten, og prøv igen")).to_have_value(FURNITURE)


def test_the_language_changes_midway_with_everything_kept(phone: "BrowserContext") -> None:
    """What was sent, what was typed and not sent, and the words."""
    page = phone.new_page()
    begin_with(page, "Sælge til udlandet", words=FURNITURE)
    page.get_by_label("Hvilken kommune").fill("Lemv")
    page.get_by_role("button", name="Deutsch").click()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    field = page.locator("#municipality")
    expect(field).to_have_value("Lemv")
    field.fill("Lemvig")
    page.locator("button[value=result]").click()
    expect(page).to_have_url(re.compile(r"/de/resultat\?needs=export&municipality=Lemvig$"))
    expect(page.locator("#text")).to_have_value(FURNITURE)


def test_everything_works_without_scripts(no_scripts: "BrowserContext") -> None:
    """The questionnaire with words, an error, the look at the answers, a change and the result."""
    page = no_scripts.new_page()
    begin_with(page, "Producere smartere", words=FURNITURE)
    page.get_by_label("Vi er etablerede").check()
    page.get_by_role("button", name="Næste").click()
    page.get_by_label("Hvilken kommune").fill("Djursland")
    page.get_by_role("button", name="Næste").click()
    page.get_by_label("Syddjurs").check()
    page.get_by_label("Hvilken kommune").fill("")
    page.get_by_role("button", name="Næste").click()
    while page.get_by_role("heading", level=1).inner_text() != "Tjek jeres svar":
        page.get_by_label("Ved ikke").check()
        page.get_by_role("button", name="Næste").click()
    expect(page.get_by_text(FURNITURE)).to_be_visible()
    page.get_by_role("button", name="Ret Kommune").click()
    page.get_by_label("Hvilken kommune").fill("Ebeltoft")
    page.get_by_role("button", name="Vis resultatet nu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Det her ligner det, I søger")
    expect(page.get_by_role("button", name="Udskriv")).to_be_hidden()


def test_the_keyboard_is_enough(desktop: "BrowserContext") -> None:
    """Enter in a field is "Næste", and an error takes the focus to where it is told."""
    page = desktop.new_page()
    page.goto("/spoergsmaal/kommune?needs=production")
    to_field(page, "municipality")
    page.keyboard.type("Skove")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "municipality"
    page.keyboard.press("Control+A")
    page.keyboard.type("Skive")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("municipality=Skive"))
    expect(page.locator("html")).to_have_attribute("lang", "da")
    to_field(page, "industry-1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("industry=landbrug"))


def to_field(page: "Page", field: str) -> None:
    """Press Tab until a field has the focus."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == field:
            return
    pytest.fail(f"Tab does not reach {field}")


def test_a_result_is_fit_for_paper(desktop: "BrowserContext") -> None:
    """The cards are there, and nothing to press is."""
    page = desktop.new_page()
    tell(page, WORKSHOP)
    page.emulate_media(media="print")
    expect(card_of(page, "GLOBAL midt")).to_be_visible()
    expect(page.get_by_text("Vurderet efter Vækstplan 2016-2020")).to_be_visible()
    assert [one for one in page.get_by_role("button").all() if one.is_visible()] == []
    assert page.pdf().startswith(b"%PDF")


def test_the_link_is_copied_where_the_browser_lets_us(desktop: "BrowserContext") -> None:
    """And it is said that it was."""
    desktop.grant_permissions(["clipboard-read", "clipboard-write"])
    page = desktop.new_page()
    tell(page, WORKSHOP)
    page.get_by_role("button", name="Kopiér Link til resultatet").click()
    expect(page.get_by_text("Linket er kopieret.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#link").input_value()


def test_two_clicks_are_no_more_than_one(phone: "BrowserContext") -> None:
    """An impatient visitor sees one result."""
    page = phone.new_page()
    page.goto("/")
    page.locator("#text").fill(WORKSHOP)
    page.get_by_role("button", name="Vis, hvad der passer").dblclick()
    expect(card_of(page, "GLOBAL midt")).to_be_visible()


def too_long(page: "Page") -> None:
    """Send more than can be read."""
    tell(page, "æ" * 10_000)


def no_place(page: "Page") -> None:
    """Name a place that is none."""
    page.goto("/spoergsmaal/kommune?needs=export")
    page.locator("#municipality").fill("Djursland")
    page.get_by_role("button", name="Næste").click()


def nothing_chosen(page: "Page") -> None:
    """Leave the first question without an answer."""
    page.goto("/spoergsmaal/behov")
    page.get_by_role("button", name="Næste").click()


def changed_form(page: "Page") -> None:
    """Send a form whose held words were changed."""
    begin_with(page, "Sælge til udlandet", words=FURNITURE)
    page.evaluate("document.querySelector('[name=held]').value = 'changed'")
    page.get_by_role("button", name="Næste").click()


def refused(page: "Page") -> None:
    """Send a form to a page that takes none."""
    page.goto("/")
    page.evaluate("const form = document.getElementById('ask'); form.action = '/om'; form.submit()")
    page.wait_for_url("**/om")


STATES: dict[str, "str | Callable[[Page], None]"] = {
    "first page": "/",
    "needs": "/spoergsmaal/behov",
    "place": "/spoergsmaal/kommune?needs=export",
    "trade": "/spoergsmaal/branche?needs=export",
    "size": "/spoergsmaal/ansatte?needs=strategy&employees=10-19",
    "fact": "/spoergsmaal/vaeksttjek?needs=strategy",
    "one change": "/spoergsmaal/eksport?needs=export&export=some&then=result",
    "answers": "/spoergsmaal/tjek?needs=strategy&municipality=Skive&export=unknown",
    "an address changed by hand": "/spoergsmaal/tjek?needs=strategy&municipality=Narnia",
    "result": "/resultat?needs=leadership&municipality=Skive&industry=industri",
    "result with words": lambda page: tell(page, WORKSHOP),
    "nothing found": "/resultat?municipality=outside-region&in_western_denmark=no&needs=production",
    "elsewhere": lambda page: tell(page, "Hvordan søger jeg boligstøtte?"),
    "in doubt": lambda page: tell(page, CONTRADICTING),
    "a CPR number": lambda page: tell(page, "Vi er et bageri i Skive, 010190-1234"),
    "a text that says nothing": lambda page: tell(page, "???"),
    "too long": too_long,
    "no place": no_place,
    "nothing chosen": nothing_chosen,
    "changed form": changed_form,
    "refused": refused,
}


@pytest.mark.parametrize("state", STATES)
def test_everybody_can_use_every_state(desktop: "BrowserContext", state: str) -> None:
    """Axe finds nothing, at the narrowest width and with everything unfolded either, and nothing scrolls sideways."""
    page = desktop.new_page()
    way = STATES[state]
    _ = page.goto(way) if isinstance(way, str) else way(page)
    assert accessibility_problems(page) == []
    page.set_viewport_size({"width": NARROWEST, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert accessibility_problems(page) + sticks_out(page) == []


@pytest.mark.soak
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("prefix", ["", "/en", "/de"])
@pytest.mark.parametrize("address", [way for way in STATES.values() if isinstance(way, str)])
def test_everybody_can_use_every_state_in_every_language(desktop: "BrowserContext", address: str, prefix: str, width: int) -> None:
    """The whole table."""
    page = desktop.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(prefix + address)
    assert accessibility_problems(page) + sticks_out(page) == []
