"""The sentences of a conversation."""

import pytest
from flask import Flask

from matcher.conversation import Conversation, Turn
from matcher.interview import FIELDS
from matcher.recommendation import Advice
from webapp.conversation import words
from webapp.conversation.speaking import Speaker
from webapp.i18n import use_language
from webapp.library import library


def advice_of(conversation: Conversation) -> Advice:
    """Return the advice as it stands."""
    return library().dialogue(None).advice(conversation)


@pytest.mark.parametrize("field", FIELDS)
def test_nobody_is_asked_to_choose_where_nothing_is_offered(field: str, app: Flask) -> None:
    """A hint from the questionnaire speaks of its list."""
    with app.app_context():
        use_language("da")
        conversation = Conversation(awaiting=field)
        offered = Speaker(library(), "da").quick_replies(Turn(conversation, (), advice_of(conversation)))
        if len(offered) < 3:
            assert "Vælg" not in words.question(field, 1)


@pytest.mark.parametrize(("left", "more"), [(0, ""), (1, ""), (2, "Højst 1 spørgsmål mere"), (4, "Højst 3 spørgsmål mere")])
def test_a_question_says_how_many_more_there_are(left: int, more: str, app: Flask) -> None:
    """Where there are any."""
    with app.app_context():
        use_language("da")
        assert words.question("stage", left).partition("? ")[2].startswith(more)
        assert ("Højst" in words.question("stage", left)) is bool(more)


@pytest.mark.parametrize(("language", "plural"), [("en", "At most 2 more questions"), ("de", "höchstens noch 2 Fragen")])
def test_it_says_so_in_each_language(language: str, plural: str, app: Flask) -> None:
    """A sentence within another one would stay Danish."""
    with app.app_context():
        use_language("en" if language == "en" else "de")
        assert plural in words.question("stage", 3)
