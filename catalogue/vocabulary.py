"""The closed lists of words that catalogue, profile and API share. The values are public: see docs/glossary.md."""

from typing import Literal, get_args

Language = Literal["da", "en", "de"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Industry = Literal[
    "foedevarer",
    "landbrug",
    "fiskeri-akvakultur",
    "industri",
    "vind",
    "energi-miljoe",
    "byggeri",
    "ikt",
    "kreative-erhverv",
    "turisme",
    "sundhed-velfaerd",
    "handel",
    "transport",
    "affald-genanvendelse",
    "service",
    "andet",
]
INDUSTRIES: tuple[Industry, ...] = get_args(Industry)

Need = Literal[
    "export",
    "innovation",
    "knowledge-collaboration",
    "skills",
    "recruitment",
    "capital",
    "digitalisation",
    "data",
    "green-transition",
    "circular-economy",
    "production",
    "strategy",
    "network",
    "leadership",
    "health-testing",
    "local-sales",
    "tourism-product",
    "event",
    "apprentices",
    "inclusion",
    "foreign-investment",
    "start-up",
]
NEEDS: tuple[Need, ...] = get_args(Need)

Stage = Literal["idea", "startup", "established"]
STAGES: tuple[Stage, ...] = get_args(Stage)

Export = Literal["none", "planning", "some", "experienced"]
EXPORTS: tuple[Export, ...] = get_args(Export)

Fact = Literal[
    "in_science_park",
    "foreign_owned",
    "student_founders",
    "social_enterprise",
    "had_vaeksttjek",
    "in_western_denmark",
]
FACTS: tuple[Fact, ...] = get_args(Fact)

Place = Literal["region", "abroad"]
"""Where a company may lie for an offer: one of the region's municipalities, or outside Denmark."""

Certainty = Literal["stated", "inferred", "silent"]
"""`stated`: the plan says so; `inferred`: follows from what it says; `silent`: the plan says nothing."""

Approach = Literal["apply", "join", "contact", "follow"]
APPROACHES: tuple[Approach, ...] = get_args(Approach)

PlanStatus = Literal["running", "announced", "pre-project", "undecided", "applied-for"]
"""The plan's own word for where an offer stands."""
PLAN_STATUSES: tuple[PlanStatus, ...] = get_args(PlanStatus)

LinkKind = Literal["leads_to", "requires", "instead_of", "part_of"]

OUTSIDE_REGION = "outside-region"
ABROAD = "abroad"
