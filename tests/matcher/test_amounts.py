"""Numbers in digits and words, and the ranges between two."""

import pytest

from catalogue import load_reference
from matcher.amounts import amount_at
from matcher.cleaning import clean_text
from matcher.lexicon import compile_lexicon
from matcher.read_text import read_text

LEXICON = compile_lexicon(load_reference())


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1.200.000 kr", 1_200_000, 1_200_000),
        ("1 200 000", 1_200_000, 1_200_000),
        ("12,5 mio. kr", 12_500_000, 12_500_000),
        ("12,5mio", 12_500_000, 12_500_000),
        ("12mio", 12_000_000, 12_000_000),
        ("500k", 500_000, 500_000),
        ("2½ mio", 2_500_000, 2_500_000),
        ("3⁄4 mio", 3, 3),
        ("femogtyve", 25, 25),
        ("fem og tyve", 25, 25),
        ("fem og fem", 5, 5),
        ("twenty-five", 25, 25),
        ("einundzwanzig", 21, 21),
        ("fünfzehn", 15, 15),
        ("tohundrede", 200, 200),
        ("hundrede og tyve", 120, 120),
        ("two hundred twenty-five", 225, 225),
        ("to hundrede og en", 200, 200),
        ("tusind", 1_000, 1_000),
        ("et dusin", 12, 12),
        ("to dusin", 24, 24),
        ("en halv snes", 10, 10),
        ("half a dozen", 6, 6),
        ("halv", None, None),
        ("et par", 2, 2),
        ("en million", 1_000_000, 1_000_000),
        ("en halv million", 500_000, 500_000),
        ("halvanden million", 1_500_000, 1_500_000),
        ("to og en halv million", 2_500_000, 2_500_000),
        ("12-15", 12, 15),
        ("fem-seks", 5, 6),
        ("5 eller 6", 5, 6),
        ("10-12 mio", 10_000_000, 12_000_000),
        ("12 til", 12, 12),
        ("007", None, None),
        ("a", None, None),
        ("12345678901", None, None),
        ("2016 200", 2016, 2016),
        ("12,5x", 12.5, 12.5),
    ],
)
def test_a_number_is_read_from_its_first_word(text: str, low: float | None, high: float | None) -> None:
    """Digits with signs between them, words, and words for thousands after both."""
    amount = amount_at(read_text(clean_text(text), LEXICON, "da"), 0)
    assert (amount and amount.low, amount and amount.high) == (low, high)


def test_between_two_numbers_is_a_range() -> None:
    """The word before tells that "og" is no sum."""
    amount = amount_at(read_text("mellem 10 og 20", LEXICON, "da"), 1)
    assert amount is not None
    assert (amount.low, amount.high) == (10, 20)
