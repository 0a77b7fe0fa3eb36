"""What goes in and out of the API, as pydantic models: they describe it in openapi.json; `webapp.api.reading` checks what comes in."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from catalogue.vocabulary import Approach, Certainty, Export, Industry, Language, Need, PlanStatus, Stage
from matcher.answers import EARLIEST_YEAR, MOST_EMPLOYEES, MOST_TURNOVER_DKK, MOST_VALUES
from matcher.cleaning import MAX_TEXT_LENGTH
from matcher.messages import FIELDS
from matcher.outcome import Standing, Verdict
from matcher.recommendation import Group, PartCode
from matcher.understanding.intent_words import Intent
from webapp.api.reading import MOST_RECOMMENDATIONS

Employees = Annotated[int, Field(ge=0, le=MOST_EMPLOYEES)]
Turnover = Annotated[int, Field(ge=0, le=MOST_TURNOVER_DKK)]
MarketCode = Annotated[str, Field(pattern="^[A-Z]{2}$", examples=["DE"])]


class ApiModel(BaseModel):
    """A JSON object with these fields and no others."""

    model_config = ConfigDict(extra="forbid")


ProfileField = Annotated[str, Field(json_schema_extra={"enum": list(FIELDS)})]


class IndustryCode(ApiModel):
    """A code of the Danish industry classification; it gives `industry` when that is absent."""

    system: Literal["DB25", "DB07"]
    code: str = Field(pattern=r"^[0-9.]{1,8}$", examples=["101110"])


class Profile(ApiModel):
    """What is known of the company. Every field may be absent or null: not known, which is not the same as no."""

    municipality: str | None = Field(
        default=None,
        description='The official name of one of the 19 municipalities or its four-digit code, or "outside-region", or "abroad".',
        examples=["Ringkøbing-Skjern", "0760"],
    )
    industry: Industry | None = Field(default=None, description="The main industry.")
    further_industries: list[Industry] | None = Field(default=None, max_length=MOST_VALUES, description="Other industries it is in.")
    industry_code: IndustryCode | None = Field(default=None, description="Gives `industry` when that is absent.")
    employees: Employees | tuple[Employees, Employees | None] | None = Field(
        default=None, description="A number, or [low, high] when only a bracket is known."
    )
    founded_year: int | None = Field(default=None, ge=EARLIEST_YEAR, le=9999, description="The year it was founded; not in the future.")
    stage: Stage | None = Field(default=None, description="Derived from `founded_year` when absent: under five full years is a start-up.")
    export: Export | None = Field(default=None, description="How much it exports.")
    markets: list[MarketCode] | None = Field(default=None, max_length=MOST_VALUES, description="ISO 3166-1 alpha-2 codes.")
    turnover_dkk: Turnover | tuple[Turnover, Turnover | None] | None = Field(default=None, description="Danish kroner a year, or [low, high].")
    needs: list[Need] | None = Field(default=None, max_length=MOST_VALUES, description="What it wants help with.")
    cvr: str | None = Field(default=None, description="Eight digits; the check digit must be right.", examples=["13585628"])
    in_science_park: bool | None = Field(default=None, description="It lies in a science park.")
    foreign_owned: bool | None = Field(default=None, description="It is owned from abroad.")
    student_founders: bool | None = Field(default=None, description="Students founded it.")
    social_enterprise: bool | None = Field(default=None, description="It is a social enterprise.")
    had_vaeksttjek: bool | None = Field(default=None, description="It has had a væksttjek (growth check).")
    in_western_denmark: bool | None = Field(default=None, description="It lies in Jutland or on Funen.")


class RecommendationRequest(ApiModel):
    """A company in its own words, in answers, or both. One of `text` and `profile` must be there; what the profile says wins."""

    text: str | None = Field(default=None, max_length=MAX_TEXT_LENGTH, description="The company in its own words, in Danish, English or German.")
    profile: Profile | None = Field(default=None, description="What is known of the company, field by field.")
    locale: Language | None = Field(default=None, description="The language of the answer; Danish by default.")
    date: str | None = Field(
        default=None, description="The day to judge the offers as of, and to count the company's age from.", json_schema_extra={"format": "date"}
    )
    limit: int | None = Field(default=None, ge=1, le=MOST_RECOMMENDATIONS, description="At most so many recommendations.")


class InterpretationRequest(ApiModel):
    """A message in the company's own words."""

    text: str = Field(
        max_length=MAX_TEXT_LENGTH, description="The message, in Danish, English or German. It may be blank; it may hold no CPR number."
    )
    locale: Language | None = Field(default=None, description="The language to read it in when its words don't tell; Danish by default.")
    date: str | None = Field(default=None, description='The day from which words like "three years ago" count.', json_schema_extra={"format": "date"})
    asked: ProfileField | None = Field(default=None, description="The profile field that was just asked for, so that a bare answer is understood.")


class Source(ApiModel):
    """A place in the plan."""

    section: str
    heading: str


class Status(ApiModel):
    """Where an offer stands: `availability` on the real day, `plan` in the plan's own word."""

    availability: Literal["open", "closed"]
    plan: PlanStatus


class Provider(ApiModel):
    """Who runs an offer, and whom a company talks to."""

    name: str
    contact: str


class Part(ApiModel):
    """One part of a score. The values of all parts add up to the score."""

    code: PartCode
    value: float
    terms: list[str] = Field(description="What earned it: the company's own words, needs, industries, markets, or the kinds of the open criteria.")
    words: str | None = Field(description="What it says, as a sentence; null for a part that is zero.")


class Criterion(ApiModel):
    """One condition of an offer."""

    kind: Literal["period", "area", "industry", "size", "stage", "export", "trait", "predecessor", "confirm"]
    words: str
    certainty: Certainty = Field(description="`stated`: the plan says so; `inferred`: it follows; `silent`: the plan says nothing.")
    source: Source


class Outcome(Criterion):
    """How one condition came out for the company."""

    verdict: Verdict
    answer: str | bool | int | list[str | int | None] | None = Field(description="The company's own answer; null when it is not known.")


class RecommendedProgramme(ApiModel):
    """One offer that the company should approach, with its reasons."""

    programme: str
    name: str
    standing: Standing
    group: Group
    status: Status
    approach: Approach
    score: float = Field(ge=0, le=1)
    parts: list[Part]
    criteria: list[Outcome]
    questions_for_provider: list[str]
    next_steps: list[str]
    provider: Provider


class RuledOutProgramme(ApiModel):
    """One offer that is not for the company, with the conditions that settled it."""

    programme: str
    name: str
    standing: Standing
    criteria: list[Outcome]


class FoundFact(ApiModel):
    """One fact that the text states: `start` and `end` are offsets in the cleaned text."""

    field: str
    value: str | bool | int | list[int | None]
    start: int
    end: int
    words: str
    confidence: float
    alternatives: list[str] = Field(description="Other values that the words may mean: neighbours into which a town's postcode reaches.")


class UncertainFact(ApiModel):
    """Words that speak of a field and don't settle it, such as a landscape; ask which of the candidates holds."""

    field: str
    candidates: list[str]
    start: int
    end: int
    words: str


class ConflictingFact(ApiModel):
    """A field that takes one value and was given several, with nothing to decide between them; the profile has one of them."""

    field: str
    stated: list[FoundFact]


class InterpretationAnswer(ApiModel):
    """What a message is for and what it states."""

    intent: Intent
    profile: Profile = Field(description="Only the facts that the text states.")
    evidence: list[FoundFact]
    uncertain: list[UncertainFact]
    conflicts: list[ConflictingFact]
    withdrawn: list[str] = Field(description="Fields that the text takes back.")


class NextQuestion(ApiModel):
    """The profile field whose answer is expected to change the first offers most."""

    field: str
    words: str


class CatalogueUsed(ApiModel):
    """Which catalogue answered, and the day its offers were judged as of."""

    edition: str
    version: str
    date: date


class RecommendationAnswer(ApiModel):
    """Recommendations, best first; the list is empty when there is nothing we would stand by."""

    recommendations: list[RecommendedProgramme]
    ruled_out: list[RuledOutProgramme]
    profile: Profile
    evidence: list[FoundFact]
    uncertain: list[UncertainFact]
    conflicts: list[ConflictingFact] = Field(description="What the text says in two ways, where the profile sent doesn't settle it.")
    withdrawn: list[str] = Field(description="Fields that the text takes back.")
    next_question: NextQuestion | None
    elsewhere: str | None = Field(description="Where to turn instead, when the list is empty.")
    catalogue: CatalogueUsed


class BadField(ApiModel):
    """One field that can't be used."""

    field: str = Field(description='Dotted, such as "profile.employees".')
    code: str
    detail: str


class ProblemDetails(ApiModel):
    """A problem document (RFC 9457) in the reader's language."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[BadField] | None = Field(default=None, description="Each bad field of the request.")
