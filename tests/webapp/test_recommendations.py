"""POST /api/v1/recommendations: the main job over HTTP."""

import math
from datetime import date
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.webapp.conftest import TODAY
from webapp import create_app
from webapp.settings import Settings

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"


def ask(client: FlaskClient, **body: object) -> dict[str, Any]:
    """Return the answer to a request that is not refused."""
    response = client.post("/api/v1/recommendations", json=body)
    assert response.status_code == 200, response.get_data(as_text=True)
    answer: dict[str, Any] = response.get_json()
    return answer


def test_a_workshop_that_wants_to_sell_abroad_gets_the_export_offer_first(client: FlaskClient) -> None:
    """The plain case of the whole product."""
    answer = ask(client, text=WORKSHOP)
    assert answer["recommendations"][0]["programme"] == "global-midt"
    assert answer["profile"]["municipality"] == "Ringkøbing-Skjern"


def test_a_profile_alone_is_enough(client: FlaskClient) -> None:
    """Someone who filled in a form need not write a text."""
    profile = {"municipality": "0760", "industry": "industri", "employees": [10, 19], "needs": ["export"], "stage": "established"}
    answer = ask(client, profile=profile)
    assert answer["profile"] == {**profile, "municipality": "Ringkøbing-Skjern"}


def test_what_the_profile_says_wins_over_the_text(client: FlaskClient) -> None:
    """An answer in the form beats what was read from the text."""
    assert ask(client, text=WORKSHOP, profile={"municipality": "Viborg"})["profile"]["municipality"] == "Viborg"


def test_the_parts_add_up_to_the_score(client: FlaskClient) -> None:
    """The explanation is the calculation."""
    for one in ask(client, text=WORKSHOP)["recommendations"]:
        assert math.isclose(sum(part["value"] for part in one["parts"]), one["score"], abs_tol=1e-9)


def test_each_recommendation_says_everything(client: FlaskClient) -> None:
    """Reasons, conditions with the period first, questions, steps and whom to talk to."""
    first = ask(client, text=WORKSHOP)["recommendations"][0]
    assert {name for name, value in first.items() if value in ("", [], None)} == set()
    assert [criterion["kind"] for criterion in first["criteria"]][0] == "period"


def test_the_status_is_that_of_the_real_day(client: FlaskClient) -> None:
    """The offers are judged as of 2016 and closed today."""
    answer = ask(client, text=WORKSHOP)
    assert answer["recommendations"][0]["status"] == {"availability": "closed", "plan": "running"}
    assert answer["catalogue"]["date"] == "2016-09-01"


@pytest.mark.parametrize("text", ["", "   ", "???", "🙂 🙃", "\u200b"])
def test_a_text_that_says_nothing_is_no_error(client: FlaskClient, text: str) -> None:
    """Nothing is understood, and a kind word says where to turn."""
    answer = ask(client, text=text)
    assert answer["recommendations"] == []
    assert answer["elsewhere"]


def test_what_belongs_elsewhere_is_sent_there(client: FlaskClient) -> None:
    """A citizen who asks about housing benefit gets no offer for companies."""
    answer = ask(client, text="Hvordan søger jeg boligstøtte?", locale="en")
    assert answer["recommendations"] == []
    assert "borger.dk" in answer["elsewhere"]


def test_no_kind_word_stands_beside_recommendations(client: FlaskClient) -> None:
    """Where to turn instead is only for an empty list."""
    assert ask(client, text=WORKSHOP)["elsewhere"] is None


@pytest.mark.parametrize("text", ["Vi bor i Ski\u200bve", "Vi bor i <b>Skive</b>", "Vi bor i \u202eSkive\u202c"])
def test_what_cannot_be_seen_is_cleaned_and_read(client: FlaskClient, text: str) -> None:
    """Pasted text is not the company's fault."""
    assert ask(client, text=text)["profile"]["municipality"] == "Skive"


@pytest.mark.parametrize(
    ("locale", "words"), [("da", "I har under 250 ansatte."), ("en", "You have fewer than 250 employees."), ("de", "Sie haben weniger als 250")]
)
def test_sentences_come_in_the_language_asked_for(client: FlaskClient, locale: str, words: str) -> None:
    """All three languages are whole."""
    said = [criterion["words"] for criterion in ask(client, text=WORKSHOP, locale=locale)["recommendations"][0]["criteria"]]
    assert any(sentence.startswith(words) for sentence in said)


def test_a_period_is_a_sentence_with_its_days(client: FlaskClient) -> None:
    """The period has no words in the catalogue; we make them."""
    period = ask(client, text=WORKSHOP, locale="en")["recommendations"][0]["criteria"][0]
    assert period["words"] == "The offer runs from January 1, 2016 to December 31, 2018."


def test_the_list_is_as_long_as_asked_for(client: FlaskClient) -> None:
    """`limit` cuts the list."""
    text = "Vi er en fabrik i Herning og mangler robotter, folk og en plan for at vokse"
    assert len(ask(client, text=text)["recommendations"]) > len(ask(client, text=text, limit=1)["recommendations"]) == 1


@pytest.mark.parametrize(("asked", "answered"), [(None, "2016-09-01"), ("2017-02-03", "2017-02-03"), ("2030-01-01", "2030-01-01")])
def test_the_day_used_is_always_said(client: FlaskClient, asked: str | None, answered: str) -> None:
    """A day in the request decides; without one the edition's own does, because it is no longer in force."""
    assert ask(client, text=WORKSHOP, date=asked)["catalogue"]["date"] == answered


def test_nothing_is_open_after_the_period(client: FlaskClient) -> None:
    """Judged as of 2030 every offer is closed and none is recommended."""
    answer = ask(client, text=WORKSHOP, date="2030-01-01")
    assert answer["recommendations"] == []
    assert "closed" in {one["standing"] for one in answer["ruled_out"]}


def test_a_company_gets_older_until_today_unless_a_day_is_given(client: FlaskClient) -> None:
    """Founded in 2014 is new in 2016 and not in 2026; a founding year may not lie after the day."""
    body = {"text": WORKSHOP, "profile": {"founded_year": 2020}}
    assert client.post("/api/v1/recommendations", json=body).status_code == 200
    assert client.post("/api/v1/recommendations", json={**body, "date": "2016-09-01"}).status_code == 422


@pytest.mark.parametrize(
    ("setting", "today", "used"),
    [
        (date(2017, 5, 1), TODAY, "2017-05-01"),
        (None, date(2018, 3, 3), "2018-03-03"),
        (None, TODAY, "2016-09-01"),
        (None, date(2015, 1, 1), "2016-09-01"),
    ],
)
def test_without_a_day_the_setting_then_today_then_the_edition_decides(data_folder: Any, setting: date | None, today: date, used: str) -> None:
    """REFERENCE_DATE, else today while the edition is in force, else the edition's reference date."""
    made = create_app(Settings(data=data_folder, reference_date=setting), today=lambda: today)
    assert ask(made.test_client(), text=WORKSHOP)["catalogue"]["date"] == used


def test_the_same_question_has_the_same_answer(client: FlaskClient) -> None:
    """No randomness and no state."""
    assert ask(client, text=WORKSHOP) == ask(client, text=WORKSHOP)


def test_the_answer_says_its_language(client: FlaskClient) -> None:
    """The header names the language of the sentences."""
    assert client.post("/api/v1/recommendations", json={"text": WORKSHOP, "locale": "de"}).headers["Content-Language"] == "de"


def test_limits_are_counted_and_say_when_to_come_back(data_folder: Any) -> None:
    """Over the limit the answer is 429 with seconds to wait."""
    small: Flask = create_app(Settings(data=data_folder, api_rate_limit="2 per minute"))
    answers = [small.test_client().post("/api/v1/recommendations", json={"text": WORKSHOP}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
