"""Advice and programmes as the API says them: plain values for JSON, sentences in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue import Edition, Programme, Source
from catalogue.criteria import Condition, ConfirmCriterion, PeriodCriterion
from catalogue.vocabulary import Language
from matcher import CompanyProfile, Recommendation, RuledOut, profile_as_json
from matcher.consultation import Consultation
from matcher.evidence import Conflict, Evidence, Uncertain, Withdrawn
from matcher.interview import next_question
from matcher.messages import Message
from matcher.outcome import Answer, CriterionOutcome
from webapp import wording
from webapp.library import Library

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Presenter:
    """Presents in one language what one library answers; `today` decides what is open."""

    library: Library
    language: Language
    today: date

    def answer(self, profile: CompanyProfile, consultation: Consultation, *, limit: int) -> Json:
        """Return the whole answer to one company, with at most `limit` recommendations."""
        advice = consultation.advise(profile)
        asked, empty = next_question(profile, consultation).field, not advice.recommendations
        return {
            "recommendations": [self.recommendation(one) for one in advice.recommendations[:limit]],
            "ruled_out": [self.ruled_out(one) for one in advice.ruled_out],
            "profile": profile_as_json(advice.profile),
            "evidence": [_fact(one) for one in advice.evidence],
            **_open_points(advice.uncertain, advice.conflicts, advice.withdrawn),
            "next_question": None if asked is None else {"field": asked, "words": wording.question(asked)},
            "elsewhere": wording.where_to_turn(advice, self.library.reference, self.language) if empty else None,
            "catalogue": self.catalogue(advice.day),
        }

    def catalogue(self, day: date) -> Json:
        """Return which catalogue answered and the day its offers were judged as of."""
        edition = self.library.edition
        return {"edition": edition.id, "version": edition.version, "date": day.isoformat()}

    def recommendation(self, one: Recommendation) -> Json:
        """Return one recommendation with everything that explains it."""
        programme = one.programme
        return {
            "programme": programme.id,
            "name": programme.name.in_language(self.language),
            "standing": one.standing,
            "group": one.group,
            "status": self.status(programme),
            "approach": programme.approach,
            "score": min(1.0, max(0.0, one.score)),
            "parts": [
                {
                    "code": part.code,
                    "value": part.value,
                    "terms": list(part.terms),
                    "words": wording.part_in_words(part, self.library.reference, self.language),
                }
                for part in one.parts
            ],
            "criteria": [self.outcome(outcome) for outcome in one.outcomes],
            "questions_for_provider": [wording.question_of_provider(criterion, self.language) for criterion in one.questions_for_provider],
            "next_steps": [step.in_language(self.language) for step in programme.next_steps],
            "provider": self.provider(programme),
        }

    def ruled_out(self, one: RuledOut) -> Json:
        """Return a programme that is not for the company, with the conditions that settled it."""
        programme = one.programme
        return {
            "programme": programme.id,
            "name": programme.name.in_language(self.language),
            "standing": one.standing,
            "criteria": [self.outcome(outcome) for outcome in one.decided_by],
        }

    def outcome(self, outcome: CriterionOutcome) -> Json:
        """Return how one condition came out."""
        return {**self.criterion(outcome.criterion), "verdict": outcome.verdict, "answer": _plain(outcome.answer)}

    def criterion(self, criterion: Condition | ConfirmCriterion | PeriodCriterion) -> Json:
        """Return a condition: its kind, its words, how certain it is and where it stands."""
        return {
            "kind": criterion.kind,
            "words": wording.criterion_in_words(criterion, self.language),
            "certainty": criterion.certainty,
            "source": source(criterion.source),
        }

    def status(self, programme: Programme) -> Json:
        """Return whether the offer is open on the real day, and the plan's own word for where it stands."""
        return {"availability": availability(programme, self.today), "plan": programme.status}

    def provider(self, programme: Programme) -> Json:
        """Return who runs the offer and whom to talk to."""
        return {"name": programme.provider.name.in_language(self.language), "contact": programme.provider.contact.in_language(self.language)}

    def programme_summary(self, programme: Programme) -> Json:
        """Return a programme as the list of programmes shows it."""
        return {
            "id": programme.id,
            "area": {"id": programme.area, "name": self.library.edition.area(programme.area).name.in_language(self.language)},
            "name": programme.name.in_language(self.language),
            "promise": programme.promise.in_language(self.language),
            "approach": programme.approach,
            "status": self.status(programme),
        }

    def programme(self, programme: Programme) -> Json:
        """Return everything the catalogue says of a programme, in one language."""
        language = self.language
        return {
            **self.programme_summary(programme),
            "aliases": list(programme.aliases),
            "description": programme.description.in_language(language),
            "audience": programme.audience.in_language(language),
            "benefit": programme.benefit.in_language(language),
            "cost": None if programme.cost is None else programme.cost.in_language(language),
            "period": {
                "start": programme.period.start.isoformat(),
                "end": programme.period.end.isoformat(),
                "certainty": programme.period.certainty,
                "source": source(programme.period.source),
            },
            "provider": self.provider(programme),
            "next_steps": [step.in_language(language) for step in programme.next_steps],
            "criteria": [self.criterion(criterion) for criterion in programme.criteria],
            "targeting": {name: list(getattr(programme.targeting, name)) for name in type(programme.targeting).model_fields},
            "links": [
                {
                    "kind": link.kind,
                    "programme": link.programme,
                    "words": link.words.in_language(language),
                    "certainty": link.certainty,
                    "source": source(link.source),
                }
                for link in programme.links
            ],
            "source": source(programme.source),
        }


def availability(programme: Programme, today: date) -> str:
    """Tell whether an offer is open on the real day."""
    return "open" if programme.period.start <= today <= programme.period.end else "closed"


def is_over(edition: Edition, today: date) -> bool:
    """Tell whether every offer's period is over on the real day."""
    return all(availability(programme, today) == "closed" for programme in edition.programmes)


def source(place: Source) -> Mapping[str, str]:
    """Return where in the plan something stands."""
    return {"section": place.section, "heading": place.heading}


def interpretation(message: Message) -> Json:
    """Return what a message is for and what it states; the same in every language."""
    understood = message.understood
    return {
        "intent": message.intent,
        "profile": profile_as_json(understood.profile),
        "evidence": [_fact(one) for one in understood.evidence],
        **_open_points(understood.uncertain, understood.conflicts, understood.withdrawn),
    }


def _open_points(uncertain: Sequence[Uncertain], conflicts: Sequence[Conflict], withdrawn: Sequence[Withdrawn]) -> Json:
    return {
        "uncertain": [one._asdict() | {"candidates": list(one.candidates)} for one in uncertain],
        "conflicts": [{"field": one.field, "stated": [_fact(fact) for fact in one.stated]} for one in conflicts],
        "withdrawn": list(dict.fromkeys(one.field for one in withdrawn)),
    }


def _fact(one: Evidence) -> Json:
    return one._asdict() | {"value": _plain(one.value), "alternatives": list(one.alternatives)}


def _plain(answer: Answer) -> object:
    return list(answer) if isinstance(answer, tuple) else answer
