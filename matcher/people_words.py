"""Words for those who work in a company, and what tells them from other things that are counted."""

from matcher.words import folded_words

EMPLOYED = folded_words(
    "ansatte ansat ansate medarbejdere medarbejder medarbejdre fuldtidsansatte fuldtidsansat deltidsansatte deltidsansat fastansatte fastansat ans "
    "medarb årsværk fuldtidsmedarbejdere deltidsmedarbejdere employees employee staffers mitarbeiter mitarbeitern mitarbeitende mitarbeiterin "
    "beschäftigte beschäftigten angestellte angestellten arbejdere mandsvirksomhed mandsfirma"
)
"""They say by themselves that somebody is employed."""

EMPLOYED_ENDINGS = ("medarbejdere", "ansatte", "mitarbeiter", "mitarbeitern")

FOLK = folded_words(
    "mand folk people person persons personer staff leute leuten mann personen mennesker hoveder sjæle kolleger colleagues kollegen workers "
    "hænder helårsfolk kvinder piger women men frauen männer"
)
"""Any people: they count where the company says that it is they."""

CREW = folded_words(
    "svende svend lærlinge lærling elever elev funktionærer timelønnede smede smed tømrere snedkere murere malere elektrikere montører svejsere "
    "mekanikere chauffører håndværkere ingeniører ingeniør udviklere udvikler programmører designere konsulenter sælgere kokke bagere slagtere "
    "gartnere frisører teknikere operatører maskinarbejdere specialister akademikere fuldtid deltid fuldtids deltids halvtid studentermedhjælpere "
    "studentermedhjælper ungarbejdere timeansatte vikarer engineers developers consultants apprentices apprentice craftsmen welders carpenters "
    "drivers designers technicians freelancers vollzeitkräfte teilzeitkräfte vollzeit teilzeit azubis lehrlinge gesellen ingenieure entwickler "
    "handwerker monteure fahrer aushilfen timer timers halvtids partnere"
) - {"timer"}
"""Those of one kind: they count like people, and add up with others."""

PARTIAL = frozenset({"full", "part", "half"})
PLACES_OF_WORK = folded_words(
    "produktionen produktion kontoret kontor lageret lager værkstedet værksted butikken hallen salget salg administrationen administration køkkenet "
    "marken stalden gulvet fuldtid deltid halvtid tid fuld fabrikken køreplads ledelsen production office warehouse workshop shop kitchen sales "
    "administration factory floor produktion büro lager werkstatt laden küche verwaltung vertrieb vollzeit teilzeit halle"
)
IN = frozenset({"i", "på", "paa", "in", "im", "an", "auf", "at", "on", "ude", "inde"})
THE = frozenset({"the", "der", "den", "dem", "vores", "our"})
UNITS = folded_words(
    "år års årig årige måneder uger dage timer minutter km kilometer meter m kvm m2 kg ton liter kr kroner dkk euro eur procent pct gange kunder "
    "maskiner biler køer år years year months weeks days hours minutes customers percent jahre jahren jahr stunden tage monate kunden prozent"
)

NEW = folded_words("nye ny ekstra flere mere ledige yderligere new more extra additional open neue weitere mehr offene vacant")
"""People who are wanted, not there."""


WORKING = EMPLOYED | FOLK | CREW | PLACES_OF_WORK | PARTIAL | {"mands"}
"""Every word that tells that a number near it may count people."""


def is_of_people(word: str) -> bool:
    """Tell whether a folded word tells of people at work."""
    return word in WORKING or word.endswith(EMPLOYED_ENDINGS)
