"""Conversations for the tests: written ones, and what is known after any turn."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from matcher import TextIndex, clean_text, profile_as_json
from matcher.conversation import Act, Conversation, Turn
from matcher.dialogue import Dialogue
from matcher.understanding import merge
from tests.conftest import TODAY
from tests.matcher.builders import DAY

FILES = sorted((Path(__file__).parents[1] / "situations" / "conversations").glob("*.toml"))
WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
FARM_WITH_CAFE = "vi driver landbrug og har en café i Skive og vil have flere gæster"
TWO_SIZES = "vi er 20 ansatte i Struer og vil have en strategi. vi er 35 ansatte"
STRATEGY = "vi skal have en ny strategi for vores firma"
WRITTEN: dict[str, Any] = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in FILES}


def a_dialogue(index: TextIndex, *, ages_on: date = TODAY) -> Dialogue:
    """Return a dialogue about the default edition on its day."""
    return Dialogue(index, DAY, ages_on)


def talk(dialogue: Dialogue, *messages: str, language: str = "da") -> Turn:
    """Return the last turn of a conversation in which the company writes these messages."""
    turn = dialogue.open(language)  # type: ignore[arg-type]
    for message in messages:
        turn = dialogue.hear(turn.conversation, clean_text(message))
    return turn


def written_turn(dialogue: Dialogue, turn: Turn, message: dict[str, Any]) -> Turn:
    """Return the turn of one message of a written conversation: what is written, or what is pressed on a chip."""
    if "says" in message:
        return dialogue.hear(turn.conversation, clean_text(message["says"]))
    pressed, move = (message["puts_right"], dialogue.ask) if "puts_right" in message else (message["removes"], dialogue.remove)
    field, _, value = pressed.partition(":")
    return move(turn.conversation, field, value or None)


def known(conversation: Conversation) -> dict[str, object]:
    """Return all that is known of the company, as the public profile has it."""
    return profile_as_json(merge(conversation.known.answers, conversation.known.told))


def kinds(acts: tuple[Act, ...]) -> list[str]:
    """Return the names of the acts in order."""
    return [type(act).__name__ for act in acts]


def offers(turn: Turn) -> list[str]:
    """Return the ids of the offers as they stand."""
    return [one.programme.id for one in turn.advice.recommendations]
