"""Danish civil registration numbers (CPR): recognised so that callers can refuse them; they are never a fact."""

import re
from datetime import date

_LIKE_A_NUMBER = re.compile(r"(?<![0-9+])([0-9]{2})([0-9]{2})([0-9]{2})(?: ?[-‐-―−] ?| )?([0-9]{4})(?![0-9])")
_LEAP_YEAR = 2000


def holds_cpr(text: str) -> bool:
    """Tell whether a text has a number of six and four digits whose first six are a day; the register no longer gives a check digit to all."""
    return any(_is_day(int(found[1]), int(found[2])) for found in _LIKE_A_NUMBER.finditer(text))


def without_cpr(text: str, instead: str) -> str:
    """Return a text in which other words stand for each such number."""
    return _LIKE_A_NUMBER.sub(lambda found: instead if _is_day(int(found[1]), int(found[2])) else found[0], text)


def _is_day(day: int, month: int) -> bool:
    try:
        date(_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True
