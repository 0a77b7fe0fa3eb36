"""The edition that the package brings is clean and says what the plan says."""

from typing import TYPE_CHECKING

import pytest

from catalogue.checks import check_edition

if TYPE_CHECKING:
    from catalogue import Edition

AREAS = {
    "foedevarer": "foedevareklynge innovation-foedevarer lokale-udviklingsplatforme-foedevarer vaekst-primaerproduktion akvakultur",
    "energi-og-klima": "vindprogram-underleverandoerer biooekonomi strategisk-energiplanlaegning cleantech-produktudvikling",
    "smart-industri": "vaeksttjek vaekstloeft viden-og-produktion fremtidens-produktionskompetencer",
    "kreative-ikt-turisme": "more-creative ikt-klynge ikt-startups smv-digitalisering digital-infrastruktur turisme-produktudvikling "
    "turismevaekstpris kulturturisme eventpuljen",
    "ivaerksaetteri-og-kapital": "ivaerksaetterraadgivning team-vaekstdanmark inkubatormiljoeer ivaerksaetterkapital entreprenoerskab-i-uddannelser",
    "innovation": "virksomhedsudviklingsprogram affald-som-ressource cirkulaer-oekonomi-samarbejdsforum design-for-disassembly "
    "byinnovation-smart-city fremtidens-cirkulaere-by sundhedsinnovation innobooster",
    "viden-og-kompetencer": "kompetenceforsyningmidt flere-i-erhvervsuddannelser inklusionmidt realkompetence-og-tillaering viden-til-vaekst",
    "digitalisering": "innovativ-brug-af-big-data big-data-materialestroemme samfundspartnerskab-big-data smart-region",
    "internationalisering": "global-midt investeringsfremme midtnet",
}
"""The nine areas in the plan's order, each with the ids of its programmes, which never change."""

AREA_TARGETS = {
    "foedevarer": (150, 25, 70, 330, 800_000, 400_000),
    "energi-og-klima": (150, 75, 150, 440, 800_000, 250_000),
    "smart-industri": (275, 20, 50, 135, 350_000, 180_000),
    "ivaerksaetteri-og-kapital": (1_350, 108, 540, 625, 700_000, 150_000),
    "innovation": (900, 60, 90, 420, 840_000, 210_000),
    "viden-og-kompetencer": (900, 150, None, 500, 900_000, 200_000),
    "digitalisering": (30, 5, 5, 75, 175_000, 35_000),
    "internationalisering": (525, 45, 10, 325, 650_000, 160_000),
}
"""As the plan prints them; it gives none for Kreative erhverv, ikt og turisme, and "-" where None stands."""

PLAN_TOTALS = (4_280, 488, 915, 2_850, 5_215_000, 1_585_000)

FEWEST_SITUATIONS = {"da": 20, "en": 6, "de": 6}


def test_nothing_is_wrong_with_it(edition: "Edition") -> None:
    """Neither an error nor a hint."""
    assert check_edition(edition) == ()


@pytest.mark.parametrize("area", AREA_TARGETS)
def test_each_area_has_the_plans_six_figures(edition: "Edition", area: str) -> None:
    """As the plan prints them."""
    targets = edition.area(area).targets
    assert targets is not None
    assert tuple(targets.model_dump().values()) == AREA_TARGETS[area]


def test_it_holds_the_plan_s_47_programmes_in_nine_areas(edition: "Edition") -> None:
    """Each in its area, the areas in the plan's order."""
    assert [area.id for area in edition.areas] == list(AREAS)
    assert {(programme.area, programme.id) for programme in edition.programmes} == {(area, one) for area, ids in AREAS.items() for one in ids.split()}
    assert len(edition.programmes) == 47


def test_the_targets_add_up_to_the_plans_totals(edition: "Edition") -> None:
    """What the plan does not give counts nothing; it is not 0."""
    columns = zip(*(area.targets.model_dump().values() for area in edition.areas if area.targets is not None), strict=True)
    assert tuple(sum(figure for figure in column if figure is not None) for column in columns) == PLAN_TOTALS
    assert [area.id for area in edition.areas if area.targets is None] == ["kreative-ikt-turisme"]


def test_every_programme_has_situations_enough(edition: "Edition") -> None:
    """At least twenty in Danish and six each in English and German."""
    counts = {(one.id, language): len(one.situations.in_language(language)) for one in edition.programmes for language in FEWEST_SITUATIONS}
    assert [key for key, count in counts.items() if count < FEWEST_SITUATIONS[key[1]]] == []


LINKS = {
    ("vaeksttjek", "leads_to", "vaekstloeft"),
    ("vaekstloeft", "requires", "vaeksttjek"),
    ("team-vaekstdanmark", "leads_to", "ivaerksaetterkapital"),
    ("ivaerksaetterkapital", "part_of", "team-vaekstdanmark"),
    ("fremtidens-produktionskompetencer", "part_of", "flere-i-erhvervsuddannelser"),
}


def test_links_are_those_that_the_plan_carries(edition: "Edition") -> None:
    """No other order is claimed."""
    assert {(one.id, link.kind, link.programme) for one in edition.programmes for link in one.links} == LINKS


NOT_YET = {
    "pre-project": {
        "vaekst-primaerproduktion", "ikt-startups", "smv-digitalisering", "affald-som-ressource", "byinnovation-smart-city",
        "flere-i-erhvervsuddannelser", "midtnet",
    },
    "undecided": {"cleantech-produktudvikling"},
    "applied-for": {"samfundspartnerskab-big-data"},
}  # fmt: skip


@pytest.mark.parametrize("status", NOT_YET)
def test_what_is_no_offer_yet_says_so(edition: "Edition", status: str) -> None:
    """The plan's own word: a pre-project, something considered, an application."""
    assert {one.id for one in edition.programmes if one.status == status} == NOT_YET[status]


def test_every_programme_is_open_on_the_reference_date(edition: "Edition") -> None:
    """That is what the day was chosen for."""
    day = edition.reference_date
    assert [programme.id for programme in edition.programmes if not programme.period.start <= day <= programme.period.end] == []


def test_only_what_the_plan_says_can_rule_out(edition: "Edition") -> None:
    """A thing the plan is silent on is a question, and every question is one."""
    certainties = {
        (criterion.kind == "confirm", criterion.certainty == "silent") for programme in edition.programmes for criterion in programme.criteria
    }
    assert certainties <= {(True, True), (False, False)}
