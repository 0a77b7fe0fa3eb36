"""The sentences of the chat that say no more than that an act happened, and its buttons."""

from collections.abc import Mapping

from flask_babel import gettext, ngettext

from catalogue.vocabulary import Language
from matcher.conversation import Act, Finished, GivenUp, NoNumbers, Noted, Opened, StartedOver, TooLittle, TooLong
from webapp import wording
from webapp.i18n import LANGUAGE_NAMES, marked
from webapp.questionnaire.words import hint_of

UNKNOWN = marked("Ved ikke")
SHOW = marked("Vis mig tilbuddene nu")
YES = marked("Ja")
WHY = marked("Hvorfor spørger I?")
PERSON = marked("Kan jeg tale med et menneske?")
START_OVER = marked("Start forfra")
"""What stands on buttons, and what they send."""

ASIDES: Mapping[str, str] = {
    "greet": marked("Hej! Godt, I skriver."),
    "ask-cost": marked(
        "Det koster ikke noget at bruge Vækstmatch. Hvad det enkelte tilbud koster, står på tilbuddets egen side, når planen siger noget om det."
    ),
    "ask-contact": marked("Ring til jeres kommune, og bed om erhvervsservicen. På hvert tilbuds side står, hvem der står bag det."),
    "ask-human": marked(
        "I skriver med et program, ikke med et menneske. Vil I hellere tale med nogen, så ring til jeres kommune, og bed om erhvervsservicen."
    ),
    "ask-privacy": marked(
        "Ingen hos os ser, hvad I skriver, og vi gemmer det ikke. Samtalen ligger kun hos jer selv. Lukker I den, er den væk. Skriv ikke CPR-numre."
    ),
    "help": marked("Skriv med jeres egne ord, hvad I laver, og hvad I gerne vil. Så finder vi de tilbud, der passer, og siger hvorfor."),
    "thanks": marked("Selv tak! Skriv endelig, hvis der er mere."),
    "off-topic": marked("Det kan vi ikke hjælpe med her. Vi finder tilbud til virksomheder, der vil udvikle sig."),
    "despair": marked(
        "Det lyder, som om du har det meget svært. Det skal du ikke være alene med. "
        "Ring 112, hvis det haster, eller tal med din læge eller en, du stoler på."
    ),
}

_CHOSEN_FROM_A_LIST = frozenset({"needs", "industry"})
"""What is chosen from a long list in the questionnaire, and written here: the hint says how to choose."""

_PLAIN: Mapping[type[Act], str] = {
    Noted: marked("Det er helt i orden. Så går vi videre uden."),
    GivenUp: marked("Det forstod vi heller ikke. Vi går videre uden."),
    StartedOver: marked("Vi begynder forfra. Alt, hvad I skrev, er glemt."),
    TooLittle: marked(
        "Vi ved for lidt om jer til at pege på noget. Skriv, hvad I laver, og hvad I gerne vil. "
        "Eller ring til jeres kommune, og bed om erhvervsservicen."
    ),
    NoNumbers: marked("Der stod noget, der ligner et CPR-nummer. Vi har taget det ud og gemmer det ikke."),
    TooLong: marked("Vi har skrevet længe sammen nu. Se det samlede resultat, eller start forfra."),
}

_FURTHER_QUESTIONS: Mapping[str, str] = {
    "founded_year": marked("Hvilket år begyndte virksomheden?"),
    "turnover_dkk": marked("Hvor mange kroner omsætter I for om året?"),
    "markets": marked("Hvilke lande sælger I til, eller vil I sælge til?"),
    "cvr": marked("Hvad er jeres CVR-nummer?"),
}
"""What asks for the fields that only the company's own words bring up."""


def plain_sentence(act: Act) -> str:
    """Return the sentence of an act that has nothing to tell beside itself."""
    match act:
        case Opened(again):
            told = gettext("Fortæl lidt om jeres virksomhed, og hvad I gerne vil. Skriv, som I taler.")
            return told if again else " ".join((gettext("Hej!"), told))
        case Finished(again):
            more = gettext("Skriv endelig, hvis der er mere at fortælle.")
            return more if again else " ".join((gettext("Vi har ikke flere spørgsmål."), more))
        case _:
            return gettext(_PLAIN[type(act)])


def question(field: str, left: int) -> str:
    """Return a question, with how many more there are at most."""
    hint = "" if field in _CHOSEN_FROM_A_LIST else hint_of(field)
    asked = " ".join(filter(None, (_title(field), hint)))
    if left <= 1 or field == "needs":
        return asked
    # Not inside the other text: what stands there is not found for translation.
    more = ngettext("Højst %(num)d spørgsmål mere efter det her.", "Højst %(num)d spørgsmål mere efter det her.", left - 1)
    return f"{asked} {more}"


def is_it_this(needs: str) -> str:
    """Return the question whether what was read is what the company wants."""
    return gettext("Er det det her, I gerne vil have hjælp til: %(needs)s? Svar ja, eller skriv med jeres egne ord, hvad det er.", needs=needs)


def _title(field: str) -> str:
    return gettext(_FURTHER_QUESTIONS[field]) if field in _FURTHER_QUESTIONS else wording.question(field)


def offers_found(count: int, *, again: bool, asks: bool, closed: bool, doubtful: bool) -> str:
    """Return what stands above offers.

    `again`: they are the same as before; `asks`: an answer may still change them; `closed`: their time is over; `doubtful`: none is surely worth it.
    """
    if again:
        return ngettext("Det er stadig det her tilbud:", "Det er stadig de her tilbud, det bedste først:", count)
    if asks:
        return ngettext("Indtil videre er det her vores bedste bud:", "Indtil videre er det her vores bedste bud, det bedste først:", count)
    if doubtful:
        return ngettext("Det her er måske noget for jer:", "De her er måske noget for jer, det bedste først:", count)
    if closed:
        return ngettext("Det her ligner det, I søger. Spørg efter det:", "De her ligner det, I søger. Spørg efter det øverste først:", count)
    return ngettext("Det her kan I gå efter:", "De her kan I gå efter, det bedste først:", count)


def not_understood(field: str | None, *, shown: bool) -> str:
    """Return what to say to a message that says nothing, as an answer to a question if one was put. `shown`: there are offers to look at."""
    if field is None:
        again = gettext("Det forstod vi ikke. Skriv det på en anden måde, eller se, hvad vi har fundet.")
        return again if shown else gettext("Det forstod vi ikke. Prøv at skrive det på en anden måde.")
    if field == "needs":
        return gettext("Det forstod vi ikke. Fortæl, hvad der driller, eller hvad I gerne vil nå, for eksempel »vi kan ikke finde folk«.")
    return gettext("Det forstod vi ikke som et svar på spørgsmålet: %(question)s I kan også svare »ved ikke«.", question=_title(field))


def switched(wanted: Language | None) -> str:
    """Return that the language was changed, in the new one; or which ones there are."""
    names = " / ".join(LANGUAGE_NAMES.values())
    return gettext("Vi går over til dansk.") if wanted is not None else gettext("Vi kan skrive sammen på: %(names)s.", names=names)
