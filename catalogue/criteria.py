"""The closed set of conditions that an offer can have; each kind is one model here and one evaluator in `matcher`.

There is no rule language. Every criterion carries its words and its source beside the rule, so that they cannot drift apart.
"""

from datetime import date
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from catalogue.texts import LocalisedText, Many, Source, Value
from catalogue.vocabulary import Export, Fact, Industry, Place, Stage

SaidCertainty = Literal["stated", "inferred"]


class Condition(Value):
    """What every criterion has: the condition in words, how certain it is, and where it stands."""

    kind: str
    words: LocalisedText = Field(
        description="The condition in one sentence, as the company reads it.",
        examples=[{"da": "I har under 250 ansatte.", "en": "You have fewer than 250 employees.", "de": "Sie haben weniger als 250 Beschäftigte."}],
    )
    certainty: SaidCertainty = Field(
        description="'stated': the plan says so; 'inferred': it follows from what it says. What the plan is silent on is a 'confirm' criterion."
    )
    source: Source = Field(description="Where the plan says it.")

    @cached_property
    def signature(self) -> str:
        """What the condition asks, without its words and source: two conditions with the same signature have the same verdict for every company."""
        return self.model_dump_json(exclude={"words", "certainty", "source"})


class AreaCriterion(Condition):
    """Where the company must lie."""

    kind: Literal["area"] = Field(description="Says which kind of condition this is.")
    accepts: Many[Place] = Field(min_length=1, description="'region': one of the 19 municipalities; 'abroad': outside Denmark.")
    shared_with_western_denmark: bool = Field(
        default=False,
        description="Only where the plan says the offer is shared across regions: elsewhere in Jutland or on Funen is then unknown.",
    )


class IndustryCriterion(Condition):
    """Which trade the offer is limited to. 'Especially' or 'with particular focus on' is no limit: that is targeting."""

    kind: Literal["industry"] = Field(description="Says which kind of condition this is.")
    any_of: Many[Industry] = Field(min_length=1, description="Trades that meet the condition.")
    unclear: Many[Industry] = Field(
        default=(), description="Trades in which some companies meet it: the verdict is unknown and the company is asked."
    )


class SizeCriterion(Condition):
    """How many employees the company may have."""

    kind: Literal["size"] = Field(description="Says which kind of condition this is.")
    under: int = Field(gt=1, description="The company must have fewer employees than this number, which must stand in the words too.", examples=[250])


class StageCriterion(Condition):
    """How far the company must be: an idea, a start-up (under five full years) or established."""

    kind: Literal["stage"] = Field(description="Says which kind of condition this is.")
    any_of: Many[Stage] = Field(min_length=1, description="The stages that meet the condition.")


class ExportCriterion(Condition):
    """How much export experience the company must have."""

    kind: Literal["export"] = Field(description="Says which kind of condition this is.")
    any_of: Many[Export] = Field(min_length=1, description="The experience that meets the condition.")


class TraitCriterion(Condition):
    """A yes-or-no fact about the company that must hold."""

    kind: Literal["trait"] = Field(description="Says which kind of condition this is.")
    fact: Fact = Field(description="What must be true of the company.")


class PredecessorCriterion(Condition):
    """Another offer that the company must have been through first."""

    kind: Literal["predecessor"] = Field(description="Says which kind of condition this is.")
    programme: str = Field(description="The id of the programme that comes first.")
    fact: Fact = Field(description="The fact that says whether the company has been through it.")


class ConfirmCriterion(Value):
    """What the plan is silent on, as a question to the provider. Never touches standing or score."""

    kind: Literal["confirm"] = Field(description="Says which kind of condition this is.")
    words: LocalisedText = Field(
        description="The question as the owner would ask it on the phone, with a question mark.",
        examples=[{"da": "Hvad koster det os at være med?", "en": "What does it cost us to take part?", "de": "Was kostet uns die Teilnahme?"}],
    )
    certainty: Literal["silent"] = Field(description="Always 'silent': the plan does not say.")
    source: Source = Field(description="Where in the plan one would have looked for it.")


Criterion = Annotated[
    AreaCriterion | IndustryCriterion | SizeCriterion | StageCriterion | ExportCriterion | TraitCriterion | PredecessorCriterion | ConfirmCriterion,
    Field(discriminator="kind"),
]


class ValidPeriod(Value):
    """A stretch of days, the first and the last included."""

    start: date = Field(description="The first day, as 2026-01-31 without quotes.")
    end: date = Field(description="The last day.")

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> Self:
        if self.end < self.start:
            code = "period_order"
            raise PydanticCustomError(code, "the period ends before it starts", {"start": self.start.isoformat(), "end": self.end.isoformat()})
        return self


class PeriodCriterion(ValidPeriod):
    """The days on which the offer is open, both included. A period the plan does not give is its heading's, `inferred`."""

    kind: Literal["period"] = Field(default="period", description="May be left out.")
    certainty: SaidCertainty = Field(description="'stated': the plan gives the days; 'inferred': they are those of the heading it stands under.")
    source: Source = Field(description="Where the plan gives the period, or the heading it stands under.")
