"""Names of workshops and firms that end like a shop's and are none."""

import pytest

from matcher.cleaning import clean_text
from matcher.read_text import read_text
from matcher.understanding.industry import find_industries
from tests.matcher.reading import LEXICON


@pytest.mark.parametrize(
    ("language", "text", "trade"),
    [
        ("da", "tømrerforretning", "byggeri"),
        ("da", "vi er en elinstallatørforretning", "byggeri"),
        ("da", "tøjforretning", "handel"),
        ("en", "we run a machine shop", "industri"),
        ("en", "metal workshop", "industri"),
        ("en", "software startup", "ikt"),
        ("de", "Maschinenwerkstatt", "industri"),
    ],
)
def test_a_name_of_several_words_or_parts_is_one_trade(language: str, text: str, trade: str) -> None:
    """The last word of a longer name of a trade names none of its own."""
    read = read_text(clean_text(text), LEXICON, language)  # type: ignore[arg-type]
    assert [one.value for one in find_industries(read)] == [trade]
