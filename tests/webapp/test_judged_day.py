"""Which day an answer is judged as of, and which day ages count from."""

from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from catalogue import Edition
from tests.webapp.conftest import TODAY
from webapp import create_app
from webapp.judged_day import JudgedDay, judged_day
from webapp.settings import Settings

URL = "/api/v1/recommendations"
WITHIN, AFTER, ASKED, SET = date(2018, 3, 3), date(2026, 3, 2), date(2017, 1, 1), date(2016, 5, 5)
OWN = date(2016, 9, 1)


@pytest.mark.parametrize(
    ("asked", "reference_date", "today", "expected"),
    [
        (ASKED, SET, WITHIN, JudgedDay(ASKED, ASKED)),
        (ASKED, None, AFTER, JudgedDay(ASKED, ASKED)),
        (None, SET, WITHIN, JudgedDay(SET, WITHIN)),
        (None, SET, AFTER, JudgedDay(SET, AFTER)),
        (None, None, WITHIN, JudgedDay(WITHIN, WITHIN)),
        (None, None, AFTER, JudgedDay(OWN, AFTER)),
        (None, None, date(2015, 12, 31), JudgedDay(OWN, date(2015, 12, 31))),
    ],
)
def test_the_request_then_the_setting_then_today_then_the_edition_decides(
    edition: Edition, asked: date | None, reference_date: date | None, today: date, expected: JudgedDay
) -> None:
    """Only a day in the request moves what ages count from."""
    assert judged_day(edition, asked=asked, reference_date=reference_date, today=today) == expected


def test_the_setting_reaches_the_answer(data_folder: Path) -> None:
    """REFERENCE_DATE is the day that the answer names."""
    app = create_app(Settings(data=data_folder, reference_date=SET), today=lambda: TODAY)
    assert app.test_client().post(URL, json={"text": "hej"}).get_json()["catalogue"]["date"] == "2016-05-05"


@pytest.mark.parametrize(("asked", "status"), [(None, 200), ("2016-09-01", 422)])
def test_a_founding_year_may_not_lie_after_the_day(client: FlaskClient, asked: str | None, status: int) -> None:
    """A company founded in 2020 is known today and is in the future of 2016."""
    assert client.post(URL, json={"profile": {"founded_year": 2020}, "date": asked}).status_code == status


def test_the_period_is_told_as_a_sentence_with_its_days(client: FlaskClient) -> None:
    """The period has no words in the catalogue; they are made here."""
    text = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
    answer = client.post(URL, json={"text": text, "locale": "en"})
    assert answer.get_json()["recommendations"][0]["criteria"][0]["words"] == "The offer runs from 1 January 2016 to 31 December 2018."
    assert answer.headers["Content-Language"] == "en"
