"""What is not so and what is instead, in one short message."""

import pytest

from matcher import TextIndex
from matcher.conversation import TakenBack
from matcher.dialogue import Dialogue
from tests.matcher.talking import a_dialogue, kinds, known, offers, talk


@pytest.fixture(name="dialogue")
def _dialogue(index: TextIndex) -> Dialogue:
    return a_dialogue(index)


@pytest.mark.parametrize(
    ("told", "message", "field", "value"),
    [
        ("Vi er 18 mand i Skive og vil eksportere", "ikke 18 men 20", "employees", 20),
        ("Vi er 18 mand i Skive og vil eksportere", "Det er ikke Skive, det er Struer", "municipality", "Struer"),
        ("vi er en smed i Ikast og mangler folk", "ikke smed men tømrer", "industry", "byggeri"),
        ("Vi er en maskinfabrik i Horsens og vil finde medarbejdere", "ikke medarbejdere, men spare strøm", "needs", ["green-transition"]),
        ("We are 18 people in Skive and want to export", "not 18 but 20", "employees", 20),
        ("Wir sind 18 Leute in Skive und wollen exportieren", "nicht 18 sondern 20", "employees", 20),
    ],
)
def test_one_thing_takes_the_place_of_another(told: str, message: str, field: str, value: object, dialogue: Dialogue) -> None:
    """Whatever it is that was told, and whatever is asked just then."""
    assert known(talk(dialogue, told, message).conversation)[field] == value


@pytest.mark.parametrize(
    ("message", "left"), [("kun Norge", ["NO"]), ("nej kun Sverige", ["SE"]), ("og Norge heller ikke", ["SE"]), ("kun Danmark", ["NO", "SE"])]
)
def test_the_only_country_leaves_no_other(message: str, left: list[str], dialogue: Dialogue) -> None:
    """Of those that were told; and "nor Norway" leaves the others."""
    turn = talk(dialogue, "vi er et bageri i Skive og vil sælge til Norge og Sverige", message)
    assert known(turn.conversation)["markets"] == left


def test_what_was_never_told_is_not_swapped(dialogue: Dialogue) -> None:
    """It is read as it stands; nothing is taken back."""
    turn = talk(dialogue, "vi er en smed i Ikast og mangler folk", "ikke i Viborg men i Skive")
    assert not [act for act in turn.acts if isinstance(act, TakenBack) and "industry" in act.fields]
    assert known(turn.conversation)["needs"] == ["recruitment"]


def test_a_no_to_what_was_read_takes_it_back(dialogue: Dialogue) -> None:
    """And the company is asked what it wants instead; what it denied counts no more, whatever comes then."""
    turn = talk(dialogue, "Kan vi få tilskud til en ny robot? Vi er 30 mand i Vildbjerg", "nej")
    assert "needs" not in known(turn.conversation)
    assert turn.conversation.awaiting == "needs"
    later = dialogue.hear(dialogue.hear(turn.conversation, "øh").conversation, "øh")
    assert "needs" not in known(later.conversation)


def test_who_tells_one_thing_at_a_time_comes_to_no_dead_end(dialogue: Dialogue) -> None:
    """What it wants is asked twice and then waited for; whatever says it is understood."""
    turn = talk(dialogue, "bageri", "Viborg", "12 ansatte")
    assert (kinds(turn.acts)[-1], turn.conversation.awaiting) == ("TooLittle", "needs")
    assert offers(dialogue.hear(turn.conversation, "eksport"))[0] == "global-midt"


def test_who_was_not_understood_and_then_tells_is_asked_again(dialogue: Dialogue) -> None:
    """A new fact opens what was given up."""
    assert talk(dialogue, "🙂", "🙂", "Vognmand i Brande").conversation.awaiting == "needs"
