"""Sentences for what the API and the form refuse: what was wrong and what is expected, never the input itself beyond a short quotation."""

from collections.abc import Mapping

from flask_babel import format_number, gettext

from webapp.cpr_numbers import without_numbers
from webapp.i18n import marked

_EXPECTED: Mapping[str, str] = {
    "text": marked("en tekst"),
    "integer": marked("et helt tal"),
    "boolean": marked("true eller false"),
    "list": marked("en liste"),
    "bracket": marked("et helt tal eller en liste med to hele tal, [lavest, højest]"),
    "industry_code": marked('et objekt med "system" og "code"'),
    "object": marked("et JSON-objekt"),
}

_SENTENCES: Mapping[str, str] = {
    "neither": marked("Skriv en tekst, eller udfyld noget i profilen. Vi skal vide lidt om virksomheden."),
    "missing": marked("Feltet mangler."),
    "only_at_start": marked("Feltet hører til i begyndelsen af en samtale, uden message og state."),
    "state_altered": marked("Samtalen er ændret undervejs og kan ikke bruges. Send state, som den var, eller begynd forfra uden."),
    "state_expired": marked("Samtalen er over et døgn gammel. Begynd forfra uden state."),
    "state_outdated": marked("Programmet er fornyet, siden samtalen begyndte. Begynd forfra uden state."),
    "cpr": marked("Teksten ser ud til at have et CPR-nummer. Slet det, og send igen; vi gemmer det ikke."),
    "too_long": marked("Teksten er på %(length)s tegn. Den må højst være på %(most)s tegn."),
    "unknown_field": marked("Feltet findes ikke. Mente du: %(nearest)s?"),
    "wrong_type": marked("Her skal stå %(expected)s."),
    "unknown_value": marked("»%(value)s« er ikke en mulighed. Vælg mellem: %(allowed)s."),
    "unknown_municipality": marked("Vi kender ikke kommunen »%(value)s«. Mente du: %(nearest)s?"),
    "negative": marked("Tallet må ikke være under nul."),
    "too_large": marked("Tallet må højst være %(most)s."),
    "reversed_bracket": marked("Det laveste tal, %(low)s, er større end det højeste, %(high)s. Byt dem om."),
    "year_in_future": marked("Året %(year)s ligger efter %(now)s. Skriv det år, virksomheden blev stiftet."),
    "year_too_early": marked("Året %(year)s ligger før %(earliest)s. Skriv året med fire cifre."),
    "bad_cvr": marked("Det er ikke et gyldigt CVR-nummer. Det har otte cifre; se efter, om et ciffer er forkert."),
    "lone_surrogate": marked("Teksten har et halvt tegn (en løs surrogat) og kan ikke læses. Skriv den igen."),
    "too_many": marked("Listen må højst have %(most)s værdier."),
    "unknown_code_system": marked("Vi kender ikke kodesystemet »%(value)s«. Brug DB25 eller DB07."),
    "bad_industry_code": marked("»%(value)s« er ikke en branchekode. Skriv op til seks cifre."),
    "bad_market": marked("»%(value)s« er ikke en landekode. Brug to store bogstaver, for eksempel DE."),
    "bad_date": marked("Det er ikke en dato. Skriv den som 2016-09-01."),
    "out_of_range": marked("Tallet skal ligge fra %(least)s til %(most)s."),
}

TITLES: Mapping[str, str] = {
    "malformed": marked("Det er ikke gyldig JSON"),
    "bad-request": marked("Vi forstår ikke anmodningen"),
    "unknown-host": marked("Vi svarer ikke under det navn"),
    "cross-site": marked("Anmodningen kommer fra et andet websted"),
    "not-found": marked("Det findes ikke"),
    "method-not-allowed": marked("Den metode kan ikke bruges her"),
    "too-large": marked("Anmodningen er for stor"),
    "wrong-content-type": marked("Vi læser kun JSON her"),
    "invalid": marked("Noget i anmodningen kan ikke bruges"),
    "too-many-requests": marked("Det gik lidt for stærkt"),
    "unavailable": marked("Vi er ikke klar endnu"),
    "internal": marked("Noget gik galt hos os"),
}

DETAILS: Mapping[str, str] = {
    "malformed": marked("Kroppen skal være ét JSON-objekt i UTF-8 og må ikke være indlejret for dybt."),
    "bad-request": marked("Se efter, om adressen og hovederne er rigtige."),
    "unknown-host": marked("Værtsnavnet i anmodningen er ikke et af webstedets egne. Den, der driver webstedet, bestemmer dem med ALLOWED_HOSTS."),
    "cross-site": marked("Åbn siden her på webstedet, og send igen."),
    "not-found": marked("Der er ikke noget på den adresse. Se efter, om den er skrevet rigtigt."),
    "method-not-allowed": marked("Brug en af metoderne i hovedet Allow."),
    "too-large": marked("Kroppen må højst fylde 1 MiB."),
    "wrong-content-type": marked("Send kroppen som JSON med hovedet Content-Type: application/json."),
    "invalid": marked("Ret det, der står under errors, og send igen."),
    "too-many-requests": marked("Vent det antal sekunder, der står i hovedet Retry-After, og prøv igen."),
    "unavailable": marked("Prøv igen om lidt."),
    "internal": marked("Fejlen er ikke din. Prøv igen om lidt."),
}

_HELP: Mapping[str, str] = {
    "bad-request": marked("Vi kunne ikke forstå det, din browser sendte. Gå til forsiden, og prøv igen."),
    "unknown-host": marked("Adressen i din browser er ikke webstedets egen. Se efter, om den er skrevet rigtigt."),
    "cross-site": marked("Formularen blev sendt fra et andet websted. Åbn forsiden her, og send den igen."),
    "method-not-allowed": marked("Siden kan ikke bruges på den måde. Gå til forsiden, og begynd der."),
    "too-large": marked("Det, du sendte, er for stort. Skriv det kortere, højst 4.000 tegn."),
    "too-many-requests": marked("Der kom mange forespørgsler fra din forbindelse. Vent et minut, og prøv igen."),
    "internal": marked("Fejlen er ikke din. Prøv igen om lidt, eller ring til erhvervsservicen i jeres kommune."),
}
"""What a person can do about a failure; programs get `DETAILS`."""

_COUNTS = frozenset({"length", "most", "least", "low", "high"})


def refusal_in_words(code: str, values: Mapping[str, str | int | list[str]]) -> str:
    """Return the sentence for one bad field."""
    shown: dict[str, str] = {}
    for name, value in values.items():
        shown[name] = ", ".join(value) if isinstance(value, list) else without_numbers(_number_or_text(name, value))
    if "expected" in shown:
        words = _EXPECTED[shown["expected"]]
        shown["expected"] = gettext(words)
    return gettext(_SENTENCES[code], **shown)


def number_taken_out() -> str:
    """Return what a page says when a CPR number was typed: it is gone from what is shown again."""
    return gettext("Der stod noget, der ligner et CPR-nummer. Vi har slettet det og gemmer det ikke. Se det igennem, og send igen.")


def _number_or_text(name: str, value: str | int) -> str:
    """Return a number as the language writes it; years stay as they are."""
    return format_number(value) if isinstance(value, int) and name in _COUNTS else str(value)


def title_of(problem: str) -> str:
    """Return the title of a kind of problem."""
    return gettext(TITLES[problem])


def detail_of(problem: str) -> str:
    """Return what to do about a kind of problem."""
    return gettext(DETAILS[problem])


def help_with(problem: str) -> str:
    """Return what a person can do about a kind of problem."""
    return gettext(_HELP.get(problem, _HELP["internal"]))


REFUSAL_CODES = frozenset(_SENTENCES)
"""Every code that has a sentence; a test compares them with what the core can say."""
