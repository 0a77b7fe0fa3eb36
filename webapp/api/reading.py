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
from matcher.conversation import Conversation
from matcher.cpr import holds_cpr
from matcher.messages import FIELDS as PROFILE_FIELDS
from webapp.api.problems import Refusal
from webapp.conversation.state import StateError, unseal_state
from webapp.i18n import as_language, reader_language, use_language
from webapp.library import Library

MOST_RECOMMENDATIONS = 50
_LONGEST_NUMBER = 20
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FIELDS = ("text", "profile", "locale", "date", "limit")
_FIELDS_OF_TURN = ("message", "profile", "text", "state", "locale", "date")
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


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one turn of a conversation brings.

    `begun` None: there is no conversation yet. `message` None: it is opened, from `text` and `profile` if they say anything. `message` and `text` are
    clean and may be empty.
    """

    begun: Conversation | None
    message: str | None
    text: str
    profile: CompanyProfile
    language: Language
    date: date | None


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


def read_contribution(body: Mapping[str, object], library: Library, key: str) -> Contribution:
    """Read one turn of a conversation; `key` signs its state. Raises Refusal naming every bad field, in the conversation's language."""
    problems = _begin_reading(body, _FIELDS_OF_TURN)
    language = as_language(body.get("locale"))
    begun = _conversation(body.get("state"), library.reference, key, problems)
    if begun is not None:
        begun = begun._replace(language=language or begun.language)
        use_language(begun.language)
    _locale(body.get("locale"), problems)
    day = _date(body.get("date"), problems)
    message, text = _written(body.get("message"), "message", problems), _text(body.get("text"), problems)
    profile = _profile(body.get("profile"), library.reference, day or library.clock(), problems)
    if body.get("message") is not None or body.get("state") is not None:
        problems += [AnswerProblem(field, "only_at_start") for field in ("profile", "text") if body.get(field) is not None]
    if body.get("state") is not None and body.get("message") is None:
        problems.append(AnswerProblem("message", "missing"))
    if problems:
        raise Refusal("invalid", problems)
    return Contribution(begun, None if message is None else clean_text(message), clean_text(text or ""), profile, reader_language(), day)


def _conversation(token: object, reference: Reference, key: str, problems: Problems) -> Conversation | None:
    """Return the conversation of a state; None without one, and for one that can't be used."""
    if token is None:
        return None
    if not isinstance(token, str):
        problems.append(AnswerProblem("state", "wrong_type", {"expected": "text"}))
        return None
    try:
        # A founding year was held against the day of the turn that told it; this turn may be asked as of an earlier one.
        return unseal_state(token, key, reference, now=date.max)
    except StateError as error:
        problems.append(AnswerProblem("state", f"state_{error.fault}"))
        return None


def _begin_reading(body: Mapping[str, object], fields: Sequence[str]) -> Problems:
    """Answer in the language that a body asks for, and return its unknown fields as problems."""
    language = as_language(body.get("locale"))
    if language is not None:
        use_language(language)
    return [AnswerProblem(_shown(name), "unknown_field", {"nearest": list(fields)}) for name in body if name not in fields]


def text_problem(text: str, *, field: str = "text") -> AnswerProblem | None:
    """Return what is wrong with a company's text; None when it can be read."""
    if len(text) > MAX_TEXT_LENGTH:
        return AnswerProblem(field, "too_long", {"length": len(text), "most": MAX_TEXT_LENGTH})
    if not _is_whole(text):
        return AnswerProblem(field, "lone_surrogate")
    return None


def locale_asked() -> Language:
    """Return the language that the query asks for, else the reader's. Raises Refusal for one that we don't speak."""
    problems: Problems = []
    _locale(request.args.get("locale"), problems)
    if problems:
        raise Refusal("invalid", problems)
    return reader_language()


def _text(value: object, problems: Problems) -> str | None:
    text = _written(value, "text", problems)
    if text is not None and holds_cpr(clean_text(text)):
        problems.append(AnswerProblem("text", "cpr"))
        return None
    return text


def _written(value: object, field: str, problems: Problems) -> str | None:
    """Return what somebody wrote, whatever stands in it."""
    if value is None:
        return None
    if not isinstance(value, str):
        problems.append(AnswerProblem(field, "wrong_type", {"expected": "text"}))
        return None
    problem = text_problem(value, field=field)
    if problem is not None:
        problems.append(problem)
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
