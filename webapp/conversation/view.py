"""What the page of a conversation shows, ready to print."""

from dataclasses import dataclass
from typing import NamedTuple

from flask_babel import force_locale, gettext

from matcher.interview import FIELDS
from webapp.answers_in_address import query_of
from webapp.conversation import words
from webapp.conversation.replies import Chip, QuickReply
from webapp.conversation.speaking import Speaker
from webapp.conversation.talk import Talk
from webapp.conversation.transcript import Exchange
from webapp.library import Library
from webapp.page_addresses import RESULTS, address
from webapp.presenters import is_over

UNFOLDED = 4
"""How many of the latest turns are shown without being unfolded."""

MOST_OFFERS = 5
"""Of more offers only so many stand in the conversation; the result has them all."""


class Taps(NamedTuple):
    """What can be tapped below the newest answer: answers to its question, that it is not known, what leads elsewhere, and what wipes everything."""

    answers: tuple[QuickReply, ...]
    unsure: tuple[QuickReply, ...]
    further: tuple[QuickReply, ...]
    start_over: tuple[QuickReply, ...]


@dataclass(frozen=True, slots=True)
class ConversationView:
    """One conversation. `earlier` turns are folded away; `newest` is the last of `latest`."""

    earlier: tuple[Exchange, ...]
    latest: tuple[Exchange, ...]
    known: tuple[Chip, ...]
    fields: tuple[tuple[str, str], ...]
    """What the form carries, each with its name and value."""
    result: str | None
    """The address of the whole result; None before there is anything in it."""
    notice: str | None
    """That the offers' period is over; None while it is not."""
    taps: Taps
    most_offers: int = MOST_OFFERS
    can_be_asked: tuple[str, ...] = FIELDS
    """The fields that have a question, so that they can be answered anew."""


def conversation_view(talk: Talk, library: Library) -> ConversationView:
    """Return what is shown of a talk."""
    conversation = talk.conversation
    query = query_of(talk.answers)
    return ConversationView(
        earlier=talk.transcript[:-UNFOLDED],
        latest=talk.transcript[-UNFOLDED:],
        known=Speaker(library, conversation.language).chips(conversation),
        fields=talk.fields,
        taps=_taps(talk.transcript[-1]),
        notice=library.edition.notice.in_language(conversation.language) if is_over(library.edition, library.clock()) else None,
        result=address(RESULTS, conversation.language) + (f"?{query}" if query else "") if conversation.shown else None,
    )


def _taps(newest: Exchange) -> Taps:
    with force_locale(newest.language):
        kinds = {
            **{gettext(label): "further" for label in (words.WHY, words.SHOW, words.PERSON)},
            gettext(words.UNKNOWN): "unsure",
            gettext(words.START_OVER): "start_over",
        }
    return Taps(*(tuple(one for one in newest.quick if kinds.get(one.message, "answers") == kind) for kind in Taps._fields))
