"""A text taken apart once: its words, its language, and what is known of each word."""

from collections.abc import Sequence
from re import Match
from typing import NamedTuple, Self

from catalogue.vocabulary import Language
from matcher.evidence import Evidence
from matcher.lexicon import Lexicon, WordEntry
from matcher.words import find_words, guess_language

_WHOLE = Match[str].group


class ReadText(NamedTuple):
    """One clean text. `words` are in lower case; `found` and `entries` run beside them; `telling` numbers those that may begin a fact or a name."""

    text: str
    language: Language
    lexicon: Lexicon
    words: list[str]
    found: Sequence[Match[str]]
    entries: list[WordEntry]
    telling: list[int]
    hints: int
    """The kinds of fact that its words give reason to expect, see `matcher.hints`."""
    clauses: dict[int, range]
    """The clauses that were asked for, by each of their words, see `matcher.understanding.scope`."""

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

    def excerpt(self, numbers: Sequence[int]) -> Self:
        """Return the text with these of its words alone; what is found in it stands where it stood."""
        entries = [self.entries[number] for number in numbers]
        words, found = [self.words[number] for number in numbers], [self.found[number] for number in numbers]
        telling = [place for place, entry in enumerate(entries) if entry.telling]
        hints = 0
        for place in telling:
            hints |= entries[place].hints
        return self._replace(words=words, found=found, entries=entries, telling=telling, hints=hints, clauses={})

    def evidence(
        self,
        field: str,
        value: str | int | tuple[int, int | None],
        first: int,
        last: int,
        *,
        confidence: float = 1.0,
        alternatives: tuple[str, ...] = (),
    ) -> Evidence:
        """Return the evidence for a value that the words from `first` to `last` state."""
        start, end, words = self.said(first, last)
        return Evidence(field, value, start, end, words, confidence, alternatives)


def read_text(text: str, lexicon: Lexicon, default: Language) -> ReadText:
    """Take a clean text apart; `default` is the language when its words don't tell."""
    found = find_words(text)
    words = list(map(_WHOLE, found))
    language = guess_language(words, default)
    entries = lexicon.entries(words, language)
    telling = [number for number, entry in enumerate(entries) if entry.telling]
    hints = 0
    for number in telling:
        hints |= entries[number].hints
    return ReadText(text, language, lexicon, words, found, entries, telling, hints, {})
