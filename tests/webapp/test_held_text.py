"""A visitor's words on their way: what was changed, is too old or too long is a clear page, and nothing is lost."""

import base64
import tracemalloc
import zlib
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.webapp.visits import held_text, text_of
from webapp.held_text import LONGEST_HELD_SECONDS, seal
from webapp.questionnaire.steps import SLUGS
from webapp.visit import LARGEST_FORM

WORDS = "Vi laver møbler af egetræ og vil gerne ud at sælge dem"
PAGES = [f"/spoergsmaal/{slug}" for slug in SLUGS.values()]


@pytest.mark.parametrize(
    "spoil", [lambda held: held[:-2] + "xx", lambda held: held[5:], lambda _: "nonsense", lambda _: "a.b.c", lambda held: held * 400]
)
@pytest.mark.parametrize("path", ["/spoergsmaal/kommune", "/resultat", "/spoergsmaal/tjek"])
def test_a_changed_form_is_a_clear_page_with_the_answers_kept(client: FlaskClient, spoil: object, path: str) -> None:
    """The words are shown again as far as they can be read, and never used unseen."""
    held = spoil(held_text(client, WORDS))  # type: ignore[operator]
    page = client.post(f"{path}?needs=export&municipality=Skive", data={"held": held})
    assert page.status_code == 422
    assert "er ændret undervejs" in text_of(page)
    assert "municipality=Skive" in page.get_data(as_text=True)


def test_words_of_a_changed_form_are_there_to_look_at(client: FlaskClient) -> None:
    """Nothing typed is lost."""
    page = client.post("/spoergsmaal/kommune?needs=export", data={"held": held_text(client, WORDS)[:-2] + "xx"})
    assert WORDS in page.get_data(as_text=True)


def test_a_page_left_open_for_too_long_asks_for_a_look(app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words stand in the box again."""
    then = datetime.now(UTC) - timedelta(seconds=LONGEST_HELD_SECONDS + 60)
    with app.app_context(), monkeypatch.context() as patched:
        patched.setattr("itsdangerous.timed.TimestampSigner.get_timestamp", lambda _: int(then.timestamp()))
        held = seal(WORDS)
    page = client.post("/resultat?needs=export", data={"held": held})
    assert page.status_code == 422
    assert "har stået åben for længe" in text_of(page)
    assert WORDS in page.get_data(as_text=True)


def test_a_form_is_read_without_unpacking_anything(client: FlaskClient) -> None:
    """Whatever a stranger sends: packed bombs, half letters, endless brackets."""
    packed = "." + base64.urlsafe_b64encode(zlib.compress(b"[" * 50_000_000)).decode()
    half = base64.urlsafe_b64encode(b'"hej \\ud800 dig \xed\xa0\x80"').decode()
    tracemalloc.start()
    try:
        for held in (packed, half, "W1tb" * 7000, "MTIz"):
            assert client.post("/resultat", data={"held": f"{held}.aaaa.bbbb"}).status_code == 422
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("path", PAGES)
def test_words_over_the_limit_are_kept_and_the_limit_named(client: FlaskClient, path: str) -> None:
    """Wherever they are sent."""
    page = client.post(path, data={"text": "æ" * 10_000})
    assert page.status_code == 422
    assert "4.000" in text_of(page)
    assert "æ" * 10_000 in page.get_data(as_text=True)


def test_far_too_much_is_refused_before_it_is_read(client: FlaskClient) -> None:
    """The page says how long a text may be."""
    page = client.post("/resultat", data={"text": "æ" * LARGEST_FORM})
    assert page.status_code == 413
    assert "højst 4.000 tegn" in text_of(page)
