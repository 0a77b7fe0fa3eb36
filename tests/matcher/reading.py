"""What a text says of one field, for the tests of what is read."""

from catalogue import load_reference
from matcher.cleaning import clean_text
from matcher.lexicon import compile_lexicon
from matcher.read_text import read_text
from matcher.understanding import interpret
from tests.matcher.builders import DAY

LEXICON = compile_lexicon(load_reference())


def said(field: str, text: str) -> object:
    """Return what a text says of one field on the usual day; None when it does not say."""
    values = [found.value for found in interpret(read_text(clean_text(text), LEXICON, "da"), DAY).evidence if found.field == field]
    return values[0] if values else None
