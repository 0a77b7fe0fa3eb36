"""Three-valued verdicts: every kind of criterion, met, unknown and not met."""

from datetime import date
from typing import Any

import pytest

from matcher.judgement import Conditions
from tests.matcher.builders import DAY, a_company, a_criterion, a_programme, assess, words

REGION = {"accepts": ["region"]}
SHARED = {"accepts": ["region"], "shared_with_western_denmark": True}
MAKERS = {"any_of": ["industri"], "unclear": ["byggeri"]}

VERDICTS: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    ("area", REGION, {}, "unknown"),
    ("area", REGION, {"municipality": "Lemvig"}, "met"),
    ("area", REGION, {"municipality": "abroad"}, "not-met"),
    ("area", {"accepts": ["region", "abroad"]}, {"municipality": "abroad"}, "met"),
    ("area", {"accepts": ["abroad"]}, {"municipality": "Lemvig"}, "not-met"),
    ("area", REGION, {"municipality": "outside-region"}, "not-met"),
    ("area", SHARED, {"municipality": "outside-region"}, "unknown"),
    ("area", SHARED, {"municipality": "outside-region", "facts": {"in_western_denmark": True}}, "unknown"),
    ("area", SHARED, {"municipality": "outside-region", "facts": {"in_western_denmark": False}}, "not-met"),
    ("industry", MAKERS, {}, "unknown"),
    ("industry", MAKERS, {"industry": "industri"}, "met"),
    ("industry", MAKERS, {"industry": "handel", "further_industries": ("industri",)}, "met"),
    ("industry", MAKERS, {"industry": "byggeri"}, "unknown"),
    ("industry", MAKERS, {"industry": "handel"}, "not-met"),
    ("size", {"under": 250}, {}, "unknown"),
    ("size", {"under": 250}, {"employees": 249}, "met"),
    ("size", {"under": 250}, {"employees": 250}, "not-met"),
    ("size", {"under": 250}, {"employees": (200, 499)}, "unknown"),
    ("size", {"under": 250}, {"employees": (100, None)}, "unknown"),
    ("size", {"under": 250}, {"employees": (250, None)}, "not-met"),
    ("stage", {"any_of": ["idea", "startup"]}, {}, "unknown"),
    ("stage", {"any_of": ["idea", "startup"]}, {"stage": "idea"}, "met"),
    ("stage", {"any_of": ["idea", "startup"]}, {"founded_year": 2012}, "met"),
    ("stage", {"any_of": ["idea", "startup"]}, {"founded_year": 2011}, "not-met"),
    ("export", {"any_of": ["some"]}, {"export": "some"}, "met"),
    ("export", {"any_of": ["some"]}, {"export": "none"}, "not-met"),
    ("trait", {"fact": "foreign_owned"}, {}, "unknown"),
    ("trait", {"fact": "foreign_owned"}, {"municipality": "abroad"}, "met"),
    ("trait", {"fact": "foreign_owned"}, {"facts": {"foreign_owned": False}}, "not-met"),
    ("predecessor", {"programme": "vaeksttjek", "fact": "had_vaeksttjek"}, {"facts": {"had_vaeksttjek": True}}, "met"),
    ("predecessor", {"programme": "vaeksttjek", "fact": "had_vaeksttjek"}, {}, "unknown"),
]


@pytest.mark.parametrize(("kind", "parameters", "company", "verdict"), VERDICTS)
def test_a_criterion_is_met_unknown_or_not_met(kind: str, parameters: dict[str, Any], company: dict[str, Any], verdict: str) -> None:
    """Each kind of criterion gives the verdict that the company's answers allow, and no more."""
    programme = a_programme(a_criterion(kind, **parameters))
    assessment = assess(programme, a_company(**company), DAY, now=DAY)
    assert assessment.outcomes[1].verdict == verdict


MET, UNKNOWN, NOT_MET = (
    a_criterion("export", any_of=["some"]),
    a_criterion("trait", fact="foreign_owned"),
    a_criterion("size", under=10),
)


@pytest.mark.parametrize(
    ("criteria", "whole"),
    [([], "eligible"), ([MET], "eligible"), ([MET, UNKNOWN], "possible"), ([UNKNOWN, NOT_MET], "ruled-out"), ([NOT_MET, UNKNOWN], "ruled-out")],
)
def test_verdicts_join_as_kleene_says(criteria: list[dict[str, Any]], whole: str) -> None:
    """One not-met settles it; otherwise one unknown makes the whole unknown."""
    assert assess(a_programme(*criteria), a_company(export="some", employees=50), DAY, now=DAY).standing == whole


def test_what_is_left_out_names_only_what_settled_it() -> None:
    """The conditions that failed, and the period when it is over; what is met or unknown is not among them."""
    small, open_to_all = a_programme(MET, UNKNOWN, NOT_MET), a_programme(id="open-to-all")
    judgement = Conditions((small, open_to_all)).judge(a_company(export="some", employees=50), date(2019, 1, 1), now=DAY)
    found = [(out.programme.id, out.standing, [outcome.criterion.kind for outcome in out.decided_by]) for out in judgement.left_out()]
    assert found == [("a-programme", "ruled-out", ["period", "size"]), ("open-to-all", "closed", ["period"])]


@pytest.mark.parametrize(
    ("company", "day", "standing"),
    [
        ({"employees": 10}, DAY, "eligible"),
        ({}, DAY, "possible"),
        ({"employees": 900}, DAY, "ruled-out"),
        ({"employees": 10}, date(2019, 1, 1), "closed"),
        ({"employees": 900}, date(2019, 1, 1), "ruled-out"),
    ],
)
def test_standing_follows_from_the_verdicts_and_the_day(company: dict[str, Any], day: date, standing: str) -> None:
    """A condition that is not met rules out on any day; a period that is over closes what is left."""
    programme = a_programme(a_criterion("size", under=250))
    assert assess(programme, a_company(**company), day, now=day).standing == standing


def test_what_the_plan_is_silent_on_never_touches_the_standing() -> None:
    """A question for the provider leaves the company eligible."""
    programme = a_programme(a_criterion("confirm"))
    assessment = assess(programme, a_company(), DAY, now=DAY)
    assert (assessment.standing, len(assessment.outcomes)) == ("eligible", 1)


def test_a_trade_that_the_words_speak_against_is_asked_about() -> None:
    """A company whose own words are near to an offer is not ruled out by its trade."""
    programme = a_programme(a_criterion("industry", **MAKERS))
    assessment = assess(programme, a_company(industry="handel"), DAY, now=DAY, text_speaks_for_it=True)
    assert assessment.standing == "possible"


def test_a_condition_keeps_its_own_programme_s_words() -> None:
    """Two programmes may have one condition in different words; each shows its own, met or not."""
    one, other = (a_programme(a_criterion("size", under=250) | {"words": words(text)}, id=text.lower()) for text in ("Lille", "Ung"))
    judgement = Conditions((one, other)).judge(a_company(employees=900), DAY, now=DAY)
    assert [judgement.assessment(place).outcomes[1].criterion.words.da for place in (0, 1)] == ["Lille", "Ung"]
    assert [out.decided_by[0].criterion.words.da for out in judgement.left_out()] == ["Lille", "Ung"]


def test_what_is_remembered_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forgetting how earlier answers came out changes no verdict."""
    conditions = Conditions((a_programme(a_criterion("size", under=250)),))
    monkeypatch.setattr(conditions, "_most_remembered", 2)
    found = [conditions.judge(a_company(employees=count), DAY, now=DAY).ruled_out.tolist() for count in (10, 300, 249, 250, 10)]
    assert found == [[False], [True], [False], [True], [False]]


def test_a_verdict_carries_the_company_s_own_answer() -> None:
    """The bracket that was given is what the verdict rests on."""
    programme = a_programme(a_criterion("size", under=250))
    outcome = assess(programme, a_company(employees=(200, 499)), DAY, now=DAY).outcomes[1]
    assert outcome.answer == (200, 499)
