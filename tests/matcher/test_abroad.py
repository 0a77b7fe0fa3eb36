"""Which companies lie outside the region: in notes, by what they run and where, by their nation; and what only looks like it."""

import pytest

from catalogue.reference_tables import Reference
from catalogue.vocabulary import LANGUAGES
from matcher.words import SMALL_WORDS, fold, words_of
from tests.matcher.reading import LEXICON, said


@pytest.mark.parametrize(
    "text",
    [
        "Software company, Malmö, 300 employees.",
        "Hersteller von Fenstern, Kiel, 60 Mitarbeiter, will nach Polen exportieren",
        "A Dutch greenhouse grower, Venlo",
        "Malmø: softwarefirma, 300 ansatte",
        "Malmø | software | 12 ansatte",
        "Smedje, Flensborg 12 mand",
        "Schlosserei, 24937 Flensburg, 12 Mann",
        "12 Leute in Kiel, Tischlerei",
        "Tischlerei - Kiel - 12 Leute",
        "Bakery, Malmö, Sweden",
        "IT company, Lund, Sweden, 12 people",
        "Wir sind ein Maschinenbauer, Husum, 45 Leute",
        "Virksomhed: X ApS, By: Malmø, Ansatte: 12",
    ],
)
def test_a_foreign_city_by_itself_in_a_note_is_the_company_s(text: str) -> None:
    """Between signs, before a colon, with its postcode, or beside the number of people."""
    assert said("municipality", text) == "abroad"


@pytest.mark.parametrize(
    "text",
    [
        "startup, Copenhagen, 4 people",
        "Aalborg, maskinværksted, 15 mand",
        "Bageri, Esbjerg",
        "Smedje, 9000 Aalborg",
        "Tømrer - Esbjerg - 12 mand",
        "Odense, 12 mand, robotter",
        "firma: software, by: aalborg, ansatte: 12",
        "Vi er en smedje, Esbjerg, 12 mand",
        "Frisør Roskilde",
        "it-firma, Odense C",
        "Odense C, smedje, 4 mand",
    ],
)
def test_a_danish_town_by_itself_in_a_note_is_the_company_s(text: str) -> None:
    """As the towns of the region are."""
    assert said("municipality", text) == "outside-region"


@pytest.mark.parametrize(
    "text",
    [
        "Smedje, 12 mand. Kunder: Kiel, Malmø",
        "Smedje, 12 mand. Kunder: Aalborg",
        "Smedje, 12 mand, kører fast til Aalborg, Esbjerg",
        "Vi leverer til Hamborg, Malmø og Kiel",
        "Vi er en smedje. Hamborg, Malmø og Oslo er vores mål.",
        "Vores maskiner kører i Hamborg, Malmø, Oslo",
        "Smedje, messe, Hannover, 12 mand",
        "Busselskab, Berlin, Prag, 5 mand",
        "Besøg: Aalborg, maskinværksted, 15 mand",
        "Robotfirma, Odense Kommune er med",
        "Parent company, Hamburg, 300 employees",
        "Moderselskab: Hamborg, 300 ansatte",
        "Vi maler huse, Kiel, 12 mand",
        "Maskinfabrik, 40 ansatte, nyt kontor, Oslo",
        "Kontaktperson: Jens Hansen, Hamburg. Maskinfabrik, 40 ansatte",
        "Malmø-bageri, 4 mand",
        "Café Paris, 4 ansatte",
        "Hamborg, Malmø",
        "Kiel",
    ],
)
def test_places_of_others_and_rows_of_places_in_a_note_are_not_the_company_s(text: str) -> None:
    """Customers, fairs, owners, visits; a row of places, the name of a shop, and a place without a word of a company."""
    assert said("municipality", text) is None


@pytest.mark.parametrize(
    "text",
    [
        "We run a bakery in Gothenburg",
        "I own a small foundry outside Leeds",
        "Wir betreiben eine Werft in Stralsund",
        "Vi har en butik i Malmø",
        "Ich habe eine Bäckerei in Niebüll",
        "We run data centres in Ontario and are comparing three sites",
        "We make windows in Kiel",
        "We run a hotel in northern Germany",
        "Vi driver et værksted uden for Malmø",
        "Hej, jeg har et bryggeri i Lübeck og vil gerne sælge til Danmark",
        "I've got a bakery in Gothenburg",
        "Habe eine Gärtnerei in Kappeln",
        "Wir haben einen Laden auf Sylt und wollen wachsen",
        "We operate a ferry company out of Kiel",
        "Our foundry in Leeds has 12 staff",
        "Unser Familienunternehmen aus Osnabrück baut Kühlanlagen",
    ],
)
def test_what_a_company_runs_abroad_tells_where_it_is(text: str) -> None:
    """What "we" run, own, have or make, and "our" own company."""
    assert said("municipality", text) == "abroad"


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben ein Werk in Polen",
        "Vi har også en butik i Malmø",
        "We opened a shop in Malmö",
        "Vi åbner en butik i Malmø",
        "Vi vil gerne have en butik i Malmø",
        "Vores butik i Malmø har underskud",
        "Our factory in Poland has 12 staff",
        "Dansk firma, vi har en butik i Malmø",
        "Vi har en leverandør i Kiel",
        "Wir haben einen Kunden in Kiel",
        "Vi har besøgt et mejeri i Leeds",
        "Vi har en ven med et bageri i Malmø",
        "Wir haben eine Firma in Kiel beauftragt",
        "Ich habe einen Steuerberater in Flensburg",
        "My friend has a bakery in Leeds",
        "We run a bakery with customers in Gothenburg",
        "We run marketing campaigns in Hamburg",
        "We run tours in Berlin",
        "We run Leeds",
        "We make our windows in Kiel",
        "We make windows in Poland",
        "We produce garments in Istanbul",
        "Our carpenter from last year was in Leeds",
    ],
)
def test_what_a_company_has_abroad_beside_itself_does_not(text: str) -> None:
    """Factories, further shops, suppliers, customers; shops that are wished for; where something Danish is named."""
    assert said("municipality", text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Tischlerei in Flensburg, 12 Leute, suchen neue Kunden in Deutschland.",
        "Company in Ireland, 40 staff",
        "Notiz: Metallbauer aus Husum, 25 Mitarbeiter",
        "Winery in Bordeaux",
        "Hersteller von Fenstern in Kiel",
        "Tischlerei mit 12 Leuten in Flensburg",
        "Family bakery and shop in Leeds, 4 people",
        "Bakery in Leeds. We want to sell our bread in Denmark",
        "Bakery in Leeds, we sell our bread to hotels",
        "Hej, maskinfabrik i Rendsborg, 40 ansatte",
        "Tech startup based out of Leeds, 6 people",
        "Bäckerei Hansen aus Husum",
        "Factory in Kiel, 200 people",
    ],
)
def test_a_message_that_opens_with_a_company_and_its_place_says_where_it_is(text: str) -> None:
    """Also after a greeting or a label; what follows tells more of it."""
    assert said("municipality", text) == "abroad"


@pytest.mark.parametrize(
    "text",
    [
        "Trip to a winery in Bordeaux",
        "Besøg på bryggeri i Kiel",
        "A bakery in Leeds asked for our flour",
        "A bakery in Malmö, owes us money",
        "Virksomhed i Malmø vil købe vores produkter",
        "Tømrer i Malmø, søges straks",
        "Niederlassung in Kiel, 12 Leute",
        "Bäckerei Filiale in Kiel, 12 Leute",
        "Tischlerei Lager in Kiel, 12 Leute",
        "a machine from Kiel",
        "our customer in Hamburg",
        "Furniture brand, factory in Gdansk, 3 people",
        "Agentur für Firma in Kiel",
        "Bakery, which our friend in the old quarter in Leeds knows",
        "as a German we live in Leeds",
    ],
)
def test_companies_of_others_abroad_are_not_the_company(text: str) -> None:
    """Those we visit, buy from, or hear from."""
    assert said("municipality", text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian fish farm, 60 people, wants to export to Spain",
        "Swedish startup here, three founders in Lund",
        "Deutsches Start-up, 5 Leute",
        "A UK company with 20 staff",
        "Leeds-based bakery, 12 staff",
        "Schwedisches Unternehmen aus Uppsala",
        "A small Dutch manufacturer, 40 staff",
        "Schwedischer Hersteller von Pumpen, 40 Leute",
        "Dutch company, 40 staff, looking for a site in Horsens",
        "Swedish software firm wants an office in Aarhus",
        "Tysk maskinfabrik, 80 ansatte, vil have en afdeling i Herning",
    ],
)
def test_a_message_that_opens_with_a_company_of_a_nation_comes_from_there(text: str) -> None:
    """Where it names no Danish place of its own; one that it wishes for is none."""
    assert said("municipality", text) == "abroad"


@pytest.mark.parametrize(
    "text",
    [
        "Italiensk restaurant søger kok",
        "Fransk vinbar, 2 ansatte",
        "Tyrkisk frisør, 2 mand",
        "Deutscher Tischler, lebe seit 3 Jahren hier",
        "German car workshop, 3 people",
        "Tyskejet maskinfabrik, 50 mand",
        "German-owned factory, 50 staff",
        "Svensk moderselskab, 14 ansatte",
        "Polske firmaer: hvordan finder vi dem?",
        "Swedish companies, how do they do it?",
        "Tysk firma vil købe os",
        "German company asked us for a quote",
        "Tysk kvalitet, smedje, 14 mand",
        "Scandinavian design company, 4 people",
        "Can a Dutch firm help?",
        "Hello, our German manufacturer closed",
    ],
)
def test_a_nation_that_tells_of_something_else_is_no_place(text: str) -> None:
    """Food, people, owners, several firms, and firms that want something of us."""
    assert said("municipality", text) is None


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("Vi er et bageri i Skive og har en butik i Malmø", "Skive"),
        ("Vi er et bageri i Skive. Vi har en butik i Malmø.", "Skive"),
        ("Bageri i Skive, åbner butik i Malmø", "Skive"),
        ("Smedje, Ikast. Kunder: Kiel, Malmø", "Ikast-Brande"),
        ("Smedje, Herning. Afdeling: Aalborg, 4 mand", "Herning"),
        ("as a German living in Herning", "Herning"),
        ("German family business in Herning", "Herning"),
        ("moved here from Leeds to Ebeltoft", "Syddjurs"),
        ("We are four friends from Leeds who run a café in Ebeltoft", "Syddjurs"),
        ("Danish company in Herning, factory in Gdansk", "Herning"),
        ("Vi har en restaurant i Oslo og to i Aarhus", "Aarhus"),
        ("smedje i Lund", "Horsens"),
        ("We are a bakery and our suppliers are in Leeds", None),
    ],
)
def test_a_place_of_its_own_in_the_region_holds(text: str, municipality: str | None) -> None:
    """Whatever is named abroad beside it; Lund is the Swedish one where Sweden is named."""
    assert said("municipality", text) == municipality


def test_foreign_cities_are_no_everyday_words_and_no_danish_places(reference: Reference) -> None:
    """But for those that the table tells apart: they count with a capital, or where their country is named."""
    told_apart = frozenset().union(*LEXICON.foreign.everyday.values(), LEXICON.foreign.namesakes)
    single = {fold(words[0]) for country in reference.countries for city in country.cities if len(words := words_of(city)) == 1} - told_apart
    small = frozenset().union(*(map(fold, words) for words in SMALL_WORDS.values()))
    stating = {word for word in single for language in LANGUAGES if (entry := LEXICON.entries([word], language)[0]).mood or "" in entry.trades}
    assert not {word for word in single if (word,) in LEXICON.places} | (single & small) | stating
    assert len(single) > 300
