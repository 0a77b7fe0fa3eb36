"""Needs that are complained of, and what is near to them: things lacked, sums, what is only had, shares of what is sold."""

import pytest

from catalogue import Reference
from catalogue.vocabulary import Language
from matcher import CompanyProfile, TextIndex
from matcher.lexicon import Lexicon, compile_lexicon
from matcher.messages import understand
from matcher.read_text import read_text
from matcher.understanding import interpret
from tests.matcher.builders import DAY


@pytest.fixture(scope="module")
def lexicon(reference: Reference) -> Lexicon:
    """Return the tables ready for look-up."""
    return compile_lexicon(reference)


def profile(text: str, lexicon: Lexicon, language: Language = "da") -> CompanyProfile:
    """Return what a text states."""
    return interpret(read_text(text, lexicon, language), DAY).profile


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("pressen går altid i stykker", ("production",)),
        ("vores anlæg står aldrig stille", ()),
        ("vores kunder drukner i papir", ()),
        ("tidligere druknede vi i papir", ()),
        ("vi drukner i sedler", ("digitalisation",)),
        ("vi drukner ikke i sedler", ()),
        ("vi har mapper på kontoret. Vi drukner i ordrer", ()),
        ("vi har ikke råd til mere", ("capital",)),
        ("vi får gode råd af revisoren", ()),
        ("The bank refuses", ("capital",)),
        ("Bei uns bewirbt sich niemand", ("recruitment",)),
        ("hytterne er tomme om vinteren", ("tourism-product",)),
        ("vi bruger ikke vores data til noget", ("data",)),
        ("vi bruger vores kalender", ()),
        ("ordrerne kan vi ikke nå", ("production",)),
        ("ordrerne kan vi nå", ()),
    ],
)
def test_a_complaint_states_a_need(text: str, needs: tuple[str, ...], lexicon: Lexicon) -> None:
    """Where what it is of and what is said of it stand near each other; not of others, of earlier times, or denied."""
    assert profile(text, lexicon).needs == needs


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("ovnene er 20 år gamle, dem vil vi gerne skifte", ("production",)),
        ("maskinerne er fine, og vi vil gerne skifte navn", ()),
        ("vi kan ikke få svejsere", ("recruitment",)),
        ("vi kan få svejsere", ()),
        ("vi skal bruge 250.000 kroner til en ny hal", ("capital",)),
        ("vi er et svensk firma og leder efter et lager", ("foreign-investment",)),
        ("vi er et svensk firma med et lager", ()),
        ("Wir wollen die Ware verkaufen", ()),
    ],
)
def test_what_is_lacked_is_read_across_clauses(text: str, needs: tuple[str, ...], lexicon: Lexicon) -> None:
    """A pronoun stands for what was named before; sums are money; premises are what a firm from abroad looks for."""
    assert profile(text, lexicon).needs == needs


@pytest.mark.parametrize(
    ("text", "language", "industry"),
    [
        ("vi har solceller på taget, og vi er tømrere", "da", "byggeri"),
        ("vi har solceller på taget", "da", None),
        ("vi monterer solceller", "da", "energi-miljoe"),
        ("jeg har en webshop med garn", "da", "handel"),
        ("vi vil have en webshop", "da", None),
        ("We are an IT company", "en", "ikt"),
        ("We like it", "en", None),
        ("Unsere Firma baut Regale", "de", "industri"),
    ],
)
def test_what_a_company_merely_has_is_not_its_trade(text: str, language: Language, industry: str | None, lexicon: Lexicon) -> None:
    """Solar panels on the roof are no energy company."""
    assert profile(text, lexicon, language).industry == industry


@pytest.mark.parametrize(
    ("text", "export"),
    [
        ("syv ud af ti ordrer går til Norge", "experienced"),
        ("en ud af ti ordrer går til Norge", "some"),
        ("to tredjedele af ordrerne går til Norge", "experienced"),
        ("en tredjedel af ordrerne går til Norge", "some"),
        ("vi har solgt til Norge siden firserne", "experienced"),
        ("vi har solgt til Norge siden i går", "some"),
        ("det hele sælges herhjemme", "none"),
        ("noget sælges herhjemme", None),
        ("kun i Danmark", "none"),
        ("vi vil gerne over grænsen", "planning"),
        ("vi mangler kunder i Norge", "planning"),
    ],
)
def test_shares_in_words_tell_how_much_is_exported(text: str, export: str | None, lexicon: Lexicon) -> None:
    """At least half is most."""
    assert profile(text, lexicon).export == export


@pytest.mark.parametrize(
    ("text", "export", "markets"),
    [
        ("en gang imellem til Polen", "some", ("PL",)),
        ("kun Polen", "some", ("PL",)),
        ("det hele", "experienced", ()),
        ("nej, ikke til Polen", "none", ()),
    ],
)
def test_an_answer_on_exports_names_the_markets(text: str, export: str, markets: tuple[str, ...], index: TextIndex) -> None:
    """A country that is sold to is a market, whatever was asked."""
    found = understand(text, index, DAY, asked="export").understood.profile
    assert (found.export, found.markets) == (export, markets)


def test_an_answer_on_needs_names_no_trade(index: TextIndex) -> None:
    """Those who are wanted are not what the company is."""
    assert understand("et par tømrere mere", index, DAY, asked="needs").understood.profile.industry is None


@pytest.mark.parametrize("text", ["vi finder let nye folk", "we easily find people"])
def test_what_comes_easily_is_no_need(text: str, lexicon: Lexicon) -> None:
    """Only what is hard to find is lacked."""
    assert profile(text, lexicon).needs == ()
