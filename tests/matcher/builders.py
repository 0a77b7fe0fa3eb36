"""Companies and programmes for the matcher's tests; each default is what a case does not care about."""

from datetime import date
from typing import Any

import numpy as np

from catalogue import Programme
from matcher import Bracket, CompanyProfile
from matcher.judgement import Assessment, Conditions

DAY = date(2016, 9, 1)
SOURCE = {"section": "Smart industri", "heading": "Initiativer 2016-2018"}


def words(text: str) -> dict[str, str]:
    """Return one text in all languages."""
    return {"da": text, "en": text, "de": text}


def a_criterion(kind: str, **parameters: object) -> dict[str, Any]:
    """Return a criterion as a file would hold it."""
    certainty = "silent" if kind == "confirm" else "stated"
    return {"kind": kind, "words": words(f"Betingelse: {kind}."), "certainty": certainty, "source": SOURCE, **parameters}


def a_programme(*criteria: dict[str, Any], **fields: object) -> Programme:
    """Return a programme with these criteria."""
    defaults: dict[str, Any] = {
        "id": "a-programme",
        "area": "an-area",
        "name": words("Et tilbud"),
        "promise": words("Få hjælp til det, som I mangler lige nu"),
        "description": words("Det er et tilbud."),
        "audience": words("Det er for virksomheder."),
        "benefit": words("I får hjælp."),
        "approach": "contact",
        "status": "running",
        "period": {"start": date(2016, 1, 1), "end": date(2018, 12, 31), "certainty": "inferred", "source": SOURCE},
        "provider": {"name": words("Regionen"), "contact": words("Erhvervsservice"), "certainty": "stated"},
        "next_steps": [words("Ring.")],
        "criteria": list(criteria),
        "targeting": {},
        "source": SOURCE,
    }
    return Programme.model_validate(defaults | fields)


def assess(programme: Programme, profile: CompanyProfile, day: date, *, now: date, text_speaks_for_it: bool = False) -> Assessment:
    """Judge one programme for one company."""
    return Conditions((programme,)).judge(profile, day, now=now, spoken_for=np.array([text_speaks_for_it])).assessment(0)


def a_company(**fields: Any) -> CompanyProfile:
    """Return a company of which only these fields are known; a number of employees may be an integer, a bracket a pair."""
    employees = fields.pop("employees", None)
    if employees is not None:
        fields["employees"] = Bracket.of(employees) if isinstance(employees, int) else Bracket(*employees)
    return CompanyProfile(**fields)
