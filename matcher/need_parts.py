"""Single words that state a need together with a wish in their clause; the tables give them, by need."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from catalogue.reference_tables import NeedEntry, Words
from catalogue.vocabulary import LANGUAGES, NEEDS, Language, Need
from matcher.words import fold, stem

_SHORTEST_FIRST_PART = 2


class NeedPart(NamedTuple):
    """The needs of which a word is a part, a bit each in the order of `NEEDS`."""

    wanted: int = 0
    """What one lacks or wants to have."""
    act: int = 0
    """What one wishes to do."""
    deed: int = 0
    """What one wishes to do to a thing."""
    thing: int = 0
    of: int = 0
    """The complaints, a bit each in the order of the tables, that are of it."""
    said: int = 0
    """The complaints that are made with it."""

    def joined(self, other: Self) -> "NeedPart":
        """Return the needs of both."""
        return NeedPart(*[mine | its for mine, its in zip(self, other, strict=True)])


_NO_PART = NeedPart()


class Complaint(NamedTuple):
    """What a complaint says of a need."""

    need: Need
    denied: bool
    """A denial makes it; otherwise a denial takes it away."""


class NeedParts(NamedTuple):
    """The parts of one language: by stem or form, and by those of a compound's last part."""

    whole: Mapping[str, NeedPart]
    endings: Mapping[str, NeedPart]
    complaints: Sequence[Complaint]
    """In the order of the tables, as `NeedPart.of` counts them."""
    alone: int
    """The complaints that need no other word than what they are of."""

    def of(self, folded: str, stemmed: str) -> NeedPart | None:
        """Return what a folded word is a part of; of endings the longest counts."""
        known, by_stem = self.whole.get(folded), self.whole.get(stemmed)
        if known is not None and by_stem is not None:
            return known.joined(by_stem)
        return known or by_stem or _by_ending(self.endings, folded) or _by_ending(self.endings, stemmed)


def _by_ending(endings: Mapping[str, NeedPart], word: str) -> NeedPart | None:
    starts = range(_SHORTEST_FIRST_PART, len(word) - 1)
    return next((part for start in starts if (part := endings.get(word[start:])) is not None), None)


_AGENT_ENDINGS: Mapping[Language, Sequence[str]] = {"da": ("", "e", "en", "ne", "s", "es"), "de": ("", "n", "in", "innen", "s")}


def _forms(word: str, language: Language) -> Sequence[str]:
    """Return how a word may stand in a text: its stem; all its forms when another word has that stem too: sælger and sælge, skalere and skal."""
    folded = fold(word)
    if word.endswith(("ere", "rre")) and language == "da":
        return [folded + ending for ending in ("", "r", "s", "t")]
    if word.endswith("er") and language in _AGENT_ENDINGS:
        return [folded + ending for ending in _AGENT_ENDINGS[language]]
    return [stem(word, language)]


_NO_PART = NeedPart()


def bits_of(*needs: Need) -> int:
    """Return the bits of some needs."""
    return sum(1 << NEEDS.index(need) for need in needs)


def needs_in(bits: int) -> Iterator[Need]:
    """Return the needs of some bits."""
    return (need for place, need in enumerate(NEEDS) if bits >> place & 1) if bits else iter(())


def compile_need_parts(entries: Sequence[NeedEntry]) -> Mapping[Language, NeedParts]:
    """Make the look-up tables of every language."""
    return {language: _in_language(entries, language) for language in LANGUAGES}


def _in_language(entries: Sequence[NeedEntry], language: Language) -> NeedParts:
    tables: tuple[dict[str, NeedPart], dict[str, NeedPart]] = ({}, {})
    complaints: list[Complaint] = []
    alone = 0
    for entry in entries:
        bit = bits_of(entry.id)
        _add(tables, entry.wanted, NeedPart(wanted=bit), language)
        _add(tables, entry.acts, NeedPart(act=bit), language)
        _add(tables, entry.deeds, NeedPart(deed=bit), language)
        _add(tables, entry.things, NeedPart(thing=bit), language)
        for complaint in entry.complaints:
            one = 1 << len(complaints)
            _add(tables, complaint.of, NeedPart(of=one), language)
            _add(tables, complaint.said, NeedPart(said=one), language)
            alone |= 0 if complaint.said.in_language(language) else one
            complaints.append(Complaint(entry.id, denied=complaint.denied))
    return NeedParts(*tables, complaints, alone)


def _add(tables: tuple[dict[str, NeedPart], dict[str, NeedPart]], words: Words, part: NeedPart, language: Language) -> None:
    whole, endings = tables
    for word in words.in_language(language):
        table = endings if word.startswith("-") else whole
        for form in _forms(word.removeprefix("-"), language):
            table[form] = table.get(form, _NO_PART).joined(part)
