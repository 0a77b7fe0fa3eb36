"""What it costs to understand a text, beside a bare TF-IDF look-up in the same run, and how that grows with the text's length.

The look-up only compares words: scikit-learn's `TfidfVectorizer` over the same programmes, and one product. Engines take turns round by round;
their figures are medians, and ratios hold on a noisy machine where absolute times do not. The texts that grow are own cases one after the other, and
what somebody might send to keep a server busy; each is cut at 500, 1,000, 2,000 and 4,000 characters, which is the most that is read.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median

from labelled import COMPANIES, Case, read_cases
from query_speed import interleaved
from rankers import document_of
from sklearn.feature_extraction.text import TfidfVectorizer

from catalogue import Edition, load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from matcher import CompanyProfile, TextIndex, clean_text, recommend
from matcher.cleaning import MAX_TEXT_LENGTH
from matcher.fitting import fit_index
from matcher.messages import understand
from matcher.words import fold, stem

LENGTHS = (500, 1_000, 2_000, MAX_TEXT_LENGTH)
BUDGET = 5.0
"""Milliseconds that one interpretation of any text may take on one core."""

ROUNDS = 9
MICROSECOND, MILLISECOND = 1_000, 1_000_000
NASTY: Mapping[str, str] = {
    "600 emoji": "😀" * 600,
    "4,000 digits": "7" * 4_000,
    "one long word": "a" * 4_000,
    "nej": "nej " * 1_000,
    "1.000.000": "1.000.000 " * 400,
    "not here but there": "ikke i Herning, men i Ikast, " * 140,
    "we are 12": "vi er 12 " * 450,
    "a country": "Tyskland " * 450,
    "countries": "Norge og " * 450,
    "export": "eksport " * 500,
    "founded": "startet " * 500,
    "to open": "vil åbne " * 450,
    "numbers": "12, " * 1_000,
}

Measured = Callable[[str], object]


def bare_lookup(edition: Edition) -> Callable[[Case], object]:
    """Return the look-up beside which ours is measured: the nearness of a text to every programme, and nothing else."""
    vectoriser = TfidfVectorizer()
    matrix = vectoriser.fit_transform(document_of(programme) for programme in edition.programmes)
    return lambda case: matrix @ vectoriser.transform([case.text]).T


def time_of(measured: Measured, text: str) -> float:
    """Return the milliseconds that one text takes: the least of several times, since what else the machine does only adds to it."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        measured(text)
        taken.append(time.perf_counter_ns() - start)
    return min(taken) / MILLISECOND


def print_beside_lookup(times: Mapping[str, Sequence[int]]) -> None:
    """Print each engine's median over all cases, and its ratio to the bare look-up."""
    base = median(times["bare TF-IDF"])
    for name, taken in times.items():
        print(f"  {name:20} median {median(taken) / MICROSECOND:8,.0f} us   {median(taken) / base:6.2f} x bare TF-IDF")


def print_growth(measured: Measured, texts: Mapping[str, str]) -> float:
    """Print the milliseconds of each text at each length, and how many times the shortest the longest takes; return the most of all."""
    print(f"\n  {'milliseconds':20} " + "".join(f"{length:>9,}" for length in LENGTHS) + "   last to first (8 times as long)")
    worst = 0.0
    for name, text in texts.items():
        taken = [time_of(measured, clean_text(text[:length])) for length in LENGTHS]
        worst = max(worst, *taken)
        print(f"  {name:20} " + "".join(f"{one:9.2f}" for one in taken) + f"   {taken[-1] / taken[0]:6.1f} x", flush=True)
    return worst


def first_time(measured: Measured, text: str) -> float:
    """Return the milliseconds of one text for an index that has met no word."""
    stem.cache_clear()
    fold.cache_clear()
    start = time.perf_counter_ns()
    measured(text)
    return (time.perf_counter_ns() - start) / MILLISECOND


def main() -> None:
    """Measure the own cases beside the look-up, then what is long or nasty."""
    reference = load_reference()
    edition = load_edition(EDITIONS_FOLDER / "vaekstplan-2016-2020")
    arrays = fit_index(edition, reference)
    index, unused = (TextIndex.from_arrays(arrays, edition, reference) for _ in range(2))
    cases, day = read_cases(COMPANIES["development"]), edition.reference_date
    engines: dict[str, Callable[[Case], object]] = {
        "bare TF-IDF": bare_lookup(edition),
        "interpretation": lambda case: understand(case.text, index, day, language=case.language),
        "recommendation": lambda case: recommend(CompanyProfile(), case.text, edition, index, day, language=case.language),
    }
    print(f"{len(cases)} own cases x {ROUNDS} rounds")
    print_beside_lookup(interleaved(engines, cases, rounds=ROUNDS))
    prose = " ".join(case.text for case in cases if case.language == "da")
    worst = print_growth(lambda text: understand(text, index, day), {"ordinary prose": prose, **NASTY})
    verdict = "within" if worst < BUDGET else "OVER"
    print(f"\n  worst {worst:.2f} ms: {verdict} the budget of {BUDGET:.0f} ms")
    first = first_time(lambda text: understand(text, unused, day), clean_text(prose[:MAX_TEXT_LENGTH]))
    print(f"  {MAX_TEXT_LENGTH:,} characters of prose for an index that has met no word: {first:.1f} ms")


if __name__ == "__main__":
    main()
