"""One message to us, understood: what it is for and what it states; a short one also as the answer to what was just asked."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from catalogue.vocabulary import ABROAD, FACTS, Language
from matcher.evidence import Evidence, Uncertain
from matcher.hints import NUMBER, REVISING
from matcher.mood_words import DENY
from matcher.profile import CompanyProfile
from matcher.ranking import Heard, hear_read, is_for_us
from matcher.read_text import ReadText
from matcher.text_index import TextIndex
from matcher.typed_answers import typed_place
from matcher.understanding import Interpretation, profile_of
from matcher.understanding.answers_by_name import answer_by_name
from matcher.understanding.asked_again import answer_told
from matcher.understanding.industry import find_denied_industries
from matcher.understanding.intent import Purpose, Understood, find_purpose
from matcher.understanding.intent_words import Intent
from matcher.understanding.revisions import answer_in, revise
from matcher.understanding.short_answers import MOST_WORDS
from matcher.understanding.unsure import says_nothing, says_only_nothing

FIELDS: tuple[str, ...] = tuple(name for name in CompanyProfile._fields if name != "facts") + FACTS
"""What can be asked for."""


_OF_NUMBERS = frozenset({"employees", "founded_year", "turnover_dkk", "cvr"})
_DIGITS_OF_A_YEAR = 4


class Message(NamedTuple):
    """What a message is for, and what it states."""

    intent: Intent
    understood: Interpretation
    read: ReadText
    known: Understood


def understand(text: str, index: TextIndex, now: date, *, language: Language = "da", asked: str | None = None) -> Message:
    """Return what a clean text means to us. `asked` is the field of the question just put, if any; years count back from `now`."""
    read = index.read(text, language)
    heard = hear_read(read, index, now)
    understood = heard.understood if read.hints & REVISING else revise(heard.understood, read, now)
    understood = _without_denied_trades(understood, read)
    by_name = answer_by_name(read, asked)
    if by_name is not None:
        understood = Interpretation(profile_of([by_name], {}), (by_name,), ())
    elif asked is not None:
        understood = answered(understood, read, asked, now)
    known = _what_is_known(read, heard, understood, index, asked)
    purpose = find_purpose(read, known)
    return Message(purpose.intent, _stated(understood, read, purpose), read, known)


def _without_denied_trades(understood: Interpretation, text: ReadText) -> Interpretation:
    denied = find_denied_industries(text) if text.hints & REVISING or any(entry.mood & DENY for entry in text.entries) else []
    stated = understood.profile.industries
    denied = [one for one in denied if one.value not in stated]
    return understood._replace(withdrawn=(*understood.withdrawn, *denied)) if denied else understood


def _stated(understood: Interpretation, text: ReadText, purpose: Purpose) -> Interpretation:
    """Leave out the needs and trades that words of a question to us seemed to state: "do you store my data?"."""
    starts = {text.found[number].start() for number in purpose.words}
    seeming = {"needs", "industry", "municipality"} if purpose.intent == "off-topic" else {"needs", "industry"}
    evidence = [one for one in understood.evidence if one.field not in seeming or one.start not in starts]
    return understood if len(evidence) == len(understood.evidence) else _with_evidence(understood, evidence)


def _with_evidence(understood: Interpretation, evidence: Sequence[Evidence]) -> Interpretation:
    """Return an interpretation with other evidence; facts that have none of their own, such as western Denmark's, stay."""
    named = {one.field for one in understood.evidence}
    facts = {name: fact for name, fact in understood.profile.facts.items() if name not in named}
    return understood._replace(profile=profile_of(evidence, facts), evidence=tuple(evidence))


def _what_is_known(read: ReadText, heard: Heard, understood: Interpretation, index: TextIndex, asked: str | None) -> Understood:
    near, elsewhere = heard.near.max(initial=0.0), heard.topics.max(initial=0.0)
    told = asked is not None and any(one.field == asked for one in understood.evidence)
    tried = asked is not None and (says_nothing(read) or (asked in _OF_NUMBERS and bool(read.hints & NUMBER)))
    answers = told or tried or says_only_nothing(read)
    return Understood(
        facts=bool(understood.evidence or understood.uncertain or understood.withdrawn),
        nearness=float(near) if is_for_us(near, elsewhere) else 0.0,
        answers=answers,
        asked=asked is not None,
        words=index.known_words,
    )


def answered(understood: Interpretation, text: ReadText, asked: str, now: date) -> Interpretation:
    """Add what a text says as the answer to a field; words that speak of several places leave it open."""
    known = any(one.field == asked for one in understood.evidence)
    answer = _answer(text, asked, now, found=known) or (_year_begun(text, now) if asked == "stage" else ())
    if asked == "municipality" and not answer and not understood.uncertain and understood.profile.municipality is None:
        return understood._replace(uncertain=_open_place(text))
    if not answer or (asked != "employees" and known):
        return understood
    stated = {(one.field, one.value) for one in understood.evidence}
    kept = [one for one in understood.evidence if one.field != asked and not _is_the_answer(one, asked, answer)]
    found = _with_evidence(understood, [*kept, *[one for one in answer if one.field == asked or (one.field, one.value) not in stated]])
    place = typed_place(text.text, text.lexicon, text.language).in_western_denmark if asked == "municipality" else None
    profile = found.profile if place is None else found.profile._replace(facts={**found.profile.facts, "in_western_denmark": place})
    return found._replace(profile=profile)


def _is_the_answer(one: Evidence, asked: str, answer: Sequence[Evidence]) -> bool:
    """Tell whether a fact is only what words mean where another was not asked for: "kurser" are a need, or what one lives of."""
    if asked == "municipality" and one.field == "markets":
        return any(said.value == ABROAD for said in answer)
    if {asked, one.field} != {"needs", "industry"}:
        return False
    return asked == "needs" or any(said.start <= one.start and one.end <= said.end for said in answer)


def _answer(text: ReadText, asked: str, now: date, *, found: bool) -> Sequence[Evidence]:
    """Return what a text answers; people are added up and told from others' only in what reads as a sentence, unless it corrects itself."""
    if asked != "employees" or text.hints & REVISING:
        return answer_in(text, asked, now) or (() if found else answer_told(text, asked, now))
    return () if found else answer_told(text, asked, now) or answer_in(text, asked, now)


def _year_begun(text: ReadText, now: date) -> Sequence[Evidence]:
    """Return the year that somebody answers who is asked whether the company is new; a small number may be an age."""
    return () if any(word.isdecimal() and len(word) < _DIGITS_OF_A_YEAR for word in text.words) else answer_in(text, "founded_year", now)


def _open_place(text: ReadText) -> tuple[Uncertain, ...]:
    if not 0 < len(text.words) <= MOST_WORDS:
        return ()
    candidates = typed_place(text.text, text.lexicon, text.language).candidates
    return (Uncertain("municipality", candidates, *text.said(0, len(text.words) - 1)),) if candidates else ()
