"""One form of support, as one file of an edition describes it."""

from functools import cached_property
from typing import Annotated

from pydantic import Field

from catalogue.criteria import Condition, Criterion, PeriodCriterion, SaidCertainty
from catalogue.texts import Line, LocalisedText, Many, Source, Value
from catalogue.vocabulary import Approach, Export, Industry, Language, LinkKind, Need, PlanStatus, Stage

Market = Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code.", examples=["DE"])]


class Provider(Value):
    """Who runs the offer, and whom a company talks to."""

    name: LocalisedText = Field(description="Who runs it, as the plan says.")
    contact: LocalisedText = Field(
        description="Whom the company talks to, by role. Never a telephone number or an address that the plan does not give."
    )
    certainty: SaidCertainty = Field(description="'stated': the plan says who; 'inferred': it follows from what the plan says.")


class NextStep(LocalisedText):
    """One thing the owner can do now: a short imperative sentence."""


class Targeting(Value):
    """Whom the offer is meant for. Ranks, never excludes; an empty list says nothing."""

    needs: Many[Need] = Field(default=(), description="The few needs that the offer answers first.")
    further_needs: Many[Need] = Field(default=(), description="Needs that it also helps with.")
    industries: Many[Industry] = Field(default=(), description="Trades that the offer has in view first.")
    stages: Many[Stage] = Field(default=(), description="How far the companies are that it has in view.")
    export: Many[Export] = Field(default=(), description="The export experience of the companies that it has in view.")
    markets: Many[Market] = Field(default=(), description="Countries that it is about.")


class Link(Value):
    """How the plan connects this programme with another one."""

    kind: LinkKind = Field(
        description="'leads_to': what comes after; 'requires': what must come first; 'instead_of': what this one replaces; 'part_of': what holds it."
    )
    programme: str = Field(description="The other programme's id.")
    words: LocalisedText = Field(description="The connection in one sentence.")
    certainty: SaidCertainty = Field(description="'stated': the plan says so; 'inferred': it follows from what the plan says.")
    source: Source = Field(description="Where the plan says so.")


class Situations(Value):
    """What companies in need of the offer say, in their own words. The text index learns most from them."""

    da: Many[Line] = Field(default=(), description="Mindst 20, alle forskellige i fag, by, længde og tone; nævn aldrig tilbuddet.")
    en: Many[Line] = Field(default=(), description="At least 6, not translated from the Danish ones; never name the offer.")
    de: Many[Line] = Field(default=(), description="Mindestens 6, nicht aus dem Dänischen übersetzt; nennen Sie nie das Angebot.")

    def in_language(self, language: Language) -> tuple[str, ...]:
        """Return the sentences of one language, in file order."""
        sentences: tuple[str, ...] = getattr(self, language)
        return sentences


class Programme(Value):
    """One form of support. The order of the fields is the reading order of its file."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="The file's name; never changes and never gets another meaning.")
    area: str = Field(description="The id of its focus area: the name of the folder it lies in.")
    name: LocalisedText = Field(description="At most 80 characters. A Danish proper name stays, with a gloss in brackets where that helps.")
    aliases: Many[Line] = Field(default=(), description="Other names and spellings that people use, in any language.")
    promise: LocalisedText = Field(
        description="6 to 12 words that begin with an imperative; no full stop.",
        examples=[
            {
                "da": "Få hjælp til at sælge jeres varer i udlandet",
                "en": "Get help to sell your goods abroad",
                "de": "Verkaufen Sie Ihre Waren mit Hilfe im Ausland",
            }
        ],
    )
    description: LocalisedText = Field(
        description="What it is, in 15 to 100 words. What is only a pre-project, an application or under consideration says so in its first sentence."
    )
    audience: LocalisedText = Field(description="Who it is for, in 5 to 60 words.")
    benefit: LocalisedText = Field(description="What the company gets, in 5 to 80 words.")
    cost: LocalisedText | None = Field(default=None, description="What the company pays, where the plan says; otherwise left out.")
    approach: Approach = Field(
        description="'apply': ask for it; 'join': become a member; 'contact': talk to someone to be considered; 'follow': only follow it."
    )
    status: PlanStatus = Field(
        description="The plan's own word: 'running', 'announced' (to be started), 'pre-project', 'undecided' or 'applied-for'."
    )
    period: PeriodCriterion = Field(description="When it is open.")
    provider: Provider = Field(description="Who runs it, and whom a company talks to.")
    next_steps: Many[NextStep] = Field(min_length=1, max_length=5, description="What the owner can do now, first things first.")
    criteria: Many[Criterion] = Field(
        default=(), description="The conditions that the plan carries, and questions about what it is silent on. Never invent one."
    )
    targeting: Targeting = Field(description="Whom the offer is meant for: ranks, never excludes.")
    links: Many[Link] = Field(default=(), description="How the plan connects it with other programmes; only where the plan does.")
    source: Source = Field(description="Where the offer stands in the plan.")
    situations: Situations = Field(default=Situations(), description="Usually in the sibling file <id>.situations.toml.")

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The criteria that can be met or not, without the questions for the provider."""
        return tuple(criterion for criterion in self.criteria if isinstance(criterion, Condition))
