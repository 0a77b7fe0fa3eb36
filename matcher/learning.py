"""What a company says changes what is known of it: a later word over an earlier one, and what is taken back is gone."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from catalogue.vocabulary import FACTS
from matcher.answers import MOST_VALUES
from matcher.consultation import value_of, values_of, with_answer, with_values
from matcher.conversation import Act, Changed, Known, LeftOpen, Said, TakenBack, Unclear, Understood
from matcher.evidence import Evidence, Value, Withdrawn
from matcher.profile import ONE_OF_SEVERAL, SEVERAL, CompanyProfile
from matcher.read_text import ReadText
from matcher.understanding import Interpretation, merge

KNOWN_FIELDS: tuple[str, ...] = tuple(name for name in CompanyProfile._fields if name not in {"facts", "further_industries"}) + FACTS
"""What may be known of a company, each by itself."""

_OF_TRADE = frozenset({"needs", "markets", "export"})
_WITH_A_PLACE = "in_western_denmark"


class Learned(NamedTuple):
    """What is known after a message, and what to say of it."""

    known: Known
    acts: tuple[Act, ...]


def learn(known: Known, read: ReadText, understood: Interpretation, *, answering: str | None) -> Learned:
    """Add what a message states. `answering`: the field of the question that it answers and nothing more; that is an answer, the rest is told."""
    before = known
    known = _without(known, understood.withdrawn)
    stated = [name for name in KNOWN_FIELDS if value_of(understood.profile, name) is not None]
    gone = taken_back(before, known, said_anew=frozenset(stated) - ONE_OF_SEVERAL)
    said = tuple(Said(one.field, one.value, _as_written(read, one)) for one in understood.evidence)
    changes = []
    for field in stated:
        old = value_of(joined(before), field)
        known = _with(known, understood.profile, field, answering=answering)
        if old is not None and field not in ONE_OF_SEVERAL and old != value_of(understood.profile, field):
            changes.append(Changed(field, old, value_of(understood.profile, field)))
    known = _with_evidence(known, said)
    open_now = tuple(_left_open(read, understood))
    settled = {one.field for one in said}
    still = tuple(one for one in known.left_open if one.field not in settled and one.field not in {new.field for new in open_now})
    known = known._replace(left_open=(*open_now, *still), unsure=known.unsure - settled)
    acts: list[Act] = [Understood(said)] if said else []
    acts += [gone] if gone.fields else []
    acts += [one for one in changes if one.field not in {left.field for left in (*open_now, *before.left_open)}]
    acts += [Unclear(*one) for one in open_now]
    return Learned(known, tuple(acts))


def beside_answers(learned: Learned, said: Known) -> Learned:
    """Return what a text told beside the answers of a form: they win, and of what they settle nothing is said."""
    settled = said.unsure | {field for field in KNOWN_FIELDS if value_of(said.answers, field) is not None}
    known = learned.known._replace(
        answers=said.answers,
        unsure=said.unsure,
        evidence=tuple(one for one in learned.known.evidence if one.field not in settled),
        left_open=tuple(one for one in learned.known.left_open if one.field not in settled),
    )
    acts: list[Act] = []
    for act in learned.acts:
        if isinstance(act, Understood):
            facts = tuple(fact for fact in act.facts if fact.field not in settled)
            acts += [Understood(facts)] if facts else []
        elif not (isinstance(act, Unclear) and act.field in settled):
            acts.append(act)
    return Learned(known, tuple(acts))


def answer(known: Known, field: str, value: object) -> Known:
    """Return what is known once a field was answered by choosing; None stands for "don't know"."""
    left_open = tuple(one for one in known.left_open if one.field != field)
    evidence = tuple(one for one in known.evidence if one.field != field or (value is None and field in SEVERAL))
    unsure = known.unsure - {field} if value is not None else known.unsure | {field}
    return known._replace(answers=with_answer(known.answers, field, value), unsure=unsure, evidence=evidence, left_open=left_open)


def forget(known: Known, field: str, value: object = None) -> Known:
    """Return what is known without a field; of several needs, markets or trades without one `value`, if any is given."""
    told, answers = _forgetting(known.told, field, value), _forgetting(known.answers, field, value)
    evidence = tuple(one for one in known.evidence if one.field != field or (value is not None and one.value != value))
    left_open = tuple(one for one in known.left_open if one.field != field)
    forgotten = known._replace(told=told, answers=answers, evidence=evidence, left_open=left_open, unsure=known.unsure - {field})
    return forget(forgotten, _WITH_A_PLACE) if field == "municipality" and value_of(joined(forgotten), _WITH_A_PLACE) is not None else forgotten


def taken_back(before: Known, after: Known, *, said_anew: frozenset[str] = frozenset()) -> TakenBack:
    """Return what was known and is so no more, but for what the same message says anew."""
    then, now = joined(before), joined(after)
    fields = [field for field in KNOWN_FIELDS if field not in {_WITH_A_PLACE, *said_anew} and value_of(now, field) != value_of(then, field)]
    values = [(field, one) for field in fields if field in ONE_OF_SEVERAL for one in values_of(then, field) if one not in values_of(now, field)]
    return TakenBack(tuple(fields), tuple(values))


def _forgetting(profile: CompanyProfile, field: str, value: object) -> CompanyProfile:
    if field not in ONE_OF_SEVERAL or value is None:
        return with_answer(profile, field, None)
    return with_values(profile, field, tuple(one for one in values_of(profile, field) if one != value))


def joined(known: Known) -> CompanyProfile:
    """Return all that is known, an answer before what was told."""
    return merge(known.answers, known.told)


def _without(known: Known, withdrawn: Iterable[Withdrawn]) -> Known:
    """Take back what a message takes back; "not Herning" takes back Herning alone."""
    for one in withdrawn:
        now = value_of(joined(known), one.field)
        if now is not None and (one.value is None or one.field in ONE_OF_SEVERAL or _said(known, one)):
            for field, value in ((one.field, one.value), *_goes_with(known, one)):
                known = forget(known, field, value)
    return known


def _goes_with(known: Known, one: Withdrawn) -> Iterable[tuple[str, Value | None]]:
    """Return what the same words said that gave what is taken back; who wants no export has no markets and no such need, whatever said so."""
    if one.field == "export":
        return [("needs", "export"), ("markets", None)]
    words = {said.words for said in known.evidence if said.field == one.field and one.value in {None, said.value}}
    return [(said.field, said.value) for said in known.evidence if said.words in words and said.field in _OF_TRADE and one.field == "needs"]


def _said(known: Known, one: Withdrawn) -> bool:
    values = [said.value for said in known.evidence if said.field == one.field]
    return one.value in values or not values


def _with(known: Known, profile: CompanyProfile, field: str, *, answering: str | None) -> Known:
    """Add one field of a message: to the answers where it answers or was answered before, else to what was told."""
    value = value_of(profile, field)
    answered = value_of(known.answers, field) is not None
    as_answer = answered or field == answering or (field == _WITH_A_PLACE and answering == "municipality")
    earlier = known.answers if as_answer else known.told
    if field in SEVERAL:
        value = tuple(dict.fromkeys((*getattr(joined(known), field), *getattr(profile, field))))[:MOST_VALUES]
    if field == "municipality":
        known = known._replace(told=with_answer(known.told, _WITH_A_PLACE, None), answers=with_answer(known.answers, _WITH_A_PLACE, None))
        earlier = known.answers if as_answer else known.told
    if field == "industry":
        learned = with_values(earlier, field, tuple(dict.fromkeys((*earlier.industries, *profile.industries))))
    else:
        learned = with_answer(earlier, field, value)
    return known._replace(answers=learned) if as_answer else known._replace(told=learned)


def _with_evidence(known: Known, said: Sequence[Said]) -> Known:
    """Keep the words of each fact that still counts: of one value the last, of several each once."""
    replaced = {one.field for one in said if one.field not in ONE_OF_SEVERAL}
    pairs = {(one.field, one.value) for one in said}
    earlier = [one for one in known.evidence if one.field not in replaced and (one.field, one.value) not in pairs]
    return known._replace(evidence=(*earlier, *said))


def _left_open(read: ReadText, understood: Interpretation) -> Iterable[LeftOpen]:
    """Return what the words leave open, and what they say in two ways."""
    for one in understood.uncertain:
        yield LeftOpen(one.field, one.candidates, read.text[one.start : one.end])
    for conflict in understood.conflicts:
        words = " – ".join(_as_written(read, one) for one in conflict.stated)
        yield LeftOpen(conflict.field, tuple(one.value for one in conflict.stated), words)


def _as_written(read: ReadText, one: Evidence) -> str:
    return " ".join(read.text[one.start : one.end].split())
