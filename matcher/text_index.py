"""How near a text is to each programme: weights of stems, parts of compounds and character n-grams, on arrays made once per catalogue version."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, Self, get_args

import numpy as np
from numpy.typing import NDArray

from catalogue.edition import Edition
from catalogue.reference_tables import Reference
from catalogue.vocabulary import Language
from matcher.judgement import Conditions
from matcher.lexicon import Row, Stated, compile_lexicon
from matcher.read_text import ReadText, read_text
from matcher.scoring import Targets
from matcher.words import NUMERALS, character_grams, fold, split_compound, stem

FORMAT = 8
"""Raised whenever the arrays or the way words become features change, so that an index kept on disk is known to be stale."""

ELSEWHERE = "!"
"""First character of a class that is not a programme but a topic that belongs elsewhere."""

NAMED = 2.0
"""What a text that names a programme is nearer to it; about as much as the nearest texts come without."""

STEMS_UNSAID, GRAMS_UNSAID = 100.0, 300.0
"""What is added to the squares of a text's lengths, some two or three words' worth: one word by itself says less than a text full of such words."""

MOST_WORDS_KEPT = 300
"""Of a text with more different words than these only the rarest count, so that as much of it can be kept from one message to the next."""

_BESIDE = 3
"""Numbers at the end of a word's row: whether it may be shown as a reason, and the squares of its length in stems and in n-grams."""

_REMEMBERED_NUMBERS = 10_000_000
"""How many numbers the words of one language that are remembered may hold together: 80 MB if none of them were small."""

_FEWEST_REMEMBERED = 200

_LEAST_SHARE = 0.05
"""The share of the nearness that a word must have earned to be shown as a reason."""

FeatureKind = Literal["stems", "parts", "grams"]
FEATURE_KINDS: frozenset[FeatureKind] = frozenset(get_args(FeatureKind))
"""What an index may know of a word: its stem instead of the word as it is written, the parts of a compound, its character n-grams."""

Arrays = Mapping[str, NDArray[np.generic]]


class IndexMismatchError(Exception):
    """The arrays are damaged, or made for another catalogue or by another version of the program."""


class Gist(NamedTuple):
    """What a score is made of: each known word of one text, or of several, with what it adds, and the places of the classes that are named."""

    rows: Mapping[str, Row]
    named: frozenset[int]


class TextScores(NamedTuple):
    """How near one text is to each class, and what is needed to say which words earned it.

    `values`: by class; about -1 for the usual class, 1 and more for one that the text surely speaks of, 0 throughout for a text without known
    words. `words`: the words that speak for or against any class, each once. `rows`: what each adds, see `TextIndex`. `lengths`: of the text in
    stems and in n-grams, by which what they add is divided.
    """

    values: NDArray[np.float64]
    words: tuple[str, ...]
    rows: NDArray[np.float64]
    lengths: tuple[float, float]


def word_features(word: str, language: Language, known: frozenset[str], kinds: frozenset[FeatureKind] = FEATURE_KINDS) -> tuple[str, ...]:
    """Return the stem of a lower-case word and of each part of a compound; `known` holds folded words. Without stems, the words themselves."""
    parts = split_compound(fold(word), known) if "parts" in kinds else ()
    if "stems" not in kinds:
        return (fold(word), *parts)
    return (stem(word, language), *(stem(part, language) for part in parts))


def gram_features(word: str) -> Sequence[str]:
    """Return the character n-grams of a lower-case word."""
    return character_grams(fold(word))


def edition_key(edition: Edition, reference: Reference) -> str:
    """Return what an index must have been made for: the format of the arrays, the edition's content and the tables' texts."""
    return f"{FORMAT}-{edition.id}-{edition.version}-{reference.version_of_texts}"


class TextIndex:
    """One edition made ready for questions: its texts, conditions and targets as arrays. Safe to share between threads.

    `classes` are the edition's programmes in their order and then the topics that belong elsewhere. What a word adds is remembered as one row:
    by class through its stems, by class through its n-grams, whether it may be shown as a reason, and the squares of its length in either.
    """

    def __init__(self, arrays: Arrays, edition: Edition, reference: Reference) -> None:
        self.conditions = Conditions(edition.programmes)
        self.targets = Targets(self.conditions)
        self.classes: tuple[str, ...] = tuple(arrays["classes"].tolist())
        self.topics = tuple(name.removeprefix(ELSEWHERE) for name in self.classes if name.startswith(ELSEWHERE))
        self._edition = edition
        word_terms: list[str] = arrays["word_terms"].tolist()
        gram_terms: list[str] = arrays["gram_terms"].tolist()
        self._word_ids = {term: place for place, term in enumerate(word_terms)}
        self._gram_ids = {term: place + len(word_terms) for place, term in enumerate(gram_terms)}
        self.known_words = frozenset(arrays["known_words"].tolist())
        self._kinds: frozenset[FeatureKind] = frozenset(arrays["kinds"].tolist())
        self._widespread = frozenset(arrays["widespread"].tolist())
        self._of_offers = frozenset(arrays["of_offers"].tolist())
        self._idf = arrays["idf"].astype(np.float64)
        self._starts: list[int] = arrays["starts"].astype(np.int64).tolist()
        self._intercepts = arrays["intercepts"].astype(np.float64)
        self._posting_class = arrays["posting_class"].astype(np.int64)
        self._posting_weight = arrays["posting_weight"].astype(np.float64)
        self._names: dict[str, list[tuple[list[str], int]]] = {}
        for name, owner in sorted(zip(arrays["names"].tolist(), arrays["name_owners"].tolist(), strict=True), key=lambda pair: -len(pair[0])):
            self._names.setdefault(name.partition(" ")[0], []).append((name.split(), self.classes.index(owner)))
        most = max(_FEWEST_REMEMBERED, _REMEMBERED_NUMBERS // (2 * len(self.classes)))
        self.lexicon = compile_lexicon(reference, frozenset(self._names), row_of=self._row_of, most_remembered=most)

    @classmethod
    def from_arrays(cls, arrays: Arrays, edition: Edition, reference: Reference) -> Self:
        """Make an index of the arrays of `matcher.fitting.fit_index`. Raises IndexMismatchError when they don't belong to the edition."""
        try:
            key = str(arrays["key"])
            if key != edition_key(edition, reference):
                message = f"the index is for {key}, not for {edition_key(edition, reference)}"
                raise IndexMismatchError(message)
            return cls(arrays, edition, reference)
        except (KeyError, ValueError, TypeError) as problem:
            message = f"the index is damaged: {problem}"
            raise IndexMismatchError(message) from problem

    def check_edition(self, edition: Edition) -> None:
        """Raise IndexMismatchError unless the index was made for this edition."""
        if edition is not self._edition and (edition.id, edition.version) != (self._edition.id, self._edition.version):
            message = f"the index is for {self._edition.id}-{self._edition.version}, not for {edition.id}-{edition.version}"
            raise IndexMismatchError(message)

    def read(self, text: str, default: Language) -> ReadText:
        """Take a clean text apart for this index; `default` is the language when its words don't tell."""
        return read_text(text, self.lexicon, default)

    def gist(self, text: ReadText, *, unsaid: frozenset[str] = frozenset()) -> Gist:
        """Return what a text is scored by; the words `unsaid`, in lower case, are left out."""
        entries = zip(text.words, text.entries, strict=True)
        rows = {word: row for word, entry in entries if (row := entry.row) is not None and word not in unsaid}
        return Gist(_rarest(rows), frozenset(self._named(text)))

    def gist_of(self, words: Mapping[Language, Sequence[str]], named: Iterable[str]) -> Gist:
        """Return the same of words in lower case that were kept, and of the names of the classes; a class that is no more is left out."""
        rows: dict[str, Row] = {}
        for language, spelt in words.items():
            for word, entry in zip(spelt, self.lexicon.entries(spelt, language), strict=True):
                if entry.row is not None:
                    rows.setdefault(word, entry.row)
        return Gist(_rarest(rows), frozenset(self.classes.index(name) for name in named if name in self.classes))

    def score(self, gist: Gist) -> TextScores:
        """Return the nearness of a text to each class: its TF-IDF features times the class's weights, stems and n-grams weighing the same.

        Each word counts once, and the length of the text is taken as that of its words side by side, as if they shared no n-grams, and of a few more.
        A programme that the text names is nearer by `NAMED`.
        """
        words = tuple(sorted(gist.rows))
        if not words:
            return TextScores(np.zeros(len(self.classes)), (), np.empty((0, 2 * len(self.classes) + _BESIDE)), (1.0, 1.0))
        rows = np.concatenate([gist.rows[word] for word in words]).reshape(len(words), -1)
        sums = np.add.reduce(rows, axis=0)
        border = len(self.classes)
        lengths = (math.sqrt(sums[-2] + STEMS_UNSAID), math.sqrt(sums[-1] + GRAMS_UNSAID))
        values = sums[:border] / lengths[0] + sums[border:-_BESIDE] / lengths[1] + self._intercepts
        for owner in gist.named:
            values[owner] += NAMED
        return TextScores(values, words, rows, lengths)

    def _named(self, text: ReadText) -> set[int]:
        """Return the places of the classes that the text names; a word that is part of one name is part of no other."""
        owners: set[int] = set()
        entries, free = text.entries, 0
        for place in [place for place in text.telling if entries[place].begins_name]:
            for name, owner in self._names[entries[place].folded] if place >= free else ():
                if name == text.folded[place : place + len(name)]:
                    owners.add(owner)
                    free = place + len(name)
                    break
        return owners

    def terms(self, scores: TextScores, place: int, *, most: int = 5) -> tuple[str, ...]:
        """Return the words of the text that brought it nearest to the class at a place, the strongest first. Words only, never n-grams.

        Places, numbers and people at work are facts rather than reasons, and words that speak of most offers are none either.
        """
        rows, border = scores.rows, len(self.classes)
        of_stems, of_grams = scores.lengths
        earned = [
            (gain, shown, word)
            for stem_gain, gram_gain, shown, word in zip(
                rows[:, place].tolist(), rows[:, border + place].tolist(), rows[:, -_BESIDE].tolist(), scores.words, strict=True
            )
            if (gain := stem_gain / of_stems + gram_gain / of_grams) > 0
        ]
        least = sum([gain for gain, _, _ in earned]) * _LEAST_SHARE
        ranked = sorted([(-gain, word) for gain, shown, word in earned if shown and gain > least])
        return tuple([word for _, word in ranked[:most]])

    def _row_of(self, word: str, language: Language, states: Stated | None) -> Row | None:
        """Return what a word adds.

        One that states a fact of a company, or that offers use of themselves, speaks for no topic that belongs elsewhere: whoever has a firm and
        wants help may say it.
        """
        stemmed = stem(word, language)
        stems = Counter(self._word_ids[term] for term in word_features(word, language, self.known_words, self._kinds) if term in self._word_ids)
        grams = Counter(self._gram_ids[gram] for gram in gram_features(word) if gram in self._gram_ids)
        if not stems and not grams:
            return None
        stem_half, stem_square = self._half(stems)
        gram_half, gram_square = self._half(grams)
        if states is not None or stemmed in self._of_offers:
            offers = len(self.conditions.programmes)
            for topics in (stem_half[offers:], gram_half[offers:]):
                np.minimum(topics, 0.0, out=topics)
        a_reason = states in {None, "trade"} and word not in NUMERALS and stemmed not in self._widespread
        return np.concatenate([stem_half, gram_half, [a_reason, stem_square, gram_square]])

    def _half(self, features: Counter[int]) -> tuple[NDArray[np.float64], float]:
        if not features:
            return np.zeros(len(self.classes)), 0.0
        weights = [(1.0 + math.log(count)) * float(self._idf[feature]) for feature, count in features.items()]
        spans = [slice(self._starts[feature], self._starts[feature + 1]) for feature in features]
        added = np.concatenate([weight * self._posting_weight[span] for weight, span in zip(weights, spans, strict=True)])
        row = np.bincount(np.concatenate([self._posting_class[span] for span in spans]), added, minlength=len(self.classes))
        return row.astype(np.float64), math.fsum(weight * weight for weight in weights)


def _rarest(rows: Mapping[str, Row]) -> Mapping[str, Row]:
    """Return the words that count, with what they add: those of the rarest stems where there are too many."""
    if len(rows) <= MOST_WORDS_KEPT:
        return rows
    return dict(sorted(rows.items(), key=lambda one: (-float(one[1][-2]), one[0]))[:MOST_WORDS_KEPT])
