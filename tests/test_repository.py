"""The repository's own habits: files that one can read in one go, targets that say what they do, commands that exist."""

import re
import subprocess
from pathlib import Path

import pytest
from click import Command, Group

from webapp.commands import main

ROOT = Path(__file__).parent.parent
LONGEST = 300
LONGER: dict[str, str] = {}
"""Files over the limit, each with its reason."""

COMMANDS = ["serve", "recommend", "chat", "catalogue check", "catalogue new", "catalogue schema"]
"""The public commands so far; the others come with what needs them, none as a stub."""

TARGETS = ["help", "run", "test", "soak", "check", "bench", "evaluate", "clean"]


def tracked(*patterns: str) -> list[Path]:
    """Return the files that git knows or would add, by pattern."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in sorted(set(listed.stdout.splitlines())) if (ROOT / name).is_file()]


def lines(path: Path) -> int:
    """Return the number of lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def command(words: str) -> Command | None:
    """Return the command that words on the command line lead to; None when there is none."""
    found: Command | None = main
    for word in words.split():
        found = found.commands.get(word) if isinstance(found, Group) else None
    return found


def test_no_file_is_too_long_to_read_in_one_go() -> None:
    """A file over 300 lines is split, or listed here with its reason."""
    long = {path.relative_to(ROOT).as_posix() for path in tracked("*.py", "*.js", "*.html", "*.css") if lines(path) > LONGEST}
    assert long == set(LONGER)


def test_no_file_is_a_drawer_of_odds_and_ends() -> None:
    """A reader guesses where something is from the names of the files."""
    assert [path.name for path in tracked("*.py") if path.stem in {"utils", "helpers", "common", "misc", "manager"}] == []


def test_every_target_is_listed_with_its_help() -> None:
    """Bare make lists exactly the public targets, each with a line of help."""
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert re.findall(r"^make ([a-z]+) +\S", listed, flags=re.MULTILINE) == TARGETS


@pytest.mark.parametrize("words", COMMANDS)
def test_every_public_command_exists_and_says_what_it_does(words: str) -> None:
    """The commands that others build on are there under their names, with help."""
    found = command(words)
    assert found is not None
    assert found.get_short_help_str()


def test_no_command_is_a_stub() -> None:
    """What the program offers is what is public: nothing beside it."""

    def leaves(group: Group, before: str = "") -> list[str]:
        inner = {name: one for name, one in group.commands.items() if not one.hidden}
        return [leaf for name, one in inner.items() for leaf in (leaves(one, f"{before}{name} ") if isinstance(one, Group) else [before + name])]

    assert sorted(leaves(main)) == sorted(COMMANDS)


def test_continuous_integration_runs_what_developers_run() -> None:
    """What every change must pass is `make check` and `make test`, and the script can be run."""
    script = ROOT / ".ci" / "run"
    assert script.read_text(encoding="utf-8").splitlines()[-2:] == ["make check", "make test"]
    assert script.stat().st_mode & 0o111
