"""Facts from free text: where the company lies, what it does, what it needs, how many it is. A first, simple version: it states only what is plain.

One module a kind of fact; each takes a text that was read and returns the evidence it found.
"""

from operator import attrgetter
from typing import NamedTuple

from matcher.evidence import Evidence, Uncertain
from matcher.profile import CompanyProfile
from matcher.read_text import ReadText
from matcher.understanding.employees import find_employees
from matcher.understanding.industry import find_industries
from matcher.understanding.municipality import find_municipality
from matcher.understanding.needs import find_needs

_IN_ORDER = attrgetter("start", "field")


class Interpretation(NamedTuple):
    """What a text says of a company, and the words that said so."""

    profile: CompanyProfile
    evidence: tuple[Evidence, ...]
    uncertain: tuple[Uncertain, ...]


def interpret(text: ReadText) -> Interpretation:
    """Return the facts that a text states; what it does not state stays unknown."""
    location = find_municipality(text)
    place, nearby = location.evidence, location.western_denmark
    trades = find_industries(text)
    needs = find_needs(text)
    employees, number = find_employees(text)
    profile = CompanyProfile(
        municipality=place.value if place and isinstance(place.value, str) else None,
        industry=trades[0][0] if trades else None,
        further_industries=tuple([trade for trade, _ in trades[1:]]),
        employees=number,
        needs=tuple([need for need, _ in needs]),
        facts={} if nearby is None else {"in_western_denmark": nearby},
    )
    found = (place, employees, *[evidence for _, evidence in (*trades, *needs)])
    evidence = sorted([one for one in found if one is not None], key=_IN_ORDER)
    return Interpretation(profile, tuple(evidence), () if location.uncertain is None else (location.uncertain,))


def merge(said: CompanyProfile, read: CompanyProfile) -> CompanyProfile:
    """Join answers and what a text says: an answer wins; a trade that only the text speaks of becomes a further one; needs are joined.

    What is known of where a company lies does not mix: the text's fact on western Denmark counts only with the text's place.
    """
    # Whatever is known counts as true: a field's numbers are years, or lie in brackets.
    joined = {name: answer or found for name, answer, found in zip(CompanyProfile._fields, said, read, strict=True)}
    further = [trade for trade in (*said.further_industries, *read.industries) if trade != joined["industry"]]
    joined["further_industries"] = tuple(dict.fromkeys(further))
    joined["needs"] = tuple(dict.fromkeys((*said.needs, *read.needs)))
    joined["facts"] = {**(read.facts if said.municipality is None else {}), **said.facts}
    return CompanyProfile._make(joined.values())
