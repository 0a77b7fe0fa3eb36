"""English denials as they are written: "don't", "isn't", "can't", with any apostrophe or none."""

from datetime import date

import pytest

from matcher import TextIndex
from matcher.messages import understand
from tests.matcher.reading import said

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to export",
        "we don’t want to export",
        "we dont want to export",
        "we don't want to export, we want to train our staff",
        "we can't export",
        "we cannot export",
        "we won't export",
        "my company doesn't export",
        "export isn't for us",
    ],
)
@pytest.mark.parametrize("asked", [None, "needs"])
def test_export_that_is_denied_is_neither_planned_nor_needed(text: str, asked: str | None, index: TextIndex) -> None:
    """It is none, as "vi vil ikke eksportere" is, whatever was asked."""
    profile = understand(text, index, NOW, language="en", asked=asked).understood.profile
    assert profile.export == "none"
    assert "export" not in profile.needs


@pytest.mark.parametrize("text", ["I don't need money", "we don't need staff", "we don’t need more staff", "we won't hire", "we don't have staff"])
def test_a_need_that_is_denied_is_no_answer(text: str, index: TextIndex) -> None:
    """Asked what they need, they say what they don't."""
    assert understand(text, index, NOW, language="en", asked="needs").understood.profile.needs == ()


@pytest.mark.parametrize(
    ("text", "need"), [("we can't find staff", "recruitment"), ("we don't have enough staff", "recruitment"), ("we can’t get a loan", "capital")]
)
def test_what_cannot_be_had_is_needed(text: str, need: str) -> None:
    """A denial of having is what makes it a need."""
    assert said("needs", text) == need


def test_not_only_is_no_denial() -> None:
    """Who doesn't only export to one country exports."""
    assert said("export", "we don't only export to Germany") == "some"
