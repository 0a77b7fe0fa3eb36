"""Numbers as words of the three languages: what each word counts. No reading of texts, see `matcher.amounts`."""

from collections.abc import Mapping

from catalogue.vocabulary import LANGUAGES, Language
from matcher.words import fold, folded_words

_UNITS: Mapping[Language, str] = {
    "da": "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
}
_TENS: Mapping[Language, str] = {
    "da": "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
}
_LINK: Mapping[Language, str] = {"da": "og", "en": "", "de": "und"}
_HUNDRED: Mapping[Language, tuple[str, ...]] = {"da": ("hundrede", "hundred"), "en": (), "de": ("hundert",)}

_OTHER_SPELLINGS: Mapping[Language, Mapping[str, int]] = {
    "da": {
        "et": 1, "otto": 8, "elve": 11, "tolve": 12,
        "fjotten": 14, "tredve": 30, "fyrretyve": 40, "halvtres": 50, "halvtredsindstyve": 50, "tresindstyve": 60,
        "halvfjers": 70, "halvfjerdsindstyve": 70, "firsindstyve": 80, "halvfemsindstyve": 90, "par": 2, "tyvve": 20, "femogtyvve": 25,
    },
    "en": {"fourty": 40, "couple": 2},
    "de": {
        "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwo": 2, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7,
        "acht": 8, "neunt": 9, "zehnt": 10,
    },
}  # fmt: skip
"""As people write and say them; "zu viert" counts people like "four"."""

ONES = folded_words("en et én ét one a an ein eine einen einem einer")
"""One, or no more than an article."""

COLLECTIVES = {
    fold(word): count
    for words, count in (("dusin dozen dutzend", 12), ("snes", 20), ("håndfuld haandfuld handful handvoll", 5))
    for word in words.split()
}  # fmt: skip
"""Nouns that count; a handful is taken as five."""

SCALES = {
    fold(word): factor
    for words, factor in (
        ("hundrede hundred hundert", 100),
        ("tusind tusinde tusinder thousand tausend tsd t k tkr tdkk", 1_000),
        ("mio mill mil mille miller mdkk m million millioner millionen millions milion milioner", 1_000_000),
        ("mia mrd milliard milliarder milliarde milliarden billion billions", 1_000_000_000),
    )
    for word in words.split()
}
"""What the number before them is multiplied by."""

HALF = frozenset({"halv", "halvt", "half", "halbe", "halbes"})
ONE_AND_A_HALF = frozenset({"halvanden", "halvandet", "anderthalb", "eineinhalb"})

_EVERYDAY_ELSEWHERE = folded_words(
    "to fire en et elf ti ni par acht six a an ein eine einen einem einer tres couple null one men null dritt viert siebt neunt"
)
"""Numbers of one language that are other words in another: they count in their own alone."""


def _numbers_of(language: Language) -> dict[str, int]:
    units = dict(zip(map(fold, _UNITS[language].split()), range(20), strict=True))
    tens = {fold(word): 10 * place for place, word in enumerate(_TENS[language].split(), start=2)}
    others = {fold(word): value for word, value in _OTHER_SPELLINGS[language].items()}
    tens |= {word: value for word, value in others.items() if value >= 20 and value % 10 == 0}  # noqa: PLR2004 - the tens begin at twenty
    digits = [(word, value) for word, value in units.items() if 0 < value < 10]  # noqa: PLR2004 - one figure
    if language == "en":
        joined = {ten + word: high + low for ten, high in tens.items() for word, low in digits}
    else:
        joined = {word + _LINK[language] + ten: high + low for ten, high in tens.items() for word, low in digits}
    hundreds = {word + hundred: 100 * value for word, value in digits for hundred in _HUNDRED[language]}
    return units | tens | joined | hundreds | others


_OWN = {language: _numbers_of(language) for language in LANGUAGES}

NUMBERS: Mapping[Language, Mapping[str, int]] = {
    language: {word: value for other in LANGUAGES for word, value in _OWN[other].items() if other == language or word not in _EVERYDAY_ELSEWHERE}
    | _OWN[language]
    for language in LANGUAGES
}
"""By the language of the text what each folded word counts; words of the others too, where they mean nothing else."""

COUNTING = {
    language: numbers.keys() - ONES - {"par", "couple"} | COLLECTIVES.keys() | ONE_AND_A_HALF | HALF | {"hundrede", "hundred", "hundert"}
    for language, numbers in NUMBERS.items()
}
"""By the language of the text the folded words that give reason to expect a number."""
