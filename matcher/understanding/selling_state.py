"""Whether selling is done, wished, asked help for or denied, by the words around it in its clause."""

from typing import Literal

from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import clause_before, folded, is_first_person
from matcher.understanding.scope import clause_around
from matcher.understanding.trade_words import ASK, DENYING, NOT_KNOWING, ONLY, PAST, SELL, WISH

State = Literal["present", "planned", "asked", "named", "denied"]
"""`asked`: help is asked for; `named`: a bare answer, which tells the country alone."""

_NEAR = 3
_INFINITIVES = frozenset("eksportere saelge levere afsaette sell export exportieren verkaufen liefern".split())
"""Without a "we" they name what is wanted: "sælge til Norge"."""

_SOMEBODY = frozenset(
    "kunde kunden kunder kunderne konkurrent konkurrenter konkurrenten konkurrenterne nabo naboen customer customers client clients "
    "competitor competitors "
    "kundin konkurrenz wettbewerber mitbewerber leverandoer leverandoeren supplier".split()
)


def is_denied_before(text: ReadText, number: int) -> bool:
    """Tell whether a denial stands right before a word, in its clause."""
    near = clause_before(text, number)[-_NEAR:]
    return any(word in DENYING and ONLY.isdisjoint(near[place + 1 : place + 2]) for place, word in enumerate(near)) and NOT_KNOWING.isdisjoint(near)


def state_of(text: ReadText, number: int, *, but_denied: bool = False) -> State:
    """Return how it stands with the word of selling, by its clause; with `but_denied` a denial is left out of account."""
    clause = clause_around(text, number)
    before = folded(text, clause.start, number)
    after = folded(text, number + 1, clause.stop)
    if not but_denied and NOT_KNOWING.isdisjoint(before) and _denies(before[-_NEAR:], after[: _NEAR - 1], after):
        return "denied"
    if not WISH.isdisjoint(before):
        return "planned"
    if not ASK.isdisjoint(before):
        return "asked"
    if text.entries[number].folded in _INFINITIVES and not is_first_person(text, [*before, *after]):
        return "asked"
    return "present"


def _denies(before: list[str], after: list[str], rest: list[str]) -> bool:
    words = [*before, "|", *after, *rest[len(after) : len(after) + 1]]
    limit = len(before) + 1 + len(after)
    return any(word in DENYING and ONLY.isdisjoint(words[place + 1 : place + 2]) for place, word in enumerate(words[:limit]))


def is_over(text: ReadText, number: int) -> bool:
    """Tell whether the clause of a word speaks of what was."""
    return not PAST.isdisjoint(whole_clause(text, number))


def sold_by_others(text: ReadText, number: int) -> bool:
    """Tell whether somebody else sells: a customer or competitor stands before the verb and no "we"."""
    if text.entries[number].folded not in SELL:
        return False
    before = clause_before(text, number)
    return not _SOMEBODY.isdisjoint(before) and not is_first_person(text, before)


def whole_clause(text: ReadText, number: int) -> list[str]:
    """Return the folded words of the clause of a word."""
    around = clause_around(text, number)
    return folded(text, around.start, around.stop)
