"""Whether the company wishes for what a word names: by what is said of wanting, lacking, having and denying around it."""

from typing import Literal

from matcher.hints import NUMBER
from matcher.mood_words import (
    ABLE,
    AFTER,
    AND,
    ASK,
    BANK,
    BESIDE,
    DENY,
    EARLIER,
    EASY,
    ENOUGH,
    FIND,
    GET,
    HAVE,
    LACK,
    LOOK,
    NOBODY,
    OFFER,
    ONLY,
    OTHERS,
    OURS,
    PAST,
    STATE,
    WE,
    WISH,
)
from matcher.need_parts import bits_of
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around, is_jutish, sentence_start
from matcher.words import folded_words

Stance = Literal["none", "wished", "wanted"]
"""`wished`: something is to be done; `wanted`: what is named is lacked, looked for or to be had."""

_FAR_BEFORE = 9
_FAR_AFTER = 7
_NEAR = 2
_WHETHER, _WE = frozenset({"om", "if", "whether", "ob"}), frozenset({"vi", "jeg", "we", "i", "wir", "ich"})
_MAY_ASK = _WE | {"man", "a"}
_ASKING = frozenset("spoerger spoerg ask asks asked fragen fragt".split())
_SHORTEST_SAID = 4
_HAVE = frozenset({"har", "have", "has", "haben", "habe"})
_TELLING = LACK | FIND | WISH | LOOK | ASK | ENOUGH | BANK | ABLE
_GOVERNING = LACK | FIND | WISH | LOOK
_PEOPLE = bits_of("recruitment")
_MY = folded_words("min mine vores vor voes my our mein meine meinen meinem meiner unser unsere unseren unserem unserer")


def may_be_wished(text: ReadText, number: int) -> bool:
    """Tell whether any word near one speaks of wishing: where none does, no need to look closer."""
    near = text.entries[number].mood
    for entry in text.entries[max(0, number - _FAR_BEFORE) : number + _FAR_AFTER]:
        near |= entry.mood
    return bool(near & _TELLING)


def stance_at(text: ReadText, number: int) -> Stance:
    """Return what the words around a word make of it."""
    clause = clause_around(text, number)
    seen, first = _before(text, number, clause)
    after = _after(text, number, clause.stop)
    around = seen | after
    offered = seen & OFFER and not around & (LACK | WISH)
    stated = around & (_GOVERNING | ASK | ENOUGH) or _bank_refuses(around) or _is_not_to_be_had(around) or _is_asked_for(text, number)
    if offered or not stated or _is_astray(text, first, number, clause):
        return "none"
    wanted = _is_wanted(seen, after) or _is_asked_for(text, number)
    if wanted and not _is_beside(text, number) and (around & NOBODY or not _is_ours(text, number)):
        return "wanted"
    return "wished" if around & (_GOVERNING | ASK) or _bank_refuses(around) else "none"


def _is_not_to_be_had(around: int) -> bool:
    """Tell whether a denial says that one cannot get something: "vi kan ikke få smede"."""
    return bool(around & DENY and around & ABLE and around & GET)


def _bank_refuses(around: int) -> bool:
    return bool(around & BANK and around & DENY)


def _is_asked_for(text: ReadText, number: int) -> bool:
    """Tell whether a question asks for money or help: "is there a grant for machines?", "kan jeg få penge til en maskine"."""
    if not text.entries[number].mood & ASK:
        return False
    return "?" in text.text[text.found[number].end() :] or _begins_to_ask(text, clause_around(text, number))


def _begins_to_ask(text: ReadText, clause: range) -> bool:
    """Tell whether a clause asks for itself whether something is to be had: "can I get"."""
    entries = text.entries[clause.start : clause.stop]
    able = bool(entries[0].mood & ABLE) and not _MAY_ASK.isdisjoint(text.folded[clause.start + 1 : clause.start + 2])
    return able and any(entry.mood & GET for entry in entries)


def is_unwished(text: ReadText, first: int, last: int) -> bool:
    """Tell whether a phrase that states a need is denied, over, someone else's or done for others."""
    clause = clause_around(text, first)
    return _is_astray(text, max(clause.start, first - _SHORTEST_SAID), last, clause) or _is_offered(text, first, clause.start)


def _before(text: ReadText, number: int, clause: range) -> tuple[int, int]:
    """Return the moods before a word back to the verb that governs it, and where they begin; a list goes on over commas."""
    entries = text.entries
    seen, place = 0, number - 1
    first = max(clause.start, number - _FAR_BEFORE)
    while place >= first:
        mood = entries[place].mood
        if mood & STATE or (mood & HAVE and _is_beside_we(text, place)):
            subject = entries[place - 1].mood & WISH if place else 0
            return seen | subject | mood & ~GET, place
        if mood & AND and seen & _GOVERNING:
            return seen, place + 1
        seen |= mood
        place -= 1
        if place < first == clause.start and not seen & (_GOVERNING | WE | GET) and _goes_on(text, first, number):
            first = max(sentence_start(text, number), number - _FAR_BEFORE)
            clause = range(first, clause.stop)
    return seen, place + 1


def _goes_on(text: ReadText, first: int, number: int) -> bool:
    """Tell whether a clause goes on after a comma, or begins with "but", for the word judged; how many they are is no part of what they ask for."""
    if text.entries[first].hints & NUMBER:
        earlier, start = 0, sentence_start(text, first)
        for entry in text.entries[start:first]:
            earlier |= entry.mood
        if not earlier & _GOVERNING or (earlier & ASK and not earlier & _GOVERNING & ~FIND):
            return False
        if _is_of_people(text, number) and not any(_is_of_people(text, place) and not _is_for_whom(text, place) for place in range(start, first)):
            return False
    return first > 0 and (bool(text.entries[first].mood & AND) or text.text[text.found[first - 1].end()] == ",")


def _is_of_people(text: ReadText, number: int) -> bool:
    """Tell whether a word names those whom one hires, or the hiring."""
    part = text.entries[number].part
    return part is not None and bool((part.wanted | part.act) & _PEOPLE)


def _is_for_whom(text: ReadText, number: int) -> bool:
    return _is_beside(text, number) or is_mine(text, number)


def is_mine(text: ReadText, number: int) -> bool:
    """Tell whether a word names those whom the company has: "my people", "vores folk"."""
    return number > 0 and text.folded[number - 1] in _MY


def _is_beside_we(text: ReadText, number: int) -> bool:
    before, after = text.entries[max(0, number - 1) : number], text.entries[number + 1 : number + 2]
    return any(entry.mood & WE for entry in (*before, *after))


def _after(text: ReadText, number: int, stop: int) -> int:
    seen = 0
    for entry in text.entries[number + 1 : min(stop, number + 1 + _FAR_AFTER)]:
        if entry.mood & AND:
            break
        seen |= entry.mood
    return seen


def _is_wanted(seen: int, after: int) -> bool:
    around = seen | after
    if seen & FIND and seen & EASY:
        return False
    return bool(
        seen & (LACK | FIND)
        or after & LACK
        or (seen & LOOK and seen & AFTER)
        or (around & DENY and around & ENOUGH)
        or _is_not_to_be_had(around)
        or (around & WISH and around & GET)
        or (after & FIND and around & (DENY | WISH))
        or seen & ASK
        or _bank_refuses(around)
    )


def _is_beside(text: ReadText, number: int) -> bool:
    """Tell whether a preposition stands right before a word, and none that belongs to the wanting: "brug for", "hjælp til"."""
    if number == 0 or not text.entries[number - 1].mood & BESIDE:
        return False
    return number == 1 or not text.entries[number - 2].mood & (LACK | FIND | ASK | LOOK)


def _is_ours(text: ReadText, number: int) -> bool:
    return any(entry.mood & OURS for entry in text.entries[max(0, number - _NEAR) : number])


def _is_astray(text: ReadText, first: int, last: int, clause: range) -> bool:
    """Tell whether what is said from `first` to `last` is denied, over or of somebody else."""
    entries = text.entries
    if any(entry.mood & BANK for entry in entries[clause.start : clause.stop]):
        return False
    if _is_only_asked(text, first, last):
        return True
    moods = [entry.mood for entry in entries[first : last + 1]]
    if any(mood & PAST for mood in moods) or any(entry.mood & EARLIER for entry in entries[clause.start : clause.stop]):
        return True
    return any(_is_denial(text, place, clause) for place in range(first, min(clause.stop, last + _SHORTEST_SAID))) or _is_of_others(text, first, last)


def _is_only_asked(text: ReadText, first: int, last: int) -> bool:
    """Tell whether it is said that somebody asks whether: "alle spørger om vi mangler folk"."""
    return any(
        text.folded[place] in _WHETHER and text.folded[place + 1] in _WE and not _ASKING.isdisjoint(text.folded[max(0, place - _NEAR) : place])
        for place in range(max(0, first - 1), last)
    )


def _is_denial(text: ReadText, place: int, clause: range) -> bool:
    """Tell whether a word denies the wanting itself: "vi mangler ikke", not "vi kan ikke finde"."""
    entries = text.entries
    mood = entries[place].mood | (DENY if entries[place].folded == "it" and is_jutish(text) else 0)
    if not mood & DENY or place not in clause:
        return False
    before = [entry.mood for entry in entries[max(clause.start, place - _NEAR) : place]]
    after = (
        []
        if mood & NOBODY and not (place and entries[place - 1].mood & (STATE | HAVE) and entries[place - 1].folded in _HAVE)
        else [entry.mood for entry in entries[place + 1 : min(clause.stop, place + 1 + _NEAR)]]
    )
    near = 0
    for other in (*before, *after):
        near |= other
    return bool(near & (LACK | WISH | LOOK)) and not near & (ABLE | ENOUGH) and not (after and after[0] & ONLY)


def _is_of_others(text: ReadText, first: int, last: int) -> bool:
    """Tell whether others stand before the verb of wanting, and no "we" between."""
    entries = text.entries
    verb = next((place for place in range(first, last + 1) if entries[place].mood & _GOVERNING), None)
    if verb is None:
        return False
    beginning = clause_around(text, verb).start
    subject, near = 0, 0
    for entry in entries[beginning:verb]:
        near |= entry.mood
    for entry in entries[beginning : min(beginning + _NEAR + 1, verb)]:
        subject |= entry.mood
    for entry in entries[max(beginning, verb - _NEAR) : verb + 1]:
        subject |= entry.mood
    return bool(subject & OTHERS) and not (near | entries[min(verb + 1, len(entries) - 1)].mood) & WE


def _is_offered(text: ReadText, first: int, start: int) -> bool:
    """Tell whether it is done for others: "vi hjælper firmaer med at finde folk", "software til rekruttering"."""
    for place in range(first - 1, max(start, first - _FAR_BEFORE) - 1, -1):
        mood = text.entries[place].mood
        if mood & (AND | _GOVERNING):
            return False
        if mood & OFFER:
            return True
    return False
