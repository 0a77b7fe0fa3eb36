"""What can be wrong with the texts of a record: lengths, signs, reading ease, and languages that do not say the same."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import BaseModel

from catalogue.criteria import SizeCriterion
from catalogue.problems import Problem
from catalogue.programme import Programme
from catalogue.readability import lix
from catalogue.texts import LocalisedText
from catalogue.vocabulary import LANGUAGES

_Value = TypeVar("_Value")

MOST_NAME_CHARACTERS = 80
WORD_LIMITS: Mapping[str, tuple[int, int]] = {"promise": (6, 12), "description": (15, 100), "audience": (5, 60), "benefit": (5, 80)}
LIX_BELOW = 45
BLANK = "___"
"""What a new edition carries where its writer has to fill something in."""

_HTML = re.compile(r"</?[a-zA-Z!][^>]*>|&(?:[a-zA-Z]{2,8}|#\d{1,6});")
_MARKDOWN = re.compile(r"\*\*|__|`|\]\(|(?<!\w)[*_]\w[^*_]*[*_](?!\w)|^(?:#{1,6}|[-*+>]) ")
_NUMBER = re.compile(r"\d++(?:[.,]\d++)*+")
_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"(?<=[A-ZÆØÅÄÖÜ])s$")
_TRANSLATED_CAPITALS = frozenset("SMV SME SMEs KMU IT ICT IKT EU HR OK PR TV CV CEO FAQ USA UK VAT".split())
"""Abbreviations that are words of a language rather than names."""


def check_texts(programme: Programme, proper_names: tuple[str, ...]) -> Iterator[Problem]:
    """Yield every problem of a programme's texts."""
    file = f"{programme.area}/{programme.id}.toml"
    yield from _check_lengths(programme, file)
    yield from _check_reading_ease(programme, proper_names, file)
    yield from _check_criteria_words(programme, file)
    for place, text in values_of(programme, LocalisedText):
        yield from check_languages(text, place, file, proper_names)


def values_of(value: object, kind: type[_Value], place: str = "") -> Iterator[tuple[str, _Value]]:
    """Yield every value of one kind within a value, with its dotted place; items count from 1."""
    if isinstance(value, kind):
        yield place, value
        return
    for inner_place, inner in _parts(value, place):
        yield from values_of(inner, kind, inner_place)


def _parts(value: object, place: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield f"{place}.{field}".lstrip("."), getattr(value, field)
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield f"{place}.{number}", item


def check_signs(value: BaseModel, file: str) -> Iterator[Problem]:
    """Yield a problem for HTML, for Markdown and for what is left to fill in, anywhere in a value."""
    for place, text in values_of(value, str):
        if BLANK in text:
            yield Problem(file, place, "left_to_fill_in", {"text": text})
            continue
        for code, pattern in (("html", _HTML), ("markdown", _MARKDOWN)):
            if found := pattern.search(text):
                yield Problem(file, place, code, {"found": found[0]})


def _check_lengths(programme: Programme, file: str) -> Iterator[Problem]:
    for language, name in programme.name.items():
        if len(name) > MOST_NAME_CHARACTERS:
            yield Problem(file, f"name.{language}", "name_too_long", {"count": len(name), "most": MOST_NAME_CHARACTERS})
    for field, (least, most) in WORD_LIMITS.items():
        for language, text in getattr(programme, field).items():
            count = sum(bool(_WORD.search(word)) for word in text.split())
            if not least <= count <= most:
                yield Problem(file, f"{field}.{language}", "word_count", {"count": count, "least": least, "most": most})
    for language, promise in programme.promise.items():
        if promise.endswith("."):
            yield Problem(file, f"promise.{language}", "full_stop")


def _check_reading_ease(programme: Programme, proper_names: tuple[str, ...], file: str) -> Iterator[Problem]:
    texts = [programme.promise, programme.description, programme.audience, programme.benefit, programme.cost, *programme.next_steps]
    texts += [part.words for part in (*programme.criteria, *programme.links)]
    found = lix((text.da for text in texts if text is not None), names=(*proper_names, *programme.aliases, programme.name.da))
    if found >= LIX_BELOW:
        yield Problem(file, "", "hard_to_read", {"lix": round(found, 1), "below": LIX_BELOW})


def _check_criteria_words(programme: Programme, file: str) -> Iterator[Problem]:
    for number, criterion in enumerate(programme.criteria, start=1):
        for language, words in criterion.words.items():
            place = f"criteria.{number}.words.{language}"
            if isinstance(criterion, SizeCriterion) and str(criterion.under) not in _numbers(words):
                yield Problem(file, place, "number_missing", {"number": criterion.under})
            if criterion.kind == "confirm" and not words.endswith("?"):
                yield Problem(file, place, "no_question_mark")


def check_languages(text: LocalisedText, place: str, file: str, proper_names: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a problem where the numbers or proper names of one language do not stand in another one."""
    names = {language: _names(words, proper_names) for language, words in text.items()}
    danish = _numbers(text.da)
    for language, words in text.items():
        if _numbers(words) != danish:
            values: dict[str, str | int | float] = {"found": _listed(_numbers(words)), "expected": _listed(danish)}
            yield Problem(file, f"{place}.{language}", "numbers_differ", values)
        for name in sorted(frozenset().union(*names.values()) - names[language]):
            where = ", ".join(other for other in LANGUAGES if name in names[other])
            yield Problem(file, f"{place}.{language}", "name_missing", {"name": name, "stands_in": where})


def _numbers(text: str) -> Counter[str]:
    """Count the numbers of a text; 1.000 and 1,000 are the same."""
    return Counter(re.sub(r"[.,]", "", number) for number in _NUMBER.findall(text))


def _listed(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "–"


def _names(text: str, proper_names: tuple[str, ...]) -> frozenset[str]:
    """Return the listed names that stand in a text, and what is written with capitals inside or throughout; a genitive s does not count."""
    listed = {name for name in proper_names if re.search(rf"(?<!\w){re.escape(name)}(?:['’]?s)?(?!\w)", text)}
    tokens = {_ENDING.sub("", token) for token in _TOKEN.findall(text) if not token[1:].islower() and len(token) > 1 and token != token.lower()}
    return frozenset(listed | {token for token in tokens if token not in _TRANSLATED_CAPITALS})
