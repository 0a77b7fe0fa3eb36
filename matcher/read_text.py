"""A text taken apart once: its words, its language, and what the reference tables know of each word."""

from dataclasses import dataclass
from functools import cached_property

from catalogue.vocabulary import Language
from matcher.evidence import Evidence
from matcher.lexicon import Lexicon, WordEntry
from matcher.words import guess_language, spans_of, words_of


@dataclass(frozen=True)
class ReadText:
    """One clean text. `words` are in lower case, `entries` runs beside them; `content` holds the number and entry of each that carries a topic."""

    text: str
    language: Language
    lexicon: Lexicon
    words: list[str]
    entries: list[WordEntry]
    content: list[tuple[int, WordEntry]]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word starts and ends in the text."""
        return spans_of(self.text)

    def is_capital(self, number: int) -> bool:
        """Tell whether a word was written with a capital."""
        return self.text[self.spans[number][0]].isupper()

    def as_written(self) -> dict[str, str]:
        """Return by word how it was written the first time."""
        return {word: self.text[start:end] for word, (start, end) in zip(reversed(self.words), reversed(self.spans), strict=True)}

    def evidence(self, field: str, value: str | int | tuple[int, int | None], first: int, last: int, *, confidence: float = 1.0) -> Evidence:
        """Return the evidence for a value that the words from `first` to `last` state."""
        said = " ".join(self.words[first : last + 1])
        return Evidence(field, value, self.spans[first][0], self.spans[last][1], said, confidence)


def read_text(text: str, lexicon: Lexicon, default: Language) -> ReadText:
    """Take a clean text apart; `default` is the language when its words don't tell."""
    words = words_of(text)
    language = guess_language(words, default)
    entries = lexicon.entries(words, language)
    content = [(number, entry) for number, entry in enumerate(entries) if not entry.small]
    return ReadText(text, language, lexicon, words, entries, content)
