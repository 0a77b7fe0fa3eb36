"""What the types can't see in an edition: names of things that are not there, dates outside, texts that do not fit.

Knows nothing of the text index; `matcher.index_checks` asks that.
"""

from collections.abc import Iterator

from catalogue.check_situations import check_situations, situations_file
from catalogue.check_texts import check_languages, check_signs, check_texts, values_of
from catalogue.criteria import PredecessorCriterion
from catalogue.edition import Edition
from catalogue.loading import EDITION_FILE
from catalogue.parsing import nearest
from catalogue.problems import Problem
from catalogue.programme import Programme, Situations
from catalogue.texts import LocalisedText, Source


def check_edition(edition: Edition) -> tuple[Problem, ...]:
    """Return what is wrong with an edition that loads, in the order of its programmes: errors, and hints that stop nothing."""
    return tuple(_problems(edition))


def _problems(edition: Edition) -> Iterator[Problem]:
    alone = edition.model_copy(update={"programmes": ()})
    yield from check_signs(alone, EDITION_FILE)
    for place, text in values_of(alone, LocalisedText):
        yield from check_languages(text, place, EDITION_FILE, edition.proper_names)
    yield from _check_edition_facts(edition)
    for programme in edition.programmes:
        file = f"{programme.area}/{programme.id}.toml"
        yield from check_signs(programme.model_copy(update={"situations": Situations()}), file)
        yield from check_signs(programme.situations, situations_file(programme))
        yield from check_texts(programme, edition.proper_names)
        yield from _check_programmes_named(programme, edition, file)
        yield from _check_sections(programme, edition, file)
        yield from _check_period(programme, edition, file)
        yield from _check_targeting(programme, file)
    yield from check_situations(edition)


def _check_edition_facts(edition: Edition) -> Iterator[Problem]:
    if not edition.in_force(edition.reference_date):
        yield Problem(EDITION_FILE, "reference_date", "date_outside", {"date": edition.reference_date.isoformat(), **_days(edition)})
    seen: set[str] = set()
    for number, area in enumerate(edition.areas, start=1):
        if area.id in seen:
            yield Problem(EDITION_FILE, f"areas.{number}.id", "area_twice", {"area": area.id})
        seen.add(area.id)


def _check_programmes_named(programme: Programme, edition: Edition, file: str) -> Iterator[Problem]:
    """Look at every id of another programme: links and predecessors."""
    named = [(f"links.{number}.programme", link.programme) for number, link in enumerate(programme.links, start=1)]
    for number, criterion in enumerate(programme.criteria, start=1):
        if isinstance(criterion, PredecessorCriterion):
            named.append((f"criteria.{number}.programme", criterion.programme))
    others = tuple(other.id for other in edition.programmes if other.id != programme.id)
    for place, other in named:
        if other == programme.id:
            yield Problem(file, place, "names_itself", {"programme": other})
        elif other not in others:
            yield Problem(file, place, "unknown_programme", {"programme": other, "nearest": nearest(other, others)})


def _check_sections(programme: Programme, edition: Edition, file: str) -> Iterator[Problem]:
    for place, source in values_of(programme, Source):
        if source.section not in edition.sections:
            values: dict[str, str | int | float] = {"section": source.section, "nearest": nearest(source.section, edition.sections)}
            yield Problem(file, f"{place}.section", "unknown_section", values)


def _check_period(programme: Programme, edition: Edition, file: str) -> Iterator[Problem]:
    """Ask for one shared day only: a programme may have begun before its edition or go on after it."""
    period = programme.period
    if period.end < edition.period.start or period.start > edition.period.end:
        yield Problem(file, "period", "period_outside", {"start": period.start.isoformat(), "end": period.end.isoformat(), **_days(edition)})


def _check_targeting(programme: Programme, file: str) -> Iterator[Problem]:
    for need in sorted(set(programme.targeting.needs) & set(programme.targeting.further_needs)):
        yield Problem(file, "targeting.further_needs", "need_twice", {"need": need})


def _days(edition: Edition) -> dict[str, str | int | float]:
    return {"edition_start": edition.period.start.isoformat(), "edition_end": edition.period.end.isoformat()}
