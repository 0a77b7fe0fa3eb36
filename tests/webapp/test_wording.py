"""Every code of the core has its sentence."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from catalogue import Problem, Reference
from catalogue.vocabulary import APPROACHES, EXPORTS, FACTS, LANGUAGES, PLAN_STATUSES, STAGES, Language
from matcher import CompanyProfile, ScorePart
from matcher.recommendation import PartCode
from webapp import wording
from webapp.i18n import speaking
from webapp.wording_problems import PROBLEM_CODES, problem_in_words, report
from webapp.wording_refusals import REFUSAL_CODES, refusal_in_words

ROOT = Path(__file__).resolve().parents[2]


def calls(pattern: str, name: str) -> Iterator[ast.Call]:
    """Yield the calls of one name in the files of a pattern."""
    for path in sorted(ROOT.glob(pattern)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield node


def constants(nodes: Iterable[ast.expr]) -> set[str]:
    """Return the texts among some expressions."""
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_problem_of_a_catalogue_has_a_sentence() -> None:
    """The codes that the checks say in so many words."""
    said = constants(call.args[2] for pattern in ("catalogue/*.py", "matcher/*.py") for call in calls(pattern, "Problem"))
    assert len(said) > 20
    assert said <= PROBLEM_CODES


def test_every_problem_of_parsing_has_a_sentence() -> None:
    """The codes that what pydantic finds is turned into: the pairs of a code and its values."""
    tree = ast.parse((ROOT / "catalogue" / "parsing.py").read_text(encoding="utf-8"))
    pairs = [node for node in ast.walk(tree) if isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.elts[1], ast.Dict | ast.Call)]
    assert constants(pair.elts[0] for pair in pairs) - {"ctx"} <= PROBLEM_CODES


def test_every_refused_answer_has_a_sentence() -> None:
    """The codes that the reading of answers can say."""
    assert constants(call.args[0] for call in calls("matcher/answers.py", "_RefusedError")) <= REFUSAL_CODES


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        (wording.STAGE_LABELS, STAGES),
        (wording.EXPORT_LABELS, EXPORTS),
        (wording.FACT_LABELS, FACTS),
        (wording.APPROACH_LABELS, APPROACHES),
        (wording.STATUS_LABELS, PLAN_STATUSES),
    ],
)
def test_every_value_has_a_label(labels: dict[str, str], values: tuple[str, ...]) -> None:
    """Nobody reads a code."""
    assert tuple(labels) == values


def test_every_field_of_a_profile_has_a_label() -> None:
    """What was understood is shown with words."""
    assert set(wording.UNDERSTOOD_FIELDS) == set(CompanyProfile._fields) - {"facts"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_type_is_told_in_words(language: Language) -> None:
    """Names of types are translated too."""
    with speaking(language):
        sentence = problem_in_words(Problem("a.toml", "id", "wrong_type", {"expected": "text", "found": "integer"}))
        assert refusal_in_words("wrong_type", {"expected": "boolean"})
    assert "integer" not in sentence


def test_a_report_counts_errors_and_hints() -> None:
    """Errors come before hints, and the last line counts both."""
    problems = [Problem("b.toml", "da", "few_situations", {"count": 1, "least": 2}, "hint"), Problem("b.toml", "name.da", "full_stop")]
    with speaking("da"):
        lines = report(problems).splitlines()
    assert [line.split()[0] for line in lines if line] == ["b.toml", "fejl", "vink", "1"]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("employees", 18, "18"),
        ("employees", 1200, "1.200"),
        ("founded_year", 1998, "1998"),
        ("employees", [10, 19], "10–19"),
        ("employees", [250, None], "mindst 250"),
        ("municipality", "abroad", "Uden for Danmark"),
        ("needs", ["export"], "Sælge til udlandet"),
        ("had_vaeksttjek", True, "ja"),
        ("markets", ["DE", "CN"], "Tyskland, Kina"),
    ],
)
def test_what_was_understood_is_told_in_words(reference: Reference, field: str, value: object, words: str) -> None:
    """As a reader would say it."""
    with speaking("da"):
        assert wording.value_in_words(field, value, reference, "da") == words


@pytest.mark.parametrize("code", ["text", "needs", "implied", "industry", "stage", "export", "markets", "approach", "unknown"])
def test_every_part_of_a_score_says_something(reference: Reference, code: PartCode) -> None:
    """A part that counts has a sentence; one that is zero has none."""
    with speaking("en"):
        assert wording.part_in_words(ScorePart(code, 0.1, ("apply",)), reference, "en")
        assert wording.part_in_words(ScorePart(code, 0.0), reference, "en") is None
