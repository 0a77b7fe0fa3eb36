"""Companies that say of their people without a number: nobody employed, or the owner alone."""

from matcher.amounts import between
from matcher.mood_words import LACK, LOOK
from matcher.people_words import EMPLOYED
from matcher.read_text import ReadText
from matcher.understanding.scope import is_of_others, is_past
from matcher.words import fold, folded_words

_SOLE = folded_words(
    "enmandsfirma enmandsvirksomhed enmandshær enmandsforretning enkvindevirksomhed solopreneur soloselbständig soloselbstständig einmannbetrieb"
)
_MAN = {"mands", "man", "mand", "mann", "person", "woman"}
_NO = frozenset({"ingen", "no", "keine", "uden", "without", "ohne", "zero"})
_NARROWING = frozenset({"der", "som", "med", "til", "på", "i", "who", "that", "with", "die", "mit", "for", "in", "har", "er"})
_ME = frozenset({"mig", "me", "myself", "ich", "mir"})
_ONLY = frozenset({"bare", "kun", "just", "only", "nur", "blot"})
_ONLY_BEFORE = frozenset({"er", "æ", "s", "is", "ist", "bin", "stadig", "still", "noch", "endnu", "vi", "det", "jetzt", "nu", "now", "altså"})
_NOBODY = frozenset({"nobody", "niemand", "ingen", "andre", "one"})
_EXCEPT = frozenset({"but", "ausser", "außer", "end", "except"})
_ALONE = frozenset({"alene", "alone", "allein"})
_BUSINESS = folded_words("firmaet virksomheden butikken forretningen om firma det business company shop laden betrieb")
_WORKING = folded_words(
    "arbejder arbejde kører kørt driver drevet laver lavet klarer passer styrer work works working run running doing freelancer freelance "
    "arbeite betreibe führe mache selvstændig selbständig selbstständig"
)
_BACK = 3
_I = folded_words("jeg a æ i ich")

Sole = tuple[int, int, int]
"""How many, and the numbers of the first and last word."""


def people_without_number(text: ReadText, number: int) -> Sole | None:
    """Return nobody or one where a word for people says so; None when it does not."""
    word = text.folded[number]
    found = _nobody(text, number) if word in EMPLOYED else _owner(text, number, word)
    return None if found is None or is_past(text, number) or is_of_others(text, number) else found


def _nobody(text: ReadText, number: int) -> Sole | None:
    words = text.words
    first = number - 1
    if first >= 1 and words[first] in {"nogen", "any"}:
        first -= 1
        if words[first] not in {"ikke", "have", "without", "uden"} or (words[first] == "have" and words[first - 1] != "not"):
            return None
    elif first < 0 or words[first] not in _NO:
        return None
    if words[number + 1 : number + 2] and words[number + 1] in _NARROWING:
        return None
    if any(entry.mood & (LACK | LOOK) for entry in text.entries[max(0, first - _BACK) : first]):
        return None
    # "kan ikke finde nogen" never gets here: the word before is "finde"
    return (0, first, number)


def _owner(text: ReadText, number: int, word: str) -> Sole | None:
    words = text.words
    if word in _SOLE:
        return (1, number, number)
    if word in _MAN and number > 0 and words[number - 1] in {"en", "one", "ein", "én"} and _names_firm(text, number):
        return (1, number - 1, number + 1)
    if word in _ME and number > 0 and words[number - 1] in _ONLY and (number == 1 or words[number - 2] in _ONLY_BEFORE or _opens(text, number - 1)):
        return (1, number - 1, number + 1 if words[number + 1 : number + 2] == ["selv"] else number)
    if word in _ME and number > 1 and words[number - 1] in _EXCEPT and words[number - 2] in _NOBODY:
        return (1, number - 2, number)
    if word in _ALONE and _alone_at_work(words, number):
        return (1, number, number)
    return None


def _names_firm(text: ReadText, number: int) -> bool:
    return text.words[number + 1 : number + 2] != [] and text.folded[number + 1] in {
        "firma", "virksomhed", "business", "company", "band", "show", "betrieb", "hær", "butik", "shop"
    }  # fmt: skip


def _opens(text: ReadText, number: int) -> bool:
    return between(text, number).strip() != ""


def _alone_at_work(words: list[str], number: int) -> bool:
    near = words[max(0, number - _BACK) : number]
    if number > 0 and (fold(words[number - 1]) in _WORKING or (any(fold(word) in _WORKING for word in near) and not _I.isdisjoint(words[:number]))):
        return True
    return (
        words[number + 1 : number + 2] != []
        and words[number + 1] in {"i", "in", "im", "om"}
        and not _BUSINESS.isdisjoint(words[number + 1 : number + 4])
    )
