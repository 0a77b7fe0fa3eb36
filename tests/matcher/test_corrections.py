"""What a bare value corrects, and what a "not" takes back."""

import pytest

from matcher import TextIndex
from matcher.conversation import Changed, NotUnderstood, TakenBack, Understood
from matcher.dialogue import Dialogue
from tests.matcher.talking import STRATEGY, WORKSHOP, a_dialogue, known, offers, talk

BREWERY = "Vi brygger øl i Aarhus, 22 mand, startet i 2012, vil eksportere"
EARNING = "Vi er 12 ansatte i Viborg og omsætter for 40.000 kr, vil eksportere"
TWO_NEEDS = "vi er en smed i Viborg og vil have hjælp til eksport og digitalisering"


@pytest.fixture(name="dialogue")
def _dialogue(index: TextIndex) -> Dialogue:
    return a_dialogue(index)


@pytest.mark.parametrize(
    ("told", "message", "field", "value"),
    [
        (BREWERY, "nej 25", "employees", 25),
        (BREWERY, "nej 2010", "founded_year", 2010),
        (BREWERY, "nej i 98", "founded_year", 1998),
        (BREWERY, "nej 30 mand", "employees", 30),
        (EARNING, "nej 18", "employees", 18),
        (EARNING, "nej 5 millioner", "turnover_dkk", 5_000_000),
        (EARNING, "nej 6mio", "turnover_dkk", 6_000_000),
        (EARNING, "nej 50.000", "turnover_dkk", 50_000),
        (EARNING, "nej 8600", "municipality", "Silkeborg"),
        (WORKSHOP, "nej Viborg", "municipality", "Viborg"),
    ],
)
def test_a_bare_value_corrects_what_it_can_be(told: str, message: str, field: str, value: object, dialogue: Dialogue) -> None:
    """By its unit, by whether it is written as a year, then by what it is nearest to."""
    before = talk(dialogue, told).conversation
    assert known(dialogue.hear(before, message).conversation) == {**known(before), field: value}


def test_a_sum_of_money_is_no_number_of_people(dialogue: Dialogue) -> None:
    """Although that was asked: it corrects the turnover, or nothing."""
    for told, turnover in ((EARNING, 5_000_000), (STRATEGY, None)):
        asked = dialogue.ask(talk(dialogue, told).conversation, "employees").conversation
        heard = known(dialogue.hear(asked, "nej 5 millioner").conversation)
        assert (heard.get("turnover_dkk"), heard.get("employees")) == (turnover, known(asked).get("employees"))


def test_a_number_with_nothing_to_correct_is_evidence_of_nothing(dialogue: Dialogue) -> None:
    """It answers what is asked where it fits, and else is not understood; there is a village called No."""
    told = talk(dialogue, "We are a brewery in Skjern and want to produce smarter", language="en").conversation
    turn = dialogue.hear(dialogue.ask(told, "stage").conversation, "no 18")
    assert isinstance(turn.acts[0], NotUnderstood)
    assert turn.conversation.known == told.known
    assert known(dialogue.hear(dialogue.ask(told, "employees").conversation, "no 18").conversation)["employees"] == 18


@pytest.mark.parametrize("message", ["nej ikke Tyskland, Sverige", "nej ikke Tyskland men Sverige", "vi sælger ikke til Tyskland men til Sverige"])
def test_one_market_takes_the_place_of_another(message: str, dialogue: Dialogue) -> None:
    """And both are said; then all of it goes with the export."""
    turn = talk(dialogue, WORKSHOP, message)
    assert (known(turn.conversation)["markets"], known(turn.conversation)["needs"]) == (["SE"], ["export"])
    assert TakenBack(("markets",), (("markets", "DE"),)) in turn.acts
    assert [fact.value for act in turn.acts if isinstance(act, Understood) for fact in act.facts if fact.field == "markets"] == ["SE"]
    gone = dialogue.hear(turn.conversation, "glem eksport")
    assert set(known(gone.conversation)) == {"municipality", "industry", "employees"}


def test_another_country_is_only_added(dialogue: Dialogue) -> None:
    """What a "not" does not stand before stays, and one that was never said can't be taken back."""
    assert set(known(talk(dialogue, WORKSHOP, "nej også Sverige").conversation)["markets"]) == {"DE", "SE"}  # type: ignore[call-overload]
    assert known(talk(dialogue, WORKSHOP, "ikke Norge").conversation)["markets"] == ["DE"]


def test_export_goes_as_a_need_too_and_leaves_the_other(dialogue: Dialogue) -> None:
    """With the offer for it."""
    told = talk(dialogue, TWO_NEEDS)
    turn = dialogue.hear(told.conversation, "glem eksport")
    assert turn.acts[0] == TakenBack(("export", "needs"), (("needs", "export"),))
    assert known(turn.conversation)["needs"] == ["digitalisation"]
    assert ("global-midt" in offers(told), "global-midt" in offers(turn)) == (True, False)


@pytest.mark.parametrize(("message", "needs"), [("vi vil ikke digitalisere", ["export"]), ("ikke digitalisering", ["export"])])
def test_a_need_that_is_not_wanted_is_taken_back(message: str, needs: list[str], dialogue: Dialogue) -> None:
    """Whatever form of the word it has."""
    turn = talk(dialogue, TWO_NEEDS, message)
    assert (known(turn.conversation)["needs"], turn.acts[0]) == (needs, TakenBack(("needs",), (("needs", "digitalisation"),)))


def test_who_does_not_want_to_export_has_no_such_need_and_no_market(dialogue: Dialogue) -> None:
    """And is known not to export; what was put right is not said to be deleted."""
    turn = talk(dialogue, WORKSHOP, "vi vil ikke eksportere")
    assert known(turn.conversation) == {"municipality": "Ringkøbing-Skjern", "industry": "industri", "employees": 18, "export": "none"}
    assert Changed("export", "planning", "none") in turn.acts
    assert TakenBack(("markets", "needs"), (("markets", "DE"), ("needs", "export"))) in turn.acts


@pytest.mark.parametrize("message", ["vi kan ikke digitalisere alene", "vi bruger ikke digitalisering", "vi vil ikke vokse"])
def test_a_not_beside_a_need_is_no_denial_of_it(message: str, dialogue: Dialogue) -> None:
    """Only what is not wanted, and that alone."""
    assert set(known(talk(dialogue, TWO_NEEDS, message).conversation)["needs"]) >= {"export", "digitalisation"}  # type: ignore[call-overload]
