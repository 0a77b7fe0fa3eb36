"""What a text says twice, corrects or takes back: "20, nej 12", "ikke i Herning, men i Ikast", "glem det med eksporten"."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from matcher.evidence import Conflict, Evidence, Withdrawn
from matcher.profile import CompanyProfile
from matcher.read_text import ReadText
from matcher.understanding import SINGLE, Interpretation, interpret, profile_of, single_facts
from matcher.understanding.scope import clauses
from matcher.understanding.short_answers import read_answer

_CORRECTING = frozenset("nej næ rettelse rettere ups fejl no sorry actually correction oops mistake nein korrektur vielmehr entschuldigung".split())
_CONTRASTING = frozenset("men but sondern".split())
_TAKING_BACK = frozenset(
    "glem stryg slet fjern drop ignorer skrot forget scratch remove delete ignore vergiss vergessen streich streiche streichen lösche löschen".split()
)
_AFTER_ALL = (frozenset({"alligevel"}), frozenset({"after", "all"}), frozenset({"doch"}))
_DENYING = frozenset("ikke not nicht kein keine keinen".split())
_FILLERS = frozenset(
    "ok okay nå men og vi så bare lige please bitte jeg i det den de vent øh faktisk and well so oh wait just und ach also du kan can you med about "
    "alligevel after all doch mener meinte mean meant is er are sind ist jetzt now nu we i'm m re wir ich mit".split()
)
_MARKS = _DENYING | _TAKING_BACK | _CORRECTING | _CONTRASTING
_JOINING = frozenset("og and und".split())
_ALSO = frozenset("også filial afdeling lager kontor butik also branch office warehouse auch filiale niederlassung zweigstelle".split())
_OURSELVES = frozenset("vi jeg we wir ich virksomheden firmaet".split())
_NAMES: Mapping[str, tuple[str, ...]] = {
    "export": ("eksport", "export"),
    "turnover_dkk": ("omsætning", "turnover", "revenue", "umsatz"),
    "employees": ("ansatte", "medarbejder", "employees", "headcount", "mitarbeiter"),
    "founded_year": ("årstal", "stiftelsesår", "gründungsjahr"),
    "municipality": ("kommune", "adressen", "municipality", "gemeinde"),
    "markets": ("markeder", "markets", "märkte"),
    "cvr": ("cvr",),
}
"""How a text names a field itself."""

_OF_VALUES = frozenset({"municipality", "employees", "founded_year", "stage", "turnover_dkk", "cvr"})
"""Fields that are not answered by a yes or a no."""

_OTHER_MATTERS: Mapping[str, frozenset[str]] = {
    "turnover_dkk": frozenset("overskud overskuddet heraf profit profits gewinn davon".split()),
    "founded_year": frozenset("købte overtog kom bought took came gekauft übernommen".split()),
}
"""By field what a clause speaks of that tells another number: what is left of turnover, who took the company over."""

_MOST_CLAUSES = 50
"""A longer text is read once: it is a story rather than a correction, and each clause takes its time."""

_LONGEST_ANSWER = 16
_LONGEST_NO = 2
_CLAUSES_BACK = 2
_NEAR_BY = 4
"""How many words before a "but" a "not" may stand that it answers to."""


def answer_in(text: ReadText, asked: str, now: date) -> tuple[Evidence, ...]:
    """Return what a text answers to the question for a field: as a whole, else in a clause, of which the last counts, else at its beginning.

    A clause with a "not" tells what doesn't hold, unless that is what was asked.
    """
    whole = read_answer(asked, text, now)
    if whole or len(text.words) > _LONGEST_ANSWER:
        return whole
    of_value = asked in _OF_VALUES
    other = _DENYING | _OTHER_MATTERS.get(asked, frozenset())
    parts = [numbers for numbers in clauses(text) if not of_value or other.isdisjoint(text.words[numbers.start : numbers.stop])]
    left = [_without(text, numbers, _CORRECTING if of_value else frozenset()) for numbers in parts]
    answers = [answer for part in left if (answer := read_answer(asked, part, now))]
    return answers[-1 if of_value else 0] if answers else read_answer(asked, _beginning(text), now)


def _beginning(text: ReadText) -> ReadText:
    """Return what stands before the words by which somebody goes on to tell of themselves: "1998 og vi er 14"; nothing when they don't."""
    joins = (number for number, word in enumerate(text.words[:-1]) if word in _JOINING and text.words[number + 1] in _OURSELVES)
    return text.excerpt(range(next(joins, 0)))


class _Stated(NamedTuple):
    """One fact of one clause."""

    fact: Evidence
    clause: range
    corrects: bool


def revise(found: Interpretation, text: ReadText, now: date) -> Interpretation:
    """Return what is left of an interpretation when a text is looked at clause by clause: corrected, without what it takes back."""
    parts = list(clauses(text))
    if len(parts) > _MOST_CLAUSES:
        return found
    back = [numbers for numbers in parts if _takes_back(text, numbers)]
    if len(parts) == 1 and not back:
        return found
    gone = {number for numbers in back for number in numbers}
    stated = [
        one
        for place, numbers in enumerate(parts)
        if numbers.start not in gone
        for one in _stated(text, parts[max(0, place - _CLAUSES_BACK) : place + 1], now)
    ]
    withdrawn = tuple(chain.from_iterable(_withdrawn(text, numbers, now) for numbers in back))
    settled = _settled(found.evidence, stated)
    starts = {text.found[number].start() for number in gone}
    evidence = [one for one in found.evidence if one.start not in starts and one.field not in settled]
    evidence = sorted([*evidence, *settled.values()], key=lambda one: (one.start, one.field))
    left = {one.field for one in evidence}
    return found._replace(
        profile=_profile(found, evidence),
        evidence=tuple(evidence),
        uncertain=tuple(one for one in found.uncertain if one.field not in left),
        conflicts=tuple(chain.from_iterable(_conflict(text, field, stated) for field in SINGLE)),
        withdrawn=tuple(one for one in withdrawn if one.field not in left or one.field in {"markets", "needs"}),
    )


def _settled(found: Sequence[Evidence], stated: Sequence[_Stated]) -> dict[str, Evidence]:
    """Return the facts that a correction settles, and those that only a single clause gives."""
    known = {one.field for one in found}
    missing = {fact.field: fact for fact, _, _ in reversed(stated) if fact.field not in known}
    return missing | {fact.field: fact for fact, _, corrects in stated if corrects}


def _profile(found: Interpretation, evidence: Sequence[Evidence]) -> CompanyProfile:
    same_place = next((one.value for one in evidence if one.field == "municipality"), None) == found.profile.municipality
    named = {one.field for one in found.evidence}
    facts = {name: fact for name, fact in found.profile.facts.items() if name not in named and (same_place or name != "in_western_denmark")}
    return profile_of(evidence, facts)


def _stated(text: ReadText, parts: Sequence[range], now: date) -> Iterator[_Stated]:
    """Return what the last of some clauses states; a bare value after a correction is one of the field that was corrected."""
    numbers = parts[-1]
    corrects = _corrects(text, parts)
    clause = text.excerpt(numbers)
    facts = single_facts(clause, now) if clause.telling else []
    if not facts and corrects and len(parts) > 1:
        facts = _bare(text, parts, now)
    for one in facts:
        yield _Stated(one, numbers, corrects)


def _bare(text: ReadText, parts: Sequence[range], now: date) -> list[Evidence]:
    """Return the value that a clause gives without its field, read as one of the field that the clauses right before spoke of."""
    before = [number for numbers in parts[-1 - _CLAUSES_BACK : -1] for number in numbers]
    bare = _without(text, parts[-1], _FILLERS | _MARKS)
    fields = [one.field for one in single_facts(_without(text, before, _DENYING), now)]
    answers = (read_answer(field, bare, now) for field in fields)
    return next(([*answer] for answer in answers if answer), [])


def _without(text: ReadText, numbers: Sequence[int], words: frozenset[str]) -> ReadText:
    return text.excerpt([number for number in numbers if text.words[number] not in words])


def _corrects(text: ReadText, parts: Sequence[range]) -> bool:
    """Tell whether the last clause puts something right: it begins with a "no", or with a "but" after a clause that denies."""
    numbers = parts[-1]
    before = text.words[max(0, numbers.start - _NEAR_BY) : numbers.start]
    if text.words[numbers.start] in _CONTRASTING:
        return not _DENYING.isdisjoint(before)
    after_no = len(parts) > 1 and len(parts[-2]) <= _LONGEST_NO and _first_word(text, parts[-2]) in _CORRECTING
    return after_no or _first_word(text, numbers) in _CORRECTING


def _first_word(text: ReadText, numbers: Sequence[int]) -> str:
    return next((text.words[number] for number in numbers if text.words[number] not in _FILLERS), "")


def _takes_back(text: ReadText, numbers: range) -> bool:
    words = text.words[numbers.start : numbers.stop]
    after_all = any(marks.issubset(words) for marks in _AFTER_ALL) and not _DENYING.isdisjoint(words)
    return after_all or _first_word(text, numbers) in _TAKING_BACK


def _withdrawn(text: ReadText, numbers: range, now: date) -> Iterator[Withdrawn]:
    """Return the fields that a clause takes back: those of the facts it would state without its "not", and those it names."""
    facts: Sequence[Evidence] = interpret(_without(text, numbers, _MARKS), now).evidence
    bare = _without(text, numbers, _MARKS | _FILLERS)
    facts = facts or tuple(chain.from_iterable(read_answer(field, bare, now) for field in ("municipality", "markets")))
    yield from (Withdrawn(one.field, one.value, one.start, one.end, one.words) for one in facts)
    known = {one.field for one in facts}
    for field, names in _NAMES.items():
        number = next((number for number in numbers if text.words[number].startswith(names)), None)
        if field not in known and number is not None:
            yield Withdrawn(field, None, *text.said(number, number))


def _conflict(text: ReadText, field: str, stated: Sequence[_Stated]) -> Iterator[Conflict]:
    """Return the values of one field that nothing decides between."""
    mentions = [one for one in stated if one.fact.field == field and (field != "municipality" or _is_ours(text, one))]
    values = {one.fact.value: one.fact for one in reversed(mentions)}
    if len(values) > 1 and not any(one.corrects for one in mentions):
        yield Conflict(field, tuple(reversed(values.values())))


def _is_ours(text: ReadText, one: _Stated) -> bool:
    """Tell whether a clause says of ourselves that we lie in a place, and not that we lie there too."""
    words = text.words[one.clause.start : one.clause.stop]
    return not _OURSELVES.isdisjoint(words) and _ALSO.isdisjoint(words)
