"""A message that stands on a button is the answer that it says; any other is read."""

from collections.abc import Iterator

import pytest
from flask import Flask

from catalogue.vocabulary import FACTS, LANGUAGES, Language
from matcher.consultation import value_of
from matcher.conversation import Conversation
from matcher.dialogue import Dialogue
from matcher.interview import FIELDS
from matcher.profile import Bracket
from webapp.conversation.turns import chosen_value, take
from webapp.i18n import use_language
from webapp.library import Library, library
from webapp.questionnaire.words import options_of


@pytest.fixture
def held(app: Flask) -> Iterator[Library]:
    """Return the library, with the application that speaks."""
    with app.app_context():
        yield library()


@pytest.fixture
def dialogue(held: Library) -> Dialogue:
    """Return what a conversation is held about today."""
    return held.dialogue(None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", FIELDS)
def test_each_answer_of_a_question_counts_as_chosen(field: str, language: Language, dialogue: Dialogue, held: Library) -> None:
    """In every language, written as on the button or nearly so; the answer is the value that it stands for."""
    use_language(language)
    for option in options_of(field, held.reference, language):
        for message in (option.label, f" {option.label.upper()} "):
            known = take(Conversation(language, awaiting=field), message, dialogue, held).conversation.known
            assert value_of(known.answers, field) == chosen_value(field, option.value)
            assert (field in known.unsure) is (option.value == "unknown")


@pytest.mark.parametrize(
    ("field", "option", "value"),
    [
        ("employees", "10-19", Bracket(10, 19)),
        ("employees", "250+", Bracket(250, None)),
        ("employees", "0", Bracket.of(0)),
        ("needs", "export", ("export",)),
        ("stage", "idea", "idea"),
        ("municipality", "abroad", "abroad"),
        *((fact, answer, value) for fact in FACTS for answer, value in (("yes", True), ("no", False))),
        *((field, "unknown", None) for field in FIELDS),
    ],
)
def test_what_an_option_stands_for(field: str, option: str, value: object) -> None:
    """The value that the questionnaire sets."""
    assert chosen_value(field, option) == value


@pytest.mark.parametrize(
    ("awaiting", "message", "field", "value"),
    [
        ("employees", "vi er 12", "employees", Bracket.of(12)),
        ("founded_year", "Ja", "founded_year", None),
        (None, "Ja", "had_vaeksttjek", None),
        ("municipality", "Skive", "municipality", "Skive"),
    ],
)
def test_what_stands_on_no_button_is_read(
    awaiting: str | None, message: str, field: str, value: object, *, dialogue: Dialogue, held: Library
) -> None:
    """As any other message; a field that no question of ours asks about has no buttons with a yes."""
    known = take(Conversation(awaiting=awaiting), message, dialogue, held).conversation.known
    assert value_of(known.answers, field) == value
