"""Whatever a company writes, taps and takes back, in any order: nothing fails, nothing is lost, nothing is asked for ever."""

from collections import Counter
from typing import Any

import hypothesis
import hypothesis.strategies as st

from catalogue import Reference
from catalogue.vocabulary import EXPORTS, INDUSTRIES, NEEDS, STAGES
from matcher import Bracket, TextIndex, clean_text
from matcher.asking import MOST_TIMES_ASKED
from matcher.conversation import Asked, Changed, GivenUp, Noted, NotUnderstood, StartedOver, Switched, TakenBack, Turn, Unclear, Undone
from matcher.dialogue import Dialogue
from matcher.interview import FIELDS, FIRST, MOST_QUESTIONS
from tests.conftest import TODAY
from tests.injections import PAYLOADS
from tests.matcher.talking import WRITTEN, a_dialogue, known
from webapp.conversation.state import LONGEST_BYTES, seal_state, unseal_state

_SAID = sorted({message["says"] for written in WRITTEN.values() for message in written["messages"] if "says" in message})
_VALUES: dict[str, Any] = {
    "needs": st.lists(st.sampled_from(NEEDS), min_size=1, max_size=3, unique=True).map(tuple),
    "municipality": st.sampled_from(["Skive", "Herning", "outside-region", "abroad"]),
    "industry": st.sampled_from(INDUSTRIES),
    "stage": st.sampled_from(STAGES),
    "export": st.sampled_from(EXPORTS),
    "employees": st.integers(0, 400).map(Bracket.of),
}
_answers = st.sampled_from(FIELDS).flatmap(lambda field: st.tuples(st.just(field), st.none() | _VALUES.get(field, st.booleans())))
_messages = (
    st.sampled_from(_SAID)
    | st.sampled_from(PAYLOADS)
    | st.text(max_size=60)
    | st.sampled_from(["ja", "nej", "nej 18", "nej 5 millioner", "nej ikke Tyskland, Sverige", "35", "handel", "ved ikke", "fortryd"])
)


_chips = st.tuples(st.sampled_from(FIELDS), st.none()) | st.sampled_from(
    [("needs", "export"), ("needs", "digitalisation"), ("industry", "industri"), ("industry", "handel")]
)
_steps: st.SearchStrategy[tuple[str, Any]] = st.one_of(
    st.tuples(st.just("hear"), _messages),
    st.tuples(st.just("hear"), _messages),
    st.tuples(st.just("choose"), _answers),
    st.tuples(st.just("remove"), _chips),
    st.tuples(st.just("ask"), _chips),
)


def take(dialogue: Dialogue, turn: Turn, step: tuple[str, Any]) -> Turn:
    """Return the turn that a step makes."""
    what, value = step
    match what:
        case "hear":
            return dialogue.hear(turn.conversation, clean_text(value))
        case "choose":
            return dialogue.choose(turn.conversation, *value)
        case "remove":
            return dialogue.remove(turn.conversation, *value)
        case _:
            return dialogue.ask(turn.conversation, *value)


@hypothesis.given(steps=st.lists(_steps, max_size=12))
def test_no_fact_is_lost_that_nobody_took_back(steps: list[tuple[str, Any]], index: TextIndex) -> None:
    """What was known is known after any message, unless an act says that it changed, was taken back, undone, forgotten or given up."""
    dialogue = a_dialogue(index)
    turn = dialogue.open("da")
    for step in steps:
        before, turn = known(turn.conversation), take(dialogue, turn, step)
        after, acts = known(turn.conversation), turn.acts
        if step[0] != "hear" or any(isinstance(act, Undone | StartedOver) for act in acts):
            continue
        spoken_of = {act.field for act in acts if isinstance(act, Changed | Noted | GivenUp | Unclear)}
        spoken_of |= {field for act in acts if isinstance(act, TakenBack) for field in act.fields}
        spoken_of |= {"further_industries"} if "industry" in spoken_of else set()
        spoken_of |= {"in_western_denmark"} if "municipality" in {*spoken_of, *(set(after) - set(before))} else set()
        for field, value in before.items():
            if field in spoken_of:
                continue
            if field in {"needs", "markets"}:
                assert set(value) <= set(after[field]), step
            elif field not in {"industry", "further_industries"}:
                assert after[field] == value, step


@hypothesis.given(steps=st.lists(_steps, max_size=12))
def test_a_state_stays_small_and_comes_back(steps: list[tuple[str, Any]], index: TextIndex, reference: Reference) -> None:
    """After any turn it fits what a client carries, and everything that is known is in it."""
    dialogue = a_dialogue(index)
    turn = dialogue.open("da")
    for step in steps:
        turn = take(dialogue, turn, step)
        token = seal_state(turn.conversation, "a key")
        assert len(token) <= LONGEST_BYTES
        back = unseal_state(token, "a key", reference, now=TODAY)
        assert known(back) == known(turn.conversation)
        assert (back.asked, back.awaiting, back.turns) == (turn.conversation.asked, turn.conversation.awaiting, turn.conversation.turns)


@hypothesis.given(steps=st.lists(_steps, max_size=20))
def test_nothing_is_asked_three_times(steps: list[tuple[str, Any]], index: TextIndex) -> None:
    """Only what the company itself wants to answer anew, undoes or wants in another language is put again; and never more questions than promised."""
    dialogue = a_dialogue(index)
    turn, asked = dialogue.open("da"), Counter[str]()
    for step in steps:
        turn = take(dialogue, turn, step)
        if any(isinstance(act, StartedOver) for act in turn.acts):
            asked.clear()
        if step[0] == "ask" or any(isinstance(act, Switched | Undone) for act in turn.acts):
            continue
        asked.update(act.field for act in turn.acts if isinstance(act, Asked | NotUnderstood) and act.field is not None)
        assert asked.total() == 0 or asked.most_common(1)[0][1] <= MOST_TIMES_ASKED
        assert len({act.field for act in turn.acts if isinstance(act, Asked)} | set(asked)) <= MOST_QUESTIONS + sum(one[0] == "ask" for one in steps)


@hypothesis.given(first=st.sampled_from(_SAID), data=st.data())
def test_a_company_that_answers_comes_to_an_end(first: str, data: st.DataObject, index: TextIndex) -> None:
    """Whatever it answers, there are no more questions than there may be, and no more than it was told; what it wants is asked before that."""
    dialogue = a_dialogue(index)
    turn = dialogue.hear(dialogue.open("da").conversation, clean_text(first))
    knows = data.draw(st.booleans())
    questions, most = 0, MOST_QUESTIONS
    while (field := turn.conversation.awaiting) is not None:
        questions += 1
        left = next((act.left for act in turn.acts if isinstance(act, Asked)), most)
        assert left <= most
        assert questions <= MOST_QUESTIONS
        most = MOST_QUESTIONS if field == FIRST else left - 1
        turn = dialogue.choose(turn.conversation, field, data.draw(_VALUES.get(field, st.booleans())) if knows else None)
