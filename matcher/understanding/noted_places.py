"""A place that stands by itself in a note on a company: "Aalborg, maskinværksted, 15 mand", "Software company, Malmö, 300 employees"."""

from catalogue.vocabulary import LANGUAGES, Language
from matcher.amounts import between
from matcher.hints import COUNTRY, NUMBER, PEOPLE
from matcher.people_words import EMPLOYED, FOLK
from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import foreign_mentions, is_first_person
from matcher.understanding.scope import clause_around, sentence_start
from matcher.understanding.trade_words import ASK, CUSTOMERS, ELSE, ENTER, OURS, PAST, SELL, WISH
from matcher.words import folded_words

_SIGNS = frozenset(".,;:!?\n()–—|/•·")
_IN = folded_words("i in bei ved nær near fra from aus uden udenfor outside for of")
_ARE = folded_words("er are am re m sind bin driver run runs betreiben betreibe")
_LIES = folded_words(
    "ligger sidder based located sitzen sitz ansässig liegt liegen medarbejder medarbejdere medarbejderne ansat ansatte kolleger arbejdere "
    "håndværker håndværkere elever employee employees worker workers staff mitarbeiter mitarbeitern mitarbeitende angestellte fachkräfte "
    "arbeiter produceret produceres producerer producere produced manufactured fremstilles lavet hergestellt fabrikken fabrikant"
)
OTHER_DEALINGS = (ELSE - _LIES) | folded_words(
    "moderselskab moderselskabet mutter søster afdeling afdelinger filial datterselskab branch subsidiary niederlassung filiale tochter zweigstelle "
    "fairs messer event tour tours tur ture touren "
    "conference konference konferenz tagung kongress congress seminar kursus course kurs møde meeting treffen trip "
    "reise udstilling exhibition ausstellung show projekt project projekte projects opgaver opgave auftrag job jobs skole school universitet "
    "maskine maskiner machine machines maschine maschinen transport fragt freight levering delivery lieferung afsender sender absender "
    "kontakt kontakter kontaktperson uge week woche contact contacts "
    "investor anpartshaver aktionær gesellschafter flyttet moved umgezogen zugezogen hjemmeside "
    "samarbejde samarbejder cooperate cooperation collaboration partnerschaft zusammenarbeit zusammen arbeiten besuchen besucht"
)
"""What else one has to do with a place: fairs, trips, machines from there, owners, branches."""

OTHERWISE = OTHER_DEALINGS | SELL | CUSTOMERS | PAST | WISH | ASK | ENTER
SITES = folded_words(
    "fabrik factory plant werk office kontor büro lager warehouse afdeling filial branch site produktion production salgskontor "
    "sommerhus ferienhaus lejlighed hus house haus wohnung project projekt"
)
"""A company elsewhere may have them abroad as well."""

_NEW = SITES | folded_words("ny nyt nye new neu neue neuer neues")
FIRMS = folded_words(
    "virksomhed virksomheden firma firmaet selskab aps værksted forretning producent startup iværksætter studie klinik "
    "company firm business enterprise manufacturer startup producer builder maker grower breeder developer studio agency practice clinic nursery "
    "hof gård "
    "unternehmen betrieb hersteller zulieferer gmbh mittelständler agentur praxis start"
)
"""What a company calls itself without a trade."""

_FIRM_ENDINGS = ("virksomhed", "firma", "vaerksted", "forretning", "unternehmen", "betrieb", "hersteller", "bauer")

_PEOPLE = EMPLOYED | FOLK
_POSTCODES = frozenset({4, 5})
"""How many digits they have."""

_OURS = OURS - {"mit"}
"""German "mit" is no "my"."""

_LONGEST_NOTE = 150
"""In words."""


def is_whole(text: ReadText) -> bool:
    """Tell whether a text is all that was said: a clause taken out of it doesn't tell what a place in it is."""
    return not any(map(str.isalnum, text.text[: text.found[0].start()]))


def is_noted(text: ReadText, first: int, last: int, *, danish: bool = False) -> bool:
    """Tell whether a place stands by itself in a note on a company: between signs, or beside a number of people.

    A Danish one may follow a trade: "Frisør Roskilde"; a foreign one is in the names of shops here: "Café Paris".
    """
    part = clause_around(text, first - 1) if first > 0 else range(0)
    site = part.start > 0 and not _NEW.isdisjoint(text.folded[part.start : first])
    return (
        not site
        and len(text.words) <= _LONGEST_NOTE
        and _stands_alone(text, first, last, danish=danish)
        and is_whole(text)
        and not tells_of_others_before(text, first)
        and _tells_of_company(text)
    )


def tells_of_others_before(text: ReadText, number: int) -> bool:
    """Tell whether the sentence speaks of something else than the company itself before it comes to a word.

    What stands before a colon tells what the places after it are.
    """
    start = sentence_start(text, number)
    if start > 0 and ":" in between(text, start):
        start = sentence_start(text, start - 1)
    before = text.folded[start:number]
    if not OTHERWISE.isdisjoint(before) or not _OURS.isdisjoint(before):
        return True
    return is_first_person(text, before) and _ARE.isdisjoint(before)


def names_company(text: ReadText, number: int) -> bool:
    """Tell whether a word is what a company calls itself, or the last word of its trade; of a note the language is seldom sure."""
    return any(_names_company(text, number, language) for language in LANGUAGES)


def _names_company(text: ReadText, number: int, language: Language) -> bool:
    *_, entry = entries = text.lexicon.entries(text.words[max(0, number - 1) : number + 1], language)
    if entry.folded in FIRMS or entry.folded.endswith(_FIRM_ENDINGS) or entry.trade_by_ending is not None or "" in entry.trades:
        return True
    return any(len(stems) == 2 for stems, _ in entries[0].trades.get(entry.stem, ()))  # noqa: PLR2004 - "data centre"


def is_people(text: ReadText, number: int) -> bool:
    """Tell whether a word is a number, or those who work in a company."""
    return bool(text.entries[number].hints & (NUMBER | PEOPLE))


def begins_part(text: ReadText, number: int) -> bool:
    """Tell whether a sign parts a word, or the end of the text, from what stands before it; a hyphen within a word doesn't."""
    signs = between(text, number)
    return number == 0 or not _SIGNS.isdisjoint(signs) or (signs.strip() == "-" and signs != "-")


def _stands_alone(text: ReadText, first: int, last: int, *, danish: bool) -> bool:
    start, after = first, last + 1
    before = text.folded[start - 1] if start > 0 and not begins_part(text, start) else ""
    if before in _IN or (before.isdigit() and len(before) in _POSTCODES):
        start -= 1
    counted = _counts_people(text, start) and begins_part(text, start - 2)
    named = danish and start > 0 and names_company(text, start - 1)
    if not (begins_part(text, start) or counted or named) or _is_city(text, start - 1) or _is_city(text, after):
        return False
    if not begins_part(text, after) and len(text.words[after]) == 1 and text.words[after].isalpha():
        after += 1
    return begins_part(text, after) or is_people(text, after) or bool(text.entries[after].hints & COUNTRY)


def _counts_people(text: ReadText, stop: int) -> bool:
    """Tell whether a number of people stands right before a word."""
    return stop > 1 and text.folded[stop - 1] in _PEOPLE and is_people(text, stop - 2)


def _is_city(text: ReadText, number: int) -> bool:
    """Tell whether a word is a place too: in a row of places none is the company's for sure."""
    if not 0 <= number < len(text.words):
        return False
    foreign = any(one.first <= number <= one.last for one in foreign_mentions(text) if one.word.kind == "city")
    return foreign or text.entries[number].longest_place > 0


def _tells_of_company(text: ReadText) -> bool:
    """Tell whether a text names a trade, or a number of people."""
    return any(names_company(text, number) or _counts_people(text, number + 1) for number in range(len(text.words)))
