"""What the company says it wants help with."""

from collections.abc import Sequence

from catalogue.vocabulary import Language, Need
from matcher.evidence import Evidence
from matcher.lexicon import Lexicon
from matcher.understanding.phrases import Content, find_phrases
from matcher.understanding.spans import evidence_of
from matcher.words import Word

_GAP = 1


def find_needs(words: Sequence[Word], content: Content, lexicon: Lexicon, language: Language) -> list[tuple[Need, Evidence]]:
    """Return each need that a phrase of the lexicon states, with its first words, in the order of the text."""
    needs: dict[Need, Evidence] = {}
    for need, first, last in find_phrases(content, lexicon.needs[language], gap=_GAP):
        needs.setdefault(need, evidence_of("needs", need, words, first, last))
    return list(needs.items())
