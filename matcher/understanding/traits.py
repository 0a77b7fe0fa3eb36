"""The yes-or-no facts that words of their own state: a science park, student founders, a social enterprise, a growth check."""

from collections.abc import Callable, Sequence
from datetime import date

from matcher.evidence import Evidence
from matcher.hints import TRAIT
from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import clause_before, folded, is_first_person
from matcher.understanding.scope import clause_around, is_denied, is_of_others, is_past
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
    return not _WISHES.isdisjoint(clause_before(text, number))


def _ends_name(text: ReadText, number: int, names: frozenset[tuple[str, str]]) -> bool:
    return number > 0 and (text.entries[number - 1].folded, text.entries[number].folded) in names


def _in_park(text: ReadText, number: int) -> bool | None:
    """Tell whether the company sits in a park."""
    if text.entries[number].folded not in _PARKS and not _ends_name(text, number, _PARK_NAMES):
        return None
    before = clause_before(text, number)
    if _wishes(text, number) or is_past(text, number) or _THERE.isdisjoint(before[-_NEAR:]) or _LIE.isdisjoint(before):
        return None
    speaks = is_first_person(text, before) or not OURS.isdisjoint(before)
    return not is_denied(text, number) if speaks else None


_NEAR = 4


def _founded_by_students(text: ReadText, number: int) -> bool | None:
    word = text.entries[number].folded
    if word not in _STUDENTS and not word.endswith("studerende"):
        return None
    before = clause_before(text, number)
    around = clause_around(text, number)
    founded = not _FOUNDED.isdisjoint(folded(text, around.start, around.stop))
    if founded and not _BY.isdisjoint(before[-_NEAR:]) and _FORMER.isdisjoint(before):
        return not is_denied(text, number)
    rest = _after_we_are(text, before)
    if rest is None or _wishes(text, number):
        return None
    if rest in (["ikke"], ["not"], ["keine"]):
        return False
    return True if all(word in _COUNTING or word.isdigit() for word in rest) else None


_FORMER = frozenset("tidligere former ehemaligen ehemalige".split())


def _after_we_are(text: ReadText, before: Sequence[str]) -> list[str] | None:
    """Return what stands between "we are" and the word; None when it is not said."""
    for place in range(len(before) - 1, 0, -1):
        pair = list(before[place - 1 : place + 1])
        if before[place] in _ARE and is_first_person(text, pair):
            return list(before[place + 1 :])
    return None


def _is_social(text: ReadText, number: int) -> bool | None:
    """Tell whether the company is a social enterprise: said of itself, not of those it works with."""
    plural = text.entries[number].folded == "enterprises"
    if text.entries[number].folded not in _SOCIAL and (plural or not _ends_name(text, number, frozenset({("social", "enterprise")}))):
        return None
    before = clause_before(text, number)
    if _wishes(text, number) or is_past(text, number) or not _WITH_OTHERS.isdisjoint(before):
        return None
    speaks = is_first_person(text, before) or not (OURS | {"som", "as", "als"}).isdisjoint(before) or len(before) <= 1
    return not is_denied(text, number) if speaks else None


def _had_check(text: ReadText, number: int) -> bool | None:
    """Tell whether the company has had its growth check."""
    if text.entries[number].folded not in _CHECKS and not _ends_name(text, number, _CHECK_NAMES):
        return None
    around = clause_around(text, number)
    words = folded(text, around.start, around.stop)
    if not _WISHES.isdisjoint(words) or not is_first_person(text, words) or (_HAD.isdisjoint(words) and not is_denied(text, number)):
        return None
    return not is_denied(text, number)


_FACTS: Sequence[tuple[str, Callable[[ReadText, int], bool | None]]] = (
    ("in_science_park", _in_park),
    ("student_founders", _founded_by_students),
    ("social_enterprise", _is_social),
    ("had_vaeksttjek", _had_check),
)
