"""A yes or a no to a field that the message itself names, whatever was asked: "eksport? nej"."""

from collections.abc import Mapping

from matcher.evidence import Evidence
from matcher.read_text import ReadText
from matcher.understanding.short_answer_words import FILLERS, NO, YES

_NAMES: Mapping[str, str] = {"eksport": "export", "export": "export", "vaeksttjek": "had_vaeksttjek"}
"""The fields that a yes or a no answers, by how the words for them begin."""


def answer_by_name(text: ReadText, asked: str | None) -> Evidence | None:
    """Return the field other than the one asked for that a text names and answers; a wish that is agreed to ("eksport, ja") is none."""
    field = next((field for name, field in _NAMES.items() if text.folded[:1] and text.folded[0].startswith(name)), None)
    said = {*text.folded[1:]}
    if field is None or field == asked or not said <= YES | NO | FILLERS or said.isdisjoint(YES | NO):
        return None
    agreed = said.isdisjoint(NO)
    if agreed and asked == "needs":
        return None
    value = ("some" if agreed else "none") if field == "export" else agreed
    return text.evidence(field, value, 0, len(text.words) - 1)
