"""What a company is recommended does not depend on whether it writes in the chat or fills in the form."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from catalogue import Reference
from matcher import Advice, CompanyProfile, TextIndex, clean_text, parse_profile
from matcher.consultation import Consultation, value_of
from matcher.conversation import Replied
from matcher.interview import FIELDS
from matcher.ranking import hear
from tests.conftest import TODAY
from tests.matcher.builders import DAY
from tests.matcher.talking import a_dialogue

COMPANIES = Path(__file__).parents[1] / "situations" / "companies.toml"
CASES: list[dict[str, Any]] = tomllib.loads(COMPANIES.read_text(encoding="utf-8"))["cases"]


def shown(advice: Advice) -> list[tuple[str, str, float]]:
    """Return the offers in order with their groups and scores."""
    return [(one.programme.id, one.group, round(one.score, 9)) for one in advice.recommendations]


def heard_by_form(case: dict[str, Any], index: TextIndex) -> Consultation:
    """Return the text of a case as the form reads it."""
    return Consultation(hear(clean_text(case["text"]), index, TODAY, language=case["lang"]), index, DAY, TODAY)


def compare(cases: list[dict[str, Any]], index: TextIndex, reference: Reference) -> None:
    """Hold the conversation against the form, after the first message and after all answers.

    The chat also reads a message clause by clause; where it reads more than the form, the answers make up for it. What is not for us, it forgets.
    """
    dialogue, same = a_dialogue(index), 0
    for case in cases:
        form, truth = heard_by_form(case, index), parse_profile(case["facts"], reference, now=TODAY)
        turn = dialogue.hear(dialogue.open(case["lang"]).conversation, clean_text(case["text"]))
        if Replied("off-topic") in turn.acts:
            assert turn.advice.recommendations == ()
            continue
        if turn.conversation.known.told == form.known(CompanyProfile()):
            assert shown(turn.advice) == shown(form.advise(CompanyProfile())), case["name"]
            same += 1
        for field in FIELDS:
            turn = dialogue.choose(turn.conversation, field, value_of(truth, field))
        told = form.forgetting(turn.conversation.known.unsure - {"needs"})
        assert shown(turn.advice) == shown(told.advise(turn.conversation.known.answers)), case["name"]
    assert same >= 0.8 * len(cases)


def test_the_same_comes_out_of_chat_and_form(index: TextIndex, reference: Reference) -> None:
    """For every third of our own companies."""
    compare(CASES[::3], index, reference)


@pytest.mark.soak
def test_the_same_comes_out_of_chat_and_form_for_all(index: TextIndex, reference: Reference) -> None:
    """For each of them."""
    compare(CASES, index, reference)
