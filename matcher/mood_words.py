"""The words that tell whether something is wished, lacked, had, denied or over, and whose it is: what makes a need of a word in a clause."""

from collections.abc import Mapping

from catalogue.vocabulary import Language
from matcher.words import folded_words

LACK = 1
"""It is lacked or wanted."""

FIND = 2
"""It is looked for: with a denial it is lacked."""

WISH = 4
"""Something is to be done; with GET something is to be had."""

GET = 8
"""Having and getting, in a form that tells of no state."""

STATE = 16
"""What is: "we have", "we are"."""

HAVE = 32
"""A state right beside "we", getting elsewhere; Danish "have" is never a state."""

DENY = 64
NOBODY = 1 << 7
"""A denial that is who does something: "nobody applies"."""

ENOUGH = 1 << 8
"""With a denial it is lacked."""

ABLE = 1 << 9
"""With a denial something is wanted and fails."""

PAST = 1 << 10
EARLIER = 1 << 11
"""A time that is over."""

OTHERS = 1 << 12
WE = 1 << 13
OFFER = 1 << 14
"""What one does for others."""

LOOK = 1 << 15
AFTER = 1 << 16
"""With LOOK it is looked for: "leder med lys og lygte efter"."""

OURS = 1 << 17
BESIDE = 1 << 18
"""A preposition that makes what follows not what is wanted: "sell to people"."""

AND = 1 << 19
ASK = 1 << 20
"""Help for something; what follows a preposition is what is wanted then."""

BANK = 1 << 21
"""Who says no to one who wants money."""

EASY = 1 << 22
"""No trouble: "vi kan sagtens finde folk"."""

ONLY = 1 << 23
"""After a denial it takes it back: "ikke kun"."""

_WORDS: Mapping[int, str] = {
    LACK: (
        "mangler mangle søger søge søg søges manglende savner savne brug behov trænger efterlyser efterspørger knaphed kniber ønsker ønske "
        "drømmer drøm overvejer overveje tænker svært svær umuligt umulig hårdt besværligt problemer bøvl pivsvært bøvlet vanskeligt udfordret "
        "nødt nød underbemandet lyst need needs needed seek seeking seeks looking search searching needing want wants wanting lack lacking lacks "
        "missing require requires desperate struggle struggling struggles hard difficult impossible shortage short trouble consider considering "
        "think thinking dream dreaming suchen suche sucht gesucht brauchen brauche braucht bräuchten bräuchte benötigen benötige wollen will möchten "
        "möchte fehlt fehlen mangelt überlegen wünschen wünsche träumen träume hätten hätte schwer schwierig unmöglich bedarf knapp dringend "
        "mangel"
    ),
    FIND: (
        "finde finder find skaffe skaffer opdrive tiltrække tiltrækker jagter jagt opsøge opstøve fat melder ansøger hyre rekruttere seek finding "
        "attract attracting recruit recruiting hire hiring applies apply applied gelingt finden gewinnen auftreiben kriegen bekommen meldet "
        "melden bewirbt bewerben"
    ),
    WISH: (
        "mål målet vil ville skal skulle kunne burde bør gerne håber planlægger påtænker planer tænkt mulighed prøver forsøger interesseret "
        "interesserede klar ku kom hvordan må ønskede ide idé idéen ideen tanker aim goal would like will has should could love hope hoping plan "
        "plans planning must trying try going how d ll idea interested ziel würden würde gern sollten sollen müssen muss müssten könnten können "
        "werden planen plane hoffen wie idee vorhaben"
    ),
    GET: (
        "have ha få faa bruge finde skaffe hente tage købe anskaffe investere investeres ansætte ansat hyre oprette lave bygge indføre søge låne "
        "rejse tiltrække installere brug fået lavet opbygge indkøbe sende skaffet fundet lejet lægge lægges skyde stecke get use buy hire take "
        "find bring build introduce raise invest employ set acquire attract install borrow apply create taking buying getting hiring send haben "
        "bekommen finden kaufen nehmen einstellen anschaffen einführen bauen holen aufnehmen einsetzen machen beantragen gewinnen nutzen"
    ),
    STATE: "har er æ havde are is sind ist hat var bin am blev består",
    HAVE: "have haben habe",
    DENY: (
        "ikke ikk ik ett itt ingen intet aldrig not no never dont doesnt didnt wont isnt arent cannot cant nicht kein keine keinen keiner keinem nie "
        "niemand niks nej nein afslag afviser afslog turned refuses refused declined lehnt"
    ),
    NOBODY: "ingen nobody niemand keiner none",
    ENOUGH: "nok enough genug genügend ausreichend tilstrækkeligt sufficient",
    ABLE: "kan kunne ka can cannot cant could kann können konnten ved know wissen weiß aner",
    PAST: (
        "fik fandt lykkedes manglede søgte ledte hyrede modtog rejste lånte havde got found hired received raised obtained secured bekamen fanden "
        "gefunden eingestellt hatte hatten erhielten løst afsluttet gennemført gennemførte sendte deltog tog investerede"
    ),
    EARLIER: "fjor tidligere dengang engang ago previously formerly früher damals letztes vorig voriges forrige",
    OTHERS: (
        "kunde kunden kunder kunderne nabo naboen konkurrent konkurrenten konkurrenter konkurrenterne leverandør leverandøren leverandører "
        "branchen virksomheder firmaer kommunen søn datter kone mand bror fætter ven søster bekendt customer customers client clients neighbour "
        "neighbor competitor competitors supplier suppliers brother sister wife husband friend kundin kundinnen nachbar wettbewerber lieferant "
        "lieferanten konkurrenz bruder freund schwester cousin kusine svoger schwager forgænger predecessor vorgänger"
    ),
    WE: "vi jeg we wir ich man os uns mig mir",
    OFFER: (
        "hjælper bistår rådgiver underviser tilbyder formidler helps supports helfen unterstützen beraten offer bieten assist teach advise "
        "teaching vermitteln specialister eksperter sælger sell verkaufen udvikler develop entwickeln laver make leverer"
    ),
    LOOK: "leder kigger spejder ude sulten jagt leter kikker kigge lede",
    AFTER: "efter",
    OURS: "vores vor vort voes our unser unsere unseren unserem unserer min mine mit my mein meine de disse deres jeres seine ihre",
    BESIDE: "til to for an hos af by von für from fra bei über of blandt",
    AND: "og and und samt men but sondern så",
    ASK: (
        "hjælp hjælpe støtte tilskud rådgivning sparring help support advice assistance hilfe unterstützung beratung zuschuss förderung gang "
        "penge money geld grant grants funding tilskuddet puljer lån loan kredit finanzierung"
    ),
    BANK: "bank banken bankerne banks",
    EASY: "sagtens nemt let easily problemlos leicht masser plenty genügend",
    ONLY: "kun bare only just nur blot længere",
}
"""By mood the words of all three languages."""

_MOODS: Mapping[str, int] = {
    word: sum(mood for mood, words in _WORDS.items() if word in folded_words(words)) for word in folded_words(" ".join(_WORDS.values()))
}


_ELSEWHERE: Mapping[Language, frozenset[str]] = {
    "da": frozenset({"to", "an", "will", "by", "support"}),
    "en": frozenset({"man", "fat", "led", "mit", "er", "an"}),
    "de": frozenset({"to", "man", "her", "is"}),
}
"""Words that mean something else in a language."""


def mood_of(folded: str, language: Language) -> int:
    """Return the moods of a folded word, added up; 0 for most words."""
    if folded in _ELSEWHERE[language]:
        return 0
    return _MOODS.get(folded, 0) & ~(HAVE if language == "da" else 0)
