"""What a visitor can do in a conversation: begin, write, press, change the language, come back from the result."""

from collections.abc import Iterable
from typing import TypeVar

from catalogue.vocabulary import Language
from matcher.consultation import value_of, with_answer
from matcher.conversation import Act, Asked, Conversation, StartedOver, Switched, Turn
from matcher.interview import FIELDS
from matcher.learning import KNOWN_FIELDS, answer
from matcher.profile import ONE_OF_SEVERAL
from webapp.answers_in_address import Answers
from webapp.conversation.speaking import Speaker
from webapp.conversation.talk import Talk
from webapp.conversation.transcript import Exchange, Transcript, with_next
from webapp.conversation.turns import take
from webapp.cpr_numbers import without_numbers
from webapp.i18n import use_language
from webapp.library import Library

ActKind = TypeVar("ActKind")

_NO_ANSWERS = Answers()
_NOT_ANSWERED = (None, False)


def begun(library: Library, language: Language, *, answers: Answers = _NO_ANSWERS, text: str = "") -> Talk:
    """Begin with what a form has, where an answer wins over the words; with nothing, ask what the company needs."""
    turn = library.dialogue().open_from(answers.profile, answers.unsure, text, language)
    return _after(library, Talk(turn.conversation), turn, said=text)


def said(library: Library, talk: Talk, message: str) -> Talk:
    """Take a clean message in."""
    turn = take(talk.conversation, message, library.dialogue(), library)
    return _after(library, talk, turn, said=message)


def asked(library: Library, talk: Talk, chip: str) -> Talk | None:
    """Put a question again; of several needs or trades the answer replaces the one after the colon. None for a field that is not asked about."""
    field, only = _named(chip)
    if field not in FIELDS:
        return None
    return _after(library, talk, library.dialogue().ask(talk.conversation, field, only))


def removed(library: Library, talk: Talk, chip: str) -> Talk | None:
    """Take a fact back; of several needs, markets or trades the one after the colon. None for what is no field."""
    field, only = _named(chip)
    if field not in KNOWN_FIELDS:
        return None
    turn = library.dialogue().remove(talk.conversation, field, only)
    return _after(library, talk, turn)


def _named(chip: str) -> tuple[str, str | None]:
    """Return the field of a chip, and which of several values it is."""
    field, _, only = chip.partition(":")
    return field, only if only and field in ONE_OF_SEVERAL else None


def spoken_in(library: Library, talk: Talk, language: Language) -> Talk:
    """Return the talk in a language: as it stands where it is held in it, else with the question put again; one that has not begun begins in it."""
    conversation = talk.conversation
    if conversation.language == language:
        return talk
    if not any(one.said for one in talk.transcript) and conversation == library.dialogue().open(conversation.language).conversation:
        return begun(library, language)
    conversation = conversation._replace(language=language)
    acts: list[Act] = [Switched(language)]
    if conversation.awaiting is not None:
        acts.append(Asked(conversation.awaiting, 0))
    return _after(library, talk, Turn(conversation, tuple(acts), library.dialogue().advice(conversation)))


def returned(library: Library, talk: Talk, answers: Answers, language: Language) -> Talk:
    """Return the talk with the answers that were changed on the result's pages, and what comes of the change."""
    if not _given(_changed(talk.answers, answers), answers):
        return spoken_in(library, talk.answered(answers), language)
    return _after(library, talk, _answering(library, talk.conversation._replace(language=language), answers))


def _answering(library: Library, conversation: Conversation, answers: Answers) -> Turn:
    """Take the answers in that differ from those that were given; at least one of them is no taking back."""
    known = conversation.known
    changed = _changed(Answers(known.answers, known.unsure), answers)
    given = _given(changed, answers)
    for field in changed:
        known = known._replace(answers=with_answer(known.answers, field, None), unsure=known.unsure - {field})
    for field in given[:-1]:
        known = answer(known, field, value_of(answers.profile, field))
    return library.dialogue().choose(conversation._replace(known=known), given[-1], value_of(answers.profile, given[-1]))


def _changed(before: Answers, after: Answers) -> list[str]:
    return [field for field in KNOWN_FIELDS if _answer_to(field, before) != _answer_to(field, after)]


def _given(fields: Iterable[str], answers: Answers) -> list[str]:
    return [field for field in fields if _answer_to(field, answers) != _NOT_ANSWERED]


def _answer_to(field: str, answers: Answers) -> tuple[object, bool]:
    return value_of(answers.profile, field), field in answers.unsure


def _after(library: Library, talk: Talk, turn: Turn, *, said: str = "") -> Talk:
    """Return the talk with one more turn; nothing stands above one that begins again."""
    language = turn.conversation.language
    use_language(language)
    speaker = Speaker(library, language)
    exchange = Exchange(language, without_numbers(said), speaker.replies(turn), speaker.quick_replies(turn))
    above: Transcript = () if any(isinstance(act, StartedOver) for act in turn.acts) else talk.transcript
    return Talk(turn.conversation, with_next(above, exchange))
