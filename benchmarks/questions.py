"""How few questions lead to the offers that all answers would: the next-best question beside the questionnaire's fixed order, in the same run.

Over drawn companies with their answers alone, and over our own labelled companies with their text as the first message.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import inf
from time import process_time
from typing import NamedTuple

import numpy as np
from drawn import drawn_companies
from labelled import COMPANIES, Case, present, read_cases

from catalogue import Reference, load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from catalogue.vocabulary import FACTS
from matcher import CompanyProfile, TextIndex, parse_profile
from matcher.consultation import Consultation, value_of, with_answer
from matcher.fitting import fit_index
from matcher.interview import FIELDS, NextQuestion, next_question, open_fields
from matcher.ranking import FIRST_FEW, hear

LEGEND = f"""
median, 95 %  questions until the first {FIRST_FEW} offers are those of the whole profile and stay so; – where they never are
within 8      share of the companies for which that takes at most eight
asked, most   questions until nothing more is asked: the mean, and the most of one company
same three    share of the companies whose first {FIRST_FEW} offers are then those of the whole profile
same first    the same of the first offer alone
"""

Choose = Callable[..., NextQuestion]
"""Takes a profile, a consultation, the fields that are done and how many questions were promised at most, and returns the next one."""


def next_in_order(_: CompanyProfile, __: Consultation, *, done: Sequence[str], promised: int | None) -> NextQuestion:
    """Return the next of all fields: a questionnaire that skips nothing."""
    del promised
    left = len(FIELDS) - len(done)
    return NextQuestion(next((field for field in FIELDS if field not in done), None), left, left)


def next_open(profile: CompanyProfile, consultation: Consultation, *, done: Sequence[str], promised: int | None) -> NextQuestion:
    """Return the next field of the questionnaire, which skips what can change nothing and promises nothing."""
    del promised
    still = open_fields(profile, consultation, done=done)
    return NextQuestion(next(iter(still), None), len(still), len(still))


CHOICES: Mapping[str, Choose] = {"next best": next_question, "fixed order, skipping": next_open, "fixed order": next_in_order}


class Answered(NamedTuple):
    """One company, questioned: the fields in order, and the ids of the first offers before the first answer and after each."""

    asked: tuple[str, ...]
    first: tuple[tuple[str, ...], ...]

    def settled_after(self, whole: tuple[str, ...]) -> float:
        """Return after how many answers the first offers are the given ones and stay so; infinity if they end up others."""
        if self.first[-1] != whole:
            return inf
        return max((number for number, few in enumerate(self.first, start=1) if few != whole), default=0)


class Questioned(NamedTuple):
    """The figures of one way to question many companies; see the legend."""

    median: float
    most_of_them: float
    within_eight: float
    asked: float
    most: int
    same_three: float
    same_first: float


def first_offers(profile: CompanyProfile, consultation: Consultation) -> tuple[str, ...]:
    """Return the ids of the first few offers that a company which answers so is shown."""
    return tuple(programme for programme, _ in consultation.shown(profile)[:FIRST_FEW])


def questioned(truth: CompanyProfile, consultation: Consultation, choose: Choose = next_question) -> Answered:
    """Question a company, one field after the other; it answers each as it is, and what it lacks it does not know."""
    profile, asked, first = CompanyProfile(), list[str](), [first_offers(CompanyProfile(), consultation)]
    promised: int | None = None
    while (question := choose(profile, consultation, done=asked, promised=promised)).field is not None:
        field, promised = question.field, question.most_left - 1
        asked.append(field)
        profile = with_answer(profile, field, truth_of(truth, field, consultation))
        first.append(first_offers(profile, consultation))
    return Answered(tuple(asked), tuple(first))


def truth_of(truth: CompanyProfile, field: str, consultation: Consultation) -> object:
    """Return a company's answer; a stage and an owner may follow from what else it is."""
    if field == "stage":
        return truth.stage_on(consultation.ages_on)
    return truth.fact(field) if field in FACTS else value_of(truth, field)


def figures(companies: Sequence[tuple[CompanyProfile, Consultation]], choose: Choose) -> Questioned:
    """Question all companies and count."""
    wholes = [first_offers(truth, consultation) for truth, consultation in companies]
    answered = [questioned(truth, consultation, choose) for truth, consultation in companies]
    settled = [one.settled_after(whole) for one, whole in zip(answered, wholes, strict=True)]
    lengths = [len(one.asked) for one in answered]
    ends = [one.first[-1] for one in answered]
    return Questioned(
        median=float(np.percentile(settled, 50, method="inverted_cdf")),
        most_of_them=float(np.percentile(settled, 95, method="inverted_cdf")),
        within_eight=float(np.mean([number <= 8 for number in settled])),
        asked=float(np.mean(lengths)),
        most=max(lengths),
        same_three=float(np.mean([end == whole for end, whole in zip(ends, wholes, strict=True)])),
        same_first=float(np.mean([end[:1] == whole[:1] for end, whole in zip(ends, wholes, strict=True)])),
    )


def drawn(number: int, index: TextIndex, day: date, *, seed: int = 2016) -> list[tuple[CompanyProfile, Consultation]]:
    """Return drawn companies, who say nothing in words."""
    silent = Consultation(hear("", index, day), index, day, day)
    return [(company, silent) for company in drawn_companies(number, silent, seed=seed)]


def labelled(cases: Sequence[Case], index: TextIndex, reference: Reference, day: date) -> list[tuple[CompanyProfile, Consultation]]:
    """Return labelled companies, each with what its text says."""
    companies = []
    for case in cases:
        consultation = Consultation(hear(case.text, index, day, language=case.language), index, day, day)
        companies.append((_with_half_of_the_country(parse_profile(case.facts, reference, now=day), consultation), consultation))
    return companies


def _with_half_of_the_country(truth: CompanyProfile, consultation: Consultation) -> CompanyProfile:
    """Return a company with what its text says of western Denmark: the labels only say that it lies outside the region."""
    read = consultation.known(CompanyProfile())
    western = read.fact("in_western_denmark") if read.municipality == truth.municipality else None
    return truth if western is None else with_answer(truth, "in_western_denmark", western)


def turns(companies: Sequence[tuple[CompanyProfile, Consultation]], index: TextIndex) -> list[float]:
    """Return the processor time of each turn in ms: the first message understood, then after each answer the offers, the next question, the count."""
    times = []
    for truth, consultation in companies:
        profile, done, text = CompanyProfile(), list[str](), consultation.heard.text
        field: str | None = ""
        while field is not None:
            begun = process_time()
            if not done:
                hear(text, index, consultation.ages_on)
            consultation.advise(profile)
            field = next_question(profile, consultation, done=done).field
            times.append(1000 * (process_time() - begun))
            if field is not None:
                done.append(field)
                profile = with_answer(profile, field, truth_of(truth, field, consultation))
    return times


def print_questions(name: str, companies: Sequence[tuple[CompanyProfile, Consultation]], index: TextIndex) -> None:
    """Print the figures of each way to question these companies, and what a turn costs."""
    print(f"Questions, {len(companies):,} {name}\n")
    print(f"{'':24}{'median':>8}{'95 %':>8}{'within 8':>10}{'asked':>8}{'most':>6}{'same three':>12}{'same first':>12}")
    for way, choose in CHOICES.items():
        one = figures(companies, choose)
        few = "".join("       –" if number == inf else f"{number:8.0f}" for number in (one.median, one.most_of_them))
        print(f"{way:24}{few}{one.within_eight:10.3f}{one.asked:8.2f}{one.most:6}{one.same_three:12.3f}{one.same_first:12.3f}")
    times = turns(companies[:300], index)
    print(f"a turn, processor time   median {np.median(times):.1f} ms, 99 % {np.percentile(times, 99):.1f} ms\n")


def main() -> None:
    """Print the figures of drawn and of labelled companies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--companies", type=int, default=5000, help="how many to draw")
    number = parser.parse_args().companies
    reference, edition = load_reference(), load_edition(EDITIONS_FOLDER / "vaekstplan-2016-2020")
    index, day = TextIndex.from_arrays(fit_index(edition, reference), edition, reference), edition.reference_date
    print_questions("drawn companies, answers alone", drawn(number, index, day), index)
    for part, path in present(COMPANIES).items():
        print_questions(f"labelled companies, {part}, text first", labelled(read_cases(path), index, reference, day), index)
    print(LEGEND.strip())


if __name__ == "__main__":
    main()
