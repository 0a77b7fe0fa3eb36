"""What was written and answered in the latest turns, on its way to the client and back to be shown again: signed, packed and bounded, never kept."""

import json
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

from itsdangerous import BadSignature, Signer
from itsdangerous.encoding import base64_decode, base64_encode

from catalogue.vocabulary import Language
from webapp.conversation.replies import Chip, OfferLine, QuickReply, Reply

VERSION = 1
"""Raised whenever a transcript is written otherwise; an older one is not shown."""

MOST_EXCHANGES = 50
"""As many as a conversation has turns; of long ones fewer find room."""

LONGEST_BYTES = 24_000
LONGEST_SAID = 600
"""Characters that are shown of an earlier message; the newest is shown whole as long as there is room."""


class Exchange(NamedTuple):
    """One turn as it was shown. `said`: the company's message, clean and without CPR numbers; empty where it pressed a chip or came in."""

    language: Language
    said: str
    replies: tuple[Reply, ...]
    quick: tuple[QuickReply, ...] = ()
    """The answers to tap, of the newest turn."""


Transcript = tuple[Exchange, ...]


def with_next(transcript: Transcript, newest: Exchange) -> Transcript:
    """Return the transcript with one turn more; of those before stays what was said."""
    return (*map(_shortened, transcript[1 - MOST_EXCHANGES :]), newest)


def seal_transcript(transcript: Sequence[Exchange], key: str) -> str:
    """Return the transcript as text of at most `LONGEST_BYTES`; what is too much goes from the oldest end."""
    kept = list(transcript)
    token = _sealed(kept, key)
    while len(token) > LONGEST_BYTES:
        kept = kept[1:] or [kept[0]._replace(said=_cut(kept[0].said))]
        token = _sealed(kept, key)
    return token


def unseal_transcript(token: str, key: str) -> Transcript:
    """Return what a transcript holds, however old: the state decides what can go on. Nothing where it was changed or is of another version."""
    if len(token) > LONGEST_BYTES:
        return ()
    try:
        packed = _signer(key).unsign(token)
    except (BadSignature, ValueError):
        return ()
    # Signed by us, so that it unpacks to what we packed.
    written = json.loads(zlib.decompress(base64_decode(packed)))
    return tuple(map(_exchange, written["exchanges"])) if written["version"] == VERSION else ()


def _signer(key: str) -> Signer:
    return Signer(key, salt="transcript")


def _sealed(exchanges: Sequence[Exchange], key: str) -> str:
    written = json.dumps({"version": VERSION, "exchanges": exchanges}, ensure_ascii=False, separators=(",", ":"))
    return _signer(key).sign(base64_encode(zlib.compress(written.encode(), 9))).decode()


def _shortened(one: Exchange) -> Exchange:
    """Return an exchange as it is shown once another has followed: what was understood goes unless nothing else was said, and so do the buttons."""
    lasting = tuple(reply for reply in one.replies if reply.kind != "Understood")
    return Exchange(one.language, _cut(one.said), lasting or one.replies)


def _cut(said: str) -> str:
    return said if len(said) <= LONGEST_SAID else f"{said[: LONGEST_SAID - 1]}…"


def _exchange(written: Sequence[Any]) -> Exchange:
    language, said, replies, quick = written
    return Exchange(language, said, tuple(map(_reply, replies)), tuple(QuickReply(*one) for one in quick))


def _reply(written: Sequence[Any]) -> Reply:
    kind, text, chips, offers = written
    return Reply(kind, text, tuple(Chip(*one) for one in chips), tuple(OfferLine(*one) for one in offers))
