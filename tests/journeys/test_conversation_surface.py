"""How the chat behaves under a hand: nothing runs away, nothing typed is lost, nothing is pressed by mistake, and the newest answer is in sight."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import accessibility_problems
from tests.journeys.test_conversation import GROWING, WORKSHOP, answered, known, newest, say

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Route

    from tests.journeys.conftest import Guard, OpenContext

LOW = {"viewport": {"width": 375, "height": 420}, "is_mobile": True, "has_touch": True}
NO_CONNECTION = "Vi fik ikke forbindelse."


def come_in(page: "Page", *messages: str) -> None:
    """Open the chat and say some things."""
    page.goto("/samtale")
    for message in messages:
        say(page, message)


def hold(page: "Page") -> "list[Route]":
    """Hold the next turn back; it comes into the list, to be let through or to fail."""
    held: list[Route] = []

    def keep(route: "Route") -> None:
        held.append(route)

    page.route("**/samtale", keep, times=1)
    return held


def test_typing_moves_nothing(desktop: "BrowserContext") -> None:
    """Nor does sending an empty box, wherever in the conversation one has read back to."""
    page = desktop.new_page()
    come_in(page, WORKSHOP, "tak", GROWING)
    page.mouse.wheel(0, -250)
    page.wait_for_function("document.documentElement.scrollHeight - innerHeight - scrollY > 100")
    before = page.evaluate("scrollY")
    page.keyboard.type("Vi er")
    for _ in range(5):
        page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    assert page.evaluate("scrollY") == before


def test_what_has_the_focus_comes_out_from_under_the_box(desktop: "BrowserContext") -> None:
    """Each link and button of the conversation, by keyboard."""
    page = desktop.new_page()
    come_in(page, WORKSHOP, GROWING)
    page.evaluate("scrollTo(0, 0)")
    covered = page.evaluate(
        """() => [...document.querySelectorAll('.log a, .log button, #quick button:not(details button)')].filter(one => {
            one.focus();
            return one.getBoundingClientRect().bottom > document.querySelector('.composer').getBoundingClientRect().top;
        }).map(one => one.textContent)"""
    )
    assert covered == []


def test_it_shows_at_once_that_an_answer_is_being_written(desktop: "BrowserContext") -> None:
    """The message stands above it, the box is empty, and what is typed meanwhile is kept and sent when it can be."""
    page = desktop.new_page()
    come_in(page)
    held = hold(page)
    box = page.get_by_label("Jeres besked")
    box.fill(WORKSHOP)
    box.press("Enter")
    expect(page.locator(".pending .bubble")).to_have_text(WORKSHOP)
    expect(page.locator(".pending .answered")).to_contain_text("Vækstmatch skriver")
    expect(page.get_by_role("log")).to_have_attribute("aria-busy", "true")
    assert accessibility_problems(page) == []
    box.press_sequentially("Vi er 25")
    held[0].continue_()
    expect(answered(page)).to_have_count(2)
    expect(page.locator(".pending")).to_have_count(0)
    expect(page.get_by_role("log")).to_have_attribute("aria-busy", "false")
    expect(box).to_have_value("Vi er 25")


def test_a_message_sent_while_an_answer_is_written_is_the_next(desktop: "BrowserContext") -> None:
    """It waits for its turn."""
    page = desktop.new_page()
    come_in(page)
    held = hold(page)
    box = page.get_by_label("Jeres besked")
    for message in (WORKSHOP, "tak"):
        box.fill(message)
        box.press("Enter")
    expect(page.locator(".bubble")).to_have_count(1)
    held[0].continue_()
    expect(answered(page)).to_have_count(3)
    expect(newest(page)).to_contain_text("Selv tak!")


def test_without_a_connection_everything_stays(desktop: "BrowserContext", guard: "Guard") -> None:
    """It is said above the box, the message is in it again before what was typed since, and sending it again works."""
    guard.expect("net::ERR_FAILED")
    page = desktop.new_page()
    come_in(page, GROWING)
    held = hold(page)
    box = page.get_by_label("Jeres besked")
    box.fill("Vi er 25 mand")
    box.press("Enter")
    expect(page.locator(".pending")).to_have_count(1)
    box.press_sequentially("og i Ry")
    held[0].abort()
    expect(page.get_by_role("alert")).to_have_text(f"{NO_CONNECTION} Prøv igen om lidt. Det, I skrev, står her stadig.")
    expect(box).to_have_value("Vi er 25 mand\nog i Ry")
    expect(page.locator(".pending")).to_have_count(0)
    expect(page.get_by_role("log")).to_have_attribute("aria-busy", "false")
    assert accessibility_problems(page) == []
    box.press("Enter")
    expect(known(page).get_by_role("button", name="Ret Ansatte: 25")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_reload_without_a_connection_goes_on_where_it_was(desktop: "BrowserContext", guard: "Guard") -> None:
    """What was said is known in the next turn."""
    guard.expect("net::ERR_FAILED")
    page = desktop.new_page()
    come_in(page, GROWING)
    page.route("**/samtale", lambda route: route.continue_() if route.request.is_navigation_request() else route.abort())
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text(NO_CONNECTION)
    page.unroute("**/samtale")
    say(page, "Vi er 25 mand")
    expect(known(page).get_by_role("button", name="Ret Branche: Industri og produktion")).to_be_visible()


def test_a_language_changed_by_a_message_keeps_what_was_typed_since(desktop: "BrowserContext") -> None:
    """The answer is a page of its own."""
    page = desktop.new_page()
    come_in(page)
    held = hold(page)
    box = page.get_by_label("Jeres besked")
    box.fill("We are a machine shop in Skjern and would like to sell to Germany")
    box.press("Enter")
    expect(page.locator(".pending")).to_have_count(1)
    box.press_sequentially("and we")
    held[0].continue_()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_label("Your message")).to_have_value("and we")
    expect(newest(page)).to_contain_text("Let us go on in English.")


def test_a_double_tap_is_one_answer(phone: "BrowserContext") -> None:
    """What comes under the finger can't be pressed for a moment, neither an answer nor a cross."""
    page = phone.new_page()
    page.clock.install()
    come_in(page, GROWING)
    page.clock.run_for(1_000)
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    page.get_by_role("button", name="Vi er etablerede").tap()
    expect(answered(page)).to_have_count(3)
    for part in ("#quick .quick-reply", "#known .chip-remove"):
        fresh = page.locator(part).first
        fresh.scroll_into_view_if_needed()
        place = fresh.bounding_box()
        assert place is not None
        page.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    expect(page.locator(".waiting")).to_have_count(0)
    expect(answered(page)).to_have_count(3)
    page.clock.run_for(500)
    page.locator("#quick .quick-reply").first.tap()
    expect(answered(page)).to_have_count(4)


@pytest.mark.parametrize("messages", [(WORKSHOP,), (WORKSHOP, GROWING)])
def test_the_newest_answer_fits_a_telephone(phone: "BrowserContext", messages: tuple[str, ...]) -> None:
    """From its beginning to its question, with the offers between them; each offer says why in one line."""
    page = phone.new_page()
    come_in(page, *messages)
    expect(page.locator(".pending")).to_have_count(0)
    expect(newest(page)).to_be_in_viewport(ratio=1)
    bottom = page.evaluate("[...document.querySelectorAll('.answered')].at(-1).lastElementChild.getBoundingClientRect().bottom")
    assert bottom <= page.evaluate("document.querySelector('.composer').getBoundingClientRect().top")
    heights = page.locator(".offer-lines .small").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert max(heights) <= 20


def test_the_box_is_in_sight_on_a_low_screen(open_context: "OpenContext") -> None:
    """And so is the beginning of the answer."""
    page = open_context(**LOW).new_page()
    come_in(page, WORKSHOP)
    expect(page.get_by_label("Jeres besked")).to_be_in_viewport(ratio=1)
    assert 0 <= newest(page).evaluate("one => one.getBoundingClientRect().top") < 100


def test_what_is_unfolded_comes_out_from_under_the_box(phone: "BrowserContext") -> None:
    """Both answers to whether everything is to be wiped."""
    page = phone.new_page()
    come_in(page, WORKSHOP)
    page.get_by_text("Start forfra").tap()
    page.wait_for_function("""() => {
        const bottom = document.querySelector('[data-fold]').getBoundingClientRect().bottom;
        return bottom > 0 && bottom <= document.querySelector('.composer').getBoundingClientRect().top;
    }""")


def test_everything_is_wiped_only_after_a_second_press(desktop: "BrowserContext", no_scripts: "BrowserContext") -> None:
    """With scripts and without, one can stay; then it begins again."""
    for page in (desktop.new_page(), no_scripts.new_page()):
        come_in(page, WORKSHOP)
        page.get_by_text("Start forfra").click()
        page.get_by_role("button", name="Nej, bliv her").click()
        expect(page.get_by_role("button", name="Ja, slet alt og begynd forfra")).to_be_hidden()
        expect(page.locator(".bubble", has_text=WORKSHOP)).to_be_visible()
        page.get_by_text("Start forfra").click()
        page.get_by_role("button", name="Ja, slet alt og begynd forfra").click()
        expect(newest(page)).to_contain_text("Alt, hvad I skrev, er glemt.")
        expect(page.locator(".bubble", has_text=WORKSHOP)).to_have_count(0)


def test_what_is_known_is_one_tap_from_the_answer(phone: "BrowserContext") -> None:
    """A reload after it loses nothing, and after a tap the focus is where one can answer."""
    page = phone.new_page()
    come_in(page, GROWING)
    newest(page).get_by_role("link", name="Ret eller fjern").tap()
    expect(known(page)).to_be_focused()
    expect(known(page).get_by_role("button", name="Ret Kommune")).to_be_in_viewport()
    page.reload()
    expect(answered(page)).to_have_count(2)
    page.get_by_role("button", name="Vi er etablerede").tap()
    expect(page.get_by_role("group", name="Svar med et tryk")).to_be_focused()


def test_a_half_written_message_is_there_after_an_offer_and_after_the_result(desktop: "BrowserContext") -> None:
    """By the browser's own way back, and by ours."""
    page = desktop.new_page()
    come_in(page, WORKSHOP)
    box = page.get_by_label("Jeres besked")
    box.fill("Vi er også")
    newest(page).get_by_role("link", name="GLOBAL midt").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("GLOBAL midt")
    page.go_back()
    expect(answered(page)).to_have_count(2)
    expect(box).to_have_value("Vi er også")
    known(page).get_by_role("button", name="Se hele resultatet").click()
    page.get_by_role("button", name="Tilbage til samtalen").first.click()
    expect(box).to_have_value("Vi er også")


def test_bubbles_have_an_edge_where_colours_are_the_readers_own(desktop: "BrowserContext") -> None:
    """Their own colours are gone there."""
    page = desktop.new_page()
    come_in(page, WORKSHOP)
    page.emulate_media(forced_colors="active")
    for bubble in (page.locator(".bubble").first, newest(page)):
        expect(bubble).to_have_css("border-top-style", "solid")
        expect(bubble).not_to_have_css("border-top-color", bubble.evaluate("one => getComputedStyle(one).backgroundColor"))


def test_letters_twice_as_large_put_what_is_known_below(desktop: "BrowserContext") -> None:
    """Beside the conversation there would be no room for it."""
    page = desktop.new_page()
    come_in(page, WORKSHOP)
    desktop.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    below = "document.querySelector('.known').getBoundingClientRect().top >= document.querySelector('.talk').getBoundingClientRect().bottom"
    page.wait_for_function(below)
