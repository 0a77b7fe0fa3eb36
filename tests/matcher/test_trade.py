"""Which countries a company sells to, whether it exports, whether it wishes to, and whether it lies abroad."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue import Reference, load_reference
from matcher.answers import COUNTRY_CODES
from matcher.lexicon import Lexicon, compile_lexicon
from matcher.read_text import read_text
from matcher.understanding import Interpretation, interpret

LEXICON = compile_lexicon(load_reference())
DAY = date(2026, 11, 23)


def read(text: str, lexicon: Lexicon = LEXICON) -> Interpretation:
    """Return what a text says."""
    return interpret(read_text(text, lexicon, "da"), DAY)


@pytest.mark.parametrize(
    ("text", "export", "markets", "wished"),
    [
        ("vi sælger til Tyskland", "some", "DE", False),
        ("vi kan lide de tyske, for de er stærke", None, "", False),
        ("vi køber ind hos tyske forhandlere", None, "", False),
        ("vi køber stål af tyske grossister", None, "", False),
        ("vi sælger mest til tyske kunder", "some", "DE", False),
        ("vi har tyske kunder", "some", "DE", False),
        ("vi har tyske danske svenske kunder", "some", "DE SE", False),
        ("vi sælger til Norge og Sverige", "some", "NO SE", False),
        ("vi leverer til det engelske marked", "some", "GB", False),
        ("we sell to the UK market", "some", "GB", False),
        ("We ship to customers in Germany, the Netherlands and Poland.", "some", "DE NL PL", False),
        ("Wir verkaufen nach Dänemark", None, "", False),
        ("wir liefern nach Schweden und Norwegen", "some", "NO SE", False),
        ("vi vil gerne sælge til Tyskland", "planning", "DE", True),
        ("vi æ en smed i Skjern og vil gern til Tyskland", "planning", "DE", True),
        ("vi vil gerne ind på det norske marked", "planning", "NO", True),
        ("vi køber vores stål i Kina", None, "", False),
        ("vi importerer vin fra Italien", None, "", False),
        ("vi sælger vin fra Italien til restauranter i Herning", None, "", False),
        ("vi var på ferie i Spanien", None, "", False),
        ("jeg kommer fra Syrien og har en restaurant", None, "", False),
        ("vores konkurrent sælger til Tyskland", None, "", False),
        ("vi har kinesiske konkurrenter", None, "", False),
        ("vores leverandør i Polen er gået konkurs", None, "", False),
        ("ikke Tyskland alligevel", None, "", False),
        ("vi vil gerne til Tyskland. Nej, ikke Tyskland alligevel, men Norge", "planning", "NO", True),
        ("vi dropper Tyskland", None, "", False),
        ("vi eksporterer ikke", "none", "", False),
        ("vi eksporterer ikke endnu", "none", "", False),
        ("vi vil ett eksportere", "none", "", False),
        ("a vil it eksportere", "none", "", False),
        ("vi vil ett sælle te Tyskland", None, "", False),
        ("vi sælle itt te Tyskland", None, "", False),
        ("vi vil eksportere it-udstyr til Tyskland", "planning", "DE", True),
        ("Vi sælger ikke noget til udlandet", "none", "", False),
        ("vi har kun danske kunder", "none", "", False),
        ("vi sælger kun i Danmark", "none", "", False),
        ("We only sell in Denmark", "none", "", False),
        ("wir exportieren nicht", "none", "", False),
        ("70 % går til eksport", "experienced", "", False),
        ("70 procent af omsætningen går til eksport", "experienced", "", False),
        ("vi har eksporteret i 20 år", "experienced", "", False),
        ("vi sælger 80 % til Tyskland og Holland", "experienced", "DE NL", False),
        ("det meste af vores salg går til Sverige", "experienced", "SE", False),
        ("vi eksporterer til 30 lande", "experienced", "", False),
        ("vi har et par kunder i Norge", "some", "NO", False),
        ("nye kunder i Norge", "planning", "NO", True),
        ("nye kunder i Norge og Sverige", "planning", "NO SE", True),
        ("new customers in Norway", "planning", "NO", True),
        ("neue Kunden in Norwegen", "planning", "NO", True),
        ("flere kunder i Norge", "some", "NO", True),
        ("vi har fået nye kunder i Norge", "some", "NO", False),
        ("nye kunder i Norge holder os i gang", "some", "NO", False),
        ("sælge til Norge", None, "NO", True),
        ("nach Norwegen verkaufen", None, "NO", True),
        ("vi overvejer eksport", "planning", "", True),
        ("we are considering exporting to Germany", "planning", "DE", True),
        ("Wir möchten nach Norwegen exportieren", "planning", "NO", True),
        ("vi vil sælge mere i Norge", "some", "NO", True),
        ("vi sælger i dag til Norge og vil gerne ind i Tyskland", "some", "DE NO", True),
        ("kan I hjælpe os ind på det tyske marked?", None, "DE", True),
        ("vi søger en forhandler i Sverige", None, "SE", True),
        ("vi har solgt til Rusland tidligere", None, "", False),
        ("vi havde kunder i Rusland før krigen", None, "", False),
        ("vi mangler polske medarbejdere", None, "", False),
        ("vi har rumænske håndværkere ansat", None, "", False),
        ("vi har købt en italiensk maskine", None, "", False),
        ("Norge og Sverige", None, "NO SE", False),
        ("vores kunder eksporterer til Kina", None, "", False),
        ("vi leverer til tyske og svenske bagerier", "some", "DE SE", False),
        ("the factory in Poland delivers our parts", None, "", False),
        ("Please help us find customers abroad", None, "", True),
        ("vi ved ikke hvordan man eksporterer", None, "", False),
        ("vi har ingen problemer med eksport", None, "", False),
        ("we don't export", "none", "", False),
        ("we do not export yet but want to sell to Sweden", "planning", "SE", True),
        ("vi underviser i tysk og engelsk", None, "", False),
        ("deutsche Kunden haben wir seit 20 Jahren", "experienced", "DE", False),
        ("vi tror ikke på Tyskland", None, "", False),
        ("tyskerne køber vores møbler", "some", "DE", False),
        ("underleverandør til en fabrik i Tyskland", "some", "DE", False),
        ("Vi har en lille webshop og sender til hele Skandinavien", "some", "NO SE", False),
        ("vi vil ikke eksportere", "none", "", False),
        ("vi har aldrig solgt til udlandet", "none", "", False),
        ("vi er klar til det tyske marked", "planning", "DE", True),
        ("vi har ordrer fra Norge", "some", "NO", False),
        ("us and them", None, "", False),
        ("we sell to the US and Canada", "some", "CA US", False),
        ("we make island kitchens and polish steel", None, "", False),
        ("vi laver franske vinduer og dansk design", None, "", False),
        ("vi har mange tyske turister", None, "", False),
        ("vi drømmer om at komme ud på det amerikanske marked", "planning", "US", True),
        ("er der tilskud til eksport?", None, "", False),
        ("vi vil ha vores øl ud i Tyskland og måske Polen", "planning", "DE PL", True),
        ("vi har vores egen butik i Oslo", None, "", False),
        ("vi åbner salgskontor i Hamborg", "some", "DE", False),
        ("30 % af salget går til Norge", "some", "NO", False),
        ("sælge til udlandet", None, "", True),
        ("sælge til Tyskland", None, "DE", True),
        ("vi eksportere til norge", "some", "NO", False),
        ("vi har ikke noget eksport", "none", "", False),
        ("vi har lidt eksport til Sverige", "some", "SE", False),
        ("Norge er vores største eksportmarked", "some", "NO", False),
        ("I Norge sælger vi en del", "some", "NO", False),
        ("vi sælger ikke til Tyskland, kun til Norge", "some", "NO", False),
        ("Vi tror der er et marked for vores produkter i Holland", "some", "NL", False),
        ("vi vil ansætte folk fra Polen", None, "", False),
        ("en tysk kunde skylder os penge", "some", "DE", False),
        ("vi har fået en henvendelse fra et firma i Frankrig", "some", "FR", False),
        ("vi sælger på eBay til kunder i hele verden", "some", "", False),
        ("Vi producerer i Kina og sælger i Danmark", None, "", False),
        ("Vores produktion ligger i Litauen, men kunderne er i Danmark og Sverige", "some", "SE", False),
        ("vi har været på messe i Hannover", None, "", False),
        ("we have a distributor in Japan", "some", "JP", False),
        ("Unsere Kunden sitzen in Norwegen und Schweden", "some", "NO SE", False),
        ("wir haben noch keine Kunden im Ausland", "none", "", False),
        ("Wir wollen unsere Maschinen in Polen verkaufen", "planning", "PL", True),
        ("Hi, I'm from Syria and want to open a shop in Viborg", None, "", False),
        ("vi vil gerne have tyske turister", None, "", False),
        ("jeg er gift med en tysker", None, "", False),
        ("vi har eksporteret siden 1998", "experienced", "", False),
        ("halvdelen af vores kunder er i Tyskland", "experienced", "DE", False),
        ("vi sælger alt vores korn til Danish Crown", None, "", False),
        ("vi eksporterede tidligere", None, "", False),
        ("Our competitor exports a lot", None, "", False),
        ("vi er leverandør til Norge", "some", "NO", False),
        ("vi importerer fra tyske leverandører", None, "", False),
        ("vi vil til at sælge til tyskerne", "planning", "DE", True),
        ("vi sælger til Sydafrika, New York og Saudi-Arabien", "some", "SA US ZA", False),
        ("vi kender slet ikke tyskerne", None, "", False),
        ("vi eksporterer i mange år", "experienced", "", False),
        ("vi har solgt til Norge siden 1998", "experienced", "NO", False),
        ("vi eksporterer siden", "some", "", False),
        ("vi eksporterer 12", "some", "", False),
        ("vi eksporterer 3 paller", "some", "", False),
        ("dansk", None, "", False),
        ("vi har ikke kun danske kunder", None, "", False),
        ("vi holder messe i Danmark", None, "", False),
        ("we would like to hear more about programmes for growing globally", None, "", False),
        ("vi rykker ind i Sverige", None, "", False),
        ("vi vil ind i Sverige", "planning", "SE", True),
        ("vi tager toget fra Sverige", None, "", False),
        ("vi sælger ikke til Norge, men til Sverige", "some", "SE", False),
        ("ikke Norge, men Sverige", None, "SE", False),
        ("den tyske fabrik", None, "", False),
        ("tyske", None, "", False),
        ("der er eksport", None, "", False),
        ("vi er erfarne eksportører", "experienced", "", False),
        ("we are exporters", "some", "", False),
    ],
)
def test_trade_abroad_is_what_the_company_sells(text: str, export: str | None, markets: str, *, wished: bool) -> None:
    """A country is a market where one sells or wishes to; bought from, visited, come from, denied, over or others' it is none."""
    profile = read(text).profile
    assert (profile.export, " ".join(sorted(profile.markets)), "export" in profile.needs) == (export, markets, wished)


def test_what_is_said_twice_is_understood_once() -> None:
    """A market named twice, and a need that a phrase states too, have the first words alone."""
    found = [(one.field, one.value) for one in read("Vi overvejer eksport. Vi vil gerne sælge til Norge, ja Norge.").evidence]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("we are a machine builder in Kiel", "abroad"),
        ("vores fabrik ligger i Flensborg", "abroad"),
        ("Wir sind ein Maschinenbauer aus Kiel", "abroad"),
        ("Wir sitzen in Hamburg und suchen Partner", "abroad"),
        ("We are a German company and want to set up in Aarhus", "abroad"),
        ("vi er et tysk firma som vil etablere os i Herning", "abroad"),
        ("vi er et svensk softwarehus", "abroad"),
        ("We are based in Sweden", "abroad"),
        ("We are based in Aarhus and sell to Germany", "Aarhus"),
        ("our customers are based in Germany", None),
        ("vi har kunder i Hamborg", None),
        ("vores leverandør ligger i Kiel", None),
        ("vores moderselskab ligger i Hamborg", None),
        ("vi er på messe i Hannover", None),
        ("vi er i Malmø", "abroad"),
        ("vi er i Herning og har en fabrik i Polen", "Herning"),
        ("min søster bor i Berlin", None),
        ("Vi er en dansk virksomhed", None),
        ("vi var tidligere i Flensborg, nu er vi i Skive", "Skive"),
        ("jeg er fra Tyskland og har et bageri i Ry", "Skanderborg"),
        ("Hi, we are a Dutch startup looking for a site in Central Denmark", "abroad"),
        ("vi ligger ikke i Tyskland", None),
        ("vi er en leverandør af pumper til Tyskland", None),
        ("vi er aktive i Norge", None),
        ("We're a Norwegian company that would like to open an office in Aarhus", "abroad"),
        ("unser Unternehmen liegt in Flensburg", "abroad"),
        ("vi ligger tæt på grænsen til Tyskland", None),
        ("vi er et værksted i Ørestad", "outside-region"),
        ("vi er et tysk-dansk firma i Viborg", "Viborg"),
        ("als deutsches Unternehmen suchen wir Hilfe", "abroad"),
        ("vores firma er i Tyskland", "abroad"),
    ],
)
def test_a_company_abroad_says_so(text: str, municipality: str | None) -> None:
    """Where "we are" or "our firm lies", not where customers, owners or fairs are; a place to come to is no place yet."""
    assert read(text).profile.municipality == municipality


def test_every_country_has_codes_that_a_market_may_have(reference: Reference) -> None:
    """The table of countries holds only codes of the list, and the countries that a Danish exporter names."""
    codes = {code for country in reference.countries for code in country.codes}
    assert codes <= COUNTRY_CODES
    assert len(codes) >= 60


@given(
    st.lists(
        st.sampled_from(
            "vi we wir i til ikke tysk tyske Norge us US New York kunder sælger køber vil eksport . , men og 70 % år Kiel ejet kun".split()
        )
    )
)
def test_any_words_are_read_without_an_error(words: list[str]) -> None:
    """No order of the words that matter breaks the reading."""
    assert read(" ".join(words)) is not None
