"""A fact of one value that a text states again is looked at more closely, and a contradiction reaches the advice."""

from datetime import date

import pytest

from catalogue import Edition
from matcher import CompanyProfile, TextIndex, recommend
from matcher.consultation import Consultation
from matcher.profile import Bracket
from matcher.ranking import hear

NOW = date(2016, 9, 1)
TWICE = "Vi er 20 ansatte og laver skruer. I alt har vi 12 ansatte."


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Vi er 20 ansatte. Nu har vi 12 medarbejdere.", ["employees"]),
        ("We are 20 employees and sell screws. We have 12 people.", ["employees"]),
        ("Firmaet er stiftet i 2010. Vi er grundlagt i 2014.", ["founded_year"]),
        ("Vi omsætter for 5 millioner. Omsætningen er 9 millioner.", ["turnover_dkk"]),
        ("CVR 13585628. CVR 10150817.", ["cvr"]),
        ("Vi ligger i Skive. Vi bor i Viborg.", ["municipality"]),
        ("Vi er 20 ansatte i Skive. Vi er 20 ansatte.", []),
        ("Vi er 20 ansatte i Skive og har to butikker i Viborg.", []),
        ("Vi er 20 ansatte, startet i 2010 i Skive, og omsætter for 5 mio. kr.", []),
    ],
)
def test_what_is_stated_twice_is_a_contradiction(text: str, fields: list[str], index: TextIndex) -> None:
    """Only where the values differ; a text that states each fact once is read once."""
    assert [one.field for one in hear(text, index, NOW).understood.conflicts] == fields


def test_advice_names_what_the_text_contradicts(edition: Edition, index: TextIndex) -> None:
    """Both values, in the order of the text."""
    (conflict,) = recommend(CompanyProfile(), TWICE, edition, index, NOW).conflicts
    assert (conflict.field, {one.value for one in conflict.stated}) == ("employees", {20, 12})


def test_an_answer_settles_a_contradiction(edition: Edition, index: TextIndex) -> None:
    """Also when it is one of the values."""
    assert recommend(CompanyProfile(employees=Bracket.of(20)), TWICE, edition, index, NOW).conflicts == ()


def test_advice_names_what_the_text_takes_back(edition: Edition, index: TextIndex) -> None:
    """It is no fact any more."""
    advice = recommend(CompanyProfile(), "Vi er 12 ansatte. Glem det med eksporten til Tyskland.", edition, index, NOW)
    assert ({one.field for one in advice.withdrawn}, advice.profile.markets) == ({"export", "markets"}, ())


def test_who_does_not_know_is_not_asked_again(index: TextIndex) -> None:
    """Neither about a contradiction nor about a place left open."""
    heard = hear(f"{TWICE} Vi ligger på Djursland og sælger til Norge.", index, NOW)
    left = Consultation(heard, index, NOW, NOW).forgetting({"employees", "municipality", "markets"}).heard.understood
    assert (heard.understood.conflicts != (), heard.understood.uncertain != (), heard.understood.profile.markets) == (True, True, ("NO",))
    assert (left.conflicts, left.uncertain, left.profile.employees, left.profile.markets) == ((), (), None, ())
