"""The command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from webapp.commands import main

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"


@pytest.fixture
def environment(data_folder: Path) -> dict[str, str]:
    """Return the environment of a command."""
    return {"DATA": str(data_folder)}


def run(environment: dict[str, str], *words: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, words, env=environment)


def test_recommendations_are_readable_at_80_columns(environment: dict[str, str]) -> None:
    """The name, the reasons, the next step and the day, no line too long."""
    done = run(environment, "recommend", WORKSHOP)
    assert (done.exit_code, max(map(len, done.output.splitlines())) <= 80) == (0, True)
    assert all(words in done.output for words in ("1. GLOBAL midt", "+ I har under 250 ansatte.", "→ ", "Kontakt: ", "1. september 2016"))


def test_the_terminal_names_the_next_question(environment: dict[str, str]) -> None:
    """The one that would help most; beside words alone that is what the company wants."""
    assert "Det vil hjælpe os mest at vide: Hvad vil I gerne have hjælp til?" in run(environment, "recommend", WORKSHOP).output


@pytest.mark.parametrize(("locale", "words"), [("en", "WHAT WE UNDERSTOOD"), ("de", "DAS HABEN WIR VERSTANDEN")])
def test_the_terminal_speaks_each_language(environment: dict[str, str], locale: str, words: str) -> None:
    """`--locale` decides."""
    assert words in run(environment, "recommend", WORKSHOP, "--locale", locale).output


def test_the_terminal_shows_what_was_understood(environment: dict[str, str]) -> None:
    """With its words; what is in doubt has a question mark."""
    said = run(environment, "recommend", "Vi er 20 ansatte på Djursland. Nu har vi 12 medarbejdere. Begyndt i 2001. Vi vil sælge til Norge.").output
    block = said.partition("DET HAR VI FORSTÅET\n")[2]
    assert "  Stiftet: 2001. I skriver »Begyndt i 2001«.\n" in block
    assert "    Regnet ud fra det år, I begyndte." in block
    assert "  ? I skriver både 20 og 12 ansatte. Hvad passer?\n" in block
    assert "  ? »Djursland« siger ikke, hvilken kommune I ligger i." in block


def test_json_is_what_the_api_answers(environment: dict[str, str]) -> None:
    """`--json` has the same fields."""
    answer = json.loads(run(environment, "recommend", WORKSHOP, "--json", "--date", "2016-09-01").output)
    assert answer["recommendations"][0]["programme"] == "global-midt"
    assert answer["catalogue"]["date"] == "2016-09-01"


def test_a_profile_is_read_from_a_file(environment: dict[str, str], tmp_path: Path) -> None:
    """What the file says wins over the text."""
    (tmp_path / "profile.json").write_text('{"municipality": "Viborg"}', encoding="utf-8")
    answer = run(environment, "recommend", WORKSHOP, "--json", "--profile", str(tmp_path / "profile.json"))
    assert json.loads(answer.output)["profile"]["municipality"] == "Viborg"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"employees": -3}', "profile.employees: "),
        ("{", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "profile: "),
        ("\xff", "not valid"),
    ],
)
def test_a_wrong_profile_ends_the_command_with_a_sentence(environment: dict[str, str], tmp_path: Path, content: str, said: str) -> None:
    """No trace, and an exit code that a script can see."""
    (tmp_path / "profile.json").write_bytes(content.encode("latin-1"))
    done = run(environment, "recommend", WORKSHOP, "--profile", str(tmp_path / "profile.json"))
    assert done.exit_code != 0
    assert said in done.output


def test_nothing_suits_is_a_kind_word(environment: dict[str, str]) -> None:
    """The terminal says where to turn too."""
    assert "borger.dk" in run(environment, "recommend", "Hvordan søger jeg boligstøtte?").output


@pytest.mark.parametrize(("name", "value"), [("PORT", "x"), ("DEFAULT_EDITION", "nothing")])
def test_a_wrong_setting_is_a_sentence(environment: dict[str, str], name: str, value: str) -> None:
    """The setting is named, without a trace."""
    done = run({**environment, name: value}, "recommend", WORKSHOP)
    assert done.exit_code == 1
    assert f"Error: {name} must" in done.output


def test_the_default_edition_has_no_error(environment: dict[str, str]) -> None:
    """`catalogue check` without a path looks at every edition that would be served."""
    done = run(environment, "catalogue", "check")
    assert (done.exit_code, "vaekstplan-2016-2020" in done.output) == (0, True)


@pytest.mark.parametrize(("locale", "word"), [("da", "fejl"), ("en", "error"), ("de", "Fehler")])
def test_every_problem_is_reported_by_file(environment: dict[str, str], tmp_path: Path, locale: str, word: str) -> None:
    """A broken edition ends with exit code 1 and a report in the reader's language."""
    (tmp_path / "edition.toml").write_text('id = 5\nextra = "x"\n', encoding="utf-8")
    done = run(environment, "catalogue", "check", str(tmp_path), "--locale", locale)
    assert done.exit_code == 1
    assert "edition.toml" in done.output
    assert f"{word}  id: " in done.output


def test_a_new_edition_says_what_is_left_to_fill_in(environment: dict[str, str], tmp_path: Path) -> None:
    """`catalogue new` writes files that load; the check names what the writer has to do."""
    folder = tmp_path / "ny"
    assert run(environment, "catalogue", "new", str(folder)).exit_code == 0
    assert run(environment, "catalogue", "new", str(folder)).exit_code == 1
    assert "___" in run(environment, "catalogue", "check", str(folder)).output


@pytest.mark.parametrize("kind", ["programme", "edition", "situations"])
def test_the_schema_is_json(environment: dict[str, str], kind: str) -> None:
    """Editors read it."""
    assert json.loads(run(environment, "catalogue", "schema", kind).output)["type"] == "object"
