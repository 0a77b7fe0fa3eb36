"""The conversation in the terminal: readable at 80 columns, with numbered answers, and no colours."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from flask import Flask
from flask_babel import format_date, gettext

from catalogue.vocabulary import Language
from matcher.cleaning import clean_text
from matcher.conversation import Turn
from webapp import wording_refusals
from webapp.api.reading import text_problem
from webapp.conversation.replies import QuickReply, Reply
from webapp.conversation.speaking import Speaker
from webapp.conversation.turns import take
from webapp.i18n import reader_language, use_language
from webapp.library import Library, library
from webapp.presenters import is_over
from webapp.terminal import judged_by, wrapped

Read = Callable[[], str]
Write = Callable[[str], None]

_FAREWELLS = frozenset("farvel exit quit bye goodbye tschüss".split())

_ANSWERED_BY_NUMBERS = frozenset({"employees", "founded_year", "turnover_dkk"})
"""To the questions for these "3" is an answer itself: the choices below them have letters."""


def hold_conversation(app: Flask, language: Language, *, day: date | None, read: Read, write: Write) -> None:
    """Hold one conversation until it is ended; `read` gives a line, and raises EOFError or KeyboardInterrupt for the end. `day`: to judge as of."""
    with app.app_context():
        held = library()
        use_language(language)
        write("\n".join(_beginning(held, day)))
        turn = held.dialogue(day).open(language)
        while (message := _said(turn, held, read, write)) is not None:
            # Made anew for each message: a conversation may go on past midnight.
            turn = take(turn.conversation, message, held.dialogue(day), held)
            use_language(turn.conversation.language)
        write("\n" + gettext("Farvel, og held og lykke med det!"))


def _beginning(held: Library, day: date | None) -> Iterator[str]:
    language, judged = reader_language(), held.judged_day(day).day
    if is_over(held.edition, held.clock()):
        yield wrapped(held.edition.notice.in_language(language))
        yield ""
    yield judged_by(held.edition.title.in_language(language), format_date(judged, "long"))
    yield wrapped(gettext("Skriv »farvel«, når I vil slutte."))
    yield ""


def _said(turn: Turn, held: Library, read: Read, write: Write) -> str | None:
    """Show a turn, and return the next message that can be read; None for the end."""
    speaker = Speaker(held, turn.conversation.language)
    choices = _choices(speaker.quick_replies(turn), turn.conversation.awaiting)
    write("\n".join([*_replies(speaker.replies(turn)), *(f"  {sign}. {label}" for sign, label in choices.items())]))
    while True:
        try:
            typed = read().strip()
        except (EOFError, KeyboardInterrupt):
            return None
        if typed.casefold() in _FAREWELLS:
            return None
        problem = text_problem(typed)
        if problem is not None:
            write(wrapped(wording_refusals.refusal_in_words(problem.code, problem.values)))
        elif typed:
            return choices.get(typed.casefold().rstrip(".)"), clean_text(typed))


def _choices(offered: Sequence[QuickReply], awaiting: str | None) -> Mapping[str, str]:
    """Return the message of each choice by the sign that stands for it."""
    first = ord("a") if awaiting in _ANSWERED_BY_NUMBERS else None
    return {str(place + 1) if first is None else chr(first + place): one.message for place, one in enumerate(offered)}


def _replies(replies: Sequence[Reply]) -> Iterator[str]:
    for reply in replies:
        yield wrapped(reply.text)
        for chip in reply.chips:
            words = gettext("»%(word)s«", word=chip.words)
            yield wrapped(f"{chip.label}: {chip.value} ({words})", indent="  ")
        for offer in reply.offers:
            yield wrapped(offer.name, indent="  ", sign="– ")
            yield wrapped(offer.reason, indent="    ")
        yield ""
