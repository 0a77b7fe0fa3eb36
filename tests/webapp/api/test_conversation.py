"""POST /api/v1/conversation: the main job one message at a time."""

import json
import logging
import re
import tomllib
import zlib
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from itsdangerous.encoding import base64_decode
from werkzeug.test import TestResponse

from tests.injections import payloads
from webapp import create_app
from webapp.conversation import state
from webapp.conversation.state import LONGEST_BYTES, LONGEST_HELD_SECONDS
from webapp.settings import Settings

URL = "/api/v1/conversation"
COMPANIES = tomllib.loads((Path(__file__).parents[2] / "situations" / "companies.toml").read_text(encoding="utf-8"))["cases"]
PLAIN_FACTS = frozenset({"municipality", "industry", "employees", "founded_year", "stage", "export", "markets", "needs"})
WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
PEOPLE = "Vi mangler folk til vores produktion"

Json = dict[str, Any]


def say(api: FlaskClient, message: str | None = None, before: Json | None = None, **body: object) -> Json:
    """Return the answer to one turn that is not refused."""
    sent = {"message": message, "state": before and before["state"], **body}
    response = api.post(URL, json={name: value for name, value in sent.items() if value is not None})
    assert response.status_code == 200, response.get_data(as_text=True)
    answer: Json = response.get_json()
    return answer


def kinds(answer: Json) -> list[str]:
    """Return what kinds of things are said."""
    return [reply["kind"] for reply in answer["replies"]]


def held(answer: Json) -> str:
    """Return what a state holds, as it lies in it."""
    return zlib.decompress(base64_decode(answer["state"].split(".")[0])).decode()


def errors_of(response: TestResponse) -> list[tuple[str, str]]:
    """Return the bad fields of a refused request, each with its code."""
    assert (response.status_code, response.mimetype) == (422, "application/problem+json")
    return [(one["field"], one["code"]) for one in response.get_json()["errors"]]


@pytest.mark.parametrize("body", [{}, {"message": None, "state": None}, {"text": ""}, {"text": " … ", "profile": {}}, {"profile": {"needs": []}}])
def test_a_conversation_opens_with_a_question(body: Json, api: FlaskClient) -> None:
    """Nothing need be known."""
    answer = api.post(URL, json=body).get_json()
    assert (kinds(answer), answer["asked"], answer["profile"], answer["recommendations"]) == (["opened"], "needs", {}, [])


def test_an_answer_has_every_field(api: FlaskClient) -> None:
    """What is said, with the facts and the offers; what can be tapped; what is known, and the day."""
    answer = say(api, PEOPLE, date="2016-10-01")
    assert set(answer) == {"state", "replies", "quick_replies", "asked", "profile", "recommendations", "catalogue"}
    understood, shown, asked = answer["replies"]
    assert understood["facts"] == [{"field": "needs", "label": "Behov", "value": "Finde nye medarbejdere", "words": "mangler folk"}]
    assert [offer["programme"] for offer in shown["offers"]] == [one["programme"] for one in answer["recommendations"]]
    assert shown["offers"][0]["reason"].endswith("Det svarer på jeres behov: Finde nye medarbejdere.")
    assert (set(asked), answer["asked"], answer["profile"]) == ({"kind", "text"}, "municipality", {"needs": ["recruitment"]})
    assert {"label": "Ved ikke", "message": "Ved ikke"} in answer["quick_replies"]
    assert answer["catalogue"]["date"] == "2016-10-01"


def test_a_conversation_goes_on_from_its_state(api: FlaskClient) -> None:
    """What was told counts, and an answer is understood as the answer to what was asked."""
    answer = say(api, "herning", say(api, PEOPLE))
    assert answer["profile"] == {"municipality": "Herning", "needs": ["recruitment"]}


def test_a_message_needs_no_opening(api: FlaskClient) -> None:
    """The first message of all is taken as the answer to the first question."""
    assert say(api, PEOPLE)["profile"] == say(api, PEOPLE, say(api))["profile"]


@pytest.mark.parametrize("case", COMPANIES[::10], ids=lambda case: case["name"][:40])
def test_a_form_leads_to_the_same_recommendations(case: Json, api: FlaskClient) -> None:
    """Whoever comes from the form finds in the conversation what the form found."""
    profile = {name: value for name, value in case["facts"].items() if name in PLAIN_FACTS}
    body = {"text": case["text"], "profile": profile, "locale": case["lang"]}
    found = api.post("/api/v1/recommendations", json=body).get_json()
    answer = api.post(URL, json=body).get_json()
    assert answer["recommendations"] == found["recommendations"]
    assert answer["profile"] == found["profile"]


def test_don_t_know_is_not_asked_again(api: FlaskClient) -> None:
    """The company has answered."""
    answer = say(api, "Ved ikke", say(api, PEOPLE))
    assert "noted" in kinds(answer)
    assert answer["asked"] != "municipality"


@pytest.mark.parametrize(
    ("text", "language"), [("hello, we are a bakery in Skive with twelve people", "en"), ("Guten Tag, wir sind eine Bäckerei mit zwölf Leuten", "de")]
)
def test_the_language_follows_the_company(text: str, language: str, api: FlaskClient) -> None:
    """Sentences and header; the next turn speaks it without being told."""
    response = api.post(URL, json={"message": text, "locale": "da"})
    assert response.headers["Content-Language"] == language
    again = api.post(URL, json={"message": "Skive", "state": response.get_json()["state"]})
    assert again.headers["Content-Language"] == language


def test_a_locale_changes_the_language_in_the_middle(api: FlaskClient) -> None:
    """And the conversation keeps it."""
    begun = say(api, PEOPLE, locale="da")
    in_german = say(api, "Herning", begun, locale="de")
    assert in_german["replies"][0]["text"] == "Das haben wir verstanden:"
    assert held(in_german).startswith(f'{{"version":{state.VERSION},"language":"de"')


@pytest.mark.parametrize("locale", ["da", "en", "de"])
def test_the_buttons_are_understood_in_each_language(locale: str, api: FlaskClient) -> None:
    """Each does what it says."""
    answer = say(api, "Vi mangler folk", locale=locale)
    unsure, why = (one["message"] for one in answer["quick_replies"][-2:])
    assert kinds(say(api, why, answer, locale=locale))[0] == "explained"
    assert kinds(say(api, unsure, answer, locale=locale))[0] == "noted"


def test_the_day_is_that_of_the_request(api: FlaskClient) -> None:
    """Judged as of 2030 every offer is closed; the same state as of 2016 shows them again, also where a year of 2020 was told meanwhile."""
    later = say(api, "Vi begyndte i 2020 og mangler folk", date="2030-01-01")
    assert (later["recommendations"], later["profile"]["founded_year"]) == ([], 2020)
    assert say(api, "vis tilbuddene", later, date="2016-09-01")["recommendations"] != []


BEGUN = "begun"


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"message": 5}, [("message", "wrong_type")]),
        ({"message": ["a"]}, [("message", "wrong_type")]),
        ({"message": "x" * 4001}, [("message", "too_long")]),
        ({"message": "\ud800"}, [("message", "lone_surrogate")]),
        ({"message": "a", "profile": {}}, [("profile", "only_at_start")]),
        ({"message": "a", "text": "b"}, [("text", "only_at_start")]),
        ({"message": "a", "text": "b", "profile": {"employees": 3}}, [("profile", "only_at_start"), ("text", "only_at_start")]),
        ({"state": BEGUN}, [("message", "missing")]),
        ({"state": BEGUN, "message": None, "text": "b"}, [("text", "only_at_start"), ("message", "missing")]),
        ({"message": "a", "state": 5}, [("state", "wrong_type")]),
        ({"message": "a", "state": {}}, [("state", "wrong_type")]),
        ({"message": "a", "state": ""}, [("state", "state_altered")]),
        ({"message": "a", "state": "x.y.z"}, [("state", "state_altered")]),
        ({"message": "a", "state": "x" * (LONGEST_BYTES + 1)}, [("state", "state_altered")]),
        ({"text": "Mit nummer er 010190-1234"}, [("text", "cpr")]),
        ({"text": 5}, [("text", "wrong_type")]),
        ({"profile": {"employees": -1}}, [("profile.employees", "negative")]),
        ({"profile": "Skive"}, [("profile", "wrong_type")]),
        ({"message": "a", "limit": 5}, [("limit", "unknown_field")]),
        ({"message": "a", "locale": "fr", "date": "i går"}, [("locale", "unknown_value"), ("date", "bad_date")]),
        ([], [("body", "wrong_type")]),
    ],
)
def test_a_bad_field_is_named(body: Json, errors: list[tuple[str, str]], api: FlaskClient) -> None:
    """Every one of them, with a code and a sentence."""
    if isinstance(body, dict) and body.get("state") == BEGUN:
        body = body | {"state": say(api)["state"]}
    response = api.post(URL, data=json.dumps(body), content_type="application/json")
    assert errors_of(response) == errors
    assert all(one["detail"] for one in response.get_json()["errors"])


@pytest.mark.parametrize(
    ("locale", "words"),
    [("da", "Samtalen er ændret undervejs"), ("en", "The conversation was changed on its way"), ("de", "Das Gespräch wurde unterwegs verändert")],
)
def test_a_changed_state_is_refused_in_the_readers_language(locale: str, words: str, api: FlaskClient) -> None:
    """With what to do about it."""
    token = say(api)["state"]
    response = api.post(URL, json={"message": "a", "state": "A" + token[1:] if token[0] != "A" else "B" + token[1:], "locale": locale})
    assert response.get_json()["errors"][0]["detail"].startswith(words)


def test_a_refusal_comes_in_the_language_of_the_conversation(api: FlaskClient) -> None:
    """Though nothing in the request says it but the state."""
    begun = say(api, locale="de")
    response = api.post(URL, json={"message": "x" * 4001, "state": begun["state"]}, headers={"Accept-Language": "en"})
    assert response.get_json()["errors"][0]["detail"].startswith("Der Text hat")


def test_an_old_and_an_outdated_state_say_so(api: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is an error of ours."""
    begun = say(api)
    now = state.TimestampSigner("").get_timestamp()
    with monkeypatch.context() as later:
        later.setattr(state.TimestampSigner, "get_timestamp", lambda _: now + LONGEST_HELD_SECONDS + 60)
        assert errors_of(api.post(URL, json={"message": "a", "state": begun["state"]})) == [("state", "state_expired")]
    monkeypatch.setattr(state, "VERSION", state.VERSION + 1)
    assert errors_of(api.post(URL, json={"message": "a", "state": begun["state"]})) == [("state", "state_outdated")]


@pytest.mark.parametrize("number", ["010190-1234", "0101901234", "010190\u200b-12\u200b34", "01<b>01</b>90-1234"])
def test_a_cpr_number_is_taken_out_and_the_conversation_goes_on(number: str, api: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    """It stands in no answer, no state and no line of the log; the rest of the message counts."""
    with caplog.at_level(logging.DEBUG):
        answer = say(api, f"Vi mangler folk, mit nummer er {number}, og vi er 12 ansatte")
    assert kinds(answer)[0] == "no-numbers"
    assert answer["profile"] == {"employees": 12, "needs": ["recruitment"]}
    assert not re.search(r"010190|1234", json.dumps(answer) + held(answer) + caplog.text)


def test_nothing_of_a_message_is_logged(api: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    """Neither what is understood nor what is refused."""
    with caplog.at_level(logging.DEBUG):
        begun = say(api, "Kanariefuglen vil sælge kanariefrø til Kanarieøerne")
        api.post(URL, json={"message": "kanarie" * 1000, "state": begun["state"]})
        api.post(URL, json={"message": "kanarie", "state": "kanarie", "kanarie": "kanarie"})
    assert "kanarie" not in caplog.text.lower()


@pytest.mark.parametrize("message", ["", " ", "…", "🙂🙃", "🙂" * 4000, "\u200b", "?!", "\x00\x1b[2J", "ja", "x", "æ" * 4000, "9" * 4000])
def test_a_message_that_says_nothing_is_no_error(message: str, api: FlaskClient) -> None:
    """A word on what to write; the second time the question is given up."""
    first = say(api, message, say(api))
    assert first["recommendations"] == []
    assert first["replies"]
    assert say(api, message, first)["replies"]


def test_whatever_is_written_comes_back_as_text(api: FlaskClient) -> None:
    """JSON, never a page; what looks like markup is no word of the company."""
    for text in payloads("https://evil.example"):
        response = api.post(URL, json={"message": f"{text} vi er 12 ansatte"})
        assert (response.status_code, response.mimetype, response.headers["X-Content-Type-Options"]) == (200, "application/json", "nosniff")
        assert "49xendfor" not in response.get_data(as_text=True)


def test_long_messages_for_fifty_turns_keep_the_state_small(api: FlaskClient) -> None:
    """Under 8 kB, at most 300 words, in the order of the alphabet, whatever is told."""
    words = sorted({word for case in COMPANIES for word in re.findall(r"[^\W\d_]{4,30}", case["text"])}, key=lambda word: (-len(word), word))
    answer = say(api)
    for turn in range(50):
        answer = say(api, " ".join(words[turn * 300 :] + words)[:4000], answer)
        assert len(answer["state"]) <= LONGEST_BYTES
        kept = json.loads(held(answer))["words"].values()
        assert [list(spelt) for spelt in kept] == [sorted(spelt) for spelt in kept]
        assert sum(map(len, kept)) <= 300


def test_many_countries_do_not_end_a_conversation(api: FlaskClient) -> None:
    """A text may name more than a profile may hold."""
    reference = tomllib.loads((Path(__file__).parents[3] / "catalogue" / "reference" / "countries.toml").read_text(encoding="utf-8"))
    names = [one["names"][0] for one in reference["countries"] if len(one["codes"]) == 1 and one["codes"] != ["DK"]]
    told = say(api, f"Vi eksporterer til {', '.join(names)}.")
    assert say(api, "Vi mangler folk", told)["profile"]["needs"] == ["recruitment"]


@pytest.mark.parametrize("turns", [60, pytest.param(1000, marks=pytest.mark.soak)])
def test_a_thousand_turns_end_politely(api: FlaskClient, turns: int) -> None:
    """The fifty-first and every later one says that it has been long; what was found can be seen, and it can begin again."""
    answer = say(api, WORKSHOP)
    for turn in range(2, turns + 1):
        answer = say(api, "vi er 18 ansatte", answer)
        assert (kinds(answer) == ["too-long"]) is (turn > 50)
    assert answer["asked"] is None
    assert answer["recommendations"][0]["programme"] == "global-midt"
    by_label = {one["label"]: one["message"] for one in answer["quick_replies"]}
    assert kinds(say(api, by_label["Vis mig tilbuddene nu"], answer)) == ["shown"]
    assert kinds(say(api, by_label["Kan jeg tale med et menneske?"], answer)) == ["replied"]
    again = say(api, by_label["Start forfra"], answer)
    assert (kinds(again), again["profile"], again["asked"]) == (["started-over", "opened"], {}, "needs")


def test_twenty_messages_a_second_are_let_through(data_folder: Path) -> None:
    """For as long as a minute; beyond, the answer says when to come back."""
    app = create_app(Settings(data=data_folder))
    client = app.test_client(use_cookies=False)
    answers = [client.post(URL, json={}) for _ in range(1201)]
    assert {answer.status_code for answer in answers[:1200]} == {200}
    assert (answers[-1].status_code, answers[-1].mimetype) == (429, "application/problem+json")
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
