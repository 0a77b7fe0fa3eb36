"""docs/writing-an-edition.md says what the checks do."""

from pathlib import Path

import pytest

from catalogue.check_situations import FEWEST
from catalogue.check_texts import BLANK, LIX_BELOW, MOST_NAME_CHARACTERS, WORD_LIMITS
from catalogue.scaffolding import FILES

GUIDE = (Path(__file__).parents[2] / "docs" / "writing-an-edition.md").read_text(encoding="utf-8")
LIMITS = [
    *(f"| `{field}` | {least} to {most} words" for field, (least, most) in WORD_LIMITS.items()),
    f"| `name` | at most {MOST_NAME_CHARACTERS} characters |",
    f"LIX below {LIX_BELOW} |",
    f"At least {FEWEST['da']} in Danish and {FEWEST['en']} each in English and German",
    f"marked `{BLANK}`",
    *(Path(file).name for file in FILES),
]


@pytest.mark.parametrize("limit", LIMITS)
def test_the_guide_gives_the_limits_that_are_checked(limit: str) -> None:
    """A writer who follows it meets no other number."""
    assert limit in GUIDE
