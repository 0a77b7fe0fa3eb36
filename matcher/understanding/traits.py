"""The yes-or-no facts that words of their own state: a science park, student founders, a social enterprise, a growth check."""

from collections.abc import Callable, Sequence
from datetime import date

from matcher.evidence import Evidence
from matcher.hints import TRAIT
from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import is_first_person, speaks, speaks_before
from matcher.understanding.scope import clause_around, is_denied, is_of_others, is_past, places_of, says, says_before
from matcher.understanding.trade_words import ASK, CUSTOMERS, OURS, SELL, WISH
from matcher.words import NUMERALS, fold

_PARKS = frozenset(
    fold(word)
    for word in "forskerpark forskerparken videnskabspark videnskabsparken udviklingspark udviklingsparken sciencepark incuba wissenschaftspark "
    "technologiepark forschungspark".split()
)
_PARK_NAMES = frozenset({("science", "park"), ("science", "parken"), ("research", "park"), ("development", "park"), ("food", "park")})
_WISHES = WISH | ASK
_THERE = frozenset("i in at paa im hos".split())
_LIE = frozenset(
    "sidder ligger er bor holder lejer lejet kontor kontorer lokaler based located are is am office offices rent sitzen sitzt sind "
    "buero bueros mieten m re har".split()
)
_STUDENTS = frozenset("studerende studenter students student studenten studierende studierenden".split())
_COUNTING = frozenset("alle begge unge stadig still both all noch beide alles to tre bare kun just only university universitets".split()) | {
    fold(word) for word in NUMERALS
}
_ARE = frozenset("er are am sind bin re m was were waren var".split())
_FOUNDED = frozenset("startet stiftet grundlagt etableret founded started established gegruendet skabt".split())
_BY = frozenset("af by von".split())
_SOCIAL = frozenset({"socialoekonomisk", "socialoekonomiske", "sozialunternehmen", "sozialunternehmer"})
_WITH_OTHERS = (
    SELL
    | CUSTOMERS
    | frozenset("samarbejder samarbejde hjaelper hjaelpe arbejder help helps work works arbeiten fuer for mange flere several many viele".split())
)
_OURS_OR_AS = OURS | {"som", "as", "als"}
_SOCIAL_NAMES = frozenset({("social", "enterprise")})
_CHECKS = frozenset("vaeksttjek vaeksttjekket wachstumscheck".split())
_CHECK_NAMES = frozenset({("vaekst", "tjek"), ("growth", "check"), ("wachstums", "check")})
_HAD = frozenset(
    "faaet haft gennemfoert lavet vaeret fik havde deltog taget had got done completed received did went gehabt hatten gemacht "
    "durchgefuehrt bekommen".split()
)


def find_traits(text: ReadText, now: date) -> list[Evidence]:
    """Return each fact that is stated or plainly denied, once."""
    del now
    found: list[Evidence] = []
    for number in [number for number in text.telling if text.entries[number].hints & TRAIT]:
        for field, tell in _FACTS:
            said = None if is_of_others(text, number) or any(one.field == field for one in found) else tell(text, number)
            if said is not None:
                found.append(text.evidence(field, said, number, number))
    return found


def _wishes(text: ReadText, number: int) -> bool:
    return says_before(text, number, _WISHES)


def _ends_name(text: ReadText, number: int, names: frozenset[tuple[str, str]]) -> bool:
    return number > 0 and (text.folded[number - 1], text.folded[number]) in names


def _in_park(text: ReadText, number: int) -> bool | None:
    """Tell whether the company sits in a park."""
    if text.folded[number] not in _PARKS and not _ends_name(text, number, _PARK_NAMES):
        return None
    if _wishes(text, number) or is_past(text, number) or _THERE.isdisjoint(_near_before(text, number)) or not says_before(text, number, _LIE):
        return None
    return not is_denied(text, number) if speaks_before(text, number) or says_before(text, number, OURS) else None


_NEAR = 4


def _founded_by_students(text: ReadText, number: int) -> bool | None:
    word = text.folded[number]
    if word not in _STUDENTS and not word.endswith("studerende"):
        return None
    near = _near_before(text, number)
    if says(text, number, _FOUNDED) and not _BY.isdisjoint(near) and not says_before(text, number, _FORMER):
        return not is_denied(text, number)
    rest = _after_we_are(text, number)
    if rest is None or _wishes(text, number):
        return None
    if rest in (["ikke"], ["not"], ["keine"]):
        return False
    return True if all(word in _COUNTING or word.isdigit() for word in rest) else None


_FORMER = frozenset("tidligere former ehemaligen ehemalige".split())


def _near_before(text: ReadText, number: int) -> list[str]:
    return text.folded[max(clause_around(text, number).start, number - _NEAR) : number]


def _after_we_are(text: ReadText, number: int) -> list[str] | None:
    """Return what stands between "we are" and the word; None when it is not said."""
    clause = clause_around(text, number)
    for place in reversed(places_of(text, clause, _ARE)):
        if clause.start < place < number and is_first_person(text, text.folded[place - 1 : place + 1]):
            return text.folded[place + 1 : number]
    return None


def _is_social(text: ReadText, number: int) -> bool | None:
    """Tell whether the company is a social enterprise: said of itself, not of those it works with."""
    plural = text.folded[number] == "enterprises"
    if text.folded[number] not in _SOCIAL and (plural or not _ends_name(text, number, _SOCIAL_NAMES)):
        return None
    if _wishes(text, number) or is_past(text, number) or says_before(text, number, _WITH_OTHERS):
        return None
    of_itself = speaks_before(text, number) or says_before(text, number, _OURS_OR_AS) or number - clause_around(text, number).start <= 1
    return not is_denied(text, number) if of_itself else None


def _had_check(text: ReadText, number: int) -> bool | None:
    """Tell whether the company has had its growth check."""
    if text.folded[number] not in _CHECKS and not _ends_name(text, number, _CHECK_NAMES):
        return None
    if says(text, number, _WISHES) or not speaks(text, number) or not (says(text, number, _HAD) or is_denied(text, number)):
        return None
    return not is_denied(text, number)


_FACTS: Sequence[tuple[str, Callable[[ReadText, int], bool | None]]] = (
    ("in_science_park", _in_park),
    ("student_founders", _founded_by_students),
    ("social_enterprise", _is_social),
    ("had_vaeksttjek", _had_check),
)
