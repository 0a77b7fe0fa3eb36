"""No page of ours can be put into another site's page, where a click could be led astray."""

from typing import TYPE_CHECKING

import pytest
from flask import Flask

from tests.journeys.conftest import Guard, serving

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext


@pytest.mark.parametrize("address", ["/", "/spoergsmaal/behov", "/resultat?needs=export", "/static/css/site.css"])
def test_no_page_shows_in_a_frame_of_another_site(desktop: "BrowserContext", guard: Guard, site: str, address: str) -> None:
    """The browser refuses; a page without our headers shows in the same frame."""
    app = Flask("elsewhere")
    app.add_url_rule("/", "outer", lambda: f'<title>x</title><iframe src="{site}{address}"></iframe><iframe src="/inner"></iframe>')
    app.add_url_rule("/inner", "inner", lambda: "<title>x</title>inner")
    with serving(app) as elsewhere:
        guard.expect(elsewhere)
        guard.expect("frame")
        page = desktop.new_page()
        page.goto(elsewhere)
        ours, theirs = page.frames[1], page.frames[2]
        assert "inner" in theirs.content()
        assert (ours.url, site in ours.content()) == ("chrome-error://chromewebdata/", False)
