"""From a company to its advice: judge, score, order, and stop where the product would no longer stand by the list."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from catalogue.edition import Edition
from catalogue.vocabulary import Language
from matcher.evidence import denied_words
from matcher.hints import REVISING
from matcher.judgement import Assessment, Judgement
from matcher.profile import CompanyProfile
from matcher.read_text import ReadText
from matcher.recommendation import Advice, Group, Recommendation
from matcher.scoring import Scores, weights_for
from matcher.text_index import Gist, TextIndex, TextScores
from matcher.understanding import Interpretation, interpret, merge
from matcher.understanding.repeats import seems_repeated
from matcher.understanding.revisions import revise

NOW_CUT = 0.40
MAYBE_CUT = 0.25
"""Scores from which an offer is worth approaching now, and worth showing at all; chosen on our own labelled companies (docs/decisions)."""

NEAR_ENOUGH = 0.55
"""An offer whose score is below this share of the first one's is not shown beside it."""

LEAST_NEARNESS = 0.25
"""Without a need that the offer answers, a text must be at least this near to it."""

SPOKEN_FOR = 0.75
"""The share of the greatest nearness from which a text speaks for a programme although the trade does not."""

TOPIC_WEIGHT, CLEARLY_NEARER = 2.0, 0.15
"""How much nearer a text must be to an offer than so many times its nearness to any topic that belongs elsewhere, or nothing is shown."""

LEFT_OVER = 0.8
"""The share of the greatest nearness that an offer open to the company must have, or what is asked for is ruled out and the rest beside it."""

MOST_SHOWN = 5

FIRST_FEW = 3
"""Of so many first offers each of a company's needs, up to as many, has one that answers it first, if there is one that counts."""

BY_ITSELF = 0.7
"""The nearness from which an offer is shown that answers none of the company's needs beside one that does."""

FOR_ANOTHER_NEED = 0.25
"""The share of the first offer's score from which another counts that alone answers a need."""


class Heard(NamedTuple):
    """One text, taken apart and understood once; profiles can be held against it many times.

    `near`: by programme how much nearer the text is to it than to the usual one. `topics`: the same by topic that belongs elsewhere.
    """

    understood: Interpretation
    scores: TextScores
    near: NDArray[np.float64]
    topics: NDArray[np.float64]
    as_written: Callable[[str], str]
    """How a word in lower case was written."""
    text: str = ""
    """The text that evidence points into; empty where only its words were kept."""


class Shortlist(NamedTuple):
    """The places (in the edition) of the programmes for one company, best first, without reasons.

    `said` is what was answered, `profile` that together with what the text says. `kept` are those worth showing. `ranked` are the first that
    anything speaks for, kept or not. `astray`: the text belongs elsewhere, or nowhere.
    """

    said: CompanyProfile
    profile: CompanyProfile
    judgement: Judgement
    scores: Scores
    ranked: tuple[int, ...]
    kept: tuple[int, ...]
    astray: bool

    @property
    def groups(self) -> tuple[tuple[int, Group], ...]:
        """The programmes worth showing with their groups: what a reader sees of the order."""
        return tuple([(place, group_of(float(self.scores.totals[place]))) for place in self.kept])


def group_of(total: float) -> Group:
    """Return the group of an offer by its score."""
    return "now" if total >= NOW_CUT else "maybe"


def is_for_us(nearest: float, topics: float) -> bool:
    """Tell whether a text speaks of an offer, by its nearness to the nearest one and to the nearest topic that belongs elsewhere."""
    return nearest >= TOPIC_WEIGHT * topics + CLEARLY_NEARER


def hear(text: str, index: TextIndex, now: date, *, language: Language = "da") -> Heard:
    """Take a clean text apart and understand it; it may be empty. Years count back from `now`."""
    return hear_read(index.read(text, language), index, now)


def hear_read(read: ReadText, index: TextIndex, now: date) -> Heard:
    """Understand a text that was taken apart before."""
    understood = interpret(read, now)
    if read.hints & REVISING or seems_repeated(understood.evidence, read):
        understood = revise(understood, read, now)
    gist = index.gist(read, unsaid=denied_words(understood.evidence, understood.withdrawn))
    return hear_again(understood, gist, index, as_written=read.as_written)._replace(text=read.text)


def hear_again(understood: Interpretation, gist: Gist, index: TextIndex, *, as_written: Callable[[str], str]) -> Heard:
    """Put together again what was understood of a text and what was kept of its words."""
    scores = index.score(gist)
    return Heard(understood, scores, *_beyond_the_usual(index, scores), as_written)


def shortlist(profile: CompanyProfile, heard: Heard, index: TextIndex, day: date, *, now: date) -> Shortlist:
    """Return which programmes are for a company and in which order; what `profile` says wins over what the text says."""
    near = heard.near
    known = merge(profile, heard.understood.profile)
    judgement = index.conditions.judge(known, day, now=now, spoken_for=near >= max(LEAST_NEARNESS, SPOKEN_FOR * _most(near)))
    weights = weights_for(words=bool(heard.scores.words), needs_answered=bool(profile.needs))
    scores = index.targets.score(judgement, known, nearness=near, now=now, weights=weights)
    open_to_it = ~(judgement.ruled_out | judgement.closed)
    nearest = _most(near[open_to_it])
    astray = not profile.needs and (nearest < LEFT_OVER * _most(near) or not is_for_us(nearest, _most(heard.topics)))
    ranked, kept = ((), ()) if astray else _ranked(scores, near, open_to_it)
    return Shortlist(profile, known, judgement, scores, ranked, kept, astray)


def recommend(
    profile: CompanyProfile, text: str, edition: Edition, index: TextIndex, day: date, *, language: Language = "da", now: date | None = None
) -> Advice:
    """Return what a company should approach, in order, with the reasons, and what was left out and why.

    `text` is clean (`matcher.cleaning.clean_text`) and may be empty; what `profile` says wins over what the text says. `day` is the day the
    offers are judged as of; a company's age counts from `now`, by default the same day.
    """
    index.check_edition(edition)
    now = now or day
    heard = hear(text, index, now, language=language)
    return explain(shortlist(profile, heard, index, day, now=now), heard, index, day)


def explain(found: Shortlist, heard: Heard, index: TextIndex, day: date) -> Advice:
    """Return the advice that a shortlist makes, with the reasons."""
    assessments = {place: found.judgement.assessment(place) for place in found.kept or found.ranked}
    return Advice(
        recommendations=tuple(
            [
                _recommendation(place, assessments[place], found.scores, tuple(map(heard.as_written, index.terms(heard.scores, place))))
                for place in found.kept
            ]
        ),
        judgement=found.judgement,
        profile=found.profile,
        evidence=heard.understood.evidence,
        uncertain=tuple([one for one in heard.understood.uncertain if getattr(found.profile, one.field) is None]),
        conflicts=tuple([one for one in heard.understood.conflicts if getattr(found.said, one.field) is None]),
        withdrawn=heard.understood.withdrawn,
        elsewhere=_elsewhere(index, heard.topics, heard.near) if found.astray else None,
        day=day,
    )


def _beyond_the_usual(index: TextIndex, scores: TextScores) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return how much nearer the text is than to the middle class (the median): by programme, and by topic that belongs elsewhere.

    What a text has in common with all classes speaks for none.
    """
    below, above = (len(scores.values) - 1) // 2, len(scores.values) // 2
    ordered = scores.values.copy()
    ordered.partition((below, above))
    beyond = np.maximum(0.0, scores.values - (ordered[below] + ordered[above]) / 2)
    border = len(index.conditions.programmes)
    return beyond[:border], beyond[border:]


def _elsewhere(index: TextIndex, topics: NDArray[np.float64], near: NDArray[np.float64]) -> str | None:
    """Return the topic that the text is nearer to than to any programme."""
    return index.topics[int(topics.argmax())] if _most(topics) > max(LEAST_NEARNESS, _most(near)) else None


def _most(nearness: NDArray[np.float64]) -> float:
    """Return the greatest nearness; 0 of none."""
    return float(nearness[nearness.argmax()]) if nearness.size else 0.0


def _ranked(scores: Scores, near: NDArray[np.float64], open_to_it: NDArray[np.bool_]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the places of the first programmes that are open to the company and that anything it said speaks for, and those worth showing.

    Ties go by id. Offers that only say again what better ones answer give way to one for another need.
    """
    speaking = (near >= LEAST_NEARNESS) | (scores.part("needs") > 0) | (scores.part("implied") > 0)
    by_id = scores.judgement.conditions.by_id
    candidates = by_id[(speaking & open_to_it)[by_id]]
    order: list[int] = candidates[(-scores.totals[candidates]).argsort(kind="stable")].tolist()
    if not order:
        return (), ()
    first = scores.totals[order[0]]
    least = max(MAYBE_CUT, NEAR_ENOUGH * first)
    for_needs = _for_each_need(order, scores, FOR_ANOTHER_NEED * first) if len(scores.said["needs"]) > 1 else []
    if not set(for_needs) <= set(order[:FIRST_FEW]):
        rest = [place for place in order[:FIRST_FEW] if place not in for_needs][: FIRST_FEW - len(for_needs)]
        few = sorted([*for_needs, *rest], key=order.index)
        order = few + order[order.index(few[-1]) + 1 :]
    ranked = order[:MOST_SHOWN]
    kept = [place for place in ranked if scores.totals[place] >= least or place in for_needs]
    answers = scores.part("needs") > 0
    if answers[kept].any():
        kept = [place for place in kept if answers[place] or near[place] >= BY_ITSELF]
    return tuple(ranked), tuple(kept)


def _for_each_need(order: Sequence[int], scores: Scores, least: float) -> list[int]:
    """Return the first offer and, for each need that none of those before answers first, the best one that does and scores so much."""
    programmes = scores.judgement.conditions.programmes
    chosen = [order[0]]
    for need in scores.said["needs"][:FIRST_FEW]:
        answering = [place for place in order if need in programmes[place].targeting.needs and scores.totals[place] >= least]
        if answering and not set(answering) & set(chosen):
            chosen.append(answering[0])
    return chosen[:FIRST_FEW]


def _recommendation(place: int, assessment: Assessment, scores: Scores, words: tuple[str, ...]) -> Recommendation:
    total = float(scores.totals[place])
    parts = scores.parts(place, assessment, words=words)
    return Recommendation(assessment.programme, assessment.standing, group_of(total), total, parts, assessment.outcomes)
