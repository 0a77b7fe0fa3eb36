"""How many the company employs today: numbers, ranges and sums of its own people, or that there are none."""

from datetime import date
from typing import NamedTuple

from matcher.amounts import Amount, amount_at, between
from matcher.evidence import Evidence
from matcher.hints import NUMBER, PEOPLE, WORK
from matcher.number_words import ONES
from matcher.people_words import CREW, EMPLOYED, HEADINGS, IN, KIN, OTHERS, OWNERS, PLACES_OF_WORK
from matcher.read_text import ReadText
from matcher.understanding.headcount_alone import company_is, has_changed, stands_alone
from matcher.understanding.headcount_scope import (
    CHANGED,
    COPULAS,
    FROM,
    NOW,
    OWN,
    Before,
    before,
    has,
    is_made_of,
    is_of_company,
    is_of_us,
    is_own,
    is_there,
    says_we,
)  # fmt: skip
from matcher.understanding.people import OURSELVES, Tail, people_after
from matcher.understanding.people_listed import are_wanted, joined_after, joined_before, named_people, others_after, runs_it
from matcher.understanding.scope import is_of_others, is_past
from matcher.understanding.sole import people_without_number
from matcher.words import folded_words

_MOST = 1_000_000
_FAR = 5
_CORRECTING = frozenset({"nej", "undskyld", "rettelse", "mener", "mente", "sorry", "actually", "no", "nein", "quatsch", "korrektur", "forkert"})
_TELLING_PEOPLE = OURSELVES | OTHERS | NOW | CHANGED
"""One of these stands after a number of people that no word for people follows."""

_OVER = folded_words("over mindst minimum mindestens über")
_MORE = frozenset({"mere", "flere", "more", "mehr", "least"})
_THAN = frozenset({"end", "than", "als", "least"})
_UNDER = frozenset({"under", "unter"})
_LESS = folded_words("færre mindre less fewer weniger")

_TAKEN_ON = folded_words("eingestellt entlassen gesucht würden würde would ville")
"""After people whom a company took on, let go or would take, which says nothing of how many it has."""

_AT_WORK = folded_words("arbejder løn ansat work working employed payroll arbeiten")
_FIRM = folded_words("her alt os firmaet virksomheden lønningslisten here total us company uns hier firma betrieb") | PLACES_OF_WORK
"""What makes people whom a text says to be there the company's."""

_LONGEST_OPENING = 5
"""Words for a trade and a place that open what a company says of itself."""

_MOST_LOOKED_AT = 200
"""Numbers and words for people; a text with more of them is no description of a company."""

Value = int | tuple[int, int | None]


class Headcount(NamedTuple):
    """A number of people with the numbers of its first and last word."""

    value: Value
    first: int
    last: int
    owners: bool = False
    """Whether only those who run the company are counted."""
    said: Before | None = None
    """What stands before it in its clause."""


def find_employees(text: ReadText, now: date) -> list[Evidence]:
    """Return how many people the company has, with the words; nothing when the text does not say. What is said later corrects or updates."""
    del now
    if not _speaks_of_people(text):
        return []
    found: list[Headcount] = []
    free = 0
    for number in [number for number in text.telling if text.entries[number].hints & (NUMBER | PEOPLE)][:_MOST_LOOKED_AT]:
        hints = text.entries[number].hints
        if number >= free:
            count = _counted(text, number) if hints & NUMBER else _uncounted(text, number)
            if count is not None:
                found.append(count)
            free = number + 1 if count is None else count.last + 1
    if not found:
        return []
    chosen = _with_owners(found) or _latest(text, found)
    return [text.evidence("employees", chosen.value, chosen.first, chosen.last)]


def _speaks_of_people(text: ReadText) -> bool:
    """Tell whether any word could make a number one of people."""
    return bool(text.hints & PEOPLE) or not COPULAS.isdisjoint(text.folded) or any(entry.hints & WORK for entry in text.entries)


def _with_owners(found: list[Headcount]) -> Headcount | None:
    """Add those who run the company to those whom they have: "min kone og jeg driver et mejeri, vi har fire damer i pakkeriet"."""
    first, *others = found
    if not (first.owners and others and not _is_of_all(others[0]) and isinstance(first.value, int) and isinstance(others[0].value, int)):
        return None
    return Headcount(first.value + others[0].value, first.first, others[0].last)


def _is_of_all(count: Headcount) -> bool:
    """Tell whether German says how many are together: "mein Bruder und ich machen das zu zweit"."""
    return count.said is not None and count.said.word == "zu"


def _latest(text: ReadText, found: list[Headcount]) -> Headcount:
    """Return the count that corrects the others, else that of today, else the first that "we" are, else the first; some of them come last."""
    for marks in (_CORRECTING, NOW):
        for count in found[:0:-1]:
            if not marks.isdisjoint(text.words[max(0, count.first - 6) : count.first]):
                return count
    counts = [count for count in found if count.value] or found
    counts = [count for count in counts if text.folded[count.last] not in OWNERS] or counts
    ours = (count for count in counts if count.said is not None and count.said.word not in OWN and says_we(count.said))
    return next(ours, None) or next((count for count in counts if count.said is None or count.said.word not in OWN), counts[0])


def _uncounted(text: ReadText, number: int) -> Headcount | None:
    """Read words for people without a number before them."""
    alone = people_without_number(text, number)
    if alone is not None:
        value, first, last = alone
        more = joined_after(text, last, commas=True) if value else None
        return Headcount(value, first, last) if more is None else Headcount(value + more.value, first, more.last)
    named = named_people(text, number)
    if named is not None and not (is_past(text, number) or is_of_others(text, number)):
        return Headcount(named.value, named.first, named.last, owners=not named.counted and runs_it(text, named.first, named.last))
    if number > 0 and text.folded[number - 1] in ONES and has(before(text, number - 1)):
        return _counted(text, number - 1)
    return _after_heading(text, number)


def _after_heading(text: ReadText, number: int) -> Headcount | None:
    """Read "Ansatte: 12", and "Ansatte 12" where nothing more is said of them."""
    amount = amount_at(text, number + 1) if text.folded[number] in HEADINGS else None
    if amount is None or not _plausible(amount) or _counts_itself(text, amount.last + 1):
        return None
    sign, opens = between(text, number + 1).strip(), number == 0 or between(text, number).strip() != ""
    headed = sign in {":", "="} or (not sign and opens and stands_alone(text, amount.last))
    return Headcount(_value(amount), number, amount.last) if headed else None


def _counts_itself(text: ReadText, number: int) -> bool:
    """Tell whether the word for those whom a number counts follows it, so that the number is read with it."""
    return number < len(text.words) and not between(text, number).strip() and not text.entries[number].small


def _may_count_people(text: ReadText, number: int) -> bool:
    """Tell whether a word for people follows near, or a word before says that the company is so many; most numbers count other things."""
    if number > 0 and text.words[number - 1].isdigit() and between(text, number) in {".", ","}:
        return False
    for entry in text.entries[max(0, number - _FAR) : number + _FAR]:
        if entry.hints & (WORK | PEOPLE):
            return True
    return not COPULAS.isdisjoint(text.folded[max(0, number - _FAR) : number]) or not _TELLING_PEOPLE.isdisjoint(text.folded[number : number + _FAR])


def _counted(text: ReadText, number: int) -> Headcount | None:
    amount = amount_at(text, number) if _may_count_people(text, number) else None
    if amount is None or not _plausible(amount):
        return None
    tail, said = people_after(text, amount.last, amount.unit), before(text, number)
    if tail is None and joined_before(text, number) is not None:
        tail = others_after(text, amount.last)
    if tail is None:
        if amount.unit or not company_is(text, amount, said):
            return None
        tail = Tail(CREW, amount.last)
    elif not _are_theirs(text, number, tail, said) or are_wanted(text, tail.last):
        return None
    count = _with_those_before(text, _summed(text, amount, tail))
    return None if count is None else _bounded(text, count, amount.last)._replace(said=said)


def _are_theirs(text: ReadText, number: int, tail: Tail, said: Before) -> bool:
    if text.folded[number] in ONES:
        return has(said)
    if tail.kind is OURSELVES:
        return COPULAS.isdisjoint(text.folded[tail.last + 1 : tail.last + 2]) and is_of_us(said)
    if tail.kind is KIN:
        return is_made_of(said) or (is_of_company(said) and not PLACES_OF_WORK.isdisjoint(text.folded[tail.last + 1 : tail.last + 4]))
    if not _TAKEN_ON.isdisjoint(text.folded[tail.last + 1 : tail.last + 3]):
        return False
    if tail.kind is EMPLOYED:
        return is_own(said)
    if said.word in FROM and not CHANGED.isdisjoint(said.words):
        return is_own(said)
    if tail.kind is not EMPLOYED and said.governor < 0 and not _AT_WORK.isdisjoint(text.folded[tail.last + 1 : tail.last + 3]):
        return is_own(said)
    if is_there(said):
        return tail.kind is CREW or not _FIRM.isdisjoint(text.folded[tail.last + 1 : tail.last + 4])
    placed = _follows_place(text, number, said) and is_own(said) and stands_alone(text, tail.last)
    return placed or (is_of_company(said) and (said.governor >= 0 or tail.kind is CREW or stands_alone(text, tail.last)))


def _follows_place(text: ReadText, number: int, said: Before) -> bool:
    """Tell whether a number stands right after where a company lies, and nothing but its trade before: "smed i Skive 9 mand"."""
    opening = text.entries[number - len(said.words) : number]
    return (
        len(opening) <= _LONGEST_OPENING
        and any(entry.longest_place >= len(opening) - place for place, entry in enumerate(opening))
        and all(entry.folded in IN or not entry.small for entry in opening)
    )


def _summed(text: ReadText, amount: Amount, tail: Tail) -> Headcount:
    """Add the people joined to the first ones: "3 fuldtid og 2 på deltid", "4 ansatte plus mig selv"."""
    value = int(amount.high) if has_changed(text, amount) else _value(amount)
    more = joined_after(text, tail.last, commas=tail.kind in (CREW, KIN))
    if more is None:
        return Headcount(value, amount.first, tail.last)
    low, high = (value, value) if isinstance(value, int) else (value[0], value[1] or value[0])
    total: Value = low + more.value if low == high else (low + more.value, high + more.value)
    return Headcount(total, amount.first, more.last)


def _with_those_before(text: ReadText, count: Headcount) -> Headcount | None:
    """Add the owner of "mig og to ansatte" and the leader of "en leder, tre smede"; None when the whole list is of people who are not there."""
    earlier = joined_before(text, count.first) if isinstance(count.value, int) else None
    if earlier is None or not isinstance(count.value, int):
        return count
    if earlier.counted and not is_own(before(text, earlier.first)):
        return None
    return Headcount(count.value + earlier.value, earlier.first, count.last)


def _bounded(text: ReadText, count: Headcount, last: int) -> Headcount:
    """Open the bracket of "over 250", "mindst 20" and "under 10"."""
    if not isinstance(count.value, int):
        return count
    before, further = text.folded[count.first - 1] if count.first else "", text.folded[count.first - 2] if count.first > 1 else ""
    two = before in _THAN
    if before in _OVER or (two and further in _MORE) or (before == "least" and further == "at") or text.text.startswith("+", text.found[last].end()):
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
