"""Reads what a request to the API says; everything that is wrong with it is found before it is refused."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from flask import Request, request

from catalogue import Reference
from catalogue.vocabulary import LANGUAGES, Language
from matcher import AnswerError, AnswerProblem, CompanyProfile, clean_text, parse_profile
from matcher.cleaning import MAX_TEXT_LENGTH
from matcher.cpr import holds_cpr
from matcher.messages import FIELDS as PROFILE_FIELDS
from webapp.api.problems import Refusal
from webapp.i18n import as_language, reader_language, use_language
from webapp.library import Library

MOST_RECOMMENDATIONS = 50
_LONGEST_NUMBER = 20
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FIELDS = ("text", "profile", "locale", "date", "limit")
_FIELDS_OF_MESSAGE = ("text", "locale", "date", "asked")

Problems = list[AnswerProblem]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for recommendations: `text` is clean and may be empty; `date` None means that none was given."""

    text: str
    profile: CompanyProfile
    language: Language
    date: date | None
    limit: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A message to be understood: `text` is clean and may be empty; `asked` is the profile field that was just asked for."""

    text: str
    language: Language
    date: date | None
    asked: str | None


def json_object(asked: Request) -> Mapping[str, object]:
    """Return the body as a JSON object. Raises Refusal for another content type, for what is not JSON, and for JSON that is no object."""
    if asked.mimetype != "application/json" and not asked.mimetype.endswith("+json"):
        raise Refusal("wrong-content-type")
    try:
        body = json.loads(asked.get_data().decode("utf-8-sig"), parse_int=_integer)
    except (ValueError, RecursionError):
        raise Refusal("malformed") from None
    if not isinstance(body, dict):
        raise Refusal("invalid", (AnswerProblem("body", "wrong_type", {"expected": "object"}),))
    return cast("Mapping[str, object]", body)


def _integer(digits: str) -> int:
    """Return a number; one of more digits than any field takes is cut, because Python would refuse to read it."""
    return int(digits[:_LONGEST_NUMBER])


def read_question(body: Mapping[str, object], library: Library) -> Question:
    """Read a request for recommendations. Raises Refusal naming every bad field, in the language that the body asks for if it can be read."""
    problems = _begin_reading(body, _FIELDS)
    text = _text(body.get("text"), problems)
    _locale(body.get("locale"), problems)
    day = _date(body.get("date"), problems)
    limit = _limit(body.get("limit"), problems)
    profile = _profile(body.get("profile"), library.reference, day or library.clock(), problems)
    if text is None and not _says_anything(body.get("profile")) and not any(one.field.startswith(("text", "profile")) for one in problems):
        problems += [AnswerProblem("text", "neither"), AnswerProblem("profile", "neither")]
    if problems:
        raise Refusal("invalid", problems)
    return Question(clean_text(text or ""), profile, reader_language(), day, limit)


def read_remark(body: Mapping[str, object]) -> Remark:
    """Read a request for an interpretation. Raises Refusal naming every bad field, in the language that the body asks for if it can be read."""
    problems = _begin_reading(body, _FIELDS_OF_MESSAGE)
    text = _text(body.get("text"), problems)
    _locale(body.get("locale"), problems)
    day = _date(body.get("date"), problems)
    asked = _field_asked(body.get("asked"), problems)
    if text is None and not any(one.field == "text" for one in problems):
        problems.append(AnswerProblem("text", "missing"))
    if problems:
        raise Refusal("invalid", problems)
    return Remark(clean_text(text or ""), reader_language(), day, asked)


def _begin_reading(body: Mapping[str, object], fields: Sequence[str]) -> Problems:
    """Answer in the language that a body asks for, and return its unknown fields as problems."""
    language = as_language(body.get("locale"))
    if language is not None:
        use_language(language)
    return [AnswerProblem(_shown(name), "unknown_field", {"nearest": list(fields)}) for name in body if name not in fields]


def text_problem(text: str) -> AnswerProblem | None:
    """Return what is wrong with a company's text; None when it can be read."""
    if len(text) > MAX_TEXT_LENGTH:
        return AnswerProblem("text", "too_long", {"length": len(text), "most": MAX_TEXT_LENGTH})
    if not _is_whole(text):
        return AnswerProblem("text", "lone_surrogate")
    return None


def locale_asked() -> Language:
    """Return the language that the query asks for, else the reader's. Raises Refusal for one that we don't speak."""
    problems: Problems = []
    _locale(request.args.get("locale"), problems)
    if problems:
        raise Refusal("invalid", problems)
    return reader_language()


def _text(value: object, problems: Problems) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        problems.append(AnswerProblem("text", "wrong_type", {"expected": "text"}))
        return None
    problem = text_problem(value)
    if problem is not None:
        problems.append(problem)
        return None
    if holds_cpr(clean_text(value)):
        problems.append(AnswerProblem("text", "cpr"))
        return None
    return value


def _field_asked(value: object, problems: Problems) -> str | None:
    if value is None or (isinstance(value, str) and value in PROFILE_FIELDS):
        return value
    if isinstance(value, str):
        problems.append(AnswerProblem("asked", "unknown_value", {"value": _shown(value), "allowed": list(PROFILE_FIELDS)}))
    else:
        problems.append(AnswerProblem("asked", "wrong_type", {"expected": "text"}))
    return None


def _locale(value: object, problems: Problems) -> None:
    if value is None or as_language(value) is not None:
        return
    if isinstance(value, str):
        problems.append(AnswerProblem("locale", "unknown_value", {"value": _shown(value), "allowed": list(LANGUAGES)}))
    else:
        problems.append(AnswerProblem("locale", "wrong_type", {"expected": "text"}))


def _date(value: object, problems: Problems) -> date | None:
    if value is None:
        return None
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    problems.append(AnswerProblem("date", "bad_date"))
    return None


def _limit(value: object, problems: Problems) -> int:
    if value is None:
        return MOST_RECOMMENDATIONS
    if isinstance(value, bool) or not isinstance(value, int):
        problems.append(AnswerProblem("limit", "wrong_type", {"expected": "integer"}))
    elif not 1 <= value <= MOST_RECOMMENDATIONS:
        problems.append(AnswerProblem("limit", "out_of_range", {"least": 1, "most": MOST_RECOMMENDATIONS}))
    else:
        return value
    return MOST_RECOMMENDATIONS


def _profile(value: object, reference: Reference, now: date, problems: Problems) -> CompanyProfile:
    if value is None:
        return CompanyProfile()
    if not isinstance(value, dict):
        problems.append(AnswerProblem("profile", "wrong_type", {"expected": "object"}))
        return CompanyProfile()
    try:
        return parse_profile(cast("Mapping[str, object]", value), reference, now=now)
    except AnswerError as error:
        problems += [AnswerProblem(f"profile.{one.field}", one.code, one.values) for one in error.problems]
        return CompanyProfile()


def _says_anything(profile: object) -> bool:
    return isinstance(profile, dict) and any(value not in (None, [], {}) for value in profile.values())


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(text: str) -> str:
    """Return a short quotation that can be written as UTF-8."""
    return text.encode("utf-8", "replace").decode()[:80]
