"""The chat's page, without a browser: each turn is a form's post, and everything that was said is in the form."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.matcher.talking import FARM_WITH_CAFE
from tests.webapp.conftest import XHTML, page_of
from tests.webapp.conversations import GROWING, WORKSHOP, buttons, formaction, talk_of, tell, told
from tests.webapp.visits import hidden_of, parts, text_of
from webapp import create_app
from webapp.answers_in_address import query_of
from webapp.conversation.transcript import LONGEST_BYTES, MOST_EXCHANGES, Exchange, Transcript, seal_transcript, unseal_transcript, with_next
from webapp.conversation.view import UNFOLDED
from webapp.settings import Settings
from webapp.visit import LARGEST_FORM

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient


OLDEST = "Vi begyndte med et lille værksted i Lem"


@pytest.mark.parametrize(
    ("address", "words"),
    [("/samtale", "Hej! Fortæl lidt"), ("/en/samtale", "Hello! Tell us a little"), ("/de/samtale", "Hallo! Erzählen Sie")],
)
def test_the_first_page_asks_what_the_company_needs(client: "FlaskClient", address: str, words: str) -> None:
    """In each language; a program that only looks whether it is there gets the same without the page."""
    page = client.get(address)
    assert words in text_of(page)
    assert buttons(page, "reply") == []
    assert client.head(address).status_code == 200


def test_the_first_page_is_led_to_from_everywhere(client: "FlaskClient") -> None:
    """From the front page as a second way in, and from the foot of every page."""
    assert formaction(client.get("/de/"), "Im Gespräch klären") == "/de/samtale"
    assert any(link.get("href") == "/samtale" for link in page_of(client.get("/om").get_data(as_text=True)).iter(f"{XHTML}a"))


def test_a_turn_shows_what_was_said_what_was_understood_and_what_there_is(client: "FlaskClient") -> None:
    """The message, the facts with its words, the offers with their pages, and all of it known in one place, which one tap leads to."""
    page = told(client, WORKSHOP)
    text = text_of(page)
    assert f"I skrev: {WORKSHOP}" in text
    assert text.count("Ansatte: 18") == 3  # in the answer, on a chip, and on what takes it away
    assert len(buttons(page, "remove")) == len(set(buttons(page, "remove"))) == 6
    assert parts(page, "a", href="#known") == ["Ret eller fjern"]
    assert "»18 ansatte«" in text
    assert '<a href="/tilbud/global-midt">' in page.get_data(as_text=True)
    assert text_of(tell(client, page, "tak")).count(WORKSHOP) == 1


def test_the_newest_answer_has_the_focus(client: "FlaskClient") -> None:
    """After a post; who only comes in is not taken anywhere."""
    page = told(client, WORKSHOP, "tak")
    (focused,) = [one for one in page_of(page.get_data(as_text=True)).iter() if one.get("autofocus") is not None]
    assert "Selv tak!" in "".join(focused.itertext())
    assert "autofocus" not in client.get("/samtale").get_data(as_text=True)


def test_an_answer_on_a_button_is_a_choice(app: "Flask", client: "FlaskClient") -> None:
    """As in the questionnaire, also where the same words are written; "don't know" too."""
    page = told(client, GROWING)
    assert "Vi er etablerede" in buttons(page, "reply")
    pressed = tell(client, page, reply="Vi er etablerede")
    written = tell(client, page, " vi er  Etablerede ")
    assert talk_of(app, pressed).answers.profile.stage == "established"
    assert talk_of(app, written).answers == talk_of(app, pressed).answers
    assert talk_of(app, tell(client, page, reply="Ved ikke")).answers.unsure == {"stage"}


@pytest.mark.parametrize(
    ("field", "answer", "in_address"),
    [
        ("employees", "250 eller flere", "employees=250%2B"),
        ("employees", "10–19", "employees=10-19"),
        ("had_vaeksttjek", "Ja", "had_vaeksttjek=yes"),
        ("had_vaeksttjek", "Nej", "had_vaeksttjek=no"),
        ("municipality", "Uden for Danmark", "municipality=abroad"),
        ("needs", "Sælge til udlandet", "needs=export"),
        ("export", "Ved ikke", "export=unknown"),
    ],
)
def test_a_choice_is_what_the_questionnaire_would_set(app: "Flask", client: "FlaskClient", field: str, answer: str, in_address: str) -> None:
    """The address of the result says so, where there is a result."""
    page = tell(client, tell(client, told(client, GROWING), ask=field), reply=answer)
    assert in_address in query_of(talk_of(app, page).answers)
    assert (in_address in page.get_data(as_text=True)) is ("Se hele resultatet" in text_of(page))


def test_a_chip_asks_anew_and_takes_away(app: "Flask", client: "FlaskClient") -> None:
    """One of several needs or markets alone."""
    page = told(client, WORKSHOP)
    asked = tell(client, page, ask="employees")
    assert "Hvor mange ansatte er I?" in text_of(asked)
    assert talk_of(app, tell(client, asked, "25")).conversation.known.told.employees is not None
    removed = tell(client, page, remove="municipality")
    assert talk_of(app, removed).conversation.known.told.municipality is None
    assert "Kommune: Ringkøbing-Skjern" not in text_of(removed)
    both = told(client, "Vi vil gerne sælge til Tyskland og Norge")
    assert talk_of(app, tell(client, both, remove="markets:NO")).conversation.known.told.markets == ("DE",)


def test_a_chip_names_its_value_of_several(app: "Flask", client: "FlaskClient") -> None:
    """A trade too: it is put right or taken away alone, and "don't know" keeps it."""
    page = told(client, FARM_WITH_CAFE)
    assert {"industry:landbrug", "industry:service", "municipality"} <= set(buttons(page, "ask")) & set(buttons(page, "remove"))
    removed = talk_of(app, tell(client, page, remove="industry:landbrug")).conversation.known.told
    assert removed.industries == ("service",)
    asked = tell(client, page, ask="industry:service")
    assert "Rettet: Branche er nu" in text_of(tell(client, asked, "handel"))
    kept = tell(client, asked, reply="Ved ikke")
    assert "Så beholder vi »Service, rådgivning og restauration« under »Branche«." in text_of(kept)
    assert talk_of(app, kept).conversation.known == talk_of(app, page).conversation.known


@pytest.mark.parametrize("pressed", [{"ask": "markets"}, {"ask": "x"}, {"remove": "x"}, {"remove": ":"}, {"ask": ""}])
def test_what_is_no_field_changes_nothing(client: "FlaskClient", pressed: dict[str, str]) -> None:
    """Only a page that was changed sends it."""
    page = told(client, WORKSHOP)
    assert text_of(tell(client, page, **pressed)) == text_of(page)


def test_what_leads_elsewhere_does_not_look_like_an_answer(client: "FlaskClient") -> None:
    """Answers stand apart from what asks why or shows what there is; that it is not known is an answer, a quieter one."""
    page = told(client, "Vi er 18 ansatte", "Vi vil sælge til Tyskland", "Vi laver møbler")
    assert parts(page, "button", name="reply", class_="function-link") == ["Hvorfor spørger I?", "Vis mig tilbuddene nu"]
    assert parts(page, "button", name="reply", class_="quick-reply quick-reply-quiet") == ["Ved ikke"]
    assert parts(told(client, GROWING), "button", class_="quick-reply")[-1] == "Vi er etablerede"


def test_to_begin_again_is_asked_about_first(client: "FlaskClient") -> None:
    """Folded away behind its name; who stays has the same page."""
    page = told(client, WORKSHOP)
    assert parts(page, "summary") == ["Start forfra"]
    assert parts(page, "button", value="Start forfra") == ["Ja, slet alt og begynd forfra"]
    assert parts(page, "button", value="show", class_="function-link") == ["Nej, bliv her"]
    assert text_of(tell(client, page, go="show")) == text_of(page)


def test_the_page_says_once_that_the_period_is_over(client: "FlaskClient", data_folder: "Path") -> None:
    """Above the conversation; not while the plan is in force."""
    text = text_of(told(client, WORKSHOP))
    assert text.count("Perioden for tilbuddene er slut. Tilbuddene her hører til planen for 2016–2020.") == 1
    assert text.index("Perioden for tilbuddene er slut") < text.index("Hej! Fortæl lidt")
    then = create_app(Settings(data=data_folder), today=lambda: date(2017, 1, 2)).test_client()
    assert "Perioden for tilbuddene er slut" not in text_of(then.get("/samtale"))


def test_a_turn_that_only_understood_something_keeps_its_words(client: "FlaskClient") -> None:
    """Of other turns what was understood stands in one place once the next has come."""
    page = told(client, WORKSHOP, "Vores omsætning er 4 mio. kr.", "tak")
    (log,) = parts(page, "div", role="log")
    assert "Det har vi forstået: Omsætning i kroner: 4.000.000" in log
    assert "Ansatte: 18" not in log


def test_begin_again_leaves_nothing_of_what_was_said(client: "FlaskClient") -> None:
    """The button and the words; nothing stands above it any more."""
    page = tell(client, told(client, WORKSHOP), reply="Start forfra")
    assert "Alt, hvad I skrev, er glemt." in text_of(page)
    assert "Skjern" not in text_of(page)
    assert "Ikke noget endnu." in text_of(page)


def test_the_box_keeps_what_is_typed_beside_a_press(client: "FlaskClient") -> None:
    """A chip is pressed, or the language, with a message half written."""
    page = told(client, GROWING)
    for pressed in ({"ask": "employees"}, {"reply": "Ved ikke"}, {"go": "show"}):
        assert "Vi er også</textarea>" in tell(client, page, "Vi er også", **pressed).get_data(as_text=True)


def test_old_turns_fold_away_and_the_oldest_go(app: "Flask", client: "FlaskClient") -> None:
    """What they told is still known."""
    page = told(client, OLDEST)
    for number in range(MOST_EXCHANGES + 2):
        page = tell(client, page, f"tak {number}")
    talk = talk_of(app, page)
    assert len(talk.transcript) == MOST_EXCHANGES
    assert OLDEST not in text_of(page)
    folded, _, shown = page.get_data(as_text=True).partition('role="log"')
    assert (folded.count('class="exchange"'), shown.count('class="exchange"')) == (MOST_EXCHANGES - UNFOLDED, UNFOLDED)


def test_a_whole_conversation_of_usual_length_stands(app: "Flask", client: "FlaskClient") -> None:
    """Its oldest message too, with everything that was answered; the form stays far below what is taken."""
    page = told(client, OLDEST)
    for number in range(MOST_EXCHANGES - 10):
        page = tell(client, page, f"Vi er {number + 3} mand, og vi vil gerne sælge til Tyskland og Norge og finde flere folk til værkstedet")
    assert talk_of(app, page).transcript[1].said == OLDEST
    assert sum(map(len, hidden_of(page).values())) < LARGEST_FORM / 8


def test_a_transcript_is_small_whatever_was_written() -> None:
    """The newest stands as long as there is room; older messages are cut."""
    everything: Transcript = ()
    for number in range(MOST_EXCHANGES):
        written = "".join(chr(0x4E00 + (number * 7919 + place * place * 104_729) % 20_000) for place in range(4_000))
        everything = with_next(everything, Exchange("da", written, ()))
    token = seal_transcript(everything, "key")
    assert len(token) <= LONGEST_BYTES
    kept = unseal_transcript(token, "key")
    assert 5 < len(kept) < MOST_EXCHANGES
    assert kept[-1].said[:500] == everything[-1].said[:500]
    assert all(len(one.said) < 1_000 for one in kept[:-1])
