"""Numbers read from a text, in digits and in words: "1.200.000", "12,5 mio.", "femogtyve", "en halv snes", "12-15", "between ten and twelve"."""

import re
from typing import NamedTuple

from matcher.hints import NUMBER
from matcher.number_words import COLLECTIVES, HALF, NUMBERS, ONE_AND_A_HALF, ONES, SCALES
from matcher.read_text import ReadText

_DIGITS = re.compile(r"([0-9]{1,9}+)([^\W\d_]*+)")
_GROUP = 3
_GROUPED_BY = frozenset({".", " ", "'", "’"})
_BETWEEN = frozenset({"mellem", "imellem", "between", "zwischen"})
_UP_TO = frozenset({"-", "–", "—"})
_UP_TO_WORDS = frozenset({"til", "to", "bis", "eller", "or", "oder", "a", "à"})
_AND = frozenset({"og", "and", "und"})
_ON_TO = frozenset({"auf"})
"""German after "von": "von 6 auf 30"."""

_ROUND = frozenset({"hundrede", "hundred", "hundert", "tusind", "tusinde", "tausend"})
"""Numbers without a number before them."""

UNHINTED = ONES | _ROUND | {"par", "couple"}
"""Words that may begin a number although they give no reason to expect one."""

_CONTINUING = SCALES.keys() | ONES | _UP_TO_WORDS | _AND | _ON_TO
_MOST_DIGITS = 9

_TEN, _HUNDRED = 10, 100


class Number(NamedTuple):
    """One number; `last` is the number of its last word."""

    value: float
    last: int
    scale: int = 1
    """What a word for thousands or millions after it multiplied it by; it is in the value."""
    unit: str = ""
    """Letters written on to its digits: "mand" of "12mand"."""


class Amount(NamedTuple):
    """A number, or two with a sign or word between them; `low` is the first of them, which need not be the lower one."""

    low: float
    high: float
    first: int
    last: int
    scale: int
    unit: str

    @property
    def whole(self) -> bool:
        """Tell whether these are whole numbers."""
        return self.low == int(self.low) and self.high == int(self.high)


def between(text: ReadText, number: int) -> str:
    """Return the signs before a word; a full stop at the text's end, none at its start."""
    if number >= len(text.words):
        return "."
    return text.text[text.found[number - 1].end() : text.found[number].start()] if number > 0 else ""


def amount_at(text: ReadText, number: int) -> Amount | None:
    """Return the number or the range that begins with a word; None when none does. Of "10-12 mio." both ends are millions."""
    if number >= len(text.words):
        return None
    word, following = text.words[number], number + 1
    if word.isdigit() and word.isascii() and word[0] != "0" and len(word) <= _MOST_DIGITS and _is_whole(text, following):
        value = int(word)
        return Amount(value, value, number, number, 1, "")
    first = number_at(text, number)
    if first is None:
        return None
    second = _upper_end(text, number, first)
    if second is None:
        return Amount(first.value, first.value, number, first.last, first.scale, first.unit)
    shared = second.scale if first.scale == 1 and first.value < _HUNDRED * _TEN else 1
    return Amount(first.value * shared, second.value, number, second.last, second.scale, second.unit)


def _is_whole(text: ReadText, following: int) -> bool:
    """Tell whether digits are all of a number; most are, and are read no further."""
    if following == len(text.words):
        return True
    entry, start = text.entries[following], text.found[following - 1].end()
    return text.text[start] == " " and not entry.hints & NUMBER and entry.folded not in _CONTINUING


def _upper_end(text: ReadText, number: int, first: Number) -> Number | None:
    following = first.last + 1
    if following >= len(text.words) or first.unit:
        return None
    if between(text, following).strip() in _UP_TO:
        return number_at(text, following)
    earlier = text.words[number - 1] if number > 0 else ""
    joins = _AND if earlier in _BETWEEN else _ON_TO if earlier == "von" else _UP_TO_WORDS
    if text.words[following] in joins and not between(text, following).strip(" -"):
        return number_at(text, following + 1)
    return _next_in_words(text, first)


def _next_in_words(text: ReadText, first: Number) -> Number | None:
    """Read "otte ni stykker": the number after it, in a word as well, tells how far it may reach."""
    following = first.last + 1
    second = NUMBERS[text.language].get(text.folded[following]) if first.value < _HUNDRED and not text.words[first.last].isdecimal() else None
    return Number(second, following) if first.value > 1 and second == first.value + 1 and between(text, following) == " " else None


def number_at(text: ReadText, number: int) -> Number | None:
    """Return the longest number that begins with a word; None when none does."""
    if number >= len(text.words):
        return None
    read = _in_digits(text, number) if text.words[number][0].isdecimal() else _in_words(text, number)
    if read is None or read.unit:
        return read
    return _scaled(text, _with_half(text, read))


def _in_digits(text: ReadText, number: int) -> Number | None:
    found = _DIGITS.fullmatch(text.words[number])
    if found is None or (found[1][0] == "0" and found[1] != "0"):
        return None
    digits, unit = found[1], found[2]
    if unit in SCALES:
        return Number(int(digits) * SCALES[unit], number, SCALES[unit])
    if unit:
        return Number(int(digits), number, unit=unit)
    digits, last = _grouped(text, digits, number)
    return _decimals(text, digits, last)


def _grouped(text: ReadText, digits: str, last: int) -> tuple[str, int]:
    """Join groups of three digits with one sign between all of them."""
    sign = between(text, last + 1)
    grouping = sign in _GROUPED_BY or (sign == "," and text.language == "en")
    while grouping and int(digits) > 0 and len(text.found) > last + 1 and _is_group(text.words[last + 1]) and between(text, last + 1) == sign:
        if len(text.words[last]) > _GROUP:
            break
        digits, last = digits + text.words[last + 1], last + 1
    return digits, last


def _is_group(word: str) -> bool:
    return len(word) == _GROUP and word.isascii() and word.isdigit()


def _decimals(text: ReadText, digits: str, last: int) -> Number:
    following = last + 1
    found = _DIGITS.fullmatch(text.words[following]) if following < len(text.words) else None
    sign = between(text, following)
    if found is None or sign not in {",", ".", "⁄"}:
        return Number(int(digits), last)
    if sign == "⁄":  # "2½", as it is after cleaning
        return Number(int(digits[:-1] or "0") + 0.5, following) if digits[-1] == "1" and found[1] == "2" else Number(int(digits), last)
    value = float(f"{digits}.{found[1]}")
    return Number(value * SCALES[found[2]], following, SCALES[found[2]]) if found[2] in SCALES else Number(value, following, unit=found[2])


def _in_words(text: ReadText, number: int) -> Number | None:
    word, numbers = text.folded[number], NUMBERS[text.language]
    after = _folded(text, number + 1)
    if word in ONE_AND_A_HALF:
        return Number(1.5, number)
    if word in HALF and (after in SCALES or after in COLLECTIVES):
        return Number(0.5, number)
    if word in HALF and after in ONES and (_folded(text, number + 2) in SCALES or _folded(text, number + 2) in COLLECTIVES):
        return Number(0.5, number + 1)
    if word in COLLECTIVES:
        return Number(COLLECTIVES[word], number)
    if word in ONES:
        return _after_article(text, number)
    if word in _ROUND:
        return Number(1, number - 1)
    value = numbers.get(word)
    return None if value is None else _two_words(text, Number(value, number))


def _after_article(text: ReadText, number: int) -> Number | None:
    """Read what begins with an article: "en halv million", "a dozen", "et par"; else one."""
    after = _folded(text, number + 1)
    if after in HALF or after in COLLECTIVES or after in {"par", "couple"}:
        return _in_words(text, number + 1)
    if text.language != "en" and after not in SCALES and NUMBERS[text.language].get(after, 0) > 1:
        return _in_words(text, number + 1)
    value = 1 if after in SCALES else NUMBERS[text.language].get(text.folded[number])
    return None if value is None else Number(value, number)


def _two_words(text: ReadText, read: Number) -> Number:
    """Join "fem og tyve" and "twenty-five"."""
    after, numbers = _folded(text, read.last + 1), NUMBERS[text.language]
    if read.value < _TEN and after in _AND:
        tens = numbers.get(_folded(text, read.last + 2), 0)
        if _TEN < tens < _HUNDRED and tens % _TEN == 0:
            return Number(read.value + tens, read.last + 2)
    if read.value in range(20, 100, 10) and not between(text, read.last + 1).strip(" -") and 0 < numbers.get(after, 0) < _TEN:
        return Number(read.value + numbers[after], read.last + 1)
    return read


def _with_half(text: ReadText, read: Number) -> Number:
    """Read "to en halv" and "to og en halv"."""
    start = read.last + 2 if _folded(text, read.last + 1) in _AND else read.last + 1
    if _folded(text, start) in ONES and _folded(text, start + 1) in HALF and _folded(text, start + 2) in SCALES:
        return Number(read.value + 0.5, start + 1)
    return read


def _scaled(text: ReadText, read: Number) -> Number:
    """Multiply by the words for dozens, hundreds, thousands and millions that follow; "hundrede og tyve" adds."""
    value, last, scale = read.value, read.last, read.scale
    after = _folded(text, last + 1)
    if after in COLLECTIVES and not between(text, last + 1).strip():
        return Number(value * COLLECTIVES[after], last + 1)
    if SCALES.get(after) == _HUNDRED and not between(text, last + 1).strip():
        value, last = value * _HUNDRED, last + 1
        value, last = _added(text, value, last)
        after = _folded(text, last + 1)
    if after in SCALES and between(text, last + 1).strip() in {"", "."}:
        scale = SCALES[after]
        value, last = value * scale, last + 1
    return Number(value, last, scale)


def _added(text: ReadText, value: float, last: int) -> tuple[float, int]:
    start = last + 2 if _folded(text, last + 1) in _AND else last + 1
    word = _folded(text, start)
    more = None if word in ONES else NUMBERS[text.language].get(word)
    if more is None or more >= _HUNDRED or between(text, start).strip():
        return value, last
    joined = _two_words(text, Number(more, start))
    return value + joined.value, joined.last


def _folded(text: ReadText, number: int) -> str:
    return text.folded[number] if number < len(text.folded) else ""
