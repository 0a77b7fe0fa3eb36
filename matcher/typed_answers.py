"""What somebody typed into one field becomes an answer: a place, a number of employees. Free texts are `matcher.understanding`'s."""

import re
from typing import NamedTuple

from catalogue.vocabulary import OUTSIDE_REGION, Language
from matcher.answers import MOST_EMPLOYEES
from matcher.cleaning import clean_text
from matcher.lexicon import Lexicon
from matcher.profile import Bracket
from matcher.read_text import read_text
from matcher.understanding.municipality import Location, find_municipality

_ABOUT = r"(?:ca\.?|cirka|omkring|circa|around|about|etwa|rund|ungefähr)?\s*"
_POSTCODE = re.compile(r"[1-9]\d{3}(?!\d)")
_FIRST_OF_WESTERN_DENMARK = "5000"
_NUMBER = r"(\d{1,3}(?:[., ]\d{3})+|\d{1,8})"
_COUNT = re.compile(rf"{_ABOUT}{_NUMBER}\s*+(?:(?:-|–|til|to|bis)\s*{_NUMBER})?\s*(\+?)(?:\s*[^\W\d]+\.?){{0,3}}", re.IGNORECASE)


class TypedPlace(NamedTuple):
    """Where a typed place lies. `candidates`: municipalities it may mean when it settles none; all empty when it is not known."""

    municipality: str | None = None
    in_western_denmark: bool | None = None
    candidates: tuple[str, ...] = ()


def typed_place(typed: str, lexicon: Lexicon, language: Language) -> TypedPlace:
    """Return where a town, village, municipality, postcode or municipality code lies."""
    text = clean_text(typed)
    by_code = lexicon.reference.municipality_of_code(text)
    if by_code is not None:
        return TypedPlace(by_code)
    number = _POSTCODE.match(text)
    if number is not None and (number.group(),) not in lexicon.places:
        # Every postcode of the region is known; those of Jutland and Funen begin with 5 to 9.
        return TypedPlace(OUTSIDE_REGION, number.group() >= _FIRST_OF_WESTERN_DENMARK)
    location = find_municipality(read_text(text, lexicon, language))
    if location == Location():
        # A name outside the region counts only after a word of place, one that is an everyday word too only with a capital.
        location = find_municipality(read_text(f"i {text.title()}", lexicon, language))
    if location.evidence is not None:
        return TypedPlace(str(location.evidence.value), location.western_denmark)
    return TypedPlace(candidates=() if location.uncertain is None else location.uncertain.candidates)


def typed_count(typed: str) -> Bracket | None:
    """Return the number of people that was typed, or its bounds ("12", "ca. 12", "10-15", "250+"); None when it is no number of people."""
    found = _COUNT.fullmatch(clean_text(typed).strip())
    if found is None:
        return None
    low, high = (None if part is None else int(re.sub(r"\D", "", part)) for part in found.group(1, 2))
    if low is None or max(low, high or 0) > MOST_EMPLOYEES or (high is not None and high < low):
        return None
    return Bracket(low, high) if high is not None or found.group(3) else Bracket.of(low)
