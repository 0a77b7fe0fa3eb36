"""Quality on our own labelled companies and messages, by part: the matcher beside BM25 and plain TF-IDF over the same texts of the programmes.

The matcher is measured twice, with the text alone and with the company's answers beside it; then with one thing more or less, and learnt from
fewer situations. The figures are written where the page on accuracy reads them, unless a file of cases is given.
"""

import argparse
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from labelled import COMPANIES, UTTERANCES, Case, fingerprint, present, read_cases
from measures import SUITS, agreement, middle, misses, quality
from rankers import Ranker, bm25_ranker, centroid_ranker, our_ranker, tfidf_ranker
from utterances import LEGEND as LEGEND_OF_MESSAGES
from utterances import measured, print_messages
from variants import SIZES, STEPS, Variant, draws

from catalogue import Edition, Reference, load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from catalogue.vocabulary import LANGUAGES
from matcher import TextIndex
from matcher.fitting import fit_index
from webapp.accuracy.figures import FIGURES_FILE, Companies, Figures, PartName, Point, Quality, RankerName, RankerRow, Step

NAMES: Mapping[RankerName, str] = {"answers": "answers and text", "text": "text alone", "bm25": "BM25", "tfidf": "plain TF-IDF"}
LEGEND = f"""
ndcg@5   order of the first five, gain 2^grade - 1, mean over the cases in which something suits
hit@1    share of those cases whose first offer has the best grade given in the case
hit@3    the same among the first three
silent   share of the cases in which nothing suits that got an empty list
shown    mean number of offers shown where something suits
precise  share of the offers shown, over all cases, with a grade of {SUITS:g} or more
uncut    ndcg@5 and hit@3 as if five offers were always shown
"""

Parts = Mapping[PartName, Sequence[Case]]


def rankers(edition: Edition, index: TextIndex, reference: Reference) -> Mapping[RankerName, Ranker]:
    """Return everything that is compared on the whole edition."""
    return {
        "answers": our_ranker(edition, index, reference, answers=True),
        "text": our_ranker(edition, index, reference, answers=False),
        "bm25": bm25_ranker(edition),
        "tfidf": tfidf_ranker(edition),
    }


def rows_of(cases: Sequence[Case], compared: Mapping[RankerName, Ranker]) -> tuple[RankerRow, ...]:
    """Return the figures of each ranker in each language, all languages together first."""
    chosen = {language: [case for case in cases if language in (None, case.language)] for language in (None, *LANGUAGES)}
    return tuple(
        RankerRow(ranker=name, language=language, quality=quality(some, rank)) for language, some in chosen.items() for name, rank in compared.items()
    )


def steps_of(parts: Parts, edition: Edition, reference: Reference) -> Mapping[PartName, list[Step]]:
    """Return what each thing in the matcher is worth, by part; every variant is fitted once."""
    steps: dict[PartName, list[Step]] = {part: [] for part in parts}
    for name, variant in STEPS.items():
        made = variant.made(edition, reference)
        text, answers = (our_ranker(*made, reference, answers=given) for given in (False, True))
        for part, cases in parts.items():
            steps[part].append(Step(name=name, text=quality(cases, text), answers=quality(cases, answers)))
    return steps


def curve_of(parts: Parts, edition: Edition, reference: Reference) -> Mapping[PartName, list[Point]]:
    """Return what the number of situations is worth, by part; every draw is fitted once."""
    points: dict[PartName, list[Point]] = {part: [] for part in parts}
    for size in (*SIZES, None):
        found: dict[PartName, list[tuple[Quality, Quality]]] = {part: [] for part in parts}
        for variant in draws(size) if size else (Variant(),):
            drawn, index = variant.made(edition, reference)
            ours, peer = our_ranker(drawn, index, reference, answers=False), centroid_ranker(drawn)
            for part, cases in parts.items():
                found[part].append((quality(cases, ours), quality(cases, peer)))
        for part, pairs in found.items():
            ours_of_draws, peers_of_draws = zip(*pairs, strict=True)
            points[part].append(Point(situations=size, ours=middle(ours_of_draws), centroids=middle(peers_of_draws)))
    return points


def companies_of(parts: Parts, edition: Edition, reference: Reference, *, index: TextIndex) -> dict[PartName, Companies]:
    """Return everything that is measured on labelled companies."""
    compared = rankers(edition, index, reference)
    steps, curve = steps_of(parts, edition, reference), curve_of(parts, edition, reference)
    return {
        part: Companies(
            fingerprint=fingerprint(COMPANIES[part]),
            unsuited=sum(not case.grades for case in cases),
            rows=rows_of(cases, compared),
            steps=tuple(steps[part]),
            curve=tuple(curve[part]),
            misses=tuple(misses(cases, compared[name], ranker=name) for name in ("answers", "text")),
            agreement=agreement(cases),
        )
        for part, cases in parts.items()
    }


def line(one: Quality) -> str:
    """Return the figures of one ranker as a line of a table."""
    figures = (one.ndcg, one.hit_1, one.hit_3, one.silent, one.shown, one.precise, one.uncut_ndcg, one.uncut_hit_3)
    return "".join("        –" if value is None else f"{value:9.2f}" for value in figures)


def print_rows(rows: Sequence[RankerRow]) -> None:
    """Print one line for each ranker and language."""
    names = ("ndcg@5", "hit@1", "hit@3", "silent", "shown", "precise", "uncut", "uncut@3")
    print(f"{'':24}{'cases':>6}" + "".join(f"{name:>9}" for name in names))
    for row in rows:
        print(f"{row.language or 'all':4}{NAMES[row.ranker]:20}{row.quality.cases:6}{line(row.quality)}")
        if row.ranker == list(NAMES)[-1]:
            print()


def print_companies(part: str, found: Companies, programmes: int) -> None:
    """Print everything that was measured on the companies of one part."""
    cases = found.rows[0].quality.cases
    print(f"Companies, {part}: {cases} labelled, {found.unsuited} of them suited by nothing; {programmes} programmes\n")
    print_rows(found.rows)
    print("up to grams each adds to the one before and grams is the whole; then the whole without one thing; text alone, answers and text")
    for step in found.steps:
        print(f"{step.name:30}{line(step.text)}\n{'':30}{line(step.answers)}")
    print("\nlearnt from so many situations a programme; ours with text alone, centres of plain TF-IDF")
    for point in found.curve:
        print(f"{point.situations or 'all':<30}{line(point.ours)}\n{'':30}{line(point.centroids)}")
    print()
    for one in found.misses:
        missed = f"nothing shown {one.nothing_shown}, best not among three {one.best_not_among_three}, best not first {one.best_not_first}"
        print(f"{NAMES[one.ranker]:20} {missed}, shown in vain {one.shown_in_vain}")
    if found.agreement:
        print(f"two readers: kappa {found.agreement.kappa}, ndcg {found.agreement.ndcg}, {found.agreement.pairs} pairs")
    print()


def main() -> None:
    """Measure the default edition, print the figures and publish them; with --cases only print the first table for a file of companies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, help="measure these companies only, and publish nothing")
    given = parser.parse_args().cases
    reference = load_reference()
    edition = load_edition(EDITIONS_FOLDER / "vaekstplan-2016-2020")
    index = TextIndex.from_arrays(fit_index(edition, reference), edition, reference)
    if given:
        print_rows(rows_of(read_cases(given), rankers(edition, index, reference)))
    else:
        publish(edition, index, reference)
    print(LEGEND.strip())


def publish(edition: Edition, index: TextIndex, reference: Reference) -> None:
    """Measure everything there is, print it and write it where the page reads it."""
    parts = {part: read_cases(path) for part, path in present(COMPANIES).items()}
    figures = Figures(
        measured_on=datetime.now(UTC).date(),
        edition=edition.id,
        edition_version=edition.version,
        programmes=len(edition.programmes),
        situations=sum(len(one.situations.in_language(language)) for one in edition.programmes for language in LANGUAGES),
        companies=companies_of(parts, edition, reference, index=index),
        messages={part: measured(path, index) for part, path in present(UTTERANCES).items()},
    )
    for part, companies in figures.companies.items():
        print_companies(part, companies, figures.programmes)
    for part, messages in figures.messages.items():
        print(f"Messages, {part}\n")
        print_messages(messages)
    print(LEGEND_OF_MESSAGES.strip())
    FIGURES_FILE.write_text(figures.model_dump_json(indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
