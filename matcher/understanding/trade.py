"""Whether the company exports, to which countries, and whether it wishes to: from what it has to do with the countries it names."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from matcher.evidence import Evidence
from matcher.foreign_words import ForeignMention
from matcher.hints import HOME_MARKET
from matcher.read_text import ReadText
from matcher.understanding.dealings import Dealing, find_dealings
from matcher.understanding.foreign_mentions import foreign_mentions
from matcher.understanding.scope import clause_around, says, says_before, sentence_start
from matcher.understanding.short_answer_words import NUMBERS
from matcher.understanding.trade_words import (
    BUYS,
    CUSTOMERS,
    DECADES,
    DENYING,
    EVERYTHING,
    EXCEPTING,
    FRACTIONS,
    LEAST_SHARE,
    LEAVING,
    LONG,
    MORE,
    MOST,
    ONLY,
    SELL,
    SINCE,
    STAYING,
    TONGUE,
    YET,
)

if TYPE_CHECKING:
    from catalogue.vocabulary import Export

_MOST_PERCENT = 50
_MANY_YEARS = 5
_MANY_COUNTRIES = 10
_NEAR = 3
_PERCENT = frozenset("procent pct percent prozent".split())
_COUNTRIES = frozenset("lande countries laender laendern".split())
_MANY = frozenset("mange flere many several vielen viele ti tyve tredive fyrre ten twenty thirty zehn zwanzig dreissig".split())
_SALES = SELL | CUSTOMERS | BUYS
_ALL_OF_THEM = frozenset("alle all saemtliche samtlige".split())
_ALL = frozenset("hele alt everything alles saemtliche udelukkende exclusively".split())
_SHORT = 8
_OUT_OF = (["ud", "af"], ["out", "of"], ["in"], ["von"], ["af"])
_OLD_HANDS = frozenset("erfaren erfarne eksportoer experienced erfahrene".split())


def find_trade(text: ReadText, now: date) -> list[Evidence]:
    """Return the level of export, the markets and the need to export; of what is taken back nothing stays."""
    del now
    mentions = foreign_mentions(text)
    dealings = find_dealings(text, mentions)
    last = {code: dealing for dealing in dealings for code in dealing.codes}
    standing = [dealing for dealing in dealings if not dealing.codes or any(last[code].state != "denied" for code in dealing.codes)]
    found = [text.evidence("markets", code, dealing.first, dealing.last) for code, dealing in last.items() if dealing.state != "denied"]
    wished = [dealing for dealing in standing if dealing.state in {"planned", "asked"}]
    found += [text.evidence("needs", "export", dealing.first, dealing.last) for dealing in wished[:1]]
    return [*_export(text, standing, mentions), *found]


def _export(text: ReadText, dealings: Sequence[Dealing], mentions: Sequence[ForeignMention]) -> list[Evidence]:
    by_state = {dealing.state: dealing for dealing in reversed(dealings)}
    more = [dealing for dealing in dealings if dealing.state in {"planned", "asked"} and not MORE.isdisjoint(_clause(text, dealing))]
    present = [dealing for dealing in dealings if dealing.state == "present"]
    seasoned = [dealing for dealing in present if _is_experienced(text, dealing)]
    if present or more:
        level: Export
        level, dealing = ("experienced", seasoned[0]) if seasoned else ("some", (present or more)[0])
        return [text.evidence("export", level, dealing.first, dealing.last)]
    if "planned" in by_state:
        return [text.evidence("export", "planning", by_state["planned"].first, by_state["planned"].last)]
    no = next((dealing for dealing in dealings if dealing.state == "denied" and _denies_all(text, dealing)), None)
    if no is not None:
        return [text.evidence("export", "none", no.first, no.last)]
    return _only_at_home(text, mentions)


def _denies_all(text: ReadText, dealing: Dealing) -> bool:
    return not dealing.codes or not YET.isdisjoint(_clause(text, dealing))


def _clause(text: ReadText, dealing: Dealing) -> list[str]:
    return text.folded[clause_around(text, dealing.first).start : clause_around(text, dealing.last).stop]


def _is_experienced(text: ReadText, dealing: Dealing) -> bool:
    """Tell whether most is sold abroad, or for many years, or in many countries."""
    words = _clause(text, dealing)
    if _has_high_percentage(text, dealing):
        return True
    if not MOST.isdisjoint(words) and not _OF_SALES.isdisjoint(words):
        return True
    if not _OLD_HANDS.isdisjoint(words) or _has_share(text.folded[sentence_start(text, dealing.first) : clause_around(text, dealing.last).stop]):
        return True
    if not CUSTOMERS.isdisjoint(words) and not _ALL_OF_THEM.isdisjoint(words):
        return True
    return any(_says_much(words, place) for place in range(len(words)))


def _has_share(words: Sequence[str]) -> bool:
    """Tell whether at least half is said in words: "to tredjedele", "ni ud af ti"."""
    if any(words[place : place + len(share)] == share for share in FRACTIONS for place in _places(words, share[0])):
        return True
    return any(
        _is_share(words, place, len(between))
        for between in _OUT_OF
        for place in _places(words, between[0])
        if words[place:][: len(between)] == between
    )


def _places(words: Sequence[str], word: str) -> Sequence[int]:
    return [place for place, one in enumerate(words) if one == word] if word in words else ()


def _is_share(words: Sequence[str], place: int, length: int) -> bool:
    part, whole = (_number(words, place - 1), _number(words, place + length))
    return 0 < part <= whole and part / whole >= LEAST_SHARE


def _number(words: Sequence[str], place: int) -> int:
    word = words[place] if 0 <= place < len(words) else ""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 3 else NUMBERS.get(word, 0)  # noqa: PLR2004 - a share of at most hundreds


def _has_high_percentage(text: ReadText, dealing: Dealing) -> bool:
    """Tell whether the clause has a number of at least half before the sign for percent."""
    around = range(clause_around(text, dealing.first).start, clause_around(text, dealing.last).stop)
    return any(
        text.words[number].isdigit() and len(text.words[number]) <= 3 and int(text.words[number]) >= _MOST_PERCENT  # noqa: PLR2004 - at most 100
        for number in around
        if text.text[text.found[number].end() : text.found[number].end() + 2].lstrip().startswith("%")
    )


_OF_SALES = SELL | frozenset("salget omsaetningen produktionen kunder kunderne kunden varer varerne vi we wir our vores unser".split())


def _says_much(words: Sequence[str], place: int) -> bool:
    word, after = words[place], words[place + 1 : place + 2]
    if word in _MANY or word in SINCE:
        return bool(after) and (after[0] in LONG or (word in SINCE and _is_long_ago(words, place)))
    if not (word.isascii() and word.isdigit() and len(word) <= 4):  # noqa: PLR2004 - no year has more digits
        return False
    number = int(word)
    if not after:
        return False
    return (
        (after[0] in _PERCENT and number >= _MOST_PERCENT)
        or (after[0] in LONG and number >= _MANY_YEARS)
        or (after[0] in _COUNTRIES and number >= _MANY_COUNTRIES)
    )


def _is_long_ago(words: Sequence[str], place: int) -> bool:
    """Tell whether a year or a decade follows: "siden 1998", "since the eighties"."""
    return words[place + 1].isdigit() or not DECADES.isdisjoint(words[place + 1 : place + 1 + _NEAR])


def _only_at_home(text: ReadText, mentions: Sequence[ForeignMention]) -> list[Evidence]:
    """Return that nothing is exported when the text says so of Denmark: "kun danske kunder", "det hele sælges herhjemme"."""
    for mention in mentions:
        if mention.word.is_home and _is_all_there_is(text, mention) and not says(text, mention.first, DENYING):
            return [text.evidence("export", "none", clause_around(text, mention.first).start, mention.last)]
    return [
        text.evidence("export", "none", number, number)
        for number in text.telling
        if text.entries[number].hints & HOME_MARKET and _stays(text, number)
    ][:1]


def _stays(text: ReadText, number: int) -> bool:
    """Tell whether everything stays in the country, or nothing leaves it: "ikke en flaske kommer ud af landet"."""
    clause = clause_around(text, number)
    words = text.folded[clause.start : clause.stop]
    leaves = not LEAVING.isdisjoint(words) and ("ud" in words or text.language != "da")
    if not EXCEPTING.isdisjoint(words):
        return False
    if not DENYING.isdisjoint(words):
        return leaves
    only = not ONLY.isdisjoint(words) and not SELL.isdisjoint(words)
    return only or (not STAYING.isdisjoint(words) and not EVERYTHING.isdisjoint(words))


def _is_all_there_is(text: ReadText, mention: ForeignMention) -> bool:
    if _is_named_alone(text, mention):
        return True
    everything = mention.word.kind == "name" and says(text, mention.first, _ALL)
    return (everything or says_before(text, mention.first, ONLY)) and says(text, mention.first, _SALES)


def _is_named_alone(text: ReadText, mention: ForeignMention) -> bool:
    """Tell whether "only" stands right before it: "kun i Danmark"."""
    near = text.folded[max(0, mention.first - 2) : mention.first]
    if ONLY.isdisjoint(near):
        after = text.folded[mention.last + 2 : mention.last + 3]
        return mention.word.kind == "adjective" and not ONLY.isdisjoint(after) and not says(text, mention.first, TONGUE)
    return mention.word.kind == "name" and len(text.words) <= _SHORT
