"""What a few words mean as the answer to a question just asked: "12-15 stk", "ja", "lidt", "ringkoebing"."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from stdnum.dk import cvr as cvr_number

from catalogue.vocabulary import ABROAD, FACTS, OUTSIDE_REGION
from matcher.answers import EARLIEST_YEAR, MOST_TURNOVER_DKK
from matcher.evidence import Evidence, Value
from matcher.profile import ESTABLISHED_AFTER_YEARS, Bracket
from matcher.read_text import ReadText
from matcher.typed_answers import typed_count, typed_place
from matcher.understanding.foreign_mentions import foreign_mentions
from matcher.understanding.named_needs import named_needs
from matcher.understanding.named_trades import named_trades
from matcher.understanding.short_answer_words import (
    ABROAD_WORDS,
    AGES,
    COUNTRIES,
    DEGREES,
    ELSEWHERE,
    FEW,
    FILLERS,
    LYING,
    MANY,
    NO,
    NO_PEOPLE,
    NOBODY,
    NOT_BEGUN,
    NUMBERS,
    OF_AGES,
    OUTSIDE,
    REGION,
    STAGES,
    YEARS,
    YES,
)
from matcher.understanding.unsure import plain_words, unsure_words

MOST_WORDS = 8
"""A longer text is no short answer: it is read as any other."""

_RANGE = frozenset("til to bis eller or oder".split())
_BETWEEN = frozenset("mellem between zwischen".split())
_SUM = frozenset("og plus and und".split())
_MYSELF = frozenset("mig myself me ich selv".split())
_AGO = frozenset("siden ago vor".split())
_IN = frozenset({"om", "in"})
_THIS_YEAR = re.compile(r"\b(?:i år|this year|dieses jahr)\b")
_LAST_YEAR = re.compile(r"\b(?:sidste år|last year|letztes jahr)\b")
_MONEY = re.compile(r"(\d{1,3}(?:[. ]\d{3})++|\d{1,15})(?:,(\d{1,2}))?+ ?+([a-zæø]*+)")
_SCALES: Mapping[str, int] = {
    **dict.fromkeys(("mio", "mill", "million", "millioner", "millions", "millionen", "m", "mil"), 1_000_000),
    **dict.fromkeys(("mia", "milliard", "milliarder", "billion", "milliarden"), 1_000_000_000),
    **dict.fromkeys(("t", "tkr", "tusind", "tusinde", "thousand", "tausend", "k"), 1_000),
}
_LEAST_PLAIN_TURNOVER = 10_000
"""A smaller number without "mio." may be in thousands or in millions."""

_WHOLE = frozenset({"det", "hele"})
_CENTURY = 100
_TENS = range(20, 100, 10)


def read_answer(field: str, text: ReadText, now: date) -> tuple[Evidence, ...]:
    """Return what a short text answers to the question for a field; nothing when it is no answer to it. Years count back from `now`.

    Of "ved ikke, måske 10" the guess counts, unless it is a mere yes or no.
    """
    if not 0 < len(text.words) <= MOST_WORDS:
        return ()
    unsure = unsure_words(text)
    if unsure:
        guess = text.excerpt([number for number in range(len(text.words)) if number not in unsure])
        return read_answer(field, guess, now) if (YES | NO).isdisjoint(guess.folded) else ()
    values: Sequence[Value | None] = _SEVERAL[field](text) if field in _SEVERAL else [_ONE[field](text, now)] if field in _ONE else ()
    last = len(text.words) - 1
    answer = [text.evidence(field, value, 0, last) for value in values if value is not None]
    return tuple(answer + _where(text)) if answer and field == "export" and NO.isdisjoint(plain_words(text)) else tuple(answer)


def _where(text: ReadText) -> list[Evidence]:
    """Return the countries that an answer on exports names."""
    return [text.evidence("markets", code, one.first, one.last) for one in foreign_mentions(text) if not one.word.is_home for code in one.word.codes]


def _as_typed(text: ReadText) -> str:
    return text.text[text.found[0].start() : text.found[-1].end()]


def _place(text: ReadText, _now: date) -> Value | None:
    return typed_place(_as_typed(text), text.lexicon, text.language).municipality or _away(text)


def _away(text: ReadText) -> Value | None:
    """Return that a company lies outside the region, or abroad, where that is all that an answer says of its place."""
    words = plain_words(text)
    named = {number for one in foreign_mentions(text) if not one.word.is_home for number in range(one.first, one.last + 1)}
    named |= {number for number, word in enumerate(words) if word in ABROAD_WORDS}
    if named and all(number in named or word in FILLERS | LYING for number, word in enumerate(words)):
        return ABROAD
    elsewhere = not OUTSIDE.isdisjoint(words) and not REGION.isdisjoint(words)
    return OUTSIDE_REGION if elsewhere or any(pair in ELSEWHERE for pair in pairwise(("", *words))) else None


def counts_no_people(text: ReadText) -> bool:
    """Tell whether the one number of a short answer counts something else than people, or lies below zero: "5 mio", "10 år", "-3"."""
    first, last = text.found[0].start(), text.found[-1].end()
    signs = text.text[:first][-1:], text.text[last:].lstrip()[:1]
    numbers = sum(_number(word) is not None for word in text.folded)
    return signs[0] in {"-", "−", "–"} or signs[1] in {"%", "€", "$"} or (numbers == 1 and not NO_PEOPLE.isdisjoint(text.folded))


def _count(text: ReadText, _now: date) -> Value | None:
    if counts_no_people(text):
        return None
    typed = typed_count(text.text[text.found[0].start() :].strip(" .!?"))
    if typed is not None:
        return _as_value(typed)
    words = plain_words(text)
    told = [word for word in words if word not in FILLERS or word in _SUM | _RANGE | _MYSELF]
    numbers = [number for word in told if (number := _number(word)) is not None]
    others = [word for word in told if _number(word) is None]
    if words[0] in NO and not _MYSELF.isdisjoint(others):
        others = [word for word in others if word != words[0]]
    if not numbers and others and set(others) <= _MYSELF:
        return 1
    if not numbers and (set(words) & NOBODY or _is_nobody(words)) and not set(words) & YES and set(words) <= NO | NOBODY | FILLERS:
        return 0
    return _joined(numbers, set(others), words)


def _is_nobody(words: Sequence[str]) -> bool:
    """Tell whether "not any" is said."""
    return not NO.isdisjoint(words) and not {"nogen", "any"}.isdisjoint(words)


def _joined(numbers: Sequence[int], others: set[str], words: Sequence[str]) -> Value | None:
    """Return the number that one or two numbers make, with what joins them."""
    if others & _MYSELF and "plus" in words:
        numbers, others = [*numbers, 1], others - _MYSELF
    match numbers:
        case [number] if not others:
            return number // 2 if number == NUMBERS["snes"] and "halv" in words else number
        case [low, high] if others and low < high and (others <= _RANGE or (others & _BETWEEN and others <= _BETWEEN | _SUM)):
            return (low, high)
        case [tens, unit] if not others and tens in _TENS and 0 < unit < _TENS.step:
            return tens + unit
        case [first, second] if others and others <= _SUM:
            return first + second
        case _:
            return None


def _number(word: str) -> int | None:
    if word.isascii() and word.isdigit() and len(word) <= 6:  # noqa: PLR2004 - more is no number of people
        return int(word)
    return NUMBERS.get(word)


def _as_value(bracket: Bracket) -> int | tuple[int, int | None]:
    return bracket.low if bracket.exact is not None else (bracket.low, bracket.high)


def _year(text: ReadText, now: date) -> Value | None:
    said = _as_typed(text).lower()
    if _THIS_YEAR.search(said) or _LAST_YEAR.search(said):
        return now.year - (_LAST_YEAR.search(said) is not None)
    words = plain_words(text)
    numbers = [number for word in words if (number := _number(word)) is not None and (word.isdigit() or not _AGO.isdisjoint(words))]
    if len(numbers) != 1:
        return None
    (number,) = numbers
    if not _AGO.isdisjoint(words):
        return now.year - number
    if not YEARS.isdisjoint(words):
        return None
    if number < _CENTURY and any(word.isdigit() and len(word) == 2 for word in words):  # noqa: PLR2004 - '98
        number += now.year // _CENTURY * _CENTURY
        number -= _CENTURY if number > now.year else 0
    return number if EARLIEST_YEAR <= number <= now.year else None


def _turnover(text: ReadText, _now: date) -> Value | None:
    found = _MONEY.search(_as_typed(text).lower())
    if found is None:
        return None
    whole, decimals, unit = found.groups(default="")
    scale = _SCALES.get(unit, 1)
    amount = int(re.sub(r"\D", "", whole)) * scale + (int(decimals) * scale // 10 ** len(decimals) if decimals else 0)
    return amount if (scale > 1 or amount >= _LEAST_PLAIN_TURNOVER) and amount <= MOST_TURNOVER_DKK else None


def _export(text: ReadText, _now: date) -> Value | None:
    words = plain_words(text)
    told = next((degree for word in words if (degree := DEGREES.get(word)) is not None), None)
    said_no = not NO.isdisjoint(words)
    if told is not None:
        return "some" if told == "experienced" and said_no else told
    if said_no or any(one.word.is_home for one in foreign_mentions(text)):
        return "none"
    if set(words) >= _WHOLE or words[0] in YES or foreign_mentions(text):
        return "experienced" if set(words) >= _WHOLE else "some"
    return None


def _yes_or_no(text: ReadText, _now: date) -> bool | None:
    words = set(plain_words(text))
    if not words <= YES | NO | FILLERS or words.isdisjoint(YES | NO):
        return None
    return words.isdisjoint(NO)


def _stage(text: ReadText, _now: date) -> Value | None:
    words = plain_words(text)
    if not NO.isdisjoint(words):
        return "idea" if not NOT_BEGUN.isdisjoint(words) else None
    age = _stage_of_age(words)
    if age is not None:
        return age
    stages = {stage for word in words for beginning, stage in STAGES.items() if word.startswith(beginning)}
    if OF_AGES.union(FILLERS, AGES).issuperset(words):
        stages |= {AGES[word] for word in words if word in AGES}
    return stages.pop() if len(stages) == 1 else None


def _stage_of_age(words: Sequence[str]) -> Value | None:
    """Return the stage of a company of so many years, or of one that begins in so many: "10 år gamle", "om 2 år"."""
    place = next((place for place, word in enumerate(words) if word in YEARS and place > 0), None)
    if place is None:
        return None
    number = _number(words[place - 1])
    if number is not None and place > 1 and words[place - 2] in _IN:
        return "idea"
    if words[place - 1] in MANY or (number is not None and number >= ESTABLISHED_AFTER_YEARS):
        return "established"
    return "startup" if number is not None or words[place - 1] in FEW else None


def _markets(text: ReadText) -> list[str]:
    return list(dict.fromkeys(COUNTRIES[word] for word in plain_words(text) if word in COUNTRIES))


def _cvr(text: ReadText, _now: date) -> Value | None:
    digits = "".join(character for character in "".join(text.words) if character.isascii() and character.isdigit())
    return digits if cvr_number.is_valid(digits) else None


_ONE: Mapping[str, Callable[[ReadText, date], Value | None]] = {
    "municipality": _place,
    "employees": _count,
    "founded_year": _year,
    "turnover_dkk": _turnover,
    "export": _export,
    "stage": _stage,
    "cvr": _cvr,
    **dict.fromkeys(FACTS, _yes_or_no),
}
_SEVERAL: Mapping[str, Callable[[ReadText], Sequence[str]]] = {"industry": named_trades, "markets": _markets, "needs": named_needs}
