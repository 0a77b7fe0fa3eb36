"""Yes-or-no facts, and which of the trades that a text names is the company's own."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue import load_reference
from matcher.lexicon import compile_lexicon
from matcher.profile import CompanyProfile
from matcher.read_text import read_text
from matcher.understanding import interpret

LEXICON = compile_lexicon(load_reference())
DAY = date(2026, 11, 23)


def read(text: str) -> CompanyProfile:
    """Return what a text says of the company."""
    return interpret(read_text(text, LEXICON, "da"), DAY).profile


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("vi har et tysk moderselskab", {"foreign_owned": True}),
        ("vi er ejet af en svensk koncern", {"foreign_owned": True}),
        ("Vi er et svenskejet firma i Herning", {"foreign_owned": True}),
        ("vi er svensk-ejet", {"foreign_owned": True}),
        ("100 % dansk ejet familiefirma", {"foreign_owned": False}),
        ("danskejet", {"foreign_owned": False}),
        ("We are part of a German group", {"foreign_owned": True}),
        ("we are foreign owned", {"foreign_owned": True}),
        ("We are not foreign owned", {"foreign_owned": False}),
        ("Wir gehören zu einem schwedischen Konzern", {"foreign_owned": True}),
        ("wir haben einen deutschen Eigentümer", {"foreign_owned": True}),
        ("vores kunde er ejet af en tysk koncern", {}),
        ("vi sælger til en tysk koncern", {}),
        ("vi var ejet af svenskere før", {}),
        ("jeg er ejer og kommer fra Polen", {}),
        ("vores moderselskab ligger i Hamborg", {"foreign_owned": True}),
        ("vi er datterselskab af en hollandsk virksomhed", {"foreign_owned": True}),
        ("vi har et datterselskab i Tyskland", {}),
        ("vi sidder i en forskerpark", {"in_science_park": True}),
        ("vi har kontor i INCUBA Science Park i Aarhus", {"in_science_park": True}),
        ("we are based in a science park", {"in_science_park": True}),
        ("vi ligger ikke i en forskerpark", {"in_science_park": False}),
        ("vi vil gerne ind i en forskerpark", {}),
        ("vi samarbejder med folk fra forskerparken", {}),
        ("wir sitzen im Technologiepark", {"in_science_park": True}),
        ("vi er tre studerende fra AU", {"student_founders": True}),
        ("vi er studerende", {"student_founders": True}),
        ("vi er studerende og er to", {"student_founders": True}),
        ("firmaet er startet af to studerende", {"student_founders": True}),
        ("founded by students", {"student_founders": True}),
        ("vi er ikke studerende", {"student_founders": False}),
        ("vi søger en studerende", {}),
        ("vi er ni mand og en studerende", {}),
        ("vi er to ingeniørstuderende med en idé", {"student_founders": True}),
        ("von Studenten gegründet", {"student_founders": True}),
        ("vi er en socialøkonomisk virksomhed", {"social_enterprise": True}),
        ("We are a social enterprise", {"social_enterprise": True}),
        ("vi samarbejder med socialøkonomiske virksomheder", {}),
        ("vi er ikke en socialøkonomisk virksomhed", {"social_enterprise": False}),
        ("wir sind ein Sozialunternehmen", {"social_enterprise": True}),
        ("vi vil gerne være socialøkonomisk virksomhed", {}),
        ("vi har fået et væksttjek", {"had_vaeksttjek": True}),
        ("vi har fået lavet et vækst-tjek", {"had_vaeksttjek": True}),
        ("vi har aldrig fået et væksttjek", {"had_vaeksttjek": False}),
        ("vi har ikke haft væksttjek endnu", {"had_vaeksttjek": False}),
        ("vi vil gerne have et væksttjek", {}),
        ("hvad er et væksttjek", {}),
        ("we have had a growth check", {"had_vaeksttjek": True}),
        ("wir hatten schon einen Wachstumscheck", {"had_vaeksttjek": True}),
        ("vores kunde er ikke dansk ejet", {}),
        ("vi er ikke dansk ejet", {}),
        ("ejet af os selv, kunder i Norge", {}),
        ("hvad er en social enterprise", {}),
        ("other social enterprises", {}),
        ("forskerpark", {}),
        ("i forskerparken er der kontor", {}),
        ("fra os til studerende", {}),
    ],
)
def test_facts_are_what_the_company_says_of_itself(text: str, facts: dict[str, bool]) -> None:
    """Stated is True, plainly denied is False; wished, past, asked and others' is not known."""
    assert {name: value for name, value in read(text).facts.items() if name != "in_western_denmark"} == facts


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("vi har en maskinfabrik og sælger maskiner til bagerier", "industri"),
        ("vi sælger maskiner til bagerier", None),
        ("vi laver software til landmænd", "ikt"),
        ("vi sælger øl til restauranter", "foedevarer"),
        ("vi laver pakkemaskiner til slagterier og mejerier", "industri"),
        ("we make machines for breweries", "industri"),
        ("we are a machine builder and sell to breweries", "industri"),
        ("Wir bauen Maschinen für Bäckereien", "industri"),
        ("vi er underleverandør til vindmølleindustrien", "vind"),
        ("vi er ikke et bageri, men en maskinfabrik", "industri"),
        ("vi er ikke landmænd", None),
        ("vi har ikke køer nok", "landbrug"),
        ("vores kunder er bagerier", None),
        ("kunderne elsker vores øl", "foedevarer"),
        ("vi mangler maskiner til vores bageri", "foedevarer"),
        ("we are not a farm but a software company", "ikt"),
        ("vi er et bageri og leverer brød til hoteller og restauranter", "foedevarer"),
        ("Vi er et bryggeri med kunder i hele landet", "foedevarer"),
        ("vi er en smedje i Skjern", "industri"),
        ("vi leverer senge til plejehjem", "sundhed-velfaerd"),
        ("vi er en konsulentvirksomhed med kunder inden for landbrug", "service"),
        ("søger tilskud til biogasanlæg", "energi-miljoe"),
        ("kunderne er glade i bageriet", "foedevarer"),
        ("vi har ikke en gård", None),
        ("vi har kunder, og de er i bagerier", "foedevarer"),
    ],
)
def test_a_trade_is_the_company_s_own(text: str, industry: str | None) -> None:
    """Those for whom one makes things, customers' trades and denied ones are not the company's."""
    assert read(text).industry == industry


@given(
    st.lists(
        st.sampled_from(
            "vi er ikke et bageri til kunder maskiner studerende af startet ejet tysk væksttjek har fået i forskerpark , . social enterprise".split()
        )
    )
)
def test_any_words_are_read_without_an_error(words: list[str]) -> None:
    """No order of the words that matter breaks the reading."""
    assert isinstance(read(" ".join(words)), CompanyProfile)
