"""Numbers that count people although no word for people follows: "vi er 12", "vokset fra 4 til 12", "a brewery of four", "zu dritt"."""

from matcher.amounts import Amount, between
from matcher.hints import WORK
from matcher.number_words import ONES
from matcher.people_words import EMPLOYED, FOLK
from matcher.read_text import ReadText
from matcher.understanding.headcount_scope import CHANGED, FROM, HAVING, NOW, Before, is_company, is_own, says_we, was_company
from matcher.words import folded_words

_FAR_BACK = 8
_YEARS = range(1900, 2100)
"""Nobody tells so many people without a word for them, but a year."""

_AFTER_COMPANY = folded_words(
    "i på ved der som og men nu i alt ialt stykker stk styk høj tilsammen af lige pt med hos fra fordelt plus in "
    "an am on at who that and but now altogether om til these incl inkl inklusive based situated left tilbage übrig noch "
    "total of with plus here people strong im bei mit die und aber jetzt insgesamt hier aus idag today heute dag samt når for fordi så "
    "derhjemme her hele all ganzjährig mostly mainly mest primært hovedsageligt meist dort there gewachsen geschrumpft"
)
_ENDS = frozenset({"", ".", ",", ";", ":", "!", "?", "(", ")", "–", "-", "+"})
_NOW_ARE = frozenset({"men", "but", "aber", "er", "are", "sind"})
_OF = frozenset({"of", "på", "paa", "von", "af"})
_WITH = frozenset({"med", "with", "mit", "inkl", "incl", "inklusive", "inklusiv", "including"})
_STAFF = EMPLOYED | FOLK
_A_FIRM = frozenset({"firma", "virksomhed", "company", "business", "firm", "betrieb", "unternehmen", "startup", "bureau", "up"})


def company_is(text: ReadText, amount: Amount, said: Before) -> bool:
    """Tell whether "vi er 12" stands alone: nothing follows of which there are 12."""
    if said.word == "zu" and text.folded[amount.first].endswith("t"):
        return is_own(said)
    counts = text.folded[amount.first] not in ONES and amount.scale == 1 and amount.low not in _YEARS
    return (
        counts
        and stands_alone(text, amount.last)
        and (
            is_company(said)
            or _is_now(text, amount, said)
            or (has_changed(text, amount) and says_we(said) and is_own(said))
            or (said.word in HAVING and says_we(said) and is_own(said) and not _STAFF.isdisjoint(said.words))
            or (said.word in _OF and _is_firm(text, amount.first - 2) and is_own(said))
            or (said.governor < 0 and _includes(text, amount.last + 1))
        )
    )


def _is_firm(text: ReadText, number: int) -> bool:
    """Tell whether a word names a company: "a brewery of four"."""
    entry = text.entries[number]
    return number >= 0 and (entry.folded in _A_FIRM or bool(entry.trades or entry.trade_by_ending))


def _includes(text: ReadText, number: int) -> bool:
    """Tell whether those who are counted with the others follow a number: "ni med sekretærerne"."""
    return not _WITH.isdisjoint(text.folded[number : number + 1]) and any(entry.hints & WORK for entry in text.entries[number + 1 : number + 3])


def _is_now(text: ReadText, amount: Amount, said: Before) -> bool:
    """Tell whether a number is what is left of one that the clause before gives: "vi var 40, nu 17"."""
    start = amount.first - len(said.words)
    now = not NOW.isdisjoint(said.words) or not NOW.isdisjoint(text.words[amount.last + 1 : amount.last + 3])
    return now and (said.governor < 0 or said.word in _NOW_ARE) and was_company(text.folded[max(0, start - _FAR_BACK) : amount.first])


def stands_alone(text: ReadText, last: int) -> bool:
    """Tell whether a clause ends after a word, or goes on with a word that is not counted."""
    following, signs = last + 1, between(text, last + 1)
    if signs.strip() or "\n" in signs:
        return signs.strip()[:1] in _ENDS
    return text.folded[following] in _AFTER_COMPANY


def has_changed(text: ReadText, amount: Amount) -> bool:
    """Tell whether a range is a change: "vokset fra 4 til 12", "von 6 auf 30 gewachsen"."""
    first, following = amount.first, amount.last + 1
    return (
        first > 1
        and text.words[first - 1] in FROM
        and not CHANGED.isdisjoint(text.folded[max(0, first - 4) : first] + text.folded[following : following + 3])
    )
