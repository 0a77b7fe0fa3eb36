"""POST /api/v1/recommendations: the main job over HTTP."""

import math
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from webapp import create_app
from webapp.settings import Settings

URL = "/api/v1/recommendations"
WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"


def ask(client: FlaskClient, **body: object) -> dict[str, Any]:
    """Return the answer to a request that is not refused."""
    response = client.post(URL, json=body)
    assert response.status_code == 200, response.get_data(as_text=True)
    answer: dict[str, Any] = response.get_json()
    return answer


def test_a_workshop_that_wants_to_sell_abroad_gets_the_export_offer_first(client: FlaskClient) -> None:
    """The plain case of the whole product."""
    answer = ask(client, text=WORKSHOP)
    first = answer["recommendations"][0]
    assert (first["programme"], first["group"], first["standing"]) == ("global-midt", "now", "eligible")
    assert answer["profile"]["municipality"] == "Ringkøbing-Skjern"


def test_a_profile_alone_is_enough(client: FlaskClient) -> None:
    """Someone who filled in a form need not write a text."""
    profile = {"municipality": "0760", "industry": "industri", "employees": [10, 19], "needs": ["export"], "stage": "established"}
    answer = ask(client, profile=profile)
    assert answer["profile"] == {**profile, "municipality": "Ringkøbing-Skjern"}


def test_what_the_profile_says_wins_over_the_text(client: FlaskClient) -> None:
    """An answer in the form beats what was read from the text; what only the text says stays."""
    profile = ask(client, text=WORKSHOP, profile={"municipality": "Viborg"})["profile"]
    assert (profile["municipality"], profile["employees"]) == ("Viborg", 18)


@pytest.mark.parametrize(
    ("profile", "asked"),
    [
        ({"municipality": "Lemvig"}, "needs"),
        ({"needs": ["strategy"]}, "stage"),
        ({"needs": ["event"], "municipality": "Lemvig", "industry": "industri", "employees": 12, "stage": "established", "export": "some"}, None),
    ],
)
def test_the_next_question_is_the_one_that_would_change_most(client: FlaskClient, profile: dict[str, Any], asked: str | None) -> None:
    """What the company wants first; none when none would change the first offers."""
    question = ask(client, profile=profile, locale="en")["next_question"]
    assert (question and question["field"]) == asked
    assert asked is None or question["words"].endswith("?")


def test_the_parts_add_up_to_the_score(client: FlaskClient) -> None:
    """The explanation is the calculation."""
    for one in ask(client, text=WORKSHOP)["recommendations"]:
        assert math.isclose(sum(part["value"] for part in one["parts"]), one["score"], abs_tol=1e-9)


def test_each_recommendation_says_everything(client: FlaskClient) -> None:
    """Reasons, conditions with the period first, questions, steps and whom to talk to."""
    first = ask(client, text=WORKSHOP)["recommendations"][0]
    assert {name for name, value in first.items() if value in ("", [], None)} == set()
    assert [criterion["kind"] for criterion in first["criteria"]] == ["period", "size", "area"]


def test_the_status_is_that_of_the_real_day(client: FlaskClient) -> None:
    """The offers are judged as of 2016 and closed today; the plan's own word stands beside it."""
    assert ask(client, text=WORKSHOP)["recommendations"][0]["status"] == {"availability": "closed", "plan": "running"}


def test_a_ruled_out_offer_names_the_condition_that_did_it(client: FlaskClient) -> None:
    """A company of 900 sees that its size ruled the offer out."""
    out = {one["programme"]: one for one in ask(client, text=WORKSHOP, profile={"employees": 900})["ruled_out"]}
    assert [(criterion["kind"], criterion["answer"]) for criterion in out["global-midt"]["criteria"]] == [("size", 900)]


def test_evidence_points_at_the_words(client: FlaskClient) -> None:
    """Offsets lead to the words in the text."""
    for fact in ask(client, text=WORKSHOP)["evidence"]:
        assert WORKSHOP[fact["start"] : fact["end"]].lower() == fact["words"].lower()


@pytest.mark.parametrize("text", ["", "   ", "???", "🙂 🙃", "\u200b"])
def test_a_text_that_says_nothing_is_no_error(client: FlaskClient, text: str) -> None:
    """Nothing is understood, and a kind word says where to turn."""
    answer = ask(client, text=text)
    assert answer["recommendations"] == []
    assert answer["elsewhere"]


@pytest.mark.parametrize(
    ("text", "place"), [("Hvordan søger jeg boligstøtte?", "borger.dk"), ("jeg skylder moms og kan ikke betale", "Skattestyrelsen")]
)
def test_what_belongs_elsewhere_is_sent_there(client: FlaskClient, text: str, place: str) -> None:
    """A citizen who asks about housing benefit gets no offer for companies."""
    answer = ask(client, text=text, locale="en")
    assert answer["recommendations"] == []
    assert place in answer["elsewhere"]


def test_no_kind_word_stands_beside_recommendations(client: FlaskClient) -> None:
    """Where to turn instead is only for an empty list."""
    assert ask(client, text=WORKSHOP)["elsewhere"] is None


@pytest.mark.parametrize("text", ["Vi bor i Ski\u200bve", "Vi bor i <b>Skive</b>,<br>tak", "Vi bor i \u202dSkive\u202c"])
def test_what_cannot_be_seen_is_cleaned_and_read(client: FlaskClient, text: str) -> None:
    """Pasted text is not the company's fault."""
    assert ask(client, text=text)["profile"]["municipality"] == "Skive"


@pytest.mark.parametrize(
    ("locale", "words"), [("da", "I har under 250 ansatte."), ("en", "You have fewer than 250"), ("de", "Sie haben weniger als 250")]
)
def test_sentences_come_in_the_language_asked_for(client: FlaskClient, locale: str, words: str) -> None:
    """All three languages are whole."""
    said = [criterion["words"] for criterion in ask(client, text=WORKSHOP, locale=locale)["recommendations"][0]["criteria"]]
    assert any(sentence.startswith(words) for sentence in said)


def test_the_list_is_as_long_as_asked_for(client: FlaskClient) -> None:
    """`limit` cuts the list."""
    text = "Vores fabrik vil lære af forskere og sælge mere til Tyskland"
    assert len(ask(client, text=text)["recommendations"]) > len(ask(client, text=text, limit=1)["recommendations"]) == 1


def test_nothing_is_open_after_the_period(client: FlaskClient) -> None:
    """Judged as of 2030 every offer is closed and none is recommended."""
    answer = ask(client, text=WORKSHOP, date="2030-01-01")
    assert answer["recommendations"] == []
    assert {one["programme"]: one["standing"] for one in answer["ruled_out"]}["global-midt"] == "closed"


def test_the_same_question_has_the_same_answer(client: FlaskClient) -> None:
    """No randomness and no state."""
    assert ask(client, text=WORKSHOP) == ask(client, text=WORKSHOP)


def test_limits_are_counted_and_say_when_to_come_back(data_folder: Path) -> None:
    """Over the limit the answer is 429 with seconds to wait."""
    small = create_app(Settings(data=data_folder, api_rate_limit="2 per minute"))
    answers = [small.test_client().post(URL, json={"text": WORKSHOP}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
