"""Cleaning, stems, languages, compounds and n-grams."""

import hypothesis
import hypothesis.strategies as st
import pytest

from catalogue.vocabulary import Language
from matcher.cleaning import MAX_TEXT_LENGTH, clean_text, has_words
from matcher.words import character_grams, find_words, fold, guess_language, split_compound, stem, words_of


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Ski\u200bve, vi er 4\u200b ansatte", "Skive, vi er 4 ansatte"),
        ("<p>vi ligger i <b>Herning</b>,<br>9 ansatte</p>", "vi ligger i Herning, 9 ansatte"),
        ("\u202eSkive\u202c", "Skive"),
        ("Ringko\u0308bing", "Ringköbing"),
        ("A\u030aen\x00 by\tog\r\nland", "Åen by og\n\nland"),
        ("3 < 5 &amp; 7 > 2", "3 < 5 & 7 > 2"),
        ("e\ud800n", "en"),
        ("\u2028linje", "linje"),
        ("vi er 12", "vi er 12"),
    ],
)
def test_text_is_cleaned_and_read(raw: str, clean: str) -> None:
    """What can't be seen or is markup goes; the rest stays as it was written."""
    assert clean_text(raw) == clean


@hypothesis.given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing_visible(raw: str) -> None:
    """A clean text has no controls, no surrogates and no direction characters, and is never too long."""
    clean = clean_text(raw)
    assert len(clean) <= MAX_TEXT_LENGTH
    assert not any(0xD800 <= ord(character) <= 0xDFFF or character in "\x00\u200b\u202e" for character in clean)


@pytest.mark.parametrize(("text", "says"), [("???", False), ("  \n", False), ("🎉🎉", False), ("ja", True), ("7", True)])
def test_only_letters_and_digits_say_something(text: str, says: bool) -> None:  # noqa: FBT001 - the expected value
    """A text of signs is no error, it just says nothing."""
    assert has_words(text) is says


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("vi er et værksted og har ikke folk nok", "da"),
        ("we are a small workshop with too few people", "en"),
        ("wir sind eine kleine Werkstatt und haben nicht genug Leute", "de"),
        ("Skive", "de"),
    ],
)
def test_the_language_is_recognised_by_its_small_words(text: str, language: Language) -> None:
    """Function words tell the language; without any, the reader's own is taken."""
    assert guess_language(words_of(text), "de") == language


@pytest.mark.parametrize("text", ["Vi laver KNIVE i Skive", "İstanbul grill, Skive", "100 år & H&M"])
def test_each_word_has_its_place_in_the_text(text: str) -> None:
    """Lower case changes no offsets, whatever the letters are."""
    assert [text[found.start()].lower()[0] for found in find_words(text)] == [word.lower()[0] for word in words_of(text)]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("produktionsvirksomhed", ("produktion", "virksomhed")),
        ("vindmoelleunderleverandoer", ("vindmoelle", "underleverandoer")),
        ("moebelfabrikejer", ("moebel", "fabrik", "ejer")),
        ("fabrik", ()),
        ("uforstaaeligt", ()),
    ],
)
def test_compounds_come_apart_into_known_words(word: str, parts: tuple[str, ...]) -> None:
    """A compound is its parts, with the linking letters left out."""
    known = {"produktion", "virksomhed", "vindmoelle", "underleverandoer", "moebel", "fabrik", "ejer"}
    assert split_compound(word, known) == parts


def test_spellings_meet_in_the_stem() -> None:
    """A word typed without the Danish letters has the stem of the word with them."""
    assert stem("fødevarer", "da") == stem("foedevarer", "da")
    assert fold("ringkøbing") == "ringkoebing"


def test_n_grams_are_those_of_scikit_learn() -> None:
    """The n-grams of a word are what `char_wb` makes of it, also of one shorter than the shortest n-gram."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - the reference, not a part of the product

    analyse = TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 6)).build_analyzer()
    for word in ("ost", "smed", "metalvarefabrik", "i"):
        assert sorted(character_grams(word)) == sorted(analyse(word))
