"""One turn of a conversation: what a company writes in, what is said to it out. Never guesses, and never says a thing of an offer itself."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple, cast

from catalogue.vocabulary import Language
from matcher.cleaning import has_words
from matcher.consultation import Consultation, value_of
from matcher.conversation import (
    Act,
    Aside,
    Asked,
    Conversation,
    Explained,
    Finished,
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
    TakenBack,
    TooLong,
    Turn,
    Undone,
)
from matcher.cpr import holds_cpr, without_cpr
from matcher.interview import FIRST, most_left, next_field
from matcher.learning import answer, forget, learn
from matcher.messages import Message, understand
from matcher.profile import CompanyProfile
from matcher.ranking import hear_again
from matcher.read_text import ReadText
from matcher.recommendation import Advice
from matcher.text_index import TextIndex
from matcher.understanding import Interpretation
from matcher.understanding.short_answers import MOST_WORDS, says_nothing
from matcher.words import fold

MOST_TURNS = 50
"""A longer conversation has told all that it can; what is known stays, and the result is shown."""

MOST_TIMES_ASKED = 2
"""A question that was put so often is given up."""

LONGEST_CONFUSION = 2
"""After so many messages that were not understood the question is given up."""

_ENOUGH_TO_SWITCH = 5
"""So many words in another language are an answer in it."""

_ENOUGH_TO_TELL = 4

_LONGEST_COMMAND = 4
_UNDO = frozenset("fortryd fortryde undo rueckgaengig oops ups".split())
_LANGUAGE_NAMES: Mapping[str, Language] = {
    **dict.fromkeys("dansk danish daenisch".split(), "da"),
    **dict.fromkeys("engelsk english englisch".split(), "en"),
    **dict.fromkeys("tysk german deutsch".split(), "de"),
}
_ASIDES = frozenset({"greet", "ask-cost", "ask-contact", "ask-human", "ask-privacy", "help", "thanks", "off-topic"})


class Dialogue(NamedTuple):
    """What conversations are held about: a catalogue, the day that offers are judged as of, and the day that ages count from."""

    texts: TextIndex
    day: date
    ages_on: date

    def open(self, language: Language) -> Turn:
        """Begin: ask what the company needs."""
        return self._turn(Conversation(language, asked=(FIRST,), awaiting=FIRST), [Opened()])

    def open_from(self, answers: CompanyProfile, unsure: Iterable[str], text: str, language: Language) -> Turn:
        """Begin with what a form has: answers, fields that are not known, and a clean text that may be empty."""
        begun = Conversation(language, Known(answers=answers, unsure=frozenset(unsure)))
        if not has_words(text):
            return self._go_on(begun, []) if begun.known != Known() else self.open(language)
        message = understand(text, self.texts, self.ages_on, language=language)
        return self._told(begun, message, [])

    def hear(self, conversation: Conversation, text: str) -> Turn:
        """Take a clean message in."""
        begun = conversation._replace(turns=conversation.turns + 1)
        if begun.turns > MOST_TURNS:
            return self._turn(begun, [TooLong()])
        acts: list[Act] = []
        if holds_cpr(text):
            text, acts = without_cpr(text, ""), [NoNumbers()]
        if not has_words(text):
            return self._not_understood(begun, acts) if not acts else self._go_on(begun, acts)
        message = understand(text, self.texts, self.ages_on, language=begun.language, asked=begun.awaiting)
        words = [fold(word) for word in message.read.words]
        if len(words) <= _LONGEST_COMMAND and not _UNDO.isdisjoint(words):
            return self.undo(begun)
        if len(words) >= _ENOUGH_TO_SWITCH and message.read.language != begun.language:
            begun = begun._replace(language=message.read.language)
            acts.append(Switched(begun.language))
        return self._by_intent(begun, message, acts)

    def choose(self, conversation: Conversation, field: str, value: object) -> Turn:
        """Answer a question by choosing; None stands for "don't know"."""
        begun = conversation._replace(turns=conversation.turns + 1, before=conversation.known, missed=0, awaiting=None)
        known = answer(begun.known, field, value)
        return self._go_on(begun._replace(known=known), [Noted(field)] if value is None else [])

    def remove(self, conversation: Conversation, field: str, value: object = None) -> Turn:
        """Take a fact back, as if it had never been said; of several needs or markets one `value`."""
        begun = conversation._replace(turns=conversation.turns + 1, before=conversation.known)
        return self._go_on(begun._replace(known=forget(begun.known, field, value)), [TakenBack((field,))])

    def ask(self, conversation: Conversation, field: str) -> Turn:
        """Put a question that the company wants to answer anew."""
        begun = conversation._replace(turns=conversation.turns + 1, awaiting=field)
        return self._turn(begun, [Asked(field, 0)])

    def undo(self, conversation: Conversation) -> Turn:
        """Undo the last message that changed what is known; its words go on counting."""
        before = conversation.before
        if before is None:
            return self._go_on(conversation, [Undone(anything=False)])
        return self._go_on(conversation._replace(known=before, before=None), [Undone(anything=True)])

    def consultation(self, conversation: Conversation) -> Consultation:
        """Return what was said, understood as the same text in one piece would be."""
        known, spelt = conversation.known, conversation.words
        written = {word.lower(): word for words in spelt.values() for word in words}
        gist = self.texts.gist_of({language: [word.lower() for word in words] for language, words in spelt.items()}, conversation.named)
        heard = hear_again(Interpretation(known.told, (), ()), gist, self.texts, as_written=lambda word: written.get(word, word))
        return Consultation(heard, self.texts, self.day, self.ages_on).forgetting(known.unsure - {FIRST})

    def advice(self, conversation: Conversation) -> Advice:
        """Return the advice as it stands."""
        return self.consultation(conversation).advise(conversation.known.answers)

    def _by_intent(self, begun: Conversation, message: Message, acts: list[Act]) -> Turn:
        intent = message.intent
        if intent == "restart":
            return self._turn(Conversation(begun.language, asked=(FIRST,), awaiting=FIRST), [*acts, StartedOver(), Opened()])
        if intent == "change-language":
            wanted = next((_LANGUAGE_NAMES[word] for word in message.read.folded if word in _LANGUAGE_NAMES), None)
            acts = [one for one in acts if not isinstance(one, Switched)]
            return self._go_on(begun._replace(language=wanted or begun.language), [*acts, Switched(wanted)])
        if intent not in _ASIDES | {"show-result", "why-asked"} or (intent == "off-topic" and self._may_tell(begun, message)):
            return self._told(begun, message, acts)
        if message.known.facts:
            begun = self._learned(begun, message, acts)
        if intent == "why-asked":
            acts.append(Explained(begun.awaiting) if begun.awaiting else Replied("help"))
        elif intent != "show-result":
            acts.append(Replied(cast("Aside", intent)))
        return self._go_on(begun._replace(missed=0), acts, show=intent == "show-result")

    def _told(self, begun: Conversation, message: Message, acts: list[Act]) -> Turn:
        """Go on after a message that tells, answers or says that it is not known."""
        asked = begun.awaiting
        if says_nothing(message.read) and not message.known.facts:
            return self._go_on(begun, acts) if asked is None else self._given_up(begun, asked, acts)
        if not message.known.facts and not message.known.nearness and not self._may_tell(begun, message):
            return self._not_understood(begun, acts)
        answering = self._answering(begun, message)
        learned = self._learned(begun, message, acts, answering=answering)
        if answering is None:
            learned = self._keeping_words(learned, message.read)
        given_up = asked is None or self._is_settled(learned, asked) or begun.asked.count(asked) >= MOST_TIMES_ASKED
        return self._go_on(learned._replace(awaiting=None if given_up or asked == FIRST else asked, missed=0), acts)

    def _may_tell(self, begun: Conversation, message: Message) -> bool:
        """Tell whether a message is long enough to tell something although no fact was read from it."""
        return begun.awaiting in {None, FIRST} and len(message.read.words) >= _ENOUGH_TO_TELL

    def _learned(self, begun: Conversation, message: Message, acts: list[Act], *, answering: str | None = None) -> Conversation:
        found = learn(begun.known, message.read, message.understood, answering=answering)
        acts += found.acts
        return begun if found.known == begun.known else begun._replace(known=found.known, before=begun.known)

    def _answering(self, begun: Conversation, message: Message) -> str | None:
        """Return the field that was asked about if a message answers that and says no more."""
        asked, read = begun.awaiting, message.read
        if asked is None or len(read.words) > MOST_WORDS:
            return None
        fields = {one.field for one in message.understood.evidence}
        beside = {"export": {"markets"}, "needs": {"export", "markets"}}.get(asked, set())
        return asked if asked in fields and fields <= {asked, *beside} else None

    def _keeping_words(self, begun: Conversation, read: ReadText) -> Conversation:
        """Keep the words that scores are made of; not which stood beside which."""
        gist = self.texts.gist(read)
        words = {language: {word.lower(): word for word in spelt} for language, spelt in begun.words.items()}
        known = {word for spelt in words.values() for word in spelt}
        new = {word: read.as_written(word) for word in gist.rows if word not in known}
        merged = {**words, read.language: {**words.get(read.language, {}), **new}}
        every = self.texts.gist_of({language: list(spelt) for language, spelt in merged.items()}, ()).rows
        kept = {language: tuple(sorted(shown for word, shown in spelt.items() if word in every)) for language, spelt in merged.items()}
        named = tuple(dict.fromkeys((*begun.named, *(self.texts.classes[place] for place in sorted(gist.named)))))
        return begun._replace(words={language: spelt for language, spelt in kept.items() if spelt}, named=named)

    def _not_understood(self, begun: Conversation, acts: list[Act]) -> Turn:
        missed, asked = begun.missed + 1, begun.awaiting
        if asked is not None and missed >= LONGEST_CONFUSION:
            return self._given_up(begun, asked, acts)
        return self._turn(begun._replace(missed=missed), [*acts, NotUnderstood(asked)])

    def _given_up(self, begun: Conversation, field: str, acts: list[Act]) -> Turn:
        """Go on without the answer to a question."""
        known = begun.known._replace(unsure=begun.known.unsure | {field})
        return self._go_on(begun._replace(known=known, before=begun.known, awaiting=None, missed=0), [*acts, Noted(field)])

    def _go_on(self, begun: Conversation, acts: list[Act], *, show: bool = False) -> Turn:
        """Show what has come to be worth showing, and ask what is worth asking."""
        consultation = self.consultation(begun)
        advice = consultation.advise(begun.known.answers)
        ids = tuple([one.programme.id for one in advice.recommendations])
        if ids and (show or ids != begun.shown):
            acts = [*acts, Shown(ids, again=ids == begun.shown)]
        elif not ids and (show or begun.shown or (advice.elsewhere and not begun.known.evidence)):
            acts = [*acts, NothingSuits(advice.elsewhere)]
        begun = begun._replace(shown=ids)
        field = begun.awaiting or self._next(begun, consultation)
        if field is None:
            acts = acts if begun.finished and acts else [*acts, *([] if ids or acts else [NothingSuits(None)]), Finished()]
            return Turn(begun._replace(awaiting=None, finished=True), tuple(acts), advice)
        if begun.asked.count(field) < MOST_TIMES_ASKED:
            acts = [*acts, Asked(field, self._left(begun, consultation))]
            begun = begun._replace(asked=(*begun.asked, field))
        return Turn(begun._replace(awaiting=field, finished=False), tuple(acts), advice)

    def _next(self, begun: Conversation, consultation: Consultation) -> str | None:
        """Return the field to ask about next: what the words leave open, what is needed at all, else what would settle most."""
        tired = {field for field in begun.asked if begun.asked.count(field) >= MOST_TIMES_ASKED} | begun.known.unsure
        for one in begun.known.left_open:
            if one.field not in tired:
                return one.field
        needs_nothing = not begun.shown and not consultation.known(begun.known.answers).needs
        if needs_nothing and FIRST not in tired:
            return FIRST
        return next_field(begun.known.answers, consultation, done=self._done(begun))

    def _left(self, begun: Conversation, consultation: Consultation) -> int:
        return max(1, most_left(begun.known.answers, consultation, done=self._done(begun) - {begun.awaiting or ""}))

    def _done(self, begun: Conversation) -> frozenset[str]:
        """Return the fields that are not asked about any more: answered, not known, asked often enough, and what is needed."""
        answered = {field for field in begun.asked if begun.asked.count(field) >= MOST_TIMES_ASKED or self._is_settled(begun, field)}
        return frozenset({*begun.known.unsure, *answered, FIRST})

    def _is_settled(self, begun: Conversation, field: str) -> bool:
        known = begun.known
        return field in known.unsure or value_of(known.answers, field) is not None or value_of(known.told, field) is not None

    def _turn(self, conversation: Conversation, acts: Iterable[Act]) -> Turn:
        return Turn(conversation, tuple(acts), self.advice(conversation))
