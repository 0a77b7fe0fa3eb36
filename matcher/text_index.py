"""How near a text is to each programme: TF-IDF over stems, parts of compounds and character n-grams, on arrays made once per catalogue version."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from catalogue.edition import Edition
from catalogue.reference_tables import Reference
from catalogue.vocabulary import Language
from matcher.eligibility import Conditions
from matcher.lexicon import Lexicon, compile_lexicon
from matcher.read_text import ReadText, read_text
from matcher.scoring import Targets
from matcher.words import character_grams, fold, split_compound, stem

FORMAT = 1
"""Raised whenever the arrays or the way words become features change, so that an index kept on disk is known to be stale."""

ELSEWHERE = "!"
"""First character of a class that is not a programme but a topic that belongs elsewhere."""

NAMED = 0.2
"""What a text that names a programme is nearer to it; about as much as the nearest texts come without."""

_REMEMBERED_NUMBERS = 8_000_000
"""How many numbers the words that are remembered may hold together: 64 MB."""

_FEWEST_REMEMBERED = 200

_LEAST_SHARE = 0.05
"""The share of the nearness that a word must have earned to be shown as a reason."""

Arrays = Mapping[str, NDArray[np.generic]]


class IndexMismatchError(Exception):
    """The arrays are damaged, or made for another catalogue or by another version of the program."""


class WordGain(NamedTuple):
    """What one word adds to the nearness to each class: `row` holds its stems' part by class and then its n-grams', before division by length."""

    row: NDArray[np.float64]
    stem_square: float
    gram_square: float


@dataclass(frozen=True, slots=True)
class TextScores:
    """How near one text is to each class, and what is needed to say which words earned it.

    `values`: by class, 0 to 1 but for a text that names programmes. `words`: the words that speak for any class, each once.
    `gains`: by word and class what it adds.
    """

    values: NDArray[np.float64]
    words: tuple[str, ...]
    gains: NDArray[np.float64]


def word_features(word: str, language: Language, known: frozenset[str]) -> tuple[str, ...]:
    """Return the stem of a lower-case word and of each part of a compound; `known` holds folded words."""
    parts = split_compound(fold(word), known)
    return (stem(word, language), *(stem(part, language) for part in parts))


def gram_features(word: str) -> Sequence[str]:
    """Return the character n-grams of a lower-case word."""
    return character_grams(fold(word))


def edition_key(edition: Edition) -> str:
    """Return what an index must have been made for: the edition's content and the format of the arrays."""
    return f"{FORMAT}-{edition.id}-{edition.version}"


class TextIndex:
    """One edition made ready for questions: its texts, conditions and targets as arrays. Safe to share between threads.

    `classes` are the edition's programmes in their order and then the topics that belong elsewhere.
    """

    def __init__(self, arrays: Arrays, edition: Edition, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.conditions = Conditions(edition.programmes)
        self.targets = Targets(self.conditions)
        self.classes: tuple[str, ...] = tuple(arrays["classes"].tolist())
        self.topics = tuple(name.removeprefix(ELSEWHERE) for name in self.classes if name.startswith(ELSEWHERE))
        self._key = edition_key(edition)
        word_terms: list[str] = arrays["word_terms"].tolist()
        gram_terms: list[str] = arrays["gram_terms"].tolist()
        self._word_ids = {term: place for place, term in enumerate(word_terms)}
        self._gram_ids = {term: place + len(word_terms) for place, term in enumerate(gram_terms)}
        self._word_count = len(word_terms)
        self._known_words = frozenset(arrays["known_words"].tolist())
        self._idf = arrays["idf"].astype(np.float64)
        self._starts: list[int] = arrays["starts"].astype(np.int64).tolist()
        self._posting_class = arrays["posting_class"].astype(np.int64)
        self._posting_weight = arrays["posting_weight"].astype(np.float64)
        self._names = dict(zip(arrays["names"].tolist(), map(self.classes.index, arrays["name_owners"].tolist()), strict=True))
        self._longest_name: dict[str, int] = {}
        for name in self._names:
            first = name.partition(" ")[0]
            self._longest_name[first] = max(self._longest_name.get(first, 0), name.count(" ") + 1)
        self._remembered: dict[tuple[str, Language], WordGain | None] = {}
        self._most_remembered = max(_FEWEST_REMEMBERED, _REMEMBERED_NUMBERS // (2 * len(self.classes)))

    @classmethod
    def from_arrays(cls, arrays: Arrays, edition: Edition, reference: Reference) -> Self:
        """Make an index of the arrays of `matcher.fitting.fit_index`. Raises IndexMismatchError when they don't belong to the edition."""
        try:
            key = str(arrays["key"])
            if key != edition_key(edition):
                message = f"the index is for {key}, not for {edition_key(edition)}"
                raise IndexMismatchError(message)
            return cls(arrays, edition, compile_lexicon(reference))
        except (KeyError, ValueError, TypeError) as problem:
            message = f"the index is damaged: {problem}"
            raise IndexMismatchError(message) from problem

    def check_edition(self, edition: Edition) -> None:
        """Raise IndexMismatchError unless the index was made for this edition."""
        if edition_key(edition) != self._key:
            message = f"the index is for {self._key}, not for {edition_key(edition)}"
            raise IndexMismatchError(message)

    def read(self, text: str, default: Language) -> ReadText:
        """Take a clean text apart for this index; `default` is the language when its words don't tell."""
        return read_text(text, self.lexicon, default)

    def score(self, text: ReadText) -> TextScores:
        """Return the nearness of a text to each class: the TF-IDF cosine between it and the class's centre, stems and n-grams weighing the same.

        Each word counts once, and the length of the text is taken as that of its words side by side, as if they shared no n-grams.
        A programme that the text names is nearer by `NAMED`.
        """
        seen = {word: self._gain_of(word, text.language) for word in dict.fromkeys([text.words[number] for number, _ in text.content])}
        known = {word: gain for word, gain in seen.items() if gain is not None}
        named = self._named(text)
        if not known:
            return TextScores(named, (), np.empty((0, len(self.classes))))
        gains = np.array([gain.row for gain in known.values()])
        stems = math.sqrt(sum([gain.stem_square for gain in known.values()])) or 1.0
        grams = math.sqrt(sum([gain.gram_square for gain in known.values()])) or 1.0
        border = len(self.classes)
        by_word = gains[:, :border] / stems + gains[:, border:] / grams
        return TextScores(np.add.reduce(by_word, axis=0) + named, tuple(known), by_word)

    def _named(self, text: ReadText) -> NDArray[np.float64]:
        bonus = np.zeros(len(self.classes))
        free = 0
        for place, entry in enumerate(text.entries):
            if place < free or entry.folded not in self._longest_name:
                continue
            for length in range(min(self._longest_name[entry.folded], len(text.entries) - place), 0, -1):
                owner = self._names.get(" ".join([following.folded for following in text.entries[place : place + length]]))
                if owner is not None:
                    bonus[owner] = NAMED
                    free = place + length
                    break
        return bonus

    def terms(self, scores: TextScores, place: int, *, most: int = 5) -> tuple[str, ...]:
        """Return the words of the text that brought it nearest to the class at a place, the strongest first. Words only, never n-grams."""
        earned = scores.gains[:, place].tolist()
        least = sum(earned) * _LEAST_SHARE
        ranked = sorted([(-gain, word) for gain, word in zip(earned, scores.words, strict=True) if gain > least and not word.isdigit()])
        return tuple([word for _, word in ranked[:most]])

    def _gain_of(self, word: str, language: Language) -> WordGain | None:
        """Return what a word adds; None for one that shares no feature with the catalogue."""
        key = (word, language)
        try:
            return self._remembered[key]
        except KeyError:
            gain = self._new_gain(word, language)
            if len(self._remembered) >= self._most_remembered:
                self._remembered.clear()
            self._remembered[key] = gain
            return gain

    def _new_gain(self, word: str, language: Language) -> WordGain | None:
        stems = Counter(self._word_ids[term] for term in word_features(word, language, self._known_words) if term in self._word_ids)
        grams = Counter(self._gram_ids[gram] for gram in gram_features(word) if gram in self._gram_ids)
        if not stems and not grams:
            return None
        stem_row, stem_square = self._row(stems)
        gram_row, gram_square = self._row(grams)
        return WordGain(np.concatenate([stem_row, gram_row]), stem_square, gram_square)

    def _row(self, features: Counter[int]) -> tuple[NDArray[np.float64], float]:
        row, square = np.zeros(len(self.classes)), 0.0
        for feature, count in features.items():
            weight = (1.0 + math.log(count)) * float(self._idf[feature])
            postings = slice(self._starts[feature], self._starts[feature + 1])
            row[self._posting_class[postings]] += weight * self._posting_weight[postings]
            square += weight * weight
        return row, square
