"""How near a text is to each programme: TF-IDF over stems, parts of compounds and character n-grams, on arrays made once per catalogue version."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from catalogue.edition import Edition
from catalogue.reference_tables import Reference
from catalogue.vocabulary import Language
from matcher.lexicon import Lexicon, compile_lexicon
from matcher.words import SMALL_WORDS, Word, character_grams, fold, split_compound, stem

FORMAT = 1
"""Raised whenever the arrays or the way words become features change, so that an index kept on disk is known to be stale."""

ELSEWHERE = "!"
"""First character of a class that is not a programme but a topic that belongs elsewhere."""

NAMED = 0.2
"""What a text that names a programme is nearer to it; about as much as the nearest texts come without."""

_REMEMBERED_WORDS = 50_000

_NONE = np.empty(0, dtype=np.int64)

_LEAST_SHARE = 0.05
"""The share of the nearness that a word must have earned to be shown as a reason."""

Arrays = Mapping[str, NDArray[np.generic]]


class IndexMismatchError(Exception):
    """The arrays are damaged, or made for another catalogue or by another version of the program."""


@dataclass(frozen=True, slots=True)
class TextScores:
    """How near one text is to each class, and what is needed to say which words earned it.

    `values`: by class, 0 to 1 but for a text that names programmes. `words`: the words that have features, whose numbers begin at `word_starts`
    in `word_features`. `gains`: what each feature adds to each class it speaks for, with the numbers of both beside.
    """

    values: NDArray[np.float64]
    words: tuple[str, ...]
    word_features: NDArray[np.int64]
    word_starts: NDArray[np.int64]
    gains: NDArray[np.float64]
    gain_classes: NDArray[np.int64]
    gain_features: NDArray[np.int64]


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
    """The prepared arrays of one edition. Reading only; safe to share between threads."""

    def __init__(self, arrays: Arrays, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.classes: tuple[str, ...] = tuple(arrays["classes"].tolist())
        word_terms: list[str] = arrays["word_terms"].tolist()
        gram_terms: list[str] = arrays["gram_terms"].tolist()
        self._word_ids = {term: place for place, term in enumerate(word_terms)}
        self._gram_ids = {term: place + len(word_terms) for place, term in enumerate(gram_terms)}
        self._word_count = len(word_terms)
        self._known_words = frozenset(arrays["known_words"].tolist())
        self._idf = arrays["idf"].astype(np.float64)
        self._starts = arrays["starts"].astype(np.int64)
        self._lengths = np.diff(self._starts)
        self._posting_class = arrays["posting_class"].astype(np.int64)
        self._posting_weight = arrays["posting_weight"].astype(np.float64)
        self._names = dict(zip(arrays["names"].tolist(), map(self.classes.index, arrays["name_owners"].tolist()), strict=True))
        self._longest_name: dict[str, int] = {}
        for name in self._names:
            first = name.partition(" ")[0]
            self._longest_name[first] = max(self._longest_name.get(first, 0), name.count(" ") + 1)
        self._remembered: dict[tuple[str, Language], NDArray[np.int64]] = {}

    @classmethod
    def from_arrays(cls, arrays: Arrays, edition: Edition, reference: Reference) -> Self:
        """Make an index of the arrays of `matcher.fitting.fit_index`. Raises IndexMismatchError when they don't belong to the edition."""
        try:
            key = str(arrays["key"])
            if key != edition_key(edition):
                message = f"the index is for {key}, not for {edition_key(edition)}"
                raise IndexMismatchError(message)
            return cls(arrays, compile_lexicon(reference))
        except (KeyError, ValueError, TypeError) as problem:
            message = f"the index is damaged: {problem}"
            raise IndexMismatchError(message) from problem

    def score(self, words: Sequence[Word], language: Language) -> TextScores:
        """Return the nearness of a text, as the cosine between it and each class's centre, words and n-grams weighing the same.

        A programme that the text names is nearer by `NAMED`.
        """
        named = self._named(words)
        seen = [(word.text, self._features_of(word.text, language)) for word in words if word.text not in SMALL_WORDS[language]]
        seen = [(text, ids) for text, ids in seen if len(ids)]
        if not seen:
            return TextScores(named, (), _NONE, _NONE, _NONE.astype(np.float64), _NONE, _NONE)
        features, places, counts = np.unique(np.concatenate([ids for _, ids in seen]), return_inverse=True, return_counts=True)
        weights = self._weights(features, counts)
        starts = np.cumsum([0, *(len(ids) for _, ids in seen[:-1])])
        offsets, rows = self._postings(features)
        gains = weights[rows] * self._posting_weight[offsets]
        classes = self._posting_class[offsets]
        values = np.bincount(classes, weights=gains, minlength=len(self.classes)) + named
        return TextScores(values, tuple(text for text, _ in seen), places, starts, gains, classes, rows)

    def _weights(self, features: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the TF-IDF weights, words and n-grams each of length 1."""
        weights = (1.0 + np.log(counts)) * self._idf[features]
        border = int(features.searchsorted(self._word_count))
        for half in (weights[:border], weights[border:]):
            if len(half):
                half /= math.sqrt(half @ half)  # noqa: PLW2901 - in place: a view of the weights
        return weights

    def _named(self, words: Sequence[Word]) -> NDArray[np.float64]:
        bonus = np.zeros(len(self.classes))
        folded = [fold(word.text) for word in words]
        place = 0
        while place < len(folded):
            for length in range(min(self._longest_name.get(folded[place], 0), len(folded) - place), 0, -1):
                owner = self._names.get(" ".join(folded[place : place + length]))
                if owner is not None:
                    bonus[owner] = NAMED
                    place += length - 1
                    break
            place += 1
        return bonus

    def terms(self, scores: TextScores, class_name: str, *, most: int = 5) -> tuple[str, ...]:
        """Return the words of the text that brought it nearest to a class, the strongest first. Words only, never n-grams."""
        if not scores.words:
            return ()
        mine = scores.gain_classes == self.classes.index(class_name)
        gains = np.zeros(int(scores.word_features.max()) + 1)
        gains[scores.gain_features[mine]] = scores.gains[mine]
        earned = dict(zip(scores.words, np.add.reduceat(gains[scores.word_features], scores.word_starts).tolist(), strict=True))
        least = sum(earned.values()) * _LEAST_SHARE
        ranked = sorted(earned.items(), key=lambda item: (-item[1], item[0]))
        return tuple(word for word, gain in ranked[:most] if gain > least and not word.isdigit())

    def _postings(self, features: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the places of the features' postings, and for each the number of its feature."""
        lengths = self._lengths[features]
        ends = np.cumsum(lengths)
        rows = np.repeat(np.arange(len(features)), lengths)
        return np.arange(ends[-1]) + (self._starts[features] - (ends - lengths))[rows], rows

    def _features_of(self, word: str, language: Language) -> NDArray[np.int64]:
        known = self._remembered.get((word, language))
        if known is None:
            if len(self._remembered) >= _REMEMBERED_WORDS:
                self._remembered.clear()
            ids = [self._word_ids[term] for term in word_features(word, language, self._known_words) if term in self._word_ids]
            ids += [self._gram_ids[gram] for gram in gram_features(word) if gram in self._gram_ids]
            known = self._remembered[word, language] = np.array(ids, dtype=np.int64)
        return known
