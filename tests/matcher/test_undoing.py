"""What is undone is as it was, with the question that was open then."""

import pytest

from matcher import TextIndex
from matcher.conversation import Asked, Undone
from matcher.dialogue import Dialogue
from tests.matcher.talking import WORKSHOP, a_dialogue, kinds, known, offers, talk


@pytest.fixture(name="dialogue")
def _dialogue(index: TextIndex) -> Dialogue:
    return a_dialogue(index)


def test_the_question_from_before_is_put_again(dialogue: Dialogue) -> None:
    """However often it was put; a message that changed nothing does not stand between."""
    open_question = talk(dialogue, "vi er en tømrer i Viborg", "vi vil gerne vokse", "hvad koster det").conversation
    turn = dialogue.hear(dialogue.hear(open_question, "nej vi er 25 mand").conversation, "fortryd")
    assert turn.acts[0] == Undone(anything=True, fields=("employees",))
    assert isinstance(turn.acts[-1], Asked)
    assert (turn.conversation.awaiting, turn.conversation.asked) == (open_question.awaiting, open_question.asked)
    assert turn.conversation.known == open_question.known
    thanked = dialogue.hear(dialogue.hear(open_question, "nej vi er 25 mand").conversation, "tak").conversation
    assert known(dialogue.undo(thanked).conversation) == known(open_question)


def test_what_was_put_right_and_undone_is_not_asked_again(dialogue: Dialogue) -> None:
    """The question was the company's own."""
    told = talk(dialogue, WORKSHOP).conversation
    turn = dialogue.undo(dialogue.hear(dialogue.ask(told, "employees").conversation, "25").conversation)
    assert (turn.conversation.awaiting, turn.conversation.known) == (None, told.known)


def test_choosing_and_removing_are_undone(dialogue: Dialogue) -> None:
    """By themselves, and only once."""
    told = talk(dialogue, WORKSHOP).conversation
    for changed in (dialogue.choose(told, "stage", "startup"), dialogue.remove(told, "employees")):
        undone = dialogue.undo(changed.conversation)
        assert undone.conversation.known == told.known
        assert dialogue.undo(undone.conversation).acts[0] == Undone(anything=False)


def test_beginning_again_is_undone_once(dialogue: Dialogue) -> None:
    """With the words and programmes that were named; one that began with nothing has nothing to undo."""
    told = talk(dialogue, "vi har hørt om Eventpuljen og vil holde et stort stævne i Herning")
    again = dialogue.hear(told.conversation, "start forfra")
    assert kinds(again.acts) == ["StartedOver", "Opened"]
    turn = dialogue.hear(again.conversation, "fortryd")
    assert turn.acts[0] == Undone(anything=True)
    assert (turn.conversation.known, turn.conversation.words) == (told.conversation.known, told.conversation.words)
    assert (turn.conversation.named, offers(turn)) == (("eventpuljen",), offers(told))
    assert dialogue.hear(turn.conversation, "fortryd").acts[0] == Undone(anything=False)
    assert talk(dialogue, "start forfra", "fortryd").acts[0] == Undone(anything=False)
