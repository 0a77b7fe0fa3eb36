"""What goes in and out of a conversation over the API, as pydantic models."""

import re
from typing import Annotated, get_args

from pydantic import Field

from catalogue.vocabulary import Language
from matcher.cleaning import MAX_TEXT_LENGTH
from matcher.conversation import Act
from webapp.api.schemas import ApiModel, CatalogueUsed, Profile, RecommendedProgramme
from webapp.conversation.state import LONGEST_BYTES

_LATER_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def reply_kind(act: str) -> str:
    """Return the name of an act as others read it: "nothing-suits" for "NothingSuits"."""
    return _LATER_WORD.sub("-", act).lower()


REPLY_KINDS: tuple[str, ...] = tuple(reply_kind(act.__name__) for act in get_args(Act))
ReplyKind = Annotated[str, Field(json_schema_extra={"enum": list(REPLY_KINDS)})]


class ConversationRequest(ApiModel):
    """One turn of a conversation. With `message` it goes on, or begins; without, it is opened, from `profile` and `text` if they are there."""

    message: str | None = Field(
        default=None, max_length=MAX_TEXT_LENGTH, description="What the company writes; a quick reply's message is taken as the choice that it is."
    )
    profile: Profile | None = Field(default=None, description="At the start only: what a form has, field by field.")
    text: str | None = Field(default=None, max_length=MAX_TEXT_LENGTH, description="At the start only: the company in its own words.")
    state: str | None = Field(default=None, max_length=LONGEST_BYTES, description="From the previous answer, up to a day old; absent at the start.")
    locale: Language | None = Field(
        default=None, description="At the start the language to speak, Danish by default; later only to change it. The company may change it too."
    )
    date: str | None = Field(
        default=None, description="The day to judge the offers as of, and to count the company's age from.", json_schema_extra={"format": "date"}
    )


class ToldFact(ApiModel):
    """One fact as it was understood."""

    field: str
    label: str = Field(description="The field's name for readers.")
    value: str = Field(description="The value in words.")
    words: str = Field(description="The company's own words that it came from.")


class OfferInShort(ApiModel):
    """One offer that is shown, with the reason that counts most."""

    programme: str
    name: str
    reason: str


class Reply(ApiModel):
    """One thing that is said to the company."""

    kind: ReplyKind
    text: str
    facts: list[ToldFact] | None = Field(default=None, description="What was understood, where that is what is said.")
    offers: list[OfferInShort] | None = Field(default=None, description="The offers, best first, where some are shown.")


class QuickReply(ApiModel):
    """An answer to tap."""

    label: str
    message: str = Field(description="What to send as `message`.")


class ConversationAnswer(ApiModel):
    """What is said in one turn, and what has come out of the conversation so far."""

    state: str = Field(max_length=LONGEST_BYTES, description="Signed; keep it at the client and send it with the next message.")
    replies: list[Reply]
    quick_replies: list[QuickReply]
    asked: str | None = Field(description="The profile field that was just asked for; null when nothing more is asked.")
    profile: Profile = Field(description="What is known of the company.")
    recommendations: list[RecommendedProgramme] = Field(description="As in POST /recommendations, so far.")
    catalogue: CatalogueUsed
