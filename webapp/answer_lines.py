"""What we go by, a line each: the answers, and the facts that were read from the visitor's own words with those words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask_babel import gettext

from catalogue.vocabulary import FACTS, Language
from matcher import profile_as_json
from matcher.consultation import Consultation
from matcher.evidence import Conflict, Evidence, Uncertain, Value
from matcher.interview import FIELDS
from matcher.profile import Bracket
from webapp import wording, wording_understood
from webapp.answers_in_address import KEPT_OUT, Answers
from webapp.library import Library

SHOWN: tuple[str, ...] = (
    "needs",
    "founded_year",
    "stage",
    "municipality",
    "industry",
    "employees",
    "turnover_dkk",
    "export",
    "markets",
    "cvr",
    *FACTS,
)
"""The fields in the order of their lines."""

_LIKELY = 0.75
"""A fact that is read with less confidence than this is said to be in doubt."""


@dataclass(frozen=True, slots=True)
class Line:
    """One answer or fact: its profile field, what the field is called, and its value in words."""

    field: str
    label: str
    answer: str
    origin: str = ""
    """The visitor's own words that said so, as a sentence; empty for an answer."""
    note: str = ""
    """What is in doubt about it, or how it was worked out."""
    asks: bool = False
    """Whether the visitor must say what holds: the words leave it open or contradict themselves."""
    choices: tuple[tuple[str, Answers], ...] = ()
    """What may hold instead, and the answers that say so."""
    without: Answers | None = None
    """The answers that take the fact back; None where a question of its own changes it."""


def answer_lines(answers: Answers, consultation: Consultation, library: Library, language: Language) -> tuple[Line, ...]:
    """Return the lines. What the words take back is no fact and has none."""
    return tuple(_Lines(answers, consultation, library, language).lines())


@dataclass(frozen=True)
class _Lines:
    """Makes the lines of one visitor."""

    answers: Answers
    consultation: Consultation
    library: Library
    language: Language

    @cached_property
    def said(self) -> dict[str, Any]:
        """What was answered."""
        return profile_as_json(self.answers.profile)

    @cached_property
    def known(self) -> dict[str, Any]:
        """What was answered or read; every trade in one list."""
        known: dict[str, Any] = profile_as_json(self.consultation.known(self.answers.profile))
        if "industry" in known:
            known["industry"] = [known["industry"], *known.get("further_industries", ())]
        return known

    def lines(self) -> Iterator[Line]:
        """Yield the lines in order."""
        for field in SHOWN:
            if field in self.known:
                yield self._known(field)
            elif field == "stage" and (stage := self.consultation.known(self.answers.profile).stage_on(self.consultation.ages_on)):
                yield Line(field, wording.field_label(field), self._in_words(field, stage), note=wording_understood.stage_from_year())
            elif field == "municipality" and self.consultation.heard.understood.uncertain:
                yield self._open_place()
            elif field in self.answers.done:
                yield Line(field, wording.field_label(field), self._unsaid(field))

    def _unsaid(self, field: str) -> str:
        in_own_words = field == "needs" and self.consultation.heard.text
        return gettext("Står i jeres egne ord") if in_own_words else gettext("Ved ikke")

    def _known(self, field: str) -> Line:
        conflict = next((one for one in self.consultation.heard.understood.conflicts if one.field == field and field not in self.said), None)
        facts = self._facts(field)
        note, choices = ("", ()) if conflict is None else self._contradiction(conflict)
        if conflict is None and facts and facts[0].alternatives:
            note, choices = wording_understood.place_may_be_another(facts[0].alternatives, self.language), self._places(facts[0].alternatives)
        if not note and any(one.confidence < _LIKELY for one in facts):
            note = wording_understood.may_be_wrong()
        return Line(
            field,
            wording.field_label(field),
            self._in_words(field, self.known[field]),
            origin=self._origin(field, facts),
            note=note,
            asks=conflict is not None,
            choices=choices,
            without=None if field in FIELDS else self.answers.with_answer(field, None),
        )

    def _facts(self, field: str) -> list[Evidence]:
        """Return what was read and counts for a field; of what was answered nothing, but for trades that only the words speak of."""
        if field in self.said and field != "industry":
            return []
        source = "municipality" if field == "in_western_denmark" else field
        answered = self.answers.profile.industries
        return [one for one in self.consultation.heard.understood.evidence if one.field == source and one.value not in answered]

    def _origin(self, field: str, facts: Sequence[Evidence]) -> str:
        """Return the words of the facts; a fact that follows from others has none of its own."""
        if facts or field in self.said:
            return wording.quoted(tuple(dict.fromkeys(self._written(one) for one in facts)))
        return gettext("Læst i jeres tekst.")

    def _written(self, one: Evidence | Uncertain) -> str:
        """Return the words of a fact as they were written."""
        return " ".join(self.consultation.heard.text[one.start : one.end].split()) or one.words

    def _contradiction(self, conflict: Conflict) -> tuple[str, tuple[tuple[str, Answers], ...]]:
        field, stated = conflict
        values = [self._in_words(field, list(one.value) if isinstance(one.value, tuple) else one.value) for one in stated]
        note = wording_understood.contradiction(field, values, [self._written(one) for one in stated], self.language)
        answers = [self.answers.with_answer(field, _as_known(field, one.value)) for one in stated]
        return note, () if field in KEPT_OUT else tuple(zip(values, answers, strict=True))

    def _open_place(self) -> Line:
        one = self.consultation.heard.understood.uncertain[0]
        written = self._written(one)
        return Line(
            one.field,
            wording.field_label(one.field),
            gettext("Ikke afklaret endnu"),
            note=wording_understood.place_left_open(written, one.candidates, self.language),
            asks=True,
            choices=self._places(one.candidates),
        )

    def _places(self, names: Sequence[str]) -> tuple[tuple[str, Answers], ...]:
        if len(names) > wording_understood.MOST_CANDIDATES:
            return ()
        return tuple((name, self.answers.with_answer("municipality", name)) for name in names)

    def _in_words(self, field: str, value: object) -> str:
        return wording.value_in_words(field, value, self.library.reference, self.language)


def _as_known(field: str, value: Value) -> object:
    """Return a value that was read as a profile holds it."""
    if isinstance(value, tuple):
        return Bracket(*value)
    return Bracket.of(value) if field == "employees" and isinstance(value, int) else value
