"""What the questionnaire says: why each question is asked, how to answer it, and the answers to choose from."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flask_babel import gettext

from catalogue import Reference
from catalogue.vocabulary import ABROAD, EXPORTS, OUTSIDE_REGION, STAGES, Language
from webapp import wording
from webapp.answers_in_address import UNKNOWN
from webapp.i18n import marked

_WHY: Mapping[str, str] = {
    "needs": marked("Vi finder tilbud ud fra det, I gerne vil. Er der flere ting, så vælg dem alle."),
    "municipality": marked("De fleste tilbud er for virksomheder i Region Midtjylland. Enkelte er også for andre."),
    "industry": marked("Nogle tilbud er lavet til én bestemt branche."),
    "stage": marked("Nogle tilbud er for nye virksomheder, andre for dem, der har været i gang længe."),
    "employees": marked("Enkelte tilbud er kun for små og mellemstore virksomheder. Et cirkatal er nok."),
    "export": marked("Hjælp til eksport afhænger af, hvor langt I er."),
}
_WHY_A_FACT = marked("Et af de tilbud, der kan passe til jer, kræver det.")

_HINTS: Mapping[str, str] = {
    "needs": marked("Vælg alt det, der passer."),
    "municipality": marked("Skriv jeres kommune, by eller postnummer."),
    "industry": marked("Vælg det, der fylder mest."),
    "employees": marked("Tæl også dem med, der arbejder på deltid. Er I ikke begyndt endnu, så skriv 0."),
    "in_science_park": marked("En park, hvor virksomheder ligger tæt på et universitet eller på forskere."),
    "foreign_owned": marked("Et selskab i et andet land ejer hele eller det meste af virksomheden."),
    "social_enterprise": marked("I driver forretning for at hjælpe mennesker, miljø eller lokalsamfund."),
    "had_vaeksttjek": marked("Et væksttjek er en gennemgang af virksomheden sammen med en konsulent."),
}

_INDUSTRY_HINTS: Mapping[str, str] = {
    "foedevarer": marked("Bageri, mejeri, slagteri, bryggeri"),
    "landbrug": marked("Husdyr, planteavl, gartneri, skov"),
    "fiskeri-akvakultur": marked("Fiskeri, dambrug, muslinger, tang"),
    "industri": marked("Metal, maskiner, møbler, plast, elektronik"),
    "vind": marked("Vindmøller og dele til dem"),
    "energi-miljoe": marked("Varme, solceller, biogas, vand, ren luft"),
    "byggeri": marked("Tømrer, murer, elektriker, VVS, entreprenør"),
    "ikt": marked("Software, it-drift, apps, data"),
    "kreative-erhverv": marked("Design, mode, film, spil, arkitekter, reklame"),
    "turisme": marked("Hotel, camping, museum, oplevelser"),
    "sundhed-velfaerd": marked("Klinik, hjælpemidler, pleje, medicinsk udstyr"),
    "handel": marked("Butik, netbutik, grossist"),
    "transport": marked("Vognmand, lager, spedition"),
    "affald-genanvendelse": marked("Skrot, genbrug, sortering"),
    "service": marked("Rådgivning, rengøring, frisør, restaurant"),
    "andet": marked("Noget helt andet"),
}

SIZES: Mapping[str, str] = {
    "0": marked("Ingen ansatte"),
    "1-4": "1–4",
    "5-9": "5–9",
    "10-19": "10–19",
    "20-49": "20–49",
    "50-99": "50–99",
    "100-249": "100–249",
    "250+": marked("250 eller flere"),
}
"""The sizes to choose from, as they stand in an address; the brackets are our own, the last begins where the plan's only limit lies."""

NEED_GROUPS: Mapping[str, Sequence[str]] = {
    marked("Begynde og få penge til det"): ("start-up", "capital", "strategy", "leadership"),
    marked("Sælge mere"): ("export", "local-sales", "tourism-product", "event", "network"),
    marked("Udvikle noget nyt"): ("innovation", "knowledge-collaboration", "health-testing", "digitalisation", "data"),
    marked("Producere bedre og grønnere"): ("production", "green-transition", "circular-economy"),
    marked("Finde og lære folk op"): ("skills", "recruitment", "apprentices", "inclusion"),
    marked("Komme til Danmark udefra"): ("foreign-investment",),
}
"""Every need under the heading where an owner would look for it."""


class Option(NamedTuple):
    """One answer to choose; `group` is the heading it stands under, empty for none."""

    value: str
    label: str
    hint: str = ""
    group: str = ""


def why_of(field: str) -> str:
    """Return why a question is asked."""
    return gettext(_WHY.get(field, _WHY_A_FACT))


def hint_of(field: str) -> str:
    """Return how to answer a question; empty where that is plain."""
    return gettext(_HINTS[field]) if field in _HINTS else ""


def unsure(field: str) -> Option:
    """Return "don't know" as one of the answers."""
    words = gettext("Ved ikke, eller ikke noget af det") if field == "needs" else gettext("Ved ikke")
    return Option(UNKNOWN, words)


def options_of(field: str, reference: Reference, language: Language) -> tuple[Option, ...]:
    """Return the answers to choose from, "don't know" last."""
    match field:
        case "needs":
            found = _needs(reference, language)
        case "municipality":
            found = [Option(value, wording.label(wording.PLACE_LABELS, value)) for value in (OUTSIDE_REGION, ABROAD)]
        case "industry":
            found = [Option(one.id, one.label.in_language(language), gettext(_INDUSTRY_HINTS[one.id])) for one in reference.industries]
        case "stage":
            found = [Option(value, wording.label(wording.STAGE_LABELS, value)) for value in STAGES]
        case "employees":
            found = [Option(value, gettext(words)) for value, words in SIZES.items()]
        case "export":
            found = [Option(value, wording.label(wording.EXPORT_LABELS, value)) for value in EXPORTS]
        case _:
            found = [Option("yes", gettext("Ja")), Option("no", gettext("Nej"))]
    return (*found, unsure(field))


def _needs(reference: Reference, language: Language) -> list[Option]:
    entries = {entry.id: entry for entry in reference.needs}
    return [
        Option(need, entries[need].label.in_language(language), entries[need].example.in_language(language), gettext(group))
        for group, needs in NEED_GROUPS.items()
        for need in needs
        if need in entries
    ]
