"""What can be wrong with situations: two that say the same, and too few to learn from."""

from collections.abc import Iterator
from itertools import combinations

from catalogue.edition import Edition
from catalogue.problems import Problem
from catalogue.programme import Programme
from catalogue.readability import words_of
from catalogue.vocabulary import LANGUAGES, Language

FEWEST: dict[Language, int] = {"da": 20, "en": 6, "de": 6}
"""Plain TF-IDF found 0.64 ndcg@5 with 20 situations a programme and 0.32 with 5: below this many, little is learnt."""
MOST_SHARED = 0.5

_COMMON_WORDS: dict[Language, frozenset[str]] = {
    "da": frozenset(
        "af alle at bare da de den der det dog du eller en er et fik for fra få får gå går har have i ikke ind jeg jer kan kom kun man "
        "med men mig mere ned nu når og om op os over på selv sig skal så til ud uden var ved vi vil vores være".split()
    ),
    "en": frozenset(
        "a about all an and are as at be but by can do for from get had has have he how i if in is it just like me more my no not of "
        "on one or our out she so some that the their them there they this to up us was we what when who will with would you".split()
    ),
    "de": frozenset(
        "aber alle als am an auch auf aus bei bin das dass dem den der die ein eine einen einer er es für haben hat hier ich ihr im in "
        "ist ja kann kein keine können man mehr mein mit nach nicht noch nur oder schon sich sie sind so um und uns unser von was wenn "
        "wer wie wir zu zum".split()
    ),
}
"""The commonest words of each language: sharing them says nothing."""


def check_situations(edition: Edition) -> Iterator[Problem]:
    """Yield the problems of all situations of an edition."""
    yield from _check_repeated(edition)
    for programme in edition.programmes:
        for language in LANGUAGES:
            yield from _check_alike(programme, language)
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


def _check_alike(programme: Programme, language: Language) -> Iterator[Problem]:
    """Compare by words that carry meaning: shared ones twice over all of both (the Dice coefficient)."""
    words = [frozenset(words_of(sentence)) - _COMMON_WORDS[language] for sentence in programme.situations.in_language(language)]
    for (place, some), (later, others) in combinations(enumerate(words, start=1), 2):
        shared = some & others
        if some != others and 2 * len(shared) > MOST_SHARED * (len(some) + len(others)):
            yield Problem(
                situations_file(programme), f"{language}.{later}", "situations_alike", {"other": place, "shared": ", ".join(sorted(shared))}
            )
