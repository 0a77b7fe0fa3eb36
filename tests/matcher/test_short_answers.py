"""A few words answer the question that was just asked."""

from datetime import date

import pytest

from catalogue.vocabulary import Language
from matcher import TextIndex, profile_as_json
from matcher.messages import understand
from matcher.understanding.short_answers import read_answer

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("employees", "12-15 stk", [12, 15]),
        ("employees", "tyve", 20),
        ("employees", "femogtyve", 25),
        ("employees", "sechsundzwanzig", 26),
        ("employees", "forty two", 42),
        ("employees", "fra ti til tolv", None),
        ("employees", "ti til tolv", [10, 12]),
        ("employees", "between 20 and 30", [20, 30]),
        ("employees", "3 fuldtid og 2 på deltid", 5),
        ("employees", "4 ansatte plus mig selv", 5),
        ("employees", "kun mig", 1),
        ("employees", "ingen", 0),
        ("employees", "en halv snes", 10),
        ("employees", "en snes", 20),
        ("employees", "nej", None),
        ("employees", "nej, ingen", 0),
        ("employees", "ikke nogen", 0),
        ("employees", "ved ikke helt, måske 10", 10),
        ("employees", "nej det ved jeg ikke", None),
        ("employees", "5 mio", None),
        ("employees", "10 år", None),
        ("employees", "12 %", None),
        ("employees", "-3", None),
        ("employees", "ja", None),
        ("employees", "1234567 plus 2", None),
        ("employees", "12 af os er seje", None),
        ("employees", "250+", [250, None]),
        ("employees", "ved ikke", None),
        ("employees", "vi er rigtig mange mennesker her på fabrikken lige for tiden", None),
        ("employees", "nej vi er 12, ikke 20", 12),
        ("employees", "20. nej, 12", 12),
        ("employees", "nej, mellem 10 og 12", [10, 12]),
        ("employees", "nej tyve to", 22),
        ("employees", "nej, kun mig", 1),
        ("employees", "nein, nur ich", 1),
        ("employees", "no, just me", 1),
        ("employees", "plus mig selv 4", 5),
        ("municipality", "ringkoebing", "Ringkøbing-Skjern"),
        ("municipality", "0760", "Ringkøbing-Skjern"),
        ("municipality", "ikke Skive, men Viborg", "Viborg"),
        ("municipality", "ingenting", None),
        ("municipality", "uden for regionen", "outside-region"),
        ("municipality", "ikke i Midtjylland", "outside-region"),
        ("municipality", "et andet sted i Danmark", "outside-region"),
        ("municipality", "i udlandet", "abroad"),
        ("municipality", "vi sælger i udlandet", None),
        ("founded_year", "1998", 1998),
        ("founded_year", "i 98", 1998),
        ("founded_year", "i 12", 2012),
        ("founded_year", "i år", 2026),
        ("founded_year", "last year", 2025),
        ("founded_year", "for tre år siden", 2023),
        ("founded_year", "3000", None),
        ("founded_year", "1998 eller 1999", None),
        ("founded_year", "i gamle dage", None),
        ("turnover_dkk", "12,5 mio kr", 12_500_000),
        ("turnover_dkk", "2.500.000", 2_500_000),
        ("turnover_dkk", "12", None),
        ("turnover_dkk", "5,6 mio kr, davon 200.000 übrig", 5_600_000),
        ("founded_year", "farfar i 1961, jeg kom til i 2008", 1961),
        ("turnover_dkk", "meget", None),
        ("turnover_dkk", "999999999999 mia", None),
        ("export", "lidt", "some"),
        ("export", "ikke meget", "some"),
        ("export", "ja", "some"),
        ("export", "yes, to Sweden", "some"),
        ("export", "ikke endnu", "none"),
        ("export", "mostly", "experienced"),
        ("export", "vielleicht", None),
        ("stage", "idé", "idea"),
        ("stage", "nystartet", "startup"),
        ("stage", "ikke etableret", None),
        ("stage", "vi er helt nye", "startup"),
        ("stage", "lige begyndt", "startup"),
        ("stage", "nye maskiner", None),
        ("stage", "ikke endnu", "idea"),
        ("stage", "vi er ikke startet endnu", "idea"),
        ("stage", "10 år gamle", "established"),
        ("stage", "2 år", "startup"),
        ("stage", "om 2 år", "idea"),
        ("stage", "mange år", "established"),
        ("stage", "få år", "startup"),
        ("stage", "et nyt firma", "startup"),
        ("stage", "seje år", None),
        ("stage", "hele år", None),
        ("markets", "Sverige og Norge", ["SE", "NO"]),
        ("needs", "penge", ["capital"]),
        ("needs", "ikke penge", None),
        ("industry", "fødevarer", "foedevarer"),
        ("industry", "ingen af dem", None),
        ("industry", "møbler og vinduer", "industri"),
        ("industry", "kurser", "service"),
        ("industry", "salg af møbler", "handel"),
        ("industry", "noget med it", "ikt"),
        ("industry", "is", "foedevarer"),
        ("industry", "vi mangler maskiner", None),
        ("industry", "vi har tre biler", None),
        ("founded_year", "1998 og vi er 14", 1998),
        ("cvr", "13 58 56 28", "13585628"),
        ("cvr", "13 58 56 29", None),
        ("had_vaeksttjek", "ja, det har vi", True),
        ("had_vaeksttjek", "nope", False),
        ("had_vaeksttjek", "det har vi", None),
        ("had_vaeksttjek", "måske", None),
        ("employees", "so um die vierzig", 40),
        ("employees", "6 + min mand", 7),
        ("employees", "hmm maybe 15 or 16", [15, 16]),
        ("employees", "vi har 20 kunder", None),
        ("founded_year", "min far startede i treogtres", 1963),
        ("founded_year", "den har rundet de 30 år", None),
        ("turnover_dkk", "halvanden million cirka", 1_500_000),
        ("turnover_dkk", "mellem 5 og 6 millioner", [5_000_000, 6_000_000]),
        ("in_western_denmark", "ja", True),
    ],
)
def test_a_short_answer_is_one_of_the_field_that_was_asked(asked: str, text: str, value: object, index: TextIndex) -> None:
    """Numbers in words, places, years, yes and no; a refusal or something else gives nothing."""
    understood = understand(text, index, NOW, asked=asked).understood
    assert profile_as_json(understood.profile).get(asked) == value
    assert {one.field for one in understood.evidence} >= ({asked} if value is not None else set())


@pytest.mark.parametrize(
    ("language", "asked", "text", "value"),
    [
        ("da", "industry", "mest sko", "handel"),
        ("en", "industry", "mostly shoes", "handel"),
        ("de", "industry", "meistens Schuhe", "handel"),
        ("da", "industry", "kontormøbler", "industri"),
        ("en", "industry", "windows", "industri"),
        ("de", "industry", "Eis", "foedevarer"),
        ("en", "industry", "we do it", None),
        ("en", "industry", "it", "ikt"),
        ("en", "stage", "we're new", "startup"),
        ("en", "industry", "glasses", "handel"),
        ("de", "stage", "neu", "startup"),
        ("en", "stage", "not yet", "idea"),
        ("de", "stage", "gerade gegründet", "startup"),
        ("de", "stage", "30 Jahre", "established"),
        ("en", "municipality", "outside the region", "outside-region"),
        ("de", "municipality", "im Ausland", "abroad"),
        ("en", "export", "no comment", None),
        ("en", "employees", "not sure, maybe 10", 10),
        ("de", "employees", "nein", None),
        ("en", "employees", "none", 0),
    ],
)
def test_a_short_answer_is_read_in_the_language_of_the_conversation(
    language: Language, asked: str, text: str, value: object, index: TextIndex
) -> None:
    """One word doesn't tell its language: "is" is ice in Danish."""
    understood = understand(text, index, NOW, language=language, asked=asked)
    assert profile_as_json(understood.understood.profile).get(asked) == value
    assert understood.intent == "provide-facts"


def test_a_thing_one_lives_of_is_no_need_and_others_are_further_trades(index: TextIndex) -> None:
    """Courses are wished for by some, and what others live of."""
    assert {one.field for one in understand("kurser", index, NOW, asked="industry").understood.evidence} == {"industry"}
    assert understand("tøj og møbler", index, NOW, asked="industry").understood.profile.industries == ("handel", "industri")


def test_a_country_that_answers_where_is_no_market(index: TextIndex) -> None:
    """Asked where they lie, "Sverige" is where."""
    profile = understand("Sverige", index, NOW, asked="municipality").understood.profile
    assert (profile.municipality, profile.markets) == ("abroad", ())


@pytest.mark.parametrize("text", ["Silkeborg", "vi ligger ikke i Viborg men i Silkeborg"])
def test_a_place_is_no_trade(text: str, index: TextIndex) -> None:
    """Citizens ("borgere") are cared for by some, and end the names of towns."""
    profile = understand(text, index, NOW, asked="industry").understood.profile
    assert (profile.municipality, profile.industry) == ("Silkeborg", None)


@pytest.mark.parametrize(("text", "year"), [("2019", 2019), ("sidste år", 2025), ("19", None)])
def test_a_year_tells_the_stage(text: str, year: int | None, index: TextIndex) -> None:
    """Whoever is asked whether they are new may say since when; a small number may be an age."""
    assert understand(text, index, NOW, asked="stage").understood.profile.founded_year == year


@pytest.mark.parametrize(("language", "text"), [("da", "nej, og vi er 14"), ("en", "no, and we are 14"), ("de", "nein, und wir sind 14")])
def test_an_answer_may_be_followed_by_other_facts(language: Language, text: str, index: TextIndex) -> None:
    """What was asked comes first; the English no is not the village of that name."""
    understood = understand(text, index, NOW, language=language, asked="export").understood
    assert {one.field: one.value for one in understood.evidence} == {"export": "none", "employees": 14}


def test_an_answered_place_says_on_which_side_it_lies(index: TextIndex) -> None:
    """Some offers are shared with western Denmark."""
    assert understand("Odense", index, NOW, asked="municipality").understood.profile.fact("in_western_denmark") is True


def test_an_answer_that_may_be_several_places_is_asked_about(index: TextIndex) -> None:
    """A name that settles none gives its candidates; a long text none."""
    assert understand("djursland", index, NOW, asked="municipality").understood.uncertain[0].field == "municipality"
    assert understand("???", index, NOW, asked="municipality").understood.uncertain == ()


def test_a_field_that_nothing_is_known_of_has_no_answer(index: TextIndex) -> None:
    """A profile field without a reader gives nothing rather than failing."""
    assert read_answer("further_industries", index.read("ja", "da"), NOW) == ()


@pytest.mark.parametrize("text", ["vi vil ett eksportere", "a vil it eksportere"])
def test_a_need_denied_in_jutish_is_no_answer(text: str, index: TextIndex) -> None:
    """In Jutland "ett" and "it" are "ikke"."""
    assert understand(text, index, NOW, asked="needs").understood.profile.needs == ()


@pytest.mark.parametrize("text", ["Danmark", "Dänemark", "Denmark"])
def test_a_country_is_no_trade(text: str, index: TextIndex) -> None:
    """It ends as "mark" does, which is tilled."""
    assert understand(text, index, NOW, asked="industry").understood.profile.industry is None
