"""A yes or a no to what the message itself names answers no other question."""

from datetime import date

import pytest

from catalogue.vocabulary import Language
from matcher import TextIndex
from matcher.messages import understand

NOW = date(2026, 11, 23)


@pytest.mark.parametrize("asked", ["had_vaeksttjek", "stage", "needs", "foreign_owned", "employees", None])
@pytest.mark.parametrize(("language", "text"), [("da", "eksport? nej"), ("en", "export: no"), ("en", "Export? Not yet"), ("de", "Export? Nein")])
def test_a_no_to_a_named_field_is_the_answer_to_it(language: Language, text: str, asked: str | None, index: TextIndex) -> None:
    """Nothing else is stated by it, and nothing wished for."""
    message = understand(text, index, NOW, language=language, asked=asked)
    assert (message.intent, [(one.field, one.value) for one in message.understood.evidence]) == ("provide-facts", [("export", "none")])


@pytest.mark.parametrize(
    ("asked", "text", "field", "value"),
    [("had_vaeksttjek", "eksport? ja", "export", "some"), ("export", "væksttjek? nej", "had_vaeksttjek", False)],
)
def test_other_fields_are_named_and_agreed_to_likewise(asked: str, text: str, field: str, value: object, index: TextIndex) -> None:
    """A yes counts as a no does."""
    assert [(one.field, one.value) for one in understand(text, index, NOW, asked=asked).understood.evidence] == [(field, value)]


def test_a_yes_to_a_named_wish_is_that_wish(index: TextIndex) -> None:
    """Asked what they would like help with, "eksport, ja" is not how much they export."""
    assert understand("eksport, ja", index, NOW, asked="needs").understood.profile.needs == ("export",)
