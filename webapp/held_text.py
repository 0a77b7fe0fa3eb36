"""The visitor's own words on their way from page to page: signed, in the body of a form, never in an address and never kept by us."""

from dataclasses import dataclass
from typing import Literal

from flask import current_app
from itsdangerous import BadData, SignatureExpired, URLSafeTimedSerializer

from matcher.cleaning import MAX_TEXT_LENGTH

LONGEST_HELD_SECONDS = 24 * 3600
"""How old a page may be and still be sent."""

Fault = Literal["expired", "altered"]


@dataclass(frozen=True, slots=True)
class HeldText:
    """The words that a form held. With a `fault` they are shown again for a look, never used."""

    text: str = ""
    fault: Fault | None = None


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(str(current_app.config["SECRET_KEY"]), salt="held-text")


def seal(text: str) -> str:
    """Return what a form carries for a text; empty for none."""
    return _signer().dumps(text) if text else ""


def unseal(token: str) -> HeldText:
    """Return the words in what a form carried. A token that is too old or was changed says so, with the words as far as they can be read."""
    if not token:
        return HeldText()
    try:
        text: object = _signer().loads(token, max_age=LONGEST_HELD_SECONDS)
    except BadData as bad:
        return HeldText(_unsigned(token), "expired" if isinstance(bad, SignatureExpired) else "altered")
    return HeldText(text) if isinstance(text, str) else HeldText(fault="altered")


def _unsigned(token: str) -> str:
    """Return the words of a token whose signature does not hold, so that nothing typed is lost; empty where there is nothing to read."""
    try:
        _, payload = _signer().loads_unsafe(token[: 8 * MAX_TEXT_LENGTH])
    except (ValueError, OverflowError):
        return ""
    return payload[:MAX_TEXT_LENGTH] if isinstance(payload, str) else ""
