"""Whether a message says that something is not known, or not told: "ved ikke", "skip", "keine Ahnung", "ka it husk et"."""

from matcher.read_text import ReadText
from matcher.understanding.scope import is_jutish
from matcher.understanding.short_answer_words import FILLERS, JUTISH, NO, UNSURE


def says_nothing(text: ReadText) -> bool:
    """Tell whether a text is a refusal to say, or that it isn't known."""
    return bool(unsure_words(text))


def says_only_nothing(text: ReadText) -> bool:
    """Tell whether a text is that and no more."""
    unsure = unsure_words(text)
    return bool(unsure) and all(number in unsure or word in FILLERS | NO for number, word in enumerate(text.folded))


def plain_words(text: ReadText) -> list[str]:
    """Return the folded words of a text, those of Jutland as they are elsewhere."""
    return [JUTISH.get(word, word) for word in text.folded] if is_jutish(text) else text.folded


def unsure_words(text: ReadText) -> frozenset[int]:
    """Return the numbers of the words by which a text says so."""
    words = plain_words(text)
    return frozenset(
        number
        for phrase in UNSURE
        for start in range(len(words) - len(phrase) + 1)
        if words[start : start + len(phrase)] == phrase
        for number in range(start, start + len(phrase))
    )
