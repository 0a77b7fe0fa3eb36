"""What `make evaluate` measures: labelled texts with one reader or two, the order, agreement, the matcher with less in it."""

from pathlib import Path
from typing import Any

import pytest
from labelled import Case, fingerprint, present, read_cases, read_utterances
from measures import agreement, misses, ndcg, quality, weighted_kappa
from rankers import Ranking, bm25_ranker, centroid_ranker, our_ranker, tfidf_ranker
from sklearn.metrics import cohen_kappa_score
from utterances import confusions, measured, readings_by_field
from variants import DRAWS, STEPS, draws, with_drawn_situations

from catalogue import Edition, Reference
from matcher import TextIndex

COMPANIES = """
[[cases]]
lang = "da"
text = "Vi laver møbler og vil sælge til Tyskland"
facts = { employees = 12 }
relevance = { global-midt = 3, vaeksttjek = 1 }
second_relevance = { global-midt = 2, midtnet = 1, vaeksttjek = 0 }

[[cases]]
lang = "en"
text = "What is the weather like?"
facts = {}
relevance = {}
second_relevance = {}

[[cases]]
lang = "da"
text = "Vi vil vokse"
facts = {}
relevance = { vaeksttjek = 3 }
"""
MESSAGES = """
utterances = [
    { lang = "da", intent = "provide-facts", text = "Vi er 12 ansatte i Lemvig", facts = { employees = 12, municipality = "Lemvig" }, second = { intent = "provide-facts", facts = { employees = 12 } } },
    { lang = "da", intent = "thanks", text = "hej", second = { intent = "greet" } },
]
"""  # noqa: E501 - each message is one line, as in the files


@pytest.fixture
def cases(tmp_path: Path) -> list[Case]:
    """Return the companies above, read from a file."""
    path = tmp_path / "companies.toml"
    path.write_text(COMPANIES, encoding="utf-8")
    return read_cases(path)


@pytest.fixture
def messages(tmp_path: Path) -> Path:
    """Return a file with the messages above."""
    path = tmp_path / "utterances.toml"
    path.write_text(MESSAGES, encoding="utf-8")
    return path


def test_the_mean_of_two_readers_stands(cases: list[Case]) -> None:
    """Who does not name an offer gives it 0; one reader alone counts whole; nothing stays nothing."""
    assert [dict(case.grades) for case in cases] == [{"global-midt": 2.5, "vaeksttjek": 0.5, "midtnet": 0.5}, {}, {"vaeksttjek": 3.0}]


def test_two_readers_are_compared_where_there_are_two(cases: list[Case]) -> None:
    """Over the pairs that either graded; the order of the second by the grades of the first."""
    found = agreement(cases)
    assert found is not None
    assert found.pairs == 3
    assert found.kappa == pytest.approx(cohen_kappa_score([3, 1, 0], [2, 0, 1], weights="quadratic"), abs=1e-4)
    assert found.ndcg == pytest.approx(ndcg(["global-midt", "midtnet", "vaeksttjek"], {"global-midt": 3, "vaeksttjek": 1}), abs=1e-4)
    assert agreement(cases[2:]) is None


@pytest.mark.parametrize(
    ("first", "second"), [([3, 0, 1, 2], [3, 0, 1, 2]), ([3, 0, 1, 2], [0, 3, 2, 1]), ([0, 0, 1, 3, 3], [1, 0, 1, 2, 3]), ([0, 3], [3, 3])]
)
def test_kappa_is_that_of_scikit_learn(first: list[int], second: list[int]) -> None:
    """Quadratic weights, with no list of possible grades."""
    expected = cohen_kappa_score(first, second, weights="quadratic")
    assert weighted_kappa(list(zip(first, second, strict=True))) == pytest.approx(expected, abs=1e-4)


def test_kappa_says_nothing_where_chance_agrees_wholly() -> None:
    """One grade throughout tells nothing of two readers."""
    assert weighted_kappa([(3, 3), (3, 3)]) is None


def test_a_ranking_is_measured_as_shown_and_as_if_five_were_shown(cases: list[Case]) -> None:
    """What is not shown costs only the first."""
    found = quality(cases, lambda _: Ranking(["midtnet"], ["midtnet", "vaeksttjek", "global-midt"]))
    assert (found.hit_1, found.hit_3, found.uncut_hit_3) == (0.0, 0.0, 1.0)
    assert (found.silent, found.shown, found.precise) == (0.0, 1.0, 0.0)
    assert found.ndcg < found.uncut_ndcg  # type: ignore[operator] - both are there: something suits two cases


def test_each_failure_is_of_one_kind(cases: list[Case]) -> None:
    """First, among three, further down, nothing shown, shown in vain."""
    found = misses(cases, lambda case: Ranking(["midtnet", "vaeksttjek"] if case.facts or not case.grades else [], ()), ranker="text")
    assert (found.nothing_shown, found.best_not_among_three, found.best_not_first, found.shown_in_vain) == (1, 1, 0, 1)


def test_every_ranker_finds_what_is_plainly_meant(edition: Edition, index: TextIndex, reference: Reference) -> None:
    """A text made of a programme's own words."""
    case = Case(edition.programmes[0].situations.da[0], "da", {}, ({edition.programmes[0].id: 3},))
    ours = our_ranker(edition, index, reference, answers=False)
    for rank in (ours, bm25_ranker(edition), tfidf_ranker(edition), centroid_ranker(edition)):
        assert edition.programmes[0].id in rank(case).uncut


def test_the_uncut_list_keeps_no_offer_that_is_ruled_out(edition: Edition, index: TextIndex, reference: Reference) -> None:
    """Five are shown at most, best first, and what is shown heads them."""
    case = Case("Vi er et maskinværksted i Skjern og vil gerne sælge til Tyskland", "da", {"municipality": "abroad"}, ({},))
    here, abroad = (our_ranker(edition, index, reference, answers=answers)(case) for answers in (False, True))
    assert list(here.shown) == list(here.uncut)[: len(here.shown)]
    assert len(here.uncut) == 5
    assert "global-midt" in here.uncut
    assert "global-midt" not in abroad.uncut


def test_second_labels_of_messages_are_judged_by_the_first(messages: Path, index: TextIndex) -> None:
    """Facts, whole messages and intents; and what we read is judged by the first label too."""
    found = measured(messages, index)
    assert found.agreement is not None
    assert (found.agreement.f1, found.agreement.exact, found.agreement.intent) == (pytest.approx(2 / 3, abs=1e-4), 0.5, 0.5)
    assert (found.rows[0].reading.f1, found.rows[0].reading.intent) == (1.0, 0.5)
    assert [(one.labelled, one.read, one.times) for one in found.confusions] == [("thanks", "greet", 1)]


def test_each_field_is_counted_by_itself(messages: Path) -> None:
    """What is labelled, found and right, for fields that stand in any message; here the second label is the answer."""
    utterances = read_utterances(messages)
    labels, answers = [one.label for one in utterances], [one.second for one in utterances if one.second]
    found = {one.field: (one.labelled, one.found, one.right, one.f1) for one in readings_by_field(labels, answers)}
    assert found == {"municipality": (1, 0, 0, 0.0), "employees": (1, 1, 1, 1.0)}
    assert confusions(labels, labels) == ()


def test_a_part_that_is_not_written_yet_is_not_measured(messages: Path) -> None:
    """And a file that changes gets another fingerprint, but not by how its lines end."""
    assert list(present({"development": messages, "measured": messages.with_name("none.toml")})) == ["development"]
    before = fingerprint(messages)
    messages.write_bytes(messages.read_bytes().replace(b"\n", b"\r\n"))
    assert fingerprint(messages) == before
    messages.write_text(MESSAGES + "\n", encoding="utf-8")
    assert fingerprint(messages) != before


@pytest.mark.parametrize(("size", "languages"), [(5, (3, 1, 1)), (10, (7, 2, 1)), (46, (31, 8, 7))])
def test_situations_are_drawn_two_thirds_danish(edition: Edition, size: int, languages: tuple[int, int, int]) -> None:
    """A smaller draw is part of a larger one; another draw is another one."""
    programme = edition.programmes[0]
    drawn, larger = (with_drawn_situations(programme, size=number, draw=0).situations for number in (size, size + 5))
    assert (len(drawn.da), len(drawn.en), len(drawn.de)) == languages
    assert set(drawn.da) <= set(larger.da) <= set(programme.situations.da)
    assert drawn != with_drawn_situations(programme, size=size, draw=1).situations
    assert [len(variant.change(programme).situations.da) for variant in draws(size)] == [languages[0]] * DRAWS


LESS: list[tuple[Any, Any]] = [
    ("no-situations", lambda one: (*one.situations.da, *one.situations.en, *one.situations.de)),
    ("no-needs", lambda one: (*one.targeting.needs, *one.targeting.further_needs)),
    ("no-targeting", lambda one: (*one.targeting.industries, *one.targeting.stages, *one.targeting.export, *one.targeting.markets)),
]


@pytest.mark.parametrize(("step", "what"), LESS)
def test_a_step_without_something_leaves_that_alone_out(edition: Edition, step: Any, what: Any) -> None:
    """No programme has it any more, and the rest is as it was."""
    changed = [STEPS[step].change(programme) for programme in edition.programmes]
    assert any(what(programme) for programme in edition.programmes)
    assert not any(what(programme) for programme in changed)
    for other, kept in LESS:
        assert other == step or list(map(kept, changed)) == list(map(kept, edition.programmes))
