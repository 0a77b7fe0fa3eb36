"""Which kinds of fact a word may be part of: a text is looked through only for what its words give reason to expect."""

from collections.abc import Mapping

from catalogue.vocabulary import Language
from matcher.number_words import COUNTING
from matcher.people_words import is_of_people
from matcher.words import fold

PEOPLE = 1
"""Those who work in a company."""

NUMBER = 2
"""A number, in digits or in a word."""

FOUNDING = 4
"""When the company began."""

TURNOVER = 8
"""What it sells for in a year."""

STAGE = 16
"""Whether it is an idea, new or old."""

REGISTRATION = 32
"""Its number in the register."""

WORK = 64
"""Those who work in a company, of a kind that counts after a number alone."""

COUNTRY = 1 << 8
"""A country, its people or one of its cities; the table of countries gives it, see `matcher.foreign_words`."""

TRADE_ABROAD = 1 << 9
"""Exporting, whatever the country."""

TRAIT = 1 << 10
"""A yes-or-no fact: parks, founders, growth checks."""

OWNERS = 1 << 11
"""Those who own a company."""

HOME_MARKET = 1 << 12
"""The country in which the company lies, as what sells there may stay there."""

REVISING = 1 << 20
"""What takes back or corrects something said before."""

_DIGITS_OF_REGISTRATION = 8

_WORDS: Mapping[int, frozenset[str]] = {
    PEOPLE: frozenset(
        "ansatte ansat medarbejdere medarbejder mand folk fuldtidsansatte ans medarb employees employee people staff person persons "
        "mitarbeiter mitarbeitern mitarbeitende beschäftigte leute angestellte deltidsansatte deltidsansat fastansatte ansate medarbejdre "
        "enmandsfirma enmandsvirksomhed enmandshær enmandsforretning enkvindevirksomhed solopreneur soloselbständig einmannbetrieb mand mands "
        "mann mig mæ me myself mir ich woman employed alene alone allein kone konen datteren sønnen kuen husband wife bror brother "
        "bruder frau søn son "
        "sohn datter "
        "daughter makker "
        "headcount mitarbeiterzahl mitarbeiteranzahl medarbejdertal medarbejderantal personale søster sister kæreste kompagnon partner "
        "beschäftigter mitarbeiterin angestellten beschäftigten".split()
    ),
    FOUNDING: frozenset(
        "siden sidn sia sin sen since seit år years jahre jahren startet startede started start stiftet stiftede stiftedes grundlagt "
        "grundlagde grundlagdes etableret etablerede oprettet "
        "oprettede åbnet åbnede begyndte begyndt founded established opened began begun gründung gegründet gründete gründeten gestartet eröffnet "
        "selvstændig selvstændige selbständig selbstständig "
        "est gammel gammelt gamle old alt alte altes eksisteret bestået existed existiert bestehen besteht fylder fyldte jubilæum anniversary "
        "fra".split()
    ),
    TURNOVER: frozenset(
        "omsætning omsætningen årsomsætning årsomsætningen omsætter omsatte omsat turnover revenue revenues umsatz jahresumsatz umsätze "
        "sales salg sælger solgte solgt sold sell selling verkaufen verkauft fakturerer fakturerede faktureret turn turned turning turns "
        "umsatzes oms omsætningstal nettoomsætning nettoomsætningen bruttoomsætning".split()
    ),
    STAGE: frozenset(
        "idé ide idéen ideen idea iværksætter iværksættere nystartet nystartede nyopstartet nyopstartede nyetableret nyetablerede "
        "startup startups start opstartsvirksomhed gründer gründerin jungunternehmen idéstadiet idéfasen idéstadie "
        "idéplan geschäftsidee forretningsidé "
        "neugegründet etableret veletableret veletablerede etablerede established etabliertes etabliert alteingesessen alteingesessenes "
        "selvstændig selbständig selbstständig starte åbne etablere gründen eröffnen idee open "
        "endnu yet noch".split()
    ),
    REGISTRATION: frozenset({"cvr", "cvrnr"}),
    TRADE_ABROAD: frozenset(
        "eksport eksporten eksporter eksportere eksporterer eksporteret eksporterede export exports exporting exported exporter exporters "
        "exportieren exportiert exportiere exporte exportanteil eksportandel eksportvirksomhed eksportør eksportører exportquote".split()
    ),
    HOME_MARKET: frozenset("landet inland inlandet danmark denmark dänemark dänemarks herhjemme hjemmemarkedet home".split()),
    OWNERS: frozenset(
        "ejet ejede ejes ejer ejere ejerne ejerkreds owned owner owners parent shareholders moderselskab moderselskabet moderkoncern "
        "datterselskab "
        "datterselskabet koncern koncernen subsidiary group gehört gehören eigentümer eigentümern inhaber muttergesellschaft mutterkonzern "
        "mutterfirma "
        "tochter tochtergesellschaft tochterfirma konzern konzerns".split()
    ),
    TRAIT: frozenset(
        "forskerpark forskerparken forskerparker videnskabspark videnskabsparken udviklingspark udviklingsparken "
        "sciencepark incuba wissenschaftspark technologiepark forschungspark "
        "park studerende studenter students student studenten studierende studierenden socialøkonomisk socialøkonomiske socialoekonomisk "
        "socialoekonomiske enterprise enterprises sozialunternehmen sozialunternehmer væksttjek vaeksttjek væksttjekket vaeksttjekket tjek "
        "wachstumscheck check".split()
    ),
    REVISING: frozenset(
        "nej næ rettelse alligevel glem stryg slet drop actually correction forget scratch nein korrektur vergiss streich streiche streichen "
        "lösche löschen".split()
    ),
}
"""By kind the words of all three languages, in lower case."""

_TURNOVER_BEGINS = ("omsaetn", "omsaett", "omsetn", "omsett", "umsatz", "turnover")
"""However the rest is spelt."""

_KINDS: Mapping[str, int] = {
    spelling: sum(kind for kind, words in _WORDS.items() if not words.isdisjoint({word, spelling}))
    for word in frozenset().union(*_WORDS.values())
    for spelling in (word, fold(word))
}


def hints_of(word: str, language: Language) -> int:
    """Return the kinds of fact that a lower-case word may be part of, added up; 0 for most words."""
    folded = fold(word)
    kinds = _KINDS.get(folded, 0)
    if folded == "man" and language == "en":
        kinds |= PEOPLE
    if is_of_people(folded.lstrip("0123456789")):
        kinds |= WORK
    if folded.startswith(_TURNOVER_BEGINS):
        kinds |= TURNOVER
    if word.endswith("studerende"):
        kinds |= TRAIT
    if word.endswith(("ejet", "ejede")):
        kinds |= OWNERS
    if word[0].isdecimal():
        digits = sum(map(str.isdecimal, word))
        return kinds | NUMBER | (REGISTRATION if digits == _DIGITS_OF_REGISTRATION else 0)
    if folded in COUNTING[language]:
        kinds |= NUMBER
    return kinds | REGISTRATION if word.startswith("dk") and word[2:].isdecimal() else kinds
