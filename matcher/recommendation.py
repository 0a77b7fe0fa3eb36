"""What the matcher answers: recommendations with everything that explains them, and what was left out."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from catalogue.criteria import ConfirmCriterion
from catalogue.programme import Programme
from matcher.evidence import Conflict, Evidence, Uncertain, Withdrawn
from matcher.judgement import Judgement
from matcher.outcome import CriterionOutcome, RuledOut, Standing
from matcher.profile import CompanyProfile

Group = Literal["now", "maybe"]
PartCode = Literal["text", "needs", "implied", "industry", "stage", "export", "markets", "approach", "unknown"]


class ScorePart(NamedTuple):
    """One part of a score. The values of all parts add up to the score.

    `terms` are what earned it: the company's own words for `text`, needs, trades, stages or markets for those (for `implied` the needs that
    the offers nearest to the words answer too), and the kinds of the undecided criteria for `unknown`, whose value is negative or 0.
    """

    code: PartCode
    value: float
    terms: tuple[str, ...] = ()


class Recommendation(NamedTuple):
    """One programme that the company should approach, with its reasons."""

    programme: Programme
    standing: Standing
    group: Group
    score: float
    parts: tuple[ScorePart, ...]
    outcomes: tuple[CriterionOutcome, ...]

    @property
    def questions_for_provider(self) -> tuple[ConfirmCriterion, ...]:
        """What the plan is silent on, as questions to the provider."""
        return tuple(criterion for criterion in self.programme.criteria if isinstance(criterion, ConfirmCriterion))


@dataclass(frozen=True, slots=True)
class Advice:
    """The answer to one company: `recommendations` best first, empty when there is nothing the product would stand by."""

    recommendations: tuple[Recommendation, ...]
    judgement: Judgement = field(compare=False, repr=False)
    profile: CompanyProfile
    evidence: tuple[Evidence, ...]
    uncertain: tuple[Uncertain, ...]
    """What the text speaks of without settling it, where no answer settles it either."""
    conflicts: tuple[Conflict, ...]
    """What the text says in two ways, where no answer settles it; `profile` has one of them."""
    withdrawn: tuple[Withdrawn, ...]
    """What the text takes back."""
    elsewhere: str | None
    """The topic (of catalogue.reference_tables) that the text belongs to instead; None for most."""
    day: date
    """The day that the offers were judged as of."""

    @property
    def ruled_out(self) -> tuple[RuledOut, ...]:
        """Every programme that is not for the company, with what settled it."""
        return self.judgement.left_out()
