"""What is known of each word: the reference tables made ready for look-up (names of places, trade words, phrases of needs), and its weights."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from catalogue.reference_tables import Reference
from catalogue.vocabulary import LANGUAGES, Industry, Language, Need
from matcher.foreign_words import ForeignWords, compile_foreign_words
from matcher.hints import COUNTRY, NUMBER, PEOPLE, WORK, hints_of
from matcher.mood_words import mood_of
from matcher.need_parts import NeedPart, NeedParts, compile_need_parts
from matcher.place_names import PlaceName, names_of_places, names_of_towns
from matcher.thing_words import SHORTEST_ENDING, ThingWords, compile_thing_words
from matcher.words import SMALL_WORDS, fold, stem, words_of

_Value = TypeVar("_Value")


PhrasesOfWord = Mapping[str, tuple[tuple[tuple[str, ...], _Value], ...]]
"""The phrases that begin with one stem, by their second one ("" for those of one word): all stems of each, and what it means; the longest first."""

Phrases = Mapping[str, PhrasesOfWord[_Value]]
"""By the first stem of a phrase."""

_NO_PHRASES: Mapping[str, Any] = {}
_NO_TRADES: frozenset[Industry] = frozenset()
_MOST_REMEMBERED = 50_000
_SHORTEST_PART = 3
_LIKE_ENOUGH = 86
"""Of 100: the likeness from which a word is taken for a misspelt town."""


Row = NDArray[np.float64]
"""What one word adds to the nearness of a text to each class, see `matcher.text_index`."""

Stated = Literal["trade", "other"]
"""What a word by itself states of a company: its trade or who works there, or else (a place, a number, people)."""


class WordEntry(NamedTuple):
    """What is known of one word of a text: all in one place, so that it is looked up once."""

    folded: str
    stem: str
    small: bool
    """A function word, which carries no topic."""
    longest_place: int
    """How many words the longest name of a place has that begins with this one; 0 when none does."""
    trades: PhrasesOfWord[Industry]
    trade_by_ending: Industry | None
    thing: Industry | None
    """The trade of those who make what it names, also as the end of a compound."""
    deeds: frozenset[Industry]
    """The trades that do what it says to what they make."""
    needs: PhrasesOfWord[Need]
    part: NeedPart | None
    """The needs that it states together with a wish; None for most words."""
    mood: int
    """What it makes of other words of its clause, see `matcher.mood_words`."""
    hints: int
    """The kinds of fact that it may be part of, see `matcher.hints`."""
    begins_name: bool
    """Whether the name of an offer begins with it."""
    telling: bool
    """Whether it may be part of a fact, or begin a place, a trade, a need or a name: most words do not, and are looked at no further."""
    row: Row | None
    """None for a small word, and for one that shares nothing with the catalogue."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Look-up tables of one set of reference tables."""

    reference: Reference
    places: Mapping[tuple[str, ...], PlaceName]
    longest_place: Mapping[str, int]
    """By the first word of a place's name, how many words the longest such name has."""
    single_names: Mapping[str, PlaceName]
    """The unambiguous names of towns and municipalities, of one word, for names with typing errors."""
    trades: Mapping[Language, Phrases[Industry]]
    suffixes: Mapping[Language, Mapping[str, Industry]]
    things: ThingWords
    deeds: Mapping[Language, Mapping[str, frozenset[Industry]]]
    """By stem the trades that do so to things."""
    agents: Mapping[Language, Mapping[str, frozenset[str]]]
    """By stem the trade words of one word for somebody ("bager"): another word with that stem ("bag") is none."""
    asides: Mapping[Language, Mapping[str, frozenset[tuple[str, ...]]]]
    """By their first stem the stems of trade words that companies of other trades have, buy or use."""
    needs: Mapping[Language, Phrases[Need]]
    need_parts: Mapping[Language, NeedParts]
    foreign: ForeignWords
    beginnings: frozenset[str]
    """The first words of the names of offers, folded."""
    row_of: Callable[[str, Language, Stated | None], Row | None]
    """Makes the row of a word that was not met before; asked for no small word. Told what it states by itself, see `Stated`."""
    most_remembered: int
    """How many words of each language are remembered."""
    _likened: dict[str, PlaceName | None] = field(default_factory=dict, repr=False)
    _remembered: dict[Language, dict[str, WordEntry]] = field(default_factory=lambda: {language: {} for language in LANGUAGES}, repr=False)

    def entries(self, words: Sequence[str], language: Language) -> list[WordEntry]:
        """Return what is known of each lower-case word; a word is looked up once and remembered."""
        remembered = self._remembered[language]
        try:
            return list(map(remembered.__getitem__, words))
        except KeyError:
            # Other threads may forget at any moment: the answer is made of what this one holds.
            found = {word: remembered.get(word) or self._look_up(word, language) for word in dict.fromkeys(words)}
            if len(remembered) + len(found) > self.most_remembered:
                remembered.clear()
            remembered.update(found)
            return [found[word] for word in words]

    def town_like(self, folded: str) -> PlaceName | None:
        """Return the town or municipality of which a folded word is a misspelling; None when it is none. A word is compared once and remembered."""
        try:
            return self._likened[folded]
        except KeyError:
            found = process.extractOne(folded, self.single_names.keys(), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH)
            if len(self._likened) >= self.most_remembered:
                self._likened.clear()
            place = None if found is None else self.single_names[found[0]]
            self._likened[folded] = place
            return place

    def _look_up(self, word: str, language: Language) -> WordEntry:
        folded, stemmed, small = fold(word), stem(word, language), word in SMALL_WORDS[language]
        longest_place = self.longest_place.get(folded, 0)
        trades = _NO_PHRASES if small else self._trades_of(folded, stemmed, language)
        ending = None if small else self._trade_by_ending(folded, language)
        country = bool(self.foreign.ending_with(folded))
        thing, deeds = (
            None if small or longest_place or country else self.things.made_by(folded, stemmed, language),
            self._deeds(folded, stemmed, language),
        )
        needs = _NO_PHRASES if small else self.needs[language].get(stemmed, _NO_PHRASES)
        part = self.need_parts[language].of(folded, stemmed)
        hints = hints_of(word, language) | (COUNTRY if country else 0)
        begins_name = folded in self.beginnings
        telling = bool(longest_place or trades or ending or needs or part or hints & ~WORK or begins_name)
        row = None if small else self.row_of(word, language, _stated(longest_place, hints, trade=bool(trades or ending)))
        return WordEntry(
            folded,
            stemmed,
            small,
            longest_place,
            trades,
            ending,
            thing,
            deeds,
            needs,
            part,
            mood_of(folded, language),
            hints,
            begins_name,
            telling,
            row,
        )

    def _trades_of(self, folded: str, stemmed: str, language: Language) -> PhrasesOfWord[Industry]:
        """Return the phrases of trades that begin with a word; without those of one word where another word has the same stem."""
        trades = self.trades[language].get(stemmed, _NO_PHRASES)
        agents = self.agents[language].get(stemmed)
        if agents is None or any(folded.startswith(agent) for agent in agents):
            return trades
        return {second: phrases for second, phrases in trades.items() if second}

    def _deeds(self, folded: str, stemmed: str, language: Language) -> frozenset[Industry]:
        """Return the trades of a verb; outside English its stem alone is a noun: eksport, Druck."""
        return _NO_TRADES if folded == stemmed and language != "en" else self.deeds[language].get(stemmed, _NO_TRADES)

    def _trade_by_ending(self, folded: str, language: Language) -> Industry | None:
        endings = self.suffixes[language]
        found = (endings.get(folded[start:]) for start in range(1, len(folded) - SHORTEST_ENDING + 1))
        return next((trade for trade in found if trade is not None), None)


def _stated(longest_place: int, hints: int, *, trade: bool) -> Stated | None:
    """Return what a word by itself states of a company."""
    if longest_place or hints & (NUMBER | PEOPLE):
        return "other"
    return "trade" if trade or hints & WORK else None


def stems_of(phrase: str, language: Language) -> tuple[str, ...]:
    """Return the stems of a phrase without its small words; with them when it has no others."""
    words = words_of(phrase)
    content = [word for word in words if word not in SMALL_WORDS[language]] or words
    return tuple(stem(word, language) for word in content)


def _phrases(entries: Iterator[tuple[str, _Value]], language: Language) -> dict[str, PhrasesOfWord[_Value]]:
    found: dict[str, dict[str, dict[tuple[str, ...], _Value]]] = {}
    for phrase, value in entries:
        stems = stems_of(phrase, language)
        found.setdefault(stems[0], {}).setdefault("".join(stems[1:2]), {}).setdefault(stems, value)
    return {
        first: {second: tuple(sorted(rows.items(), key=lambda row: -len(row[0]))) for second, rows in by_second.items()}
        for first, by_second in found.items()
    }


def _by_stem(entries: Iterator[tuple[str, _Value]], language: Language) -> dict[str, frozenset[_Value]]:
    found: dict[str, frozenset[_Value]] = {}
    for word, value in entries:
        found[stem(word, language)] = found.get(stem(word, language), frozenset()) | {value}
    return found


def _is_agent(word: str, words: Sequence[str], language: Language) -> bool:
    """Tell whether a trade word names somebody who does it, with an ending that its short stem, no trade word itself, loses."""
    stemmed = stem(word, language)
    return language != "en" and word.endswith("er") and len(stemmed) <= _SHORTEST_PART and stemmed not in words


def _by_first(phrases: Iterator[tuple[str, ...]]) -> dict[str, frozenset[tuple[str, ...]]]:
    found: dict[str, frozenset[tuple[str, ...]]] = {}
    for stems in phrases:
        found[stems[0]] = found.get(stems[0], frozenset()) | {stems}
    return found


def _no_row(_word: str, _language: Language, _states: Stated | None) -> Row | None:
    return None


def compile_lexicon(
    reference: Reference,
    beginnings: frozenset[str] = frozenset(),
    *,
    row_of: Callable[[str, Language, Stated | None], Row | None] = _no_row,
    most_remembered: int = _MOST_REMEMBERED,
) -> Lexicon:
    """Make the look-up tables; takes some ten milliseconds. What `beginnings` and `row_of` are: see `Lexicon`."""
    towns = names_of_towns(reference)
    places = names_of_places(reference, towns)
    longest: dict[str, int] = {}
    for name in places:
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return Lexicon(
        reference=reference,
        places=places,
        longest_place=longest,
        single_names={name[0]: place for name, place in towns.items() if len(name) == 1 and not place.ambiguous and not name[0].isdigit()},
        trades={
            language: _phrases(((word, entry.id) for entry in reference.industries for word in entry.phrases(language)), language)
            for language in LANGUAGES
        },
        suffixes={
            language: {fold(suffix): entry.id for entry in reference.industries for suffix in entry.suffixes.in_language(language)}
            for language in LANGUAGES
        },
        things=compile_thing_words(reference.industries),
        deeds={
            language: _by_stem(((deed, entry.id) for entry in reference.industries for deed in entry.deeds.in_language(language)), language)
            for language in LANGUAGES
        },
        agents={
            language: _by_stem(
                (
                    (word, fold(word))
                    for entry in reference.industries
                    for word in entry.words.in_language(language)
                    if _is_agent(word, entry.words.in_language(language), language)
                ),
                language,
            )
            for language in LANGUAGES
        },
        asides={
            language: _by_first(stems_of(word, language) for entry in reference.industries for word in entry.asides.in_language(language))
            for language in LANGUAGES
        },
        needs={
            language: _phrases(((phrase, entry.id) for entry in reference.needs for phrase in entry.phrases.in_language(language)), language)
            for language in LANGUAGES
        },
        need_parts=compile_need_parts(reference.needs),
        foreign=compile_foreign_words(reference),
        beginnings=beginnings,
        row_of=row_of,
        most_remembered=min(most_remembered, _MOST_REMEMBERED),
    )
