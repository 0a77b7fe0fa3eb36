"""The page on accuracy: its figures are the published ones, the published ones are this program's, and it says what they are worth."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from babel.numbers import format_percent
from flask import Flask
from flask.testing import FlaskClient
from labelled import COMPANIES, UTTERANCES, fingerprint, present, read_cases
from measures import quality
from rankers import our_ranker
from utterances import measured

from catalogue import Edition, Reference
from catalogue.vocabulary import Language
from matcher import TextIndex
from matcher.understanding.intent_words import INTENTS
from tests.webapp.conftest import XHTML, page_of
from webapp.accuracy import words
from webapp.accuracy.chart import HEIGHT, WIDTH, chart_of
from webapp.accuracy.figures import Figures, GradesAgreement, published_figures
from webapp.accuracy.page import AccuracyPage, accuracy_page
from webapp.i18n import speaking

STALE = "The published figures are not for this. Run make evaluate and commit webapp/accuracy/figures.json."
NEAR = 0.02
"""Figures may move so much before they must be published again: versions of numpy and scikit-learn differ by a case or two."""

LOCALES: list[tuple[str, str]] = [("", "da"), ("/en", "en_GB"), ("/de", "de")]


@pytest.fixture(scope="module")
def figures() -> Figures:
    """Return the published figures."""
    return published_figures()


@pytest.fixture
def with_measured(figures: Figures) -> Figures:
    """Return figures with a part that was only measured on: the worst of all, so that it can be told from the other."""
    companies, messages = figures.companies["development"], figures.messages["development"]
    poor = [row.model_copy(update={"quality": row.quality.model_copy(update={"hit_1": 0.11})}) for row in companies.rows]
    agreement = GradesAgreement(pairs=321, kappa=0.77, ndcg=0.88)
    labellers = messages.rows[0].reading.model_copy(update={"intent": 0.66, "exact": 0.55})
    return figures.model_copy(
        update={
            "companies": {**figures.companies, "measured": companies.model_copy(update={"rows": tuple(poor), "agreement": agreement})},
            "messages": {**figures.messages, "measured": messages.model_copy(update={"agreement": labellers})},
        }
    )


def shown(figures: Figures, edition: Edition, language: Language = "da") -> AccuracyPage:
    """Return the page for some figures."""
    with speaking(language):
        return accuracy_page(figures, edition)


def test_the_published_figures_are_for_the_labelled_texts_that_lie_here(figures: Figures) -> None:
    """Whoever changes a labelled text, or adds the texts of a part, publishes anew."""
    assert {part: one.fingerprint for part, one in figures.companies.items()} == fingerprints(COMPANIES), STALE
    assert {part: one.fingerprint for part, one in figures.messages.items()} == fingerprints(UTTERANCES), STALE


def fingerprints(files: Mapping[str, Path]) -> dict[str, str]:
    """Return the fingerprint of each part that is there."""
    return {part: fingerprint(path) for part, path in present(files).items()}  # type: ignore[arg-type] - the names of parts


def test_the_published_figures_are_for_this_edition(figures: Figures, edition: Edition) -> None:
    """The same offers in the same words."""
    assert (figures.edition, figures.edition_version, figures.programmes) == (edition.id, edition.version, len(edition.programmes)), STALE


def test_the_published_figures_are_those_of_this_program(figures: Figures, edition: Edition, index: TextIndex, reference: Reference) -> None:
    """Measured again, the main ones come out the same."""
    for part, path in present(COMPANIES).items():
        cases = read_cases(path)
        rows = {row.ranker: row.quality for row in figures.companies[part].rows if row.language is None}
        for ranker, answers in (("answers", True), ("text", False)):
            found = quality(cases, our_ranker(edition, index, reference, answers=answers))
            published = rows[ranker]
            for name in ("ndcg", "hit_1", "hit_3", "precise", "uncut_ndcg"):
                assert getattr(found, name) == pytest.approx(getattr(published, name), abs=NEAR), f"{part} {ranker} {name}: {STALE}"
    for part, path in present(UTTERANCES).items():
        reading, said = measured(path, index).rows[0].reading, figures.messages[part].rows[0].reading
        assert (reading.f1, reading.exact, reading.intent) == pytest.approx((said.f1, said.exact, said.intent), abs=NEAR), f"{part}: {STALE}"


@pytest.mark.parametrize(("prefix", "locale"), LOCALES)
def test_the_page_shows_the_published_figures(client: FlaskClient, figures: Figures, prefix: str, locale: str) -> None:
    """Each ranker's line in the first table, and the figures that stand large above it, written as the language does."""
    root = page_of(client.get(f"{prefix}/noejagtighed").get_data(as_text=True))
    part = figures.companies.get("measured", figures.companies["development"])
    overall = [row.quality for row in part.rows if row.language is None]
    table = next(iter(root.iter(f"{XHTML}table")))
    lines = [[cell.text for cell in line.iter(f"{XHTML}td")] for line in table.iter(f"{XHTML}tr")][1:]
    assert [line[:2] for line in lines] == [[format_percent(one.hit_1, locale=locale), format_percent(one.hit_3, locale=locale)] for one in overall]
    large = [strong.text for strong in root.iter(f"{XHTML}strong")]
    assert large[:2] == [format_percent(value, locale=locale) for value in (overall[0].hit_1, overall[0].hit_3)]
    assert large[3:] == [format_percent(value, locale=locale) for value in (overall[0].silent, overall[0].precise)]


def test_every_table_has_a_line_for_each_thing_measured(figures: Figures, edition: Edition) -> None:
    """Languages, fields, intents, steps and points of the curve, and every line as many cells as the head has."""
    page = shown(figures, edition)
    companies = figures.companies.get("measured", figures.companies["development"])
    messages = figures.messages.get("measured", figures.messages["development"])
    assert [len(table.rows) for table in (page.languages, page.messages, page.steps_with_text, page.steps_with_answers)] == [3, 4, 10, 10]
    assert [len(table.rows) for table in (page.curve, page.fields, page.intents)] == [8, len(messages.fields), len(messages.intents)]
    assert len(companies.curve) == 8
    for table in (page.methods, page.languages, page.messages, page.fields, page.intents, page.steps_with_text, page.curve):
        assert {len(row.cells) + 1 for row in table.rows} == {len(table.columns)}


def test_the_texts_that_were_only_measured_on_count(with_measured: Figures, edition: Edition) -> None:
    """The others stand beside them, and the agreement of the readers is told."""
    page = shown(with_measured, edition)
    assert page.headlines[0].figure == "11\N{NO-BREAK SPACE}%"
    assert (page.unseen, page.unseen_messages) == (True, True)
    assert page.beside is not None
    assert page.beside.rows[0].cells[0] != page.methods.rows[0].cells[0] == "11\N{NO-BREAK SPACE}%"
    how = " ".join(page.how)
    assert all(figure in how for figure in ("0,77", "321", "0,88", "66\N{NO-BREAK SPACE}%", "55\N{NO-BREAK SPACE}%"))


def test_texts_that_were_developed_on_are_called_too_kind(figures: Figures, edition: Edition) -> None:
    """Without others the page says so, and puts nothing beside them."""
    alone = figures.model_copy(
        update={"companies": {"development": figures.companies["development"]}, "messages": {"development": figures.messages["development"]}}
    )
    page = shown(alone, edition)
    assert (page.unseen, page.unseen_messages, page.beside) == (False, False, None)


def test_figures_of_another_catalogue_are_not_passed_off_as_this_one_s(app: Flask, figures: Figures, edition: Edition) -> None:
    """A site with an edition of its own shows a warning, one with the measured edition does not."""
    assert not shown(figures, edition).other_catalogue
    assert shown(figures, edition.model_copy(update={"id": "another"})).other_catalogue
    template = app.jinja_env.get_template("pages/accuracy.html")
    with app.test_request_context("/noejagtighed"):
        page = accuracy_page(figures, edition.model_copy(update={"id": "another"}))
        assert "Tallene er fra et andet katalog" in template.render(language="da", languages=(), page=page)


def test_the_picture_holds_every_point_and_says_the_ends_in_words(figures: Figures) -> None:
    """Inside its box, better is higher, and a reader who can't see it hears where both lines begin and end."""
    curve = figures.companies["development"].curve
    with speaking("en"):
        chart = chart_of(curve)
    assert len(chart.ours) == len(chart.peer) == len(chart.across) == len(curve)
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in (*chart.ours, *chart.peer))
    ours = [point.ours.uncut_hit_3 or 0.0 for point in curve]
    assert sorted(range(len(ours)), key=lambda place: chart.ours[place].y) == sorted(range(len(ours)), key=lambda place: -ours[place])
    assert f"from {ours[0]:.0%} to {ours[-1]:.0%}" in chart.in_words


def test_every_intent_has_its_words() -> None:
    """The page can name each intent that a message may be read as."""
    assert set(words.INTENTS) == set(INTENTS)
