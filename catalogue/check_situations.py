"""What can be wrong with situations at first sight: one that stands twice, and too few to learn from."""

from collections.abc import Iterator

from catalogue.edition import Edition
from catalogue.problems import Problem
from catalogue.programme import Programme
from catalogue.readability import words_of
from catalogue.vocabulary import LANGUAGES, Language

FEWEST: dict[Language, int] = {"da": 20, "en": 6, "de": 6}
"""Plain TF-IDF found 0.64 ndcg@5 with 20 situations a programme and 0.32 with 5: below this many, little is learnt."""


def check_situations(edition: Edition) -> Iterator[Problem]:
    """Yield the problems of all situations of an edition."""
    yield from _check_repeated(edition)
    for programme in edition.programmes:
        for language in LANGUAGES:
            count = len(programme.situations.in_language(language))
            if count < FEWEST[language]:
                yield Problem(situations_file(programme), language, "few_situations", {"count": count, "least": FEWEST[language]}, "hint")


def situations_file(programme: Programme) -> str:
    """Return the file in which a programme's situations stand, or would."""
    return f"{programme.area}/{programme.id}.situations.toml"


def _check_repeated(edition: Edition) -> Iterator[Problem]:
    first: dict[tuple[str, ...], str] = {}
    for programme in edition.programmes:
        for language in LANGUAGES:
            for number, sentence in enumerate(programme.situations.in_language(language), start=1):
                here = f"{situations_file(programme)}: {language}.{number}"
                other = first.setdefault(tuple(words_of(sentence)), here)
                if other != here:
                    yield Problem(situations_file(programme), f"{language}.{number}", "situation_twice", {"sentence": sentence, "other": other})
