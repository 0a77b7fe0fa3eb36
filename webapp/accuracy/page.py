"""The view object of the page on accuracy: what it says, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from flask_babel import format_date, format_number, gettext, ngettext

from catalogue import Edition
from webapp import wording
from webapp.accuracy import tables
from webapp.accuracy.chart import Chart, chart_of
from webapp.accuracy.figures import Companies, Figures, Messages, PartName
from webapp.accuracy.tables import Table
from webapp.accuracy.words import INTENTS

_Found = TypeVar("_Found", Companies, Messages)
_FEWEST = 5
"""Fields with fewer labelled facts are not named as the hardest: one message would decide."""

_HARDEST = 3


class Headline(NamedTuple):
    """One figure and the words that go on from it."""

    figure: str
    words: str


@dataclass(frozen=True, slots=True)
class AccuracyPage:
    """What the page shows.

    `unseen`, `unseen_messages`: the texts, and the short messages, were only ever measured on. `other_catalogue`: the figures are not for the
    offers served here. `beside`: the same table for the texts that the weights were chosen on, where others were measured on.
    """

    lead: str
    headlines: tuple[Headline, ...]
    unseen: bool
    unseen_messages: bool
    other_catalogue: bool
    how: tuple[str, ...]
    compared: str
    methods: Table
    beside: Table | None
    languages: Table
    messages: Table
    fields: Table
    intents: Table
    failures: tuple[str, ...]
    steps_with_text: Table
    steps_with_answers: Table
    chart: Chart
    curve: Table


def accuracy_page(figures: Figures, served: Edition) -> AccuracyPage:
    """Return the page for one set of figures and the edition that is served."""
    part, companies = _best_part(figures.companies)
    part_of_messages, messages = _best_part(figures.messages)
    cases = companies.rows[0].quality.cases
    return AccuracyPage(
        lead=gettext(
            "Vi har prøvet listen på %(cases)s tekster fra opdigtede virksomheder, hvor det er skrevet ned på forhånd, hvad der passer.",
            cases=format_number(cases),
        ),
        headlines=_headlines(companies),
        unseen=part == "measured",
        unseen_messages=part_of_messages == "measured",
        other_catalogue=(figures.edition, figures.edition_version) != (served.id, served.version),
        how=_how(figures, companies, messages),
        compared=_compared(companies),
        methods=tables.rankers_table(companies, gettext("Vækstmatch ved siden af almindelige metoder")),
        beside=tables.rankers_table(figures.companies["development"], gettext("De samme tal på de tekster, vi har udviklet på"))
        if part == "measured"
        else None,
        languages=tables.languages_table(companies),
        messages=tables.messages_table(messages),
        fields=tables.fields_table(messages),
        intents=tables.intents_table(messages),
        failures=(*_missed(companies), *_misread(messages)),
        steps_with_text=tables.steps_table(companies, answers=False),
        steps_with_answers=tables.steps_table(companies, answers=True),
        chart=chart_of(companies.curve),
        curve=tables.curve_table(companies),
    )


def _best_part(found: Mapping[PartName, _Found]) -> tuple[PartName, _Found]:
    """Return the figures of the texts that were only measured on; those that were developed on where there are no others."""
    part: PartName = "measured" if "measured" in found else "development"
    return part, found[part]


def _headlines(companies: Companies) -> tuple[Headline, ...]:
    found = {row.ranker: row.quality for row in companies.rows if row.language is None}
    answers, text = found["answers"], found["text"]
    return (
        Headline(tables.share(answers.hit_1), gettext("af gangene står et af de bedste tilbud øverst, når vi får både jeres tekst og jeres svar.")),
        Headline(tables.share(answers.hit_3), gettext("af gangene er et af de bedste tilbud blandt de tre første.")),
        Headline(tables.share(text.hit_1), gettext("af gangene står et af de bedste tilbud øverst, når vi kun får teksten.")),
        Headline(
            tables.share(answers.silent),
            gettext("af gangene siger vi det, når intet tilbud passer. Ellers viser vi noget, vi burde have ladet ligge."),
        ),
        Headline(tables.share(answers.precise), gettext("af de tilbud, vi viser, er værd at nævne for virksomheden. Resten rammer ved siden af.")),
    )


def _compared(companies: Companies) -> str:
    found = {row.ranker: row.quality for row in companies.rows if row.language is None}
    return gettext(
        "Det bedste tilbud står øverst i %(answers)s med tekst og svar, i %(text)s med teksten alene og i %(search)s i en almindelig søgning. "
        "Når intet passer, viser vi intet i %(silent)s. Den almindelige søgning viser altid noget.",
        answers=tables.share(found["answers"].hit_1),
        text=tables.share(found["text"].hit_1),
        search=tables.share(found["bm25"].hit_1),
        silent=tables.share(found["text"].silent),
    )


def _how(figures: Figures, companies: Companies, messages: Messages) -> tuple[str, ...]:
    said = [
        gettext(
            "Målt %(day)s med %(programmes)s tilbud og %(situations)s eksempler, som programmet lærer af.",
            day=format_date(figures.measured_on, "long"),
            programmes=format_number(figures.programmes),
            situations=format_number(figures.situations),
        ),
        gettext("Teksterne er skrevet af andre end dem, der skrev eksemplerne. De er på dansk, engelsk og tysk."),
        gettext(
            "To læsere gav hver for sig karakter fra 0 til 3 for, hvor godt et tilbud passer. Gennemsnittet gælder. "
            "For %(unsuited)s af virksomhederne passer intet.",
            unsuited=format_number(companies.unsuited),
        ),
    ]
    if companies.agreement:
        said.append(
            gettext(
                "Så enige var de to læsere: %(kappa)s, hvor 1 er helt enige og 0 er tilfældigt (vægtet kappa over %(pairs)s karakterer). "
                "Den enes rækkefølge får %(ndcg)s efter den andens karakterer.",
                kappa=tables.decimal(companies.agreement.kappa),
                pairs=format_number(companies.agreement.pairs),
                ndcg=tables.decimal(companies.agreement.ndcg),
            )
        )
    said.append(
        gettext(
            "Desuden har vi læst %(messages)s korte beskeder, hvor det er skrevet ned, hvad de vil, og hvilke oplysninger der står i dem.",
            messages=format_number(messages.rows[0].reading.messages),
        )
    )
    if messages.agreement:
        said.append(
            gettext(
                "To læsere af beskederne er enige om formålet i %(intent)s og om alle oplysninger i %(exact)s.",
                intent=tables.share(messages.agreement.intent),
                exact=tables.share(messages.agreement.exact),
            )
        )
    return tuple(said)


def _missed(companies: Companies) -> tuple[str, ...]:
    misses = next(one for one in companies.misses if one.ranker == "answers")
    kinds = (
        (misses.best_not_first, gettext("Det bedste er blandt de tre første, men ikke øverst.")),
        (misses.best_not_among_three, gettext("Det bedste er ikke blandt de tre første.")),
        (misses.nothing_shown, gettext("Listen er tom, selv om noget passer.")),
        (misses.shown_in_vain, gettext("Listen viser noget, selv om intet passer.")),
    )
    return tuple(_times(number, what) for number, what in kinds if number)


def _times(number: int, what: str) -> str:
    return gettext("%(times)s: %(what)s", times=ngettext("%(num)d virksomhed", "%(num)d virksomheder", number), what=what)


def _misread(messages: Messages) -> tuple[str, ...]:
    said = []
    hardest = sorted((one for one in messages.fields if one.labelled >= _FEWEST and one.f1 < 1), key=lambda one: one.f1)[:_HARDEST]
    if hardest:
        names = ", ".join(f"{wording.field_label(one.field)} ({tables.decimal(one.f1)})" for one in hardest)
        said.append(gettext("Sværest at læse ud af en besked: %(fields)s.", fields=names))
    if messages.confusions:
        worst = messages.confusions[0]
        said.append(
            gettext(
                "Det formål, vi oftest tager fejl af: »%(labelled)s« bliver læst som »%(read)s«.",
                labelled=gettext(INTENTS[worst.labelled]),
                read=gettext(INTENTS[worst.read]),
            )
        )
    return tuple(said)
