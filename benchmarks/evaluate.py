"""Quality on our own labelled companies: the matcher beside BM25 and plain TF-IDF over the same texts of the programmes.

The peers get the text alone, rank every programme that shares a word with it, and show the first five.
The matcher is measured twice: with the text alone, and with the company's answers beside it.
"""

import argparse
import math
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import bm25s
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from catalogue import Edition, Programme, Reference, load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from catalogue.vocabulary import LANGUAGES, Language
from matcher import TextIndex, clean_text, parse_profile, recommend
from matcher.consultation import Consultation
from matcher.fitting import fit_index
from matcher.interview import questions_for
from matcher.ranking import hear

COMPANIES = Path(__file__).parent.parent / "tests" / "situations" / "companies.toml"
SHOWN = 5
SUITS = 1.0
"""The grade from which an offer is one that a careful adviser would mention."""

WORD = re.compile(r"\w+")
LEGEND = f"""
ndcg@5   order of the first five, gain 2^grade - 1, mean over the cases in which something suits
hit@1    share of those cases whose first offer has the best grade given in the case
hit@3    the same among the first three
silent   share of the cases in which nothing suits that got an empty list
shown    mean number of offers shown where something suits
precise  share of the offers shown, over all cases, with a grade of {SUITS:g} or more
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled company: what it says, what is known of it, and the grades (0 to 3) of what suits; none when nothing does."""

    text: str
    language: Language
    facts: Mapping[str, object]
    grades: Mapping[str, float]


Ranker = Callable[[Case], Sequence[str]]


def read_cases(path: Path) -> list[Case]:
    """Return the labelled companies of a file."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["cases"]
    return [Case(clean_text(case["text"]), case["lang"], case["facts"], case["relevance"]) for case in tables]


def texts_of(programme: Programme) -> str:
    """Return everything that an edition says of a programme, in all languages, as one document."""
    fields = (programme.name, programme.promise, programme.description, programme.audience, programme.benefit)
    localised = (text.in_language(language) for language in LANGUAGES for text in fields)
    situations = (sentence for language in LANGUAGES for sentence in programme.situations.in_language(language))
    return " ".join((*programme.aliases, *localised, *situations))


def bm25_ranker(edition: Edition) -> Ranker:
    """Return BM25 (bm25s, its own defaults) over lower-case words."""
    ids = [programme.id for programme in edition.programmes]
    engine = bm25s.BM25()
    engine.index([WORD.findall(texts_of(programme).lower()) for programme in edition.programmes], show_progress=False)

    def rank(case: Case) -> Sequence[str]:
        known = [word for word in WORD.findall(case.text.lower()) if word in engine.vocab_dict]
        return first_five(ids, engine.get_scores(known)) if known else ()

    return rank


def tfidf_ranker(edition: Edition) -> Ranker:
    """Return plain TF-IDF: scikit-learn's own defaults, words, cosine."""
    ids = [programme.id for programme in edition.programmes]
    vectoriser = TfidfVectorizer()
    matrix = vectoriser.fit_transform(texts_of(programme) for programme in edition.programmes)
    return lambda case: first_five(ids, (matrix @ vectoriser.transform([case.text]).T).toarray().ravel())


def first_five(ids: Sequence[str], scores: np.ndarray) -> Sequence[str]:
    """Return the ids of the five highest scores above 0, ties in the order of the ids given."""
    order = np.argsort(-scores, kind="stable")[:SHOWN]
    return [ids[place] for place in order if scores[place] > 0]


def our_ranking(case: Case, edition: Edition, index: TextIndex, reference: Reference, *, facts: Mapping[str, object]) -> Sequence[str]:
    """Return what the matcher recommends on the edition's reference date."""
    day = edition.reference_date
    profile = parse_profile(facts, reference, now=day)
    advice = recommend(profile, case.text, edition, index, day, language=case.language)
    return [recommendation.programme.id for recommendation in advice.recommendations]


def ndcg(ids: Sequence[str], grades: Mapping[str, float]) -> float:
    """Return the discounted gain of the first five, as a share of the best that could be had."""
    best = gain(sorted(grades.values(), reverse=True)[:SHOWN])
    return gain([grades.get(programme_id, 0.0) for programme_id in ids[:SHOWN]]) / best


def gain(grades: Sequence[float]) -> float:
    """Return the discounted cumulative gain of grades in order."""
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def hit(ids: Sequence[str], grades: Mapping[str, float], *, among: int) -> bool:
    """Tell whether an offer with the best grade of the case is among the first ones."""
    best = max(grades.values())
    return any(grades.get(programme_id) == best for programme_id in ids[:among])


def figures(cases: Sequence[Case], rank: Ranker) -> dict[str, float]:
    """Return the figures of one ranker over some cases; nan where no case bears on a figure."""
    answers = [(case.grades, rank(case)) for case in cases]
    suited = [(grades, ids) for grades, ids in answers if grades]
    unsuited = [ids for grades, ids in answers if not grades]
    grades_shown = [grades.get(programme_id, 0.0) for grades, ids in answers for programme_id in ids]
    return {
        "ndcg@5": mean([ndcg(ids, grades) for grades, ids in suited]),
        "hit@1": mean([hit(ids, grades, among=1) for grades, ids in suited]),
        "hit@3": mean([hit(ids, grades, among=3) for grades, ids in suited]),
        "silent": mean([not ids for ids in unsuited]),
        "shown": mean([len(ids) for _, ids in suited]),
        "precise": mean([grade >= SUITS for grade in grades_shown]),
    }


def mean(values: Sequence[float]) -> float:
    """Return the mean; nan of nothing."""
    return float(np.mean(values)) if values else math.nan


def print_table(cases: Sequence[Case], rankers: Mapping[str, Ranker]) -> None:
    """Print one line for each ranker and language, all languages together first."""
    print(f"{'':24}{'cases':>6}" + "".join(f"{name:>9}" for name in ("ndcg@5", "hit@1", "hit@3", "silent", "shown", "precise")))
    for language in (None, *LANGUAGES):
        chosen = [case for case in cases if language in (None, case.language)]
        for name, rank in rankers.items():
            row = "".join(f"{value:9.2f}" for value in figures(chosen, rank).values())
            print(f"{language or 'all':4}{name:20}{len(chosen):6}{row}")
        print()


def print_question_pages(cases: Sequence[Case], index: TextIndex, reference: Reference, day: date) -> None:
    """Print how many pages the questionnaire has for the companies, with their words and without."""
    truths = [parse_profile(case.facts, reference, now=day) for case in cases]
    for name, texts in (("answers and text", [case.text for case in cases]), ("answers alone", [""] * len(cases))):
        heard = [Consultation(hear(text, index, day, language=case.language), index, day, day) for text, case in zip(texts, cases, strict=True)]
        pages = [len(questions_for(truth, consultation)) for truth, consultation in zip(truths, heard, strict=True)]
        print(f"question pages, {name:17} median {np.median(pages):.0f}, most {max(pages)}")
    print()


def main() -> None:
    """Print the table for the default edition."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, default=COMPANIES)
    cases = read_cases(parser.parse_args().cases)
    reference = load_reference()
    edition = load_edition(EDITIONS_FOLDER / "vaekstplan-2016-2020")
    index = TextIndex.from_arrays(fit_index(edition, reference), edition, reference)
    ours = partial(our_ranking, edition=edition, index=index, reference=reference)
    print(
        f"{len(cases)} labelled companies, {sum(not case.grades for case in cases)} of them suited by nothing; {len(edition.programmes)} programmes\n"
    )
    print_table(
        cases,
        {
            "answers and text": lambda case: ours(case, facts=case.facts),
            "text alone": lambda case: ours(case, facts={}),
            "BM25": bm25_ranker(edition),
            "plain TF-IDF": tfidf_ranker(edition),
        },
    )
    print_question_pages(cases, index, reference, edition.reference_date)
    print(LEGEND.strip())


if __name__ == "__main__":
    main()
