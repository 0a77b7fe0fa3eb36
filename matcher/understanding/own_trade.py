"""Whether a trade that a text names is the company's own: not its customers', as in "maskiner til bagerier", and not denied."""

from catalogue.vocabulary import Industry
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around

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
_ARTICLES = frozenset("en et a an ein eine einem længere laengere nogen any i in som as som noget".split())
_SAYING = frozenset("er are am is sind bin re m vi we wir jeg ich driver har have haben run".split())
_NEAR = 3
_FAR = 12


def is_own_trade(text: ReadText, first: int, trade: Industry) -> bool:
    """Tell whether a trade is the company's own; `first` is the number of its first word."""
    before = text.words[max(0, first - _NEAR) : first]
    if not _DENYING.isdisjoint(before) and _is_denied(before):
        return False
    for_others = not _FOR.isdisjoint(before) and not _MAKING.isdisjoint(text.words[max(0, first - _FAR) : first])
    of_customers = not _CUSTOMERS.isdisjoint(before) and not _WHO_ARE.isdisjoint(before)
    if not (for_others or of_customers) or trade in _WITH_SUPPLIERS or not _OWN.isdisjoint(before[-2:]):
        return True
    return not of_customers and not _is_made_for(text, first)


def _is_made_for(text: ReadText, first: int) -> bool:
    """Tell whether the clause speaks of making or selling before the preposition that comes before the trade."""
    earlier = text.words[clause_around(text, first).start : first]
    preposition = next((place for place in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _NEAR), -1) if earlier[place] in _FOR), None)
    return preposition is not None and not _MAKING.isdisjoint(earlier[:preposition])


def _is_denied(before: list[str]) -> bool:
    """Tell whether "we are not a" stands right before: of "ikke køer nok" it does not, nor of "not only a"."""
    place = next(place for place, word in enumerate(before) if word in _DENYING)
    spoken = place > 0 and before[place - 1] in _SAYING
    return (
        (spoken or before[place].startswith("kein"))
        and _ARTICLES.issuperset(before[place + 1 :])
        and (len(before) > place + 1 or before[place - 1] != "har")
    )
