"""The visitor's own words on their way from page to page: signed, in the body of a form, never in an address and never kept by us."""

import base64
import binascii
from dataclasses import dataclass
from typing import Literal

from flask import current_app
from itsdangerous import BadSignature, SignatureExpired, TimestampSigner

from matcher.cleaning import MAX_TEXT_LENGTH, clean_text

LONGEST_HELD_SECONDS = 24 * 3600
"""How old a page may be and still be sent."""

_PARTS_OF_SIGNATURE = 2
"""After the words come the time and the signature, with a point before each."""

_LONGEST_BYTES = 4 * MAX_TEXT_LENGTH

Fault = Literal["expired", "altered"]


@dataclass(frozen=True, slots=True)
class HeldText:
    """The words that a form held. With a `fault` they are shown again for a look, never used."""

    text: str = ""
    fault: Fault | None = None


def _signer() -> TimestampSigner:
    return TimestampSigner(str(current_app.config["SECRET_KEY"]), salt="held-text")


def seal(text: str) -> str:
    """Return what a form carries for a text; empty for none, and for one that can't be written as UTF-8."""
    if not text:
        return ""
    # Not packed: what a stranger sends would have to be unpacked before anything is known of it.
    return _signer().sign(base64.urlsafe_b64encode(text.encode("utf-8", "replace"))).decode()


def unseal(token: str) -> HeldText:
    """Return the words in what a form carried. A token that is too old or was changed says so, with the words as far as they can be read."""
    if not token:
        return HeldText()
    try:
        _signer().unsign(token, max_age=LONGEST_HELD_SECONDS)
    except SignatureExpired:
        return HeldText(_words_of(token), "expired")
    except BadSignature:
        return HeldText(clean_text(_words_of(token)), "altered")
    return HeldText(_words_of(token))


def _words_of(token: str) -> str:
    """Return the words of a token, whoever signed it, so that nothing typed is lost; empty where there is nothing to read."""
    payload = token.rsplit(".", _PARTS_OF_SIGNATURE)[0]
    try:
        return base64.urlsafe_b64decode(payload[: 2 * _LONGEST_BYTES].encode()).decode()[:MAX_TEXT_LENGTH]
    except (binascii.Error, ValueError):
        return ""
