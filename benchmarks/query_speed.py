"""One query end to end, text and profile to advice with reasons, beside its peers in the same run.

The peers only rank: naive scikit-learn with the same features (words and character 4- to 6-grams), and SQLite's full-text search on the words.
The matcher also reads facts from the text, judges every criterion of every programme, and says why.
Engines take turns round by round, each answering all companies as a server that runs nothing else would, and figures are medians: ratios hold
on a noisy machine, absolute times do not.
"""

import argparse
import random
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from statistics import median

from enlarged import enlarged
from labelled import COMPANIES, Case, read_cases
from rankers import document_of
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.pipeline import FeatureUnion

from catalogue import Edition, Reference, load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from matcher import CompanyProfile, TextIndex, clean_text, parse_profile, recommend
from matcher.fitting import fit_index
from matcher.understanding import interpret, merge
from matcher.words import SMALL_WORDS, fold, stem, words_of

SHOWN = 5
MICROSECOND = 1_000


@dataclass(frozen=True, slots=True)
class Size:
    """One size of catalogue: its programmes, the situations kept of each language (None: all), and how much is measured."""

    programmes: int
    situations: int | None
    queries: int
    rounds: int


SIZES = (Size(47, None, 72, 15), Size(1_000, 2, 72, 4), Size(10_000, 0, 24, 3))


@dataclass(frozen=True, slots=True)
class Query:
    """What one company says and what is known of it."""

    case: Case
    profile: CompanyProfile


Engine = Callable[[Query], object]


def ours(query: Query, edition: Edition, index: TextIndex) -> object:
    """Answer as the application does, with what was ruled out and by what."""
    advice = recommend(query.profile, clean_text(query.case.text), edition, index, edition.reference_date, language=query.case.language)
    return advice, advice.ruled_out


def naive_engine(documents: Sequence[str]) -> Engine:
    """Return scikit-learn as a first draft would use it."""
    features = FeatureUnion(
        [
            ("words", TfidfVectorizer(sublinear_tf=True)),
            ("grams", TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 6), min_df=2, sublinear_tf=True)),
        ]
    )
    matrix = features.fit_transform(documents)
    return lambda query: cosine_similarity(features.transform([query.case.text]), matrix).ravel().argsort()[::-1][:SHOWN]


def fts5_engine(documents: Sequence[str]) -> Engine:
    """Return SQLite's BM25 over the words, in memory; the query is the text's words but the small ones, joined by OR."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE offers USING fts5(words)")
    database.executemany("INSERT INTO offers (rowid, words) VALUES (?, ?)", enumerate(documents))
    database.execute("INSERT INTO offers (offers) VALUES ('optimize')")

    def ask(query: Query) -> object:
        words = dict.fromkeys(word for word in words_of(query.case.text) if word not in SMALL_WORDS[query.case.language])
        wanted = " OR ".join(f'"{word}"' for word in words)
        found = database.execute("SELECT rowid FROM offers WHERE offers MATCH ? ORDER BY bm25(offers) LIMIT ?", (wanted, SHOWN))
        return found.fetchall() if wanted else []

    return ask


def stages(query: Query, edition: Edition, index: TextIndex) -> dict[str, int]:
    """Return the nanoseconds of each step of one answer; what is left of the whole is scoring, order and reasons."""
    day = edition.reference_date
    marks = [time.perf_counter_ns()]
    read = index.read(clean_text(query.case.text), query.case.language)
    known = merge(query.profile, interpret(read, day).profile)
    marks.append(time.perf_counter_ns())
    near = index.score(read).values[: len(edition.programmes)]
    marks.append(time.perf_counter_ns())
    index.conditions.judge(known, day, now=day, spoken_for=near >= near.max())
    marks.append(time.perf_counter_ns())
    ours(query, edition, index)
    marks.append(time.perf_counter_ns())
    understanding, scoring, judging, whole = (after - before for before, after in pairwise(marks))
    rest = max(0, whole - understanding - scoring - judging)
    return {"understanding": understanding, "index": scoring, "eligibility": judging, "scoring, order, reasons": rest}


def time_of(engine: Engine, query: Query) -> int:
    """Return the nanoseconds of one answer."""
    start = time.perf_counter_ns()
    engine(query)
    return time.perf_counter_ns() - start


def interleaved(engines: Mapping[str, Engine], queries: Sequence[Query], *, rounds: int) -> dict[str, list[int]]:
    """Return all times by engine; in each round every engine answers all queries, the engines in a drawn order."""
    times: dict[str, list[int]] = {name: [] for name in engines}
    chance = random.Random(0)
    for _ in range(rounds):
        for name in chance.sample(sorted(engines), len(engines)):
            times[name] += [time_of(engines[name], query) for query in queries]
    return times


def measure(size: Size, edition: Edition, reference: Reference, queries: Sequence[Query]) -> None:
    """Build one size and print its figures."""
    large = enlarged(edition, size.programmes, situations=size.situations)
    documents = [document_of(programme) for programme in large.programmes]
    start = time.perf_counter()
    index = TextIndex.from_arrays(fit_index(large, reference), large, reference)
    fitted = time.perf_counter() - start
    words = sum(len(document.split()) for document in documents) // len(documents)
    print(f"{size.programmes:,} programmes of {words:,} words, {len(queries)} queries x {size.rounds} rounds; index fitted in {fitted:.1f} s")
    answer = partial(ours, edition=large, index=index)
    engines = {"ours": answer, "naive scikit-learn": naive_engine(documents), "SQLite FTS5": fts5_engine(documents)}
    stem.cache_clear()
    fold.cache_clear()
    first = median(time_of(answer, query) for query in queries)
    times = interleaved(engines, queries, rounds=size.rounds)
    print_times(times, first=first)
    print_stages([stages(query, large, index) for query in queries for _ in range(size.rounds)])


def print_times(times: Mapping[str, Sequence[int]], *, first: float) -> None:
    """Print the medians and the ratios to ours."""
    base = median(times["ours"])
    for name, taken in times.items():
        tail = sorted(taken)[int(len(taken) * 0.99)]
        print(f"  {name:20} median {median(taken) / MICROSECOND:10,.0f} us   p99 {tail / MICROSECOND:10,.0f} us   {median(taken) / base:7.2f} x ours")
    print(
        f"  {'ours, first time':20} median {first / MICROSECOND:10,.0f} us   (words and answers not met before; the rounds repeat the same companies)"
    )


def print_stages(taken: Sequence[Mapping[str, int]]) -> None:
    """Print where the time goes."""
    parts = (f"{name} {median(one[name] for one in taken) / MICROSECOND:,.0f} us" for name in taken[0])
    print("  where it goes: " + "; ".join(parts) + "\n", flush=True)


def main() -> None:
    """Measure each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", choices=[size.programmes for size in SIZES], default=[size.programmes for size in SIZES])
    chosen = parser.parse_args().sizes
    reference = load_reference()
    edition = load_edition(EDITIONS_FOLDER / "vaekstplan-2016-2020")
    queries = [Query(case, parse_profile(case.facts, reference, now=edition.reference_date)) for case in read_cases(COMPANIES["development"])]
    for size in SIZES:
        if size.programmes in chosen:
            measure(size, edition, reference, queries[:: len(queries) // size.queries][: size.queries])


if __name__ == "__main__":
    main()
