"""A trade told by what is made, in any order of words; trades of kin, customers and persons, and words that only look like one."""

import pytest

from tests.matcher.reading import said


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("Vi fremstiller haveporte i Skive", "industri"),
        ("de hylder vi bygger, går til skoler", "industri"),
        ("Unsere Gartenmöbel bauen wir selbst", "industri"),
        ("Danish shops stock the benches we make", "industri"),
        ("Vi galvaniserer gelændere", "industri"),
        ("fire femtedele af vores ventiler ender i Kina", "industri"),
        ("vores ventiler er utætte", None),
        ("We grind and roast coffee", "foedevarer"),
        ("Hængsler og beslag, vi er syv mand", "industri"),
        ("hylder bygger vi ikke", None),
        ("skabe vil vi gerne bygge engang", None),
        ("hylder bygger de derovre", None),
    ],
)
def test_what_a_company_makes_tells_its_trade(text: str, industry: str | None) -> None:
    """The thing may come first, or stand alone in its clause; what is wished or denied is not made."""
    assert said("industry", text) == industry


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("Min nabo har et bageri, selv har jeg en smedje", "industri"),
        ("Folk tror vi er gartnere, men vi laver keramik og software", "ikt"),
        ("Our customers are bakeries and breweries, we write software", "ikt"),
        ("my sister and I run a bakery", "foedevarer"),
        ("Not a farm but a software company", "ikt"),
        ("bogholderen kan ikke finde bilagene", None),
        ("min elektriker er syg", None),
        ("the haulier is always late", None),
        ("sidder der nogen bag skærmen?", None),
        ("wir bauen auf gute Nachbarn", None),
        ("a quiet season", None),
        ("det passer fint", None),
        ("vi bor i Ryomgård", None),
        ("Danmark, vi er 15 om det", None),
        ("the ferry was late", None),
    ],
)
def test_somebody_else_s_trade_and_lookalikes_are_not_the_company_s(text: str, industry: str | None) -> None:
    """What kin, customers or a person one knows do is theirs; a word that shares a stem with a trade, or names a town, is none."""
    assert said("industry", text) == industry
