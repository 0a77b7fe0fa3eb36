"""Whether selling is done, wished, asked help for or denied, by the words around it in its clause."""

from typing import Literal

from matcher.hints import COUNTRY
from matcher.people_words import NEW
from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import speaks, speaks_before
from matcher.understanding.scope import clause_around, is_jutish, says, says_before, sentence_start
from matcher.understanding.trade_words import AND, ASK, CUSTOMERS, DENYING, NOT_KNOWING, ONLY, PAST, SELL, WE, WISH

State = Literal["present", "planned", "asked", "named", "denied"]
"""`asked`: help is asked for; `named`: a bare answer, which tells the country alone."""

_WHETHER = frozenset({"ob", "whether"})
_JUTISH_DENYING = DENYING | {"it"}
_NEAR = 3
_FAR = 15
_INFINITIVES = frozenset("eksportere saelge levere afsaette sell export exportieren verkaufen liefern".split())
"""Without a "we" they name what is wanted: "sælge til Norge"."""

_NEW_OR_HAD = NEW | frozenset("faa finde skaffe have get find win finden gewinnen at to".split())

_SOMEBODY = frozenset(
    "kunde kunden kunder kunderne konkurrent konkurrenter konkurrenten konkurrenterne nabo naboen customer customers client clients "
    "competitor competitors "
    "forhandler grossist dealer wholesaler haendler grosshaendler han hun he she faetter kusine cousin svoger schwager bror brother sister "
    "kundin konkurrenz wettbewerber mitbewerber leverandoer leverandoeren supplier".split()
)


def is_denied_before(text: ReadText, number: int) -> bool:
    """Tell whether a denial stands right before a word, in its clause."""
    near = _near_before(text, number)
    return any(word in _denying(text) and ONLY.isdisjoint(near[place + 1 : place + 2]) for place, word in enumerate(near)) and NOT_KNOWING.isdisjoint(
        near
    )


def state_of(text: ReadText, number: int, *, but_denied: bool = False) -> State:
    """Return how it stands with the word of selling, by its clause; with `but_denied` a denial is left out of account."""
    denied = _denies(text, number) or _denies_wish(text, number)
    if not but_denied and denied and not says_before(text, number, NOT_KNOWING):
        return "denied"
    if says_before(text, number, WISH) or _is_wished_in_german(text, number) or _names_a_wish(text, number):
        return "planned"
    if says_before(text, number, ASK) or (text.folded[number] in _INFINITIVES and not speaks(text, number)):
        return "asked"
    return "present"


def _names_a_wish(text: ReadText, number: int) -> bool:
    """Tell whether a clause does no more than name new customers and where: "nye kunder i Norge"."""
    clause = clause_around(text, number)
    before = text.folded[clause.start : number]
    where = all(entry.hints & COUNTRY or entry.folded in AND for entry in text.entries[number + 1 : clause.stop])
    return where and text.folded[number] in CUSTOMERS and not NEW.isdisjoint(before) and _NEW_OR_HAD.issuperset(before)


def is_bare_infinitive(text: ReadText, number: int) -> bool:
    """Tell whether an infinitive ends a clause that names what is wanted and no more: "nach Deutschland verkaufen"."""
    clause = clause_around(text, number)
    return text.folded[number] in _INFINITIVES and number + 1 == clause.stop and number - clause.start <= _NEAR


def _is_wished_in_german(text: ReadText, number: int) -> bool:
    """Tell whether an infinitive with "zu" depends on a wish before it: "wir planen, nach Dänemark zu liefern"."""
    infinitive = text.language == "de" and text.folded[number - 1] == "zu"
    return infinitive and not WISH.isdisjoint(text.folded[max(sentence_start(text, number), number - _FAR) : number])


def _denies_wish(text: ReadText, number: int) -> bool:
    """Tell whether a denial stands right before a wish: "ingen planer om at eksportere"."""
    before = text.folded[max(clause_around(text, number).start, number - _FAR) : number]
    return any(word in _denying(text) and not WISH.isdisjoint(before[place + 1 : place + 2]) for place, word in enumerate(before))


def _denies(text: ReadText, number: int) -> bool:
    stop = clause_around(text, number).stop
    words = [*_near_before(text, number), "|", *text.folded[number + 1 : min(stop, number + 1 + _NEAR)]]
    limit = min(len(words), words.index("|") + _NEAR)
    return any(word in _denying(text) and ONLY.isdisjoint(words[place + 1 : place + 2]) for place, word in enumerate(words[:limit]))


def _denying(text: ReadText) -> frozenset[str]:
    return _JUTISH_DENYING if is_jutish(text) else DENYING


def _near_before(text: ReadText, number: int) -> list[str]:
    return text.folded[max(clause_around(text, number).start, number - _NEAR) : number]


def is_over(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word speaks of what was."""
    return says(text, number, PAST)


def is_left_open(text: ReadText, number: int) -> bool:
    """Tell whether it is only asked or said whether somebody sells: "why does it matter whether we sell abroad"."""
    start = clause_around(text, number).start
    before = text.folded[start:number]
    return not _WHETHER.isdisjoint(before) or any(
        word == "om" and not WE.isdisjoint(before[place + 1 : place + 2]) for place, word in enumerate(before)
    )


def sold_by_others(text: ReadText, number: int) -> bool:
    """Tell whether somebody else sells: a customer or competitor stands before the verb and no "we"."""
    return text.folded[number] in SELL and says_before(text, number, _SOMEBODY) and not speaks_before(text, number)
