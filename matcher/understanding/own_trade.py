"""Whether a trade that a text names is the company's own: not its customers', as in "maskiner til bagerier", and not denied."""

from catalogue.vocabulary import Industry
from matcher.mood_words import OTHERS, OURS, WE
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around, is_of_a_ride
from matcher.words import folded_words

_WITH_SUPPLIERS: frozenset[Industry] = frozenset({"vind", "sundhed-velfaerd"})
"""By the glossary these trades hold those who make things for them."""

_FOR = frozenset("til for to für an hos".split())
_OWN = frozenset("vores vor vort min mit mine our my unser unsere unseren unserem unserer mein meine meinen".split())
_MAKING = frozenset(
    "sælger saelger sælge saelge salg leverer levere leverandør leverandoer underleverandør underleverandoer producerer producere laver "
    "fremstiller bygger udvikler "
    "designer reparerer servicerer monterer installerer rådgiver raadgiver kører koerer udlejer arbejder maskiner udstyr anlæg anlaeg "
    "software systemer løsninger loesninger app "
    "apps inventar komponenter dele reservedele emballage hjemmesider værktøj vaerktoej "
    "sell sells selling supply supplies supplier make makes making build builds building produce produces manufacture manufactures "
    "develop develops design deliver "
    "deliver repair machines machinery equipment systems solutions components parts tools packaging websites "
    "verkaufen liefern bauen produzieren herstellen fertigen entwickeln machen zulieferer lieferant maschinen anlagen geräte systeme "
    "lösungen komponenten teile "
    "werkzeuge verpackungen webseiten".split()
)
_CUSTOMERS = frozenset("kunder kunderne kunde kunden aftagere customers clients customer kundschaft".split())
_WHO_ARE = frozenset("er are sind i in inden within blandt among som such like aus fra from hovedsageligt især mainly mostly".split())
_DENYING = frozenset("ikke not kein keine keinen nicht hverken".split())
_ARTICLES = frozenset("einzige einzigen selv selber en et a an ein eine einem længere laengere nogen any i in som as som noget".split())
_SAYING = frozenset("er are am is sind bin re m vi we wir jeg ich driver har have haben run".split())
_ARTICLES_OF_SELF = frozenset({"selv", "selber", "selbst"})
_THE_ONE = ("eren", "oren", "isten", "damen", "manden")
_MY_OR_THE = frozenset({"min", "my", "mein", "the"})
_AGENT = ("er", "or", "ist", "ant")
_BUYING = folded_words("køber køber bestiller stock buy buys order kaufen bestellen")
"""Who does so is a customer: "landmænd der køber", "shops stock our lamps"."""

_BELIEVING = frozenset("tror troede think thought thinks glauben glaubt denken denkt".split())
_WITHIN = frozenset("i in im paa on".split())
_PEOPLE = frozenset("folk mange alle people everyone everybody many leute viele".split())
_NEAR = 3
_FAR = 12


def is_own_trade(text: ReadText, first: int, last: int, trade: Industry) -> bool:
    """Tell whether a trade is the company's own; `first` and `last` are the numbers of its first and last word."""
    if _is_somebody(text, first) or is_of_a_ride(text, first) or not _BUYING.isdisjoint(text.folded[last + 1 : last + 3]):
        return False
    if not first:
        return True
    if _is_of_others(text, first):
        return False
    if is_denied_trade(text, first):
        return False
    before = text.words[max(0, first - _NEAR) : first]
    for_others = not _FOR.isdisjoint(before) and not _MAKING.isdisjoint(text.words[max(0, first - _FAR) : first])
    of_customers = not _CUSTOMERS.isdisjoint(before) and not _WHO_ARE.isdisjoint(before)
    if not (for_others or of_customers) or trade in _WITH_SUPPLIERS or not _OWN.isdisjoint(before[-2:]):
        return True
    return not of_customers and not _is_made_for(text, first)


def is_denied_trade(text: ReadText, first: int) -> bool:
    """Tell whether a text says that the company is not what the word `first` begins to name."""
    before = text.words[max(0, first - _NEAR) : first]
    return not _DENYING.isdisjoint(before) and _is_denied(before)


def _is_somebody(text: ReadText, number: int) -> bool:
    """Tell whether a word names one person whom the company has or knows: "bogholderen", "min svejser", "the haulier"."""
    word, before = text.folded[number], text.folded[number - 1] if number else ""
    if text.language == "da" and word.endswith(_THE_ONE):
        return True
    return before in _MY_OR_THE and word.endswith(_AGENT)


def _is_of_others(text: ReadText, first: int) -> bool:
    """Tell whether somebody else is or has what is named: "min bror har et bageri", "die Kunden sind Landwirte", "folk tror vi er slagtere"."""
    clause = clause_around(text, first)
    before = text.folded[clause.start : first]
    if before[-1:] and before[-1] in _WITHIN:
        return False
    if not _BELIEVING.isdisjoint(before) and not _PEOPLE.isdisjoint(before):
        return True
    moods = 0
    for entry in text.entries[clause.start : first]:
        moods |= entry.mood
    ours = moods & WE or (text.language == "en" and "i" in before)
    return bool(moods & OTHERS) and not ours and not any(entry.mood & OURS for entry in text.entries[max(clause.start, first - 2) : first])


def _is_made_for(text: ReadText, first: int) -> bool:
    """Tell whether the clause speaks of making or selling before the preposition that comes before the trade."""
    earlier = text.words[clause_around(text, first).start : first]
    preposition = next((place for place in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _NEAR), -1) if earlier[place] in _FOR), None)
    return preposition is not None and not _MAKING.isdisjoint(earlier[:preposition])


def _is_denied(before: list[str]) -> bool:
    """Tell whether "we are not a" stands right before: of "ikke køer nok" it does not, nor of "not only a"."""
    place = next(place for place, word in enumerate(before) if word in _DENYING)
    spoken = not place or before[place - 1] in _SAYING or not _ARTICLES_OF_SELF.isdisjoint(before[place + 1 :])
    return (
        (spoken or before[place].startswith("kein"))
        and _ARTICLES.issuperset(before[place + 1 :])
        and (len(before) > place + 1 or (place > 0 and before[place - 1] != "har"))
    )
