"""What a conversation has come to, on its way to the client and back: signed, so that nobody can change it, and packed, so that it stays small."""

import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal, cast

from itsdangerous import BadSignature, SignatureExpired, TimestampSigner
from itsdangerous.encoding import base64_decode, base64_encode

from catalogue import Reference
from catalogue.vocabulary import Language
from matcher import AnswerError, CompanyProfile, parse_profile, profile_as_json
from matcher.answers import MOST_VALUES
from matcher.conversation import Before, Conversation, Known, LeftOpen, Replacing, Said
from matcher.evidence import Value
from matcher.kept_words import KeptWords

VERSION = 2
"""Raised whenever the state is written otherwise; an older one is refused."""

LONGEST_BYTES = 8_000
"""No state is longer."""

LONGEST_HELD_SECONDS = 24 * 3600

_LONGEST_WORDS = 80
"""Characters of what is kept of the words of one fact."""

_FEWEST = 16
"""The same where the state would be too long."""

_LONGEST_WORD = 30

Fault = Literal["expired", "altered", "outdated"]


class StateError(Exception):
    """A state that can't be used; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


def seal_state(conversation: Conversation, key: str) -> str:
    """Return the state as text of at most `LONGEST_BYTES`; what is kept in it is cut where it would be longer."""
    return next(token for smaller in _ever_smaller(conversation) if len(token := _sealed(_written(smaller), key)) <= LONGEST_BYTES)


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


def _ever_smaller(conversation: Conversation) -> Iterator[Conversation]:
    """Yield a conversation with less and less in it; what matters least goes first: what undoes, then words that are shown, then those that score."""
    yield conversation
    conversation = conversation._replace(before=None)
    yield conversation
    known = conversation.known
    conversation = conversation._replace(known=known._replace(evidence=tuple(one._replace(words=one.words[:_FEWEST]) for one in known.evidence)))
    yield conversation
    while conversation.words:
        halved = {language: spelt[1::2] for language, spelt in conversation.words.items()}
        conversation = conversation._replace(words={language: spelt for language, spelt in halved.items() if spelt})
        yield conversation
    yield conversation._replace(known=known._replace(evidence=(), left_open=()))


def _signer(key: str) -> TimestampSigner:
    return TimestampSigner(key, salt="conversation")


def _sealed(written: Mapping[str, Any], key: str) -> str:
    packed = zlib.compress(json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode(), 9)
    return _signer(key).sign(base64_encode(packed)).decode()


def _written(conversation: Conversation) -> dict[str, Any]:
    fields = conversation._asdict()
    before = conversation.before
    earlier = None if before is None else {**before._asdict(), "known": _known_written(before.known), "words": _short_words(before.words)}
    return {
        "version": VERSION,
        **fields,
        "known": _known_written(conversation.known),
        "before": earlier,
        "words": _short_words(conversation.words),
    }


def _short_words(words: KeptWords) -> dict[Language, list[str]]:
    return {language: [word for word in spelt if len(word) <= _LONGEST_WORD] for language, spelt in words.items()}


def _known_written(known: Known) -> dict[str, Any]:
    return {
        "told": _profile_written(known.told),
        "answers": _profile_written(known.answers),
        "unsure": sorted(known.unsure),
        "evidence": [(one.field, one.value, one.words[:_LONGEST_WORDS]) for one in known.evidence],
        "left_open": [(one.field, one.candidates, one.words[:_LONGEST_WORDS]) for one in known.left_open],
    }


def _profile_written(profile: CompanyProfile) -> dict[str, object]:
    """Return a profile as it can be read again: a text may name more countries than a profile that comes in may hold."""
    return {name: value[:MOST_VALUES] if isinstance(value, list) else value for name, value in profile_as_json(profile).items()}


def _read(written: dict[str, Any], reference: Reference, now: date) -> Conversation:
    del written["version"]
    before, replacing = written.pop("before"), written.pop("replacing")
    return Conversation(
        **_fields_read(written, reference, now),
        before=None if before is None else Before(**_fields_read(before, reference, now)),
        replacing=None if replacing is None else Replacing(*replacing),
    )


def _fields_read(written: Mapping[str, Any], reference: Reference, now: date) -> dict[str, Any]:
    """Return what a conversation and what stood before it are both made of."""
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in written.items()}
    fields["words"] = {language: tuple(spelt) for language, spelt in written["words"].items()}
    fields["known"] = _known_read(written["known"], reference, now)
    return fields


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
