"""How many the company employs today: numbers, ranges and sums of its own people, or that there are none."""

from datetime import date
from typing import NamedTuple

from matcher.amounts import Amount, amount_at, between
from matcher.evidence import Evidence
from matcher.hints import NUMBER, PEOPLE, WORK
from matcher.number_words import ONES
from matcher.people_words import CREW, EMPLOYED, NEW
from matcher.read_text import ReadText
from matcher.understanding.headcount_scope import COPULAS, Before, before, has, is_company, is_of_company, is_own
from matcher.understanding.people import Tail, people_after
from matcher.understanding.sole import people_without_number
from matcher.words import folded_words

_MOST = 1_000_000
_FAR = 5
_AFTER_COMPANY = folded_words(
    "i på ved der som og men nu i alt ialt stykker stk styk høj tilsammen af lige pt med hos fra fordelt plus in "
    "on at who that and but now altogether "
    "total of with plus here people strong im bei mit die und aber jetzt insgesamt hier aus idag dag samt når for fordi så derhjemme her tolv"
) - {"tolv"}
_AND = frozenset({"og", "plus", "samt", "and", "und"})
_ME = frozenset({"mig", "me", "myself", "jeg", "ich", "undertegnede", "mir"})
_MY = frozenset({"min", "my", "meine", "mein"})
_FAMILY = folded_words(
    "kone mand bror søster kæreste makker partner far mor søn datter wife husband brother sister father mother son "
    "daughter frau mann bruder schwester vater cousin fætter kusine ven veninde friend"
)
_ENDS = frozenset({"", ".", ",", ";", ":", "!", "?", "(", ")", "–", "-", "+"})
_OF_WHICH = frozenset({"heraf", "deraf", "hvoraf", "including", "davon", "darunter", "inkl", "inklusive"})
_CORRECTING = frozenset({"nej", "undskyld", "rettelse", "mener", "mente", "sorry", "actually", "no", "nein", "quatsch", "korrektur", "forkert"})
_NOW = frozenset({"nu", "idag", "now", "today", "heute", "jetzt", "tilsammen", "ialt", "insgesamt", "total", "altogether", "alt"})
_FROM = frozenset({"fra", "from", "von"})
_CHANGED = folded_words("vokset voksede gået steget faldet skåret øget grown gone grew went shrunk gewachsen geschrumpft")
_OVER = folded_words("over mindst minimum mindestens über")
_MORE = frozenset({"mere", "flere", "more", "mehr", "least"})
_THAN = frozenset({"end", "than", "als", "least"})
_UNDER = frozenset({"under", "unter"})
_LESS = folded_words("færre mindre less fewer weniger")

Value = int | tuple[int, int | None]


class Headcount(NamedTuple):
    """A number of people with the numbers of its first and last word."""

    value: Value
    first: int
    last: int


def find_employees(text: ReadText, now: date) -> list[Evidence]:
    """Return how many people the company has, with the words; nothing when the text does not say. What is said later corrects or updates."""
    del now
    if not _speaks_of_people(text):
        return []
    found: list[Headcount] = []
    free = 0
    for number in text.telling:
        hints = text.entries[number].hints
        if number >= free and hints & (NUMBER | PEOPLE):
            count = _counted(text, number) if hints & NUMBER else _uncounted(text, number)
            if count is not None:
                found.append(count)
            free = number + 1 if count is None else count.last + 1
    if not found:
        return []
    chosen = _latest(text, found)
    return [text.evidence("employees", chosen.value, chosen.first, chosen.last)]


def _speaks_of_people(text: ReadText) -> bool:
    """Tell whether any word could make a number one of people."""
    return bool(text.hints & PEOPLE) or not COPULAS.isdisjoint(text.words) or any(entry.hints & WORK for entry in text.entries)


def _latest(text: ReadText, found: list[Headcount]) -> Headcount:
    """Return the count that corrects the others, else the one of today, else the first."""
    for marks in (_CORRECTING, _NOW):
        for count in found[:0:-1]:
            if not marks.isdisjoint(text.words[max(0, count.first - 4) : count.first]):
                return count
    return found[0]


def _uncounted(text: ReadText, number: int) -> Headcount | None:
    """Read words for people without a number before them."""
    alone = people_without_number(text, number)
    if alone is not None:
        value, first, last = alone
        more = _sum(text, last, commas=False) if value else None
        return Headcount(value, first, last) if more is None else Headcount(value + more.low, first, more.last)
    if number > 0 and text.folded[number - 1] in ONES and has(before(text, number - 1)):
        return _counted(text, number - 1)
    return _after_heading(text, number)


def _after_heading(text: ReadText, number: int) -> Headcount | None:
    """Read "Ansatte: 12"."""
    if text.folded[number] not in EMPLOYED or between(text, number + 1).strip() not in {":", "="}:
        return None
    amount = amount_at(text, number + 1)
    return None if amount is None or not _plausible(amount) else Headcount(_value(amount), number, amount.last)


def _may_count_people(text: ReadText, number: int) -> bool:
    """Tell whether a word for people follows near, or a word before says that the company is so many; most numbers count other things."""
    if number > 0 and text.words[number - 1].isdigit() and between(text, number) in {".", ","}:
        return False
    for entry in text.entries[number : number + _FAR]:
        if entry.hints & (WORK | PEOPLE):
            return True
    return not COPULAS.isdisjoint(text.words[max(0, number - _FAR) : number])


def _counted(text: ReadText, number: int) -> Headcount | None:
    amount = amount_at(text, number) if _may_count_people(text, number) else None
    if amount is None or not _plausible(amount):
        return None
    tail, said = people_after(text, amount.last, amount.unit), before(text, number)
    if tail is None:
        if amount.unit or not _company_is(text, amount, said):
            return None
        tail = Tail(CREW, amount.last)
    elif not _are_theirs(text, number, tail, said) or _are_wanted(text, tail.last):
        return None
    return _bounded(text, _with_me_before(text, _summed(text, amount, tail)), amount.last)


def _are_theirs(text: ReadText, number: int, tail: Tail, said: Before) -> bool:
    if text.folded[number] in ONES:
        return has(said)
    if tail.kind is EMPLOYED:
        return is_own(said)
    if said.word in _FROM and not _CHANGED.isdisjoint(said.words):
        return is_own(said)
    return is_of_company(said) and (said.governor >= 0 or tail.kind is CREW or _stands_alone(text, tail.last))


def _are_wanted(text: ReadText, last: int) -> bool:
    return text.words[last + 1 : last + 2] != [] and text.folded[last + 1] in NEW and not between(text, last + 1).strip()


def _company_is(text: ReadText, amount: Amount, said: Before) -> bool:
    """Tell whether "vi er 12" stands alone: nothing follows of which there are 12."""
    counts = text.folded[amount.first] not in ONES and amount.scale == 1
    return counts and _stands_alone(text, amount.last) and is_company(said)


def _stands_alone(text: ReadText, last: int) -> bool:
    """Tell whether a clause ends after a word, or goes on with a word that is not counted."""
    following, signs = last + 1, between(text, last + 1)
    if signs.strip() or "\n" in signs:
        return signs.strip()[:1] in _ENDS
    return text.folded[following] in _AFTER_COMPANY


def _summed(text: ReadText, amount: Amount, tail: Tail) -> Headcount:
    """Add the people joined to the first ones: "3 fuldtid og 2 på deltid", "4 ansatte plus mig selv"."""
    value = int(amount.high) if _has_changed(text, amount) else _value(amount)
    more = _sum(text, tail.last, commas=tail.kind is CREW)
    if more is None:
        return Headcount(value, amount.first, tail.last)
    low, high = (value, value) if isinstance(value, int) else (value[0], value[1] or value[0])
    total: Value = low + more.low if low == high else (low + more.low, high + more.low)
    return Headcount(total, amount.first, more.last)


def _has_changed(text: ReadText, amount: Amount) -> bool:
    """Tell whether a range is a change: "vokset fra 4 til 12"."""
    first = amount.first
    return first > 1 and text.words[first - 1] in _FROM and not _CHANGED.isdisjoint(text.folded[max(0, first - 4) : first])


class _More(NamedTuple):
    low: int
    last: int


def _sum(text: ReadText, last: int, *, commas: bool) -> _More | None:
    """Add up what is joined after a word; commas join only those of one kind each."""
    low = 0
    end = last
    while True:
        part = _joined(text, end, commas=commas)
        if part is None:
            return _More(low, end) if end > last else None
        low, end = low + part.low, part.last


def _joined(text: ReadText, last: int, *, commas: bool) -> _More | None:
    following = last + 1
    if following >= len(text.words):
        return None
    sign, word = between(text, following).strip(), text.words[following]
    if word in _AND and sign in {"", ","}:
        following += 1
    elif sign not in {"+", "&"} and not (sign == "," and commas):
        return None
    words = text.words[following : following + 3]
    if words[:1] and words[0] in _ME:
        return _More(1, following + 1 if words[1:2] in (["selv"], ["selbst"], ["self"]) else following)
    if words[:1] and words[0] in _MY and len(words) > 1 and text.folded[following + 1] in _FAMILY:
        return _More(1, following + 1)
    amount = amount_at(text, following)
    tail = None if amount is None or amount.low != amount.high or not amount.whole else people_after(text, amount.last, amount.unit)
    if amount is None or tail is None or _are_wanted(text, tail.last) or not _OF_WHICH.isdisjoint(words):
        return None
    return _More(int(amount.low), tail.last)


def _with_me_before(text: ReadText, count: Headcount) -> Headcount:
    """Add the owner of "mig og to ansatte"."""
    before = count.first - 2
    if before < 0 or text.words[count.first - 1] not in _AND:
        return count
    me = before - 1 if text.words[before] == "selv" and before > 0 else before
    if text.words[me] not in _ME or not isinstance(count.value, int):
        return count
    return Headcount(count.value + 1, me, count.last)


def _bounded(text: ReadText, count: Headcount, last: int) -> Headcount:
    """Open the bracket of "over 250", "mindst 20" and "under 10"."""
    if not isinstance(count.value, int):
        return count
    before, further = text.folded[count.first - 1] if count.first else "", text.folded[count.first - 2] if count.first > 1 else ""
    two = before in _THAN
    if before in _OVER or (two and further in _MORE) or (before == "least" and further == "at") or "+" in between(text, last + 1)[:1]:
        return Headcount((count.value, None), count.first - 1 - two, count.last)
    if before in _UNDER or (two and further in _LESS):
        return Headcount((0, count.value - 1), count.first - 1 - two, count.last) if count.value else count
    return count


def _plausible(amount: Amount) -> bool:
    return amount.whole and max(amount.low, amount.high) <= _MOST


def _value(amount: Amount) -> Value:
    """Return a number or its bounds; of "fra 30 til 11" the second."""
    low, high = int(amount.low), int(amount.high)
    return (low, high) if low < high else high
