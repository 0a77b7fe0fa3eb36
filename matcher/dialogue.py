"""One turn of a conversation: what a company writes in, what is said to it out. Never guesses, and never says a thing of an offer itself."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, cast

from catalogue.vocabulary import Language
from matcher.asking import MOST_TIMES_ASKED, is_opening, next_asked, only_says_who, put
from matcher.cleaning import has_words
from matcher.consultation import Consultation
from matcher.conversation import (
    Act,
    Aside,
    Asked,
    Conversation,
    Explained,
    GivenUp,
    Known,
    NoNumbers,
    Noted,
    NothingSuits,
    NotUnderstood,
    Opened,
    Replied,
    Shown,
    StartedOver,
    Switched,
    TooLittle,
    TooLong,
    Turn,
    Understood,
    Undone,
)
from matcher.cpr import holds_cpr, without_cpr
from matcher.endings import ASIDES, MOST_TURNS, after_the_last, asked_again, ending, is_known, may_say_what_it_wants, wants_nothing
from matcher.interview import FIRST
from matcher.kept_words import follow_facts, hear_words, kept_heard
from matcher.learning import answer, beside_answers, forget, learn, taken_back
from matcher.messages import Message, understand
from matcher.profile import CompanyProfile
from matcher.ranking import BY_ITSELF, hear_read
from matcher.read_text import ReadText
from matcher.recommendation import Advice
from matcher.replacing import choose, replace, to_be_replaced
from matcher.second_look import declines, look_again, says_no, says_no_more, says_yes
from matcher.set_phrases import asks_to_undo, purpose, speaks_of_despair, wanted_language
from matcher.text_index import TextIndex
from matcher.understanding.short_answers import MOST_WORDS
from matcher.undoing import remembering, without_last_change
from matcher.words import is_surely_in

LONGEST_CONFUSION = 2
"""After so many messages that were not understood the question is given up."""

_ENOUGH_TO_SWITCH = 5
"""So many words in another language are an answer in it."""

_ENOUGH_TO_TELL = 4


_NO_ANSWER = (ASIDES - {"off-topic"}) | {"show-result", "why-asked", "restart", "change-language"}
"""After these an open question stands."""


class Dialogue(NamedTuple):
    """What conversations are held about: a catalogue, the day that offers are judged as of, and the day that ages count from."""

    texts: TextIndex
    day: date
    ages_on: date

    def open(self, language: Language) -> Turn:
        """Begin: ask what the company needs."""
        return self._begin(language, [])

    def open_from(self, answers: CompanyProfile, unsure: Iterable[str], text: str, language: Language) -> Turn:
        """Begin with what a form has: answers, fields that are not known, and a clean text that may be empty, read as the form reads it."""
        begun = Conversation(language, Known(answers=answers, unsure=frozenset(unsure)))
        if not has_words(text):
            return self._go_on(begun, []) if begun.known != Known() else self._begin(language, [])
        read = self.texts.read(text, language)
        understood = hear_read(read, self.texts, self.ages_on).understood
        learned = beside_answers(learn(Known(), read, understood, answering=None), begun.known)
        begun = hear_words(begun._replace(known=learned.known._replace(told=understood.profile)), read, understood, self.texts)
        turn = self._go_on(begun, [*learned.acts], told=True, read=read)
        silent = not any(isinstance(act, Understood | Shown | NothingSuits) for act in turn.acts)
        return self._not_understood(begun._replace(awaiting=turn.conversation.awaiting), []) if silent else turn

    def hear(self, conversation: Conversation, text: str) -> Turn:
        """Take a clean message in."""
        if conversation.turns >= MOST_TURNS:
            message = understand(without_cpr(text, ""), self.texts, self.ages_on, language=conversation.language)
            return self._turn(*after_the_last(conversation, message, begun=self._begin(conversation.language, [])))
        return remembering(conversation, self._heard(conversation, text))

    def _heard(self, conversation: Conversation, text: str) -> Turn:
        begun = conversation._replace(turns=conversation.turns + 1)
        acts: list[Act] = []
        if holds_cpr(text):
            text, acts = without_cpr(text, ""), [NoNumbers()]
        if not has_words(text):
            return self._go_on(begun, acts) if acts else self._not_understood(begun, acts)
        asked = None if is_opening(begun) else begun.awaiting
        message = look_again(begun, understand(text, self.texts, self.ages_on, language=begun.language, asked=asked), self.ages_on)
        if speaks_of_despair(message.read):
            return self._turn(begun, [*acts, Replied("despair")])
        if asks_to_undo(message.read) and not message.understood.evidence:
            return self.undo(begun)
        spoken, words = message.read.language, message.read.words
        if spoken != begun.language and len(words) >= _ENOUGH_TO_SWITCH and is_surely_in(spoken, words):
            begun = begun._replace(language=spoken)
            acts.append(Switched(spoken))
        answers = any(one.field == begun.awaiting for one in message.understood.evidence)
        if begun.replacing is not None and (message.known.facts or purpose(message) not in _NO_ANSWER):
            begun, said = replace(begun, message, self.texts)
            acts += said
            if begun.awaiting is None and not message.known.facts:
                return self._go_on(begun, acts)
        if says_no_more(message.read) and not (answers or message.understood.withdrawn):
            return self._briefly(begun, message.read, acts)
        return self._by_intent(begun, message, acts)

    def choose(self, conversation: Conversation, field: str, value: object) -> Turn:
        """Answer a question by choosing; None stands for "don't know"."""
        if conversation.turns >= MOST_TURNS:
            return self._turn(conversation._replace(awaiting=None, finished=True), [TooLong()])
        promised = None if field == FIRST else conversation.promised
        begun = conversation._replace(turns=conversation.turns + 1, missed=0, awaiting=None, promised=promised)
        return remembering(conversation, self._go_on(*choose(begun, field, value, self.texts)))

    def remove(self, conversation: Conversation, field: str, value: object = None) -> Turn:
        """Take a fact back, as if it had never been said; of several needs, markets or trades one `value`."""
        begun = conversation._replace(turns=conversation.turns + 1)
        return remembering(conversation, self._go_on(*self._without(begun, field, value)))

    def ask(self, conversation: Conversation, field: str, value: str | None = None) -> Turn:
        """Put a question that the company wants to answer anew; of several needs or trades the answer replaces the one `value` alone."""
        replacing = to_be_replaced(conversation.known, field, value)
        begun = conversation._replace(turns=conversation.turns + 1, awaiting=field, replacing=replacing)
        return self._turn(begun, [Asked(field, 0)])

    def undo(self, conversation: Conversation) -> Turn:
        """Undo the last message that changed what is known; its words that stated no fact go on counting."""
        if conversation.before is None:
            return self._go_on(conversation, [Undone(anything=False)])
        undone, said = without_last_change(conversation, conversation.before, self.texts)
        return self._go_on(undone, [said])

    def consultation(self, conversation: Conversation) -> Consultation:
        """Return what was said, understood as the same text in one piece would be."""
        return Consultation(kept_heard(conversation, self.texts), self.texts, self.day, self.ages_on).forgetting(conversation.known.unsure - {FIRST})

    def advice(self, conversation: Conversation) -> Advice:
        """Return the advice as it stands."""
        return self.consultation(conversation).advise(conversation.known.answers)

    def _by_intent(self, begun: Conversation, message: Message, acts: list[Act]) -> Turn:
        intent = purpose(message)
        if intent == "restart" and len(message.read.words) > MOST_WORDS and message.known.facts:
            return self._told(begun, message, acts)
        if intent == "restart":
            return self._begin(begun.language, [*acts, StartedOver()])
        if intent == "change-language":
            wanted = wanted_language(message.read)
            acts = [one for one in acts if not isinstance(one, Switched)]
            return self._go_on(begun._replace(language=wanted or begun.language), [*acts, Switched(wanted)])
        if intent not in ASIDES | {"show-result", "why-asked"}:
            return self._told(begun, message, acts)
        if intent == "off-topic":
            return self._beside_the_point(begun, message, acts)
        if message.known.facts or (is_opening(begun) and len(message.read.words) > MOST_WORDS):
            opening = is_opening(begun)
            begun = self._learned(begun, message, acts)
            begun = begun._replace(awaiting=None) if opening and message.known.facts else begun
        if intent == "why-asked":
            acts.append(Explained(begun.awaiting) if begun.awaiting else Replied("help"))
        elif intent != "show-result":
            acts.append(Replied(cast("Aside", intent)))
        return self._go_on(begun._replace(missed=0), acts, show=intent == "show-result", read=message.read)

    def _beside_the_point(self, begun: Conversation, message: Message, acts: list[Act]) -> Turn:
        """Go on after what is not for us: nothing of it is kept; a question at the beginning is shown where it belongs."""
        if acts[:1] == [NoNumbers()]:
            return self._go_on(begun, acts)
        if not any(entry.small or entry.folded in self.texts.known_words for entry in message.read.entries):
            return self._not_understood(begun, acts)
        asks = self._may_tell(begun, message) and message.read.text.rstrip().endswith("?")
        elsewhere = self.advice(hear_words(begun, message.read, message.understood, self.texts)).elsewhere if asks else None
        return self._go_on(begun._replace(missed=0), [*acts, NothingSuits(elsewhere) if elsewhere else Replied("off-topic")])

    def _without(self, begun: Conversation, field: str, value: object = None) -> tuple[Conversation, list[Act]]:
        without = begun._replace(known=forget(begun.known, field, value), promised=None)
        gone = taken_back(begun.known, without.known)
        return follow_facts(without, begun, self.texts), [gone] if gone.fields else []

    def _briefly(self, begun: Conversation, read: ReadText, acts: list[Act]) -> Turn:
        """Go on after a yes, a no or "that was all" that answers no question as such; a yes makes needs that were read from words the answer."""
        needs = begun.known.told.needs
        if begun.awaiting is None:
            return self._go_on(begun, acts)
        if says_yes(read) and begun.awaiting == FIRST and needs:
            return self._go_on(begun._replace(known=answer(begun.known, FIRST, needs), awaiting=None, missed=0), acts)
        if says_no(read) and begun.awaiting == FIRST and needs:
            without, gone = self._without(begun._replace(awaiting=None, missed=0), FIRST)
            return self._go_on(without, [*acts, *gone])
        return self._unknown(begun, acts) if declines(read, facts=False) else self._not_understood(begun, acts)

    def _told(self, begun: Conversation, message: Message, acts: list[Act]) -> Turn:
        """Go on after a message that tells, answers or says that it is not known."""
        asked, read, facts = begun.awaiting, message.read, message.known.facts
        if declines(read, facts=facts):
            return self._unknown(begun, acts)
        if not facts and not message.known.nearness and not self._may_tell(begun, message):
            return self._go_on(begun, acts) if acts else self._not_understood(begun, acts)
        answering = self._answering(begun, message)
        learned = self._learned(begun, message, acts, answering=answering)
        turn = self._go_on(learned._replace(awaiting=None, missed=0), acts, told=True, read=message.read)
        silent = not acts and not any(isinstance(act, Shown) or (isinstance(act, NothingSuits) and act.elsewhere) for act in turn.acts)
        return self._not_understood(learned._replace(awaiting=asked), acts) if silent else turn

    def _may_tell(self, begun: Conversation, message: Message) -> bool:
        """Tell whether a message is long enough to tell something although no fact was read from it."""
        return begun.awaiting in {None, FIRST} and len(message.read.words) >= _ENOUGH_TO_TELL

    def _learned(self, begun: Conversation, message: Message, acts: list[Act], *, answering: str | None = None) -> Conversation:
        """Return the conversation with what a message states; later, words count only where they tell of an offer and answer nothing.

        Who tells more than was asked for may be asked more than was promised.
        """
        found = learn(begun.known, message.read, message.understood, answering=answering)
        acts += found.acts
        learned = begun._replace(known=asked_again(found.known) if message.understood.evidence else found.known)
        learned = learned._replace(promised=None) if answering in {None, FIRST} else learned
        taken_back = message.understood.withdrawn
        least = 0.0 if message.understood.evidence else BY_ITSELF
        speaks = begun.awaiting == FIRST or (answering is None and message.known.nearness > least)
        if speaks and (message.understood.evidence or not taken_back):
            learned = hear_words(learned, message.read, message.understood, self.texts)
        return follow_facts(learned, begun, self.texts, taken_back) if taken_back and begun.known.evidence else learned

    def _answering(self, begun: Conversation, message: Message) -> str | None:
        """Return the field that was asked about if a message answers that and says no more; the opening asks about none alone."""
        asked, fields = begun.awaiting, {one.field for one in message.understood.evidence}
        if asked not in fields or is_opening(begun):
            return None
        beside = {"markets"} if asked == "export" else set()
        return asked if asked == FIRST or (len(message.read.words) <= MOST_WORDS and fields <= {asked, *beside}) else None

    def _not_understood(self, begun: Conversation, acts: list[Act]) -> Turn:
        """Say so, which puts the question again; give it up when that was done before, and where nothing is asked name somebody to talk to."""
        missed, asked = begun.missed + 1, begun.awaiting
        if asked is None:
            way_out: list[Act] = [Replied("ask-contact")] if missed == LONGEST_CONFUSION else []
            return self._turn(begun._replace(missed=missed), [*acts, NotUnderstood(None), *way_out])
        if missed >= LONGEST_CONFUSION:
            return self._left_open(begun, asked, [*acts, GivenUp(asked)])
        if begun.asked.count(asked) >= MOST_TIMES_ASKED:
            return self._turn(begun._replace(missed=missed), [*acts, NotUnderstood(None)])
        return self._turn(begun._replace(missed=missed, asked=(*begun.asked, asked)), [*acts, NotUnderstood(asked)])

    def _unknown(self, begun: Conversation, acts: list[Act]) -> Turn:
        """Go on after "don't know"; who does not know what to say first is told what we do, and asked more plainly."""
        if begun.awaiting is None:
            return self._go_on(begun, acts)
        if is_opening(begun):
            return self._go_on(begun._replace(awaiting=None), [*acts, Replied("help")])
        return self._left_open(begun, begun.awaiting, [*acts, Noted(begun.awaiting)])

    def _left_open(self, begun: Conversation, field: str, acts: list[Act]) -> Turn:
        """Go on without the answer to a question; needs that were read from words count then, unless the company does not know."""
        needs = begun.known.told.needs if field == FIRST and GivenUp(field) in acts else ()
        return self._go_on(begun._replace(known=answer(begun.known, field, needs or None), awaiting=None, missed=0), acts)

    def _go_on(self, begun: Conversation, acts: list[Act], *, show: bool = False, told: bool = False, read: ReadText | None = None) -> Turn:
        """Show what has come to be worth showing, and ask what is worth asking. `read`: the message that brought something."""
        consultation = self.consultation(begun)
        advice = consultation.advise(begun.known.answers)
        too_early = wants_nothing(begun, acts) or (read is not None and only_says_who(begun, read, advice))
        ids = tuple([one.programme.id for one in advice.recommendations]) if show or not too_early else ()
        field = begun.awaiting or next_asked(begun, consultation, nothing_shown=not ids)
        if ids and (show or ids != begun.shown):
            acts = [*acts, Shown(ids, again=ids == begun.shown)]
        elif not ids:
            elsewhere = told and advice.elsewhere and not begun.known.evidence
            lost = begun.shown and field != FIRST
            ended = field is None and not begun.finished and not may_say_what_it_wants(begun)
            acts = [*acts, NothingSuits(advice.elsewhere)] if show or elsewhere or lost or (ended and is_known(begun)) else acts
        begun = begun._replace(shown=ids)
        if field is None and not ids and may_say_what_it_wants(begun):
            return Turn(begun._replace(awaiting=FIRST, finished=False), (*acts, TooLittle()), advice)
        if field is None:
            acts = acts if begun.finished and acts else [*acts, *ending(begun, acts)]
            return Turn(begun._replace(awaiting=None, promised=None, finished=True), tuple(acts), advice)
        return Turn(*put(begun, field, acts, consultation), advice)

    def _begin(self, language: Language, acts: Iterable[Act]) -> Turn:
        return self._turn(Conversation(language, awaiting=FIRST), [*acts, Opened()])

    def _turn(self, conversation: Conversation, acts: Iterable[Act]) -> Turn:
        return Turn(conversation, tuple(acts), self.advice(conversation))
