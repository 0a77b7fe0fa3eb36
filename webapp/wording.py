"""Codes and values of the core become sentences in the reader's language: reasons, conditions, questions and labels."""

from collections.abc import Mapping, Sequence

from babel import Locale
from flask_babel import format_date, format_number, gettext

from catalogue import ConfirmCriterion, PeriodCriterion, Reference
from catalogue.criteria import Condition
from catalogue.vocabulary import ABROAD, OUTSIDE_REGION, Language
from matcher import Advice, ScorePart
from matcher.recommendation import PartCode
from webapp.i18n import marked
from webapp.settings import Settings

_COUNTS = frozenset({"employees", "turnover_dkk"})

STAGE_LABELS: Mapping[str, str] = {
    "idea": marked("Vi har en idé, men er ikke startet"),
    "startup": marked("Vi er nye, under fem år gamle"),
    "established": marked("Vi er etablerede"),
}
EXPORT_LABELS: Mapping[str, str] = {
    "none": marked("Vi eksporterer ikke"),
    "planning": marked("Vi planlægger at eksportere"),
    "some": marked("Vi eksporterer lidt"),
    "experienced": marked("Vi er vant til at eksportere"),
}
FACT_LABELS: Mapping[str, str] = {
    "in_science_park": marked("Vi ligger i en forskerpark"),
    "foreign_owned": marked("Vi er ejet fra udlandet"),
    "student_founders": marked("Vi er grundlagt af studerende"),
    "social_enterprise": marked("Vi er en socialøkonomisk virksomhed"),
    "had_vaeksttjek": marked("Vi har fået et væksttjek"),
    "in_western_denmark": marked("Vi ligger i Jylland eller på Fyn"),
}
PLACE_LABELS: Mapping[str, str] = {
    OUTSIDE_REGION: marked("Uden for Region Midtjylland"),
    ABROAD: marked("Uden for Danmark"),
}
_LABELS: Mapping[str, Mapping[str, str]] = {"stage": STAGE_LABELS, "export": EXPORT_LABELS, "municipality": PLACE_LABELS}
"""By field the labels of its values."""

APPROACH_LABELS: Mapping[str, str] = {
    "apply": marked("Kan søges"),
    "join": marked("Et netværk, I kan gå med i"),
    "contact": marked("Ring og hør, om I kan være med"),
    "follow": marked("Noget, I kan følge med i"),
}
STATUS_LABELS: Mapping[str, str] = {
    "running": marked("I gang"),
    "announced": marked("Planlagt"),
    "pre-project": marked("Forprojekt"),
    "undecided": marked("Ikke besluttet"),
    "applied-for": marked("Der er søgt om det"),
}
STANDING_LABELS: Mapping[str, str] = {
    "eligible": marked("I opfylder betingelserne"),
    "possible": marked("Noget er ikke afklaret"),
    "ruled-out": marked("Ikke for jer"),
    "closed": marked("Ikke åbent den dag"),
}
GROUP_LABELS: Mapping[str, str] = {"now": marked("Gå efter dem først"), "maybe": marked("Måske også noget for jer")}
VERDICT_LABELS: Mapping[str, str] = {"met": marked("opfyldt"), "unknown": marked("ikke afklaret"), "not-met": marked("ikke opfyldt")}
CERTAINTY_LABELS: Mapping[str, str] = {
    "stated": marked("Det står i planen"),
    "inferred": marked("Det følger af planen"),
    "silent": marked("Planen siger det ikke"),
}
AVAILABILITY_LABELS: Mapping[str, str] = {"open": marked("Åbent i dag"), "closed": marked("Perioden er slut")}

QUESTIONS: Mapping[str, str] = {
    "needs": marked("Hvad vil I gerne have hjælp til?"),
    "municipality": marked("Hvilken kommune ligger virksomheden i?"),
    "industry": marked("Hvad lever I af at lave eller sælge?"),
    "employees": marked("Hvor mange ansatte er I?"),
    "stage": marked("Er I på idéstadiet, nye eller etablerede?"),
    "export": marked("Sælger I til udlandet i dag?"),
    "in_science_park": marked("Ligger I i en forskerpark?"),
    "foreign_owned": marked("Er I ejet fra udlandet?"),
    "student_founders": marked("Er virksomheden grundlagt af studerende?"),
    "social_enterprise": marked("Er I en socialøkonomisk virksomhed?"),
    "had_vaeksttjek": marked("Har I fået et væksttjek?"),
    "in_western_denmark": marked("Ligger I i Jylland eller på Fyn?"),
}
"""What asks for each profile field."""

UNDERSTOOD_FIELDS: Mapping[str, str] = {
    "municipality": marked("Kommune"),
    "industry": marked("Branche"),
    "further_industries": marked("Flere brancher"),
    "employees": marked("Ansatte"),
    "founded_year": marked("Stiftet"),
    "stage": marked("Hvor langt I er"),
    "export": marked("Eksport"),
    "markets": marked("Markeder"),
    "turnover_dkk": marked("Omsætning i kroner"),
    "needs": marked("Behov"),
    "cvr": marked("CVR-nummer"),
}


def label(labels: Mapping[str, str], value: str) -> str:
    """Return the label of a value in the reader's language; the value itself where there is none."""
    return gettext(labels[value]) if value in labels else value


def field_label(field: str) -> str:
    """Return the name of a profile field, as it stands beside its value."""
    return label(UNDERSTOOD_FIELDS, field) if field in UNDERSTOOD_FIELDS else label(FACT_LABELS, field)


def label_of_industry(value: str, reference: Reference, language: Language) -> str:
    """Return the name of a trade."""
    return next((entry.label.in_language(language) for entry in reference.industries if entry.id == value), value)


def label_of_need(value: str, reference: Reference, language: Language) -> str:
    """Return the name of a need."""
    return next((entry.label.in_language(language) for entry in reference.needs if entry.id == value), value)


def value_in_words(field: str, value: object, reference: Reference, language: Language) -> str:
    """Return a known fact's value as a reader would say it; brackets as "10–19", several values with commas."""
    if isinstance(value, bool):
        return gettext("ja") if value else gettext("nej")
    if isinstance(value, list) and field in _COUNTS:
        low, high = value
        return gettext("mindst %(low)s", low=format_number(low)) if high is None else f"{format_number(low)}–{format_number(high)}"
    if isinstance(value, list | tuple):
        return ", ".join(value_in_words(field, one, reference, language) for one in value)
    text = str(format_number(value)) if field in _COUNTS and isinstance(value, int) else str(value)
    match field:
        case "industry" | "further_industries":
            return label_of_industry(text, reference, language)
        case "needs":
            return label_of_need(text, reference, language)
        case "stage" | "export" | "municipality":
            return label(_LABELS[field], text)
        case "markets":
            return str(Locale.parse(language).territories.get(text, text))
        case _:
            return text


def quoted(words: Sequence[str]) -> str:
    """Return whose own words something came from, as a sentence; empty for none."""
    return gettext("I skriver %(words)s.", words=", ".join(gettext("»%(word)s«", word=one) for one in words)) if words else ""


def criterion_in_words(criterion: Condition | ConfirmCriterion | PeriodCriterion, language: Language) -> str:
    """Return a condition as one sentence; the period's is made of its days."""
    if isinstance(criterion, PeriodCriterion):
        return gettext(
            "Tilbuddet løber fra %(start)s til %(end)s.", start=format_date(criterion.start, "long"), end=format_date(criterion.end, "long")
        )
    return criterion.words.in_language(language)


def question_of_provider(criterion: ConfirmCriterion, language: Language) -> str:
    """Return what to ask the provider."""
    return criterion.words.in_language(language)


def question(field: str) -> str:
    """Return the question that asks the company for a profile field."""
    return label(QUESTIONS, field)


def what_exists_today(settings: Settings, municipality: str | None = None) -> str:
    """Return whom to ask instead of an offer whose period is over: the operator's own contact where there is one, else the municipality."""
    reach = settings.contact_phone or settings.contact_email
    if settings.contact_name and reach:
        return gettext("Spørg %(name)s (%(reach)s), hvad der findes i dag i stedet.", name=settings.contact_name, reach=reach)
    if municipality is not None and municipality not in PLACE_LABELS:
        return gettext(
            "Ring til %(municipality)s Kommune, bed om erhvervsservicen, og spørg, hvad der findes i dag i stedet.", municipality=municipality
        )
    return gettext("Spørg erhvervsservicen i jeres kommune, hvad der findes i dag i stedet.")


def part_in_words(part: ScorePart, reference: Reference, language: Language) -> str | None:
    """Return what one part of a score says; None for a part that adds nothing and takes nothing away."""
    if part.value == 0:
        return None
    match part.code:
        case "text":
            return quoted(part.terms) or gettext("Jeres tekst ligner det, andre i samme situation siger.")
        case "approach":
            return label(APPROACH_LABELS, part.terms[0]) + "."
        case code:
            field = _FIELD_OF_PART.get(code)
            return gettext(_PARTS[code], values=value_in_words(field, part.terms, reference, language) if field else "")


_PARTS: Mapping[PartCode, str] = {
    "needs": marked("Det svarer på jeres behov: %(values)s."),
    "implied": marked("Ud fra det, I skriver, kan I også have brug for: %(values)s."),
    "industry": marked("Det er især for jeres branche: %(values)s."),
    "stage": marked("Det er for virksomheder, der er lige så langt som jer."),
    "export": marked("Det passer til, hvor meget I eksporterer."),
    "markets": marked("Det handler om jeres markeder: %(values)s."),
    "unknown": marked("Noget er ikke afklaret. Det trækker lidt ned."),
}
_FIELD_OF_PART: Mapping[PartCode, str] = {"needs": "needs", "implied": "needs", "industry": "industry", "markets": "markets"}
"""Whose terms are values of a profile field."""


def where_to_turn(advice: Advice, reference: Reference, language: Language) -> str:
    """Return the kind word on where to turn when nothing suits: the topic's own, else the municipality's business service."""
    for entry in reference.elsewhere:
        if entry.id == advice.elsewhere:
            return entry.turn_to.in_language(language)
    if advice.profile.municipality == OUTSIDE_REGION:
        return gettext("Tilbuddene her er for virksomheder i Region Midtjylland. Spørg erhvervsservicen i jeres egen kommune, hvad der findes dér.")
    return gettext(
        "Vi fandt ikke noget i kataloget, som vi tør anbefale jer. Ring til erhvervsservicen i jeres kommune. Spørg dem også, hvad der ellers findes."
    )
