"""What is measured on labelled companies: the matcher, and common methods over the same texts of the programmes.

The others get the text alone, rank every programme that shares a word with it, and show the first five.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import bm25s
import numpy as np
from labelled import Case
from scipy.sparse import csr_matrix, vstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from catalogue import Edition, Programme, Reference
from catalogue.vocabulary import LANGUAGES
from matcher import TextIndex, parse_profile
from matcher.ranking import hear, shortlist

SHOWN = 5
WORD = re.compile(r"\w+")


class Ranking(NamedTuple):
    """The ids of what is shown for a company, and of the first five as if five were always shown."""

    shown: Sequence[str]
    uncut: Sequence[str]


Ranker = Callable[[Case], Ranking]


def texts_of(programme: Programme) -> Iterator[str]:
    """Yield everything that an edition says of a programme, in all languages."""
    yield from programme.aliases
    for language in LANGUAGES:
        for text in (programme.name, programme.promise, programme.description, programme.audience, programme.benefit):
            yield text.in_language(language)
        yield from programme.situations.in_language(language)


def document_of(programme: Programme) -> str:
    """Return the same as one document."""
    return " ".join(texts_of(programme))


def bm25_ranker(edition: Edition) -> Ranker:
    """Return BM25 (bm25s, its own defaults) over lower-case words."""
    engine = bm25s.BM25()
    engine.index([WORD.findall(document_of(programme).lower()) for programme in edition.programmes], show_progress=False)

    def rank(case: Case) -> Ranking:
        known = [word for word in WORD.findall(case.text.lower()) if word in engine.vocab_dict]
        return first_five(edition, engine.get_scores(known)) if known else Ranking((), ())

    return rank


def tfidf_ranker(edition: Edition) -> Ranker:
    """Return plain TF-IDF: scikit-learn's own defaults, words, cosine, one document a programme."""
    vectoriser = TfidfVectorizer()
    matrix = vectoriser.fit_transform(map(document_of, edition.programmes))
    return lambda case: first_five(edition, cosines(matrix, vectoriser, case))


def centroid_ranker(edition: Edition) -> Ranker:
    """Return plain TF-IDF with each text of a programme as a document of its own, compared with their middle."""
    vectoriser = TfidfVectorizer()
    vectoriser.fit(text for programme in edition.programmes for text in texts_of(programme))
    middles = [csr_matrix(vectoriser.transform(texts_of(programme)).mean(axis=0)) for programme in edition.programmes]
    centres = normalize(vstack(middles).tocsr())
    return lambda case: first_five(edition, cosines(centres, vectoriser, case))


def cosines(matrix: csr_matrix, vectoriser: TfidfVectorizer, case: Case) -> np.ndarray:
    """Return by row of the matrix the cosine with the company's text."""
    return (matrix @ vectoriser.transform([case.text]).T).toarray().ravel()


def first_five(edition: Edition, scores: np.ndarray) -> Ranking:
    """Return the five programmes with the highest scores above 0, ties in the edition's order."""
    order = np.argsort(-scores, kind="stable")[:SHOWN]
    ids = [edition.programmes[place].id for place in order if scores[place] > 0]
    return Ranking(ids, ids)


def our_ranker(edition: Edition, index: TextIndex, reference: Reference, *, answers: bool) -> Ranker:
    """Return the matcher on the edition's reference date, with the company's answers or with its text alone."""

    def rank(case: Case) -> Ranking:
        return our_ranking(case, edition, index, reference, facts=case.facts if answers else {})

    return rank


def our_ranking(case: Case, edition: Edition, index: TextIndex, reference: Reference, *, facts: Mapping[str, object]) -> Ranking:
    """Return what the matcher shows, and the first five of what neither a condition nor a period rules out."""
    day = edition.reference_date
    found = shortlist(parse_profile(facts, reference, now=day), hear(case.text, index, day, language=case.language), index, day, now=day)
    ids = [programme.id for programme in edition.programmes]
    kept_out = found.judgement.ruled_out | found.judgement.closed
    order = sorted((-total, ids[place]) for place, total in enumerate(found.scores.totals.tolist()) if not kept_out[place])
    return Ranking([ids[place] for place in found.kept], [programme_id for _, programme_id in order[:SHOWN]])
