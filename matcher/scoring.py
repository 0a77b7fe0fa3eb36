"""One score a programme, kept as its parts: they add up to it, and every line of an explanation is one of them.

The weights are our own, chosen on our own labelled companies (docs/decisions); the positive ones add up to 1.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from catalogue.programme import Targeting
from catalogue.vocabulary import NEEDS, Need
from matcher.judgement import Assessment, Conditions, Judgement
from matcher.outcome import unsettled
from matcher.profile import CompanyProfile
from matcher.recommendation import PartCode, ScorePart

INDUSTRY_WEIGHT = 0.08
STAGE_WEIGHT = 0.03
EXPORT_WEIGHT = 0.03
MARKETS_WEIGHT = 0.04
APPROACH_WEIGHT = 0.02

NEARNESS_SCALE = 1.2
"""The nearness that earns 63 % of what the words can earn; twice as much earns 86 %, so that the nearer of two near offers stays first."""

FURTHER_NEED = 0.4
"""What a need counts that a programme also helps with, beside 1 for one that it answers first."""

IMPLIED_WEIGHT = 0.5
NEAREST_FEW = 3
"""What an offer that shares the needs of the best `NEAREST_FEW` earns by that: up to this share of the best one's score."""

_DIRECTNESS = {"apply": 1.0, "join": 0.8, "contact": 0.8, "follow": 0.0}


@dataclass(frozen=True, slots=True)
class Weights:
    """How much the company's words and its needs count; together 0.80."""

    text: float
    needs: float


WORDS_ONLY = Weights(text=0.70, needs=0.10)
"""Needs that were read from the words count little beside them: they are the same words."""

WORDS_AND_NEEDS = Weights(text=0.45, needs=0.35)
NEEDS_ONLY = Weights(text=0.0, needs=0.80)


def weights_for(*, words: bool, needs_answered: bool) -> Weights:
    """Return the weights for what the company gave: words, needs that it chose itself, or both."""
    if not needs_answered:
        return WORDS_ONLY
    return WORDS_AND_NEEDS if words else NEEDS_ONLY


PARTS: tuple[PartCode, ...] = ("text", "needs", "implied", "industry", "stage", "export", "markets", "approach", "unknown")
"""The parts of a score in the order in which they are shown."""

_GREATEST = tuple((PARTS.index(code), code) for code in PARTS if code in {"industry", "stage", "export", "markets"})
"""The parts to which of several values the one that is worth most counts, with their places."""

_AS_PART: Callable[[tuple[PartCode, float, tuple[str, ...]]], ScorePart] = partial(tuple.__new__, ScorePart)
"""A part of its three fields: what the class does when it is called, but without a call in Python for each of the many parts of an answer."""


class Scores(NamedTuple):
    """The scores of all programmes; `values` by part (in the order of `PARTS`) and programme, `totals` by programme, 0 to 1.

    `said`: by part what the company is; `meant`: by programme, in the same order, whom it is meant for.
    """

    judgement: Judgement
    said: Mapping[PartCode, tuple[str, ...]]
    meant: Sequence[Sequence[Sequence[str]]]
    values: NDArray[np.float64]
    totals: NDArray[np.float64]

    def part(self, code: PartCode) -> NDArray[np.float64]:
        """Return the value of one part by programme."""
        values: NDArray[np.float64] = self.values[PARTS.index(code)]
        return values

    def parts(self, place: int, assessment: Assessment, *, words: tuple[str, ...] = ()) -> tuple[ScorePart, ...]:
        """Return the parts of one programme's score with what earned them; `words` are those of the text."""
        earned = [
            tuple([value for value in said if value in meant]) if said else ()
            for said, meant in zip(self.said.values(), self.meant[place], strict=True)
        ]
        open_kinds = tuple([condition.kind for condition in unsettled(assessment.outcomes)])
        terms = (words, *earned, (assessment.programme.approach,), open_kinds)
        return tuple(map(_AS_PART, zip(PARTS, self.values[:, place].tolist(), terms, strict=True)))


class Targets:
    """Whom many programmes are meant for: by value that a company may have, a number for each programme.

    `implied`: how much the needs of the best few offers speak for others.
    """

    def __init__(self, conditions: Conditions, *, implied: float = IMPLIED_WEIGHT) -> None:
        self._implied = implied
        programmes = conditions.programmes
        targeting = [programme.targeting for programme in programmes]
        self._worth: dict[PartCode, dict[str, NDArray[np.float64]]] = {
            "needs": {need: np.array([_worth(one, need) for one in targeting]) for need in NEEDS},
            "industry": _rows(INDUSTRY_WEIGHT, [one.industries for one in targeting]),
            "stage": _rows(STAGE_WEIGHT, [one.stages for one in targeting]),
            "export": _rows(EXPORT_WEIGHT, [one.export for one in targeting]),
            "markets": _rows(MARKETS_WEIGHT, [one.markets for one in targeting]),
        }
        self._alike = _alike(np.array([self._worth["needs"][need] for need in NEEDS]))
        answered = [(*one.needs, *one.further_needs) for one in targeting]
        self._meant = tuple(
            (needs, needs, one.industries, one.stages, one.export, one.markets) for needs, one in zip(answered, targeting, strict=True)
        )
        self._unscored = np.zeros((len(PARTS), len(programmes)))
        self._unscored[PARTS.index("approach")] = APPROACH_WEIGHT * np.array([_DIRECTNESS[programme.approach] for programme in programmes])

    def score(
        self, judgement: Judgement, profile: CompanyProfile, *, nearness: NDArray[np.float64], now: date, weights: Weights = WORDS_ONLY
    ) -> Scores:
        """Return the scores of all programmes; `nearness`: by programme how much nearer the text is to it than to the usual one, 0 and more."""
        said: dict[PartCode, tuple[str, ...]] = {
            "needs": profile.needs,
            "implied": (),
            "industry": profile.industries,
            "stage": _one(profile.stage_on(now)),
            "export": _one(profile.export),
            "markets": profile.markets,
        }
        values = self._unscored.copy()
        text, needs, unknown = values[0], values[1], values[-1]
        # Into the rows in place: at the size of one edition each array made on the way costs as much as the sum itself.
        np.exp(np.divide(nearness, -NEARNESS_SCALE, out=text), out=text)
        np.multiply(np.subtract(1.0, text, out=text), weights.text, out=text)
        if profile.needs:
            for need in profile.needs:
                needs += self._worth["needs"][need]
            needs *= weights.needs / len(profile.needs)
        for row, code in _GREATEST:
            worth = self._worth[code]
            for value in said[code]:
                if value in worth:
                    np.maximum(values[row], worth[value], out=values[row])
        totals = np.add.reduce(values)
        np.negative(np.minimum(judgement.costs, totals, out=unknown), out=unknown)
        totals += unknown
        if weights is WORDS_ONLY and nearness.any():
            said["implied"] = self._imply(judgement, totals, out=values[PARTS.index("implied")])
        return Scores(judgement, said, self._meant, values, totals)

    def _imply(self, judgement: Judgement, totals: NDArray[np.float64], *, out: NDArray[np.float64]) -> tuple[str, ...]:
        """Let the needs of the best few offers speak for others that answer the same; returns those needs and adds to `totals`.

        People name what presses them, not what else would help: who writes of tests with a university is also helped by money for tests.
        """
        open_to_it = np.where(judgement.ruled_out | judgement.closed, 0.0, totals)
        best = open_to_it.argpartition(-NEAREST_FEW)[-NEAREST_FEW:] if len(totals) > NEAREST_FEW else np.arange(len(totals))
        share = open_to_it[best] ** 2
        if not share.any():
            return ()
        share *= self._implied * open_to_it[best].max() / share.sum()
        np.minimum(share @ self._alike[best], 1.0 - totals, out=out)
        totals += out
        return tuple(dict.fromkeys([need for place in best.tolist() for need in self._meant[place][0]]))


def _worth(targeting: Targeting, need: Need) -> float:
    if need in targeting.needs:
        return 1.0
    return FURTHER_NEED if need in targeting.further_needs else 0.0


def _alike(worth: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much any two programmes answer the same needs, 0 to 1, and 0 of one with itself; a need that few answer counts for more.

    `worth`: by need and programme how well it is answered.
    """
    answering = (worth > 0).sum(axis=1)
    weighed = worth.T * np.log((worth.shape[1] + 1) / (answering + 0.5))
    length = np.sqrt((weighed**2).sum(axis=1))
    alike: NDArray[np.float64] = (weighed @ weighed.T) / np.maximum(np.outer(length, length), np.finfo(float).tiny)
    np.fill_diagonal(alike, 0.0)
    return alike


def _rows(weight: float, meant: Sequence[Sequence[str]]) -> dict[str, NDArray[np.float64]]:
    """Return by value that any programme means the weight for each programme that means it, 0 for the others."""
    return {value: weight * np.array([value in row for row in meant]) for value in {value for row in meant for value in row}}


def _one(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)
