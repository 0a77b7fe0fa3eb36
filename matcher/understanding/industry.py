"""What trade the company is in, from the words by which companies name their own."""

from collections import Counter
from collections.abc import Sequence

from catalogue.vocabulary import Industry, Language
from matcher.evidence import Evidence
from matcher.lexicon import Lexicon
from matcher.understanding.phrases import Content, find_phrases
from matcher.understanding.spans import evidence_of
from matcher.words import SMALL_WORDS, Word, fold

_SHORTEST_ENDING = 4
_SUFFIX_CONFIDENCE = 0.8


def find_industries(words: Sequence[Word], content: Content, lexicon: Lexicon, language: Language) -> list[tuple[Industry, Evidence]]:
    """Return the trades that the text speaks of: the one with most words first, ties by which comes first.

    A word of the lexicon counts more than the ending of a compound.
    """
    weights: Counter[Industry] = Counter()
    first_words: dict[Industry, Evidence] = {}
    for trade, first, last, weight in _mentions(words, content, lexicon, language):
        weights[trade] += round(weight * 10)
        first_words.setdefault(trade, evidence_of("industry", trade, words, first, last, confidence=weight))
    order = sorted(first_words, key=lambda trade: (-weights[trade], first_words[trade].start))
    return [(trade, first_words[trade]) for trade in order]


def _mentions(words: Sequence[Word], content: Content, lexicon: Lexicon, language: Language) -> list[tuple[Industry, int, int, float]]:
    whole = find_phrases(content, lexicon.trades[language], gap=0)
    named = {number for _, first, last in whole for number in range(first, last + 1)}
    mentions = [(trade, first, last, 1.0) for trade, first, last in whole]
    for number, word in enumerate(words):
        if number not in named and word.text not in SMALL_WORDS[language]:
            trade = _by_ending(fold(word.text), lexicon, language)
            if trade is not None:
                mentions.append((trade, number, number, _SUFFIX_CONFIDENCE))
    return sorted(mentions, key=lambda mention: mention[1])


def _by_ending(word: str, lexicon: Lexicon, language: Language) -> Industry | None:
    endings = lexicon.suffixes[language]
    for start in range(1, len(word) - _SHORTEST_ENDING + 1):
        trade = endings.get(word[start:])
        if trade is not None:
            return trade
    return None
