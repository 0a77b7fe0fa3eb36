"""Answers as they come in (JSON, a form) become a profile, or a list of everything that is wrong with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from typing import Any, TypeVar

from rapidfuzz import fuzz, process
from stdnum.dk import cvr as cvr_number
from stdnum.exceptions import ValidationError as NumberError

from catalogue.reference_tables import Reference
from catalogue.vocabulary import ABROAD, EXPORTS, FACTS, INDUSTRIES, NEEDS, OUTSIDE_REGION, STAGES, Fact
from matcher.countries import COUNTRY_CODES
from matcher.profile import Bracket, CompanyProfile
from matcher.words import fold

EARLIEST_YEAR = 1500
MOST_EMPLOYEES = 10_000_000
MOST_TURNOVER_DKK = 10**15
MOST_VALUES = 50
"""How many values a list may have."""

_NEAREST_NAMES = 3

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """One answer that can't be used: the field, a code, and the values that its sentence needs."""

    field: str
    code: str
    values: dict[str, str | int | list[str]] = dataclass_field(default_factory=dict)


class AnswerError(Exception):
    """Answers that can't be used, with every problem found in them."""

    def __init__(self, problems: Sequence[AnswerProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} answer(s) can't be used")


class _RefusedError(Exception):
    def __init__(self, code: str, **values: str | int | list[str]) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


def parse_profile(raw: Mapping[str, object], reference: Reference, *, now: date) -> CompanyProfile:
    """Return the profile that the answers make. Absent and None mean not known.

    A founding year may not lie after `now`. An industry code gives the industry when that is absent. Raises AnswerError with every problem.
    """
    readers: dict[str, Callable[[object], object]] = {
        "municipality": lambda value: _municipality(value, reference),
        "industry": lambda value: _one_of(value, INDUSTRIES),
        "further_industries": lambda value: _several(value, lambda item: _one_of(item, INDUSTRIES)),
        "industry_code": lambda value: _industry_code(value, reference),
        "employees": lambda value: _bracket(value, MOST_EMPLOYEES),
        "founded_year": lambda value: _year(value, now),
        "stage": lambda value: _one_of(value, STAGES),
        "export": lambda value: _one_of(value, EXPORTS),
        "markets": lambda value: _several(value, _market),
        "turnover_dkk": lambda value: _bracket(value, MOST_TURNOVER_DKK),
        "needs": lambda value: _several(value, lambda item: _one_of(item, NEEDS)),
        "cvr": _cvr,
        **dict.fromkeys(FACTS, _yes_or_no),
    }
    problems: list[AnswerProblem] = []
    read: dict[str, Any] = {}
    for name, value in raw.items():
        if name not in readers:
            problems.append(AnswerProblem(_shown(name), "unknown_field", {"nearest": nearest_names(name, list(readers))}))
        elif value is not None:
            try:
                read[name] = readers[name](value)
            except _RefusedError as refused:
                problems.append(AnswerProblem(name, refused.code, refused.values))
    if problems:
        raise AnswerError(problems)
    facts: dict[Fact, bool] = {name: read.pop(name) for name in FACTS if name in read}
    trade_of_code = read.pop("industry_code", None)
    if trade_of_code is not None:
        read.setdefault("industry", trade_of_code)
    return CompanyProfile(**read, facts=facts)


def profile_as_json(profile: CompanyProfile) -> dict[str, object]:
    """Return the profile in its public form: a number or [low, high] for a bracket, facts beside the fields, nothing that is not known."""
    shown: dict[str, object] = {}
    for name, value in profile._asdict().items():
        if isinstance(value, Bracket):
            shown[name] = value.low if value.exact is not None else [value.low, value.high]
        elif name == "facts":
            shown.update(value)
        elif isinstance(value, tuple):
            if value:
                shown[name] = list(value)
        elif value is not None:
            shown[name] = value
    return shown


def _shown(name: str) -> str:
    return name.encode("utf-8", "replace").decode()[:80]


def nearest_names(value: str, names: Sequence[str], *, least: float = 0) -> list[str]:
    """Return the names most like a value, the likest first; exact only in folding, so that Aarhus finds Århus. `least`: how like, 0 to 100."""
    found = process.extract(
        fold(_shown(value).lower()), names, processor=lambda name: fold(name.lower()), scorer=fuzz.ratio, limit=_NEAREST_NAMES, score_cutoff=least
    )
    return [name for name, _, _ in found]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _RefusedError("wrong_type", expected="text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _RefusedError("lone_surrogate") from None
    return value


def _one_of(value: object, allowed: Sequence[str]) -> str:
    text = _text(value)
    if text not in allowed:
        raise _RefusedError("unknown_value", value=text[:80], allowed=list(allowed))
    return text


def _several(value: object, read: Callable[[object], _Value]) -> tuple[_Value, ...]:
    if not isinstance(value, list | tuple):
        raise _RefusedError("wrong_type", expected="list")
    if len(value) > MOST_VALUES:
        raise _RefusedError("too_many", most=MOST_VALUES)
    return tuple(dict.fromkeys(read(item) for item in value))


def _municipality(value: object, reference: Reference) -> str:
    text = _text(value).strip()
    if text in {OUTSIDE_REGION, ABROAD}:
        return text
    by_code = reference.municipality_of_code(text)
    if by_code is not None:
        return by_code
    for entry in reference.municipalities:
        if text.lower() in {entry.name.lower(), *(spelling.lower() for spelling in entry.spellings)}:
            return entry.name
    raise _RefusedError("unknown_municipality", value=text[:80], nearest=nearest_names(text, reference.municipality_names))


def _integer(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _RefusedError("wrong_type", expected="integer")
    if value < 0:
        raise _RefusedError("negative", value=str(value)[:20])
    return value


def _at_most(value: int, most: int) -> int:
    if value > most:
        raise _RefusedError("too_large", most=most)
    return value


def _bracket(value: object, most: int) -> Bracket:
    if not isinstance(value, list | tuple):
        return Bracket.of(_at_most(_integer(value), most))
    if len(value) != 2:  # noqa: PLR2004 - a pair
        raise _RefusedError("wrong_type", expected="bracket")
    low = _at_most(_integer(value[0]), most)
    high = None if value[1] is None else _at_most(_integer(value[1]), most)
    if high is not None and high < low:
        raise _RefusedError("reversed_bracket", low=low, high=high)
    return Bracket(low=low, high=high)


def _year(value: object, now: date) -> int:
    year = _integer(value)
    if year > now.year:
        raise _RefusedError("year_in_future", year=str(year)[:20], now=now.year)
    if year < EARLIEST_YEAR:
        raise _RefusedError("year_too_early", year=year, earliest=EARLIEST_YEAR)
    return year


def _market(value: object) -> str:
    text = _text(value)
    if text not in COUNTRY_CODES:
        raise _RefusedError("bad_market", value=text[:80])
    return text


def _cvr(value: object) -> str:
    try:
        number: str = cvr_number.validate(_text(value))
    except NumberError:
        raise _RefusedError("bad_cvr") from None
    return number


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise _RefusedError("wrong_type", expected="boolean")
    return value


def _industry_code(value: object, reference: Reference) -> str | None:
    if not isinstance(value, Mapping):
        raise _RefusedError("wrong_type", expected="industry_code")
    if set(value) != {"system", "code"}:
        raise _RefusedError("wrong_type", expected="industry_code")
    system, code = _text(value["system"]), _text(value["code"]).replace(".", "")
    if system not in {"DB25", "DB07"}:
        raise _RefusedError("unknown_code_system", value=system[:80])
    if not (code.isascii() and code.isdigit() and len(code) <= 6):  # noqa: PLR2004 - six digits, as the register writes them
        raise _RefusedError("bad_industry_code", value=code[:80])
    return reference.industry_of_code(system, code)
