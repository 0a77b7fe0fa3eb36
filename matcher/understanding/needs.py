"""What the company says it wants help with."""

from operator import attrgetter
from typing import TYPE_CHECKING

from matcher.evidence import Evidence
from matcher.read_text import ReadText
from matcher.understanding.phrases import find_phrases

if TYPE_CHECKING:
    from catalogue.vocabulary import Need

_GAP = 1
_NEEDS = attrgetter("needs")


def find_needs(text: ReadText) -> list[Evidence]:
    """Return each need that a phrase of the lexicon states, with its first words, in the order of the text."""
    needs: dict[Need, Evidence] = {}
    for need, first, last in find_phrases(text, _NEEDS, gap=_GAP):
        needs.setdefault(need, text.evidence("needs", need, first, last))
    return list(needs.values())
