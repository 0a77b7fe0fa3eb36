"""The trades that an answer to the question for the trade names: by their names, or by the things that one lives of."""

from matcher.hints import NUMBER
from matcher.mood_words import ASK, BESIDE, FIND, LACK, WISH
from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import foreign_mentions
from matcher.understanding.scope import is_jutish
from matcher.understanding.short_answer_words import FILLERS, NO, TRADES_BY_NAME

_MOST_UNEXPLAINED = 1
"""So many words beside the things still make an answer ("we sell shoes"); more make a sentence of something else."""

_FOR_WHOM = frozenset("til to for fuer an hos".split())


def named_trades(text: ReadText) -> list[str]:
    """Return the trades in the order of the text; what is wished for, counted or denied is none."""
    moods = 0
    for entry in text.entries:
        moods |= entry.mood
    if not NO.isdisjoint(text.folded) or moods & (ASK | FIND | LACK | WISH) or text.hints & NUMBER:
        return []
    found: list[str] = []
    unexplained = 0
    for number in range(len(text.words)):
        trade = _trade_at(text, number)
        unexplained += trade is None and not text.entries[number].small and text.folded[number] not in FILLERS
        if trade is not None and _FOR_WHOM.isdisjoint(text.folded[max(0, number - 2) : number]) and not (found and follows_preposition(text, number)):
            found.append(trade)
    return list(dict.fromkeys(found)) if unexplained <= _MOST_UNEXPLAINED else []


def follows_preposition(text: ReadText, number: int) -> bool:
    """Tell whether a word says for whom or of what something is: "courses for the staff"."""
    return any(entry.mood & BESIDE for entry in text.entries[max(0, number - 2) : number])


def _trade_at(text: ReadText, number: int) -> str | None:
    word = text.folded[number]
    if text.entries[number].longest_place or _is_country(text, number) or (word in FILLERS and not _is_answer(text, number)):
        return None
    lived_of = text.lexicon.things.lived_of(word, text.entries[number].stem, text.language)
    return lived_of or next((trade for beginning, trade in TRADES_BY_NAME.items() if word.startswith(beginning)), None)


def _is_country(text: ReadText, number: int) -> bool:
    return any(one.word.kind == "name" and one.first <= number <= one.last for one in foreign_mentions(text))


def _is_answer(text: ReadText, number: int) -> bool:
    """Tell whether "it" or "is" is what one lives of: the last word, in English the only one."""
    return number == len(text.words) - 1 and (number == 0 or text.language != "en") and not is_jutish(text)
