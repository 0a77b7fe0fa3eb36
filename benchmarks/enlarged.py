"""Editions of any size for the benchmarks: the default edition's programmes, then copies of them with varied words and new ids.

The costs that such texts cause are like those of real ones; how well anything ranks them says nothing.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice

from catalogue import Edition, LocalisedText, Programme, Situations
from catalogue.vocabulary import LANGUAGES

VARIED = 0.3
"""The share of the longer words that a copy changes."""

_LONGER_WORD = re.compile(r"[^\W\d_]{6,}")
_TEXTS = ("name", "promise", "description", "audience", "benefit")
_HEADS = 40


@dataclass(frozen=True, slots=True)
class Writer:
    """Varies the words of a text by joining them to others of the same edition, as Danish and German do."""

    heads: Sequence[str]
    chance: random.Random

    def vary(self, text: str) -> str:
        """Return the text with some of its longer words made into new compounds."""
        return _LONGER_WORD.sub(self._word, text)

    def _word(self, found: re.Match[str]) -> str:
        return found[0] + self.chance.choice(self.heads) if self.chance.random() < VARIED else found[0]

    def texts(self, text: LocalisedText) -> LocalisedText:
        """Return a text with all its languages varied."""
        return text.model_copy(update={language: self.vary(text.in_language(language)) for language in LANGUAGES})


def enlarged(edition: Edition, size: int, *, situations: int | None) -> Edition:
    """Return an edition of `size` programmes, each with at most so many situations a language; None keeps them all."""
    programmes = tuple(islice(_endless(edition), size))
    if situations is not None:
        programmes = tuple(programme.model_copy(update={"situations": _first(programme.situations, situations)}) for programme in programmes)
    return edition.model_copy(update={"id": f"{edition.id}-{size}", "programmes": programmes})


def _endless(edition: Edition) -> Iterator[Programme]:
    yield from edition.programmes
    words = sorted({word.lower() for programme in edition.programmes for word in _LONGER_WORD.findall(programme.description.da)})
    heads = random.Random(0).sample(words, _HEADS)
    for number in count(1):
        for programme in edition.programmes:
            yield _copy(programme, number, Writer(heads, random.Random(f"{programme.id}-{number}")))


def _copy(programme: Programme, number: int, writer: Writer) -> Programme:
    said = {language: tuple(map(writer.vary, programme.situations.in_language(language))) for language in LANGUAGES}
    return programme.model_copy(
        update={
            "id": f"{programme.id}-{number}",
            "aliases": tuple(f"{alias} {number}" for alias in programme.aliases),
            "links": (),
            "situations": Situations(**said),
            **{field: writer.texts(getattr(programme, field)) for field in _TEXTS},
        }
    )


def _first(situations: Situations, most: int) -> Situations:
    return Situations(**{language: situations.in_language(language)[:most] for language in LANGUAGES})
