"""Facts from free text, each with the words it came from; what a text does not state stays unknown.

One module a kind of fact; each takes a text that was read and returns the evidence it found.
"""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, cast

from catalogue.vocabulary import Fact
from matcher.evidence import Evidence, Uncertain
from matcher.hints import PEOPLE
from matcher.profile import Bracket, CompanyProfile
from matcher.read_text import ReadText
from matcher.understanding.employees import find_employees
from matcher.understanding.industry import find_industries
from matcher.understanding.municipality import find_municipality
from matcher.understanding.needs import find_needs

_IN_ORDER = attrgetter("start", "field")

Finder = Callable[[ReadText], Sequence[Evidence]]

FINDERS: tuple[tuple[int, Finder], ...] = ((PEOPLE, find_employees),)
"""The kinds of fact (of `matcher.hints`) that a text must give reason to expect, and what looks for them."""

_BRACKETS = frozenset({"employees", "turnover_dkk"})


class Interpretation(NamedTuple):
    """What a text says of a company, and the words that said so."""

    profile: CompanyProfile
    evidence: tuple[Evidence, ...]
    uncertain: tuple[Uncertain, ...]


def interpret(text: ReadText) -> Interpretation:
    """Return the facts that a text states; what it does not state stays unknown."""
    location = find_municipality(text)
    evidence = [*find_industries(text), *find_needs(text)]
    if location.evidence is not None:
        evidence.append(location.evidence)
    for kinds, find in FINDERS:
        if text.hints & kinds:
            evidence += find(text)
    profile = _profile(evidence, {} if location.western_denmark is None else {"in_western_denmark": location.western_denmark})
    uncertain = () if location.uncertain is None else (location.uncertain,)
    return Interpretation(profile, tuple(sorted(evidence, key=_IN_ORDER)), uncertain)


def _profile(evidence: Sequence[Evidence], facts: Mapping[Fact, bool]) -> CompanyProfile:
    """Return the profile that the evidence makes: of a field that takes one value the first counts, of the others each."""
    values: dict[str, Any] = {}
    for field, value, *_ in evidence:
        if field == "needs":
            values[field] = (*values.get(field, ()), value)
        elif field == "industry" and field in values:
            values["further_industries"] = (*values.get("further_industries", ()), value)
        elif field in _BRACKETS:
            values.setdefault(field, Bracket(*value) if isinstance(value, tuple) else Bracket.of(cast("int", value)))
        else:
            values.setdefault(field, value)
    return CompanyProfile(**values, facts=facts)


def merge(said: CompanyProfile, read: CompanyProfile) -> CompanyProfile:
    """Join answers and what a text says: an answer wins; a trade that only the text speaks of becomes a further one.

    What is known of where a company lies does not mix: the text's fact on western Denmark counts only with the text's place.
    """
    # Whatever is known counts as true: a field's numbers are years, or lie in brackets.
    joined = {name: answer or found for name, answer, found in zip(CompanyProfile._fields, said, read, strict=True)}
    further = [trade for trade in (*said.further_industries, *read.industries) if trade != joined["industry"]]
    joined["further_industries"] = tuple(dict.fromkeys(further))
    with_the_place = () if said.municipality is None else ("in_western_denmark",)
    joined["facts"] = {name: fact for name, fact in read.facts.items() if name not in with_the_place} | dict(said.facts)
    return CompanyProfile._make(joined.values())
