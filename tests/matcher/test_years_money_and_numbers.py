"""When a company began, what it sells for, at which stage it is and its number in the register."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.cleaning import clean_text
from matcher.cpr import holds_cpr
from matcher.read_text import read_text
from matcher.understanding import interpret
from tests.matcher.builders import DAY
from tests.matcher.reading import LEXICON, said


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("virksomheden er gammel", None),
        ("vi har eksisteret i over 40 år", None),
        ("startet i 98, kunder siden 2005", 1998),
        ("fabrikken brændte i 1998", None),
        ("vi har haft samme bank siden 1990", None),
        ("begyndte med at sælge is i 2003", None),
        ("jeg er udlært i 98", None),
        ("we opened our café two years ago", 2014),
        ("the company is 30 years old", 1986),
        ("das Unternehmen besteht seit 20 Jahren", 1996),
        ("wir exportieren seit 2005", None),
        ("est. 1972", 1972),
        ("salget er halveret siden 2013", None),
        ("vi sælger fast til Norge siden 1998", None),
        ("vi har været i Tyskland siden 1998", None),
        ("startet i 98", 1998),
        ("siden 1972", 1972),
        ("Vi har lavet møbler siden 1972", 1972),
        ("vi startede for tre år siden", 2013),
        ("stiftet i 1972, overtaget 2015", 1972),
        ("de seneste 10 år", None),
        ("I 1998 startede min far firmaet", 1998),
        ("vi begyndte i '09", 2009),
        ("startede sidste år", 2015),
        ("åbnede i år", 2016),
        ("vi åbnede for et halvt år siden", 2016),
        ("for otte måneder siden stiftede vi firmaet", 2016),
        ("vi startede med at eksportere i 2005", None),
        ("vi har eksporteret siden 1998", None),
        ("jeg er 45 år gammel", None),
        ("virksomheden er 12 år gammel", 2004),
        ("vi har eksisteret i 40 år", 1976),
        ("20 års erfaring", None),
        ("founded in 1998", 1998),
        ("We started the company five years ago", 2011),
        ("since 1985", 1985),
        ("a family business established in 1923", 1923),
        ("gegründet 1990", 1990),
        ("wir haben vor drei Jahren gegründet", 2013),
        ("seit 1972", 1972),
        ("jeg har ejet firmaet siden 2010", None),
        ("vores kunde blev stiftet i 1972", None),
        ("et familiefirma fra 1972", 1972),
        ("vi starter i 2027", None),
        ("stiftet 2027", None),
        ("startet i 20 kvm lokaler", None),
        ("Firmaet fylder 50 år i år", 1966),
        ("grundlagt af Peter Hansen i 1998", 1998),
        ("ikke stiftet i 1998", None),
        ("er du startet", None),
        ("overtog i 2015 en virksomhed stiftet i 1972", 1972),
        ("i snart 20 år har vi lavet stole", 1996),
        ("jeg har været smed i 30 år", None),
        ("vi har boet her i 12 år", None),
        ("vi har brugt samme revisor i 15 år", None),
        ("vi hår wot her sin 1961", 1961),
        ("firmaet er fra nioghalvfems", 1999),
        ("jeg købte forretningen i 2015, og den er fra 1952", 1952),
        ("huset er fra 1902", None),
        ("min mor grundlagde systuen i firserne, nærmere bestemt 1985", 1985),
        ("we've been around for almost forty years", 1976),
        ("har haft hotel siden 1978", 1978),
        ("har haft kunder siden 1978", None),
        ("wir kennen ihn seit 20 Jahren", None),
        ("die Firma besteht seit acht Jahren", 2008),
    ],
)
def test_the_founding_year_is_said_or_counted_back(text: str, value: int | None) -> None:
    """A year, two figures of one, an age and "three years ago" count; other beginnings do not."""
    assert said("founded_year", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("omsætningen skal op på 12 mio", None),
        ("vi omsætter vel for halvtreds mille om året", 50000000),
        ("vi sælger for knap en million om året", 1000000),
        ("we sold for 12 million last year", 12000000),
        ("we sold the building for 3 million last year", None),
        ("vi sælger for 2 mio til Norge om året", None),
        ("maskinen kostede 3,2 mio", None),
        ("Omsætningen? den er vel omkring 3 mill kr", 3000000),
        ("omsættning 4 mio", 4000000),
        ("omsætter for 20 mio men tjener ikke noget", 20000000),
        ("we have a turnover of 12 million euros", None),
        ("Jahresumsatz: 3 Mio. DKK", 3000000),
        ("revenue $5 million", None),
        ("vi omsætter for kr. 1.200.000", 1200000),
        ("en omsætning på to og en halv million", 2500000),
        ("tkr. 800 i omsætning", 800_000),
        ("vi omsætter for 12 mio.", 12000000),
        ("omsætning 12,5 millioner", 12500000),
        ("omsætning på 1.200.000 kr.", 1200000),
        ("omsætningen er 800 t.kr.", 800000),
        ("vi omsætter for en halv million", 500000),
        ("omsætning på 10-12 mio. kr.", (10000000, 12000000)),
        ("mellem 10 og 12 mio. i omsætning", (10000000, 12000000)),
        ("12 mio. kr. i omsætning", 12000000),
        ("our revenue is 5 million DKK", 5000000),
        ("turnover of DKK 3.5 million", 3500000),
        ("Umsatz 5 Mio. Kronen", 5000000),
        ("Umsatz von 2 Mio. Euro", None),
        ("maskinen koster 2 mio.", None),
        ("vi søger et lån på 2 mio.", None),
        ("vi vil øge omsætningen med 2 mio.", None),
        ("85 % af omsætningen hos én kunde", None),
        ("omsætningen er steget med 2 mio.", None),
        ("målet er en omsætning på 50 mio", None),
        ("vi har en omsætning på over 50 mio. kr.", (50000000, None)),
        ("omsætter for 200.000 om måneden", None),
        ("vi er 12 mand og omsætter for 15 mio.", 15000000),
        ("Omsætningen har stået stille i fem år", None),
        ("omsætter for 800.000", 800000),
        ("omsætter 12", None),
        ("vi omsætter for halvanden million", 1500000),
        ("vi omsætter for ca. 12 mio. kr. og skal bruge 2 mio. til en maskine", 12000000),
        ("2,5 mia. i omsætning", 2500000000),
        ("12mio kr i omsætning", 12000000),
        ("vi har købt en maskine til 3 mio. og vil have mere omsætning", None),
        ("kunden omsætter for 12 mio", None),
    ],
)
def test_turnover_is_an_amount_with_a_word_of_turnover(text: str, value: object) -> None:
    """Danish spellings of amounts count; prices, loans, goals, rises and other money do not."""
    assert said("turnover_dkk", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("business idea", "idea"),
        ("vi drømmer om at starte egen virksomhed", "idea"),
        ("vi åbner kl. 9", None),
        ("vi har lige etableret en ny afdeling", None),
        ("vi har lavet et kursus for iværksættere", None),
        ("every startup evening is about food", None),
        ("vi er en startup", "startup"),
        ("we are a start-up", "startup"),
        ("nystartet bager", "startup"),
        ("jeg er iværksætter", "startup"),
        ("jeg har kun en idé", "idea"),
        ("jeg har en idé til en virksomhed", "idea"),
        ("vi har en idé til et nyt produkt", None),
        ("jeg vil åbne en café", "idea"),
        ("I want to start a business", "idea"),
        ("ich möchte eine Firma gründen", "idea"),
        ("vi er på idéstadiet", "idea"),
        ("vi er en veletableret virksomhed", "established"),
        ("etableret i 1998", None),
        ("an established company", "established"),
        ("vi hjælper startups", None),
        ("vi er ikke længere en startup", None),
        ("vi er iværksættere", "startup"),
        ("Wir sind ein Startup", "startup"),
        ("vi vil starte et nyt produkt", None),
        ("we started up", None),
        ("vi starter op", None),
    ],
)
def test_a_stage_is_said_in_words(text: str, value: str | None) -> None:
    """Ideas, new and old companies say so; those who help them, and ideas for products, do not."""
    assert said("stage", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("cvr nr", None),
        ("faktura 13585628", None),
        ("dk 12", None),
        ("CVR 13585628", "13585628"),
        ("cvr-nr. 13 58 56 28", "13585628"),
        ("13585628", "13585628"),
        ("DK13585628", "13585628"),
        ("ring på 13585628", None),
        ("tlf. 13 58 56 28", None),
        ("12345678", None),
        ("vi hedder Smed ApS, 13585628", "13585628"),
        ("+4513585628", None),
        ("cvr: 12345678", None),
    ],
)
def test_a_cvr_number_has_a_right_check_digit_and_is_no_telephone_number(text: str, value: str | None) -> None:
    """In pairs it counts only after its name."""
    assert said("cvr", text) == value


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("010180-1234", True),
        ("mit nummer er 0101801234", True),
        ("010180 1234", True),
        ("290200-1234", True),
        ("321380-1234", False),
        ("12345678", False),
        ("tlf 45 20 30 40 50", False),
    ],
)
def test_a_cpr_number_is_six_figures_of_a_day_and_four_more(text: str, holds: bool) -> None:  # noqa: FBT001 - what is expected
    """Days that are none make no such number."""
    assert holds_cpr(text) is holds
    assert interpret(read_text(text, LEXICON, "da"), DAY).profile.employees is None


_PIECES = st.sampled_from(
    "vi er har 12 98 1998 mig og plus selv fire to en halv million mio kr . , - % + ansatte mand siden startet for år gammel omsætter på over i "
    "cvr 13585628 jeg kun idé til start up "
    "åbne ikke havde we us of team ago mands ingen fuld tid \n 12mand 2m 12,5 : mellem ½ et par last year".split(" ")
)


@given(st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=14).map(" ".join)))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever is written, facts lie in the text and nothing fails."""
    clean = clean_text(text)
    for found in interpret(read_text(clean, LEXICON, "da"), DAY).evidence:
        assert clean[found.start : found.end]
    assert holds_cpr(text) in {True, False}
