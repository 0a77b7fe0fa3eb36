"""What the page on accuracy calls things."""

from collections.abc import Mapping

from catalogue.vocabulary import Language
from webapp.accuracy.figures import RankerName, StepName
from webapp.i18n import marked

RANKERS: Mapping[RankerName, str] = {
    "answers": marked("Vækstmatch med tekst og svar"),
    "text": marked("Vækstmatch med teksten alene"),
    "bm25": marked("Almindelig søgning i teksten (BM25)"),
    "tfidf": marked("Optælling af fælles ord (TF-IDF)"),
}

STEPS: Mapping[StepName, str] = {
    "words": marked("Kun ordene, som de er skrevet"),
    "stems": marked("+ ordenes stammer"),
    "parts": marked("+ delene af sammensatte ord"),
    "grams": marked("+ stumper af ord: det hele"),
    "no-situations": marked("Det hele uden eksempler"),
    "no-needs": marked("Det hele uden behov"),
    "no-targeting": marked("Det hele uden målgruppe"),
    "no-typical": marked("Det hele uden det typiske"),
    "no-implied": marked("Det hele uden det, der også kan hjælpe"),
    "centres": marked("Det hele uden lærte vægte"),
}

LANGUAGES: Mapping[Language, str] = {"da": marked("Dansk"), "en": marked("Engelsk"), "de": marked("Tysk")}

INTENTS: Mapping[str, str] = {
    "provide-facts": marked("Fortæller om virksomheden"),
    "greet": marked("Hilser"),
    "thanks": marked("Takker"),
    "ask-cost": marked("Spørger, hvad det koster"),
    "ask-contact": marked("Spørger, hvem man kan tale med"),
    "ask-human": marked("Vil tale med et menneske"),
    "ask-privacy": marked("Spørger, hvad der sker med det, man skriver"),
    "why-asked": marked("Spørger, hvorfor vi spørger"),
    "help": marked("Spørger, hvad man skal gøre"),
    "show-result": marked("Vil se listen"),
    "restart": marked("Vil begynde forfra"),
    "change-language": marked("Vil have et andet sprog"),
    "off-topic": marked("Handler om noget andet"),
}
