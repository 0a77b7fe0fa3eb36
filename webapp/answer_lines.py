"""Every answer and every fact that was read from the visitor's own words, a line each."""

from dataclasses import dataclass
from typing import Any

from flask_babel import gettext

from catalogue.vocabulary import Language
from matcher import profile_as_json
from matcher.consultation import Consultation
from matcher.interview import FIELDS
from webapp import wording
from webapp.answers_in_address import Answers
from webapp.library import Library


@dataclass(frozen=True, slots=True)
class Line:
    """One answer: its profile field, what the field is called, and what was answered. `read`: it was read from the visitor's own words."""

    field: str
    label: str
    answer: str
    read: bool


def answer_lines(answers: Answers, consultation: Consultation, library: Library, language: Language) -> tuple[Line, ...]:
    """Return the lines in the order of the questions."""
    said = profile_as_json(answers.profile)
    known: dict[str, Any] = profile_as_json(consultation.known(answers.profile))
    if "industry" in known:
        known["industry"] = [known["industry"], *known.get("further_industries", ())]
    in_own_words = gettext("Står i jeres egne ord") if consultation.heard.read.words else gettext("Ved ikke")
    unsaid = {"needs": in_own_words}
    return tuple(
        Line(
            field=field,
            label=wording.field_label(field),
            answer=wording.value_in_words(field, known[field], library.reference, language)
            if field in known
            else unsaid.get(field, gettext("Ved ikke")),
            read=field in known and field not in said,
        )
        for field in FIELDS
        if field in known or field in answers.done
    )
