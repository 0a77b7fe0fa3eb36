"""Whether the company is an idea, new or old, where the text says so in words; years are `founded_year`'s."""

from datetime import date

from catalogue.vocabulary import Stage
from matcher.amounts import between
from matcher.evidence import Evidence
from matcher.hints import STAGE
from matcher.read_text import ReadText
from matcher.understanding.scope import clause_around, is_of_others, says_before
from matcher.words import folded_words

_IDEAS_ONLY = folded_words("idéstadiet idéstadie idéfasen ideestadiet idefasen")
_IDEAS = folded_words("idé idéen ideen idea forretningsidé forretningside geschäftsidee idee")
_ONLY = frozenset({"kun", "bare", "only", "just", "nur", "blot"})
_FIRM = folded_words(
    "virksomhed firma forretning butik selskab selvstændig company business firm startup shop unternehmen betrieb "
    "selbständig selbstständig geschäft firmaet "
    "virksomheden werkstatt café cafe webshop"
)
_STARTING = folded_words("starte åbne etablere stifte start open found gründen eröffnen blive machen")
_WANTING = folded_words(
    "idé ide idea idee idéen tanke tanker lyst "
    "vil ville drømmer overvejer planlægger ønsker tænker gerne want would going planning plan dream thinking like will möchte wollen möchten plane"
)
_ME = frozenset({"jeg", "i", "ich"})
_OWN_FIRM = folded_words("egen eget own eigene eigenes selvstændig selbständig selbstständig")
_NEW = folded_words(
    "iværksætter nystartet nystartede nyopstartet nyopstartede nyetableret nyetablerede startup opstartsvirksomhed "
    "gründer gründerin jungunternehmen neugegründet"
)
_NEW_PLURALS = folded_words("iværksættere startups gründer")
_OLD = folded_words("veletableret veletablerede alteingesessen alteingesessenes etabliert")
_ESTABLISHED = folded_words("etableret etablerede established etabliertes")
_DENYING = frozenset({"ikke", "not", "nicht", "no", "ingen", "aldrig", "kein", "keine", "længere", "laengere", "never", "haven't", "havent"})
_YET = frozenset({"endnu", "yet", "noch"})
_BEGUN = folded_words("startet begyndt gang stiftet etableret åbnet started begun founded opened gestartet begonnen angefangen gegründet eröffnet")
_NOTHING_ELSE = folded_words(
    "jeg vi i we ich wir er har have haven t ve habe haben bin sind is are am gået kommet i et en a an the mit min my vores our eine ein unser meine "
    "men but aber helt rigtigt really richtig egen eget own eigene eigenes"
)
_FOR_OTHERS = folded_words("til for hjælper help helping rådgiver støtter für unterstützen andre other andere med mod som-ikke")
_LOOK_BACK = 4
_MOST_LOOKED_AT = 200
"""Words of beginning; a text with more of them tells nothing new."""


def find_stage(text: ReadText, now: date) -> list[Evidence]:
    """Return the first stage that the company says it is at."""
    del now
    for number in [number for number in text.telling if text.entries[number].hints & STAGE][:_MOST_LOOKED_AT]:
        word = text.folded[number]
        stage = _stage_at(text, number, word)
        denied = word not in _YET and not _DENYING.isdisjoint(text.words[max(0, number - _LOOK_BACK) : number])
        if stage is not None and not is_of_others(text, number) and not denied:
            return [text.evidence("stage", stage, number, number)]
    return []


def _stage_at(text: ReadText, number: int, word: str) -> Stage | None:
    if word in _YET:
        return "idea" if _has_not_begun(text, number) else None
    if word in _IDEAS_ONLY or _is_idea(text, number, word) or wants_to_start(text, number):
        return "idea"
    if _is_new(text, number, word):
        return "startup"
    following = text.folded[number + 1 : number + 3]
    firm = bool(following) and not _FIRM.isdisjoint(following)
    return "established" if word in _OLD or (word in _ESTABLISHED and firm and "i" not in following[:1]) else None


def _has_not_begun(text: ReadText, number: int) -> bool:
    """Tell whether the clause of "yet" says of the company itself that it has not begun, and nothing else: "vi er ikke gået i gang endnu"."""
    clause = clause_around(text, number)
    words = {*text.folded[clause.start : clause.stop]}
    begun = not words.isdisjoint(_BEGUN) and not words.isdisjoint(_DENYING)
    return begun and words <= _YET | _BEGUN | _DENYING | _FIRM | _NOTHING_ELSE


def _is_idea(text: ReadText, number: int, word: str) -> bool:
    """Tell whether an idea is all there is, or one for a company; an idea for a product is not."""
    if word not in _IDEAS:
        return False
    only = not _ONLY.isdisjoint(text.words[max(0, number - 3) : number]) or text.words[max(0, number - 3) : number - 1] == ["more", "than"]
    following = text.folded[number + 1 : number + 5]
    previous = text.words[number - 1] if number > 0 else ""
    return only or (following[:1] in (["til"], ["for"], ["fuer"]) and not _FIRM.isdisjoint(following)) or (previous == "business" and word == "idea")


def wants_to_start(text: ReadText, number: int) -> bool:
    """Tell whether somebody wants to begin a company: "jeg vil åbne en café", "vi drømmer om at starte egen virksomhed"."""
    if text.entries[number].folded not in _STARTING:
        return False
    clause = clause_around(text, number)
    if not says_before(text, number, _WANTING):
        return False
    after = text.folded[number + 1 : min(clause.stop, number + 6)]
    near = text.entries[max(clause.start, number - 3) : min(clause.stop, number + 6)]
    firm = says_before(text, number, _FIRM) or not _FIRM.isdisjoint(after) or any(entry.trades or entry.trade_by_ending for entry in near)
    return says_before(text, number, _OWN_FIRM) or not _OWN_FIRM.isdisjoint(after) or (firm and says_before(text, number, _ME))


def _is_new(text: ReadText, number: int, word: str) -> bool:
    before = text.folded[max(0, number - _LOOK_BACK) : number]
    if word in {"start", "started", "startet"}:
        following = text.words[number + 1 : number + 2]
        joined = following in (["up"], ["ups"]) and text.text[text.found[number].end()] == "-"
        return joined and _FOR_OTHERS.isdisjoint(before)
    if word == "startup" and not _stands_alone(text, number):
        return False
    if word in _NEW:
        return _FOR_OTHERS.isdisjoint(before[-2:])
    return word in _NEW_PLURALS and not {"vi", "we", "wir"}.isdisjoint(before) and not {"er", "are", "sind"}.isdisjoint(before)


def _stands_alone(text: ReadText, number: int) -> bool:
    """Tell whether a word is not the first part of another, as in "startup evening"."""
    after = number + 1
    return between(text, after) != " " or text.entries[after].small or text.is_capital(after) or text.words[after] in _FIRM
