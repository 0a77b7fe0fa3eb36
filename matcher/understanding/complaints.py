"""Needs that are stated by complaining: of machines that stand still, paper everywhere, guests who stay away in winter."""

from collections.abc import Iterator, Sequence

from matcher.evidence import Evidence
from matcher.mood_words import DENY, EARLIER, LACK, LOOK, OTHERS, WE
from matcher.need_parts import Complaint, NeedPart
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around, sentence_start

_NEAR = 7
"""Words between what a complaint is of and what is said of it."""

_NEAR_DENIAL = 2


def find_complaints(text: ReadText, parts: Sequence[tuple[int, NeedPart]]) -> Iterator[Evidence]:
    """Yield the need of each complaint, with its words, of which the parts are those of needs, by the numbers of their words."""
    known = text.lexicon.need_parts[text.language]
    for (number, bit), said in _pairs(parts, known.alone).items():
        words = [other for other in said if sentence_start(text, other) == sentence_start(text, number)]
        if words or known.alone >> bit & 1:
            yield from _complaint(text, number, words, known.complaints[bit])


def _pairs(parts: Sequence[tuple[int, NeedPart]], alone: int) -> dict[tuple[int, int], list[int]]:
    """Return by the number of what a complaint is of, and the complaint, the numbers of the words near by that are said of it."""
    pairs: dict[tuple[int, int], list[int]] = {}
    before: list[tuple[int, int, int]] = []
    for number, part in parts:
        of, said = part.of, part.said
        if not (of or said):
            continue
        for bit in _bits(of & alone):
            pairs[number, bit] = []
        for other, its_of, its_said in reversed(before[-_NEAR:]):
            if number - other > _NEAR:
                break
            if of & its_said:
                _add(pairs, number, other, of & its_said)
            if its_of & said:
                _add(pairs, other, number, its_of & said)
        before.append((number, of, said))
    return pairs


def _add(pairs: dict[tuple[int, int], list[int]], number: int, said: int, bits: int) -> None:
    for bit in _bits(bits):
        pairs.setdefault((number, bit), []).append(said)


def _complaint(text: ReadText, number: int, said: Sequence[int], complaint: Complaint) -> Iterator[Evidence]:
    place = min(said, key=lambda place: abs(place - number), default=number)
    first, last = min(number, place), max(number, place)
    denied = _is_denied(text, first, last, ()) if complaint.denied else _is_denied(text, place, place, said)
    if denied is complaint.denied and not _is_of_others(text, first, last):
        yield text.evidence("needs", complaint.need, first, last)


def _bits(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _is_one_sentence(text: ReadText, one: int, other: int) -> bool:
    return sentence_start(text, one) == sentence_start(text, other)


def _is_denied(text: ReadText, first: int, last: int, said: Sequence[int]) -> bool:
    """Tell whether a denial stands near: not one of wanting ("we need no capital"), nor one that is what is said."""
    entries = text.entries
    near = [
        place for place in range(max(0, first - _NEAR_DENIAL), min(len(entries), last + _NEAR_DENIAL + 1)) if _is_one_sentence(text, place, first)
    ]
    denied = any(entries[place].mood & DENY and place not in said for place in near)
    return denied and not any(entries[place].mood & (LACK | LOOK) for place in near if place not in {first, last})


def _is_of_others(text: ReadText, first: int, last: int) -> bool:
    """Tell whether it is somebody else's trouble, or one of another time."""
    clause = clause_around(text, first)
    if any(entry.mood & EARLIER for entry in text.entries[clause.start : clause.stop]):
        return True
    start = sentence_start(text, first)
    others = any(entry.mood & OTHERS for entry in text.entries[start:first])
    return others and not any(entry.mood & WE for entry in text.entries[start:last])
