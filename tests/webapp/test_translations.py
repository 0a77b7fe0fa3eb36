"""Every sentence is there in every language."""

from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from webapp.paths import translations_folder
from webapp.translation_files import compile_translations

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS = {**DEFAULT_KEYWORDS, "marked": None}
"""On the command line: pybabel extract -F babel.cfg -k marked -o messages.pot ."""


@pytest.fixture(scope="module")
def sentences() -> frozenset[object]:
    """Return every sentence in code and templates; one with a plural is a tuple."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(str(ROOT), methods, options, KEYWORDS, strip_comment_tags=True)
    return frozenset(message for _, _, message, _, _ in found)


def messages_of(language: str) -> Catalog:
    """Return the translations of one language."""
    with (translations_folder() / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def placeholders(text: str) -> Counter[str]:
    """Count the places where values go."""
    return Counter(part.split(")")[0] for part in text.split("%(")[1:])


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_sentence_is_missing_or_left_over(sentences: frozenset[object], language: str) -> None:
    """The translations hold exactly the sentences of the program, none of them fuzzy."""
    translated = {message.id for message in messages_of(language) if message.id and all_strings(message.string) and not message.fuzzy}
    assert translated == sentences


def all_strings(string: object) -> bool:
    """Tell whether a translation is whole, in each plural form."""
    return all(string) if isinstance(string, tuple | list) else bool(string)


@pytest.mark.parametrize("language", ["en", "de"])
def test_values_have_the_same_places_in_each_language(language: str) -> None:
    """A sentence that loses a value would fail where it is needed, or say less."""
    singular = [message for message in messages_of(language) if isinstance(message.id, str) and message.id]
    assert [message.id for message in singular if placeholders(message.id) != placeholders(str(message.string))] == []


def test_compiling_is_done_once(tmp_path: Path) -> None:
    """A fresh .mo is left alone; a stale one is made again."""
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_bytes((translations_folder() / "en" / "LC_MESSAGES" / "messages.po").read_bytes())
    assert len(compile_translations(tmp_path)) == 1
    assert compile_translations(tmp_path) == ()
