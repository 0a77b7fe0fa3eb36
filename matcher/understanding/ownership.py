"""Whether the company is owned from abroad: "tysk moderselskab", "ejet af en svensk koncern", "100 % dansk ejet"."""

from datetime import date

from matcher.evidence import Evidence
from matcher.foreign_words import ForeignMention
from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import folded, foreign_mentions
from matcher.understanding.scope import clause_around, is_denied, is_of_others, is_past, says_before

_OWNED = frozenset("ejet ejede ejes owned gehoert gehoeren".split())
_OWNERS = frozenset(
    "ejer ejere ejerne ejerkreds moderselskab moderselskabet moderkoncern owner owners parent shareholders muttergesellschaft "
    "mutterkonzern mutterfirma mutter "
    "eigentuemer eigentuemern inhaber hovedaktionaer".split()
)
_PARTS = frozenset("datterselskab datterselskabet del subsidiary part tochter tochtergesellschaft tochterfirma teil filial".split())
_BY = frozenset("af by of von der eines einer einem to til zu zur zum".split())
_WAS = frozenset("var was were war waren blevet foer".split())
_GROUPS = frozenset(
    "koncern koncernen group konzern selskab virksomhed company firma firm kapitalfond fond fund gruppe unternehmen konzerns "
    "unternehmens gesellschaft".split()
)
_JOINED = ("ejet", "ejede")
_NEAR = 4


def find_ownership(text: ReadText, now: date) -> list[Evidence]:
    """Return whether owners abroad are spoken of: True for foreign ones, False for Danish ones and for foreign ones that are denied."""
    del now
    for mention in foreign_mentions(text):
        span = _owners_around(text, mention)
        if span is None or is_of_others(text, mention.first) or is_past(text, mention.first) or says_before(text, mention.first, _WAS):
            continue
        denied = is_denied(text, mention.first)
        if mention.word.is_home and denied:
            continue
        return [text.evidence("foreign_owned", not mention.word.is_home and not denied, *span)]
    return []


def _owners_around(text: ReadText, mention: ForeignMention) -> tuple[int, int] | None:
    """Return the first and last word that speak of owners from a country; None when they speak of something else."""
    if mention.word.kind == "adjective" and text.words[mention.last].endswith(_JOINED):
        return mention.first, mention.last
    clause = clause_around(text, mention.first)
    after = folded(text, mention.last + 1, min(clause.stop, mention.last + 3))
    if mention.word.kind == "adjective" and after and (after[0] in _OWNED or not _OWNERS.isdisjoint(after)):
        return mention.first, mention.last + 1
    return _owned_before(text, mention, clause.start, after)


def _owned_before(text: ReadText, mention: ForeignMention, start: int, after: list[str]) -> tuple[int, int] | None:
    for number in range(mention.first - 1, max(start, mention.first - 1 - _NEAR) - 1, -1):
        word = text.folded[number]
        between = folded(text, number + 1, mention.first)
        by = not _BY.isdisjoint(between)
        owned = word in _OWNED and (by or word in {"gehoert", "gehoeren"})
        part = word in _PARTS and by and mention.word.kind == "adjective" and not _GROUPS.isdisjoint(after)
        lies = (
            word in _OWNERS
            and mention.word.kind in {"name", "city"}
            and word not in {"ejer", "owner", "inhaber"}
            and not {"i", "in"}.isdisjoint(between)
        )
        if owned or part or lies:
            return number, mention.last
    return None
