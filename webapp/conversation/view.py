"""What the page of a conversation shows, ready to print."""

from dataclasses import dataclass

from matcher.interview import FIELDS
from webapp.answers_in_address import query_of
from webapp.conversation.replies import Chip
from webapp.conversation.speaking import Speaker
from webapp.conversation.talk import Talk
from webapp.conversation.transcript import Exchange
from webapp.library import Library
from webapp.page_addresses import RESULTS, address

UNFOLDED = 4
"""How many of the latest turns are shown without being unfolded."""

MOST_OFFERS = 5
"""Of more offers only so many stand in the conversation; the result has them all."""


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
        result=address(RESULTS, conversation.language) + (f"?{query}" if query else "") if conversation.shown else None,
    )
