"""The needs that an answer to the question for them names; a craft that somebody has is no need for people of it."""

from matcher.hints import COUNTRY, NUMBER
from matcher.mood_words import ASK, FIND, GET, LACK, LOOK, WE, WISH
from matcher.need_parts import bits_of, needs_in
from matcher.read_text import ReadText
from matcher.understanding.named_trades import follows_preposition
from matcher.understanding.short_answer_words import CUSTOMERS, FILLERS, MORE, NEEDS, NO
from matcher.understanding.unsure import plain_words
from matcher.understanding.wishes import is_mine

_HIRING = bits_of("recruitment")
_WISHING = ASK | FIND | LACK | LOOK | WISH
_ONE_MORE = "til"


def named_needs(text: ReadText) -> list[str]:
    """Return the needs in the order of the text, those that go by their names first; what is denied or counted is none."""
    said = plain_words(text)
    if not NO.isdisjoint(said):
        return []
    words = [word for word in said if word not in FILLERS]
    named = [need for word in words for beginning, need in NEEDS.items() if word.startswith(beginning)]
    if not text.hints & COUNTRY and not CUSTOMERS.isdisjoint(words):
        named.append("strategy")
    parts = [] if not words or text.hints & NUMBER else [bits for number in range(len(text.words)) if (bits := _wanted_at(text, number))]
    return list(dict.fromkeys([*named, *(need for part in parts for need in needs_in(part))]))


def _wanted_at(text: ReadText, number: int) -> int:
    """Return the needs, a bit each, that a word is enough to state."""
    part = text.entries[number].part
    if part is None or follows_preposition(text, number) or is_mine(text, number):
        return 0
    return (part.wanted & ~_HIRING if _is_what_one_is(text, number) else part.wanted) | part.act


def _is_what_one_is(text: ReadText, number: int) -> bool:
    """Tell whether a word for people says what a company is or does, for all that is wished for: "smed i Lem", "jeg er kok", "vi sælger møbler"."""
    moods = 0
    for entry in text.entries:
        moods |= entry.mood
    if moods & _WISHING or not MORE.isdisjoint(text.folded) or text.folded[-1] == _ONE_MORE:
        return False
    entry = text.entries[number]
    return bool(moods & WE) or (not moods & GET and bool(entry.trades or entry.trade_by_ending))
