"""Needs told in the middle of other things, in daily words and in Jutish, and what only sounds like one."""

import pytest

from tests.matcher.reading import said


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("vi skulle snart på kursus", "skills"),
        ("vi drømmer om at lave smagninger på gården", "tourism-product"),
        ("jeg ville gerne sidde med andre ejere en gang imellem", "network"),
        ("wir hätten gern Kontakt zu anderen Betrieben", "network"),
        ("vi søger nogen til at løfte vores arrangement", "event"),
        ("wir wollen ein großes Dorffest auf die Beine stellen", "event"),
        ("vi vil gerne lave et projekt med et universitet", "knowledge-collaboration"),
        ("ingen har lært mig at være leder", "leadership"),
        ("wir würden die Späne gern wiederverwerten", "circular-economy"),
        ("I'd like youngsters to learn the trade", "apprentices"),
        ("help us get our cider into the shops around here", "local-sales"),
    ],
)
def test_a_need_is_told_in_daily_words(text: str, need: str) -> None:
    """Courses, tastings, company at the top, a feast: what is wished for names the need."""
    assert said("needs", text) == need


@pytest.mark.parametrize(
    "text",
    [
        "a mangler it folk å it penge, a klarer mæ",
        "alle spørger om vi mangler folk",
        "My accountant hopes turnover will reach 18 million kroner",
        "vi har resten på lager",
    ],
)
def test_what_others_ask_and_what_is_denied_is_no_need(text: str) -> None:
    """Jutish "it" denies; a question of others, and what one sells for, is no wish."""
    assert said("needs", text) is None


@pytest.mark.parametrize(
    ("text", "stage"),
    [("it is nothing more than an idea", "idea"), ("ich möchte eine eigene Praxis eröffnen", "idea"), ("no more than usual", None)],
)
def test_an_idea_is_all_there_is(text: str, stage: str | None) -> None:
    """What is nothing more than an idea, or wants to open, is one."""
    assert said("stage", text) == stage


def test_jutish_it_is_no_trade() -> None:
    """Where somebody writes as they speak "it" denies; elsewhere it is computers."""
    assert said("industry", "a hår it konsulenter") != "ikt"
    assert said("industry", "vi er it konsulenter") == "ikt"
