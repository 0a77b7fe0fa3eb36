"""Learn the text index of an edition with scikit-learn. Once per catalogue version, never while serving: the import alone takes over a second."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix, csr_matrix, diags, hstack
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from catalogue.edition import Edition
from catalogue.programme import Programme
from catalogue.reference_tables import Reference
from catalogue.vocabulary import LANGUAGES, Language
from matcher.cleaning import clean_text
from matcher.text_index import ELSEWHERE, FEATURE_KINDS, FeatureKind, edition_key, gram_features, word_features
from matcher.words import SMALL_WORDS, fold, stem, words_of

_SHORTEST_KNOWN_WORD = 4
_BRACKETS = re.compile(r"\([^()]*\)")


MOST_SEPARATED = 300
"""Classes up to which each is told from all others; above, time and memory grow too fast, and a text is compared with centres instead."""

_SOFTNESS = 0.5
_LEAST_WEIGHT = 0.02
"""Weights that are nearer to 0 are dropped: five of six, without a measurable loss (docs/decisions)."""

SHARE_OF_TYPICAL = 0.5
"""How much what is typical of a class counts beside what tells it from the others, by which alone close neighbours would lose each other."""

_MOST_OFFERS = 0.5
"""The share of the programmes whose texts may have a stem that is still shown as a reason for one."""

_SATURATION, _LENGTH_SHARE = 1.5, 0.75
"""The usual parameters of BM25: how soon a feature that occurs again adds no more, and how far classes with much text are held back."""

_COSINES_TO_MARGINS = 13.0
"""Makes cosines with centres as large as the margins of the support vector machines, so that the same cuts hold."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text that speaks for one class."""

    class_name: str
    language: Language
    words: tuple[str, ...]
    describes_offer: bool = False
    """Whether it is what the catalogue says of a programme, and not a name, nor what companies say."""


def _content_words(text: str, language: Language) -> tuple[str, ...]:
    return tuple(word for word in words_of(clean_text(text)) if word not in SMALL_WORDS[language])


def _of_programme(programme: Programme) -> Iterator[Example]:
    texts = (programme.promise, programme.description, programme.audience, programme.benefit)
    for language in LANGUAGES:
        for text in (programme.name.in_language(language), *programme.aliases, *programme.situations.in_language(language)):
            yield Example(programme.id, language, _content_words(text, language))
        for own in texts:
            yield Example(programme.id, language, _content_words(own.in_language(language), language), describes_offer=True)


def examples(edition: Edition, reference: Reference) -> Iterator[Example]:
    """Yield everything the index learns from: names, texts and situations of the programmes, and the sentences that belong elsewhere."""
    for programme in edition.programmes:
        yield from _of_programme(programme)
    for topic in reference.elsewhere:
        for language in LANGUAGES:
            for sentence in topic.sentences.in_language(language):
                yield Example(ELSEWHERE + topic.id, language, _content_words(sentence, language))


def _names(edition: Edition) -> dict[str, str]:
    """Return the programme of each name and alias, in folded words; of names with a gloss in brackets also without.

    A name that two programmes have is nobody's.
    """
    owners: dict[str, set[str]] = {}
    for programme in edition.programmes:
        names = {text for _, text in programme.name.items()} | set(programme.aliases)
        for name in names | {_BRACKETS.sub(" ", name) for name in names}:
            words = " ".join(fold(word) for word in words_of(name))
            owners.setdefault(words, set()).add(programme.id)
    return {name: min(ids) for name, ids in owners.items() if name and len(ids) == 1}


def _known_words(learnt: Iterable[Example], reference: Reference) -> frozenset[str]:
    words = {fold(word) for example in learnt for word in example.words}
    for entry in reference.industries:
        for language in LANGUAGES:
            words |= {fold(word) for phrase in entry.words.in_language(language) for word in words_of(phrase)}
    return frozenset(word for word in words if len(word) >= _SHORTEST_KNOWN_WORD and word.isalpha())


class _Half(NamedTuple):
    """The features of one sort: by example their weights, their names, and how rare each is."""

    matrix: csr_matrix
    terms: NDArray[np.str_]
    idf: NDArray[np.float64]


def _weighed(rows: Sequence[list[str]], *, rarest: int) -> _Half:
    if not any(rows):
        return _Half(csr_matrix((len(rows), 0)), np.array([], dtype=str), np.array([]))
    vectoriser = TfidfVectorizer(analyzer=list, sublinear_tf=True, min_df=rarest, dtype=np.float64)
    matrix = vectoriser.fit_transform(rows)
    return _Half(matrix, vectoriser.get_feature_names_out().astype(str), vectoriser.idf_)


def fit_index(
    edition: Edition,
    reference: Reference,
    *,
    kinds: frozenset[FeatureKind] = FEATURE_KINDS,
    most_separated: int = MOST_SEPARATED,
    typical: float = SHARE_OF_TYPICAL,
) -> dict[str, NDArray[np.generic]]:
    """Return the arrays of the index; two calls with the same edition give the same arrays.

    `kinds`: what the index knows of a word. With more than `most_separated` classes a text is compared with their centres. `typical`: how much
    what is typical of an offer counts beside what tells it from the others.

    `classes`: ids, programmes first. `word_terms`, `gram_terms`: the features, words first. `idf`: by feature. `starts`, `posting_class`,
    `posting_weight`: by feature the classes it speaks for or against and how much. `intercepts`: by class what a text without features
    would get. `known_words`: what compounds may come apart into. `of_offers`: stems of what offers say of
    themselves. `widespread`: stems that are no reason for any programme. `names`, `name_owners`: folded names and whose they are. `key`: what it
    was made for.
    """
    learnt = list(examples(edition, reference))
    known = _known_words(learnt, reference)
    word_rows = [[term for word in example.words for term in word_features(word, example.language, known, kinds)] for example in learnt]
    gram_rows = [[gram for word in example.words for gram in gram_features(word)] if "grams" in kinds else [] for example in learnt]
    halves = (_weighed(word_rows, rarest=1), _weighed(gram_rows, rarest=2))
    classes = tuple(dict.fromkeys(example.class_name for example in learnt))
    owners = np.array([classes.index(example.class_name) for example in learnt])
    parts = [half.matrix for half in halves if half.terms.size]
    if len(classes) > most_separated:
        columns, intercepts = _centred(parts, owners)
    else:
        weights, intercepts = _separated(parts, owners)
        offers, words = len(edition.programmes), halves[0].terms.size
        weights[:offers, words:] += typical * _typical(gram_rows, owners, halves[1])[:offers]
        columns = csc_matrix(np.where(np.abs(weights) < _LEAST_WEIGHT, 0.0, weights))
    columns.sort_indices()
    names = _names(edition)
    return {
        "key": np.array(edition_key(edition, reference)),
        "classes": np.array(classes),
        "word_terms": halves[0].terms,
        "gram_terms": halves[1].terms,
        "idf": np.concatenate([half.idf for half in halves]).astype(np.float32),
        "starts": columns.indptr.astype(np.int64),
        "posting_class": columns.indices.astype(np.int32),
        "posting_weight": columns.data.astype(np.float32),
        "intercepts": intercepts,
        "kinds": np.array(sorted(kinds)),
        "of_offers": np.array(sorted({stem(word, one.language) for one in learnt if one.describes_offer for word in one.words}), dtype=str),
        "widespread": np.array(_widespread(learnt, len(edition.programmes)), dtype=str),
        "known_words": np.array(sorted(known)),
        "names": np.array(list(names)),
        "name_owners": np.array(list(names.values())),
    }


def _separated(halves: Sequence[csr_matrix], owners: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weigh by what tells each class from all others: a linear support vector machine a class."""
    machine = LinearSVC(C=_SOFTNESS, random_state=0).fit(hstack(halves).tocsr(), owners)
    return machine.coef_, machine.intercept_


def _typical(rows: Sequence[list[str]], owners: NDArray[np.int64], half: _Half) -> NDArray[np.float64]:
    """Weigh by what is typical of each class: BM25 with all texts of a class taken as one, in shares of a feature's own weight."""
    if not half.terms.size:
        return np.zeros((owners.max() + 1, 0))
    counts = CountVectorizer(analyzer=list, vocabulary=half.terms).transform(rows)
    said: NDArray[np.float64] = (_membership(owners) @ counts).toarray()
    lengths = said.sum(axis=1, keepdims=True)
    classes_with = (said > 0).sum(axis=0)
    rarity = np.log1p((len(said) - classes_with + 0.5) / (classes_with + 0.5))
    held_back = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths / lengths.mean())
    weights: NDArray[np.float64] = rarity * said / (said + held_back) / half.idf
    return weights


def _widespread(learnt: Iterable[Example], offers: int) -> list[str]:
    """Return the stems that the texts of most programmes have."""
    with_stem: dict[str, set[str]] = {}
    for example in learnt:
        for word in example.words if not example.class_name.startswith(ELSEWHERE) else ():
            with_stem.setdefault(stem(word, example.language), set()).add(example.class_name)
    return sorted(word for word, names in with_stem.items() if len(names) > _MOST_OFFERS * offers)


def _membership(owners: NDArray[np.int64]) -> csr_matrix:
    """Return 1 by class and text where the text is one of the class."""
    return csr_matrix((np.ones(len(owners)), (owners, np.arange(len(owners)))))


def _centred(halves: Sequence[csr_matrix], owners: NDArray[np.int64]) -> tuple[csc_matrix, NDArray[np.float64]]:
    """Weigh by what is common in each class: the cosine between a text and the middle of the class's texts."""
    membership = _membership(owners)
    sizes = np.asarray(membership.sum(axis=1)).ravel()
    centres = hstack([normalize(diags(1 / sizes) @ membership @ half) for half in halves])
    return csc_matrix(centres * (_COSINES_TO_MARGINS / len(halves))), np.zeros(len(sizes))
