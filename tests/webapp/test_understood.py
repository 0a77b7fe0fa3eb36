"""What was understood: each fact with its words and a way to change it; what is in doubt is asked."""

from collections.abc import Sequence
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from catalogue.vocabulary import FACTS
from matcher import CompanyProfile
from tests.webapp.conftest import XHTML, page_of
from tests.webapp.visits import answer, send, text_of
from webapp.answer_lines import SHOWN

EVERYTHING = (
    "Vi er 20 ansatte i Skjern, stiftet i 2001, og omsætter for 15 mio. kr. Vi laver software og eksporterer til Tyskland og Norge. CVR 13585628. "
    "Vi er ejet af et tysk selskab."
)
TWICE = "Vi er et maskinværksted i Skjern med 20 ansatte og vil gerne sælge til Tyskland. Vi er 12 mand."


def lines_of(page: TestResponse) -> dict[str, str]:
    """Return what the page says of each field, by the field's name."""
    root = page_of(page.get_data(as_text=True))
    (block,) = [one for one in root.iter(f"{XHTML}dl") if one.get("class") == "facts answers"]
    texts = [[" ".join("".join(part.itertext()).split()) for part in line] for line in block]
    return {label: " ".join(rest) for label, *rest in texts}


def button(page: TestResponse, words: str) -> str:
    """Return where a button or link with these words leads."""
    root = page_of(page.get_data(as_text=True))
    found = [one for tag in ("button", "a") for one in root.iter(XHTML + tag) if " ".join("".join(one.itertext()).split()) == words]
    return str(found[0].get("formaction") or found[0].get("href"))


def test_every_field_has_its_line() -> None:
    """A new field of the profile needs a place among them; further trades stand with the main one."""
    assert set(SHOWN) == set(CompanyProfile._fields) - {"facts", "further_industries"} | set(FACTS)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "/resultat",
            {
                "Stiftet": "2001 I skriver »stiftet i 2001«. Fjern Stiftet Ret teksten Stiftet",
                "Hvor langt I er": "Vi er etablerede Regnet ud fra det år, I begyndte. Under fem år kalder vi nyt. Ret Hvor langt I er",
                "Kommune": "Ringkøbing-Skjern I skriver »Skjern«. Ret Kommune",
                "Omsætning i kroner": "15.000.000 I skriver »omsætter for 15 mio«. Fjern Omsætning i kroner Ret teksten Omsætning i kroner",
                "Markeder": "Tyskland, Norge I skriver »eksporterer til Tyskland«, »Norge«. Fjern Markeder Ret teksten Markeder",
                "CVR-nummer": "13585628 I skriver »13585628«. Fjern CVR-nummer Ret teksten CVR-nummer",
                "Vi er ejet fra udlandet": "ja I skriver »ejet af et tysk«. Ret Vi er ejet fra udlandet",
            },
        ),
        ("/en/resultat", {"Markets": "Germany, Norway You mention “eksporterer til Tyskland”, “Norge”. Remove Markets Change the text Markets"}),
        ("/de/resultat", {"Märkte": "Deutschland, Norwegen Sie erwähnen „eksporterer til Tyskland“, „Norge“. Entfernen Märkte Text ändern Märkte"}),
    ],
)
def test_each_fact_stands_with_its_words_as_written(address: str, expected: dict[str, str], client: FlaskClient) -> None:
    """And countries in the reader's language."""
    lines = lines_of(send(client, address, text=EVERYTHING))
    assert {label: lines[label] for label in expected} == expected


def test_an_answer_stands_without_words(client: FlaskClient) -> None:
    """It wins over the text, so the text's words did not say it."""
    assert lines_of(send(client, "/resultat?employees=30", text=EVERYTHING))["Ansatte"] == "30 Ret Ansatte"


def test_trades_that_only_the_words_speak_of_are_quoted(client: FlaskClient) -> None:
    """Beside the one that was answered."""
    line = lines_of(send(client, "/resultat?industry=handel", text=EVERYTHING))["Branche"]
    assert line == "Butik, netbutik og engros, It og software I skriver »laver software«. Ret Branche"


def test_a_fact_that_follows_from_a_place_has_the_place_s_words(client: FlaskClient) -> None:
    """Esbjerg lies in Jutland."""
    assert "I skriver »Esbjerg«." in lines_of(send(client, "/resultat", text="Vi er 12 ansatte i Esbjerg"))["Vi ligger i Jylland eller på Fyn"]


@pytest.mark.parametrize("field", ["Stiftet", "Omsætning i kroner", "Markeder", "CVR-nummer"])
@pytest.mark.parametrize("here", ["/resultat", "/spoergsmaal/tjek"])
def test_a_fact_without_a_question_can_be_removed(field: str, here: str, client: FlaskClient) -> None:
    """The words stay, and the page is the same."""
    page = send(client, here, text=EVERYTHING)
    without = client.post(button(page, f"Fjern {field}"), data={"text": EVERYTHING})
    assert without.request.path == here
    assert set(lines_of(page)) - set(lines_of(without)) == ({field, "Hvor langt I er"} if field == "Stiftet" else {field})


def test_the_text_can_be_mended_from_a_fact(client: FlaskClient) -> None:
    """The box opens with the words, and leads back."""
    page = send(client, "/resultat", text=EVERYTHING)
    box = client.post(button(page, "Ret teksten Stiftet"), data={"text": EVERYTHING})
    assert EVERYTHING in box.get_data(as_text=True)
    assert "2005" in lines_of(answer(client, box, needs=["export"], text=EVERYTHING.replace("2001", "2005")))["Stiftet"]


def test_a_link_brings_the_year_and_the_markets(client: FlaskClient) -> None:
    """They can be removed there too; turnover and CVR number are not passed on."""
    page = client.get("/resultat?needs=export&founded_year=2001&markets=DE&markets=NO&turnover_dkk=5&cvr=13585628")
    lines = lines_of(page)
    assert (lines["Stiftet"], lines["Markeder"]) == ("2001 Fjern Stiftet", "Tyskland, Norge Fjern Markeder")
    assert not {"Omsætning i kroner", "CVR-nummer"} & set(lines)
    assert "Markeder" not in lines_of(client.get(button(page, "Fjern Markeder")))
    link = page_of(send(client, "/resultat", text=EVERYTHING).get_data(as_text=True))
    (address,) = [str(one.get("value")) for one in link.iter(f"{XHTML}input") if one.get("id") == "link"]
    assert "founded_year=2001&markets=DE&markets=NO" in address
    assert "13585628" not in address


@pytest.mark.parametrize(("address", "words"), [("founded_year=old", "Stiftet: »old«"), ("founded_year=2090", "»2090«"), ("markets=XX", "»XX«")])
def test_what_is_no_year_or_country_is_left_out(address: str, words: str, client: FlaskClient) -> None:
    """And named."""
    assert words in text_of(client.get(f"/resultat?needs=export&{address}"))


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/resultat", "I skriver både 20 og 12 ansatte. Hvad passer?"),
        ("/en/resultat", "You write both 20 and 12 employees. Which is right?"),
        ("/de/resultat", "Sie schreiben von 20 und 12 Beschäftigten. Was stimmt?"),
    ],
)
def test_a_contradiction_is_said_plainly_and_one_press_settles_it(address: str, sentence: str, client: FlaskClient) -> None:
    """Before the offers and beside the fact; the answer stands in the address."""
    page = send(client, address, text=TWICE)
    assert text_of(page).index(sentence) < text_of(page).index("GLOBAL midt")
    assert text_of(page).count(sentence) == 2
    label = "Ansatte" if address == "/resultat" else "Employees" if "en" in address else "Beschäftigte"
    settled = client.post(button(page, f"12 {label}"), data={"text": TWICE})
    assert "employees=12" in settled.request.full_path
    assert sentence not in text_of(settled)


@pytest.mark.parametrize(
    ("text", "sentence", "choices"),
    [
        ("Vi ligger i Skive. Vi bor i Viborg.", "I skriver, at I ligger i både Skive og Viborg. Hvad passer?", ["Skive Kommune", "Viborg Kommune"]),
        ("Firmaet er stiftet i 2010. Vi er grundlagt i 2014.", "at I begyndte i både 2010 og 2014. Hvad passer?", ["2010 Stiftet", "2014 Stiftet"]),
        ("Vi omsætter for 5 millioner. Omsætningen er 9 millioner.", "omsætter for både 5.000.000 og 9.000.000 kroner. Hvad passer?", []),
        ("CVR 13585628. CVR 10150817.", "I skriver både »13585628« og »10150817«. Hvad passer?", []),
    ],
)
def test_each_contradiction_has_its_sentence(text: str, sentence: str, choices: Sequence[str], client: FlaskClient) -> None:
    """With the values to choose from, where an answer can stand in the address."""
    page = send(client, "/resultat", text=text)
    assert sentence in text_of(page)
    for choice in choices:
        assert sentence not in text_of(client.post(button(page, choice), data={"text": text}))
    assert choices or button(page, "Ret teksten CVR-nummer" if "CVR" in text else "Ret teksten Omsætning i kroner")


def test_a_bracket_can_be_chosen(client: FlaskClient) -> None:
    """10 to 15 stays 10 to 15."""
    text = "Vi er 10-15 ansatte i Skive. Nu har vi 30 medarbejdere."
    page = send(client, "/resultat", text=text)
    assert lines_of(client.post(button(page, "10–15 Ansatte"), data={"text": text}))["Ansatte"] == "10–15 Ret Ansatte"


def test_a_place_that_is_left_open_is_asked_as_written(client: FlaskClient) -> None:
    """One press answers, and "don't know" ends it."""
    text = "Vi laver ost på Djursland og vil sælge til Norge"
    page = send(client, "/resultat", text=text)
    asked = "»Djursland« siger ikke, hvilken kommune I ligger i. Er det Syddjurs eller Norddjurs?"
    assert asked in lines_of(page)["Kommune"]
    assert lines_of(client.post(button(page, "Norddjurs Kommune"), data={"text": text}))["Kommune"] == "Norddjurs Ret Kommune"
    assert asked not in text_of(send(client, "/resultat?municipality=unknown", text=text))


def test_a_landscape_of_many_municipalities_is_asked_without_a_list(client: FlaskClient) -> None:
    """The question for the place is where to go."""
    line = lines_of(send(client, "/resultat", text="Vi laver ost i Midtjylland og vil sælge til Norge"))["Kommune"]
    assert line.endswith("dækker mange kommuner. Hvilken kommune ligger I i? Ret Kommune")


def test_a_town_that_reaches_into_a_neighbour_offers_it(client: FlaskClient) -> None:
    """It is no question that has to be answered."""
    text = "Wir sind eine Tischlerei in 8300"
    page = send(client, "/resultat", text=text)
    assert "Ligger I i Aarhus i stedet? Aarhus Kommune Ret Kommune" in lines_of(page)["Kommune"]
    assert lines_of(client.post(button(page, "Aarhus Kommune"), data={"text": text}))["Kommune"] == "Aarhus Ret Kommune"


def test_a_number_that_only_looks_like_ours_says_so(client: FlaskClient) -> None:
    """Eight digits with a right check digit, and nothing that names them."""
    assert "Vi er ikke sikre." in lines_of(send(client, "/resultat", text="Vi bager i Skive 13585628 hver dag"))["CVR-nummer"]


def test_what_is_taken_back_is_no_fact(client: FlaskClient) -> None:
    """A correction counts, and what it corrects is shown nowhere."""
    lines = lines_of(send(client, "/resultat", text="Vi er 20, nej 12 ansatte i Ikast. Glem det med eksporten til Tyskland. Vi vil have lærlinge."))
    assert lines["Ansatte"] == "12 I skriver »12 ansatte«. Ret Ansatte"
    assert not {"Eksport", "Markeder"} & set(lines)


def ask(client: FlaskClient, **body: object) -> dict[str, Any]:
    """Ask for recommendations."""
    found: dict[str, Any] = client.post("/api/v1/recommendations", json=body).get_json()
    return found


def test_programs_hear_of_contradictions_and_of_what_was_taken_back(client: FlaskClient) -> None:
    """As an interpretation names them; an answer settles a contradiction."""
    said = ask(client, text=f"{TWICE} Glem det med Tyskland.")
    interpreted = client.post("/api/v1/interpretations", json={"text": f"{TWICE} Glem det med Tyskland."}).get_json()
    assert {name: said[name] for name in ("conflicts", "withdrawn")} == {name: interpreted[name] for name in ("conflicts", "withdrawn")}
    assert ([one["field"] for one in said["conflicts"]], said["withdrawn"]) == (["employees"], ["markets"])
    assert ask(client, text=TWICE, profile={"employees": 20})["conflicts"] == []
