"""What a conversation has come to, on its way to the client and back: signed, so that nobody can change it, and packed, so that it stays small."""

import json
import zlib
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, cast

from itsdangerous import BadSignature, SignatureExpired, TimestampSigner
from itsdangerous.encoding import base64_decode, base64_encode

from catalogue import Reference
from matcher import AnswerError, CompanyProfile, parse_profile, profile_as_json
from matcher.conversation import Conversation, Known, LeftOpen, Said
from matcher.evidence import Value

VERSION = 1
"""Raised whenever the state is written otherwise; an older one is refused."""

LONGEST_BYTES = 8_000
"""No state is longer."""

LONGEST_HELD_SECONDS = 24 * 3600

_LONGEST_WORDS = 80
"""Characters of what is kept of the words of one fact."""

_LONGEST_WORD = 30

Fault = Literal["expired", "altered", "outdated"]


class StateError(Exception):
    """A state that can't be used; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


def seal_state(conversation: Conversation, key: str) -> str:
    """Return the state as text of at most `LONGEST_BYTES`."""
    written = _written(conversation)
    token = _sealed(written, key)
    while len(token) > LONGEST_BYTES:
        longest = max(written["words"], key=lambda language: len(written["words"][language]))
        written["words"][longest] = written["words"][longest][::2]
        token = _sealed(written, key)
    return token


def unseal_state(token: str, key: str, reference: Reference, *, now: date) -> Conversation:
    """Return the conversation of a state. Raises StateError for one that is too old, was changed, or belongs to another version of the program."""
    if len(token) > LONGEST_BYTES:
        raise StateError("altered")
    try:
        packed = _signer(key).unsign(token, max_age=LONGEST_HELD_SECONDS)
    except SignatureExpired:
        raise StateError("expired") from None
    except (BadSignature, ValueError):
        raise StateError("altered") from None
    # Signed by us, so that it unpacks to what we packed.
    written = json.loads(zlib.decompress(base64_decode(packed)))
    if written.get("version") != VERSION:
        raise StateError("outdated")
    try:
        return _read(written, reference, now)
    except (AnswerError, KeyError, TypeError, ValueError):
        raise StateError("outdated") from None


def _signer(key: str) -> TimestampSigner:
    return TimestampSigner(key, salt="conversation")


def _sealed(written: Mapping[str, Any], key: str) -> str:
    packed = zlib.compress(json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode(), 9)
    return _signer(key).sign(base64_encode(packed)).decode()


def _written(conversation: Conversation) -> dict[str, Any]:
    fields = conversation._asdict()
    words = {language: [word for word in spelt if len(word) <= _LONGEST_WORD] for language, spelt in conversation.words.items()}
    before = None if conversation.before is None else _known_written(conversation.before)
    return {"version": VERSION, **fields, "known": _known_written(conversation.known), "before": before, "words": words}


def _known_written(known: Known) -> dict[str, Any]:
    return {
        "told": profile_as_json(known.told),
        "answers": profile_as_json(known.answers),
        "unsure": sorted(known.unsure),
        "evidence": [(one.field, one.value, one.words[:_LONGEST_WORDS]) for one in known.evidence],
        "left_open": [(one.field, one.candidates, one.words[:_LONGEST_WORDS]) for one in known.left_open],
    }


def _read(written: dict[str, Any], reference: Reference, now: date) -> Conversation:
    del written["version"]
    before = written.pop("before")
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in written.items()}
    fields["words"] = {language: tuple(spelt) for language, spelt in written["words"].items()}
    fields["known"] = _known_read(written["known"], reference, now)
    return Conversation(**fields, before=None if before is None else _known_read(before, reference, now))


def _known_read(written: Mapping[str, Any], reference: Reference, now: date) -> Known:
    return Known(
        told=_profile(written["told"], reference, now),
        answers=_profile(written["answers"], reference, now),
        unsure=frozenset(written["unsure"]),
        evidence=tuple(Said(field, _value(value), words) for field, value, words in written["evidence"]),
        left_open=tuple(LeftOpen(field, tuple(_value(one) for one in candidates), words) for field, candidates, words in written["left_open"]),
    )


def _profile(written: Mapping[str, Any], reference: Reference, now: date) -> CompanyProfile:
    return parse_profile(written, reference, now=now)


def _value(value: object) -> Value:
    return cast("Value", tuple(value) if isinstance(value, list) else value)
