"""A text taken apart once: its words, its language, and what is known of each word."""

from collections.abc import Sequence
from operator import attrgetter
from re import Match
from typing import TYPE_CHECKING, NamedTuple

from catalogue.vocabulary import Language
from matcher.evidence import Evidence, Value
from matcher.lexicon import Lexicon, WordEntry
from matcher.words import find_words, guess_language, written_out

if TYPE_CHECKING:
    from matcher.foreign_words import ForeignMention

_FOLDED = attrgetter("folded")


Places = dict[tuple[int, int, frozenset[str]], Sequence[int]]
"""By clause (the numbers of its first word and of the one after it) and set of words the numbers of its words that are among them."""


class Remembered:
    """What is worked out of one text only when it is asked for, and once: by the modules of `matcher.understanding`."""

    __slots__ = ("clauses", "following", "mentions", "nouns", "places", "places_as_typed", "sentences", "signed")

    def __init__(self) -> None:
        self.clauses: dict[int, range] = {}
        """The clauses that were asked for, by each of their words."""
        self.following: dict[tuple[int, int], dict[str, int]] = {}
        """By word and gap the words that may follow it in a phrase, see `matcher.understanding.phrases`."""
        self.signed: dict[int, int] = {}
        """By the first word of a clause that a word joins on the first word of those that go before it."""
        self.sentences: dict[int, int] = {}
        """By word the first word of its sentence."""
        self.mentions: Sequence[ForeignMention] | None = None
        self.nouns: dict[int, int | None] = {}
        """By adjective of a country the number of what it belongs to."""
        self.places: Places = {}
        self.places_as_typed: Places = {}
        """Of words that are not folded."""


class ReadText(NamedTuple):
    """One clean text. `words` are in lower case, "don't" as "do not"; `found`, `entries` and `folded` run beside them.

    `telling` numbers those that may begin a fact or a name.
    """

    text: str
    language: Language
    lexicon: Lexicon
    words: list[str]
    found: Sequence[Match[str]]
    entries: list[WordEntry]
    folded: list[str]
    telling: list[int]
    hints: int
    """The kinds of fact that its words give reason to expect, see `matcher.hints`."""
    remembered: Remembered

    def is_capital(self, number: int) -> bool:
        """Tell whether a word was written with a capital."""
        return self.text[self.found[number].start()].isupper()

    def as_written(self, word: str) -> str:
        """Return how a word of the text was written the first time."""
        start, end = self.found[self.words.index(word)].span()
        return self.text[start:end]

    def said(self, first: int, last: int) -> tuple[int, int, str]:
        """Return start, end and words of what stands from the word `first` to `last`."""
        return self.found[first].start(), self.found[last].end(), " ".join(self.words[first : last + 1])

    def excerpt(self, numbers: Sequence[int]) -> "ReadText":
        """Return the text with these of its words alone; what is found in it stands where it stood."""
        if isinstance(numbers, range):
            part = slice(numbers.start, numbers.stop)
            words, found, entries = self.words[part], self.found[part], self.entries[part]
        else:
            words, found = [self.words[number] for number in numbers], [self.found[number] for number in numbers]
            entries = [self.entries[number] for number in numbers]
        return _put_together(self.text, self.language, self.lexicon, words=words, found=found, entries=entries)

    def evidence(
        self,
        field: str,
        value: Value,
        first: int,
        last: int,
        *,
        confidence: float = 1.0,
        alternatives: tuple[str, ...] = (),
    ) -> Evidence:
        """Return the evidence for a value that the words from `first` to `last` state."""
        return Evidence(field, value, *self.said(first, last), confidence, alternatives)


def read_text(text: str, lexicon: Lexicon, default: Language) -> ReadText:
    """Take a clean text apart; `default` is the language when its words don't tell, as one alone never does: "is" is ice too."""
    found = find_words(text)
    words = written_out(text, found)
    language = guess_language(words, default) if len(words) > 1 else default
    return _put_together(text, language, lexicon, words=words, found=found, entries=lexicon.entries(words, language))


def _put_together(
    text: str, language: Language, lexicon: Lexicon, *, words: list[str], found: Sequence[Match[str]], entries: list[WordEntry]
) -> ReadText:
    telling = [number for number, entry in enumerate(entries) if entry.telling]
    hints = 0
    for number in telling:
        hints |= entries[number].hints
    return ReadText(text, language, lexicon, words, found, entries, list(map(_FOLDED, entries)), telling, hints, Remembered())
