"""The published figures: what `make evaluate` writes and the page reads. Shares lie between 0 and 1; None where no text bears on a figure."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from catalogue.texts import Many, Value
from catalogue.vocabulary import Language

FIGURES_FILE = Path(__file__).with_name("figures.json")

PartName = Literal["development", "measured"]
"""The texts that the weights were chosen on, and those that were only ever measured on."""

RankerName = Literal["answers", "text", "bm25", "tfidf"]
"""Ours with the company's answers and its text, ours with the text alone, and two common methods with the text alone."""

StepName = Literal["words", "stems", "parts", "grams", "no-situations", "no-needs", "no-targeting", "no-typical", "no-implied", "centres"]
"""Up to `grams` each step adds to the one before, and `grams` is the whole; each after it is the whole without one thing."""


class Quality(Value):
    """How well one ranker orders the offers for some companies.

    `ndcg`: the order of the first five shown, gain 2^grade - 1, where something suits. `hit_1`, `hit_3`: how often an offer with the best grade
    of the case is first, or among the first three. `silent`: how often the list is empty where nothing suits. `shown`: the mean number shown
    where something suits. `precise`: the share of all offers shown that a careful adviser would mention. `uncut_ndcg`, `uncut_hit_3`: as if
    five offers were always shown.
    """

    cases: int
    ndcg: float | None
    hit_1: float | None
    hit_3: float | None
    silent: float | None
    shown: float | None
    precise: float | None
    uncut_ndcg: float | None
    uncut_hit_3: float | None


class RankerRow(Value):
    """One ranker on the companies of one language; of all languages where it is None."""

    ranker: RankerName
    language: Language | None
    quality: Quality


class Step(Value):
    """The matcher with one thing more or less, with the text alone and with the answers beside it."""

    name: StepName
    text: Quality
    answers: Quality


class Point(Value):
    """The matcher and centres of plain TF-IDF, text alone, learnt anew from some situations a programme; from all of them where it is None."""

    situations: int | None
    ours: Quality
    centroids: Quality


class Misses(Value):
    """How often the matcher failed, by kind; each company counts in at most one."""

    ranker: RankerName
    nothing_shown: int
    best_not_among_three: int
    best_not_first: int
    shown_in_vain: int


class GradesAgreement(Value):
    """How far two readers agree on what suits: quadratic-weighted kappa over the pairs that either graded, and the ndcg of the second's order."""

    pairs: int
    kappa: float | None
    ndcg: float | None


class Companies(Value):
    """What was found on the labelled companies of one part."""

    fingerprint: str
    unsuited: int
    rows: Many[RankerRow]
    steps: Many[Step]
    curve: Many[Point]
    misses: Many[Misses]
    agreement: GradesAgreement | None


class Reading(Value):
    """How well messages were read: facts (F1), messages with every fact right, intents, and what always saying the most frequent intent gives."""

    messages: int
    f1: float
    exact: float
    intent: float
    usual: float


class LanguageReading(Value):
    """The messages of one language; of all languages where it is None."""

    language: Language | None
    reading: Reading


class FieldReading(Value):
    """One field: how many facts are labelled, found, and found rightly."""

    field: str
    labelled: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.labelled + self.found)


class IntentReading(Value):
    """One intent: how many messages have it, and how many of them were read so."""

    intent: str
    messages: int
    right: int


class Confusion(Value):
    """How often one intent was taken for another."""

    labelled: str
    read: str
    times: int


class Messages(Value):
    """What was found on the labelled messages of one part. `agreement`: the second labeller's reading, judged by the first's."""

    fingerprint: str
    rows: Many[LanguageReading]
    fields: Many[FieldReading]
    intents: Many[IntentReading]
    confusions: Many[Confusion]
    agreement: Reading | None


class Figures(Value):
    """Everything that was measured on one day with one edition, by part; a part that is not there was not measured."""

    measured_on: date
    edition: str
    edition_version: str
    programmes: int
    situations: int
    companies: dict[PartName, Companies]
    messages: dict[PartName, Messages]


@cache
def published_figures() -> Figures:
    """Return the figures that the package ships."""
    return Figures.model_validate_json(FIGURES_FILE.read_bytes())
