"""LIX: how hard a text is to read. Below 25 is a children's book, above 55 a law; see C.-H. Björnsson, Läsbarhet (1968)."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]++(?:[-’'][^\W\d_]++)*+")
_SENTENCE_END = re.compile(r"[.!?]+(?=\s|$)")
_LONGEST_SHORT_WORD = 6
_SHORTEST_NAME = 4


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, without numbers and signs."""
    return [found.lower() for found in _WORD.findall(text)]


def lix(paragraphs: Iterable[str], *, names: Iterable[str] = ()) -> float:
    """Return words per sentence plus the percentage of words with more than six letters; 0 for no words at all.

    A paragraph ends its last sentence, with or without a full stop. The words of names are left out, but for their small words.
    """
    unread = {word for name in names for word in words_of(name) if len(word) >= _SHORTEST_NAME}
    count, long, sentences = 0, 0, 0
    for paragraph in paragraphs:
        for sentence in _SENTENCE_END.split(paragraph):
            words = [word for word in words_of(sentence) if word not in unread]
            count += len(words)
            long += sum(len(word) > _LONGEST_SHORT_WORD for word in words)
            sentences += bool(words)
    return count / sentences + 100 * long / count if count else 0.0
