"""What is answered to the question for what one would like help with."""

from datetime import date

import pytest

from catalogue.vocabulary import Language
from matcher import TextIndex
from matcher.messages import understand

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("language", "text", "trade"),
    [
        ("da", "tømrer i Viborg", "byggeri"),
        ("da", "smed", "industri"),
        ("da", "Vi er smede", "industri"),
        ("da", "nej, en bager", "foedevarer"),
        ("da", "frisør", "service"),
        ("da", "jeg er kok", None),
        ("da", "vi sælger i Norge", None),
        ("da", "vi sælger møbler", "handel"),
        ("en", "carpenter", "byggeri"),
        ("en", "baker in Viborg", "foedevarer"),
        ("de", "wir sind Tischler", "byggeri"),
    ],
)
def test_what_one_is_is_nobody_to_hire(language: Language, text: str, trade: str | None, index: TextIndex) -> None:
    """Many say first what they are, whatever was asked."""
    profile = understand(text, index, NOW, language=language, asked="needs").understood.profile
    assert (profile.industry, profile.needs) == (trade, ())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "mangler en tømrer"),
        ("da", "en tømrer mere"),
        ("da", "en smed til"),
        ("da", "flere smede"),
        ("da", "nye svende"),
        ("da", "folk"),
        ("da", "få en smed"),
        ("en", "more welders"),
        ("en", "need a carpenter"),
        ("de", "mehr Schweißer"),
        ("de", "noch ein Tischler"),
    ],
)
def test_people_of_a_craft_are_hired_where_they_are_wished_for(language: Language, text: str, index: TextIndex) -> None:
    """A lack, a wish, or more of them."""
    assert understand(text, index, NOW, language=language, asked="needs").understood.profile.needs == ("recruitment",)


@pytest.mark.parametrize(
    ("language", "text", "need"),
    [
        ("da", "vi mangler kunder", "strategy"),
        ("da", "flere kunder", "strategy"),
        ("en", "more customers", "strategy"),
        ("de", "mehr Kunden", "strategy"),
        ("da", "spare diesel", "green-transition"),
        ("da", "spare brændstof", "green-transition"),
        ("en", "save fuel", "green-transition"),
        ("de", "Diesel sparen", "green-transition"),
    ],
)
def test_everyday_wishes_are_needs(language: Language, text: str, need: str, index: TextIndex) -> None:
    """Customers at home are a matter of the plan for the business; those abroad are not."""
    assert understand(text, index, NOW, language=language, asked="needs").understood.profile.needs == (need,)
    assert "strategy" not in understand("flere kunder i Tyskland", index, NOW, asked="needs").understood.profile.needs
