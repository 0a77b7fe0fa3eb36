"""Words, their stems, their language and their parts: what understanding and the text index share."""

import re
from collections.abc import Sequence
from functools import lru_cache

import snowballstemmer

from catalogue.vocabulary import LANGUAGES, Language

_WORD = re.compile(r"[^\W_]++(?:&[^\W_]++)?+")
"""Possessive: a word never gives letters back, so none are noted down to go back to."""

_FOLDS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a", "ô": "o"})
_STEMMERS = {"da": snowballstemmer.stemmer("danish"), "en": snowballstemmer.stemmer("english"), "de": snowballstemmer.stemmer("german")}

SMALL_WORDS: dict[Language, frozenset[str]] = {
    "da": frozenset(
        "a af alle alt gerne især ellers altså am at bare begge blev blive bliver da dag de dem den denne der deres det dette dig din dit dog du "
        "efter egen eller en end ene er et få får for fordi fra gang går gør god godt gå ham han hans har havde have hej hele hen her hos hun hvad "
        "hvem hver hvis hvor hvordan i igen ikke ind ingen jeg jer jeres jo kan kom kommer kun kunne lave lidt lige man mange med meget men midt "
        "mere mig min mit mod må ned nej noget nogen nogle nok nu når o og også om op os over på sammen se selv ses sig sin skal skulle som "
        "så sådan tak til to ud uden under var ved vel vi vil ville vor vores være været "
        "æ ett itt ka ku ska mæ dæ sæ hwa hwor nøj wi".split()
    ),
    "en": frozenset(
        "a about after all also am an and any are as at be because been but by can could did do does for from get got had has have he her "
        "here his how i if in into is it its just like may me more most much my no not now of on one only or our out over she should so "
        "some than that the their them then there these they this to too up us very was we were what when where which who why will with "
        "would you your".split()
    ),
    "de": frozenset(
        "aber alle als also am an auch auf aus bei bin bis da damit das dass dem den der des die dies diese doch du durch ein eine einem "
        "einen einer eines er es für gern haben hat hier ich ihr ihre im in ist ja kann kein keine können man mehr mein mit nach nicht noch "
        "nur oder ohne schon sehr sein sich sie sind so über um und uns unser unsere unseren unter vom von vor war was weil wenn wer werden "
        "wie will wir wird wo wollen würden zu zum zur".split()
    ),
}
"""Function words: they tell the language and carry no topic."""

NUMERALS = frozenset(
    "nul en et to tre fire fem seks syv otte ni ti elleve tolv tyve hundrede tusind one two three four five six seven eight nine ten eleven twelve "
    "twenty hundred thousand null ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend".split()
)
"""Numbers in words: they are never shown as a reason."""

_LANGUAGE_OF: dict[str, Language] = {
    word: language
    for language in LANGUAGES
    for word in SMALL_WORDS[language] - frozenset().union(*(SMALL_WORDS[other] for other in LANGUAGES if other != language))
}
"""The function words that one language alone has."""


def find_words(text: str) -> list[re.Match[str]]:
    """Return the words of a text in order, in lower case; their spans hold for the text itself."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join([letter.lower() if len(letter.lower()) == 1 else letter for letter in text])
    return list(_WORD.finditer(lower))


_APOSTROPHES = frozenset("'’‘´`")
_SHORTENED = {"won": "will", "shan": "shall", "can": "can"}


def written_out(text: str, found: Sequence[re.Match[str]]) -> list[str]:
    """Return the words found in a text, the English "not" of "don't" and "isn't" written out, and what it is joined to: "do", "is"."""
    words = [one[0] for one in found]
    for number in [number for number, word in enumerate(words) if word == "t" and number > 0]:
        verb, end = words[number - 1], found[number - 1].end()
        if verb.endswith("n") and found[number].start() == end + 1 and text[end] in _APOSTROPHES:
            words[number - 1 : number + 1] = [_SHORTENED.get(verb, verb[:-1]), "not"]
    return words


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, in lower case."""
    return [found[0] for found in find_words(text)]


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Return a lower-case word with æ, ø, å and their like written out, so that Ringkøbing and ringkoebing meet."""
    return word if word.isascii() else word.translate(_FOLDS)


def folded_words(text: str) -> frozenset[str]:
    """Return the words of a table, folded."""
    return frozenset(map(fold, text.split()))


@lru_cache(maxsize=100_000)
def stem(word: str, language: Language) -> str:
    """Return the folded stem of a lower-case word."""
    return fold(_STEMMERS[language].stemWord(word))


def guess_language(words: Sequence[str], default: Language) -> Language:
    """Return the language whose own function words occur most; the default when none or two are ahead."""
    marks: list[Language] = list(filter(None, map(_LANGUAGE_OF.get, words)))
    if not marks or marks.count(marks[0]) == len(marks):
        return marks[0] if marks else default
    counts = sorted([(marks.count(language), language) for language in LANGUAGES], reverse=True)
    return counts[0][1] if counts[0][0] > counts[1][0] else default


_OURSELVES = frozenset("vi vores jeg we our us my ich wir uns unser unsere unseren mein".split())
_FEWEST_MARKS = 2


def is_surely_in(language: Language, words: Sequence[str]) -> bool:
    """Tell whether a text is in a language beyond doubt, not only its names: far more function words than of others, one of them for its writer."""
    marks = [_LANGUAGE_OF[word] for word in words if word in _LANGUAGE_OF]
    own = marks.count(language)
    others = len(marks) - own
    speaks = any(word in _OURSELVES and _LANGUAGE_OF.get(word) == language for word in words)
    return own >= _FEWEST_MARKS and own > _FEWEST_MARKS * others and (speaks or own > _FEWEST_MARKS)


_SHORTEST_PART = 4
_LINKS = ("", "s", "e", "n", "en", "er")


def split_compound(word: str, known: frozenset[str] | set[str]) -> tuple[str, ...]:
    """Return the parts of a compound whose parts are known words, longest last part first; () when it does not come apart.

    Danish and German link parts by nothing or by s, e, n, en, er: "produktionsvirksomhed" is produktion + virksomhed.
    """
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        head, tail = word[:cut], word[cut:]
        if tail not in known:
            continue
        base = _base_of(head, known)
        if base is not None:
            return (base, tail)
        parts = split_compound(head, known) if len(head) >= 2 * _SHORTEST_PART else ()
        if parts:
            return (*parts, tail)
    return ()


def _base_of(head: str, known: frozenset[str] | set[str]) -> str | None:
    for link in _LINKS:
        base = head.removesuffix(link) if link and head.endswith(link) else head
        if (base != head or not link) and len(base) >= _SHORTEST_PART and base in known:
            return base
    return None


def character_grams(word: str, shortest: int = 4, longest: int = 6) -> Sequence[str]:
    """Return the n-grams of one folded word with a blank at both ends, as scikit-learn's `char_wb` makes them."""
    padded = f" {word} "
    length = len(padded)
    grams = []
    for size in range(shortest, longest + 1):
        if size >= length:
            grams.append(padded)
            break
        grams.extend(padded[start : start + size] for start in range(length - size + 1))
    return grams
