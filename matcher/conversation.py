"""One conversation as data: what was said so far, and what may be said to the company. The sentences are the reader's language's, elsewhere."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from catalogue.vocabulary import Language
from matcher.evidence import Value
from matcher.profile import CompanyProfile
from matcher.recommendation import Advice

_NOTHING_KNOWN = CompanyProfile()
_NO_WORDS: Mapping[Language, tuple[str, ...]] = MappingProxyType({})

Aside = Literal["greet", "ask-cost", "ask-contact", "ask-human", "ask-privacy", "help", "thanks", "off-topic", "despair"]
"""What a company may say that changes nothing of what is known of it, and gets an answer of its own."""


class Said(NamedTuple):
    """A fact that was told, with the words as they were written."""

    field: str
    value: Value
    words: str


class LeftOpen(NamedTuple):
    """A field that words spoke of without settling it, and what it may be."""

    field: str
    candidates: tuple[Value, ...]
    words: str


class Known(NamedTuple):
    """What is known of a company: `told` in free words, `answers` to questions; an answer wins. `unsure`: asked, and not known."""

    told: CompanyProfile = _NOTHING_KNOWN
    answers: CompanyProfile = _NOTHING_KNOWN
    unsure: frozenset[str] = frozenset()
    evidence: tuple[Said, ...] = ()
    left_open: tuple[LeftOpen, ...] = ()


class Before(NamedTuple):
    """What stood before the last change. `words` and `named` only where all of them went with it."""

    known: Known
    awaiting: str | None = None
    asked: tuple[str, ...] = ()
    words: Mapping[Language, tuple[str, ...]] = _NO_WORDS
    named: tuple[str, ...] = ()


class Replacing(NamedTuple):
    """What the company wants to put right: a field that is known, or one of its several values."""

    field: str
    value: str | None = None


class Conversation(NamedTuple):
    """Everything that is kept from one turn to the next: small, and no sentence of the company's."""

    language: Language = "da"
    known: Known = Known()
    before: Before | None = None
    """What stood before the last message that changed what is known, so that it can be undone."""
    words: Mapping[Language, tuple[str, ...]] = _NO_WORDS
    """The words that scores are made of, as they were written and in the order of the alphabet, by language."""
    named: tuple[str, ...] = ()
    """Ids of the programmes that were named."""
    asked: tuple[str, ...] = ()
    """The fields that were asked about, in order; one that was asked about twice stands twice."""
    awaiting: str | None = None
    """The field of the question that was just put."""
    replacing: Replacing | None = None
    """What the answer to that question takes the place of."""
    turns: int = 0
    promised: int | None = None
    """How many questions may follow at most, as was said; None where nothing was, or the company has told more since."""
    missed: int = 0
    """How many messages in a row were not understood."""
    shown: tuple[str, ...] = ()
    """Ids of the offers that were shown last."""
    finished: bool = False
    """Whether the company was told that nothing is left to ask."""


class Opened(NamedTuple):
    """The first words, which ask what the company needs. `again`: after a greeting or a question of the company's own."""

    again: bool = False


class Replied(NamedTuple):
    """An answer to something that is no fact."""

    to: Aside


class Explained(NamedTuple):
    """Why a question was asked."""

    field: str


class Understood(NamedTuple):
    """Facts that the last message gave."""

    facts: tuple[Said, ...]


class Changed(NamedTuple):
    """A fact that was known otherwise; the later counts."""

    field: str
    before: object
    after: object


class TakenBack(NamedTuple):
    """Fields of which nothing is known any more, or less; `values`: which needs, markets and trades went, each with its field."""

    fields: tuple[str, ...]
    values: tuple[tuple[str, Value], ...] = ()


class Kept(NamedTuple):
    """What was to be put right stays as it is: the message was no answer."""

    field: str
    values: tuple[object, ...]


class Undone(NamedTuple):
    """The last change was undone; `anything`: whether there was one; `fields`: of which it told something, unless it was all."""

    anything: bool
    fields: tuple[str, ...] = ()


class NoNumbers(NamedTuple):
    """A CPR number was sent, and taken out before anything was read."""


class NotUnderstood(NamedTuple):
    """Nothing was understood. `field`: as an answer to that question."""

    field: str | None


class Noted(NamedTuple):
    """A question was answered with "don't know"."""

    field: str


class GivenUp(NamedTuple):
    """A question whose answers were not understood is left."""

    field: str


class Unclear(NamedTuple):
    """A field that must be asked about because the words leave it open or contradict themselves."""

    field: str
    candidates: tuple[Value, ...]
    words: str


class Shown(NamedTuple):
    """Offers that the product stands by, best first, as ids. `again`: asked for, not new."""

    programmes: tuple[str, ...]
    again: bool = False


class NothingSuits(NamedTuple):
    """Nothing that the product would stand by; `elsewhere`: the topic that the words belong to."""

    elsewhere: str | None


class Asked(NamedTuple):
    """A question. `left`: how many more there are at most, with it; 0 where the company itself wants to answer it anew."""

    field: str
    left: int


class Finished(NamedTuple):
    """Nothing is left to ask. `again`: that was said before."""

    again: bool = False


class TooLittle(NamedTuple):
    """Too little is known of the company to recommend anything, and nothing is left to ask."""


class Switched(NamedTuple):
    """The language was changed; `wanted` None: to one that we don't speak."""

    wanted: Language | None


class StartedOver(NamedTuple):
    """Everything said before is forgotten."""


class TooLong(NamedTuple):
    """The conversation has as many turns as one may have."""


Act = (
    Opened
    | Replied
    | Explained
    | Understood
    | Changed
    | TakenBack
    | Kept
    | Undone
    | NoNumbers
    | NotUnderstood
    | Noted
    | GivenUp
    | Unclear
    | Shown
    | NothingSuits
    | Asked
    | Finished
    | TooLittle
    | Switched
    | StartedOver
    | TooLong
)
"""One thing that is said to the company."""


class Turn(NamedTuple):
    """One turn: the conversation after it, what is said, and the advice as it stands."""

    conversation: Conversation
    acts: tuple[Act, ...]
    advice: Advice
