"""What a company says of what it said before: corrections, what it takes back, does not know or says in two ways."""

import pytest

from matcher import TextIndex
from matcher.asking import MOST_TIMES_ASKED
from matcher.conversation import Asked, Changed, Replied, TakenBack
from matcher.dialogue import Dialogue
from matcher.interview import MOST_QUESTIONS
from matcher.messages import understand
from tests.conftest import TODAY
from tests.matcher.talking import FARM_WITH_CAFE, STRATEGY, WORKSHOP, a_dialogue, kinds, known, offers, talk


@pytest.fixture(name="dialogue")
def _dialogue(index: TextIndex) -> Dialogue:
    return a_dialogue(index)


def test_a_fact_that_is_removed_is_as_if_never_said(dialogue: Dialogue) -> None:
    """Its words count no more; undone, they count again."""
    told = talk(dialogue, WORKSHOP).conversation
    gone = dialogue.remove(told, "industry")
    assert gone.acts[0] == TakenBack(("industry",), (("industry", "industri"),))
    assert "maskinværksted" not in gone.conversation.words["da"]
    assert dialogue.undo(gone.conversation).conversation.words == told.words


def test_one_of_several_needs_can_be_removed(dialogue: Dialogue) -> None:
    """The others stay, with their words."""
    told = talk(dialogue, "vi vil bruge mindre energi og have flere lærlinge").conversation
    assert set(told.known.told.needs) == {"green-transition", "apprentices"}
    turn = dialogue.remove(told, "needs", "apprentices")
    assert turn.conversation.known.told.needs == ("green-transition",)
    assert [one.value for one in turn.conversation.known.evidence] == ["green-transition"]
    assert turn.acts[0] == TakenBack(("needs",), (("needs", "apprentices"),))


def test_one_of_several_trades_can_be_removed(dialogue: Dialogue) -> None:
    """The other stays and is the main one, told or answered."""
    told = talk(dialogue, FARM_WITH_CAFE).conversation
    turn = dialogue.remove(told, "industry", "landbrug")
    assert turn.acts[0] == TakenBack(("industry",), (("industry", "landbrug"),))
    assert known(turn.conversation) == {"municipality": "Skive", "industry": "service", "needs": ["tourism-product"]}
    answered = dialogue.choose(dialogue.ask(told, "industry", "service").conversation, "industry", "handel").conversation
    assert known(dialogue.remove(answered, "industry", "landbrug").conversation)["industry"] == "handel"


@pytest.mark.parametrize(
    ("language", "told", "text"),
    [
        ("da", "vi er et it-firma i Skive", "nej vi er ikke it"),
        ("da", "vi er et it-firma i Skive", "vi er ikke et it-firma"),
        ("en", "we are an IT company in Skive", "we are not an IT company"),
        ("de", "wir sind eine Bäckerei in Skive", "wir sind keine Bäckerei"),
    ],
)
def test_a_trade_that_is_denied_is_taken_back(language: str, told: str, text: str, dialogue: Dialogue) -> None:
    """Whatever was asked."""
    turn = talk(dialogue, told, text, language=language)
    assert ("industry",) in [act.fields for act in turn.acts if isinstance(act, TakenBack)]
    assert "industry" not in known(turn.conversation)


def test_a_denied_trade_that_is_told_too_stays(index: TextIndex) -> None:
    """It is not the bakery that is denied."""
    assert understand("vi er ikke et bageri i Skive, vi er et bageri i Viborg", index, TODAY).understood.withdrawn == ()


def test_removing_what_is_not_known_changes_nothing(dialogue: Dialogue) -> None:
    """Nor does it say so."""
    told = talk(dialogue, WORKSHOP).conversation
    turn = dialogue.remove(told, "turnover_dkk")
    assert not any(isinstance(act, TakenBack) for act in turn.acts)
    assert turn.conversation.known == told.known


def test_removing_a_place_removes_what_followed_from_it(dialogue: Dialogue) -> None:
    """Whether it lies in western Denmark."""
    told = talk(dialogue, "vi er 12 ansatte i Vejle og vil have en strategi").conversation
    assert known(told)["in_western_denmark"] is True
    assert "in_western_denmark" not in known(dialogue.remove(told, "municipality").conversation)


def test_another_place_takes_the_place_of_what_followed_from_the_first(dialogue: Dialogue) -> None:
    """Vejle is outside the region, Skive inside."""
    turn = talk(dialogue, "vi er 12 ansatte i Vejle og vil have en strategi", "vi er flyttet til Skive, så nu ligger vi i Skive")
    assert Changed("municipality", "outside-region", "Skive") in turn.acts
    assert "in_western_denmark" not in known(turn.conversation)


def test_a_later_word_changes_an_answer(dialogue: Dialogue) -> None:
    """Told or chosen: the later counts."""
    turn = dialogue.choose(talk(dialogue, STRATEGY).conversation, "municipality", "Skive")
    turn = dialogue.hear(turn.conversation, "vi ligger altså i Viborg, ikke i Skive")
    assert known(turn.conversation)["municipality"] == "Viborg"


def test_undoing_everything_leaves_nothing(dialogue: Dialogue) -> None:
    """No word counts any more, nothing is shown."""
    turn = talk(dialogue, WORKSHOP, "fortryd")
    assert known(turn.conversation) == {}
    assert (dict(turn.conversation.words), offers(turn)) == ({}, [])
    assert turn.conversation.awaiting == "needs"


def test_a_slip_of_the_tongue_is_no_wish_to_undo(dialogue: Dialogue) -> None:
    """By itself "ups" undoes; before a correction it does not."""
    assert known(talk(dialogue, WORKSHOP, "ups, vi er 25 ansatte").conversation)["employees"] == 25
    assert known(talk(dialogue, WORKSHOP, "vi er 25 ansatte", "ups").conversation)["employees"] == 18


@pytest.mark.parametrize(
    ("messages", "employees"),
    [
        (["nej 25"], 25),
        (["rettelse 25"], 25),
        (["vi er forresten 25"], 25),
        (["nej vi er 25 ansatte"], 25),
        (["25"], 18),
        (["nej"], 18),
        (["ja"], 18),
    ],
)
def test_a_bare_value_corrects_when_it_says_so(messages: list[str], employees: int, dialogue: Dialogue) -> None:
    """A number by itself, with nothing asked, may be anything."""
    assert known(talk(dialogue, WORKSHOP, *messages).conversation)["employees"] == employees


def test_the_no_of_a_correction_answers_no_question(dialogue: Dialogue) -> None:
    """Asked whether it exports, a company that puts its size right has said nothing of exports."""
    asked = dialogue.ask(talk(dialogue, "vi er 14 ansatte og vil have en strategi").conversation, "export").conversation
    for message in ("nej 18", "nej vi er 18 ansatte"):
        turn = dialogue.hear(asked, message)
        assert known(turn.conversation) == {"employees": 18, "needs": ["strategy"]}, message
    assert known(dialogue.hear(asked, "nej").conversation)["export"] == "none"
    assert known(dialogue.hear(asked, "nej, kun i Danmark").conversation)["export"] == "none"


def test_the_no_of_a_correction_answers_no_yes_or_no_either(dialogue: Dialogue) -> None:
    """The same for a fact that is a yes or a no."""
    asked = dialogue.ask(talk(dialogue, "vi er 14 ansatte og vil have en strategi").conversation, "foreign_owned").conversation
    assert "foreign_owned" not in known(dialogue.hear(asked, "nej vi er 18 ansatte").conversation)


def test_an_answer_to_a_question_that_was_left_is_taken(dialogue: Dialogue) -> None:
    """A number, after the question for one was given up."""
    asked = dialogue.ask(talk(dialogue, STRATEGY).conversation, "employees").conversation
    left = dialogue.hear(dialogue.hear(asked, "blabla").conversation, "blabla")
    assert kinds(left.acts)[0] == "GivenUp"
    assert known(dialogue.hear(left.conversation._replace(awaiting="export"), "35").conversation)["employees"] == 35


def test_english_no_is_no_village(dialogue: Dialogue) -> None:
    """There is one called No."""
    turn = talk(dialogue, "We run a hotel near Ebeltoft and need more guests", "no", language="en")
    assert known(turn.conversation)["municipality"] == "Syddjurs"


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("We are a bakery in Viborg", "actually no"),
        ("Vi er et bageri i Viborg", "faktisk no"),
        ("Wir sind eine Bäckerei in Viborg", "eigentlich no"),
    ],
)
def test_a_no_beside_an_aside_is_no_village(told: str, message: str, dialogue: Dialogue) -> None:
    """What is left of it when it is read once more is the name of one."""
    before = talk(dialogue, told).conversation
    assert known(dialogue.hear(before, message).conversation) == known(before)


@pytest.mark.parametrize(
    "message", ["ved ikke", "pas", "det vil jeg helst ikke sige", "nej tak", "keine Ahnung", "Ich weiß es nicht", "jeg har ikke lyst"]
)
def test_not_knowing_and_not_saying_are_answers(message: str, dialogue: Dialogue) -> None:
    """The question is left at once."""
    asked = dialogue.ask(talk(dialogue, STRATEGY).conversation, "stage").conversation
    assert kinds(dialogue.hear(asked, message).acts)[0] == "Noted"


def test_who_does_not_know_what_to_say_is_told_what_we_do(dialogue: Dialogue) -> None:
    """And asked more plainly; the second time it is left at that."""
    assert talk(dialogue, "ved ikke").acts == (Replied("help"), Asked("needs", MOST_QUESTIONS))
    assert kinds(talk(dialogue, "ved ikke", "ved ikke").acts) == ["Noted", "TooLittle"]


def test_a_yes_makes_needs_that_were_read_the_answer(dialogue: Dialogue) -> None:
    """Words that tell too little to point at anything are asked about; a yes is enough."""
    asked = talk(dialogue, "vi vil gerne dygtiggøre vores medarbejdere")
    assert (offers(asked), asked.conversation.awaiting) == ([], "needs")
    assert offers(dialogue.hear(asked.conversation, "ja tak")) != []


def test_all_that_was_wanted_taken_back_is_asked_about_before_anything_is_shown(dialogue: Dialogue) -> None:
    """Words that are left speak of the company, not of what it wants."""
    turn = talk(dialogue, "Vi er en plastfabrik i Hedensted, 40 ansatte, og vil gerne i gang med eksport", "ikke eksport alligevel")
    assert kinds(turn.acts) == ["TakenBack", "Asked"]
    assert turn.conversation.awaiting == "needs"
    assert "eksport" not in turn.conversation.words["da"]


def test_who_wants_no_export_has_no_market_there_either(dialogue: Dialogue) -> None:
    """What the same words said goes with it; a market by itself goes alone."""
    assert set(known(talk(dialogue, WORKSHOP, "drop eksporten").conversation)) == {"municipality", "industry", "employees"}
    assert known(talk(dialogue, WORKSHOP, "ikke Tyskland alligevel").conversation)["export"] == "planning"


def test_taking_back_what_was_never_said_is_not_understood(dialogue: Dialogue) -> None:
    """There is nothing to say of it, and "not Viborg" leaves Skjern alone."""
    assert kinds(talk(dialogue, "vi er 14", "ikke Viborg alligevel").acts) == ["NotUnderstood"]
    assert known(talk(dialogue, WORKSHOP, "ikke Viborg alligevel").conversation)["municipality"] == "Ringkøbing-Skjern"


def test_contradicting_words_are_asked_about_and_the_answer_settles_them(dialogue: Dialogue) -> None:
    """The answer is no change of mind; who does not know leaves it unknown."""
    unclear = talk(dialogue, "vi er 20 ansatte i Struer og vil have en strategi. vi er 35 ansatte")
    assert kinds(unclear.acts)[:2] == ["Understood", "Unclear"]
    assert unclear.conversation.awaiting == "employees"
    settled = dialogue.hear(unclear.conversation, "35")
    assert (settled.conversation.known.left_open, known(settled.conversation)["employees"]) == ((), 35)
    assert "Changed" not in kinds(settled.acts)
    assert dialogue.hear(unclear.conversation, "ved ikke").advice.profile.employees is None


def test_a_contradiction_is_asked_about_twice_at_most(dialogue: Dialogue) -> None:
    """Then the first of the two stands, and other questions come."""
    turn = talk(dialogue, "vi er 20 ansatte i Struer og vil have en strategi. vi er 35 ansatte", "tak", "vi laver maskiner", "vi er et aktieselskab")
    assert turn.conversation.asked.count("employees") == MOST_TIMES_ASKED
    assert turn.conversation.awaiting != "employees"


def test_a_place_that_may_be_several_is_asked_about(dialogue: Dialogue) -> None:
    """With the municipalities that it may mean."""
    turn = talk(dialogue, "vi har et ferieland på Djursland og vil have en strategi")
    assert "Unclear" in kinds(turn.acts)
    assert turn.conversation.awaiting == "municipality"


def test_denying_what_was_told_takes_it_back(dialogue: Dialogue) -> None:
    """Its own words with a "not"; what the message does not speak of stays."""
    turn = talk(dialogue, "Vi er et bogtrykkeri i Herning med 18 ansatte og vil gerne spare på strømmen", "nej vi ligger ikke i Herning")
    assert turn.acts[0] == TakenBack(("municipality",))
    assert (known(turn.conversation).get("municipality"), known(turn.conversation)["employees"]) == (None, 18)


def test_a_yes_that_answers_no_question_is_not_understood(dialogue: Dialogue) -> None:
    """How many, not whether."""
    asked = dialogue.ask(talk(dialogue, STRATEGY).conversation, "employees").conversation
    assert kinds(dialogue.hear(asked, "ja").acts) == ["NotUnderstood"]
    assert known(dialogue.hear(asked, "nej, ingen").conversation)["employees"] == 0


def test_needs_that_were_read_count_when_the_question_for_them_is_given_up(dialogue: Dialogue) -> None:
    """Who said what it wants is not left with nothing for want of other words."""
    turn = talk(dialogue, "vi vil gerne dygtiggøre vores medarbejdere", "blabla", "blabla")
    assert kinds(turn.acts)[:2] == ["GivenUp", "Shown"]


def test_a_farewell_is_answered_kindly(dialogue: Dialogue) -> None:
    """And nothing is asked any more."""
    assert talk(dialogue, WORKSHOP, "farvel").acts == (Replied("thanks"),)
