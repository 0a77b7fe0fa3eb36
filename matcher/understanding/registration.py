"""The company's number in the Danish register (CVR), told from telephone numbers and other eight digits."""

from datetime import date

from stdnum.dk import cvr as cvr_number

from matcher.amounts import between
from matcher.evidence import Evidence
from matcher.hints import REGISTRATION
from matcher.read_text import ReadText

_DIGITS = 8
_PAIRS = 4
_NAMES = frozenset({"cvr", "cvrnr", "se", "vat", "moms", "momsnr", "org", "registernummer", "handelsregister"})
_OTHER_NUMBERS = frozenset(
    "tlf tlfnr telefon telefonnummer telefonen mobil mobilnummer ring ringe kontakt sms nummer phone mobile call tel handy anrufen rufen faktura "
    "ordre ordrenummer konto kontonummer kr kroner dkk invoice order account eur ean".split()
)
_LOOK_BACK = 4
_SURE, _LIKELY = 1.0, 0.7


def find_cvr(text: ReadText, now: date) -> list[Evidence]:
    """Return the first number whose check digit is right; in pairs, as telephone numbers are written, only after the register's name."""
    del now
    for number in text.telling:
        if text.entries[number].hints & REGISTRATION:
            found = _after_name(text, number) or _bare(text, number)
            if found is not None:
                return [found]
    return []


def _after_name(text: ReadText, name: int) -> Evidence | None:
    """Read "CVR-nr. 12 34 56 78"."""
    if text.words[name] not in _NAMES:
        return None
    for first in range(name + 1, min(name + _LOOK_BACK, len(text.words))):
        digits, last = text.words[first].removeprefix("dk"), first
        while (
            digits.isdecimal() and len(digits) < _DIGITS and last + 1 < len(text.words) and text.words[last + 1].isdecimal() and last < first + _PAIRS
        ):
            last += 1
            digits += text.words[last]
        if _is_valid(digits):
            return text.evidence("cvr", digits, first, last, confidence=_SURE)
    return None


def _bare(text: ReadText, number: int) -> Evidence | None:
    digits = text.words[number].removeprefix("dk")
    near = text.words[max(0, number - _LOOK_BACK) : number + 2]
    named = not _NAMES.isdisjoint(near) or digits != text.words[number]
    if not _is_valid(digits) or (not named and (not _OTHER_NUMBERS.isdisjoint(near) or between(text, number).endswith(("+", "-")))):
        return None
    return text.evidence("cvr", digits, number, number, confidence=_SURE if named or len(text.words) == 1 else _LIKELY)


def _is_valid(digits: str) -> bool:
    return len(digits) == _DIGITS and digits.isascii() and digits.isdecimal() and bool(cvr_number.is_valid(digits))
