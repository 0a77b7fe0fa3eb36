"""What only the text index can see in an edition: names that don't find their programme, situations that find another one."""

from collections.abc import Iterator

from catalogue.edition import Edition
from catalogue.problems import Problem
from catalogue.programme import Programme
from catalogue.vocabulary import LANGUAGES, Language
from matcher.cleaning import clean_text
from matcher.text_index import ELSEWHERE, TextIndex


def check_index(edition: Edition, index: TextIndex) -> tuple[Problem, ...]:
    """Return an error for each name that doesn't come first in the index, and a hint for each situation that finds another programme."""
    return tuple(problem for programme in edition.programmes for problem in _check_programme(programme, index))


def _check_programme(programme: Programme, index: TextIndex) -> Iterator[Problem]:
    file = f"{programme.area}/{programme.id}"
    for language in LANGUAGES:
        name = programme.name.in_language(language)
        first = _nearest(name, index, language)
        if first != programme.id:
            yield Problem(f"{file}.toml", f"name.{language}", "name_not_first", {"name": name, "first": first or "–"})
        for number, sentence in enumerate(programme.situations.in_language(language), start=1):
            first = _nearest(sentence, index, language)
            if first != programme.id:
                values: dict[str, str | int | float] = {"number": number, "sentence": sentence, "first": first or "–"}
                yield Problem(f"{file}.situations.toml", language, "situation_finds_other", values, "hint")


def _nearest(text: str, index: TextIndex, language: Language) -> str | None:
    scores = index.score(index.gist(index.read(clean_text(text), language)))
    best = max(range(len(index.classes)), key=lambda place: scores.values[place])
    return index.classes[best].removeprefix(ELSEWHERE) if scores.values[best] > 0 else None
