"""Whole conversations in a browser: with scripts and without, by keyboard alone, to the result and back, and when something goes wrong on the way."""

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import NARROWEST, accessibility_problems, sticks_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page

    from tests.journeys.conftest import Guard

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
GROWING = "Vi er et maskinværksted i Skjern og vil gerne vokse"


def say(page: "Page", message: str) -> None:
    """Write a message, send it and wait for the answer."""
    page.get_by_label("Jeres besked").fill(message)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(answered(page).locator(".bubble", has_text=message)).to_be_visible()


def answered(page: "Page") -> "Locator":
    """Return the turns that have their answer."""
    return page.locator(".exchange:not(.pending)")


def newest(page: "Page") -> "Locator":
    """Return the newest answer."""
    return answered(page).locator(".answered").last


def known(page: "Page") -> "Locator":
    """Return where everything that is known stands."""
    return page.get_by_role("region", name="Det ved vi om jer")


def whole_visit(page: "Page") -> None:
    """Tell, answer with a tap, correct, take away, see the result, and come back."""
    page.goto("/")
    page.get_by_role("button", name="Tag det som en samtale").click()
    say(page, GROWING)
    expect(newest(page).get_by_role("link", name="Væksttjek")).to_be_visible()
    page.get_by_role("button", name="Vi er etablerede").click()
    expect(known(page).get_by_role("button", name="Ret Hvor langt I er")).to_be_visible()
    known(page).get_by_role("button", name="Ret Kommune").click()
    expect(newest(page)).to_contain_text("Hvilken kommune")
    say(page, "Skive")
    expect(known(page).get_by_role("button", name="Ret Kommune: Skive")).to_be_visible()
    known(page).get_by_role("button", name="Fjern Hvor langt I er").click()
    expect(known(page).get_by_role("button", name="Ret Hvor langt I er")).to_have_count(0)
    known(page).get_by_role("button", name="Se hele resultatet").click()
    expect(page).to_have_url(re.compile("/resultat"))
    expect(page.get_by_role("article").first).to_be_visible()
    page.get_by_role("button", name="Tilbage til samtalen").first.click()
    expect(page.locator(".bubble", has_text="Skive")).to_be_visible()
    expect(known(page).get_by_role("button", name="Ret Kommune: Skive")).to_be_visible()


def test_a_whole_conversation_on_a_telephone(phone: "BrowserContext") -> None:
    """With scripts; the page is never left for a turn."""
    page = phone.new_page()
    whole_visit(page)
    assert sticks_out(page) == []


def test_a_whole_conversation_without_scripts(no_scripts: "BrowserContext") -> None:
    """The same, each turn a page."""
    whole_visit(no_scripts.new_page())


def test_a_turn_is_added_and_the_box_keeps_the_focus(desktop: "BrowserContext") -> None:
    """Nothing is fetched but the turn; Enter sends, Shift and Enter give a new line; the address stays."""
    page = desktop.new_page()
    page.goto("/samtale")
    left: list[str] = []
    page.on("framenavigated", lambda frame: left.append(frame.url))
    box = page.get_by_label("Jeres besked")
    box.press_sequentially("Vi er et maskinværksted")
    box.press("Shift+Enter")
    box.press_sequentially("i Skjern")
    box.press("Enter")
    expect(answered(page)).to_have_count(2)
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    expect(page.locator(".bubble")).to_have_text("Vi er et maskinværksted\ni Skjern", use_inner_text=True)
    assert [url for url in left if not url.endswith("/samtale")] == []
    assert page.get_by_role("log").count() == page.locator("[role=log], [aria-live], [role=status], [role=alert]").count() == 1


def test_reload_and_back_lose_nothing(desktop: "BrowserContext") -> None:
    """Neither what was said in the page, nor when the visitor was on an offer's page."""
    page = desktop.new_page()
    page.goto("/samtale")
    say(page, WORKSHOP)
    say(page, "Vi er 25 mand nu")
    page.reload()
    expect(answered(page)).to_have_count(3)
    expect(known(page).get_by_role("button", name="Ret Ansatte: 25")).to_be_visible()
    page.get_by_role("link", name="GLOBAL midt").first.click()
    expect(page).to_have_url(re.compile("/tilbud/global-midt$"))
    page.go_back()
    expect(answered(page)).to_have_count(3)
    say(page, "tak")
    expect(newest(page)).to_contain_text("Selv tak!")
    expect(known(page).get_by_role("button", name="Ret Ansatte: 25")).to_be_visible()


def test_an_impatient_visitor_sends_once(desktop: "BrowserContext") -> None:
    """Two clicks and an Enter are one turn."""
    page = desktop.new_page()
    page.goto("/samtale")
    page.get_by_label("Jeres besked").fill(WORKSHOP)
    page.get_by_role("button", name="Send", exact=True).dblclick()
    page.get_by_label("Jeres besked").press("Enter")
    expect(page.locator(".bubble")).to_have_count(1)
    expect(answered(page)).to_have_count(2)


def test_where_the_answer_is_no_turn_the_form_is_sent(desktop: "BrowserContext", guard: "Guard") -> None:
    """The page after it is as good; its newest answer has the focus, and a name."""
    guard.expect("status of 503")
    page = desktop.new_page()
    page.goto("/samtale")
    page.route("**/samtale", lambda route: route.continue_() if route.request.is_navigation_request() else route.fulfill(status=503, body="busy"))
    say(page, WORKSHOP)
    expect(known(page).get_by_role("button", name="Ret Ansatte: 18")).to_be_visible()
    expect(newest(page)).to_be_focused()
    expect(page.get_by_role("group", name="Det nyeste svar")).to_be_focused()


def test_the_keyboard_is_enough_for_a_conversation(desktop: "BrowserContext") -> None:
    """To a quick answer, to a chip, to the result and back."""
    page = desktop.new_page()
    page.goto("/samtale")
    press_until(page, "message")
    page.keyboard.type(GROWING)
    page.keyboard.press("Enter")
    expect(answered(page)).to_have_count(2)
    press_until(page, "Vi er etablerede", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(known(page).get_by_role("button", name="Ret Hvor langt I er")).to_be_visible()
    expect(page.get_by_label("Jeres besked")).to_be_focused()
    press_until(page, "Ret Kommune: Ringkøbing-Skjern")
    page.keyboard.press("Space")
    expect(newest(page)).to_contain_text("Hvilken kommune")
    press_until(page, "Se hele resultatet")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/resultat"))
    press_until(page, "Tilbage til samtalen")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/samtale"))
    expect(page.locator(".bubble", has_text=GROWING)).to_be_visible()


def press_until(page: "Page", goal: str, *, key: str = "Tab") -> None:
    """Press Tab until what has this id or these words has the focus."""
    for _ in range(60):
        page.keyboard.press(key)
        at = page.evaluate("[document.activeElement.id, document.activeElement.textContent.trim().replace(/\\s+/g, ' ')]")
        if goal in at:
            return
    pytest.fail(f"{key} does not reach {goal}")


def test_the_box_stays_within_reach_however_long_the_conversation(phone: "BrowserContext") -> None:
    """On a telephone: the box is seen, and the newest message above it."""
    page = phone.new_page()
    page.goto("/samtale")
    for number in range(12):
        say(page, f"Vi er et værksted i Skjern, og vi er {number + 3} mand")
    page.evaluate("window.scrollTo(0, 300)")
    expect(page.get_by_label("Jeres besked")).to_be_in_viewport()
    page.reload()
    expect(page.locator(".exchange").last).to_be_visible()
    expect(page.get_by_text("Tidligere i samtalen")).to_be_visible()


def test_another_language_is_another_page_of_the_same_conversation(desktop: "BrowserContext") -> None:
    """Written in it, or by the button; what was said stays."""
    page = desktop.new_page()
    page.goto("/samtale")
    say(page, GROWING)
    page.get_by_role("button", name="Deutsch").click()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator(".bubble", has_text=GROWING)).to_be_visible()
    page.get_by_label("Ihre Nachricht").fill("We are a machine shop in Skjern and would like to sell to Germany")
    page.get_by_role("button", name="Senden", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(newest(page)).to_contain_text("Let us go on in English.")


def test_a_result_goes_on_in_the_chat(phone: "BrowserContext") -> None:
    """With the words of the box."""
    page = phone.new_page()
    page.goto("/")
    page.get_by_label("Hvem er I, og hvad vil I gerne?").fill(WORKSHOP)
    page.get_by_role("button", name="Vis, hvad der passer").click()
    page.get_by_role("button", name="Fortsæt som samtale").click()
    expect(page.locator(".bubble", has_text=WORKSHOP)).to_be_visible()
    expect(known(page).get_by_role("button", name="Ret Ansatte: 18")).to_be_visible()


def empty(page: "Page") -> None:
    """Come in."""
    page.goto("/samtale")


def with_offers(page: "Page") -> None:
    """Have chips, offers, a question and answers to tap."""
    empty(page)
    say(page, GROWING)


def long_ago(page: "Page") -> None:
    """Have turns that are folded away."""
    with_offers(page)
    for number in range(6):
        say(page, f"tak for det {number}")
    page.reload()


def too_long(page: "Page") -> None:
    """Send more than can be read."""
    empty(page)
    page.get_by_label("Jeres besked").fill("æ" * 4_001)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("alert")).to_be_focused()


def changed(page: "Page") -> None:
    """Send a state that was changed."""
    with_offers(page)
    page.evaluate("document.querySelector('[name=state]').value = 'changed'")
    page.get_by_label("Jeres besked").fill("Vi er 25")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("er ændret undervejs")
    expect(page.get_by_label("Jeres besked")).to_have_value("Vi er 25")


def in_two_languages(page: "Page") -> None:
    """Have changed the language on the way."""
    with_offers(page)
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("way", [empty, with_offers, long_ago, too_long, changed, in_two_languages])
def test_everybody_can_use_every_state_of_the_chat(desktop: "BrowserContext", way: "Callable[[Page], None]") -> None:
    """Axe finds nothing, at the narrowest width and with everything unfolded either, and nothing scrolls sideways."""
    page = desktop.new_page()
    way(page)
    assert accessibility_problems(page) == []
    page.set_viewport_size({"width": NARROWEST, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert accessibility_problems(page) + sticks_out(page) == []
