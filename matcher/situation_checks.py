"""What only stems can show of situations: two of one programme that say nearly the same."""

from collections.abc import Iterator
from itertools import combinations

from catalogue.check_situations import situations_file
from catalogue.edition import Edition
from catalogue.problems import Problem
from catalogue.programme import Programme
from catalogue.vocabulary import LANGUAGES, Language
from matcher.cleaning import clean_text
from matcher.lexicon import stems_of

MOST_SHARED = 0.5
"""The share of their stems that two situations of one programme may have in common."""


def check_alike(edition: Edition) -> tuple[Problem, ...]:
    """Return an error for each situation that shares too many stems with an earlier one of the same programme."""
    return tuple(problem for programme in edition.programmes for language in LANGUAGES for problem in _alike(programme, language))


def _alike(programme: Programme, language: Language) -> Iterator[Problem]:
    """Compare by stems that carry meaning: shared ones twice over all of both (the Dice coefficient)."""
    stems = [frozenset(stems_of(clean_text(sentence), language)) for sentence in programme.situations.in_language(language)]
    for (place, some), (later, others) in combinations(enumerate(stems, start=1), 2):
        shared = some & others
        if 2 * len(shared) > MOST_SHARED * (len(some) + len(others)):
            values: dict[str, str | int | float] = {"other": place, "shared": ", ".join(sorted(shared))}
            yield Problem(situations_file(programme), f"{language}.{later}", "situations_alike", values)
