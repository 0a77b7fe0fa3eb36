"""CPR numbers in what comes in: taken out before anything is shown, signed or passed on, with everything else left as it was."""

from flask_babel import gettext

from matcher.cleaning import readable_text
from matcher.cpr import holds_cpr, without_cpr


def deleted() -> str:
    """Return what stands where a number was."""
    return gettext("[CPR-nummer slettet]")


def without_numbers(text: str) -> str:
    """Return what was typed without its CPR numbers; cleaned where one is hidden by characters that can't be seen, else as typed."""
    left = without_cpr(text, deleted())
    readable = readable_text(left)
    return without_cpr(readable, deleted()) if holds_cpr(readable) else left
