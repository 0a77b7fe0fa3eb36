"""What a bare value that corrects something was most likely meant for: by its unit, by what kind of number it is, by what it is nearest to."""

import math
import re
from collections.abc import Sequence
from datetime import date

from matcher.answers import EARLIEST_YEAR
from matcher.consultation import value_of
from matcher.profile import Bracket, CompanyProfile
from matcher.read_text import ReadText
from matcher.understanding import Interpretation

_UNITS = {
    "turnover_dkk": frozenset(
        "mio mill million millioner millions millionen mil mia milliard milliarder billion milliarden kr kroner dkk krone kronen tkr "
        "t tusind tusinde thousand tausend k euro eur".split()
    ),
    "employees": frozenset(
        "ansatte ansat medarbejder medarbejdere mand mands folk personer mennesker fuldtidsansatte employees employee people staff persons "
        "mitarbeiter mitarbeitern mitarbeitende leute personen angestellte".split()
    ),
    "founded_year": frozenset("aar aars year years jahr jahre jahren startet stiftet grundlagt siden since seit founded gegruendet".split()),
}
"""By field the words that stand with its numbers, folded."""

_YEAR_IN_TWO_DIGITS = re.compile(r"(?:\b(?:i|in|fra|from|siden|since|seit|im jahr) |['’])\d\d\b")
_WRITTEN_TOGETHER = re.compile(r"\d(?P<unit>[a-zæøå]+)")
_FAR = math.log(10)
"""How far a number lies from one ten times as large; a value that is no number counts as so far away."""


def most_likely(found: Sequence[Interpretation], text: ReadText, known: CompanyProfile, now: date) -> Interpretation | None:
    """Return which of the readings of a bare value was most likely meant, each of another field; those of what was said last come first."""
    fitting = [one for one in found if _fits(one.evidence[0].field, text, now)]
    return min(fitting, key=lambda one: _distance(one, known), default=None)


def _fits(field: str, text: ReadText, now: date) -> bool:
    """Tell whether a text may give the value of a field: its unit is that field's, and only a year is written like one."""
    meant = _by_unit(text)
    if meant:
        return field in meant
    return field != "founded_year" or _is_year(text, now)


def _by_unit(text: ReadText) -> list[str]:
    words = {*text.folded, *_WRITTEN_TOGETHER.findall(text.text.lower())}
    return [field for field, units in _UNITS.items() if not units.isdisjoint(words)]


def _is_year(text: ReadText, now: date) -> bool:
    numbers = [int(word) for word in text.words if word.isascii() and word.isdecimal()]
    return any(EARLIEST_YEAR <= number <= now.year for number in numbers) or _YEAR_IN_TWO_DIGITS.search(text.text.lower()) is not None


def _distance(reading: Interpretation, known: CompanyProfile) -> float:
    """Return how far a value lies from the one that was known; what is written as a year, and may be one, is one."""
    field = reading.evidence[0].field
    if field == "founded_year":
        return 0.0
    old, new = value_of(known, field), value_of(reading.profile, field)
    if isinstance(old, Bracket) and isinstance(new, Bracket):
        return abs(math.log((new.low + 1) / (old.low + 1)))
    return _FAR
