"""Which question comes next, how many are left, how likely the answers are, and how few questions are enough."""

import tomllib
from statistics import median
from typing import Any

import pytest
from drawn import drawn_companies
from hypothesis import given
from hypothesis import strategies as st
from labelled import COMPANIES, read_cases
from questions import drawn, figures, labelled, questioned, truth_of, turns

from catalogue import Reference
from catalogue.vocabulary import INDUSTRIES
from matcher import Bracket, CompanyProfile, TextIndex
from matcher.consultation import Consultation, is_known, with_answer
from matcher.interview import FIELDS, FIRST, MAY_OPEN, MOST_QUESTIONS, NextQuestion, change_of_first, next_question, open_fields
from matcher.likelihood import goes_with, likely_answers
from matcher.ranking import hear
from tests.matcher.builders import DAY, a_company

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
EVERYTHING = {"municipality": "Lemvig", "industry": "industri", "employees": 12, "stage": "established", "export": "some"}


def a_consultation(index: TextIndex, text: str = "") -> Consultation:
    """Return a text held against the default edition on its day."""
    return Consultation(hear(text, index, DAY), index, DAY, DAY)


def test_what_a_company_wants_comes_first(index: TextIndex) -> None:
    """Also where its words speak of it; not where it has answered, with "don't know" too."""
    spoken = a_consultation(index, WORKSHOP)
    assert spoken.known(CompanyProfile()).needs
    assert next_question(CompanyProfile(), spoken).field == FIRST
    assert next_question(a_company(needs=("export",)), spoken).field != FIRST
    assert next_question(CompanyProfile(), spoken, done=[FIRST]).field != FIRST


@pytest.mark.parametrize("need", ["export", "strategy", "start-up", "production"])
def test_the_next_question_is_the_one_expected_to_change_most(index: TextIndex, need: str) -> None:
    """Weighed by how likely each answer is."""
    consultation, company = a_consultation(index), a_company(needs=(need,))
    shown = consultation.shown(company)

    def expected(field: str) -> float:
        answers = likely_answers(field, company, consultation)
        return sum(share * change_of_first(shown, consultation.shown(with_answer(company, field, answer))) for answer, share in answers)

    still = open_fields(company, consultation, done=[FIRST])
    assert next_question(company, consultation).field == max(still, key=expected)


@pytest.mark.parametrize(
    ("after", "change"),
    [
        ("ABC", 0.0),
        ("XBC", 1.0),
        ("AXC", 1 / 2),
        ("ABX", 1 / 3),
        ("AB", 1 / 3),
        ("ABCX", 0.0),
        ("aBC", 1 / 2),
        ("BAC", 3 / 2),
        ("", 11 / 6),
    ],
)
def test_the_first_place_counts_most(after: str, change: float) -> None:
    """And an offer in another group (here a small letter) half of another offer; what comes after the third counts nothing."""
    before, now = ([(sign.upper(), "now" if sign.isupper() else "maybe") for sign in signs] for signs in ("ABC", after))
    assert change_of_first(tuple(before), tuple(now)) == pytest.approx(change)  # type: ignore[arg-type] - the groups are literals


def test_nothing_is_asked_that_could_change_nothing(index: TextIndex) -> None:
    """Here all is known that the first three depend on."""
    company = a_company(needs=("event",), **EVERYTHING)
    assert next_question(company, a_consultation(index)) == NextQuestion(None, 0, 0)


def test_enough_is_enough(index: TextIndex) -> None:
    """After as many questions as are ever asked nothing more is."""
    done = [f"answered before {number}" for number in range(MOST_QUESTIONS)]
    for company in (CompanyProfile(), a_company(needs=("strategy",))):
        assert next_question(company, a_consultation(index), done=done) == NextQuestion(None, 0, 0)


def test_before_a_company_says_what_it_wants_as_many_may_come_as_are_ever_asked(index: TextIndex) -> None:
    """Afterwards those that are open and one that an answer may open, but no more than were promised."""
    consultation, company = a_consultation(index), a_company(needs=("strategy",))
    assert next_question(CompanyProfile(), consultation).most_left == MOST_QUESTIONS
    assert next_question(company, consultation).most_left == len(open_fields(company, consultation, done=[FIRST])) + MAY_OPEN == 4
    assert next_question(company, consultation, promised=2).most_left == 2
    assert next_question(company, consultation, promised=0) == NextQuestion(None, 0, 0)


def test_an_answer_can_open_a_question(index: TextIndex) -> None:
    """A case by hand: outside the region it matters whether that is in Jutland or on Funen, and only there."""
    consultation, company = a_consultation(index), a_company(needs=("production",))
    opened = {place: open_fields(with_answer(company, "municipality", place), consultation) for place in ("Lemvig", "outside-region", "abroad")}
    assert ["in_western_denmark" in fields for fields in opened.values()] == [False, True, False]


@given(seed=st.integers(0, 2**32))
def test_questions_end_and_keep_what_was_promised(index: TextIndex, seed: int) -> None:
    """Whoever answers: nothing known is asked, nothing twice, and no more than was ever said."""
    consultation = a_consultation(index)
    (truth,) = drawn_companies(1, consultation, seed=seed)
    profile, done, promises = CompanyProfile(), list[str](), [MOST_QUESTIONS + 1]
    while (question := next_question(profile, consultation, done=done, promised=promises[-1] - 1)).field is not None:
        assert question.field not in done
        assert not is_known(consultation.known(profile), question.field)
        promises.append(question.most_left)
        done.append(question.field)
        profile = with_answer(profile, question.field, truth_of(truth, question.field, consultation))
    assert all(len(done) - number <= promised for number, promised in enumerate(promises[1:]))
    assert len(done) <= MOST_QUESTIONS


@pytest.mark.parametrize("number", [300, pytest.param(5_000, marks=[pytest.mark.soak, pytest.mark.timeout(600)])])
def test_few_questions_are_enough_for_drawn_companies(index: TextIndex, number: int) -> None:
    """At most five for the middle one and eight for 95 of 100, to the first three offers of the whole profile; the same first offer for 98 of 100."""
    found = figures(drawn(number, index, DAY), next_question)
    assert found.median <= 5
    assert found.within_eight >= 0.95
    assert found.same_first >= 0.98
    assert found.most <= MOST_QUESTIONS


def test_few_questions_are_enough_for_our_own_companies(index: TextIndex, reference: Reference) -> None:
    """With their text as the first message."""
    found = figures(labelled(read_cases(COMPANIES["development"]), index, reference, DAY), next_question)
    assert found.median <= 5
    assert found.within_eight >= 0.95
    assert found.same_first >= 0.98


def test_a_turn_is_fast(index: TextIndex) -> None:
    """Under 15 ms of processor time for the middle one: the offers, the next question and how many are left."""
    assert median(turns(drawn(20, index, DAY), index)) < 15


def test_a_company_is_questioned_until_its_offers_are_settled(index: TextIndex) -> None:
    """The measure itself: after how many answers the first offers are the last ones and stay so."""
    one = questioned(a_company(needs=("strategy",), **EVERYTHING), a_consultation(index))
    settled = one.settled_after(one.first[-1])
    assert one.asked[0] == FIRST
    assert 1 <= settled <= len(one.asked) == len(one.first) - 1
    assert one.first[int(settled) - 1] != one.first[-1]
    assert one.settled_after(("another",)) == float("inf")


@pytest.mark.parametrize("field", FIELDS)
def test_probabilities_add_up(index: TextIndex, field: str) -> None:
    """For every field, with nothing known and for an idea abroad."""
    for known in (CompanyProfile(), a_company(stage="idea", municipality="abroad")):
        assert sum(share for _, share in likely_answers(field, known, a_consultation(index))) == pytest.approx(1)


def test_what_was_counted_often_is_likely(index: TextIndex) -> None:
    """Most companies lie in the region and are small; of stages nothing was counted, so each is as likely."""
    shares = {field: [share for _, share in likely_answers(field, CompanyProfile(), a_consultation(index))] for field in FIELDS}
    assert shares["municipality"][0] > 0.9
    assert shares["employees"] == [pytest.approx(140 / 145), pytest.approx(5 / 145)]
    assert shares["stage"] == [1 / 3] * 3


IMPOSSIBLE: list[tuple[dict[str, Any], str, object]] = [
    ({"stage": "idea"}, "export", "experienced"),
    ({"stage": "established"}, "student_founders", True),
    ({"founded_year": 2015}, "had_vaeksttjek", True),
    ({"municipality": "abroad"}, "foreign_owned", False),
    ({"municipality": "abroad"}, "in_western_denmark", True),
    ({"municipality": "Skive"}, "in_western_denmark", False),
]


@pytest.mark.parametrize(("known", "field", "answer"), IMPOSSIBLE)
def test_what_cannot_be_true_together_is_not_expected(index: TextIndex, known: dict[str, Any], field: str, answer: object) -> None:
    """Beside something else, or where that is not known, it can."""
    assert answer not in [one for one, _ in likely_answers(field, a_company(**known), a_consultation(index))]
    assert goes_with(field, answer, CompanyProfile(), DAY)


def test_drawn_companies_are_the_same_for_the_same_seed(index: TextIndex) -> None:
    """And hold nothing that cannot be true together; one answer in ten is "don't know"."""
    companies = list(drawn_companies(300, a_consultation(index), seed=1))
    assert companies == list(drawn_companies(300, a_consultation(index), seed=1))
    assert companies != list(drawn_companies(300, a_consultation(index), seed=2))
    for known, field, answer in IMPOSSIBLE:
        told = [truth_of(one, field, a_consultation(index)) for one in companies if all(getattr(one, name) == value for name, value in known.items())]
        assert answer not in told
    assert 0.05 < sum(one.employees is None for one in companies) / 300 < 0.15


def test_the_counts_are_those_of_our_own_companies(reference: Reference) -> None:
    """Each share within three of a hundred, so that some more companies change nothing."""
    facts = [case["facts"] for case in tomllib.loads(COMPANIES["development"].read_text(encoding="utf-8"))["cases"]]
    places = [one["municipality"] for one in facts if "municipality" in one]
    sizes = [one["employees"] for one in facts if "employees" in one]
    lows = sorted(map(int, reference.answers["employees"]))
    found = {
        "industry": [one["industry"] for one in facts if "industry" in one],
        "municipality": [place if place.islower() else "region" for place in places],
        "employees": [
            str(max(low for low in lows if low <= Bracket(*one).low)) if isinstance(one, list) else str(max(low for low in lows if low <= one))
            for one in sizes
        ],
    }
    assert reference.answers.keys() == found.keys()
    assert set(reference.answers["industry"]) == set(INDUSTRIES)
    for field, counted in reference.answers.items():
        for answer, times in counted.items():
            assert times / sum(counted.values()) == pytest.approx(found[field].count(answer) / len(found[field]), abs=0.03)
