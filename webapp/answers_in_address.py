"""The closed answers as they stand in a page's address: linkable, and nothing in them that a person wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from catalogue import Reference
from catalogue.vocabulary import FACTS
from matcher import AnswerError, CompanyProfile, parse_profile, profile_as_json
from matcher.consultation import with_answer
from matcher.interview import FIELDS
from matcher.typed_answers import typed_count
from webapp.cpr_numbers import without_numbers

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

UNKNOWN = "unknown"
"""What stands in the address for "don't know": the question was answered, the field is not known."""

NOTHING_KNOWN = CompanyProfile()

KEPT_OUT = frozenset({"turnover_dkk", "cvr"})
"""Facts that no offer depends on: an address only says that they were taken back."""

_UNASKED = ("founded_year", "markets", *sorted(KEPT_OUT))
"""Facts that come from the visitor's own words; no question asks for them."""

_LISTS = frozenset({"needs", "further_industries", "markets"})
_NAMES = (*FIELDS, "further_industries", *_UNASKED)
YES_OR_NO = {"yes": True, "no": False}
"""How a yes-or-no answer is written, in an address and on a button."""

_LONGEST = 80
_MOST_OF_A_LIST = 30


@dataclass(frozen=True, slots=True)
class Answers:
    """What a visitor answered. `unsure` are the fields answered with "don't know"; `dropped`: what is no answer, field and value."""

    profile: CompanyProfile = NOTHING_KNOWN
    unsure: frozenset[str] = frozenset()
    dropped: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @property
    def done(self) -> frozenset[str]:
        """The fields that were answered, with "don't know" too."""
        known = profile_as_json(self.profile)
        return frozenset(name for name in FIELDS if name in self.unsure or name in known)

    def with_answer(self, name: str, value: object) -> "Answers":
        """Return the answers with one more; None stands for "don't know"."""
        unsure = self.unsure - {name} if value is not None else self.unsure | {name}
        return replace(self, profile=with_answer(self.profile, name, value), unsure=unsure)

    def without(self, name: str) -> "Answers":
        """Return the answers with one taken back, so that it is asked again."""
        return replace(self, profile=with_answer(self.profile, name, None), unsure=self.unsure - {name})


def read_answers(query: "MultiDict[str, str]", reference: Reference, *, now: date) -> Answers:
    """Return the answers in an address. What is no answer is dropped and named, and the rest kept; other names are not ours to read."""
    raw: dict[str, object] = {}
    unsure: set[str] = set()
    dropped: list[tuple[str, str]] = []
    for name in _NAMES:
        values = [without_numbers(value)[:_LONGEST] for value in query.getlist(name)[:_MOST_OF_A_LIST] if value.strip()]
        if values == [UNKNOWN] and name != "further_industries":
            unsure.add(name)
        elif values and name not in KEPT_OUT:
            good = [value for value in values if _is_answer(name, value, reference, now)] if name in _LISTS else values
            dropped += [(name, value) for value in values if value not in good]
            raw[name] = _as_written(name, good)
    profile, wrong = _profile(raw, reference, now)
    dropped += [(name, without_numbers(value)[:_LONGEST]) for name in wrong for value in query.getlist(name)[:1]]
    return Answers(profile, frozenset(unsure), tuple(dropped))


def _is_answer(name: str, value: str, reference: Reference, now: date) -> bool:
    return not _profile({name: [value]}, reference, now)[1]


def _as_written(name: str, values: list[str]) -> object:
    """Return a field's values in the form in which the API takes it; what has no such form as text, so that it is refused."""
    if name in _LISTS:
        return values
    value = values[0]
    if name == "employees":
        count = typed_count(value)
        return value if count is None else [count.low, count.high]
    if name == "founded_year" and value.isascii() and value.isdecimal():
        return int(value)
    return YES_OR_NO.get(value, value) if name in FACTS else value


def _profile(raw: Mapping[str, object], reference: Reference, now: date) -> tuple[CompanyProfile, list[str]]:
    """Return the profile of what can be read, and the names of the fields that can't."""
    try:
        return parse_profile(raw, reference, now=now), []
    except AnswerError as error:
        wrong = sorted({problem.field for problem in error.problems})
        return parse_profile({name: value for name, value in raw.items() if name not in wrong}, reference, now=now), wrong


def query_of(answers: Answers, **further: str) -> str:
    """Return the answers as the query of an address, in the order of the questions; empty for none. What has no place in an address is left out."""
    known = profile_as_json(answers.profile)
    pairs: list[tuple[str, str]] = []
    for name in _NAMES:
        if name in answers.unsure:
            pairs.append((name, UNKNOWN))
        elif name in known and name not in KEPT_OUT:
            pairs += [(name, text) for text in _in_address(name, known[name])]
    return urlencode([*pairs, *further.items()])


def _in_address(name: str, value: object) -> list[str]:
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, list) and name in _LISTS:
        return [str(one) for one in value]
    if isinstance(value, list):
        low, high = value
        return [f"{low}+" if high is None else f"{low}-{high}"]
    return [str(value)]
