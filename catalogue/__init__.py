"""What support exists: the facts of an edition and the closed vocabulary they are written in.

Knows nothing of matching or of web pages.
"""

from catalogue.criteria import (
    AreaCriterion,
    ConfirmCriterion,
    Criterion,
    ExportCriterion,
    IndustryCriterion,
    PeriodCriterion,
    PredecessorCriterion,
    SizeCriterion,
    StageCriterion,
    TraitCriterion,
)
from catalogue.edition import Edition, FocusArea
from catalogue.loading import load_edition, load_editions
from catalogue.problems import CatalogueError, Problem
from catalogue.programme import Link, NextStep, Programme, Provider, Situations, Targeting
from catalogue.reference_tables import Reference, load_reference
from catalogue.texts import LocalisedText, Source

__all__ = [
    "AreaCriterion",
    "CatalogueError",
    "ConfirmCriterion",
    "Criterion",
    "Edition",
    "ExportCriterion",
    "FocusArea",
    "IndustryCriterion",
    "Link",
    "LocalisedText",
    "NextStep",
    "PeriodCriterion",
    "PredecessorCriterion",
    "Problem",
    "Programme",
    "Provider",
    "Reference",
    "Situations",
    "SizeCriterion",
    "Source",
    "StageCriterion",
    "Targeting",
    "TraitCriterion",
    "load_edition",
    "load_editions",
    "load_reference",
]
