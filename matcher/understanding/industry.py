"""What trade the company is in, from the words by which companies name their own."""

from operator import attrgetter

from catalogue.vocabulary import Industry
from matcher.evidence import Evidence, Withdrawn
from matcher.need_parts import bits_of
from matcher.read_text import ReadText
from matcher.understanding.made_things import bare_things, made_things
from matcher.understanding.needs import wished_at
from matcher.understanding.own_trade import is_denied_trade, is_own_trade
from matcher.understanding.phrases import find_phrases
from matcher.understanding.scope import clause_around, is_jutish

_SUFFIX_CONFIDENCE, _MAKING_CONFIDENCE = 0.8, 1.0
_TRADES = attrgetter("trades")
_SOUGHT = bits_of("recruitment", "digitalisation", "production", "green-transition", "circular-economy")
"""What one has of other trades."""

_NEAR = 4
_HAVING = frozenset(
    "har have ha lavet faar faaet fik koebt koebe bruger bruge med ny nyt nye vores paa i via gennem naeste egen eget mangler ingen "
    "has had got bought buy use using with new our my on in through no better need want haben hat mit neue neuen neuer neues unser unsere unserem "
    "unserer auf im ueber der dem gekauft nutzen kaufen brauchen wollen vil skal til".split()
)
_WITH = frozenset("med with mit hvor selling".split())
_OF_IT = frozenset(
    "company companies firm business consultancy consultant consultants services support startup provider agency house specialist".split()
)


def find_industries(text: ReadText) -> list[Evidence]:
    """Return the trades that the text speaks of: the one with most words first, ties by which comes first.

    A word of the lexicon counts more than the ending of a compound. Trades of customers, denied ones and what is sought don't count.
    """
    mentions = [
        mention
        for mention in _mentions(text)
        if is_own_trade(text, mention[0], mention[1], mention[2]) and not _is_sought(text, mention[0]) and not _is_aside(text, *mention[:2])
    ]
    if not mentions:
        return []
    weights: dict[Industry, int] = {}
    first_words: dict[Industry, Evidence] = {}
    for first, last, trade, weight in sorted(mentions):
        weights[trade] = weights.get(trade, 0) + round(weight * 10)
        if trade not in first_words:
            first_words[trade] = text.evidence("industry", trade, first, last, confidence=weight)
    order = sorted(first_words, key=lambda trade: (-weights[trade], first_words[trade].start))
    return [first_words[trade] for trade in order]


def find_denied_industries(text: ReadText) -> list[Withdrawn]:
    """Return the trades that a company says are not its own: "vi er ikke et it-firma"."""
    mentions = [(first, last, trade) for first, last, trade, _ in _mentions(text)]
    mentions += [(number, number, "ikt") for number, word in enumerate(text.folded) if word == "it" and text.language != "en" and not is_jutish(text)]
    denied = {trade: (first, last) for first, last, trade in mentions if is_denied_trade(text, first)}
    return [Withdrawn("industry", trade, *text.said(*place)) for trade, place in denied.items()]


def _is_sought(text: ReadText, number: int) -> bool:
    """Tell whether a word names what the company wishes to have, as in "vi mangler en smed"."""
    part = text.entries[number].part
    return part is not None and bool(part.wanted & _SOUGHT and wished_at(text, number, part) & _SOUGHT)


def _is_aside(text: ReadText, first: int, last: int) -> bool:
    """Tell whether a word names something that the company merely has, buys or uses: "vi har solceller på taget"."""
    known = text.lexicon.asides[text.language].get(text.entries[first].stem)
    if known is None or tuple(entry.stem for entry in text.entries[first : last + 1] if not entry.small) not in known:
        return False
    near = text.folded[max(clause_around(text, first).start, first - _NEAR) : first]
    return not _HAVING.isdisjoint(near) and _WITH.isdisjoint(text.folded[last + 1 : last + 2])


def _mentions(text: ReadText) -> list[tuple[int, int, Industry, float]]:
    phrases = [found for found in find_phrases(text, _TRADES, gap=1) if not _is_not(text, found[1])]
    begun = {last: first for _, first, last in reversed(phrases)}
    mentions = [(first, last, trade, 1.0) for trade, first, last in phrases if first == begun[last]]
    named = {number for first, last, _, _ in mentions for number in range(first, last + 1)}
    entries = text.entries
    mentions += _it_companies(text)
    mentions += [(number, number, trade, _MAKING_CONFIDENCE) for number, trade in made_things(text) if number not in named]
    mentions += [
        (number, number, trade, _SUFFIX_CONFIDENCE)
        for number in text.telling
        if (trade := entries[number].trade_by_ending) is not None and number not in named and not entries[number].longest_place
    ]
    return mentions or [(number, number, trade, _SUFFIX_CONFIDENCE) for number, trade in bare_things(text)]


def _is_not(text: ReadText, number: int) -> bool:
    """Tell whether a word is "it", and no trade but "not" as people say it in Jutland."""
    return text.folded[number] == "it" and is_jutish(text)


def _it_companies(text: ReadText) -> list[tuple[int, int, Industry, float]]:
    """Return where "IT company" and the like stand: "it" is too small a word for the tables."""
    if text.language != "en":
        return []
    words = text.folded
    return [(number, number + 1, "ikt", 1.0) for number, word in enumerate(words[:-1]) if word == "it" and words[number + 1] in _OF_IT]
