"""The result page offers one question more, the one that helps most."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.webapp.visits import address_of, answer, parts

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
TOO_FAR = "municipality=outside-region&in_western_denmark=no&needs=production"


def offered(page: TestResponse) -> list[str]:
    """Return what the page says of the next question; nothing where it offers none."""
    return parts(page, "section", **{"aria-labelledby": "next-question"})


def test_one_question_more_is_offered_with_its_reason(client: FlaskClient) -> None:
    """The next-best one, a way to its page and back, and how many there are at most."""
    address = "/resultat?needs=strategy"
    page = client.get(address)
    (section,) = offered(page)
    assert section.startswith("Ét spørgsmål mere gør det skarpere Er I på idéstadiet, nye eller etablerede? Nogle tilbud er for nye virksomheder")
    assert "Højst 3 spørgsmål kan ændre de første tilbud." in section
    assert "/spoergsmaal/stadie?needs=strategy&amp;then=result" in page.get_data(as_text=True)
    answered = answer(client, client.get("/spoergsmaal/stadie?needs=strategy&then=result"), stage="established")
    assert address_of(answered) == "/resultat?needs=strategy&stage=established"
    assert offered(answered) != [section]


def test_beside_words_alone_the_page_asks_what_the_company_wants(client: FlaskClient) -> None:
    """How many questions follow hangs on that, so no number is promised."""
    (section,) = offered(client.post("/resultat", data={"text": WORKSHOP}))
    assert "Hvad vil I gerne have hjælp til?" in section
    assert "Højst" not in section


@pytest.mark.parametrize("answers", ["needs=event&municipality=Lemvig&industry=industri&employees=12&stage=established&export=some", TOO_FAR])
def test_no_question_is_offered_that_changes_nothing(client: FlaskClient, answers: str) -> None:
    """Nor beside an empty list, which says itself what would fill it."""
    assert offered(client.get(f"/resultat?{answers}")) == []
