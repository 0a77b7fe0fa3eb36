"""The words of short answers, folded: yes and no, how much, numbers, and single words for stages, trades, needs and countries."""

from collections.abc import Mapping

from catalogue.vocabulary import Export, Industry, Need, Stage

YES = frozenset(
    "ja jo jep jeps jada yes yep yeah yup sure jawohl klar natuerlich selvfoelgelig absolut korrekt praecis correct genau jaja yessir".split()
)
NO = frozenset(
    "nej nae niks nope nah no nein noe nee ikke ik ikk ett itt not dont doesnt wont isnt cannot never aldrig ingen kein keine"
    " nicht none intet niemals nix".split()
)
FILLERS = frozenset(
    "det den de er aer har vi jeg goer saa vel bare kun ca cirka omkring omtrent vist lige naesten knap godt endnu stk styk mand folk ansatte ansat "
    "medarbejdere personer mennesker fuldtid i alt os tror mit min vores it is we have do are that about around roughly people employees staff "
    "of us only just nearly almost wir sind haben das ist es ich etwa rund ungefaehr leute mitarbeiter personen stueck nur fast tak please bitte "
    "danke stykker et paa deltid "
    "nok with heads hos so here her nu yet oeh hmm en an the a af slet ret saerlig really noch gar halv vaere bestemt did does machen sagtens en "
    "stykker et paa deltid part time full teilzeit vollzeit maaske maybe perhaps vielleicht nogen any".split()
)
"""What may stand in an answer without changing it."""

UNSURE = tuple(
    phrase.split()
    for phrase in (
        "ved ikke;ved vi ikke;ved jeg ikke;ved det ikke;aner ikke;aner det ikke;ingen anelse;ingen ide;ikke sikker;vil ikke sige;vil helst ikke;"
        "kan jeg ikke huske;kan ikke huske;husker ikke;husker jeg ikke;husker det ikke;pas;spring over;spring det over;spring den over;"
        "springer over;ingen kommentar;ingen kommentarer;naeste spoergsmaal;dont know;do not know;dunno;idk;no idea;no clue;not sure;"
        "rather not;prefer not;cannot remember;can not remember;do not remember;"
        "skip;skip it;skip this;skip that;pass;no comment;next question;weiss nicht;"
        "weiss ich nicht;weiss es nicht;keine ahnung;moechte ich nicht;ueberspringen;kein kommentar;naechste frage"
    ).split(";")
)
"""What is said by those who don't know or won't say."""

JUTISH: Mapping[str, str] = {"it": "ikke", "ett": "ikke", "itt": "ikke", "et": "det", "ka": "kan", "husk": "huske", "ve": "ved", "wed": "ved"}
"""How that is said in Jutland."""

NOBODY = frozenset("ingen none keine keiner kein intet nul zero null nobody niemand".split())
"""Of those who work in a company: there are none."""

NO_PEOPLE = frozenset(
    "mio mill million millioner millions millionen mia mrd milliard milliarder billion tkr tusind tusinde thousand tausend kr kroner kroners dkk "
    "eur euro euros pct procent percent prozent aar aars years year jahre jahren jahr maaneder months monate kunder customers kunden".split()
)
"""What a number counts that is not one of people."""

FEW = frozenset("faa few wenige wenigen".split())
MANY = frozenset("mange many viele vielen flere several".split())
YEARS = frozenset("aar years year jahre jahren jahr".split())

_DEGREES: Mapping[Export, str] = {
    "planning": "vil want wants would moechten wollen snart overvejer planlaegger planer paataenker droemmer soon planning "
    "planned considering bald geplant ueberlegen planen",
    "some": "lidt imellem sommetider sometimes manchmal "
    "nogle enkelte smule smugle little some few bit etwas wenig bisschen paar sporadisk occasionally gelegentlich",
    "experienced": "hovedsageligt hovedsagelig primaert naesten meget mest meste hovedparten halvdelen masser most mostly lots "
    "lot majority mainly viel meist hauptsaechlich ueberwiegend",
}
DEGREES: Mapping[str, Export] = {word: degree for degree, words in _DEGREES.items() for word in words.split()}
"""How much one exports, by the word that says so."""

STAGES: Mapping[str, Stage] = {
    **dict.fromkeys(("ide", "idea", "idee", "tanke"), "idea"),
    **dict.fromkeys(("opstart", "startet", "gestartet", "startup", "nystart", "ivaerksaetter", "nyopstart", "gruender", "neugegruend"), "startup"),
    **dict.fromkeys(("begyndt", "started", "begun", "begonnen", "angefangen", "gegruendet"), "startup"),
    **dict.fromkeys(("etabler", "establish", "etabliert", "gammel", "moden"), "established"),
}

AGES: Mapping[str, Stage] = {
    **dict.fromkeys("ny nyt nye new neu neue neues brandneu ung unge young jung junge".split(), "startup"),
    **dict.fromkeys("gamle aeldre old older alt alte altes aelter".split(), "established"),
}
"""Words for new and old, which say nothing of a company beside words for other things."""

OF_AGES = frozenset(
    "helt ganske ret rimelig forholdsvis relativt temmelig meget lidt very quite pretty fairly rather brand ganz ziemlich recht relativ sehr "
    "virksomhed virksomheden firma firmaet selskab company business firm unternehmen betrieb et en re m s".split()
)
"""What may stand beside them."""

YET = frozenset("endnu yet noch".split())
NOT_BEGUN = YET | frozenset("startet started gestartet begyndt begun begonnen angefangen".split())
"""With a "no" it is an idea still: "ikke startet", "not yet"."""

TRADES_BY_NAME: Mapping[str, Industry] = {
    **dict.fromkeys(("foedevare", "food", "lebensmittel"), "foedevarer"),
    **dict.fromkeys(("landbrug", "agricultur", "landwirtschaft", "farming"), "landbrug"),
    **dict.fromkeys(("industri", "manufactur", "produktion", "fertigung"), "industri"),
    **dict.fromkeys(("bygge", "construction", "bau"), "byggeri"),
    **dict.fromkeys(("software", "ikt", "teknologi", "edb"), "ikt"),
    **dict.fromkeys(("moelle", "vindm", "wind"), "vind"),
    **dict.fromkeys(("turis", "tourism"), "turisme"),
    **dict.fromkeys(("sundhed", "velfaerd", "health", "gesundheit"), "sundhed-velfaerd"),
    **dict.fromkeys(("handel", "retail", "detail", "salg", "sale", "verkauf"), "handel"),
    **dict.fromkeys(("reparation", "repair", "reparatur", "service"), "service"),
    **dict.fromkeys(("transport", "logisti"), "transport"),
}
"""How a trade itself is called; what companies call themselves is in the tables."""

ABROAD_WORDS = frozenset("udlandet udland abroad overseas ausland".split())
OUTSIDE = NO | frozenset("uden udenfor outside ausserhalb".split())
REGION = frozenset("region regionen midtjylland mitteljuetland".split())
"""With one of the words before: the company lies elsewhere in the country."""

ELSEWHERE = frozenset(
    {("andet", "sted"), ("anden", "region"), ("other", "region"), ("another", "region"), ("somewhere", "else"), ("anderen", "region")}
)
LYING = frozenset("i in im fra from aus ligger bor sidder based located liegen sitzen".split())
"""What may stand beside a country in which a company lies."""

NEEDS: Mapping[str, Need] = {
    **dict.fromkeys(("eksport", "export"), "export"),
    **dict.fromkeys(("innovation", "produktudvikling"), "innovation"),
    **dict.fromkeys(("efteruddannelse", "kurs", "kompetence", "training", "weiterbildung", "opkvalificer"), "skills"),
    **dict.fromkeys(("rekrutter", "arbejdskraft", "recruit", "personal", "fachkraefte", "hiring"), "recruitment"),
    **dict.fromkeys(("kapital", "finansier", "penge", "capital", "funding", "money", "geld", "investor"), "capital"),
    **dict.fromkeys(("digital",), "digitalisation"),
    **dict.fromkeys(("groen", "energi", "baeredygtig", "sustainab", "nachhaltig"), "green-transition"),
    **dict.fromkeys(("strategi", "vaekst", "growth", "wachstum"), "strategy"),
    **dict.fromkeys(("netvaerk", "network", "netzwerk"), "network"),
    **dict.fromkeys(("ledelse", "leadership", "fuehrung"), "leadership"),
    **dict.fromkeys(("laerling", "apprentic", "azubi"), "apprentices"),
}

CUSTOMERS = frozenset({"kunder", "customers", "kunden"})
"""Who asks for more of them needs a plan for the business, unless they are to be found abroad."""

MORE = frozenset(
    "mere flere ny nye nyt ekstra endnu yderligere dygtig dygtige god gode more new another extra additional skilled good mehr neu neue neuen neuer "
    "noch weitere weiteren weiterer zusaetzliche zusaetzlichen gute guten guter".split()
)
"""Beside a word for people of a craft: they are wished for."""

COUNTRIES: Mapping[str, str] = {
    word: code
    for code, words in {
        "DE": "tyskland germany deutschland tyskerne",
        "SE": "sverige sweden schweden",
        "NO": "norge norway norwegen",
        "FI": "finland finnland",
        "GB": "england storbritannien uk britain grossbritannien",
        "NL": "holland nederlandene netherlands niederlande",
        "FR": "frankrig france frankreich",
        "ES": "spanien spain",
        "IT": "italien italy",
        "PL": "polen poland",
        "AT": "oestrig austria oesterreich",
        "CH": "schweiz switzerland",
        "BE": "belgien belgium",
        "US": "usa amerika america",
        "CN": "kina china",
        "JP": "japan",
        "IS": "island iceland",
    }.items()
    for word in words.split()
}
"""Names of the countries that companies here sell to most."""

_UNITS = (
    "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "null ein zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtzehn neunzehn",
)
_TENS = (
    "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig",
)
_LINKS = ("og", "-", "und")


def _numbers() -> dict[str, int]:
    numbers = {word: number for words in _UNITS for number, word in enumerate(words.split())}
    for units, tens, link in zip(_UNITS, _TENS, _LINKS, strict=True):
        for place, ten in enumerate(tens.split(), start=2):
            numbers[ten] = 10 * place
            numbers |= {f"{unit}{link}{ten}": 10 * place + number for number, unit in enumerate(units.split()[:10]) if number}
    dozens = dict.fromkeys(("dusin", "dozen", "dutzend"), 12) | dict.fromkeys(("haandfuld", "handful", "handvoll"), 5)
    return numbers | dozens | dict.fromkeys(("hundrede", "hundred", "hundert"), 100) | {"snes": 20, "par": 2, "couple": 2, "eins": 1, "een": 1}


NUMBERS: Mapping[str, int] = _numbers()
"""Numbers in words, in all three languages."""
