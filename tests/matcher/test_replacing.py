"""What the company wants to put right by "Ret": the answer takes the place of exactly that, and what is no answer changes nothing."""

import pytest

from matcher import Bracket, TextIndex
from matcher.conversation import Asked, Changed, Kept, Noted, Replacing, Replied
from matcher.dialogue import Dialogue
from tests.matcher.talking import FARM_WITH_CAFE, STRATEGY, WORKSHOP, a_dialogue, kinds, known, talk

TWO_NEEDS = "vi er en smed i Viborg og vil have hjælp til eksport og digitalisering"


@pytest.fixture(name="dialogue")
def _dialogue(index: TextIndex) -> Dialogue:
    return a_dialogue(index)


def test_the_answer_takes_the_place_of_one_trade(dialogue: Dialogue) -> None:
    """Which of them is the main one stays, and the words of the old one count no more."""
    told = talk(dialogue, FARM_WITH_CAFE).conversation
    turn = dialogue.hear(dialogue.ask(told, "industry", "service").conversation, "handel")
    assert turn.acts[0] == Changed("industry", ("service",), ("handel",))
    assert (known(turn.conversation)["industry"], known(turn.conversation)["further_industries"]) == ("landbrug", ["handel"])
    assert "café" not in turn.conversation.words["da"]
    main = dialogue.hear(dialogue.ask(told, "industry", "landbrug").conversation, "handel").conversation
    assert (known(main)["industry"], known(main)["further_industries"]) == ("handel", ["service"])


def test_the_answer_takes_the_place_of_one_need(dialogue: Dialogue) -> None:
    """The other stays; without naming one all make way. It is an answer although nothing was asked before."""
    told = talk(dialogue, TWO_NEEDS).conversation._replace(asked=())
    for value, needs in (("export", ["capital", "digitalisation"]), (None, ["capital"])):
        turn = dialogue.hear(dialogue.ask(told, "needs", value).conversation, "kapital")
        assert known(turn.conversation)["needs"] == needs
        assert turn.conversation.replacing is None


def test_the_choice_takes_the_place_of_one_value(dialogue: Dialogue) -> None:
    """As the written answer does."""
    told = talk(dialogue, TWO_NEEDS).conversation
    one = dialogue.choose(dialogue.ask(told, "needs", "export").conversation, "needs", ("capital",)).conversation
    assert known(one)["needs"] == ["capital", "digitalisation"]
    trade = dialogue.choose(dialogue.ask(told, "industry").conversation, "industry", "handel").conversation
    assert known(trade) == {**known(told), "industry": "handel"}
    size = dialogue.choose(dialogue.ask(talk(dialogue, WORKSHOP).conversation, "employees").conversation, "employees", Bracket.of(40)).conversation
    assert known(size)["employees"] == 40


@pytest.mark.parametrize("message", ["ved ikke", "xyzzy", "nej tak", "vi omsætter for 4 millioner"])
def test_what_is_no_answer_keeps_the_old_value(message: str, dialogue: Dialogue) -> None:
    """And says so; what else it tells is taken in."""
    told = talk(dialogue, WORKSHOP).conversation
    turn = dialogue.hear(dialogue.ask(told, "municipality").conversation, message)
    assert Kept("municipality", ("Ringkøbing-Skjern",)) in turn.acts
    assert known(turn.conversation).items() >= known(told).items()
    assert ("turnover_dkk" in known(turn.conversation)) is ("millioner" in message)
    assert turn.conversation.replacing is None
    assert turn.conversation.awaiting != "municipality"


def test_not_knowing_by_choice_keeps_the_old_value(dialogue: Dialogue) -> None:
    """So does choosing what it was."""
    told = talk(dialogue, WORKSHOP).conversation
    asked = dialogue.ask(told, "employees").conversation
    for value in (None, Bracket.of(18)):
        turn = dialogue.choose(asked, "employees", value)
        assert turn.acts[0] == Kept("employees", (Bracket.of(18),))
        assert turn.conversation.known == told.known


def test_the_same_answer_changes_nothing(dialogue: Dialogue) -> None:
    """And says so of none."""
    told = talk(dialogue, FARM_WITH_CAFE).conversation
    turn = dialogue.hear(dialogue.ask(told, "industry", "landbrug").conversation, "landbrug")
    assert "Changed" not in kinds(turn.acts)
    assert known(turn.conversation) == known(told)


def test_a_question_to_us_in_between_leaves_it_open(dialogue: Dialogue) -> None:
    """The question stands, and the answer still replaces."""
    asked = dialogue.ask(talk(dialogue, TWO_NEEDS).conversation, "needs", "export").conversation
    between = dialogue.hear(asked, "hvad koster det?")
    assert between.acts[0] == Replied("ask-cost")
    assert isinstance(between.acts[1], Asked)
    assert between.conversation.replacing == Replacing("needs", "export")
    assert known(dialogue.hear(between.conversation, "kapital").conversation)["needs"] == ["capital", "digitalisation"]


def test_a_place_that_may_be_several_is_asked_about_on(dialogue: Dialogue) -> None:
    """The old one stands until it is settled."""
    turn = dialogue.hear(dialogue.ask(talk(dialogue, WORKSHOP).conversation, "municipality").conversation, "Djursland")
    assert "Unclear" in kinds(turn.acts)
    assert (turn.conversation.awaiting, known(turn.conversation)["municipality"]) == ("municipality", "Ringkøbing-Skjern")


@pytest.mark.parametrize(("field", "value"), [("stage", None), ("industry", "handel")])
def test_what_is_not_known_is_only_asked(field: str, value: str | None, dialogue: Dialogue) -> None:
    """There is nothing to take the place of."""
    assert dialogue.ask(talk(dialogue, WORKSHOP).conversation, field, value).conversation.replacing is None


def test_what_was_taken_back_meanwhile_is_not_replaced(dialogue: Dialogue) -> None:
    """The answer is an answer, and not to know is not to know."""
    asked = dialogue.ask(talk(dialogue, WORKSHOP).conversation, "industry", "industri").conversation
    gone = dialogue.remove(asked, "industry", "industri").conversation
    assert known(dialogue.hear(gone, "handel").conversation)["industry"] == "handel"
    assert dialogue.choose(gone, "industry", None).acts[0] == Noted("industry")
    assert dialogue.choose(dialogue.ask(talk(dialogue, STRATEGY).conversation, "needs").conversation, "stage", None).acts[0] == Noted("stage")
