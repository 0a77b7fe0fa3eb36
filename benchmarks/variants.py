"""The matcher with one thing more or less, and learnt from fewer situations: what each part of it is worth."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from catalogue import Edition, Programme, Reference, Situations
from catalogue.vocabulary import LANGUAGES
from matcher import TextIndex
from matcher.fitting import MOST_SEPARATED, SHARE_OF_TYPICAL, fit_index
from matcher.scoring import IMPLIED_WEIGHT, Targets
from matcher.text_index import FEATURE_KINDS, FeatureKind
from webapp.accuracy.figures import StepName

SIZES = (5, 10, 20, 30, 46, 100, 200)
"""Situations a programme on the learning curve; the last point is all of them."""

DRAWS = 2
"""Each point but the last is the mean of so many draws."""

Change = Callable[[Programme], Programme]


@dataclass(frozen=True, slots=True)
class Variant:
    """The edition with each programme changed, and what its index is fitted with."""

    change: Change = field(default=lambda programme: programme)
    kinds: frozenset[FeatureKind] = FEATURE_KINDS
    most_separated: int = MOST_SEPARATED
    typical: float = SHARE_OF_TYPICAL
    implied: float = IMPLIED_WEIGHT

    def made(self, edition: Edition, reference: Reference) -> tuple[Edition, TextIndex]:
        """Return the changed edition with an index of its own."""
        changed = edition.model_copy(update={"programmes": tuple(map(self.change, edition.programmes))})
        arrays = fit_index(changed, reference, kinds=self.kinds, most_separated=self.most_separated, typical=self.typical)
        index = TextIndex.from_arrays(arrays, changed, reference)
        index.targets = Targets(index.conditions, implied=self.implied)
        return changed, index


def without_situations(programme: Programme) -> Programme:
    """Return a programme with its names and descriptions only."""
    return programme.model_copy(update={"situations": Situations()})


def meant_for_all(programme: Programme, *fields: str) -> Programme:
    """Return a programme that says nothing in some fields of whom it is meant for."""
    return programme.model_copy(update={"targeting": programme.targeting.model_copy(update=dict.fromkeys(fields, ()))})


STEPS: Mapping[StepName, Variant] = {
    "words": Variant(kinds=frozenset()),
    "stems": Variant(kinds=frozenset({"stems"})),
    "parts": Variant(kinds=frozenset({"stems", "parts"})),
    "grams": Variant(),
    "no-situations": Variant(change=without_situations),
    "no-needs": Variant(change=lambda programme: meant_for_all(programme, "needs", "further_needs")),
    "no-targeting": Variant(change=lambda programme: meant_for_all(programme, "industries", "stages", "export", "markets")),
    "no-typical": Variant(typical=0.0),
    "no-implied": Variant(implied=0.0),
    "centres": Variant(most_separated=0),
}


def draws(size: int) -> Iterator[Variant]:
    """Yield the matcher learnt from so many situations a programme, drawn anew each time."""
    for draw in range(DRAWS):
        yield Variant(change=partial(with_drawn_situations, size=size, draw=draw))


def with_drawn_situations(programme: Programme, *, size: int, draw: int) -> Programme:
    """Return a programme with some of its situations, two thirds of them Danish; a smaller draw is part of a larger one of the same number."""
    danish = round(size * 2 / 3)
    wanted = dict(zip(LANGUAGES, (danish, (size - danish + 1) // 2, (size - danish) // 2), strict=True))
    said = {language: programme.situations.in_language(language) for language in LANGUAGES}
    shuffled = {
        language: random.Random(f"{programme.id}-{language}-{draw}").sample(sentences, k=len(sentences)) for language, sentences in said.items()
    }
    drawn = {language: tuple(sentences[: wanted[language]]) for language, sentences in shuffled.items()}
    return programme.model_copy(update={"situations": Situations(**drawn)})
