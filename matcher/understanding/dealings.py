"""What a company has to do with the countries it names: it sells there, wishes to, or no longer or never did; buying and holidays are nothing."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from matcher.foreign_words import ForeignMention
from matcher.hints import TRADE_ABROAD
from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import folded, is_first_person, speaks, speaks_before
from matcher.understanding.scope import clause_around, places_of, says, says_before, sentence_start
from matcher.understanding.selling_state import State, is_bare_infinitive, is_denied_before, is_left_open, is_over, sold_by_others, state_of
from matcher.understanding.trade_words import (
    AND,
    ASK,
    BUYS,
    CUSTOMERS,
    DENYING,
    DROPPED,
    ELSE,
    ENTER,
    FROM,
    LIES,
    NOT_KNOWING,
    ONLY,
    OURS,
    SELL,
    TO,
    WISH,
)

_NEAR = 3
_ROLES = SELL | CUSTOMERS | ENTER | ELSE
_DELIVERERS = frozenset("leverandoer leverandoerer underleverandoer underleverandoerer supplier suppliers zulieferer lieferant lieferanten".split())
_CUSTOMER_ENDINGS = ("geschaefte", "haendler", "kunden", "kunder", "forhandlere", "butikker", "kaeder", "supermaerkte", "laeden")
"""How compounds for customers end: "Schweizer Skigeschäfte"."""

_LONGEST_BARE = 12
_NOUN_WITHIN = 3


class Dealing(NamedTuple):
    """What a company does about some countries, without codes for "abroad": the numbers of the first and last word that say so."""

    codes: tuple[str, ...]
    state: State
    first: int
    last: int


def find_dealings(text: ReadText, mentions: Sequence[ForeignMention]) -> list[Dealing]:
    """Return what the text says of selling, of every foreign country it names and of exporting as such, in the order of the text."""
    dealings: list[Dealing] = []
    previous: tuple[ForeignMention, Dealing | None] | None = None
    for mention in [mention for mention in mentions if not mention.word.is_home]:
        dealing = None if previous is None else _after(text, previous, mention, dealings)
        if dealing is None and (previous is None or not _is_listed(text, previous[0], mention) or previous[1] is not None):
            dealing = _dealing(text, mention, alone=len(mentions))
        previous = (mention, dealing)
        if dealing is not None:
            dealings.append(dealing)
    dealings += [dealing for number in text.telling if text.entries[number].hints & TRADE_ABROAD and (dealing := _exporting(text, number))]
    return sorted(dealings, key=lambda dealing: dealing.first)


def _after(text: ReadText, previous: tuple[ForeignMention, Dealing | None], mention: ForeignMention, earlier: list[Dealing]) -> Dealing | None:
    """Return what holds of a country since it stands in a list with another, or in place of one that was denied; None when it does neither."""
    before, dealing = previous
    if dealing is None:
        return None
    if dealing.state == "denied" and _is_instead(text, before, mention):
        state = next((one.state for one in reversed(earlier) if one.state != "denied"), None) or _state_without_denial(text, dealing, before)
        return Dealing(mention.word.codes, state, mention.first, mention.last)
    return dealing._replace(codes=mention.word.codes, first=mention.first, last=mention.last) if _is_listed(text, before, mention) else None


def _state_without_denial(text: ReadText, dealing: Dealing, mention: ForeignMention) -> State:
    return "named" if dealing.first == mention.first else state_of(text, dealing.first, but_denied=True)


def _is_listed(text: ReadText, before: ForeignMention, mention: ForeignMention) -> bool:
    between = folded(text, before.last + 1, mention.first)
    return len(between) <= _NEAR and AND.issuperset(between) and sentence_start(text, mention.first) <= before.first


def _is_instead(text: ReadText, before: ForeignMention, mention: ForeignMention) -> bool:
    """Tell whether a country takes the place of one that was denied: "ikke Tyskland, men Norge"."""
    between = folded(text, before.last + 1, mention.first)
    return len(between) <= _NEAR and not _INSTEAD.isdisjoint(between) and _LISTED_OR_INSTEAD.issuperset(between)


_INSTEAD = frozenset("men but sondern alligevel derimod".split())
_LISTED_OR_INSTEAD = AND | _INSTEAD
_ONLY_OR_INSTEAD = ONLY | _INSTEAD


def _dealing(text: ReadText, mention: ForeignMention, alone: int) -> Dealing | None:
    anchor = _anchor(text, mention)
    if anchor is None and _is_bare_answer(text, mention, alone):
        denied = is_denied_before(text, mention.first) or says(text, mention.first, DROPPED)
        return Dealing(mention.word.codes, "denied" if denied else "named", mention.first, mention.last)
    if anchor is None:
        # The first word carries the denial of a country that was spoken of before: "nej, ikke Tyskland alligevel".
        denied = mention.word.kind == "name" and is_denied_before(text, mention.first)
        return Dealing(mention.word.codes, "denied", mention.first, mention.last) if denied and mention.word.codes else None
    if is_over(text, mention.first) or is_over(text, anchor) or sold_by_others(text, anchor) or is_left_open(text, anchor):
        return None
    return Dealing(mention.word.codes, _state(text, mention, anchor), min(anchor, mention.first), max(anchor, mention.last))


def _is_bare_answer(text: ReadText, mention: ForeignMention, alone: int) -> bool:
    """Tell whether the text names countries and says nothing more: "Norge og Sverige", "ikke Tyskland alligevel"."""
    if mention.word.kind != "name" or len(text.words) > _LONGEST_BARE or is_first_person(text, text.words):
        return False
    small = sum(entry.small or entry.folded in AND or entry.folded in DENYING or entry.folded in _NO_CONTENT for entry in text.entries)
    return small + alone >= len(text.words)


_NO_CONTENT = frozenset("alligevel all after doch maaske kun only nur forresten jo ja nej tak anyway".split()) | DROPPED


def _anchor(text: ReadText, mention: ForeignMention) -> int | None:
    """Return the number of the word that makes a market of the country; None when it is something else, or nothing does."""
    if mention.word.kind in {"adjective", "people"}:
        return _anchor_of_adjective(text, mention)
    if mention.word.codes == () and text.folded[mention.last] in _ALL_OVER and _nearest(text, mention) is None:
        return None
    return _anchor_of_name(text, mention)


_ALL_OVER = frozenset("verden globalt globally internationalt internationally".split())


def _anchor_of_adjective(text: ReadText, mention: ForeignMention) -> int | None:
    noun, people = _noun_after(text, mention.last), _is_people(text, mention)
    if noun is None and people:
        before = places_of(text, clause_around(text, mention.first), BUYS)
        noun = next((place for place in before if 0 < mention.first - place <= _NEAR), None)
    if noun is not None and (_is_customer(text.folded[noun]) or (people and text.folded[noun] in BUYS)):
        return noun if _competes(text, mention) is None else None
    if noun is not None and text.folded[noun] in ELSE:
        return None
    if TO.isdisjoint(folded(text, mention.first - 3, mention.first)):
        return None
    role = _nearest(text, mention)
    return role if role is not None and text.folded[role] in SELL else None


def _is_people(text: ReadText, mention: ForeignMention) -> bool:
    """Tell whether a word is for those who live there: in German also an adjective, as in "die Deutschen"."""
    article = mention.first > 0 and text.folded[mention.first - 1] in {"die", "den", "der"}
    return mention.word.kind == "people" or (text.language == "de" and article and text.is_capital(mention.first))


def _is_customer(word: str) -> bool:
    return word in CUSTOMERS or word.endswith(_CUSTOMER_ENDINGS)


def _competes(text: ReadText, mention: ForeignMention) -> int | None:
    """Return the word that makes customers someone else's, or a wholesaler one to buy from."""
    roles = places_of(text, clause_around(text, mention.first), _ROLES)
    for number in reversed(roles[: bisect_left(roles, mention.first)]):
        word = text.folded[number]
        if word in ELSE and not _delivers(text, number):
            return number
        if word in SELL or word in CUSTOMERS:
            return None
    return None


def _noun_after(text: ReadText, number: int) -> int | None:
    """Return the first of the next words in the clause that tells what an adjective belongs to; None when none of them does."""
    known = text.remembered.nouns
    if number not in known:
        listed = [number]
        noun = _noun_of_list(text, number, listed)
        known.update(dict.fromkeys(listed, noun))
    return known[number]


def _noun_of_list(text: ReadText, number: int, listed: list[int]) -> int | None:
    """Return the noun of an adjective; add the adjectives that stand between them, whose noun it is too, to `listed`."""
    stop = clause_around(text, number).stop
    place, left = number + 1, _NOUN_WITHIN
    while place < len(text.words) and left > 0:
        word = text.folded[place]
        foreign = bool(text.lexicon.foreign.ending_with(word))
        if place >= stop and not foreign:
            return None
        if word in _ROLES or word in BUYS or word.endswith(_CUSTOMER_ENDINGS):
            return place
        if foreign:
            stop = clause_around(text, place).stop
            if left == _NOUN_WITHIN:
                listed.append(place)
        elif word not in AND:
            left -= 1
        place += 1
    return None


def _anchor_of_name(text: ReadText, mention: ForeignMention) -> int | None:
    role = _nearest(text, mention)
    comes_from = text.folded[mention.first - 1] in FROM if mention.first else False
    if role is None:
        return mention.first if _is_goal(text, mention) else None
    word = text.folded[role]
    if comes_from and word not in CUSTOMERS and word not in _SALES:
        return None
    if word in ELSE and not _delivers(text, role):
        return None
    if role > mention.last and word in SELL and not _sells_there(text, role):
        return None
    if word in ENTER and not says(text, role, WISH) and not says(text, role, ASK):
        return None
    return role


def _sells_there(text: ReadText, role: int) -> bool:
    """Tell whether a word of selling after the country is the company's own: "i Norge sælger vi", "Norge er vores største eksportmarked"."""
    infinitive = text.language == "de" and (text.folded[role - 1] == "zu" or is_bare_infinitive(text, role))
    return infinitive or speaks(text, role) or (text.folded[role] in _SALES and says(text, role, OURS))


_SALES = frozenset("salg salget afsaetning eksport eksporten omsaetning export exports sales turnover revenue umsatz absatz eksportmarked".split())


def _is_goal(text: ReadText, mention: ForeignMention) -> bool:
    """Tell whether the company wishes to go there: "vi vil til Norge", "drømmer om Sverige"."""
    near = text.folded[max(clause_around(text, mention.first).start, mention.first - _NEAR) : mention.first]
    return not _GOAL.isdisjoint(near) and says_before(text, mention.first, WISH) and speaks_before(text, mention.first)


_GOAL = frozenset("til om ud over across ueber overvejer considering consider ueberlegen satser paa nach into".split())


def _nearest(text: ReadText, mention: ForeignMention) -> int | None:
    """Return the number of the word that says what one does there: before the country in its clause, else after, else before in the sentence."""
    clause = clause_around(text, mention.first)
    nearest = _role_around(text, mention, clause)
    if nearest is not None and text.folded[nearest] in LIES:
        customers = places_of(text, clause, CUSTOMERS)
        place = bisect_left(customers, nearest)
        return customers[place - 1] if place else nearest
    return nearest


def _role_around(text: ReadText, mention: ForeignMention, clause: range) -> int | None:
    roles = places_of(text, clause, _ROLES)
    before, after = bisect_left(roles, mention.first), bisect_right(roles, mention.last)
    if before:
        return roles[before - 1]
    if after < len(roles):
        return roles[after]
    earlier = places_of(text, range(sentence_start(text, mention.first), clause.start), _ROLES)
    return earlier[-1] if earlier else None


def _delivers(text: ReadText, number: int) -> bool:
    """Tell whether a supplier supplies: "leverandør til Norge" sells, "leverandør i Norge" is bought from."""
    after = folded(text, number + 1, number + 3)
    return text.folded[number] in _DELIVERERS and not TO.isdisjoint(after)


def _exporting(text: ReadText, number: int) -> Dealing | None:
    """Return what is said of exporting as such; the mere noun says nothing without a verb."""
    if is_over(text, number) or sold_by_others(text, number) or is_left_open(text, number):
        return None
    state = state_of(text, number)
    if state == "asked" or (state == "present" and not _is_done(text, number)):
        return None
    return Dealing((), state, number, number)


def _is_done(text: ReadText, number: int) -> bool:
    """Tell whether the company exports: by the verb, by what it has or how much it is, or by what it calls itself."""
    word = text.folded[number]
    if says(text, number, NOT_KNOWING):
        return False
    if word in _EXPORTERS:
        return speaks_before(text, number)
    return word not in _NOUNS or text.language == "de" or says_before(text, number, _HAVE) or says(text, number, _PERCENT)


_NOUNS = frozenset("eksport eksporten export exports exporte exporting".split())
_HAVE = frozenset("har have haben hat has erfaring we wir gaar goes geht".split())
_PERCENT = frozenset("procent pct percent prozent andel".split())
_EXPORTERS = frozenset("exporter exporters eksportoer eksportoerer".split())


def _state(text: ReadText, mention: ForeignMention, anchor: int) -> State:
    if is_denied_before(text, mention.first) or says(text, mention.first, DROPPED):
        return "denied"
    clause = clause_around(text, mention.first)
    instead = anchor < clause.start and not _ONLY_OR_INSTEAD.isdisjoint(folded(text, clause.start, mention.first))
    states = {state_of(text, mention.first, but_denied=True), state_of(text, anchor, but_denied=instead)}
    return next(state for state in ("denied", "planned", "asked", "present") if state in states)
