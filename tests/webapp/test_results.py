"""The result page: what to approach and why, what is still open, what was left out, and never a dead end."""

import re
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.webapp.conftest import XHTML, page_of
from tests.webapp.visits import parts, send, text_of
from webapp import create_app
from webapp.settings import Settings

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
TOO_FAR = "/resultat?municipality=outside-region&in_western_denmark=no&needs=production"


def say(client: FlaskClient, text: str, address: str = "/resultat") -> TestResponse:
    """Send words for a result."""
    response = client.post(address, data={"text": text})
    assert response.status_code == 200
    return response


@pytest.mark.parametrize(
    ("address", "words"), [("/resultat", "Derfor passer det"), ("/en/resultat", "Why it fits"), ("/de/resultat", "Warum es passt")]
)
def test_recommendations_come_with_their_reasons(client: FlaskClient, address: str, words: str) -> None:
    """The main job in a browser, in each language."""
    page = text_of(say(client, WORKSHOP, address))
    assert "GLOBAL midt" in page
    assert words in page


def test_the_box_of_the_first_page_leads_to_the_result(client: FlaskClient) -> None:
    """Sent to the first page's own address too."""
    assert "GLOBAL midt" in text_of(send(client, "/", text=WORKSHOP))


def test_a_card_says_what_to_do_and_where_it_stands(client: FlaskClient) -> None:
    """Next step, contact, approach and the place in the plan."""
    page = text_of(say(client, WORKSHOP))
    assert all(words in page for words in ("Det kan I gøre nu", "Kontakt:", "Ring og hør, om I kan være med", "Stedet i planen"))


def test_a_card_quotes_the_words_it_answers_to(client: FlaskClient) -> None:
    """The visitor's own, as written."""
    assert "»Tyskland«" in parts(say(client, WORKSHOP), "article", **{"aria-labelledby": "offer-global-midt"})[0]


def test_a_card_says_what_the_plan_is_silent_on(client: FlaskClient) -> None:
    """No condition is made up."""
    card = parts(say(client, WORKSHOP), "article", **{"aria-labelledby": "offer-global-midt"})[0]
    assert "Planen siger ikke noget om alder." in card


def test_a_period_that_is_over_is_said_first(client: FlaskClient) -> None:
    """Nobody should call about an offer of 2016 without knowing; the day and the edition stand beside it."""
    page = text_of(say(client, WORKSHOP))
    assert page.index("Perioden for tilbuddene er slut") < page.index("GLOBAL midt")
    assert "Vurderet efter Vækstplan 2016-2020, som det så ud 1. september 2016." in page


@pytest.mark.parametrize(
    ("need", "words"),
    [("green-transition", "ikke besluttet"), ("export", "kun et forprojekt"), ("data", "var der søgt om penge til det")],
)
def test_what_may_never_come_says_so_before_anything_else(client: FlaskClient, need: str, words: str) -> None:
    """The undecided and the pre-projects: before their name."""
    cards = [card for card in parts(client.get(f"/resultat?needs={need}&municipality=Viborg"), "article") if words in card]
    assert cards
    assert all(card.startswith(f"Perioden er slut Dengang {words}") for card in cards)


def test_what_may_never_come_says_so_while_it_is_open_too(data_folder: Path) -> None:
    """Then in the present."""
    then = create_app(Settings(data=data_folder), today=lambda: date(2017, 1, 2)).test_client()
    (card,) = [card for card in parts(then.get("/resultat?needs=export&municipality=Viborg"), "article") if "forprojekt" in card]
    assert card.startswith("Kun et forprojekt: Der er endnu ikke noget at søge eller gå med i.")


def test_what_is_open_is_not_called_closed(data_folder: Path) -> None:
    """On a day within the period there is no note, and the plan's own steps are what to do."""
    then = create_app(Settings(data=data_folder), today=lambda: date(2017, 1, 2))
    page = text_of(say(then.test_client(), WORKSHOP))
    assert "Perioden" not in page
    assert "i stedet" not in page


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        ({}, "Ring til Ringkøbing-Skjern Kommune, bed om erhvervsservicen, og spørg, hvad der findes i dag i stedet."),
        ({"contact_name": "Erhvervshuset", "contact_phone": "12 34 56 78"}, "Spørg Erhvervshuset (12 34 56 78), hvad der findes i dag i stedet."),
    ],
)
def test_of_what_is_over_the_page_says_whom_to_ask_instead(data_folder: Path, contact: dict[str, str], words: str) -> None:
    """The municipality's business service, or whom the operator names; never "call now" for an offer that is no more."""
    now = create_app(Settings(data=data_folder, **contact), today=lambda: date(2026, 1, 2)).test_client()  # type: ignore[arg-type]
    page = text_of(say(now, WORKSHOP))
    assert page.index(words) < page.index("Sådan var vejen efter planen") < page.index("Kontakt:")
    assert ("Erhvervshuset" if contact else "erhvervsservicen i jeres kommune") in text_of(now.get("/tilbud/vaeksttjek"))


def test_a_maybe_says_the_single_thing_that_decides_it(client: FlaskClient) -> None:
    """With a way to answer it; an offer to approach now has no such line."""
    page = client.get("/resultat?needs=leadership")
    root = page_of(page.get_data(as_text=True))
    section = next(section for section in root.iter(f"{XHTML}section") if section.get("aria-labelledby") == "group-1")
    assert "Vi er ikke sikre" in "".join(section.itertext())
    maybe = [" ".join("".join(card.itertext()).split()) for card in section.iter(f"{XHTML}article")]
    assert maybe
    assert [card.count("Det afgør, om det passer:") for card in maybe] == [1] * len(maybe)


def test_what_is_unknown_can_be_answered_from_the_card(client: FlaskClient) -> None:
    """The question opens with everything kept, and leads back to the result."""
    page = client.get("/resultat?needs=export")
    assert "?needs=export&amp;then=result" in page.get_data(as_text=True)
    assert "/spoergsmaal/kommune?needs=export&amp;then=result" in page.get_data(as_text=True)


def test_what_was_left_out_says_which_condition_and_which_answer(client: FlaskClient) -> None:
    """Folded below the cards."""
    page = text_of(client.get("/resultat?needs=export&municipality=Skive&industry=industri&employees=900"))
    assert "Ikke opfyldt: »I har under 250 ansatte.« Jeres svar: 900." in page
    assert re.search(r"\d+ tilbud er ikke for jer", page)


def test_the_parts_of_a_score_are_a_picture_and_a_table_that_adds_up(client: FlaskClient) -> None:
    """Every picture has its table, and the table's lines make its sum."""
    root = page_of(say(client, WORKSHOP).get_data(as_text=True))
    tables = [table for table in root.iter(f"{XHTML}table") if "score-table" in str(table.get("class"))]
    pictures = [one for one in root.iter("{http://www.w3.org/2000/svg}svg") if one.get("role") == "img"]
    assert len(tables) == len(pictures) > 0
    for table in tables:
        points = [round(float("".join(cell.itertext()).replace(",", ".").replace("−", "-")) * 10) for cell in table.iter(f"{XHTML}td")]
        assert sum(points[:-1]) == points[-1]


def test_every_answer_can_be_changed(client: FlaskClient) -> None:
    """What was read from the words too, and says so."""
    page = say(client, WORKSHOP)
    assert {"Ret Kommune", "Ret Branche", "Ret Ansatte"} <= set(parts(page, "button"))
    assert "18 I skriver »18 ansatte«." in text_of(page)


def test_the_link_to_pass_on_has_the_facts_and_not_the_words(client: FlaskClient) -> None:
    """It says so, and it leads to a result."""
    page = say(client, WORKSHOP, "/resultat?needs=export")
    link = link_of(page)
    assert link.startswith("http://localhost/resultat?needs=export")
    assert "employees=18" in link
    assert "maskin" not in link
    assert "Jeres egne ord er ikke med" in text_of(page)
    assert "GLOBAL midt" in text_of(client.get(link))


def test_a_link_that_would_show_nothing_says_what_it_lacks(client: FlaskClient) -> None:
    """Words from which no fact is read leave it without a need."""
    assert "Vælg også, hvad I gerne vil have hjælp til" in text_of(say(client, "Hver fredag kører vi fire tons rejeskaller til forbrænding"))
    assert "Vælg også, hvad I gerne vil have hjælp til" not in text_of(say(client, WORKSHOP, "/resultat?needs=export"))


def link_of(page: TestResponse) -> str:
    """Return the link that a page offers to pass on."""
    root = page_of(page.get_data(as_text=True))
    return next(str(field.get("value")) for field in root.iter(f"{XHTML}input") if field.get("id") == "link")


def test_a_link_gives_the_same_list_again(client: FlaskClient) -> None:
    """Without words it is the whole of what was said."""
    address = "/resultat?needs=export&municipality=Skive&employees=10-19&export=unknown&had_vaeksttjek=no"
    link = link_of(client.get(address))
    assert parts(client.get(link), "article") == parts(client.get(address), "article")


def test_when_nothing_suits_the_page_says_where_to_turn(client: FlaskClient) -> None:
    """A citizen is sent to the right place, keeps the text, and sees what would change the answer."""
    page = say(client, "Hvordan søger jeg boligstøtte?")
    assert "borger.dk" in text_of(page)
    assert "Hvordan søger jeg boligstøtte?" in page.get_data(as_text=True)
    assert "Fortæl, hvad I gerne vil have hjælp til." in text_of(page)


def test_an_empty_list_says_which_answer_would_fill_it(client: FlaskClient) -> None:
    """Never a dead end."""
    page = text_of(client.get(TOO_FAR))
    assert "Vi fandt ikke noget, der passer" in page
    assert "Se efter, om svaret på »Hvilken kommune ligger virksomheden i?« er rigtigt." in page


def test_a_company_elsewhere_hears_that_the_offers_are_the_region_s(client: FlaskClient) -> None:
    """And is sent to its own municipality."""
    assert "Tilbuddene her er for virksomheder i Region Midtjylland." in text_of(client.get(TOO_FAR))


def test_who_knows_of_no_need_gets_something_to_begin_with(client: FlaskClient) -> None:
    """To answer "Ved ikke" is no dead end."""
    page = client.get("/resultat?needs=unknown&municipality=Viborg")
    assert "Ved I ikke, hvad I mangler?" in text_of(page)
    address = "/resultat?needs=strategy&municipality=Viborg"
    assert address.replace("&", "&amp;") in page.get_data(as_text=True)
    assert parts(client.get(address), "article")


def test_the_link_has_what_was_read_in_place_of_what_was_not_known(client: FlaskClient) -> None:
    """No field that the page shows with a value is unknown in the link."""
    page = say(client, "Vi er 18 ansatte i Skjern og vil sælge til udlandet", "/resultat?needs=unknown&had_vaeksttjek=unknown")
    assert "needs=export" in link_of(page)
    assert "had_vaeksttjek=unknown" in link_of(page)


def test_who_does_not_know_takes_back_what_was_read(client: FlaskClient) -> None:
    """An answer wins over the words, "don't know" too."""
    assert "Ansatte: 18" not in text_of(say(client, WORKSHOP, "/resultat?needs=export&employees=unknown"))


def test_a_form_without_words_leads_to_an_address(client: FlaskClient) -> None:
    """So that the page can be opened again and passed on."""
    assert client.post("/resultat?needs=export").status_code == 303


@pytest.mark.parametrize("text", ["", "   ", "???", "🙂"])
def test_a_text_that_says_nothing_gets_a_hint(client: FlaskClient, text: str) -> None:
    """It is no error; the page asks for a little more."""
    assert "Et par linjer er nok" in text_of(say(client, text))


def test_who_has_said_nothing_is_asked(client: FlaskClient) -> None:
    """The bare address is the first page."""
    assert "Hvem er I, og hvad vil I gerne?" in text_of(client.get("/resultat"))


@pytest.mark.parametrize("address", ["/", "/resultat", "/en/resultat"])
def test_a_text_over_the_limit_is_kept_and_the_limit_named(client: FlaskClient, address: str) -> None:
    """The summary stands on top and links to the field; nothing is lost."""
    response = send(client, address, text="æ" * 4001)
    page = response.get_data(as_text=True)
    assert response.status_code == 422
    assert page.index('href="#text"') < page.index("<textarea")
    assert re.search(r"4[.,]000", text_of(page))
    assert "æ" * 4001 in page


def test_line_breaks_count_once(client: FlaskClient) -> None:
    """A browser sends two characters for a line break and counts one."""
    assert client.post("/resultat", data={"text": "ab\r\n" * 1333}).status_code == 200


def test_a_text_is_shown_and_never_run(client: FlaskClient) -> None:
    """What someone writes comes back as text."""
    assert "<script>" not in say(client, "Vi laver </textarea><script>alert(1)</script> i Skive").get_data(as_text=True)


def test_the_language_changes_with_the_text_kept(client: FlaskClient) -> None:
    """The other languages are buttons of the form that sends the text in its body, with the closed answers in the address."""
    page = say(client, WORKSHOP, "/en/resultat?export=some")
    root = page_of(page.get_data(as_text=True))
    buttons = [button for button in root.iter(f"{XHTML}button") if button.get("lang")]
    assert [button.get("formaction") for button in buttons] == ["/resultat?export=some", "/de/resultat?export=some"]
    assert {button.get("form") for button in buttons} == {"answers"}
    assert [box.text.strip() for box in root.iter(f"{XHTML}textarea") if box.text] == [WORKSHOP]


def test_the_first_page_keeps_what_was_typed_in_another_language(client: FlaskClient) -> None:
    """Before anything was asked for."""
    page = client.post("/de/", data={"text": WORKSHOP, "go": "show"})
    assert (page.status_code, page_of(page.get_data(as_text=True)).get("lang")) == (200, "de")
    assert WORKSHOP in page.get_data(as_text=True)
