"""People who are named one after the other and add up: "4 smede, 2 i kontoret og en lærling", "mig og min bror og så to lærlinge"."""

from typing import NamedTuple

from matcher.amounts import Amount, amount_at, between
from matcher.hints import NUMBER
from matcher.number_words import ONES
from matcher.people_words import CREW, EMPLOYED, FOLK, IN, KIN, NEW, OF_THE_SEASON, OTHERS, PLACES_OF_WORK, THE, is_one_of_them
from matcher.read_text import ReadText
from matcher.understanding.people import Tail, people_after
from matcher.words import folded_words

_AND = frozenset(
    {"og", "aa", "foruden", "udover", "besides", "ausser", "dazu", "derudover", "dertil", "hertil", "plus", "samt", "and", "und", "sowie"}
)
_SO = folded_words("så også vel dertil derudover selvfølgelig also then dann noch auch")
_ME = folded_words("mig mæ me myself undertegnede mir selv")
_I = {"da": frozenset({"jeg", "a", "æ"}), "en": frozenset({"i"}), "de": frozenset({"ich"})}
_SELF = frozenset({"selv", "selbst", "self", "sjæl"})
_MY = folded_words("min mi my meine mein meiner meinem vores our unsere hans")
_FAMILY = folded_words(
    "kone kuen mand bror broder søster kæreste kærest makker partner kompagnon far mor søn datter svoger svigersøn svigerfar wife "
    "husband brother "
    "sister father mother son daughter girlfriend boyfriend cofounder frau mann bruder schwester vater mutter sohn tochter cousin fætter kusine "
    "dad mum mom opa oma papa ven veninde kammerat friend freund freundin kollege"
)
_THE_FAMILY = folded_words("far mor konen kuen broren sønnen datteren knægten kæresten fatter mutter svigersønnen makkeren chefen boss mester chef")
"""Those whom an article already makes the speaker's."""

_BEING = folded_words("er æ ær is are s re was am bin sind ist kun bare just only nur")
_RUNNING = folded_words(
    "driver driwer har hår kører ejer laver arbejder står passer er æ run runs have own manage make do work are betreiben führen haben "
    "leiten machen "
    "arbeiten sind"
)
_OF_WHICH = frozenset({"heraf", "deraf", "hvoraf", "including", "davon", "darunter", "inkl", "inklusive"})
_WORKING = folded_words("ansat fast kørende employed working angestellt beschäftigt tilbage left")
_HERE = frozenset({"her", "here", "hier", "herude", "herhjemme", "derhjemme"})
_AT_WORK = _WORKING | _HERE
_MORE = frozenset({"mere", "more", "weitere"})
_ONE = ONES | {"1"}
_GOING_ON = _AND | _AT_WORK | IN
_CLOSE = _FAMILY | _THE_FAMILY
_LONGEST_PLACE = 5


class Listed(NamedTuple):
    """How many are listed, and the numbers of the first and last word."""

    value: int
    first: int
    last: int
    counted: bool = False
    """Whether some of them were given as a number."""


def joined_after(text: ReadText, last: int, *, commas: bool) -> Listed | None:
    """Add up who is joined after a word; commas join only those of one kind each."""
    following = last + 1
    if following >= len(text.words) or (
        text.folded[following] not in _GOING_ON and not text.words[following].isdecimal() and not between(text, following).strip()
    ):
        return None
    value, end, counted = 0, last, False
    while True:
        part = _joined(text, end, commas=commas)
        if part is None:
            return Listed(value, last + 1, end, counted) if end > last else None
        value, end, counted = value + part.value, part.last, counted or part.counted


def named_people(text: ReadText, number: int) -> Listed | None:
    """Read a list that begins with the speaker or somebody close: "min kone og jeg driver", "it's me and two others"."""
    first = number - 1 if number > 0 and text.folded[number] in _FAMILY and text.folded[number - 1] in _MY else number
    start = _speaker_or_family(text, first)
    more = None if start is None else joined_after(text, start.last, commas=True)
    if (
        start is None
        or more is None
        or not (_is_the_company(text, first) or runs_it(text, first, more.last) or (more.counted and _opens(text, first)))
    ):
        return None
    return Listed(start.value + more.value, first, more.last)


def joined_before(text: ReadText, first: int) -> Listed | None:
    """Return the speaker, somebody close or one of a kind who is joined before a word: "mig og to ansatte", "en leder, tre smede"."""
    end = first - 1
    while end > 0 and text.folded[end] in _SO:
        end -= 1
    last = end - 1 if end > 0 and text.folded[end] in _AND else first - 1 if between(text, first).strip() == "," else -1
    for start in range(max(0, last - 1), last + 1):
        found = _single(text, start) or (_speaker_or_family(text, start) if last < first - 1 else None)
        if found is not None and found.last == last:
            earlier = joined_before(text, start)
            if earlier is None:
                return found
            return Listed(found.value + earlier.value, earlier.first, found.last, found.counted or earlier.counted)
    return None


def _single(text: ReadText, number: int) -> Listed | None:
    """Read "en leder" of a list."""
    place = number + 1
    if place >= len(text.words) or text.folded[number] not in _ONE or between(text, place).strip():
        return None
    return Listed(1, number, place, counted=True) if is_one_of_them(text.folded[place]) else None


def are_wanted(text: ReadText, last: int) -> bool:
    """Tell whether people are not there yet: "2 ledige"."""
    return text.words[last + 1 : last + 2] != [] and text.folded[last + 1] in NEW and not between(text, last + 1).strip()


def _joined(text: ReadText, last: int, *, commas: bool) -> Listed | None:
    start = _after_joint(text, last, commas=commas)
    if start is not None:
        return _part(text, start, close=start == last + 1)
    if last + 1 < len(text.words) and text.folded[last + 1] not in _AT_WORK and text.folded[last + 1] not in IN:
        return None
    place = _after_place(text, last)
    start = None if place == last else _after_joint(text, place, commas=commas)
    return None if start is None else _part(text, start, close=start == place + 1)


def _after_joint(text: ReadText, last: int, *, commas: bool) -> int | None:
    """Return the number of the word after what joins; next to each other are joined too where each is of a kind: "8 svende 3 lærlinge"."""
    following = last + 1
    if following >= len(text.words):
        return None
    sign = between(text, following).strip()
    if text.folded[following] in _AND and sign in {"", ","}:
        following += 1
        while following < len(text.words) and text.folded[following] in _SO:
            following += 1
        return following
    joined = sign in {"+", "&"} or (commas and (sign == "," or (not sign and text.words[following].isdecimal())))
    return following if joined else None


def _after_place(text: ReadText, last: int) -> int:
    """Return the number of the last word of where those who were named work: "på gulvet", "her i Holstebro"."""
    place = last + 1
    if place < len(text.words) and not between(text, place).strip() and text.folded[place] in _AT_WORK:
        last, place = place, place + 1
    if place >= len(text.words) or between(text, place).strip() or text.folded[place] not in IN:
        return last
    for end in range(place + 1, min(place + _LONGEST_PLACE, len(text.words))):
        if between(text, end).strip():
            break
        if text.folded[end] in PLACES_OF_WORK or text.entries[end].longest_place or _more_follow(text, end + 1):
            return end
    return last


def _more_follow(text: ReadText, number: int) -> bool:
    """Tell whether another number of people is joined: ", 2 på kontoret"."""
    joined = number + 1 < len(text.words) and (between(text, number).strip() == "," or text.folded[number] in _AND)
    return joined and any(entry.hints & NUMBER for entry in text.entries[number : number + 2])


def _part(text: ReadText, number: int, *, close: bool) -> Listed | None:
    """Read one part of a list; `close` where nothing but a sign joins it."""
    own = _speaker_or_family(text, number)
    if own is not None:
        return own
    amount = amount_at(text, number)
    if amount is None:
        return _single(text, number)
    if amount.low != amount.high or not amount.whole or not _OF_WHICH.isdisjoint(text.words[number : number + 3]):
        return None
    tail = people_after(text, amount.last, amount.unit) or others_after(text, amount.last) or _one_of_a_kind(text, amount)
    if (
        tail is None
        or are_wanted(text, tail.last)
        or text.folded[tail.last].startswith(OF_THE_SEASON)
        or (close and tail.kind in (FOLK, KIN) and text.folded[number] in ONES)
    ):
        return None
    return Listed(int(amount.low), number, tail.last, counted=True)


def _one_of_a_kind(text: ReadText, amount: Amount) -> Tail | None:
    """Read "en sælger" among others: alone it would be whom one looks for, or is."""
    place = amount.last + 1
    one = amount.low == 1 and place < len(text.words) and not between(text, place).strip() and is_one_of_them(text.folded[place])
    return Tail(CREW, place) if one else None


def others_after(text: ReadText, number: int) -> Tail | None:
    """Read "andre" after a number, and "mere" where a place follows: "og 10 mere i Odense"."""
    other = number + 1
    if other >= len(text.words) or between(text, other).strip():
        return None
    elsewhere = text.folded[other] in _MORE and not IN.isdisjoint(text.folded[other + 1 : other + 2])
    return Tail(EMPLOYED, other) if text.folded[other] in OTHERS or elsewhere else None


def _speaker_or_family(text: ReadText, number: int) -> Listed | None:
    if number >= len(text.words):
        return None
    word = text.folded[number]
    if word in _ME:
        return Listed(1, number, number + 1 if text.words[number + 1 : number + 2] and text.words[number + 1] in _SELF else number)
    if word in _I[text.language] and _ends_list(text, number):
        return Listed(1, number, number)
    if word in _MY and number + 1 < len(text.words) and text.folded[number + 1] in _FAMILY:
        return Listed(1, number, number + 1)
    after = number + 1
    if word in THE and after < len(text.words) and text.folded[after] in _THE_FAMILY:
        return Listed(1, number, after)
    return Listed(1, number, number) if word in _THE_FAMILY else None


def _ends_list(text: ReadText, number: int) -> bool:
    """Tell whether an "I" ends a list rather than begins to tell what it does."""
    following = number + 1
    ends = following >= len(text.words) or bool(between(text, following).strip())
    return ends or text.folded[following] in _AND or (text.folded[following] in _RUNNING and number > 1 and text.folded[number - 2] in _CLOSE)


def _is_the_company(text: ReadText, first: int) -> bool:
    return first > 0 and not between(text, first).strip(" :") and text.folded[first - 1] in _BEING


def _opens(text: ReadText, first: int) -> bool:
    return first == 0 or bool(between(text, first).strip())


def runs_it(text: ReadText, first: int, last: int) -> bool:
    """Tell whether a list opens what is said and the company is said to be run by those in it, or nothing more is said of them."""
    following = last + 1
    if not _opens(text, first):
        return False
    return following >= len(text.words) or between(text, following).strip()[:1] in {".", "!", ";"} or text.folded[following] in _RUNNING
