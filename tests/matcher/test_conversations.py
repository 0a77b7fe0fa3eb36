"""Written conversations go as written.

Each file of tests/situations/conversations is one company's conversation: `says` is what it writes, `puts_right` and
`removes` which chip it presses to do so, by field or, of one of several values, by "field:value"; `acts` are the kinds of what is said to it,
in order, where `…` at the end
stands for whatever is shown and asked next, or nothing; `knows` is all that is known from there on; `offer` is among those
shown then.
"""

from typing import Any

import pytest

from catalogue import Edition
from catalogue.vocabulary import LANGUAGES
from matcher import TextIndex
from matcher.conversation import Act, Shown, Turn
from tests.matcher.talking import FILES, WRITTEN, a_dialogue, kinds, known, written_turn

EVERY_ACT = {act.__name__ for act in Act.__args__}
WHATEVER_COMES = {"Shown", "Asked", "Finished", "NothingSuits"}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_written_conversation_goes_as_written(name: str, index: TextIndex) -> None:
    """Message by message: what is said, what is known, which offer is shown."""
    written, dialogue = WRITTEN[name], a_dialogue(index)
    turn, knows = dialogue.open(written["language"]), {}
    for number, message in enumerate(written["messages"], start=1):
        turn = written_turn(dialogue, turn, message)
        knows = message.get("knows", knows)
        where = f"{name}, message {number}: {message.get('says')!r}"
        assert as_expected(kinds(turn.acts), message["acts"]), f"{where} gives {turn.acts}"
        assert known(turn.conversation) == knows, where
        assert message.get("offer") in {None, *shown(turn)}, f"{where} shows {shown(turn)}"


def as_expected(acts: list[str], expected: list[str]) -> bool:
    """Tell whether acts are those expected."""
    if expected[-1:] != ["…"]:
        return acts == expected
    sure = expected[:-1]
    return acts[: len(sure)] == sure and set(acts[len(sure) :]) <= WHATEVER_COMES


def shown(turn: Turn) -> list[str]:
    """Return the ids of the offers that a turn shows."""
    return [programme for act in turn.acts if isinstance(act, Shown) for programme in act.programmes]


def test_the_conversations_cover_what_a_company_may_do(edition: Edition) -> None:
    """Every act comes up but that of a conversation that is too long; in all languages, two thirds of them Danish."""
    messages: list[dict[str, Any]] = [message for written in WRITTEN.values() for message in written["messages"]]
    assert {act for message in messages for act in message["acts"]} - {"…"} == EVERY_ACT - {"TooLong"}
    languages = [written["language"] for written in WRITTEN.values()]
    assert len(languages) >= 40
    assert set(languages) == set(LANGUAGES)
    assert languages.count("da") >= 0.6 * len(languages)
    assert {message["offer"] for message in messages if "offer" in message} <= {programme.id for programme in edition.programmes}


def test_each_conversation_has_a_title_of_its_own() -> None:
    """An adviser finds one by what happens in it."""
    assert len({written["title"] for written in WRITTEN.values()}) == len(FILES)
