"""The questionnaire without a browser: one question a page, every answer kept, nothing that was written in an address."""

import itertools

import pytest
from flask.testing import FlaskClient

from tests.webapp.conftest import XHTML, page_of
from tests.webapp.visits import address_of, answer, held_text, hidden_of, send, text_of
from webapp.questionnaire.steps import SLUGS

WORDS = "Vi laver møbler af egetræ og vil gerne ud at sælge dem"
PAGES = [f"/spoergsmaal/{slug}" for slug in SLUGS.values()]


@pytest.mark.parametrize(("prefix", "path"), list(itertools.product(["", "/en", "/de"], PAGES)))
def test_every_question_has_a_page_in_every_language(client: FlaskClient, prefix: str, path: str) -> None:
    """Asked for directly too, with nothing answered."""
    assert client.get(prefix + path).status_code == 200


def test_an_unknown_question_is_not_found(client: FlaskClient) -> None:
    """A page that helps."""
    assert client.get("/spoergsmaal/alder").status_code == 404


def test_the_questionnaire_begins_with_what_the_company_wants(client: FlaskClient) -> None:
    """Needs in everyday words with examples, and a box for own words."""
    page = client.get("/spoergsmaal", follow_redirects=True)
    assert address_of(page) == "/spoergsmaal/behov"
    assert "Vi kan ikke finde svejsere nok." in text_of(page)
    assert [field.get("name") for field in page_of(page.get_data(as_text=True)).iter(f"{XHTML}textarea")] == ["text"]


def test_closed_answers_stand_in_the_address(client: FlaskClient) -> None:
    """From question to question, and to the result; any of these addresses can be passed on."""
    page = answer(client, client.get("/spoergsmaal/behov"), needs=["production", "strategy"])
    page = answer(client, page, stage="established")
    page = answer(client, page, municipality="Lem St")
    page = answer(client, page, industry="industri")
    assert address_of(page).startswith("/spoergsmaal/")
    assert "needs=strategy&needs=production" in address_of(page) or "needs=production&needs=strategy" in address_of(page)
    assert "stage=established&municipality=Ringk%C3%B8bing-Skjern&industry=industri" in address_of(page)


def test_a_whole_visit_ends_with_a_look_at_the_answers_and_the_result(client: FlaskClient) -> None:
    """To answer everything else with "Ved ikke" is enough."""
    page = answer(client, client.get("/spoergsmaal/behov"), needs=["production"])
    for _ in range(10):
        if "/tjek" in address_of(page):
            break
        field = hidden_of(page)["from"]
        page = answer(client, page, **({"choice": "unknown"} if field in {"municipality", "employees"} else {field: "unknown"}))
    assert "Tjek jeres svar" in text_of(page)
    assert "Ved ikke" in text_of(page)
    result = client.get(address_of(page).replace("/spoergsmaal/tjek", "/resultat"))
    assert "Spørg efter det her først" in text_of(result)


def test_words_travel_in_the_form_and_never_in_the_address(client: FlaskClient) -> None:
    """Signed, from page to page, to the result."""
    page = answer(client, client.get("/spoergsmaal/behov"), needs=["export"], text=WORDS)
    page = answer(client, page, municipality="Lemvig")
    assert "egetr" not in address_of(page)
    assert hidden_of(page)["held"].count(".") == 2
    page = answer(client, page, go="result")
    assert address_of(page).startswith("/resultat?")
    assert WORDS in page.get_data(as_text=True)


def test_words_alone_answer_what_the_company_wants(client: FlaskClient) -> None:
    """No box has to be ticked."""
    page = answer(client, client.get("/spoergsmaal/behov"), text=WORDS)
    assert "needs=unknown" in address_of(page)
    assert "Står i jeres egne ord" in text_of(send(client, "/spoergsmaal/tjek?needs=unknown", held=hidden_of(page)["held"]))


def test_what_the_words_say_is_not_asked(client: FlaskClient) -> None:
    """A place in the text saves the question."""
    page = answer(client, client.get("/spoergsmaal/behov"), needs=["export"], text="Vi laver møbler i Lemvig")
    assert hidden_of(page)["from"] != "municipality"


def test_the_result_can_be_had_from_the_second_page_on(client: FlaskClient) -> None:
    """Without answering the question on it."""
    first, second = client.get("/spoergsmaal/behov"), client.get("/spoergsmaal/kommune?needs=export")
    assert "Vis resultatet nu" not in text_of(first)
    assert "Vis resultatet nu" in text_of(second)
    assert address_of(answer(client, second, go="result")) == "/resultat?needs=export"
    assert address_of(answer(client, second, go="result", municipality="Skive")) == "/resultat?needs=export&municipality=Skive"


def test_back_keeps_what_was_answered_on_the_page_it_leaves(client: FlaskClient) -> None:
    """And what can't be used holds nobody back."""
    page = client.get("/spoergsmaal/kommune?needs=export")
    assert address_of(answer(client, page, go="back", municipality="Skive")) == "/spoergsmaal/behov?needs=export&municipality=Skive"
    assert address_of(answer(client, page, go="back", municipality="xyz")) == "/spoergsmaal/behov?needs=export"


@pytest.mark.parametrize(
    ("path", "fields", "words"),
    [
        ("/spoergsmaal/behov", {}, "Vælg mindst én ting"),
        ("/spoergsmaal/behov", {"text": "???"}, "Vælg mindst én ting"),
        ("/spoergsmaal/behov", {"needs": "nonsense"}, "Vælg mindst én ting"),
        ("/spoergsmaal/kommune", {}, "Skriv, hvor virksomheden ligger"),
        ("/spoergsmaal/kommune", {"municipality": "Skove"}, "Vi kender ikke »Skove«"),
        ("/spoergsmaal/kommune", {"municipality": "Djursland"}, "siger ikke helt, hvilken kommune"),
        ("/spoergsmaal/kommune", {"municipality": "Skive", "choice": "abroad"}, "både skrevet et sted og valgt"),
        ("/spoergsmaal/branche", {}, "Vælg et af svarene"),
        ("/spoergsmaal/branche", {"industry": "it"}, "Vælg et af svarene"),
        ("/spoergsmaal/ansatte", {}, "Skriv et tal, eller vælg"),
        ("/spoergsmaal/ansatte", {"employees": "-3"}, "som et helt tal"),
        ("/spoergsmaal/ansatte", {"employees": "tolv en halv"}, "som et helt tal"),
        ("/spoergsmaal/ansatte", {"employees": "12", "choice": "50-99"}, "I har skrevet 12 og valgt noget andet"),
        ("/spoergsmaal/ansatte", {"employees": "12", "choice": "unknown"}, "I har skrevet 12 og valgt noget andet"),
    ],
)
def test_a_wrong_answer_is_told_on_top_and_at_its_field(client: FlaskClient, path: str, fields: dict[str, str], words: str) -> None:
    """The same words in both places, a link to the field, and what was typed still there."""
    page = answer(client, client.get(path), **fields)
    assert page.status_code == 422
    assert text_of(page).count(words) == 2
    root = page_of(page.get_data(as_text=True))
    link = next(link.get("href", "") for link in root.iter(f"{XHTML}a") if words in (link.text or ""))
    assert link[1:] in {field.get("id") for field in root.iter(f"{XHTML}input")}
    typed = [field.get("value") for field in root.iter(f"{XHTML}input") if field.get("type") == "text"]
    assert typed in ([], [fields.get("municipality", fields.get("employees", ""))])


@pytest.mark.parametrize(
    ("place", "choice", "municipality"), [("Djursland", "Syddjurs", "Syddjurs"), ("Skove", "Skive", "Skive"), ("", "abroad", "abroad")]
)
def test_a_place_that_is_not_clear_is_chosen(client: FlaskClient, place: str, choice: str, municipality: str) -> None:
    """From the names offered."""
    page = answer(client, client.get("/spoergsmaal/kommune?needs=export"), municipality=place, choice=choice)
    assert f"municipality={municipality}" in address_of(page)


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"employees": "12"}, "employees=12"),
        ({"employees": "10-15"}, "employees=10-15"),
        ({"employees": "12", "choice": "10-19"}, "employees=12"),
        ({"choice": "10-19"}, "employees=10-19"),
        ({"choice": "250+"}, "employees=250%2B"),
        ({"choice": "unknown"}, "employees=unknown"),
    ],
)
def test_a_size_is_a_number_or_a_bracket(client: FlaskClient, fields: dict[str, str], written: str) -> None:
    """As it was given, and it is there again when the question is opened again."""
    page = answer(client, client.get("/spoergsmaal/ansatte?needs=strategy"), **fields)
    assert written in address_of(page)
    again = page_of(client.get(f"/spoergsmaal/ansatte?{written}").get_data(as_text=True))
    fields_again = [field for field in again.iter(f"{XHTML}input") if field.get("checked") is not None or field.get("type") == "text"]
    values = {field.get("value") for field in fields_again} - {""}
    assert values == {fields.get("employees") or fields["choice"]}


@pytest.mark.parametrize("before", ["unknown", "outside-region", "abroad", "Lemvig"])
def test_any_place_can_be_changed_to_a_town(client: FlaskClient, before: str) -> None:
    """The option that stands there from before says nothing against what is typed now."""
    page = client.get(f"/spoergsmaal/kommune?needs=export&municipality={before}&then=result")
    chosen = {} if before == "Lemvig" else {"choice": before}
    assert "municipality=Skive" in address_of(answer(client, page, municipality="Skive", **chosen))


@pytest.mark.parametrize("before", ["unknown", "10-19"])
def test_any_size_can_be_changed_to_a_number(client: FlaskClient, before: str) -> None:
    """As with places."""
    page = client.get(f"/spoergsmaal/ansatte?needs=strategy&employees={before}")
    assert "employees=30" in address_of(answer(client, page, employees="30", choice=before))


def test_what_was_read_from_the_words_stands_in_the_question(client: FlaskClient) -> None:
    """It can be corrected, and unticking takes it back."""
    words = "Vi laver møbler i Lemvig, er 12 ansatte og vil sælge til udlandet"
    page = client.post("/spoergsmaal/ansatte?then=result", data={"text": words})
    assert 'value="12"' in page.get_data(as_text=True)
    page = client.post("/spoergsmaal/behov?then=result", data={"text": words})
    assert 'value="export" checked' in page.get_data(as_text=True)
    result = answer(client, page, needs=["production"], text=words)
    assert "needs=production" in address_of(result)
    assert "Sælge til udlandet" not in text_of(result).partition("Det har vi forstået")[2].partition("Ret teksten")[0]


def test_words_that_cannot_be_used_cost_no_answer(client: FlaskClient) -> None:
    """What was ticked or typed beside them stays."""
    page = client.post("/spoergsmaal/behov", data={"from": "needs", "needs": ["export", "capital"], "text": "æ" * 5000})
    assert page.get_data(as_text=True).count(" checked") == 2
    page = client.post("/spoergsmaal/kommune?needs=export", data={"from": "municipality", "municipality": "Skive", "held": "x"})
    assert "municipality=Skive" in page.get_data(as_text=True)


def test_back_from_the_first_question_keeps_the_words(client: FlaskClient) -> None:
    """On the first page they stand in the box again."""
    page = answer(client, client.get("/spoergsmaal/behov"), needs=["export"], text=WORDS, go="back")
    assert address_of(page) == "/?needs=export"
    assert WORDS in page.get_data(as_text=True)


def test_back_from_a_change_is_back_to_the_result(client: FlaskClient) -> None:
    """Not to another question."""
    page = client.get("/spoergsmaal/kommune?needs=export&municipality=Skive&then=result")
    assert address_of(answer(client, page, go="back")) == "/resultat?needs=export&municipality=Skive"


def test_a_changed_answer_leads_back_to_the_result(client: FlaskClient) -> None:
    """Only that answer is asked for."""
    page = client.get("/spoergsmaal/kommune?needs=export&municipality=Skive&then=result")
    assert "Trin" not in text_of(page)
    assert address_of(answer(client, page, municipality="Lemvig")) == "/resultat?needs=export&municipality=Lemvig"


def test_the_language_changes_with_everything_typed_kept(client: FlaskClient) -> None:
    """Sent answers, unsent ones and the words."""
    body = {"from": "municipality", "municipality": "xyz", "go": "show", "held": held_text(client, WORDS)}
    page = client.post("/de/spoergsmaal/kommune?needs=export", data=body)
    assert (page.status_code, page_of(page.get_data(as_text=True)).get("lang")) == (200, "de")
    assert 'value="xyz"' in page.get_data(as_text=True)
    assert hidden_of(page)["held"]


def test_an_idea_gets_through_as_well_as_any(client: FlaskClient) -> None:
    """No number of the company is asked for anywhere."""
    page = answer(client, client.get("/spoergsmaal/behov"), needs=["start-up"])
    seen = []
    while "/tjek" not in address_of(page) and len(seen) < 12:
        field = hidden_of(page)["from"]
        seen.append(field)
        fields = {"municipality": {"municipality": "Silkeborg"}, "employees": {"choice": "0"}, "stage": {"stage": "idea"}}
        page = answer(client, page, **fields.get(field, {field: "unknown"}))
    assert len(seen) <= 9
    assert "Spørg efter det her først" in text_of(client.get(address_of(page).replace("/spoergsmaal/tjek", "/resultat")))


def test_the_same_form_can_be_sent_twice(client: FlaskClient) -> None:
    """A double click is no harm."""
    page = client.get("/spoergsmaal/behov")
    first, second = (answer(client, page, needs=["export"]) for _ in range(2))
    assert first.data == second.data


def test_pages_with_words_are_kept_by_the_browser_alone(client: FlaskClient) -> None:
    """So that back works, and nobody between keeps them."""
    page = answer(client, client.get("/spoergsmaal/behov"), needs=["export"], text=WORDS)
    assert page.headers["Cache-Control"] == "private, no-cache"
