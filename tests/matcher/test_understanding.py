"""Plain facts from free text; what is not said stays unknown."""

import pytest

from catalogue import Reference
from matcher import CompanyProfile
from matcher.lexicon import Lexicon, compile_lexicon
from matcher.read_text import read_text
from matcher.understanding import Interpretation, interpret, merge
from tests.matcher.builders import DAY, a_company


@pytest.fixture(scope="session")
def lexicon(reference: Reference) -> Lexicon:
    """Return the look-up tables of the program."""
    return compile_lexicon(reference)


def read(text: str, lexicon: Lexicon) -> Interpretation:
    """Return what a text says."""
    return interpret(read_text(text, lexicon, "da"), DAY)


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("Vi ligger i Skjern", "Ringkøbing-Skjern"),
        ("vi er i Ry", "Skanderborg"),
        ("Ry", "Skanderborg"),
        ("vi har et godt ry i branchen", None),
        ("lige uden for viborrg", "Viborg"),
        ("Vi leverer til Grundfos i Bjerringbro men selv sidder vi i Hadsten", "Favrskov"),
        ("Vi har boet i Struer i 30 år men firmaet ligger i Lemvig", "Lemvig"),
        ("et tømrerfirma fra Ulfborgkanten", "Holstebro"),
        ("vi er flyttet fra Skive til Juelsminde", "Hedensted"),
        ("vi er fra Silkeborg oprindeligt men har haft til huse i Ry", "Skanderborg"),
        ("vi leverer til butikker i Aarhus", None),
        ("vi var på messe i Herning", None),
        ("jeg er træt af at skrive", None),
        ("8800 viborg", "Viborg"),
        ("ringkoebing", "Ringkøbing-Skjern"),
        ("vi er ikke i Herning, men i Ikast", "Ikast-Brande"),
        ("vi har mange kunder i Horsens", None),
        ("vores kontor er i København", "outside-region"),
        ("København og Malmø er på besøg", None),
        ("smedje i klejtrup", "Viborg"),
        ("Vi holder til i Hammerum", "Herning"),
        ("avlum", "Herning"),
        ("Ikast-Brande", "Ikast-Brande"),
        ("vi er i Nørre Snede", "Ikast-Brande"),
        ("min gård på Salling", "Skive"),
        ("vi bor ude på Mols", "Syddjurs"),
        ("min gård på Djursland", None),
        ("et værksted et sted rundt om Salling, adressen er i Randers", "Randers"),
        ("bussen fra Viborg til Skive er altid fuld", None),
        ("the ferry to Samsø was late", None),
        ("vi kender en i Skive, men firmaet er i Hobro", "outside-region"),
        ("vi tager bussen fra vores kontor i Viborg", "Viborg"),
        ("vi laver borde", None),
    ],
)
def test_the_municipality_is_where_the_company_lies(text: str, municipality: str | None, lexicon: Lexicon) -> None:
    """Names, towns, postcodes and typing errors are read; lookalikes, customers' towns and denied ones are not."""
    assert read(text, lexicon).profile.municipality == municipality


def test_a_town_whose_postcode_crosses_a_border_keeps_its_neighbours_as_alternatives(lexicon: Lexicon) -> None:
    """The town lies in one municipality; a farm with its postcode may lie in another."""
    (found,) = [one for one in read("vi bor i Kibæk", lexicon).evidence if one.field == "municipality"]
    assert (found.value, found.alternatives) == ("Herning", ("Ringkøbing-Skjern",))


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("vi har et ferieland på Djursland", [("Norddjurs", "Syddjurs")]),
        ("vi ligger på Djursland, i Grenaa", []),
        ("8781", [("Horsens", "Hedensted")]),
        ("Vi holder til i Gjellerup", [("Herning", "Aarhus")]),
    ],
)
def test_a_name_without_one_municipality_is_asked_about(text: str, candidates: list[tuple[str, ...]], lexicon: Lexicon) -> None:
    """A landscape, a post town between two municipalities, two places of one name; a town beside it settles it."""
    found = [set(one.candidates) for one in read(text, lexicon).uncertain]
    assert found == [set(names) for names in candidates]


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("vi har et bryggeri", "foedevarer"),
        ("vi har et månestensbryggeri", "foedevarer"),
        ("tømrermester", "byggeri"),
        ("vi har en metalvarefabrik", "industri"),
        ("Wir sind eine Spedition", "transport"),
        ("we run a bakery", "foedevarer"),
        ("det er en god idé", None),
        ("vi laver gode vinduer i træ", "industri"),
        ("Vi bygger huse", "byggeri"),
        ("Our company helps people", None),
        ("vi mangler en smed", None),
        ("vi er smede og mangler en elektriker", "industri"),
    ],
)
def test_the_trade_is_what_the_company_calls_itself(text: str, industry: str | None, lexicon: Lexicon) -> None:
    """Trade words and the endings of compounds give the industry."""
    assert read(text, lexicon).profile.industry == industry


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("vi vil gerne sælge til udlandet", ("export",)),
        ("vi mangler folk i hallen", ("recruitment",)),
        ("vi har 240 malkekøer", ()),
        ("vi mangler haller, kraner, lastbiler og folk", ("recruitment",)),
        ("Vi skal bruge tre smede til foråret", ("recruitment",)),
        ("vi leder med lys og lygte efter to svende", ("recruitment",)),
        ("we can't find welders anywhere", ("recruitment",)),
        ("Uns fehlen zwei Elektriker", ("recruitment",)),
        ("Banken siger nej til at låne os til den nye hal", ("capital",)),
        ("er der tilskud til det?", ("capital",)),
        ("vores montører skal lære at programmere", ("skills",)),
        ("vi trænger til et ordentligt ordresystem", ("digitalisation",)),
        ("Næste år skal vi have en elev", ("apprentices",)),
        ("vi vil gerne ansætte nogen i fleksjob", ("inclusion",)),
        ("jeg går med en idé om at åbne et pizzeria", ("start-up",)),
        ("flere lærlinge", ("apprentices",)),
        ("lortesystem", ()),
        ("vi mangler ikke penge", ()),
        ("Vi er ikke ude efter penge, vi mangler hænder", ("recruitment",)),
        ("Wir brauchen kein Kapital", ()),
        ("Vores nabo på industrivej leder efter en investor", ()),
        ("vi fik en investor ind sidste år", ()),
        ("vi hjælper andre firmaer med at finde folk", ()),
        ("Vi har en plan og 11 folk i hallen", ()),
        ("vores folk skal have det godt", ()),
        ("vi har en webshop der kører godt", ()),
        ("folk siger, at her er koldt, og vi mangler", ()),
    ],
)
def test_needs_are_read_where_they_are_stated(text: str, needs: tuple[str, ...], lexicon: Lexicon) -> None:
    """A phrase of the lexicon states a need; a mere fact doesn't."""
    assert read(text, lexicon).profile.needs == needs


@pytest.mark.parametrize(("text", "count"), [("vi er 18 ansatte", 18), ("18 borde og 3 haller", None), ("nr. 18", None)])
def test_employees_are_a_number_before_people(text: str, count: int | None, lexicon: Lexicon) -> None:
    """Only a number right before a word for people who work there counts."""
    employees = read(text, lexicon).profile.employees
    assert (employees.exact if employees else None) == count


def test_every_fact_has_the_words_it_came_from(lexicon: Lexicon) -> None:
    """Evidence points into the text."""
    text = "Smedeværksted i Skive med 18 ansatte"
    for evidence in read(text, lexicon).evidence:
        assert text[evidence.start : evidence.end].lower() == evidence.words


def test_an_answer_wins_over_the_text() -> None:
    """What was answered stays; the text adds what was not, and further trades."""
    merged = merge(a_company(industry="handel", needs=("export",)), a_company(industry="industri", needs=("skills",), employees=9))
    assert (merged.industry, merged.further_industries, merged.needs) == ("handel", ("industri",), ("export",))
    assert merged.employees == a_company(employees=9).employees


def test_the_text_s_place_does_not_colour_the_answered_one() -> None:
    """Being in western Denmark belongs to the place that said so."""
    merged = merge(a_company(municipality="outside-region"), a_company(municipality="outside-region", facts={"in_western_denmark": True}))
    assert merged.fact("in_western_denmark") is None
    assert merge(CompanyProfile(), a_company(facts={"in_western_denmark": True})).fact("in_western_denmark") is True


def test_misspelt_towns_are_read_however_few_words_are_remembered(reference: Reference) -> None:
    """What was forgotten is compared again."""
    forgetful = compile_lexicon(reference, most_remembered=1)
    texts = ("vi er i Herningg", "vi er i Vibborg", "vi er i Herningg")
    assert [read(text, forgetful).profile.municipality for text in texts] == ["Herning", "Viborg", "Herning"]
