"""The main job: the right offers in order with their reasons, and silence when nothing suits."""

from datetime import date
from typing import Any

import hypothesis
import hypothesis.strategies as st
import numpy as np
import pytest

from catalogue import Edition, Programme
from catalogue.vocabulary import INDUSTRIES, NEEDS, STAGES
from matcher import Advice, CompanyProfile, TextIndex, clean_text, recommend
from matcher.judgement import Conditions
from matcher.ranking import MOST_SHOWN, hear
from matcher.scoring import Scores, Targets, weights_for
from tests.matcher.builders import DAY, a_company, a_criterion, a_programme, assess


def advise(text: str, edition: Edition, index: TextIndex, **profile: object) -> Advice:
    """Return the advice for a text and a few answers."""
    return recommend(a_company(**profile), clean_text(text), edition, index, DAY)


def score_of(programme: Programme, company: CompanyProfile, *, nearness: float) -> Scores:
    """Return the score of one programme for a company whose text is so near to it."""
    conditions = Conditions((programme,))
    return Targets(conditions).score(conditions.judge(company, DAY, now=DAY), company, nearness=np.array([nearness]), now=DAY)


def ids(advice: Advice) -> list[str]:
    """Return the ids of what is recommended, in order."""
    return [recommendation.programme.id for recommendation in advice.recommendations]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland", "global-midt"),
        ("vores dambrug skal have bedre vandrensning til ørrederne", "akvakultur"),
        (
            "kantiner og restauranter på egnen vil købe vores grøntsager, men vi er små gårde og kan ikke levere nok hver for sig",
            "lokale-udviklingsplatforme-foedevarer",
        ),
        ("A professor at Tongji University in Shanghai wants a joint project with us", "midtnet"),
        ("Wir sind ein Maschinenbauer aus Kiel und möchten in Dänemark eine Fabrik eröffnen", "investeringsfremme"),
    ],
)
def test_a_company_s_own_words_find_the_offer(text: str, first: str, edition: Edition, index: TextIndex) -> None:
    """Plain cases in three languages get the offer that a careful adviser would name first."""
    assert ids(advise(text, edition, index))[0] == first


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("har pizzaria i randers, skat vil ha 86.000 i moms og siger de lukker mig på fredag", {}),
        ("jeg vil gerne søge om boligstøtte, hvordan gør jeg det", {}),
        ("We are an insurance group with 900 employees and want to sell more abroad", {"municipality": "outside-region", "employees": 900}),
        ("Vi er 900 ansatte i København og vil gerne eksportere", {"facts": {"in_western_denmark": False}}),
        ("???", {}),
        ("", {}),
        ("hej", {}),
    ],
)
def test_silence_when_nothing_suits(text: str, profile: dict[str, Any], edition: Edition, index: TextIndex) -> None:
    """Tax debt, housing benefit, a large firm elsewhere and nothing at all get an empty list."""
    assert ids(advise(text, edition, index, **profile)) == []


def test_what_belongs_elsewhere_is_told_by_topic(edition: Edition, index: TextIndex) -> None:
    """An empty list comes with where to turn."""
    assert advise("jeg skylder moms og kan ikke betale", edition, index).elsewhere == "tax-debt"


def test_a_stated_need_keeps_a_text_from_elsewhere(edition: Edition, index: TextIndex) -> None:
    """A company that answers what it needs is helped whatever else it writes."""
    advice = advise("jeg skylder moms og kan ikke betale", edition, index, needs=("export",), municipality="Skive", employees=9)
    assert (advice.elsewhere, ids(advice)[:1]) == (None, ["global-midt"])


def test_answers_alone_are_enough(edition: Edition, index: TextIndex) -> None:
    """A company that ticks boxes and writes nothing gets its offers too."""
    assert "global-midt" in ids(
        advise("", edition, index, needs=("export",), industry="industri", municipality="Herning", employees=20, stage="established")
    )


def test_what_is_left_out_names_the_condition_that_did_it(edition: Edition, index: TextIndex) -> None:
    """A company of 900 is told that size ruled the offer out."""
    advice = advise("vi vil sælge til udlandet", edition, index, municipality="Herning", employees=900)
    decided_by = {out.programme.id: [outcome.criterion.kind for outcome in out.decided_by] for out in advice.ruled_out}
    assert decided_by["global-midt"] == ["size"]


def test_after_the_period_everything_is_closed(edition: Edition, index: TextIndex) -> None:
    """On a day after the offers' periods nothing is recommended, and the period says why."""
    advice = recommend(CompanyProfile(), "vi vil sælge til udlandet", edition, index, date(2026, 11, 23))
    assert ids(advice) == []
    assert {out.standing for out in advice.ruled_out} == {"closed"}


def test_nobody_s_own_words_are_lost_in_the_reasons(edition: Edition, index: TextIndex) -> None:
    """The text's part of the score carries words of the text, as they were written."""
    best = advise("Vi vil gerne sælge vores maskiner til Tyskland", edition, index).recommendations[0]
    text_part = next(part for part in best.parts if part.code == "text")
    assert "Tyskland" in text_part.terms


def test_what_the_plan_is_silent_on_becomes_questions(edition: Edition, index: TextIndex) -> None:
    """Each recommendation brings the questions that only the provider can answer."""
    best = advise("Vi vil gerne sælge vores maskiner til Tyskland", edition, index).recommendations[0]
    assert best.questions_for_provider
    assert all(question.certainty == "silent" for question in best.questions_for_provider)


COMPANIES = st.fixed_dictionaries(
    {},
    optional={
        "municipality": st.sampled_from(["Skive", "Aarhus", "outside-region", "abroad"]),
        "industry": st.sampled_from(INDUSTRIES),
        "employees": st.integers(0, 1000),
        "stage": st.sampled_from(STAGES),
        "needs": st.lists(st.sampled_from(NEEDS), max_size=5, unique=True),
        "markets": st.lists(st.sampled_from(["DE", "CN", "NO"]), max_size=3, unique=True),
        "facts": st.dictionaries(st.sampled_from(["foreign_owned", "had_vaeksttjek"]), st.booleans()),
    },
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from("vi eksport fabrik bageri svejser tyskland moms dambrug plan forsker skive 12 ansatte ikke".split()), max_size=20).map(
        " ".join
    ),
)


@hypothesis.given(company=COMPANIES, text=TEXTS)
def test_every_list_keeps_its_promises(company: dict[str, Any], text: str, edition: Edition, index: TextIndex) -> None:
    """Parts add up, scores lie in 0 to 1 and fall, ties go by id, nothing ruled out is recommended, and the same question gets the same answer."""
    advice = advise(text, edition, index, **company)
    order = [(-one.score, one.programme.id) for one in advice.recommendations]
    assert order == sorted(order)
    assert len(order) <= MOST_SHOWN
    for one in advice.recommendations:
        assert abs(sum(part.value for part in one.parts) - one.score) < 1e-9
        assert 0 <= one.score <= 1
        assert one.standing in {"eligible", "possible"}
    assert not set(ids(advice)) & {out.programme.id for out in advice.ruled_out}
    assert advise(text, edition, index, **company) == advice


def test_an_open_condition_is_a_deduction_of_its_own() -> None:
    """What is not known costs by how decisive it is, and the score never falls below 0."""
    programme = a_programme(a_criterion("trait", fact="foreign_owned"), approach="follow")
    assert score_of(programme, a_company(), nearness=0.0).totals[0] == 0
    assert score_of(programme, a_company(), nearness=0.1).part("unknown")[0] < 0


def test_a_need_answered_first_counts_more_than_one_also_helped() -> None:
    """The specific offer comes before the one that helps with it too."""

    def worth(**targeting: object) -> float:
        company = a_company(needs=("export",))
        return float(score_of(a_programme(targeting=targeting), company, nearness=0.0).totals[0])

    assert worth(needs=["export"]) > worth(further_needs=["export"]) > worth(needs=["skills"])


def test_what_the_nearest_offers_answer_speaks_for_others_that_answer_it_too() -> None:
    """Only for a company that tells: one that has chosen its needs has said what they are. An offer that is ruled out speaks for nobody."""
    from_abroad = a_criterion("area", accepts=["abroad"])
    wanted = {"sells": ["export"], "sells-too": ["export"], "meets": ["network"], "measures": ["data"], "far": ["data"]}
    programmes = tuple(a_programme(*[from_abroad] * (name == "far"), id=name, targeting={"needs": needs}) for name, needs in wanted.items())
    conditions = Conditions(programmes)
    nearness = np.array([2.0, 0.0, 0.0, 0.0, 2.0])
    told, chosen = a_company(municipality="herning"), a_company(municipality="herning", needs=("network",))
    found = Targets(conditions).score(conditions.judge(told, DAY, now=DAY), told, nearness=nearness, now=DAY)
    implied = dict(zip(wanted, found.part("implied").tolist(), strict=True))
    assert implied["sells-too"] > 0.1
    assert implied["sells"] < implied["sells-too"]
    assert implied["meets"] == 0.0
    assert implied["measures"] < 0.05
    assert found.totals == pytest.approx(found.values.sum(axis=0))
    part = next(part for part in found.parts(1, assess(programmes[1], told, DAY, now=DAY)) if part.code == "implied")
    assert part.terms == ("export",)
    weights = weights_for(words=True, needs_answered=True)
    asked = Targets(conditions).score(conditions.judge(chosen, DAY, now=DAY), chosen, nearness=nearness, now=DAY, weights=weights)
    assert not asked.part("implied").any()
    silent = Targets(conditions).score(conditions.judge(told, DAY, now=DAY), told, nearness=np.zeros(5), now=DAY)
    assert not silent.part("implied").any()


@pytest.mark.parametrize("needs", [("export", "apprentices"), ("capital", "tourism-product"), ("recruitment", "circular-economy")])
def test_each_of_several_needs_has_an_offer_among_the_first_three(needs: tuple[str, ...], edition: Edition, index: TextIndex) -> None:
    """Also where the words speak for one of them alone, and the order stays that of the scores."""
    advice = advise("Vi vil sælge vores maskiner til Tyskland og Sverige og mangler en plan for eksporten", edition, index, needs=needs)
    first = [one.programme.targeting.needs for one in advice.recommendations[:3]]
    assert all(any(need in answered for answered in first) for need in needs)
    assert [one.score for one in advice.recommendations] == sorted((one.score for one in advice.recommendations), reverse=True)


def test_a_trade_a_place_and_a_size_do_not_lead_elsewhere(index: TextIndex) -> None:
    """Whoever has a firm may say them: only what is asked for speaks for a topic that belongs elsewhere."""
    plain = hear("Vi er et maskinværksted i Skjern med 18 ansatte", index, DAY)
    in_debt = hear("Vi er et maskinværksted i Skjern med 18 ansatte og skylder moms", index, DAY)
    assert plain.topics.max() < 0.3 < in_debt.topics.max()


def test_where_what_is_asked_for_is_ruled_out_nothing_second_best_is_shown(edition: Edition, index: TextIndex) -> None:
    """The reader sees that the offer is there, and why it is not for them."""
    text = "Vi vil sælge vores maskiner til Tyskland og mangler en plan for eksporten"
    advice = advise(text, edition, index, municipality="outside-region", facts={"in_western_denmark": False})
    assert ids(advise(text, edition, index))[0] == "global-midt"
    assert ids(advice) == []
    assert "global-midt" in {out.programme.id for out in advice.ruled_out}


def test_one_word_says_less_than_a_text_full_of_them(index: TextIndex) -> None:
    """A lone word is divided by more than its own length."""
    word, text = hear("eksport", index, DAY), hear("eksport eksportmarked eksportplan eksportere eksportkunder", index, DAY)
    assert 0 < word.near.max() < text.near.max()


def test_beside_an_offer_that_answers_a_need_others_must_be_near_by_themselves(edition: Edition, index: TextIndex) -> None:
    """A short text is a little near to much: what answers none of its needs is not shown for that."""
    shown = advise("vi æ 19 mand i Aulum og ka ett finde folk", edition, index)
    assert shown.profile.needs == ("recruitment",)
    assert ids(shown)[0] == "kompetenceforsyningmidt"
    assert all({"recruitment"} & {*one.programme.targeting.needs, *one.programme.targeting.further_needs} for one in shown.recommendations)
