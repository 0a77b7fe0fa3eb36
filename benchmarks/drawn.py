"""Companies that nobody wrote: drawn answer by answer from how likely each is, with needs as often as our own companies have them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from random import Random
from typing import cast

from labelled import COMPANIES, read_cases

from catalogue.vocabulary import NEEDS
from matcher import CompanyProfile
from matcher.consultation import Consultation, with_answer
from matcher.interview import FIELDS, FIRST
from matcher.likelihood import likely_answers

DONT_KNOW = 0.1
"""The share of "don't know" among the answers to each question: our own assumption."""


def drawn_companies(number: int, consultation: Consultation, *, seed: int) -> Iterator[CompanyProfile]:
    """Yield companies, the same for the same seed. What a company lacks it does not know.

    An answer hangs on those before it only where both could not be true.
    """
    random = Random(seed)
    wanted = [cast("list[str]", case.facts["needs"]) for case in read_cases(COMPANIES["development"]) if "needs" in case.facts]
    counted = Counter(need for needs in wanted for need in needs)
    for _ in range(number):
        company = CompanyProfile()
        for field in FIELDS:
            if random.random() < DONT_KNOW:
                continue
            if field == FIRST:
                answer: object = _needs(random, counted, number=len(random.choice(wanted)))
            else:
                answers, shares = zip(*likely_answers(field, company, consultation), strict=True)
                answer = random.choices(answers, shares)[0]
            company = with_answer(company, field, answer)
        yield company


def _needs(random: Random, counted: Mapping[str, int], *, number: int) -> tuple[str, ...]:
    """Draw so many different needs, each by how often it was counted, and once more."""
    left = {need: counted.get(need, 0) + 1 for need in NEEDS}
    for _ in range(number):
        del left[random.choices(list(left), list(left.values()))[0]]
    return tuple(need for need in NEEDS if need not in left)
