"""Text as people paste it becomes text that can be read: tags, control, zero-width and direction characters go, letters are composed."""

import html
import re
import unicodedata

MAX_TEXT_LENGTH = 4000
"""Characters. A longer text is refused where it comes in; one that grows while it is cleaned is cut here."""

_BLOCK_TAG = re.compile(r"</?(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6])\b[^<>]*>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = {"\n", "\r", "\u2028", "\u2029", "\t"}


def _readable(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cf", "Cs", "Co", "Cn"}:
        return ""
    if category in {"Cc", "Zl", "Zp"}:
        return "\n" if character in _LINE_ENDS and character != "\t" else " "
    return character


def clean_text(text: str) -> str:
    """Return the text without what can't be seen or is markup, at most `MAX_TEXT_LENGTH` characters; "Ski<zero-width>ve" becomes "Skive"."""
    return readable_text(text)[:MAX_TEXT_LENGTH]


def readable_text(text: str) -> str:
    """Return the same of a text of any length, whole."""
    visible = text if text.isprintable() or all(map(str.isprintable, text.split("\n"))) else "".join(map(_readable, text))
    if "&" in visible:
        visible = html.unescape(visible)
    if "<" in visible:
        visible = _OTHER_TAG.sub("", _BLOCK_TAG.sub(" ", visible))
    if not visible.isascii() and not unicodedata.is_normalized("NFKC", visible):
        visible = unicodedata.normalize("NFKC", visible)
    if "  " in visible or "\t" in visible:
        visible = _BLANKS.sub(" ", visible)
    return visible.strip()


def has_words(text: str) -> bool:
    """Tell whether a text has any letter or digit; one that is blank or only signs says nothing."""
    return any(map(str.isalnum, text))
