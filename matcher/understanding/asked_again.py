"""The answer to a question, read as what a company would tell of itself: "so um die vierzig" as "wir sind so um die vierzig"."""

from collections.abc import Mapping
from datetime import date

from catalogue.vocabulary import Language
from matcher.evidence import Evidence
from matcher.read_text import ReadText, read_text
from matcher.understanding.employees import find_employees
from matcher.understanding.founding import find_founded_year
from matcher.understanding.short_answers import counts_no_people
from matcher.understanding.turnover import find_turnover
from matcher.understanding.unsure import says_nothing

_LONGEST = 30
_FINDERS = {"employees": find_employees, "founded_year": find_founded_year, "turnover_dkk": find_turnover}
_BEFORE: Mapping[str, Mapping[Language, str]] = {
    "employees": {"da": "vi er", "en": "we are", "de": "wir sind"},
    "founded_year": {"da": "vi startede", "en": "we started", "de": "gegründet"},
    "turnover_dkk": {"da": "omsætning", "en": "turnover", "de": "umsatz"},
}


def answer_told(text: ReadText, asked: str, now: date) -> tuple[Evidence, ...]:
    """Return what a text says of the field asked for once the words that the question left out stand before it."""
    if asked not in _FINDERS or not 0 < len(text.words) <= _LONGEST or says_nothing(text):
        return ()
    if asked == "employees" and counts_no_people(text):
        return ()
    if asked == "founded_year" and sum(map(str.isdecimal, text.words)) > 1:
        return ()
    told = read_text(f"{_BEFORE[asked][text.language]} {text.text[text.found[0].start() :]}", text.lexicon, text.language)
    return tuple(text.evidence(asked, one.value, 0, len(text.words) - 1) for one in _FINDERS[asked](told, now)[:1])
