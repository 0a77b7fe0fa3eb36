"""The state of a conversation at the client: it comes back as it was, or not at all."""

import random
import string
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue import load_reference
from catalogue.vocabulary import EXPORTS, FACTS, INDUSTRIES, LANGUAGES, NEEDS, STAGES
from matcher import Bracket, CompanyProfile
from matcher.conversation import Before, Conversation, Known, LeftOpen, Replacing, Said
from matcher.countries import COUNTRY_CODES
from webapp.conversation import state
from webapp.conversation.state import LONGEST_BYTES, LONGEST_HELD_SECONDS, Fault, StateError, seal_state, unseal_state

KEY = "a key of ours"
NOW = date(2026, 11, 23)
REFERENCE = load_reference()

_words = st.text(string.ascii_letters + "æøåÆØÅäöüß -'»«😀", min_size=1, max_size=60)
_names = st.sampled_from(("municipality", "industry", "employees", "export", "needs", "markets", *FACTS))
_values = st.one_of(st.sampled_from(NEEDS), st.booleans(), st.integers(0, 10_000), st.tuples(st.integers(0, 9), st.none() | st.integers(10, 99)))


def _several(values: Any) -> Any:
    return st.lists(values, max_size=6, unique=True).map(tuple)


_numbers = st.integers(0, 10_000)
_open_brackets = st.builds(lambda low, more: Bracket(low, None if more is None else low + more), _numbers, st.none() | _numbers)
_brackets = st.one_of(_numbers.map(Bracket.of), _open_brackets)
_profiles = st.builds(
    CompanyProfile,
    municipality=st.none() | st.sampled_from((*REFERENCE.municipality_names, "outside-region", "abroad")),
    industry=st.none() | st.sampled_from(INDUSTRIES),
    further_industries=_several(st.sampled_from(INDUSTRIES)),
    employees=st.none() | _brackets,
    founded_year=st.none() | st.integers(1500, NOW.year),
    stage=st.none() | st.sampled_from(STAGES),
    export=st.none() | st.sampled_from(EXPORTS),
    markets=_several(st.sampled_from(("DE", "NO", "CN"))),
    turnover_dkk=st.none() | _brackets,
    needs=_several(st.sampled_from(NEEDS)),
    cvr=st.none() | st.just("13585628"),
    facts=st.dictionaries(st.sampled_from(FACTS), st.booleans()),
)
_knowns = st.builds(
    Known,
    told=_profiles,
    answers=_profiles,
    unsure=st.frozensets(_names),
    evidence=_several(st.builds(Said, _names, _values, _words)),
    left_open=_several(st.builds(LeftOpen, _names, _several(_values), _words)),
)
_kept_words = st.dictionaries(st.sampled_from(LANGUAGES), st.lists(st.text(string.ascii_lowercase, min_size=1, max_size=30), min_size=1).map(tuple))
_programmes = _several(st.sampled_from(("vaeksttjek", "midtnet")))
_asked = st.lists(_names, max_size=9).map(tuple)
_befores = st.builds(Before, known=_knowns, awaiting=st.none() | _names, asked=_asked, words=_kept_words, named=_programmes)
_conversations = st.builds(
    Conversation,
    language=st.sampled_from(LANGUAGES),
    known=_knowns,
    before=st.none() | _befores,
    words=_kept_words,
    named=_programmes,
    asked=_asked,
    awaiting=st.none() | _names,
    replacing=st.none() | st.builds(Replacing, _names, st.none() | st.sampled_from(NEEDS)),
    turns=st.integers(0, 1000),
    promised=st.none() | st.integers(0, 9),
    missed=st.integers(0, 9),
    shown=_programmes,
    finished=st.booleans(),
)
A_LONG_ONE = Conversation(
    "de",
    Known(CompanyProfile(municipality="Skive", needs=("export",)), evidence=(Said("municipality", "Skive", "i Skive"),)),
    words={"de": ("Bauteile", "Herning"), "da": ("møbler",)},
    turns=3,
)


def opened(token: str, *, key: str = KEY) -> Conversation:
    """Return the conversation of a state."""
    return unseal_state(token, key, REFERENCE, now=NOW)


def fault_of(token: str, *, key: str = KEY) -> Fault:
    """Return why a state is refused."""
    with pytest.raises(StateError) as refused:
        opened(token, key=key)
    return refused.value.fault


@given(_conversations)
def test_every_field_comes_back_as_it_was(conversation: Conversation) -> None:
    """Whatever is known, asked and shown."""
    assert opened(seal_state(conversation, KEY)) == conversation


def test_every_field_is_drawn() -> None:
    """A field that is added must be drawn above, or the round trip says nothing of it."""
    assert set(Conversation._fields) == {
        "language", "known", "before", "words", "named", "asked", "awaiting", "replacing", "turns", "promised", "missed", "shown", "finished",
    }  # fmt: skip
    assert set(Before._fields) == {"known", "awaiting", "asked", "words", "named"}
    assert set(Known._fields) == {"told", "answers", "unsure", "evidence", "left_open"}
    assert len(CompanyProfile._fields) == 12


@pytest.mark.parametrize("place", range(0, len(seal_state(A_LONG_ONE, KEY)) - 1, 3))
def test_one_changed_letter_is_found(place: int) -> None:
    """Wherever it stands: in what is kept, in the time or in the signature. The last letter of a signature carries bits that say nothing."""
    token = seal_state(A_LONG_ONE, KEY)
    other = "A" if token[place] != "A" else "B"
    changed = token[:place] + other + token[place + 1 :]
    assert fault_of(changed) == "altered"


@pytest.mark.parametrize(
    "token",
    ["", ".", "..", "a.b.c", "😀", "\ud800", "\x00", "null", "{}", "W10.aaaa.bbbb", "a" * LONGEST_BYTES, "." * LONGEST_BYTES],
)
def test_what_is_no_state_is_refused(token: str) -> None:
    """Without a trace, whatever somebody sends."""
    assert fault_of(token) == "altered"


@pytest.mark.parametrize("cut", [slice(5, None), slice(None, -5), slice(None, None, -1)])
def test_a_part_of_a_state_is_refused(cut: slice) -> None:
    """Cut off at either end, or turned round."""
    assert fault_of(seal_state(A_LONG_ONE, KEY)[cut]) == "altered"


def test_a_foreign_key_opens_nothing() -> None:
    """Another site's state, and one signed before the operator changed the key."""
    assert fault_of(seal_state(A_LONG_ONE, "another key")) == "altered"


def test_a_state_is_kept_for_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """And not a minute longer."""
    token = seal_state(A_LONG_ONE, KEY)
    sealed_at = state.TimestampSigner(KEY).get_timestamp()
    for passed, kept in ((LONGEST_HELD_SECONDS - 60, True), (LONGEST_HELD_SECONDS + 60, False)):
        monkeypatch.setattr(state.TimestampSigner, "get_timestamp", lambda _, then=sealed_at + passed: then)
        assert (opened(token) == A_LONG_ONE) if kept else (fault_of(token) == "expired")


def test_a_state_of_another_version_is_outdated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before and after."""
    for version in (state.VERSION - 1, state.VERSION + 1):
        with monkeypatch.context() as other:
            other.setattr(state, "VERSION", version)
            token = seal_state(A_LONG_ONE, KEY)
        assert fault_of(token) == "outdated"


def test_what_no_profile_may_say_any_more_is_outdated() -> None:
    """A need that the vocabulary no longer has."""
    gone = A_LONG_ONE._replace(known=Known(CompanyProfile(needs=("alchemy",))))  # type: ignore[arg-type]
    assert fault_of(seal_state(gone, KEY)) == "outdated"


def test_a_text_may_name_more_countries_than_a_form() -> None:
    """The first fifty are kept; the conversation goes on."""
    told = CompanyProfile(markets=tuple(sorted(COUNTRY_CODES)))
    assert len(opened(seal_state(Conversation(known=Known(told)), KEY)).known.told.markets) == 50


def random_words(count: int, length: int) -> tuple[str, ...]:
    """Return words that nothing packs well."""
    drawn = random.Random(count)  # noqa: S311 - words, not secrets
    return tuple(sorted("".join(drawn.choices(string.ascii_letters, k=length)) for _ in range(count)))


def test_no_state_is_longer_than_its_limit() -> None:
    """What would be longer loses what undoes first, then words; what is known stays."""
    facts = tuple(Said("employees", 18, words) for words in random_words(200, 80))
    profile = CompanyProfile(municipality="Skive", employees=Bracket.of(18))
    known = Known(profile, profile, evidence=facts, left_open=tuple(LeftOpen("municipality", ("Skive",), words) for words in random_words(99, 80)))
    token = seal_state(Conversation(known=known, before=Before(known), words={"da": random_words(300, 30)}), KEY)
    assert len(token) <= LONGEST_BYTES
    kept = opened(token)
    assert (kept.known.told, kept.known.answers, kept.before) == (profile, profile, None)


def test_most_words_fit_beside_what_undoes() -> None:
    """300 words of the greatest length are shortened to half at most, and stand in the same order."""
    words = random_words(300, 30)
    kept = opened(seal_state(Conversation(words={"da": words}), KEY)).words["da"]
    assert 150 <= len(kept) <= 300
    assert set(kept) <= set(words)
    assert list(kept) == sorted(kept)


def test_words_too_long_to_be_words_are_not_kept() -> None:
    """Somebody may write anything."""
    assert opened(seal_state(Conversation(words={"da": ("a" * 31, "b" * 30)}), KEY)).words == {"da": ("b" * 30,)}
