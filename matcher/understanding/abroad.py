"""Whether the company lies abroad: "we are a machine builder in Kiel", "et tysk firma"."""

from matcher.evidence import Evidence
from matcher.foreign_words import HOME, ForeignMention
from matcher.mood_words import LACK, LOOK
from matcher.mood_words import WISH as MOOD_WISH
from matcher.read_text import ReadText
from matcher.understanding.foreign_company import is_of_company
from matcher.understanding.foreign_mentions import clause_before, foreign_mentions, is_first_person
from matcher.understanding.noted_places import is_whole
from matcher.understanding.scope import clause_around, says_before
from matcher.understanding.selling_state import is_denied_before
from matcher.understanding.trade_words import ASK, CUSTOMERS, ENTER, OURS, PAST, SELL, WISH
from matcher.words import fold

_IN = frozenset("i in bei ved naer near fra from aus udenfor outside".split())
_ARE = frozenset("er are am sind bin m re is".split())
_ARTICLES = frozenset("en et a an ein eine einem einer".split())
_LIE = frozenset(
    "kommen come kommer "
    "ligger beliggende sidder bor based located headquartered hovedkontor hovedsaede situated sitzen sitz ansaessig liegt liegen hjemme "
    "hjemmehoerende".split()
)
_COMPANY = frozenset(
    fold(word)
    for word in (
        "virksomhed virksomheden firma firmaet selskab fabrik fabrikken kontor hovedkontor værksted værkstedet butik forretning producent "
        "maskinfabrik startup "
        "company firm business enterprise factory manufacturer headquarters office startup producer builder supplier workshop start "
        "unternehmen firma betrieb fabrik werk büro hersteller zulieferer werkstatt gmbh mittelständler maschinenbauer softwarehaus"
    ).split()
)
_BLOCKING = frozenset(
    fold(word)
    for word in (
        "moderselskab moderselskabet koncern koncernen ejer ejere ejet ejes parent owner owned subsidiary datterselskab datterselskaber "
        "filial afdeling afdelinger "
        "mutter muttergesellschaft tochtergesellschaft leverandør leverandøren leverandører leverandørerne suppliers lieferanten "
        "produktion produktionen ferie messe besøg nabo konkurrent "
        "konkurrenten konkurrenter competitor "
        "competitors kunde kunden customer ofte often oft aktive active aktiv fair messen lieferant tæt close grænsen border grenze"
    ).split()
)
_OTHERWISE = _BLOCKING | PAST | WISH | CUSTOMERS | (SELL - {"supplies"})
"""Before a country they tell that something else is spoken of than where the company lies."""

_FAR = 7
_MOST_MENTIONS = 20
"""Of a text that names more, the further ones count only where it says "we are": looking at each would take long."""


def find_abroad(text: ReadText) -> Evidence | None:
    """Return the words that say that the company lies outside Denmark; None when none do."""
    mentions = foreign_mentions(text)
    whole = is_whole(text) and not any(one.word.kind == "adjective" and one.word.is_home for one in mentions)
    for place, mention in enumerate(mentions):
        abroad = mention.word.codes and HOME not in mention.word.codes
        if abroad and (_is_own_place(text, mention) or (whole and place < _MOST_MENTIONS and is_of_company(text, mention))):
            return text.evidence("municipality", "abroad", clause_around(text, mention.first).start, mention.last)
    return None


def is_goal_of_settling(text: ReadText, number: int) -> bool:
    """Tell whether a place is one where the company wishes to be: "we want to set up in Aarhus"."""
    return says_before(text, number, _SETTLING)


def find_settling(text: ReadText) -> Evidence | None:
    """Return what a company from abroad wishes to have here: an office, a branch, a site."""
    wished = any(entry.mood & (MOOD_WISH | LACK | LOOK) for entry in text.entries)
    place = next((number for number, word in enumerate(text.folded) if word in _PREMISES), None) if wished else None
    return None if place is None else text.evidence("needs", "foreign-investment", place, place)


_PREMISES = frozenset(
    "kontor afdeling filial datterselskab lager fabrik grund lokaler lokale bygning selskab montagehal produktionssted office branch subsidiary "
    "warehouse factory site plot premises plant location facility buero niederlassung filiale tochtergesellschaft lagerhalle werk grundstueck "
    "standort halle gewerbeflaeche etablere etablering ansiedeln oprette".split()
)
_SETTLING = (
    WISH
    | ASK
    | ENTER
    | frozenset(
        "aabne aabner open opening starte set oprette flytte move relocate eroeffnen gruenden ansiedeln niederlassung niederlassen invest "
        "investere kigger kikker grund think looking site plot".split()
    )
)


def _is_own_place(text: ReadText, mention: ForeignMention) -> bool:
    if says_before(text, mention.first, _OTHERWISE) or is_denied_before(text, mention.first):
        return False
    before = clause_before(text, mention.first)
    if mention.word.kind == "adjective":
        return _is_nationality(text, mention, before)
    return (
        mention.word.kind in {"name", "city"}
        and bool(before)
        and not _IN.isdisjoint(before[-2:])
        and _lies(text, before, city=mention.word.kind == "city")
    )


def _is_nationality(text: ReadText, mention: ForeignMention, before: list[str]) -> bool:
    """Tell whether "we are a German firm" is said, or "as a Swedish company"."""
    after = text.entries[mention.last + 1 : mention.last + 4]
    spoken = [word for word in before if word not in _ARTICLES][-2:]
    we_are = is_first_person(text, spoken) and not _ARE.isdisjoint(spoken)
    says_what = any(entry.trades or entry.trade_by_ending or entry.folded in _COMPANY for entry in after)
    return (we_are or not {"som", "as", "als"}.isdisjoint(spoken[-1:])) and says_what


def _lies(text: ReadText, before: list[str], *, city: bool) -> bool:
    """Tell whether "we are … in" stands before: of a city also without saying what one is, since one may be active in a country."""
    we, ours = is_first_person(text, before), not OURS.isdisjoint(before) and not _COMPANY.isdisjoint(before)
    if not _LIE.isdisjoint(before):
        return we or not _COMPANY.isdisjoint(before)
    are = next((place for place, word in enumerate(before) if word in _ARE), None)
    if are is None or not (we or ours):
        return False
    rest = before[are + 1 :]
    return ours or (city and len(rest) == 1) or (not _ARTICLES.isdisjoint(rest[:1]) and len(rest) <= _FAR)
