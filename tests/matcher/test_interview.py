"""Which questions are worth asking, and what would change a verdict."""

from typing import Any

import pytest

from catalogue import Edition, Reference
from catalogue.vocabulary import NEEDS
from matcher import Bracket, CompanyProfile, TextIndex, clean_text
from matcher.advice import changes, deciding
from matcher.consultation import Consultation, is_known, with_answer
from matcher.interview import FIELDS, open_fields
from matcher.likelihood import likely_answers, possible_answers
from matcher.ranking import hear
from tests.matcher.builders import DAY, a_company

WORKSHOP = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"


def a_consultation(index: TextIndex, text: str = "") -> Consultation:
    """Return a text held against the default edition on its day."""
    return Consultation(hear(clean_text(text), index, DAY), index, DAY, DAY)


def test_what_a_company_wants_is_asked_first_and_always(index: TextIndex) -> None:
    """Of a company that has said nothing no other answer could change anything."""
    assert open_fields(CompanyProfile(), a_consultation(index)) == ("needs",)


def test_what_the_words_say_is_not_asked_again(index: TextIndex) -> None:
    """The place, the trade and the size stand in the text."""
    still = open_fields(CompanyProfile(), a_consultation(index, WORKSHOP), done=["needs"])
    assert not {"municipality", "industry", "employees"} & set(still)


def test_what_was_answered_is_not_asked_again(index: TextIndex) -> None:
    """Also not when the answer was "don't know"."""
    company = a_company(needs=("export",), municipality="Lemvig")
    assert not {"needs", "municipality", "industry"} & set(open_fields(company, a_consultation(index), done=["needs", "municipality", "industry"]))


@pytest.mark.parametrize("needs", [("export",), ("strategy",), ("event",), ("start-up",)])
def test_a_question_is_asked_only_if_an_answer_changes_the_first_offers(index: TextIndex, needs: tuple[str, ...]) -> None:
    """For each field: some answer gives other offers among the first three, or another group of one, or it is not asked about."""
    consultation, company = a_consultation(index), a_company(needs=needs)
    first = consultation.shown(company)[:3]
    still = open_fields(company, consultation)
    for field in FIELDS:
        answers = likely_answers(field, company, consultation)
        changing = any(consultation.shown(with_answer(company, field, answer))[:3] != first for answer, _ in answers)
        assert (field in still) == (changing or field == "needs")


def test_an_answer_can_close_other_questions(index: TextIndex) -> None:
    """For a company outside the country few questions are left."""
    consultation = a_consultation(index)
    at_home = open_fields(a_company(needs=("production",), municipality="Lemvig"), consultation)
    abroad = open_fields(a_company(needs=("production",), municipality="abroad"), consultation)
    assert len(abroad) < len(at_home)


@pytest.mark.parametrize(("answered", "left"), [(1, 3), (8, 2), (9, 1), (10, 0), (12, 0)])
def test_there_are_never_more_questions_than_promised(index: TextIndex, answered: int, left: int) -> None:
    """However many are worth asking: for this company there are three beside the first."""
    done = ["needs", *(f"answered before {number}" for number in range(1, answered))]
    assert len(open_fields(a_company(needs=("strategy",)), a_consultation(index), done=done)) == left


def test_a_science_park_is_asked_about_only_where_an_offer_lies_in_one(index: TextIndex) -> None:
    """A case by hand: it matters to who wants to begin, and not to who wants to hold an event."""
    consultation = a_consultation(index)
    asked = {need: open_fields(a_company(needs=(need,), municipality="Aarhus"), consultation) for need in ("start-up", "event")}
    assert ["in_science_park" in fields for fields in asked.values()] == [True, False]


def test_the_sizes_tried_are_those_that_conditions_tell_apart(index: TextIndex) -> None:
    """Nobody, and each limit of the edition."""
    assert possible_answers("employees", a_consultation(index)) == (Bracket.of(0), Bracket.of(250))


@pytest.mark.parametrize(
    ("field", "value"),
    [("municipality", "Skive"), ("needs", ("export",)), ("employees", Bracket.of(3)), ("had_vaeksttjek", False), ("foreign_owned", True)],
)
def test_an_answer_can_be_given_and_taken_back(field: str, value: Any) -> None:
    """Fields and facts alike."""
    answered = with_answer(CompanyProfile(), field, value)
    assert is_known(answered, field)
    assert with_answer(answered, field, None) == CompanyProfile()


def test_an_open_condition_decides_a_maybe(index: TextIndex) -> None:
    """The one that costs most, with the field that settles it."""
    consultation, company = a_consultation(index), a_company(needs=("strategy",))
    one = next(one for one in consultation.advise(company).recommendations if one.standing == "possible")
    found = deciding(one, company, consultation)
    assert (found.kind, found.condition is not None, found.field in FIELDS) == ("condition", True, True)


def test_a_need_decides_where_no_condition_is_open(index: TextIndex, edition: Edition) -> None:
    """The first need that would lift the offer among those to approach now."""
    found = {decided.kind: decided for decided in every_decision(index, edition)}
    need = found["need"]
    assert need.value in NEEDS
    assert {"condition", "need", "words"} <= set(found)


def every_decision(index: TextIndex, edition: Edition) -> list[Any]:
    """Return what decides each maybe of a settled company for each need alone."""
    settled = {"municipality": "Lemvig", "industry": "industri", "employees": 12, "stage": "established", "export": "some"}
    decided = []
    for need in NEEDS:
        for text in ("", *edition.programmes[0].situations.in_language("da")[:2], *edition.programmes[30].situations.in_language("da")[:2]):
            consultation, company = a_consultation(index, text), a_company(needs=(need,), **settled)
            maybe = [one for one in consultation.advise(company).recommendations if one.group == "maybe"]
            decided += [deciding(one, company, consultation) for one in maybe]
    return decided


def test_what_can_only_be_followed_says_so(index: TextIndex) -> None:
    """Such an offer is decided by whether that is enough."""
    consultation, company = a_consultation(index), a_company(needs=("data",), municipality="Lemvig", industry="ikt", employees=5)
    found = [deciding(one, company, consultation).kind for one in consultation.advise(company).recommendations if one.programme.approach == "follow"]
    assert "follow" in found


def test_for_a_company_without_a_wish_the_needs_would_change_it(index: TextIndex) -> None:
    """And nothing else would, alone."""
    assert [change.field for change in changes(CompanyProfile(), a_consultation(index))] == ["needs"]


def test_a_wrong_answer_is_among_what_would_change_an_empty_list(index: TextIndex) -> None:
    """A company too large or too far away sees which answer it was; the offers named are those it would then be shown."""
    consultation, company = (
        a_consultation(index),
        a_company(needs=("production",), municipality="outside-region", facts={"in_western_denmark": False}),
    )
    assert consultation.shown(company) == ()
    found = {change.field: change for change in changes(company, consultation)}
    assert (found["municipality"].known, "stage" in found) == (True, False)
    inside = consultation.shown(with_answer(company, "municipality", found["municipality"].value))
    assert found["municipality"].programmes == tuple(programme for programme, _ in inside)


def test_a_consultation_advises_like_the_main_job(index: TextIndex, edition: Edition) -> None:
    """Hearing once and asking often gives the same advice."""
    from matcher import recommend  # noqa: PLC0415 - only this test compares the two ways

    company = a_company(municipality="Viborg")
    assert a_consultation(index, WORKSHOP).advise(company) == recommend(company, WORKSHOP, edition, index, DAY)


@pytest.mark.parametrize("need", NEEDS)
def test_one_municipality_stands_for_all(index: TextIndex, reference: Reference, need: str) -> None:
    """No condition tells them apart, so trying one is enough."""
    consultation = a_consultation(index)
    shown = {consultation.shown(a_company(needs=(need,), municipality=name)) for name in reference.municipality_names}
    assert len(shown) == 1


def test_what_another_answer_settles_is_not_asked(index: TextIndex) -> None:
    """The founding year gives the stage, and a company abroad is owned there."""
    consultation = a_consultation(index)
    assert "stage" not in open_fields(a_company(needs=("start-up",), founded_year=2015), consultation)
    assert "foreign_owned" not in open_fields(a_company(needs=("foreign-investment",), municipality="abroad"), consultation)


def test_who_does_not_know_takes_back_what_the_words_say(index: TextIndex) -> None:
    """An answer wins over the text, "don't know" too."""
    consultation = a_consultation(index, WORKSHOP)
    assert consultation.known(CompanyProfile()).employees == Bracket.of(18)
    assert consultation.forgetting(["employees"]).known(CompanyProfile()).employees is None


def test_another_main_trade_stands_for_all_trades() -> None:
    """What was read beside the first one does not stay behind."""
    assert with_answer(a_company(industry="ikt", further_industries=("vind",)), "industry", "landbrug").industries == ("landbrug",)
