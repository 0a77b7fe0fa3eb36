"""How good a ranking is, how it fails, and how far two readers agree."""

import math
from collections.abc import Sequence

import numpy as np
from labelled import Case, Grades
from rankers import SHOWN, Ranker

from webapp.accuracy.figures import GradesAgreement, Misses, Quality, RankerName

SUITS = 1.0
"""The grade from which an offer is one that a careful adviser would mention."""


def ndcg(ids: Sequence[str], grades: Grades) -> float:
    """Return the discounted gain of the first five, as a share of the best that could be had."""
    best = gain(sorted(grades.values(), reverse=True)[:SHOWN])
    return gain([grades.get(programme_id, 0.0) for programme_id in ids[:SHOWN]]) / best


def gain(grades: Sequence[float]) -> float:
    """Return the discounted cumulative gain of grades in order."""
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def hit(ids: Sequence[str], grades: Grades, *, among: int) -> bool:
    """Tell whether an offer with the best grade of the case is among the first ones."""
    best = max(grades.values())
    return any(grades.get(programme_id) == best for programme_id in ids[:among])


def quality(cases: Sequence[Case], rank: Ranker) -> Quality:
    """Return the figures of one ranker over some cases."""
    answers = [(case.grades, *rank(case)) for case in cases]
    suited = [answer for answer in answers if answer[0]]
    grades_shown = [grades.get(programme_id, 0.0) for grades, shown, _ in answers for programme_id in shown]
    return Quality(
        cases=len(cases),
        ndcg=mean([ndcg(shown, grades) for grades, shown, _ in suited]),
        hit_1=mean([hit(shown, grades, among=1) for grades, shown, _ in suited]),
        hit_3=mean([hit(shown, grades, among=3) for grades, shown, _ in suited]),
        silent=mean([not shown for grades, shown, _ in answers if not grades]),
        shown=mean([len(shown) for _, shown, _ in suited]),
        precise=mean([grade >= SUITS for grade in grades_shown]),
        uncut_ndcg=mean([ndcg(uncut, grades) for grades, _, uncut in suited]),
        uncut_hit_3=mean([hit(uncut, grades, among=3) for grades, _, uncut in suited]),
    )


def mean(values: Sequence[float]) -> float | None:
    """Return the mean, to four decimals; None of nothing."""
    return round(float(np.mean(values)), 4) if values else None


def middle(qualities: Sequence[Quality]) -> Quality:
    """Return the mean of several figures over the same cases."""
    columns = {name: [getattr(one, name) for one in qualities] for name in Quality.model_fields if name != "cases"}
    means = {name: mean([value for value in values if value is not None]) for name, values in columns.items()}
    return Quality(cases=qualities[0].cases, **means)


def misses(cases: Sequence[Case], rank: Ranker, *, ranker: RankerName) -> Misses:
    """Count the companies that a ranker fails, by kind."""
    answers = [(case.grades, rank(case).shown) for case in cases]
    suited = [(shown, grades) for grades, shown in answers if grades and shown]
    among_three = sum(hit(shown, grades, among=3) for shown, grades in suited)
    return Misses(
        ranker=ranker,
        nothing_shown=sum(bool(grades) and not shown for grades, shown in answers),
        best_not_among_three=len(suited) - among_three,
        best_not_first=among_three - sum(hit(shown, grades, among=1) for shown, grades in suited),
        shown_in_vain=sum(bool(shown) and not grades for grades, shown in answers),
    )


def agreement(cases: Sequence[Case]) -> GradesAgreement | None:
    """Return how far the two readers of each case agree; None where no case has two."""
    twice = [case.readers for case in cases if len(case.readers) == 2]
    if not twice:
        return None
    pairs = [(first.get(one, 0.0), second.get(one, 0.0)) for first, second in twice for one in sorted({*first, *second})]
    orders = [(sorted(second, key=lambda one: -second[one]), first) for first, second in twice if any(first.values())]
    return GradesAgreement(pairs=len(pairs), kappa=weighted_kappa(pairs), ndcg=mean([ndcg(order, first) for order, first in orders]))


def weighted_kappa(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Return Cohen's kappa with quadratic weights; None where chance alone would agree wholly.

    The expected disagreement is that of all first grades with all second ones, so that no list of possible grades is needed.
    """
    first, second = np.array(pairs, dtype=float).reshape(-1, 2).T
    expected = float(np.mean((first[:, None] - second[None, :]) ** 2)) if len(pairs) else 0.0
    return round(1 - float(np.mean((first - second) ** 2)) / expected, 4) if expected else None
