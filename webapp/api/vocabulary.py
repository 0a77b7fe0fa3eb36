"""GET /api/v1/vocabulary: every closed list of values with its labels."""

from collections.abc import Callable, Iterable, Mapping

from apiflask import APIBlueprint
from flask import Response
from flask_babel import force_locale

from catalogue import LocalisedText, Reference
from catalogue.vocabulary import ABROAD, LANGUAGES, OUTSIDE_REGION, Language
from webapp import wording
from webapp.api.answers import json_response
from webapp.api.catalogue_schemas import Vocabulary
from webapp.api.reading import locale_asked
from webapp.library import library

vocabulary = APIBlueprint("vocabulary", __name__, tag="Catalogue")

Term = dict[str, object]

_WORDED: Mapping[str, Mapping[str, str]] = {
    "stage": wording.STAGE_LABELS,
    "export": wording.EXPORT_LABELS,
    "facts": wording.FACT_LABELS,
    "approach": wording.APPROACH_LABELS,
    "plan_status": wording.STATUS_LABELS,
    "availability": wording.AVAILABILITY_LABELS,
    "standing": wording.STANDING_LABELS,
    "group": wording.GROUP_LABELS,
    "verdict": wording.VERDICT_LABELS,
    "certainty": wording.CERTAINTY_LABELS,
}


@vocabulary.get("/vocabulary")
@vocabulary.output(Vocabulary, description="The values by field.")
@vocabulary.doc(summary="List the values and their labels", operation_id="vocabulary")
def show_vocabulary() -> Response:
    """Return every closed list of values, with the label in the language asked for and in all."""
    language = locale_asked()
    reference = library().reference
    terms: dict[str, Iterable[Term]] = {
        "municipality": _municipalities(reference, language),
        "industry": [_localised(entry.id, entry.label, language) for entry in reference.industries],
        "needs": [{**_localised(entry.id, entry.label, language), "example": entry.example.in_language(language)} for entry in reference.needs],
    }
    for field, labels in _WORDED.items():
        terms[field] = [_worded(value, labels, language) for value in labels]
    return json_response(terms)


def _municipalities(reference: Reference, language: Language) -> list[Term]:
    named: list[Term] = [
        {"value": entry.name, "label": entry.name, "labels": dict.fromkeys(LANGUAGES, entry.name), "code": entry.code}
        for entry in reference.municipalities
    ]
    return [*named, *(_worded(value, wording.PLACE_LABELS, language) for value in (OUTSIDE_REGION, ABROAD))]


def _localised(value: str, label: LocalisedText, language: Language) -> Term:
    return _term(value, label.in_language, language)


def _worded(value: str, labels: Mapping[str, str], language: Language) -> Term:
    def in_language(one: Language) -> str:
        with force_locale(one):
            return wording.label(labels, value)

    return _term(value, in_language, language)


def _term(value: str, label: Callable[[Language], str], language: Language) -> Term:
    labels = {one: label(one) for one in LANGUAGES}
    return {"value": value, "label": labels[language], "labels": labels}
