"""One score a programme, kept as its parts: they add up to it, and every line of an explanation is one of them.

The weights are our own, chosen on our own labelled companies (docs/decisions); the positive ones add up to 1.
"""

from dataclasses import dataclass
from datetime import date

from catalogue.programme import Programme
from matcher.eligibility import Assessment
from matcher.outcome import unsettled
from matcher.profile import CompanyProfile
from matcher.recommendation import PartCode, ScorePart

INDUSTRY_WEIGHT = 0.08
STAGE_WEIGHT = 0.03
EXPORT_WEIGHT = 0.03
MARKETS_WEIGHT = 0.04
APPROACH_WEIGHT = 0.02

FULL_NEARNESS = 0.09
"""The nearness from which a text is as near to a programme as texts come."""

FURTHER_NEED = 0.4
"""What a need counts that a programme also helps with, beside 1 for one that it answers first."""

UNKNOWN_DEDUCTION = {"area": 0.005, "industry": 0.03, "size": 0.005, "stage": 0.01, "export": 0.01, "trait": 0.04, "predecessor": 0.04}
"""By kind of criterion: how likely and how decisive an open condition is."""

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


@dataclass(frozen=True, slots=True)
class Score:
    """A number that orders, and what it is made of."""

    parts: tuple[ScorePart, ...]

    @property
    def value(self) -> float:
        """The sum of the parts, 0 to 1."""
        return sum(part.value for part in self.parts)


def combine(assessment: Assessment, profile: CompanyProfile, *, nearness: float, now: date, weights: Weights = WORDS_ONLY) -> Score:
    """Return the score of one programme; `nearness` is how much nearer the company's text is to it than to the usual one, 0 to 1."""
    programme = assessment.programme
    gains = (
        ScorePart("text", weights.text * min(1.0, nearness / FULL_NEARNESS)),
        _needs(programme, profile, weights.needs),
        _overlap("industry", INDUSTRY_WEIGHT, profile.industries, programme.targeting.industries),
        _overlap("stage", STAGE_WEIGHT, _one(profile.stage_on(now)), programme.targeting.stages),
        _overlap("export", EXPORT_WEIGHT, _one(profile.export), programme.targeting.export),
        _overlap("markets", MARKETS_WEIGHT, profile.markets, programme.targeting.markets),
        ScorePart("approach", APPROACH_WEIGHT * _DIRECTNESS[programme.approach], (programme.approach,)),
    )
    return Score((*gains, _unknown(assessment, most=sum(part.value for part in gains))))


def _one(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _overlap(code: PartCode, weight: float, said: tuple[str, ...], meant: tuple[str, ...]) -> ScorePart:
    shared = tuple(value for value in said if value in meant)
    return ScorePart(code, weight if shared else 0.0, shared)


def _needs(programme: Programme, profile: CompanyProfile, weight: float) -> ScorePart:
    first, further = programme.targeting.needs, programme.targeting.further_needs
    answered = tuple(need for need in profile.needs if need in first or need in further)
    if not answered:
        return ScorePart("needs", 0.0)
    worth = sum(1.0 if need in first else FURTHER_NEED for need in answered)
    return ScorePart("needs", weight * worth / len(profile.needs), answered)


def _unknown(assessment: Assessment, *, most: float) -> ScorePart:
    kinds = tuple(condition.kind for condition in unsettled(assessment.outcomes))
    deduction = sum(UNKNOWN_DEDUCTION[kind] for kind in kinds)
    return ScorePart("unknown", -min(deduction, most), kinds)
