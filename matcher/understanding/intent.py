"""What a message is for: telling us facts, or asking us something. A question wins over facts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from typing import NamedTuple

from catalogue.vocabulary import Language
from matcher.read_text import ReadText
from matcher.understanding.courtesy_words import ABUSE, GREETING, HESITATION, POLITE, THANKS, WORLD
from matcher.understanding.intent_words import CLASSES, RULES, Intent, Rule
from matcher.understanding.scope import clauses
from matcher.words import NUMERALS, SMALL_WORDS, fold

_LEADS = GREETING | frozenset("ok okay men og saa undskyld lige naa but and so sorry aber und also entschuldigung hmm jamen altsaa tja".split())
"""Words before a question that are not part of it."""

_KNOWS = frozenset("ved kender know knows weiss wissen".split())
"""What follows one of these is told, not asked: "vi ved, hvad det koster"."""

_ADDRESSES = frozenset(
    "kan skal vil har maa gemmer sletter deler bruger spoerger kender siger laver tager koster saelger goer ringer taler snakker hjaelper".split()
)
"""Danish verbs after which an "i" in small letters is the reader's I, "you", more likely than the preposition."""

_ONLY_IN: Mapping[str, Language] = {
    "mit": "da",
    "store": "en",
    "bill": "en",
    "catch": "en",
    "hage": "da",
    "have": "en",
    "over": "en",
    "a": "da",
    "kost": "da",
}
"""Words that mean something else in other languages."""

_HAVING = frozenset("har have has haben hast".split())
_SUBJECTS = frozenset(
    "i you jeg du man vi det den der nogen it we they there this that somebody someone anyone sie ihr du ich wir es das man er jemand any jeres "
    "your mein my min mine ikke not nicht any mich".split()
)
"""One of these follows a verb of having in a question; without one somebody tells what they have."""

_TELLERS = frozenset("vi jeg we i wir ich man others andre andere han hun he she they".split())
_TO_KNOW = _KNOWS | frozenset(
    "vide sige fortael fortaelle forstaar forstod fatter aner spoerge hoere se tell say see understand ask hear sagen verstehe "
    "verstehen fragen sehen "
    "kapier kapiere vis show zeig idea anelse ahnung sikker sure sicher lost forvirret help hjaelp hilf".split()
)
"""With one of these a question word asks, however it goes on."""

_OWN_WAY = frozenset({"hvordan", "hvorledes", "how", "wie"})
_LEAST_NEARNESS = 0.25
_NEAR_BY_ITSELF = 0.905
"""Questions about the world come up to 0.902, "is there anything about saving energy" to 0.91 (our own questions)."""

_WHAT = frozenset("hvad hva hwa what whats was".split())
_IS = frozenset("er is s ist betyder bedeutet heisst menes means does".split())
_THAT = frozenset("det that this das dies".split())
_ASKED_BACK = _WHAT | _IS | _THAT | frozenset("her for noget lige egentlig nu saa denn eigentlich mean do hier da ordet".split())
"""Of these alone a question consists that asks what the one just put means."""

_OFFERS = frozenset("vaeksttjek vaeksttjekket vaekstcheck wachstumscheck".split())
"""What offers are called that do not begin with it."""

_LONGEST_ASKED_BACK = 6
_LOOK_BACK = 2
_LONGEST_THANKS = 9
_LONGEST_FAREWELL = 15
_LONGEST_GREETING = 4
_SENTENCE_END = re.compile(r"[.?!;\n]")


class Understood(NamedTuple):
    """What the rest of the matcher made of the message."""

    facts: bool
    """Whether it states any fact, or leaves one open."""
    nearness: float
    """How much nearer it is to an offer than to the usual one; 0 when it is nearer to what belongs elsewhere."""
    answers: bool
    """Whether it was read as the answer to what was just asked."""
    asked: bool
    """Whether anything was just asked."""
    words: frozenset[str]
    """The words of the catalogue, folded."""


class Purpose(NamedTuple):
    """What a message is for, and the numbers of the words that made it a question to us: they state no fact."""

    intent: Intent
    words: frozenset[int] = frozenset()


class _Clause(NamedTuple):
    numbers: range
    words: Sequence[str]
    classes: Mapping[str, Sequence[int]]
    asked: bool


def _by_word() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]], tuple[int, ...]]:
    whole: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    for name, words in CLASSES.items():
        for word in words.split():
            table, key = (beginnings, word[:-1]) if word.endswith("*") else (whole, word)
            table[key] = (*table.get(key, ()), name)
    return whole, beginnings, tuple(sorted({len(beginning) for beginning in beginnings}))


_WHOLE, _BEGINNINGS, _LENGTHS = _by_word()
_ASKING = frozenset(word for word, names in _WHOLE.items() if "asking" in names)


def find_purpose(text: ReadText, understood: Understood) -> Purpose:
    """Return what a message is for. Questions that we don't answer, abuse and nonsense are off-topic, but never because of a missing fact alone."""
    if not text.words:
        return Purpose("off-topic")
    parts = list(_clauses(text))
    with_class: dict[str, list[_Clause]] = {}
    for clause in parts:
        for name in clause.classes:
            with_class.setdefault(name, []).append(clause)
    asked = next((_purpose(rule, clause) for rule in RULES for clause in with_class.get(rule.holds[0], ()) if _fits(rule, clause)), None)
    if asked is None and _asks_of_offer(text):
        return Purpose("help", frozenset(range(len(text.words))))
    if understood.asked and _asks_back(text, understood, by_rule=asked is not None):
        return Purpose("why-asked", frozenset(range(len(text.words))))
    if asked is not None and not (understood.answers and len(parts) == 1 and not parts[0].asked):
        return asked
    if understood.facts or understood.answers:
        return Purpose("provide-facts")
    return Purpose(_without_facts(text, parts, understood))


def _asks_back(text: ReadText, understood: Understood, *, by_rule: bool) -> bool:
    """Tell whether somebody asks what the question just put means: "hvad er det?", "what is a municipality?"."""
    if len(text.words) > _LONGEST_ASKED_BACK or text.folded[0] not in _WHAT:
        return False
    if _ASKED_BACK.issuperset(text.folded):
        return not _THAT.isdisjoint(text.folded)
    return not (by_rule or understood.facts) and not _IS.isdisjoint(text.folded[1:2]) and WORLD.union(ABUSE).isdisjoint(text.folded)


def _asks_of_offer(text: ReadText) -> bool:
    """Tell whether somebody asks what an offer is: "hvad er et væksttjek"."""
    words = text.folded
    if len(words) > _LONGEST_ASKED_BACK or words[0] not in _WHAT or _IS.isdisjoint(words[1:2]):
        return False
    named = next((number for number in range(2, len(words)) if not text.entries[number].small), None)
    return named is not None and (text.entries[named].begins_name or words[named] in _OFFERS)


def _purpose(rule: Rule, clause: _Clause) -> Purpose:
    """Return the intent of a rule; a clause in which no company speaks of itself states nothing of one."""
    if "ourselves" not in clause.classes:
        return Purpose(rule.intent, frozenset(clause.numbers))
    return Purpose(rule.intent, frozenset(chain.from_iterable(clause.classes[name] for name in rule.holds)))


def _without_facts(text: ReadText, parts: Sequence[_Clause], understood: Understood) -> Intent:
    words = [fold(word) for word in text.words]
    of_ourselves = any("ourselves" in clause.classes for clause in parts)
    if not of_ourselves and not WORLD.union(ABUSE).isdisjoint(words):
        return "off-topic"
    if _is_kind(words, THANKS, POLITE | GREETING, most=_LONGEST_THANKS):
        return "thanks"
    if len(words) <= _LONGEST_FAREWELL and not any(clause.asked for clause in parts) and any(_thanks(clause) for clause in parts):
        return "thanks"
    if _is_kind(words, GREETING, POLITE, most=_LONGEST_GREETING):
        return "greet"
    asked = any(clause.asked for clause in parts)
    if not asked and understood.nearness < _LEAST_NEARNESS and len(words) <= _LONGEST_FAREWELL and _greets(parts[0]):
        return "greet"
    if of_ourselves and not _OWN_WAY.isdisjoint(words):
        return "provide-facts"
    stray = asked and not _is_of_support(parts, understood.nearness)
    return "off-topic" if stray or _is_nonsense(words, understood) else "provide-facts"


def _is_of_support(parts: Sequence[_Clause], nearness: float) -> bool:
    """Tell whether a question is about what support there is: less must speak for it when somebody asks for themselves."""
    of_themselves = any(name in clause.classes for clause in parts for name in ("ourselves", "me"))
    return nearness >= (_LEAST_NEARNESS if of_themselves else _NEAR_BY_ITSELF)


def _is_kind(words: Sequence[str], marks: frozenset[str], beside: frozenset[str], *, most: int) -> bool:
    """Tell whether a message thanks or greets: a word for it comes first, or after others that only go with it."""
    first = next((word for word in words if word in marks or word not in beside), "")
    return first in marks and (len(words) <= most or marks.union(beside).issuperset(words))


def _thanks(clause: _Clause) -> bool:
    """Tell whether a clause begins with thanks: "det var en god hjælp, tak for det"."""
    return next((word for word in clause.words if word in THANKS or word not in POLITE), "") in THANKS


def _greets(clause: _Clause) -> bool:
    """Tell whether a clause is a greeting and no more."""
    words = [fold(word) for word in clause.words]
    return _is_kind(words, GREETING, POLITE, most=_LONGEST_GREETING)


def _fits(rule: Rule, clause: _Clause) -> bool:
    return (
        (clause.asked or not rule.asked)
        and len(clause.words) <= rule.most_words
        and all(map(clause.classes.__contains__, rule.holds))
        and clause.classes.keys().isdisjoint(rule.lacks)
    )


def _clauses(text: ReadText) -> Iterator[_Clause]:
    ends = chain(_SENTENCE_END.finditer(text.text), repeat(None))
    end = next(ends)
    for numbers in clauses(text):
        while end is not None and end.start() < text.found[numbers[-1]].end():
            end = next(ends)
        first = numbers.start
        while first < numbers.stop - 1 and text.folded[first] in _LEADS:
            first += 1
        words = text.folded[first : numbers.stop]
        asked = (end is not None and end[0] == "?") or _is_inverted(words) or _has_question_word(text, numbers)
        yield _Clause(numbers, words, _classes(text, numbers), asked)


def _is_inverted(words: Sequence[str]) -> bool:
    """Tell whether a clause begins with the verb of a question: its subject follows, or something is asked for outright."""
    return "inverted" in _WHOLE.get(words[0], ()) and (words[0] not in _HAVING or len(words) == 1 or words[1] in _SUBJECTS)


def _classes(text: ReadText, numbers: range) -> Mapping[str, Sequence[int]]:
    """Return the classes of the words of a clause, each with the numbers of its words."""
    found: dict[str, list[int]] = {}
    before = ""
    for number in numbers:
        word = text.folded[number]
        if _ONLY_IN.get(word, text.language) == text.language:
            for name in _names(word):
                found.setdefault(name, []).append(number)
        for name in _WHOLE.get(f"{before}_{word}", ()):
            found.setdefault(name, []).append(number)
        before = word
        if text.words[number] == "i" and _is_you(text, number):
            found.setdefault("you", []).append(number)
    return found


@lru_cache(maxsize=20_000)
def _names(word: str) -> frozenset[str]:
    """Return the classes that a word is in."""
    by_beginning = (_BEGINNINGS.get(word[:length], ()) for length in _LENGTHS)
    return frozenset((*_WHOLE.get(word, ()), *chain.from_iterable(by_beginning)))


def _is_you(text: ReadText, number: int) -> bool:
    """Tell whether a Danish I, which is "you" with a capital and "in" without, speaks to us."""
    if text.language != "da":
        return False
    return (text.is_capital(number) and number > 0) or (number > 0 and text.folded[number - 1] in _ADDRESSES)


def _has_question_word(text: ReadText, numbers: range) -> bool:
    """Tell whether a word of a clause asks: a question word that no "we know" stands before, and that is not English "was"."""
    if _ASKING.isdisjoint(text.folded[numbers.start : numbers.stop]):
        return False
    return any(
        _KNOWS.isdisjoint(text.folded[max(0, number - _LOOK_BACK) : number])
        for number in numbers
        if text.folded[number] in _ASKING and (text.language == "de" or text.folded[number] != "was") and not _is_told(text, numbers, number)
    )


def _is_told(text: ReadText, numbers: range, number: int) -> bool:
    """Tell whether a question word begins what is told: "alt hvad vi laver", "what we do is"; what one wishes to know is asked."""
    after = text.folded[number + 1 : number + 2]
    if after[:1] == ["i"] and text.language != "en":
        return False
    return not _TELLERS.isdisjoint(after) and _TO_KNOW.isdisjoint(text.folded[max(0, numbers.start - _LOOK_BACK) : number])


def _is_nonsense(words: Sequence[str], understood: Understood) -> bool:
    """Tell whether none of a message's words is one of any language that we know, or all of them only string names of what belongs elsewhere."""
    letters = [word for word in words if not word.isdecimal()]
    if not letters or any(word in _SMALL for word in letters):
        return False
    return not any(word in understood.words for word in letters) or (not understood.nearness and len(letters) > 1)


_SMALL = frozenset(fold(word) for words in (*SMALL_WORDS.values(), NUMERALS, HESITATION) for word in words)
