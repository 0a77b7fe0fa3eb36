"""From the chat to another language, to the result and its answers and back, and from other pages into it."""

import re
from typing import TYPE_CHECKING

import pytest

from tests.webapp.conftest import XHTML, page_of
from tests.webapp.conversations import GROWING, WORKSHOP, formaction, result_of, talk_of, tell, told
from tests.webapp.visits import hidden_of, send, text_of
from webapp.conversation.moves import said
from webapp.library import library

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient


def test_the_language_of_the_page_changes_with_everything_kept(app: "Flask", client: "FlaskClient") -> None:
    """By the button: the question is put again in it, and the way on is in it."""
    page = tell(client, told(client, GROWING), address="/en/samtale", go="show")
    assert page_of(page.get_data(as_text=True)).get("lang") == "en"
    assert "Do you just have an idea" in text_of(page)
    assert "Municipality: Ringkøbing-Skjern" in text_of(page)
    assert 'action="/en/samtale"' in page.get_data(as_text=True)
    assert talk_of(app, page).conversation.turns == 1
    assert "Hallo! Erzählen" in text_of(tell(client, client.get("/samtale"), address="/de/samtale", go="show"))


def test_the_conversation_changes_the_language_of_the_page(client: "FlaskClient") -> None:
    """Who writes in another language is answered in it, at once and from then on."""
    page = told(client, "We are a machine shop in Skjern and would like to sell to Germany")
    assert page_of(page.get_data(as_text=True)).get("lang") == "en"
    assert "Let us go on in English." in text_of(page)
    assert 'action="/en/samtale"' in page.get_data(as_text=True)
    assert "“machine shop”" in text_of(page)


def test_the_result_is_that_of_the_conversation(app: "Flask", client: "FlaskClient") -> None:
    """The same offers in the same order, with the same points; the facts with their words."""
    page = tell(client, told(client, GROWING), reply="Vi er etablerede")
    result = result_of(client, page)
    with app.test_request_context():
        advice = library().dialogue(asked=None).advice(talk_of(app, page).conversation)
    html = result.get_data(as_text=True)
    places = [html.index(f'id="offer-{one.programme.id}"') for one in advice.recommendations]
    assert places == sorted(places)
    assert html.count('<article class="card"') == len(places)
    points = [float(written.replace(",", ".")) for written in re.findall(r"<tfoot>.*?<td>([\d,]+)</td>", html)]
    assert points == pytest.approx([100 * one.score for one in advice.recommendations], abs=0.5)
    assert "»maskinværksted«" in text_of(result)
    assert "maskinværksted" not in formaction(page, "Se hele resultatet")


def test_the_way_back_shows_the_conversation_as_it_was(client: "FlaskClient") -> None:
    """From the result, in the reader's language."""
    page = told(client, GROWING)
    result = result_of(client, page)
    back = tell(client, result, address=formaction(result, "Tilbage til samtalen"), go="back")
    assert text_of(back) == text_of(page)
    english = tell(client, result, address="/en/samtale", go="back")
    assert "Let us go on in English." in text_of(english)


def test_a_message_half_written_comes_along_to_the_result_and_back(client: "FlaskClient") -> None:
    """By way of a question, too; a CPR number does not."""
    page = told(client, GROWING)
    result = send(client, formaction(page, "Se hele resultatet"), **hidden_of(page), message="Vi er\nogså, 010190-1234")
    question = send(client, "/spoergsmaal/kommune?then=result", **hidden_of(result))
    changed = send(client, "/spoergsmaal/kommune?then=result", **hidden_of(question), municipality="Skive", go="next")
    back = send(client, formaction(changed, "Tilbage til samtalen"), **hidden_of(changed), go="back")
    assert "Vi er\nogså, [CPR-nummer slettet]</textarea>" in back.get_data(as_text=True)
    assert not any("1234" in one.get_data(as_text=True) for one in (result, question, changed, back))


def test_an_answer_that_was_changed_on_the_way_counts_in_the_conversation(app: "Flask", client: "FlaskClient") -> None:
    """The result, a question, the result, and the conversation; it wins over what was told."""
    result = result_of(client, told(client, GROWING))
    question = tell(client, result, address="/spoergsmaal/kommune?then=result")
    changed = send(client, "/spoergsmaal/kommune?then=result", **hidden_of(question), municipality="Skive", go="next")
    assert "Skive" in text_of(changed)
    back = tell(client, changed, address=formaction(changed, "Tilbage til samtalen"), go="back")
    talk = talk_of(app, back)
    assert talk.answers.profile.municipality == "Skive"
    assert "Kommune: Skive" in text_of(back)
    assert "Ringkøbing" not in text_of(back).split("Det ved vi om jer")[1]
    assert "Skjern" in text_of(back)


def test_an_answer_that_went_with_another_is_gone(app: "Flask", client: "FlaskClient") -> None:
    """An address without it says so."""
    page = tell(client, told(client, GROWING), reply="Vi er etablerede")
    back = tell(client, page, go="back")
    assert talk_of(app, back).answers.profile.stage is None


def test_the_first_question_needs_no_words_beside_a_conversation(client: "FlaskClient") -> None:
    """They are in the conversation; there is no second box for them."""
    result = result_of(client, told(client, GROWING))
    question = tell(client, result, address="/spoergsmaal/behov?then=result")
    assert "<textarea" not in question.get_data(as_text=True)
    assert send(client, "/spoergsmaal/behov?then=result", **hidden_of(question), go="next").status_code == 200


def test_a_result_goes_on_as_a_conversation(app: "Flask", client: "FlaskClient") -> None:
    """With the answers of the address and the words of the box."""
    result = client.post("/resultat?stage=established&export=unknown", data={"text": GROWING})
    page = client.post(formaction(result, "Fortsæt som samtale"), data={"text": GROWING})
    talk = talk_of(app, page)
    assert (talk.answers.profile.stage, talk.answers.unsure) == ("established", {"export"})
    assert talk.conversation.known.told.municipality == "Ringkøbing-Skjern"
    assert f"I skrev: {GROWING}" in text_of(page)


def test_the_first_question_goes_on_as_a_conversation(app: "Flask", client: "FlaskClient") -> None:
    """What was ticked counts beside the words."""
    page = client.post("/samtale", data={"from": "needs", "needs": ["export", "skills"], "text": "Vi er 12 ansatte i Ry"})
    assert talk_of(app, page).answers.profile.needs == ("export", "skills")
    assert "Kommune: Skanderborg" in text_of(page)


@pytest.mark.parametrize(("text", "why"), [("æ" * 5_000, "4.000"), ("Bageri i Skive, 010190-1234", "CPR-nummer")])
def test_words_that_cannot_be_used_stand_in_the_box(client: "FlaskClient", text: str, why: str) -> None:
    """They come from the box of another page."""
    page = client.post("/samtale", data={"text": text})
    assert page.status_code == 422
    assert why in text_of(page)
    assert "1234" not in page.get_data(as_text=True)
    (box,) = page_of(page.get_data(as_text=True)).iter(f"{XHTML}textarea")
    assert (box.text or "").strip().startswith(text[:14])


def test_a_message_without_a_state_begins(client: "FlaskClient") -> None:
    """A page that only has a box may send to the chat."""
    assert "Ansatte: 18" in text_of(client.post("/samtale", data={"message": WORKSHOP}))


def test_after_the_last_turn_the_result_and_a_new_beginning_are_offered(app: "Flask", client: "FlaskClient") -> None:
    """Also where a button is pressed instead of a message sent."""
    page = told(client, GROWING)
    with app.test_request_context():
        talk = talk_of(app, page)
        ended = said(library(), talk._replace(conversation=talk.conversation._replace(turns=50)), "Vi er etablerede")
    assert [reply.kind for reply in ended.transcript[-1].replies] == ["TooLong"]
    assert "Start forfra" in [one.message for one in ended.transcript[-1].quick]


def test_answers_in_an_address_begin_a_conversation(app: "Flask", client: "FlaskClient") -> None:
    """A link may bring them; what is no answer is told of."""
    page = client.get("/samtale?needs=export&municipality=Skive&stage=old")
    assert talk_of(app, page).answers.profile.needs == ("export",)
    assert "Kommune: Skive" in text_of(page)
    assert "Hvor langt I er: »old«" in text_of(page)


def test_the_look_at_the_answers_goes_on_as_a_conversation(app: "Flask", client: "FlaskClient") -> None:
    """With the words that its form holds."""
    page = send(client, "/spoergsmaal/behov", **{"from": "needs", "needs": ["production"], "text": GROWING})
    check = send(client, "/spoergsmaal/tjek?needs=production", **hidden_of(page))
    talk = talk_of(app, send(client, formaction(check, "Fortsæt som samtale"), **hidden_of(check)))
    assert talk.answers.profile.needs == ("production",)
    assert talk.transcript[0].said == GROWING


def test_an_answer_of_the_form_wins_over_its_words_in_the_chat_too(app: "Flask", client: "FlaskClient") -> None:
    """What was corrected or taken back on the result's page stays so; no chip says otherwise."""
    text = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
    page = client.post("/samtale?employees=12&needs=production&municipality=unknown", data={"text": text})
    talk = talk_of(app, page)
    assert (talk.answers.profile.needs, talk.answers.unsure) == (("production",), {"municipality"})
    shown = text_of(page)
    assert "Ansatte: 12" in shown
    assert "»maskinværksted«" in shown
    for wrong in ("Ansatte: 18", "Nu bruger vi", "Behov: Sælge til udlandet", "Kommune: Ringkøbing-Skjern"):
        assert wrong not in shown
    result = client.post("/resultat?employees=12&needs=production&municipality=unknown", data={"text": text})
    offers = re.findall('id="offer-([^"]+)"', result.get_data(as_text=True))
    assert talk.conversation.shown == tuple(offers)
