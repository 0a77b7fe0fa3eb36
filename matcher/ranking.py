"""From a company to its advice: judge, score, order, and stop where the product would no longer stand by the list."""

import statistics
from collections.abc import Mapping, Sequence
from datetime import date

from catalogue.edition import Edition
from catalogue.programme import Programme
from catalogue.vocabulary import Language
from matcher.eligibility import Assessment, Judge
from matcher.profile import CompanyProfile
from matcher.questions import next_question
from matcher.recommendation import Advice, Group, Recommendation, RuledOut, ScorePart
from matcher.scoring import Score, combine, weights_for
from matcher.text_index import ELSEWHERE, TextIndex, TextScores
from matcher.understanding import interpret, merge
from matcher.words import guess_language, words_of

NOW_CUT = 0.45
MAYBE_CUT = 0.22
"""Scores from which an offer is worth approaching now, and worth showing at all; chosen on our own labelled companies (docs/decisions)."""

NEAR_ENOUGH = 0.5
"""An offer whose score is below this share of the first one's is not shown beside it."""

LEAST_NEARNESS = 0.02
"""Without a need that the offer answers, a text must be at least this near to it."""

SPOKEN_FOR = 0.75
"""The share of the greatest nearness from which a text speaks for a programme although the trade does not."""

CLEARLY_NEARER = 1.5
"""How many times as near a text must be to a topic that belongs elsewhere as to any programme."""

MOST_SHOWN = 5

Ranked = tuple[Assessment, Score]


def recommend(
    profile: CompanyProfile, text: str, edition: Edition, index: TextIndex, day: date, *, language: Language = "da", now: date | None = None
) -> Advice:
    """Return what a company should approach, in order, with the reasons, and what was left out and why.

    `text` is clean (`matcher.cleaning.clean_text`) and may be empty; what `profile` says wins over what the text says. `day` is the day the
    offers are judged as of; a company's age counts from `now`, by default the same day.
    """
    now = now or day
    words = words_of(text)
    language = guess_language((word.text for word in words), language)
    understood = interpret(words, index.lexicon, language=language)
    known = merge(profile, understood.profile)
    scores = index.score(words, language)
    nearness = _beyond_the_usual(index, scores)
    speaking = _spoken_for(nearness)
    weights = weights_for(words=bool(scores.words), needs_answered=bool(profile.needs))
    judge = Judge(known, now)
    assessments = [judge.assess(programme, day, text_speaks_for_it=programme.id in speaking) for programme in edition.programmes]
    ranked = sorted(
        (
            (one, combine(one, known, nearness=nearness.get(one.programme.id, 0.0), now=now, weights=weights))
            for one in assessments
            if one.standing in {"eligible", "possible"} and _speaks(one.programme, nearness, known)
        ),
        key=lambda pair: (-pair[1].value, pair[0].programme.id),
    )
    said = {word.text: text[word.start : word.end] for word in reversed(words)}
    elsewhere = _elsewhere(nearness, known)
    kept = [] if elsewhere else _worth_showing(ranked)
    return Advice(
        recommendations=tuple(_recommendation(pair, index, scores, said) for pair in kept),
        ruled_out=tuple(_ruled_out(one) for one in assessments if one.standing in {"ruled-out", "closed"}),
        profile=known,
        evidence=understood.evidence,
        elsewhere=elsewhere,
        next_question=None if elsewhere else next_question([one for one, _ in kept] or [one for one, _ in ranked[:MOST_SHOWN]]),
        day=day,
    )


def _beyond_the_usual(index: TextIndex, scores: TextScores) -> dict[str, float]:
    """Return how much nearer the text is to each class than to the middle one: what it has in common with them all speaks for none."""
    usual = statistics.median(scores.values.tolist())
    return {name: max(0.0, value - usual) for name, value in zip(index.classes, scores.values.tolist(), strict=True)}


def _spoken_for(nearness: dict[str, float]) -> frozenset[str]:
    """Return the programmes to which the text is nearly as near as to the nearest one."""
    programmes = {name: value for name, value in nearness.items() if not name.startswith(ELSEWHERE)}
    least = max(LEAST_NEARNESS, SPOKEN_FOR * max(programmes.values(), default=0.0))
    return frozenset(name for name, value in programmes.items() if value >= least)


def _elsewhere(nearness: dict[str, float], profile: CompanyProfile) -> str | None:
    """Return the topic that the text is nearer to than to any programme, unless the company states a need."""
    topics = {name: value for name, value in nearness.items() if name.startswith(ELSEWHERE)}
    topic = max(topics, key=lambda name: topics[name], default=None)
    if topic is None or topics[topic] < LEAST_NEARNESS or profile.needs:
        return None
    best = max((value for name, value in nearness.items() if name not in topics), default=0.0)
    return topic.removeprefix(ELSEWHERE) if topics[topic] > best * CLEARLY_NEARER else None


def _speaks(programme: Programme, nearness: dict[str, float], profile: CompanyProfile) -> bool:
    """Tell whether anything the company said speaks for a programme: its words, or a need that it answers."""
    if nearness.get(programme.id, 0.0) >= LEAST_NEARNESS:
        return True
    targeting = programme.targeting
    return any(need in targeting.needs or need in targeting.further_needs for need in profile.needs)


def _worth_showing(ranked: Sequence[Ranked]) -> list[Ranked]:
    kept: list[Ranked] = []
    for assessment, score in ranked[:MOST_SHOWN]:
        if score.value >= MAYBE_CUT and (not kept or score.value >= NEAR_ENOUGH * kept[0][1].value):
            kept.append((assessment, score))
    return kept


def _part(score: Score, code: str) -> ScorePart:
    return next(part for part in score.parts if part.code == code)


def _recommendation(pair: Ranked, index: TextIndex, scores: TextScores, said: Mapping[str, str]) -> Recommendation:
    assessment, score = pair
    programme = assessment.programme
    text = _part(score, "text")
    terms = tuple(said[term] for term in index.terms(scores, programme.id))
    parts = tuple(ScorePart("text", text.value, terms) if part is text else part for part in score.parts)
    group: Group = "now" if score.value >= NOW_CUT else "maybe"
    return Recommendation(programme, assessment.standing, group, score.value, parts, assessment.outcomes)


def _ruled_out(assessment: Assessment) -> RuledOut:
    return RuledOut(assessment.programme, assessment.standing, tuple(outcome for outcome in assessment.outcomes if outcome.verdict == "not-met"))
