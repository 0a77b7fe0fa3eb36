"""What the reading half of the API answers: programmes, vocabulary and health, as pydantic models."""

from datetime import date
from typing import Literal

from pydantic import Field

from catalogue.vocabulary import Approach, Certainty, Export, Industry, LinkKind, Need, Stage
from webapp.api.schemas import ApiModel, CatalogueUsed, Criterion, Provider, Source, Status


class Area(ApiModel):
    """A focus area of the plan."""

    id: str
    name: str


class ProgrammeSummary(ApiModel):
    """An offer in short."""

    id: str
    area: Area
    name: str
    promise: str
    approach: Approach
    status: Status


class ProgrammeList(ApiModel):
    """Every offer of the catalogue, in the plan's order."""

    catalogue: CatalogueUsed
    programmes: list[ProgrammeSummary]


class Period(ApiModel):
    """The days on which an offer is open, both included."""

    start: date
    end: date
    certainty: Certainty
    source: Source


class Targeting(ApiModel):
    """Whom an offer is meant for. It ranks and never excludes."""

    needs: list[Need]
    further_needs: list[Need]
    industries: list[Industry]
    stages: list[Stage]
    export: list[Export]
    markets: list[str]


class Link(ApiModel):
    """How the plan connects an offer with another one."""

    kind: LinkKind
    programme: str
    words: str
    certainty: Certainty
    source: Source


class ProgrammeDetail(ProgrammeSummary):
    """Everything the catalogue says of an offer."""

    aliases: list[str]
    description: str
    audience: str
    benefit: str
    cost: str | None
    period: Period
    provider: Provider
    next_steps: list[str]
    criteria: list[Criterion]
    targeting: Targeting
    links: list[Link]
    source: Source


class Labels(ApiModel):
    """One label in each language."""

    da: str
    en: str
    de: str


class Term(ApiModel):
    """One value with its label, in the language asked for and in all."""

    value: str
    label: str
    labels: Labels
    code: str | None = Field(default=None, description="The official code, where there is one.")
    example: str | None = Field(default=None, description="What someone says who means it.")


class Vocabulary(ApiModel):
    """Every closed list of values, by the field that holds them. Facts are the yes-or-no fields of a profile."""

    municipality: list[Term]
    industry: list[Term]
    stage: list[Term]
    export: list[Term]
    needs: list[Term]
    facts: list[Term]
    approach: list[Term]
    plan_status: list[Term]
    availability: list[Term]
    standing: list[Term]
    group: list[Term]
    verdict: list[Term]
    certainty: list[Term]


class Health(ApiModel):
    """How the service is."""

    status: Literal["ok"]


class Readiness(Health):
    """What is loaded."""

    catalogue: CatalogueUsed
