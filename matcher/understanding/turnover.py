"""What the company sells for in a year, in Danish kroner; prices, loans and investments are something else."""

from datetime import date

from matcher.amounts import Amount, amount_at, between
from matcher.evidence import Evidence
from matcher.hints import COUNTRY, NUMBER, TURNOVER
from matcher.number_words import ONES
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around, is_of_others, says_before
from matcher.words import folded_words

_KRONER = frozenset({"kr", "kroner", "dkk", "krone", "kronen", "crowns", "kroners", "tkr", "tdkk", "mdkk"})
_THOUSANDS = {"tkr": 1_000, "tdkk": 1_000, "mdkk": 1_000_000}
"""What the number after them is multiplied by."""

_OTHER_MONEY = folded_words("eur euro euros dollar dollars usd pund pounds gbp sek nok")
_OTHER_SIGNS = frozenset("€$£%")
_THINGS = folded_words(
    "procent percent prozent pct kunder customers ansatte medarbejdere employees år stk styk tons ton måned "
    "måneden month monat ugen uge week dag day daily dagligt månedligt"
)
_OTHER_THINGS = _OTHER_MONEY | _THINGS
_PER_MONTH = folded_words("måned måneden month monat ugen uge week dag day dagligt månedligt monthly monatlich")
_WANTED = folded_words(
    "mål målet vil skal håber forventer drømmer nå budget budgetteret goal target want hope expect expects plan "
    "aim ziel wollen erwarten hoffen ikke not nicht "
    "lån låne lånet loan kredit kreditten investere investering investment investor koster kostede kostet costs "
    "pris prisen price preis maskine maskinen machine "
    "kapital capital tabt lost verloren tidligere formerly früher kommer vil"
)
_RISEN = folded_words("steget faldet øget øge vokset voksede steg faldt increase grown grew risen fallen gestiegen gesunken tabt")
_BY = frozenset({"med", "by", "um"})
_SELLING = folded_words("sælger solgte solgt sold sell selling verkaufen verkauft sales salg fakturerer fakturerede faktureret")
_YEARS = frozenset({"året", "år", "årligt", "year", "jahr"})
_ONE_THING = frozenset({"en", "et", "den", "det", "vores", "a", "the", "our", "ein", "eine", "das", "die", "unser", "unsere"})
_TURN, _OVER = frozenset({"turn", "turned", "turning", "turns"}), "over"
_IN_A_YEAR = (
    frozenset({"om", "året"}), frozenset({"sidste", "år"}), frozenset({"årligt"}), frozenset({"a", "year"}), frozenset({"per", "year"}),
    frozenset({"last", "year"}), frozenset({"pro", "jahr"}), frozenset({"im", "jahr"}), frozenset({"letztes", "jahr"}), frozenset({"pr", "år"}),
)  # fmt: skip
"""What makes an amount for which something is sold one of a year: "vi sælger for knap en million om året"."""

_FEWEST_WITHOUT_UNIT = 10_000
_SMALLEST, _LARGEST = 100, 10**13
_WINDOW = 8


def find_turnover(text: ReadText, now: date) -> list[Evidence]:
    """Return the amount that stands nearest after a word of turnover, else the nearest before it; none without such a word in the clause."""
    del now
    for number in text.telling:
        if text.entries[number].hints & TURNOVER and _is_of_turnover(text, number) and not is_of_others(text, number):
            found = _amount_near(text, number)
            if found is not None:
                return [_evidence(text, found, number)]
    return []


def _is_of_turnover(text: ReadText, number: int) -> bool:
    """Tell whether a word speaks of turnover by itself, or sells for an amount in a year."""
    word = text.folded[number]
    if word in _TURN:
        return text.words[number + 1 : number + 2] == [_OVER]
    if word not in _SELLING:
        return True
    if _YEARS.isdisjoint(text.words) or not _ONE_THING.isdisjoint(text.words[number + 1 : number + 3]):
        return False
    clause = clause_around(text, number)
    words = text.words[clause.start : clause.stop]
    return any(said.issubset(words) for said in _IN_A_YEAR) and not any(text.entries[place].hints & COUNTRY for place in clause)


def _evidence(text: ReadText, amount: Amount, word: int) -> Evidence:
    low, high = round(amount.low), round(amount.high)
    earlier = text.folded[amount.first - 1] if amount.first > 0 else ""
    further = text.folded[amount.first - 2] if amount.first > 1 else ""
    value: int | tuple[int, int | None] = low if low == high else (low, high)
    if low == high and (
        earlier in {"over", "mindst", "ueber", "mindestens"} or (earlier in {"end", "than", "als"} and further in {"mere", "more", "mehr"})
    ):
        value = (low, None)
    return text.evidence("turnover_dkk", value, min(word, amount.first), max(word, amount.last))


def _amount_near(text: ReadText, word: int) -> Amount | None:
    clause = clause_around(text, word)
    if says_before(text, word, _WANTED):
        return None
    number = word + 1
    after_colon = number < len(text.words) and between(text, number).strip() in {":", "?"}
    stop = clause_around(text, number).stop if after_colon else clause.stop
    while number < min(stop, word + _WINDOW):
        if text.folded[number] in _WANTED:
            return None
        amount = _kroner(text, number)
        if amount is not None:
            return amount
        number += 1
    return _amount_before(text, word, clause.start)


def _amount_before(text: ReadText, word: int, start: int) -> Amount | None:
    """Read "12 mio. i omsætning": only small words stand between."""
    for number in range(max(start, word - _WINDOW), word):
        amount = _kroner(text, number) if text.entries[number].hints & NUMBER or text.folded[number] in ONES else None
        if amount is not None:
            between_them = text.entries[amount.last + 1 : word]
            return amount if all(entry.small or entry.folded in _KRONER or entry.folded in {"aarlig", "annual"} for entry in between_them) else None
    return None


def _kroner(text: ReadText, number: int) -> Amount | None:
    """Return the amount of kroner that begins with a word; a bare number must be large."""
    amount = amount_at(text, number)
    if amount is None or _is_rise(text, number):
        return None
    following = text.folded[amount.last + 1 : amount.last + 4]
    after = following[0] if following else ""
    kroner = after in _KRONER or (number > 0 and text.words[number - 1] in _KRONER) or amount.unit in _KRONER
    if (amount.unit and amount.unit not in _KRONER) or after in _OTHER_THINGS or not _PER_MONTH.isdisjoint(following):
        return None
    if not _OTHER_SIGNS.isdisjoint(between(text, number) + between(text, amount.last + 1)):
        return None
    thousands = _THOUSANDS.get(text.words[number - 1], 1) if number > 0 and amount.scale == 1 else 1
    amount = amount._replace(low=amount.low * thousands, high=amount.high * thousands)
    enough = _SMALLEST if kroner or amount.scale >= 1000 else _FEWEST_WITHOUT_UNIT  # noqa: PLR2004 - thousands
    return amount if enough <= amount.low <= amount.high <= _LARGEST else None


def _is_rise(text: ReadText, number: int) -> bool:
    """Tell whether an amount is by how much turnover rose: "steget med 2 mio."."""
    before = text.folded[max(0, number - 4) : number]
    return not _BY.isdisjoint(before[-2:]) and not _RISEN.isdisjoint(before)
