"""When the company began: a year, two figures of one, or how long ago."""

from datetime import date

from matcher.amounts import UNHINTED, amount_at, between
from matcher.evidence import Evidence
from matcher.hints import FOUNDING, NUMBER
from matcher.number_words import HALF, NUMBERS
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around, is_denied, is_of_others, says
from matcher.words import folded_words

_BEGINNING = folded_words(
    "startet startede started stiftet stiftede stiftedes grundlagt grundlagde grundlagdes etableret etablerede "
    "oprettet oprettede åbnet åbnede begyndte "
    "begyndt founded established opened began begun gegründet gründete gründeten gründung gestartet eröffnet selvstændig selvstændige selbständig "
    "selbstständig est"
)
_SINCE = folded_words("siden sidn sia sin sen since seit")
_LASTING = folded_words(
    "eksisteret bestået drevet kørt lavet produceret bygget solgt været existed been running making building produced bestehen "
    "existieren produzieren "
    "bauen gibt existiert machen fertigen"
)
"""What goes on as long as the company does: "i snart 20 år har vi lavet stole"."""

_LONG = folded_words("i for seit snart efterhånden nu næsten knap godt omkring de sidste nearly almost about past last the fast schon nun")
_OTHER_BEGINNINGS = folded_words(
    "eksport eksporten eksporteret eksportere export exporting exports exportieren at to zu med with mit sælge "
    "solgt overtaget overtog købt købte køb ejet ejer "
    "owned bought acquired übernommen gekauft flyttet flyttede moved umgezogen kunde kunder customers kunden "
    "medlem member mitglied boet bor lived leje lejet "
    "ansat certificeret haft haben omdannet aps projekt projektet kursus kampagne webshop webshoppen afdeling filial project department filiale "
    "søster bror min mit kontor ikke not nicht eneste corona finanskrisen lån værksted hal produktionshal bygning maskine maskinen "
    "uddannelse lære"
) - {"min", "mit", "værksted", "hal", "aps"}
_ANY_BEGINNING = _OTHER_BEGINNINGS | _BEGINNING
_FIRM = folded_words(
    "firma firmaet virksomhed virksomheden selskab selskabet forretning forretningen butik butikken familiefirma "
    "familievirksomhed fabrikken værkstedet "
    "company business firm shop bakery brewery farm family unternehmen betrieb geschäft firmaets virksomhedens bedriften gården caféen "
    "hotellet restauranten"
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

_OF_COMPANY = _LASTING | _FIRM | _BEGINNING | folded_words("exist exists selvstændig")
_HAD = frozenset({"haft", "haben"})
_THE_SAME = folded_words("samme selvsamme same dieselbe denselben dasselbe gleiche gleichen")
"""What they have had all the time beside the company: the same bank, the same bookkeeper."""

_FOR_LONG = frozenset({"since", "seit"})
_BROAD = frozenset({"sin", "sen", "sia"})
"""Dialect for since that is another word elsewhere."""

_WE = folded_words("vi we wir firmaet virksomheden company bakery unternehmen betrieb os uns ve")
_LYING = folded_words("sitzen sitzt ligget boet huse based living wohnen")
_EXISTED = folded_words("eksisteret bestået existed existiert bestehen besteht")
_OLD = folded_words("gammel gammelt gamle old alt altes alte")
_BIRTHDAY = folded_words("fylder fyldte jubilæum anniversary")
_YEARS = folded_words("år års year years jahr jahre jahren jahr")
_MONTHS = folded_words("måned måneder month months monat monate monaten")
_SPANS = _YEARS | _MONTHS
_AGO = frozenset({"siden", "ago"})
_IN = frozenset({"i", "in", "fra", "from", "siden", "since", "seit", "år", "anno", "jahr", "im", "tilbage", "helt", "omkring", "back", "ca", "est"})
_IN_NEXT = _IN | {"nærmere", "helt", "to", "genauer", "og"}
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
_IT = frozenset({"det", "den", "it"})
_IS = frozenset({"er", "ae"})
_EARLIEST = 1600
_MOST_YEARS = 400
_TEN, _HUNDRED = 10, 100
_TWO_FIGURES, _FOUR_FIGURES = 2, 4
_WINDOW = 9

Found = tuple[int, int, int]
"""The year, and the numbers of the first and last word."""


def find_founded_year(text: ReadText, now: date) -> list[Evidence]:
    """Return the year in which the company began; years later than `now` and those of other beginnings are none."""
    for number in text.telling:
        entry = text.entries[number]
        found = _from_word(text, number, entry.folded, now) if entry.hints & FOUNDING else None
        if found is not None and _EARLIEST <= found[0] <= now.year and not is_of_others(text, number) and not is_denied(text, number):
            return [text.evidence("founded_year", *found)]
    return []


def _from_word(text: ReadText, number: int, word: str, now: date) -> Found | None:
    if word in _BEGINNING:
        return _after(text, number, now) or _before(text, number, now)
    if word in _SINCE:
        return _since(text, number, now)
    if word in _YEARS:
        return _lasting(text, number, now)
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
    return _in_next_clause(text, verb, now)


def _in_next_clause(text: ReadText, verb: int, now: date) -> Found | None:
    """Read "blev grundlagt i halvfemserne, i 94 tror jeg": the year opens the clause after that of the verb."""
    start = clause_around(text, verb).stop
    if start + 1 >= len(text.words) or text.words[start] not in _IN_NEXT or not between(text, start).startswith((",", "(", " -")):
        return None
    found = next((moment for number in range(start + 1, min(start + 4, len(text.words))) if (moment := _moment(text, number, now))), None)
    return None if found is None else (found[0], verb, found[1])


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
    span = _span(text, number + 1) if text.folded[number] in _FOR_LONG else None
    year = _year(text, number + 1, now) if span is None else _back(now, span[0])
    if (
        year is None
        or (says(text, number, _OTHER_BEGINNINGS) and not _has_had_firm(text, number))
        or (text.folded[number] in _BROAD and len(text.words[number + 1]) != _FOUR_FIGURES)
    ):
        return None
    clause = clause_around(text, number)
    if not _LYING.isdisjoint(text.folded[max(0, number - 3) : number]) or (span is not None and not says(text, number, _OF_COMPANY)):
        return None
    return None if _tells_of_trade(text.folded[clause.start : clause.stop]) else (year, number, number + 1 if span is None else span[1])


def _has_had_firm(text: ReadText, number: int) -> bool:
    """Tell whether what they have had since then is a company: "har haft hotel siden 1978"."""
    clause = clause_around(text, number)
    others = _OTHER_BEGINNINGS.intersection(text.folded[clause.start : clause.stop])
    if says(text, number, _THE_SAME):
        return False
    return others <= _HAD and any(entry.trades or entry.trade_by_ending or entry.folded in _FIRM for entry in text.entries[clause.start : number])


def _lasting(text: ReadText, number: int, now: date) -> Found | None:
    """Read how long the company has been doing what it does: "i snart 20 år har vi lavet stole", not how long one of its people has."""
    first = number - 1
    while first > 0 and text.entries[first - 1].hints & NUMBER:
        first -= 1
    if first < 1 or text.folded[first - 1] not in _LONG or not says(text, number, _LASTING) or text.words[number + 1 : number + 2] == ["siden"]:
        return None
    span = _span(text, first)
    if span is None or span[1] != number or not says(text, number, _WE) or says(text, number, _OTHER_BEGINNINGS):
        return None
    return (_back(now, span[0]), first, number)


def _tells_of_trade(words: list[str]) -> bool:
    """Tell whether something was sold, rose, fell or was in a place since then: that need not be the company's beginning."""
    return ("vaeret" in words and "i" in words) or not _LYING.isdisjoint(words) or any(word.startswith(_CHANGES) for word in words)


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
    if year is None or number == 0:
        return None
    if text.folded[number - 1] in _FIRM and len(text.words[number + 1]) == _FOUR_FIGURES:
        return (year, number - 1, number + 1)
    clause = clause_around(text, number)
    before = text.folded[max(0, clause.start - _WINDOW) : number]
    subject = text.folded[clause.start : number]
    of_it = not _IT.isdisjoint(subject) or not _FIRM.isdisjoint(subject)
    return (year, number, number + 1) if of_it and not _FIRM.isdisjoint(before) and not _IS.isdisjoint(subject[-3:]) else None


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
    if word.isalpha() and number > 0:
        return _year_in_words(text, number, now)
    if not (word.isascii() and word.isdigit()) or between(text, number + 1)[:1] in {"-", "%", "/"} or between(text, number).endswith(("-", "+", "/")):
        return None
    if len(word) == _FOUR_FIGURES:
        return int(word) if _EARLIEST <= int(word) <= now.year else None
    if len(word) != _TWO_FIGURES or number == 0 or text.folded[number - 1] not in _IN_YEAR or not _ends(text, number):
        return None
    century = now.year // 100 * 100
    return century + int(word) - (100 if century + int(word) > now.year else 0)


def _year_in_words(text: ReadText, number: int, now: date) -> int | None:
    """Return the year of "i treogtres"."""
    figures = NUMBERS[text.language].get(text.folded[number], 0) if text.folded[number - 1] in _IN_YEAR else 0
    if not _TEN < figures < _HUNDRED or not _ends(text, number):
        return None
    century = now.year // 100 * 100
    return century + figures - (100 if century + figures > now.year else 0)


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
