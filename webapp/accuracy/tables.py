"""The published figures as tables of text in the reader's language."""

from typing import NamedTuple

from flask_babel import format_decimal, format_number, format_percent, gettext

from webapp import wording
from webapp.accuracy.figures import Companies, Messages, Quality, Reading
from webapp.accuracy.words import INTENTS, LANGUAGES, RANKERS, STEPS

NOTHING = "–"


class Row(NamedTuple):
    """One line of a table: what it is about, and its figures."""

    name: str
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A table with its caption; the first column names the rows."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def share(value: float | None) -> str:
    """Return a share as a percentage."""
    return NOTHING if value is None else format_percent(value)


def decimal(value: float | None, form: str = "0.00") -> str:
    """Return a number with its decimals."""
    return NOTHING if value is None else format_decimal(value, format=form)


def rankers_table(companies: Companies, caption: str) -> Table:
    """Return the matcher beside the common methods, all languages together."""
    rows = [Row(gettext(RANKERS[row.ranker]), _quality(row.quality)) for row in companies.rows if row.language is None]
    return Table(caption, (gettext("Metode"), *_quality_columns()), tuple(rows))


def languages_table(companies: Companies) -> Table:
    """Return the matcher in each language."""
    columns = (gettext("Sprog"), gettext("Tekster"), *_hit_columns(gettext("tekst og svar")), *_hit_columns(gettext("teksten alene")))
    found = {(row.language, row.ranker): row.quality for row in companies.rows}
    rows = []
    for language, name in LANGUAGES.items():
        answers, text = found[language, "answers"], found[language, "text"]
        rows.append(Row(gettext(name), (_count(answers.cases), share(answers.hit_1), share(answers.hit_3), share(text.hit_1), share(text.hit_3))))
    return Table(gettext("Virksomheder på hvert sprog"), columns, tuple(rows))


def steps_table(companies: Companies, *, answers: bool) -> Table:
    """Return what each part of the matcher is worth, with the answers or with the text alone."""
    caption = gettext("Hvad hver del er værd, med tekst og svar") if answers else gettext("Hvad hver del er værd, med teksten alene")
    rows = [Row(gettext(STEPS[step.name]), _quality(step.answers if answers else step.text)) for step in companies.steps]
    return Table(caption, (gettext("Del"), *_quality_columns()), tuple(rows))


def curve_table(companies: Companies) -> Table:
    """Return what more situations give."""
    ours, peer = gettext("Vækstmatch"), "TF-IDF"
    columns = (
        gettext("Eksempler til hvert tilbud"),
        gettext("%(method)s: rækkefølge, altid fem", method=ours),
        gettext("%(method)s: blandt de tre første, altid fem", method=ours),
        gettext("%(method)s: rækkefølge, som vi viser", method=ours),
        gettext("%(method)s: rækkefølge, altid fem", method=peer),
        gettext("%(method)s: blandt de tre første, altid fem", method=peer),
    )
    rows = [
        Row(
            situations_in_words(point.situations),
            (
                decimal(point.ours.uncut_ndcg),
                share(point.ours.uncut_hit_3),
                decimal(point.ours.ndcg),
                decimal(point.centroids.uncut_ndcg),
                share(point.centroids.uncut_hit_3),
            ),
        )
        for point in companies.curve
    ]
    return Table(gettext("Flere eksempler, bedre liste"), columns, tuple(rows))


def situations_in_words(situations: int | None) -> str:
    """Return how many situations a programme a point of the curve stands for."""
    return gettext("alle") if situations is None else _count(situations)


def messages_table(messages: Messages) -> Table:
    """Return how well messages are read, by language."""
    columns = (
        gettext("Sprog"),
        gettext("Beskeder"),
        gettext("Oplysninger (F1)"),
        gettext("Alt rigtigt"),
        gettext("Formål rigtigt"),
        gettext("Formål, hvis vi altid gættede på det hyppigste"),
    )
    rows = [Row(gettext("Alle sprog") if row.language is None else gettext(LANGUAGES[row.language]), _reading(row.reading)) for row in messages.rows]
    return Table(gettext("Beskeder, vi har læst"), columns, tuple(rows))


def fields_table(messages: Messages) -> Table:
    """Return how well each field is read, the worst first."""
    columns = (gettext("Oplysning"), gettext("Står der"), gettext("Fundet"), gettext("Fundet rigtigt"), "F1")
    rows = [
        Row(wording.field_label(one.field), (_count(one.labelled), _count(one.found), _count(one.right), decimal(one.f1)))
        for one in sorted(messages.fields, key=lambda one: one.f1)
    ]
    return Table(gettext("Hver slags oplysning, den sværeste først"), columns, tuple(rows))


def intents_table(messages: Messages) -> Table:
    """Return how often each intent is seen."""
    rows = [Row(gettext(INTENTS[one.intent]), (_count(one.messages), _count(one.right))) for one in messages.intents]
    return Table(gettext("Hvad beskederne vil"), (gettext("Formål"), gettext("Beskeder"), gettext("Forstået rigtigt")), tuple(rows))


def _quality_columns() -> tuple[str, ...]:
    return (
        *_hit_columns(),
        gettext("Rækkefølge"),
        gettext("Tom liste, når intet passer"),
        gettext("Viste tilbud"),
        gettext("Rækkefølge, altid fem"),
    )


def _hit_columns(of: str = "") -> tuple[str, str]:
    names = gettext("Bedste øverst"), gettext("Bedste blandt tre")
    return (f"{names[0]}, {of}", f"{names[1]}, {of}") if of else names


def _quality(one: Quality) -> tuple[str, ...]:
    return (share(one.hit_1), share(one.hit_3), decimal(one.ndcg), share(one.silent), decimal(one.shown, "0.0"), decimal(one.uncut_ndcg))


def _reading(one: Reading) -> tuple[str, ...]:
    return (_count(one.messages), decimal(one.f1), share(one.exact), share(one.intent), share(one.usual))


def _count(number: int) -> str:
    return format_number(number)
