"""When the company began: a year, two figures of one, or how long ago."""

from datetime import date

from matcher.amounts import UNHINTED, amount_at, between
from matcher.evidence import Evidence
from matcher.hints import NUMBER
from matcher.number_words import HALF
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around, is_denied, is_of_others, says
from matcher.words import folded_words

_BEGINNING = folded_words(
    "startet startede started stiftet stiftede stiftedes grundlagt grundlagde grundlagdes etableret etablerede "
    "oprettet oprettede åbnet åbnede begyndte "
    "begyndt founded established opened began begun gegründet gründete gründeten gestartet eröffnet est"
)
_SINCE = folded_words("siden since seit")
_OTHER_BEGINNINGS = folded_words(
    "eksport eksporten eksporteret eksportere export exporting exports exportieren at to zu med with mit sælge "
    "solgt overtaget overtog købt købte køb ejet ejer "
    "owned bought acquired übernommen gekauft flyttet flyttede moved umgezogen kunde kunder customers kunden "
    "medlem member mitglied boet bor lived leje lejet "
    "ansat certificeret haft haben omdannet aps projekt projektet kursus kampagne webshop webshoppen afdeling filial project department filiale "
    "søster bror min mit kontor ikke not nicht eneste corona finanskrisen lån værksted hal produktionshal bygning maskine maskinen uddannelse lære"
) - {"min", "mit", "værksted", "hal", "aps"}
_ANY_BEGINNING = _OTHER_BEGINNINGS | _BEGINNING
_FIRM = folded_words(
    "firma firmaet virksomhed virksomheden selskab selskabet forretning forretningen butik butikken familiefirma "
    "familievirksomhed fabrikken værkstedet "
    "company business firm shop family unternehmen betrieb geschäft firmaets virksomhedens bedriften gården caféen hotellet restauranten"
)
_CHANGES = (
    "eksport",
    "export",
    "saelg",
    "sell",
    "sold",
    "verkauf",
    "fald",
    "steg",
    "halver",
    "fordobl",
    "voks",
    "doubl",
    "grow",
    "grew",
    "fall",
    "gestieg",
)
"""Beginnings of words for what goes on or changes since a year."""

_EXISTED = folded_words("eksisteret bestået existed existiert bestehen besteht")
_OLD = folded_words("gammel gammelt gamle old alt altes alte")
_BIRTHDAY = folded_words("fylder fyldte jubilæum anniversary")
_YEARS = folded_words("år års year years jahr jahre jahren jahr")
_MONTHS = folded_words("måned måneder month months monat monate monaten")
_SPANS = _YEARS | _MONTHS
_AGO = frozenset({"siden", "ago"})
_IN = frozenset({"i", "in", "fra", "from", "siden", "since", "seit", "år", "anno", "jahr", "im", "tilbage", "helt", "omkring", "back", "ca", "est"})
_IN_YEAR = _IN | {"aar"}
_YEARS_BACK = {
    ("sidste", "aar"): 1,
    ("last", "year"): 1,
    ("letztes", "jahr"): 1,
    ("i", "fjor"): 1,
    ("i", "aar"): 0,
    ("this", "year"): 0,
    ("dieses", "jahr"): 0,
}
_BEGIN_MOMENT = UNHINTED | {"vor"} | {first for first, _ in _YEARS_BACK}
_EARLIEST = 1600
_MOST_YEARS = 400
_TWO_FIGURES, _FOUR_FIGURES = 2, 4
_WINDOW = 9

Found = tuple[int, int, int]
"""The year, and the numbers of the first and last word."""


def find_founded_year(text: ReadText, now: date) -> list[Evidence]:
    """Return the year in which the company began; years later than `now` and those of other beginnings are none."""
    for number in text.telling:
        word = text.folded[number]
        found = _from_word(text, number, word, now)
        if found is not None and _EARLIEST <= found[0] <= now.year and not is_of_others(text, number) and not is_denied(text, number):
            return [text.evidence("founded_year", *found)]
    return []


def _from_word(text: ReadText, number: int, word: str, now: date) -> Found | None:
    if word in _BEGINNING:
        return _after(text, number, now) or _before(text, number, now)
    if word in _SINCE:
        return _since(text, number, now)
    if word in _EXISTED or word in _OLD or word in _BIRTHDAY:
        return _aged(text, number, now)
    return _of_firm(text, number, now) if word == "fra" else None


def _after(text: ReadText, verb: int, now: date) -> Found | None:
    """Read "startet i 98", "startede min far firmaet for tre år siden"; another beginning between leads elsewhere."""
    for number in range(verb + 1, min(clause_around(text, verb).stop, verb + _WINDOW)):
        found = _moment(text, number, now)
        if found is not None:
            year, last = found
            return (year, verb, last)
        if text.folded[number] in _ANY_BEGINNING:
            return None
    return None


def _before(text: ReadText, verb: int, now: date) -> Found | None:
    """Read "i 1998 startede min far firmaet", not "i 1998 startede vi med at eksportere"."""
    clause = clause_around(text, verb)
    following = text.folded[verb + 1 : min(clause.stop, verb + _WINDOW)]
    if not _OTHER_BEGINNINGS.isdisjoint(following):
        return None
    for number in range(max(clause.start, verb - _WINDOW), verb):
        found = _moment(text, number, now)
        if found is not None:
            return (found[0], number, verb) if _OTHER_BEGINNINGS.isdisjoint(text.folded[number:verb]) else None
    return None


def _since(text: ReadText, number: int, now: date) -> Found | None:
    """Read "siden 1972" where nothing else has been going on since then."""
    year = _year(text, number + 1, now)
    if year is None or says(text, number, _OTHER_BEGINNINGS):
        return None
    clause = clause_around(text, number)
    return None if _tells_of_trade(text.folded[clause.start : clause.stop]) else (year, number, number + 1)


def _tells_of_trade(words: list[str]) -> bool:
    """Tell whether something was sold, rose, fell or was in a place since then: that need not be the company's beginning."""
    return ("vaeret" in words and "i" in words) or any(word.startswith(_CHANGES) for word in words)


def _aged(text: ReadText, number: int, now: date) -> Found | None:
    """Read the age of the company: "virksomheden er 12 år gammel", "har eksisteret i 40 år", "fylder 50 år"."""
    clause = clause_around(text, number)
    if not says(text, number, _FIRM) and text.folded[number] not in _EXISTED:
        return None
    for place in range(max(clause.start, number - 3), min(clause.stop, number + 4)):
        span = _span(text, place)
        if span is not None and not (place > 0 and text.words[place - 1] in {"over", "end", "than", "als"}):
            months, last = span
            return (_back(now, months), min(place, number), max(last, number))
    return None


def _of_firm(text: ReadText, number: int, now: date) -> Found | None:
    """Read "et familiefirma fra 1972"."""
    year = _year(text, number + 1, now)
    if year is None or number == 0 or text.folded[number - 1] not in _FIRM or len(text.words[number + 1]) != _FOUR_FIGURES:
        return None
    return (year, number - 1, number + 1)


def _moment(text: ReadText, number: int, now: date) -> tuple[int, int] | None:
    """Return the year that words name and the number of the last of them."""
    if not (text.entries[number].hints & NUMBER or text.folded[number] in _BEGIN_MOMENT or not HALF.isdisjoint(text.folded[number + 1 : number + 2])):
        return None
    year = _year(text, number, now)
    if year is not None:
        return year, number
    pair = tuple(text.folded[number : number + 2])
    if pair in _YEARS_BACK:
        return now.year - _YEARS_BACK[pair], number + 1
    span = _span(text, number)
    if span is None or span[1] + 1 >= len(text.words) or text.words[span[1] + 1] not in _AGO:
        return _german_ago(text, number, now)
    return _back(now, span[0]), span[1] + 1


def _german_ago(text: ReadText, number: int, now: date) -> tuple[int, int] | None:
    span = _span(text, number + 1) if text.words[number] == "vor" else None
    return None if span is None else (_back(now, span[0]), span[1])


def _year(text: ReadText, number: int, now: date) -> int | None:
    """Return a year of four figures, or of two after a word of time: "i 98"."""
    word = text.words[number] if number < len(text.words) else ""
    if not (word.isascii() and word.isdigit()) or between(text, number + 1)[:1] in {"-", "%", "/"} or between(text, number).endswith(("-", "+", "/")):
        return None
    if len(word) == _FOUR_FIGURES:
        return int(word) if _EARLIEST <= int(word) <= now.year else None
    if len(word) != _TWO_FIGURES or number == 0 or text.folded[number - 1] not in _IN_YEAR or not _ends(text, number):
        return None
    century = now.year // 100 * 100
    return century + int(word) - (100 if century + int(word) > now.year else 0)


def _ends(text: ReadText, number: int) -> bool:
    following = number + 1
    return following >= len(text.words) or between(text, following).strip()[:1] in {".", ",", ";", "!", ")"} or text.entries[following].small


def _span(text: ReadText, number: int) -> tuple[int, int] | None:
    """Return how many months "tre år" or "et halvt år" are, and the number of the last word."""
    half = text.folded[number : number + 3]
    if len(half) > 1 and not HALF.isdisjoint(half[:2]) and half[-1] in _YEARS:
        return 6, number + len(half) - 1
    amount = amount_at(text, number)
    unit = "" if amount is None or amount.last + 1 >= len(text.words) else text.folded[amount.last + 1]
    if amount is None or amount.low != amount.high or amount.low > _MOST_YEARS or unit not in _SPANS:
        return None
    return int(amount.low * (12 if unit in _YEARS else 1)), amount.last + 1


def _back(now: date, months: int) -> int:
    return (now.year * 12 + now.month - 1 - months) // 12
