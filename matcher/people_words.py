"""Words for those who work in a company, and what tells them from other things that are counted."""

from matcher.words import folded_words

EMPLOYED = folded_words(
    "ansatte ansat ansate medarbejdere medarbejder medarbejdre fuldtidsansatte fuldtidsansat deltidsansatte deltidsansat fastansatte "
    "fastansat ans "
    "medarb årsværk lønmodtagere fuldtidsstillinger fte fuldtidsmedarbejdere deltidsmedarbejdere employees employee staffers "
    "mitarbeiter mitarbeitern mitarbeitende mitarbeiterin "
    "beschäftigte beschäftigten employed beschäftigt angestellte angestellten arbejdere mandsvirksomhed mandsfirma"
)
"""They say by themselves that somebody is employed."""

HEADINGS = EMPLOYED | folded_words("headcount mitarbeiterzahl mitarbeiteranzahl medarbejdertal medarbejderantal personale")
"""A number may follow them: "Ansatte: 12"."""

EMPLOYED_ENDINGS = ("medarbejdere", "ansatte", "deltidsansat", "timeansat", "mitarbeiter", "mitarbeitern", "angestellte", "angestellten", "employees")

FOLK = folded_words(
    "mand folk people peoples person persons personer staff leute leuten mann personen mennesker menneske hoveder sjæle kolleger colleagues "
    "kollegen workers hænder karle gaster helårsfolk kvinder women men frauen männer mænd damer karle herrer gutter fyre guys lads "
    "blokes fellows ladies "
    "menschen hands heads souls köpfe köpfen seelen kräfte kräften håndværksfolk koner"
)
"""Any people: they count where the company says that it is they."""

CREW = folded_words(
    "svende svend lærlinge lærling elever elev funktionærer timelønnede smede smed tømrere snedkere murere malere elektrikere montører svejsere "
    "mekanikere chauffører håndværkere ingeniører ingeniør udviklere udvikler programmører designere konsulenter sælgere kokke bagere slagtere "
    "gartnere frisører teknikere operatører maskinarbejdere specialister akademikere fuldtid deltid fuldtids deltids halvtid "
    "studentermedhjælpere "
    "studentermedhjælper ungarbejdere timeansatte vikarer engineers developers consultants apprentices apprentice craftsmen welders carpenters "
    "drivers designers technicians freelancers vollzeitkräfte teilzeitkräfte vollzeit teilzeit azubis lehrlinge lehrlingen gesellen "
    "ingenieure entwickler "
    "handwerker monteure fahrer aushilfen lehrling azubi geselle monteur aushilfe timer timers halvtids deltider fuldtider "
    "ekspedienter ekspedient medhjælpere medhjælper "
    "fodermestre pædagoger sygeplejersker fiskere tjenere vagter "
    "pensionister studiejobbere praktikanter praktikant trainees interns studerende rengøringsdamer rengøringsdame helpers butiksdamer "
    "sekretærer bogholdere bogholder bookkeeper secretary receptionist kontordame kontormand konditorer bademestre guider stuepiger rørlæggere "
    "blikkenslagere maskinførere lastbilchauffører disponenter chauffør montør mekaniker elektriker tømrer maler murer snedker bager kok frisør "
    "instruktører behandlere grafikere kodere fotografer trænere terapeuter fysioterapeuter tandlæger klinikassistenter læger jurister "
    "advokater revisorer arkitekter redaktører journalister planlæggere lagermedarbejdere pakkere formænd redskabsførere glarmestre "
    "tagdækkere brolæggere "
    "anlægsgartnere syersker skræddere bryggere mejerister lærere kørelærere dyrlæger kosmetologer massører tegnere "
    "nurses dentists photographers retouchers illustrators instructors teachers knitters weavers brewers lawyers accountants "
    "architects therapists coders "
    "testers packers fitters joiners bricklayers roofers gardeners hairdressers stylists tailors carers midwives vets fishermen deckhands labourers "
    "foremen supervisors writers editors analysts cashiers couriers "
    "fliesenleger programmierer grafiker fotografen texter buchhalter buchhalterinnen lagerist lageristen ärzte zahnärzte pfleger "
    "pflegerinnen erzieher "
    "lehrer dachdecker maurer gärtner friseure metzger zimmerleute installateure mechaniker näherinnen köchinnen juristen steuerberater "
    "cooks chefs waiters bakers butchers mechanics electricians painters plumbers machinists programmers salespeople seamstresses cleaners "
    "verkäufer verkäuferinnen köche kellner bäcker maler tischler schlosser schweißer elektriker facharbeiter praktikanten teilzeitler minijobber"
) - {"timer"}
"""Those of one kind: they count like people, and add up with others."""

CREW_ENDINGS = (
    "assistenter", "hjaelpere", "damer", "drenge", "piger", "folk", "arbejdere", "elever", "svende", "chauffoerer", "montoerer", "operatoerer",
    "teknikere", "ingenioerer", "konsulenter", "mekanikere", "smede", "maend", "mestre", "laerlinge", "ledere", "designere", "udviklere", "workers",
    "ersker", "chefer", "direktoerer", "students", "studenter", "arbeiter", "fahrer", "monteure", "techniker", "kraefte", "helfer",
)  # fmt: skip
"""How words for those of one kind end: "lagerdamer", "buschauffører"."""

ONE_ENDINGS = (
    "saelger", "leder", "chef", "assistent", "hjaelper", "montoer", "frisoer", "direktoer", "konsulent", "tekniker", "ingenioer", "udvikler",
    "designer", "arbejder", "mand", "kone", "dame", "dreng", "pige", "svend", "smed", "kok", "bogholder", "revisor", "sekretaer", "mester",
    "ekspedient", "svejser", "worker", "manager", "helper", "girl", "guy", "lady", "student", "accountant", "kraft", "hilfe", "helfer", "verkaeufer",
    "planlaegger", "formand", "macher", "erin", "texter", "lagerist", "nurse", "retoucher", "photographer", "waiter", "cook",
    "driver", "welder", "carpenter", "engineer", "developer", "technician", "mechanic", "electrician", "seller", "secretary",
)  # fmt: skip
"""How words for one of a kind end."""

KIN = folded_words(
    "brødre søstre søskende svogre svigerinder kammerater venner venninder kompagnoner partnere ejere stiftere indehavere makkere "
    "fætre brothers sisters siblings "
    "friends partners owners founders cofounders geschwister brüder freunde inhaber gründer drenge piger knægte boys girls jungs mädels mädchen"
)
"""Those who may belong to the company, or be the speaker's friends or children: they count where the company is they, or after one of its places."""

OWNERS = folded_words("ejere stiftere indehavere owners founders cofounders inhaber gründer")
"""They count beside employees only where they are added to them."""

OTHERS = frozenset({"andre", "others", "andere", "anderen"})
"""They count after somebody who was named."""

STANDING = frozenset({"faste", "fast", "feste", "permanent"})
"""They count alone, and beside those of the season."""

OF_THE_SEASON = ("saeson", "season", "saison")
"""How words begin for people who are there for a part of the year."""

PARTIAL = frozenset({"full", "part", "half"})
PLACES_OF_WORK = folded_words(
    "produktionen produktion kontoret kontor lageret lager værkstedet værksted butikken hallen salget salg administrationen "
    "administration køkkenet "
    "dagholdet aftenholdet natholdet receptionen lønningslisten lønsystemet payroll books fließband band empfang rezeption reception "
    "garage counter disk disken "
    "marken stalden gulvet timeløn båndet linjen marken farmen fuldtid deltid halvtid tid fuld fabrikken køreplads ledelsen production "
    "office warehouse workshop shop kitchen sales "
    "administration factory floor produktion büro lager werkstatt laden küche verwaltung vertrieb vollzeit teilzeit halle"
)
IN = frozenset({"i", "på", "paa", "in", "im", "an", "am", "behind", "bag", "auf", "at", "on", "ude", "inde"})
THE = frozenset({"the", "der", "den", "dem", "vores", "our"})
UNITS = folded_words(
    "år års årig årige måneder uger dage timer minutter km kilometer meter m kvm m2 kg ton liter kr kroner dkk euro eur procent pct gange kunder "
    "maskiner biler køer år years year months weeks days hours minutes customers percent jahre jahren jahr stunden tage monate kunden prozent"
)

NEW = folded_words("nye ny ekstra flere mere ledige yderligere new more extra additional open neue weitere mehr offene vacant")
"""People who are wanted, not there."""


WORKING = EMPLOYED | FOLK | CREW | KIN | PLACES_OF_WORK | PARTIAL | {"mands"}
"""Every word that tells that a number near it may count people."""


def base_of(word: str) -> str:
    """Return a folded word for people without what it ends in after some words: "sekretærerne", "mit 13 Malern"."""
    return word if word in WORKING else word.removesuffix("ne") if word.endswith("erne") else word.removesuffix("n")


def is_of_people(word: str) -> bool:
    """Tell whether a folded word tells of people at work."""
    return base_of(word) in WORKING or word.endswith(EMPLOYED_ENDINGS + CREW_ENDINGS)


def is_one_of_them(word: str) -> bool:
    """Tell whether a folded word names one of those who work in a company."""
    return word in CREW or f"{word}e" in CREW or f"{word}s" in CREW or word.endswith(ONE_ENDINGS)
