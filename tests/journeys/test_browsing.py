"""A look around: every page there is, on a telephone and on wider screens, with the keyboard, for everybody."""

from typing import TYPE_CHECKING

import pytest

from tests.conftest import chromium
from tests.journeys.conftest import NARROWEST, accessibility_problems, sticks_out

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

PATHS = ("/", "/samtale", "/tilbud", "/tilbud/global-midt", "/om", "/noejagtighed", "/privatliv", "/tilgaengelighed", "/nothing")
LANGUAGES = ("da", "en", "de")
WIDTHS = (320, 360, 768, 1280)


def addresses(language: str) -> list[str]:
    """Return every page in a language."""
    prefix = "" if language == "da" else f"/{language}"
    return [*(prefix + path for path in PATHS), f"/api/v1/?locale={language}"]


def look_at(page: "Page", address: str) -> list[str]:
    """Go to a page and return what is wrong with it for its reader."""
    page.goto(address)
    return [f"{address}: {problem}" for problem in (*accessibility_problems(page), *sticks_out(page))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_can_use_every_page_on_a_telephone(phone: "BrowserContext", language: str) -> None:
    """Axe finds nothing, and nothing scrolls sideways at 360 px nor at 320 px."""
    page = phone.new_page()
    problems: list[str] = []
    for address in addresses(language):
        page.set_viewport_size({"width": 360, "height": 740})
        problems += look_at(page, address)
        page.set_viewport_size({"width": NARROWEST, "height": 740})
        problems += [f"{address} at {NARROWEST} px: {problem}" for problem in sticks_out(page)]
    assert problems == []


@pytest.mark.soak
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", [address for language in LANGUAGES for address in addresses(language)])
def test_everybody_can_use_every_page_at_every_width(desktop: "BrowserContext", address: str, width: int) -> None:
    """The whole table of pages, languages and widths."""
    page = desktop.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    assert look_at(page, address) == []


@pytest.mark.parametrize("address", ["/", "/en/tilbud", "/de/nothing", "/api/v1/"])
def test_the_keyboard_jumps_over_the_header(desktop: "BrowserContext", address: str) -> None:
    """The first stop is the link to the content; it is seen, and from the content the next stop lies inside it."""
    page = desktop.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert page.locator(":focus").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement) || document.activeElement.closest('footer') !== null")


def test_a_page_reads_the_same_without_scripts(no_scripts: "BrowserContext") -> None:
    """From the list of offers to one of them."""
    page = no_scripts.new_page()
    page.goto("/tilbud")
    page.get_by_role("link", name="GLOBAL midt").first.click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("GLOBAL midt")
    assert sticks_out(page) == []


def test_a_machine_without_chromium_hears_what_to_install(tmp_path: "Path") -> None:
    """Journeys are never left out in silence: the run fails, and says why."""
    with pytest.raises(pytest.fail.Exception, match="apt-get install chromium"):
        chromium(str(tmp_path / "nothing"), path=str(tmp_path))
