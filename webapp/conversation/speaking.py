"""A turn put into words for the reader: replies with what was understood and the offers in one line each, and answers to tap."""

from collections.abc import Sequence
from typing import NamedTuple

from flask_babel import gettext

from catalogue.vocabulary import Language, Need
from matcher import CompanyProfile, Recommendation, profile_as_json
from matcher.asking import is_opening
from matcher.consultation import values_of, with_answer
from matcher.conversation import (
    Act,
    Asked,
    Changed,
    Conversation,
    Explained,
    Kept,
    LeftOpen,
    NothingSuits,
    NotUnderstood,
    Replied,
    Said,
    Shown,
    Switched,
    TakenBack,
    TooLong,
    Turn,
    Unclear,
    Understood,
    Undone,
)
from matcher.learning import KNOWN_FIELDS
from matcher.profile import ONE_OF_SEVERAL
from webapp import wording, wording_understood
from webapp.answers_in_address import UNKNOWN
from webapp.conversation import words
from webapp.conversation.changes import change_in_words
from webapp.conversation.replies import Chip, OfferLine, QuickReply, Reply
from webapp.library import Library
from webapp.page_addresses import offer_address
from webapp.presenters import is_over
from webapp.questionnaire.words import options_of, why_of

MOST_QUICK_REPLIES = 8
"""More answers than these are not offered as buttons, so that the question stays easy to read; any of them can be written."""

USUAL_NEEDS: tuple[Need, ...] = ("export", "recruitment", "skills", "capital", "digitalisation", "green-transition", "strategy", "start-up")
"""What to begin with for who does not know how to put it: our own choice of everyday wishes, no two alike."""


class Speaker(NamedTuple):
    """Puts a turn into words, in the language of the conversation; the reader's language must be set to it."""

    library: Library
    language: Language

    def replies(self, turn: Turn) -> tuple[Reply, ...]:
        """Return what is said, in order, and nothing twice: what is corrected or unclear is told as that alone, and asked about in the same words."""
        told = {act.field for act in turn.acts if isinstance(act, Changed | Unclear)}
        unclear = {field: left for field in _asked(turn) if (left := _left_open(turn.conversation, field)) is not None}
        acts: list[Act] = []
        for act in turn.acts:
            if isinstance(act, Understood):
                facts = tuple(fact for fact in act.facts if fact.field not in told)
                acts += [Understood(facts)] if facts else []
            elif isinstance(act, Asked) and act.field in unclear:
                acts.append(Unclear(*unclear[act.field]))
            elif not (isinstance(act, Unclear) and act.field in unclear):
                acts.append(act)
        return tuple(self._reply(act, turn) for act in acts)

    def quick_replies(self, turn: Turn) -> tuple[QuickReply, ...]:
        """Return what can be answered by a button: the answers to the question, that it is not known, and to see what there is."""
        conversation = turn.conversation
        field = conversation.awaiting
        values = self._answers(conversation, field) if field is not None else []
        labels = values if len(values) <= MOST_QUICK_REPLIES else []
        always = [words.UNKNOWN, words.WHY] if field is not None and (field != "needs" or labels) else []
        if turn.advice.recommendations and not any(isinstance(act, Shown) for act in turn.acts):
            always.append(words.SHOW)
        if any(isinstance(act, NotUnderstood | NothingSuits | TooLong) for act in turn.acts):
            always.append(words.PERSON)
        if conversation.finished or any(isinstance(act, TooLong) for act in turn.acts):
            always.append(words.START_OVER)
        return tuple(QuickReply(label, label) for label in (*labels, *map(gettext, always)))

    def chips(self, conversation: Conversation) -> tuple[Chip, ...]:
        """Return everything that is known, a chip each: what was told with its words, what was answered without; not what is being asked."""
        unclear = {one.field for one in conversation.known.left_open if one.field == conversation.awaiting}
        told = [self._chip(said) for said in conversation.known.evidence if said.field not in unclear]
        known = {(chip.field, chip.only) for chip in told}
        answers = conversation.known.answers
        for field, value in profile_as_json(answers).items():
            for one in values_of(answers, field) if field in ONE_OF_SEVERAL else [value]:
                only = str(one) if field in ONE_OF_SEVERAL else ""
                if (field, only) not in known and field in KNOWN_FIELDS:
                    told.append(Chip(field, wording.field_label(field), self._value(field, one), "", only))
        return tuple(told)

    def choice(self, field: str, message: str) -> tuple[bool, object]:
        """Return whether a message is one of the answers that a question offers, as it stands on the button, and the value it stands for."""
        said = " ".join(message.casefold().split())
        for option in options_of(field, self.library.reference, self.language):
            if said == option.label.casefold():
                return True, option.value
        return False, None

    def _reply(self, act: Act, turn: Turn) -> Reply:
        kind = type(act).__name__
        match act:
            case Understood(facts):
                return Reply(kind, gettext("Det har vi forstået:"), chips=tuple(self._chip(said) for said in facts))
            case Shown(programmes, again):
                ranked = {one.programme.id: one for one in turn.advice.recommendations}
                return self._shown([ranked[programme] for programme in programmes if programme in ranked], turn, again=again)
            case _:
                return Reply(kind, self._sentence(act, turn))

    def _sentence(self, act: Act, turn: Turn) -> str:
        match act:
            case Asked(field, left):
                return self._question(field, left, turn.conversation)
            case Unclear():
                return self._unclear(LeftOpen(*act))
            case Changed() | TakenBack() | Kept() | Undone():
                return change_in_words(act, self._held, self.language)
            case NothingSuits():
                return wording.where_to_turn(turn.advice, self.library.reference, self.language)
            case Replied(to):
                return gettext(words.ASIDES[to])
            case Explained(field):
                return why_of(field)
            case NotUnderstood(field):
                return words.not_understood(field, shown=bool(turn.conversation.shown))
            case _:
                return self._short(act)

    def _short(self, act: Act) -> str:
        match act:
            case Switched(wanted):
                return words.switched(wanted)
            case _:
                return words.plain_sentence(act)

    def _unclear(self, left: LeftOpen) -> str:
        field, candidates, said = left
        if field == "municipality":
            return wording_understood.place_left_open(said, [str(one) for one in candidates], self.language)
        values = [self._value(field, list(one) if isinstance(one, tuple) else one) for one in candidates]
        return wording_understood.contradiction(field, values, [said], self.language)

    def _answers(self, conversation: Conversation, field: str) -> list[str]:
        """Return the answers to offer as buttons: what the words leave open, else the closed answers."""
        unclear = _left_open(conversation, field)
        if unclear is not None:
            return [self._value(field, list(value) if isinstance(value, tuple) else value) for value in unclear.candidates]
        if field == "municipality" or is_opening(conversation):
            return []
        if field == "needs":
            return [gettext(words.YES)] if conversation.known.told.needs else [self._value("needs", need) for need in USUAL_NEEDS]
        return [option.label for option in options_of(field, self.library.reference, self.language) if option.value != UNKNOWN]

    def _question(self, field: str, left: int, conversation: Conversation) -> str:
        needs = conversation.known.told.needs if field == "needs" else ()
        return words.is_it_this(self._value("needs", list(needs))) if needs else words.question(field, left)

    def _shown(self, offers: Sequence[Recommendation], turn: Turn, *, again: bool) -> Reply:
        """Return offers in a line each: what it promises, and its reason; a reason that all of them share is said once."""
        reasons = [self._reason(one) for one in offers]
        shared = reasons[0] if len(offers) > 1 and len({*reasons}) == 1 else None
        lines = tuple(self._offer(one, reason if shared is None else None, offers[0]) for one, reason in zip(offers, reasons, strict=True))
        heading = words.offers_found(
            len(offers),
            again=again,
            asks=turn.conversation.awaiting is not None,
            closed=is_over(self.library.edition, self.library.clock()),
            doubtful=bool(offers) and offers[0].group == "maybe",
        )
        return Reply("Shown", " ".join(filter(None, (shared, heading))), offers=lines)

    def _reason(self, one: Recommendation) -> str | None:
        parts = {part.code: part for part in one.parts if part.value > 0 and part.terms}
        best = parts.get("needs") or parts.get("text")
        return None if best is None else wording.part_in_words(best, self.library.reference, self.language)

    def _offer(self, one: Recommendation, reason: str | None, best: Recommendation) -> OfferLine:
        promise = f"{one.programme.promise.in_language(self.language)}."
        if one.group == "maybe" and best.group == "now":
            promise = gettext("Måske også noget for jer: %(promise)s", promise=promise)
        line = " ".join(filter(None, (promise, reason)))
        return OfferLine(one.programme.id, one.programme.name.in_language(self.language), line, offer_address(one.programme.id, self.language))

    def _chip(self, said: Said) -> Chip:
        value: object = list(said.value) if isinstance(said.value, tuple) else said.value
        only = str(said.value) if said.field in ONE_OF_SEVERAL else ""
        return Chip(said.field, wording.field_label(said.field), self._value(said.field, value), said.words, only)

    def _held(self, field: str, value: object) -> str:
        """Return what is known of a field in words."""
        if field in ONE_OF_SEVERAL:
            return self._value(field, value)
        return self._value(field, profile_as_json(with_answer(CompanyProfile(), field, value))[field])

    def _value(self, field: str, value: object) -> str:
        return wording.value_in_words(field, value, self.library.reference, self.language)


def _asked(turn: Turn) -> set[str]:
    return {act.field for act in turn.acts if isinstance(act, Asked)}


def _left_open(conversation: Conversation, field: str) -> LeftOpen | None:
    return next((one for one in conversation.known.left_open if one.field == field), None)
