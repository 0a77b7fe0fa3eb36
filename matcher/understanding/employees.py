"""How many the company employs today: numbers, ranges and sums of its own people, or that there are none."""

from datetime import date
from typing import NamedTuple

from matcher.amounts import Amount, amount_at, between
from matcher.evidence import Evidence
from matcher.hints import NUMBER, PEOPLE, WORK
from matcher.number_words import ONES
from matcher.people_words import CREW, EMPLOYED, HEADINGS, KIN, OTHERS, PLACES_OF_WORK
from matcher.read_text import ReadText
from matcher.understanding.headcount_scope import (
    CHANGED,
    COPULAS,
    Before,
    before,
    has,
    is_company,
    is_made_of,
    is_of_company,
    is_of_us,
    is_own,
    is_there,
    says_we,
    was_company,
)  # fmt: skip
from matcher.understanding.people import OURSELVES, Tail, people_after
from matcher.understanding.people_listed import are_wanted, joined_after, joined_before, named_people, others_after, runs_it
from matcher.understanding.scope import is_of_others, is_past
from matcher.understanding.sole import people_without_number
from matcher.words import folded_words

_MOST = 1_000_000
_FAR, _FAR_BACK = 5, 8
_AFTER_COMPANY = folded_words(
    "i på ved der som og men nu i alt ialt stykker stk styk høj tilsammen af lige pt med hos fra fordelt plus in "
    "on at who that and but now altogether om til these incl inkl inklusive based situated left tilbage übrig noch "
    "total of with plus here people strong im bei mit die und aber jetzt insgesamt hier aus idag today heute dag samt når for fordi så "
    "derhjemme her hele all ganzjährig mostly mainly mest primært hovedsageligt meist dort there gewachsen geschrumpft"
)
_ENDS = frozenset({"", ".", ",", ";", ":", "!", "?", "(", ")", "–", "-", "+"})
_CORRECTING = frozenset({"nej", "undskyld", "rettelse", "mener", "mente", "sorry", "actually", "no", "nein", "quatsch", "korrektur", "forkert"})
_NOW = frozenset({"nu", "idag", "now", "today", "heute", "jetzt", "tilsammen", "ialt", "insgesamt", "total", "altogether", "alt"})
_FROM = frozenset({"fra", "from", "von"})
_TELLING_PEOPLE = OURSELVES | OTHERS | _NOW | CHANGED
"""One of these stands after a number of people that no word for people follows."""

_OVER = folded_words("over mindst minimum mindestens über")
_MORE = frozenset({"mere", "flere", "more", "mehr", "least"})
_THAN = frozenset({"end", "than", "als", "least"})
_UNDER = frozenset({"under", "unter"})
_LESS = folded_words("færre mindre less fewer weniger")

_TAKEN_ON = frozenset({"eingestellt", "entlassen", "gesucht"})
"""After people whom a company took on or let go, which says nothing of how many it has."""

_AT_WORK = folded_words("arbejder løn ansat work working employed payroll arbeiten")
_FIRM = folded_words("her alt os firmaet virksomheden lønningslisten here total us company uns hier firma betrieb") | PLACES_OF_WORK
"""What makes people whom a text says to be there the company's."""

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
    if not (first.owners and others and isinstance(first.value, int) and isinstance(others[0].value, int)):
        return None
    return Headcount(first.value + others[0].value, first.first, others[0].last)


def _latest(text: ReadText, found: list[Headcount]) -> Headcount:
    """Return the count that corrects the others, else the one of today, else the first."""
    for marks in (_CORRECTING, _NOW):
        for count in found[:0:-1]:
            if not marks.isdisjoint(text.words[max(0, count.first - 6) : count.first]):
                return count
    return next((count for count in found if count.value), found[0])


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
    headed = sign in {":", "="} or (not sign and opens and _stands_alone(text, amount.last))
    return Headcount(_value(amount), number, amount.last) if headed else None


def _counts_itself(text: ReadText, number: int) -> bool:
    """Tell whether the word for those whom a number counts follows it, so that the number is read with it."""
    return number < len(text.words) and not between(text, number).strip() and not text.entries[number].small


def _may_count_people(text: ReadText, number: int) -> bool:
    """Tell whether a word for people follows near, or a word before says that the company is so many; most numbers count other things."""
    if number > 0 and text.words[number - 1].isdigit() and between(text, number) in {".", ","}:
        return False
    for entry in text.entries[number : number + _FAR]:
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
        if amount.unit or not _company_is(text, amount, said):
            return None
        tail = Tail(CREW, amount.last)
    elif not _are_theirs(text, number, tail, said) or are_wanted(text, tail.last):
        return None
    count = _with_those_before(text, _summed(text, amount, tail))
    return None if count is None else _bounded(text, count, amount.last)


def _are_theirs(text: ReadText, number: int, tail: Tail, said: Before) -> bool:
    if text.folded[number] in ONES:
        return has(said)
    if tail.kind is OURSELVES:
        return _stands_alone(text, tail.last) and is_of_us(said)
    if tail.kind is KIN:
        return is_made_of(said) or (is_of_company(said) and not PLACES_OF_WORK.isdisjoint(text.folded[tail.last + 1 : tail.last + 4]))
    if not _TAKEN_ON.isdisjoint(text.folded[tail.last + 1 : tail.last + 3]):
        return False
    if tail.kind is EMPLOYED:
        return is_own(said)
    if said.word in _FROM and not CHANGED.isdisjoint(said.words):
        return is_own(said)
    if tail.kind is not EMPLOYED and said.governor < 0 and not _AT_WORK.isdisjoint(text.folded[tail.last + 1 : tail.last + 3]):
        return is_own(said)
    if is_there(said):
        return tail.kind is CREW or not _FIRM.isdisjoint(text.folded[tail.last + 1 : tail.last + 4])
    return is_of_company(said) and (said.governor >= 0 or tail.kind is CREW or _stands_alone(text, tail.last))


def _company_is(text: ReadText, amount: Amount, said: Before) -> bool:
    """Tell whether "vi er 12" stands alone: nothing follows of which there are 12."""
    counts = text.folded[amount.first] not in ONES and amount.scale == 1
    return (
        counts
        and _stands_alone(text, amount.last)
        and (is_company(said) or _is_now(text, amount, said) or (_has_changed(text, amount) and says_we(said) and is_own(said)))
    )


def _is_now(text: ReadText, amount: Amount, said: Before) -> bool:
    """Tell whether a number is what is left of one that the clause before gives: "vi var 40, nu 17"."""
    start = amount.first - len(said.words)
    now = not _NOW.isdisjoint(said.words) or not _NOW.isdisjoint(text.words[amount.last + 1 : amount.last + 3])
    return now and (said.governor < 0 or said.word in {"men", "but", "aber"}) and was_company(text.folded[max(0, start - _FAR_BACK) : amount.first])


def _stands_alone(text: ReadText, last: int) -> bool:
    """Tell whether a clause ends after a word, or goes on with a word that is not counted."""
    following, signs = last + 1, between(text, last + 1)
    if signs.strip() or "\n" in signs:
        return signs.strip()[:1] in _ENDS
    return text.folded[following] in _AFTER_COMPANY


def _summed(text: ReadText, amount: Amount, tail: Tail) -> Headcount:
    """Add the people joined to the first ones: "3 fuldtid og 2 på deltid", "4 ansatte plus mig selv"."""
    value = int(amount.high) if _has_changed(text, amount) else _value(amount)
    more = joined_after(text, tail.last, commas=tail.kind is CREW)
    if more is None:
        return Headcount(value, amount.first, tail.last)
    low, high = (value, value) if isinstance(value, int) else (value[0], value[1] or value[0])
    total: Value = low + more.value if low == high else (low + more.value, high + more.value)
    return Headcount(total, amount.first, more.last)


def _has_changed(text: ReadText, amount: Amount) -> bool:
    """Tell whether a range is a change: "vokset fra 4 til 12", "von 6 auf 30 gewachsen"."""
    first, following = amount.first, amount.last + 1
    return (
        first > 1
        and text.words[first - 1] in _FROM
        and not CHANGED.isdisjoint(text.folded[max(0, first - 4) : first] + text.folded[following : following + 3])
    )


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
