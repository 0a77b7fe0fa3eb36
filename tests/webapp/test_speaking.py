"""What the chat says: every act has its words in every language, an offer is spoken of in its own words, and nobody is promised anything."""

from collections.abc import Iterator
from typing import get_args

import pytest
from flask import Flask

from catalogue.vocabulary import LANGUAGES, Language
from matcher import Bracket, CompanyProfile, Recommendation
from matcher.conversation import (
    Act,
    Aside,
    Asked,
    Changed,
    Conversation,
    Explained,
    Finished,
    GivenUp,
    Kept,
    NoNumbers,
    Noted,
    NothingSuits,
    NotUnderstood,
    Opened,
    Replied,
    Said,
    Shown,
    StartedOver,
    Switched,
    TakenBack,
    TooLittle,
    TooLong,
    Turn,
    Unclear,
    Understood,
    Undone,
)
from matcher.dialogue import Dialogue
from matcher.interview import FIELDS
from tests.matcher.talking import TWO_SIZES, WORKSHOP, WRITTEN, a_dialogue, talk, written_turn
from webapp import wording
from webapp.conversation.speaking import Speaker
from webapp.i18n import speaking
from webapp.library import Library
from webapp.page_addresses import offer_address

FURTHER = ("founded_year", "turnover_dkk", "markets", "cvr")
ACTS: tuple[Act, ...] = (
    Opened(),
    Opened(again=True),
    *(Replied(aside) for aside in get_args(Aside)),
    *(Explained(field) for field in FIELDS),
    Understood((Said("employees", 18, "18 mand"), Said("needs", "export", "til Tyskland"), Said("turnover_dkk", (1, None), "en million"))),
    Changed("employees", Bracket.of(18), Bracket(20, 49)),
    Changed("municipality", "Skive", "outside-region"),
    Changed("needs", ("capital",), ("export", "network")),
    TakenBack(("employees", "needs", "markets"), (("needs", "capital"), ("markets", "DE"))),
    Kept("employees", (Bracket.of(18),)),
    Kept("industry", ("industri",)),
    Undone(anything=True),
    Undone(anything=True, fields=("employees", "municipality")),
    Undone(anything=False),
    NoNumbers(),
    *(NotUnderstood(field) for field in (None, *FIELDS, *FURTHER)),
    Noted("stage"),
    GivenUp("stage"),
    Unclear("employees", (18, 20), "18 – 20"),
    Unclear("municipality", ("Norddjurs", "Syddjurs"), "Djursland"),
    Shown(("global-midt",)),
    Shown(("global-midt",), again=True),
    NothingSuits(None),
    NothingSuits("permits"),
    *(Asked(field, left) for field in (*FIELDS, *FURTHER) for left in (0, 1, 4)),
    Finished(),
    Finished(again=True),
    TooLittle(),
    Switched("da"),
    Switched(None),
    StartedOver(),
    TooLong(),
)
PROMISES = (
    *("i opfylder", "i kan få", "i får", "i er berettiget", "i har ret til", "kvalificerer", "opfylder alle", "godkendt"),
    *("you qualify", "you are eligible", "you can get", "you will get", "you meet", "entitled", "you receive"),
    *("sie erfüllen", "sie haben anspruch", "sie bekommen", "sie erhalten", "berechtigt", "ihnen steht"),
)
"""What would say that a company gets something."""


@pytest.fixture(name="library")
def _library(app: Flask) -> Library:
    held: Library = app.extensions["vaekstmatch"]
    return held


@pytest.fixture(name="dialogue")
def _dialogue(library: Library) -> Dialogue:
    return a_dialogue(library.index)


def turns_of(dialogue: Dialogue) -> Iterator[Turn]:
    """Yield every turn of every written conversation."""
    for written in WRITTEN.values():
        turn = dialogue.open(written["language"])
        for message in written["messages"]:
            turn = written_turn(dialogue, turn, message)
            yield turn


def test_every_kind_of_act_is_among_those_spoken() -> None:
    """Or the tests below would leave one out."""
    assert {type(act) for act in ACTS} == set(get_args(Act))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_words(language: Language, library: Library, dialogue: Dialogue) -> None:
    """Whole ones: no place of a value is left empty, and no act is said in the words of another."""
    turn = dialogue.open_from(CompanyProfile(needs=("export",), municipality="Skive"), (), "", language)._replace(acts=ACTS)
    with speaking(language):
        replies = [one for act in ACTS for one in Speaker(library, language).replies(turn._replace(acts=(act,)))]
    assert all(reply.text and "%(" not in reply.text for reply in replies)
    plain = [reply.text for reply, act in zip(replies, ACTS, strict=True) if not act or isinstance(act, Opened | Finished)]
    assert len(set(plain)) == len(plain)


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (Changed("employees", Bracket.of(18), Bracket.of(20)), "Rettet: Ansatte er nu 20, ikke 18."),
        (Changed("municipality", "Skive", "Viborg"), "Rettet: Kommune er nu »Viborg«, ikke »Skive«."),
        (TakenBack(("needs",), (("needs", "capital"),)), "Vi har slettet »Finde penge og investorer« under »Behov«."),
        (TakenBack(("employees", "markets"), (("markets", "DE"),)), "Vi har slettet »Tyskland« under »Markeder« og »Ansatte«."),
        (Kept("employees", (Bracket.of(18),)), "Så beholder vi »18« under »Ansatte«."),
        (Undone(anything=True, fields=("employees", "municipality")), "Det er fortrudt: Ansatte, Kommune."),
    ],
)
def test_what_changed_is_told_in_one_sentence(act: Act, sentence: str, library: Library, dialogue: Dialogue) -> None:
    """Which of several values it was stands in it."""
    with speaking("da"):
        (reply,) = Speaker(library, "da").replies(dialogue.open("da")._replace(acts=(act,)))
    assert reply.text == sentence


def test_a_correction_is_told_once(library: Library, dialogue: Dialogue) -> None:
    """What was corrected has no chip beside the sentence; what else was said has."""
    turn = talk(dialogue, WORKSHOP, "nej 20")
    both = talk(dialogue, WORKSHOP, "nej vi er 20 ansatte og omsætter for 4 millioner")
    with speaking("da"):
        speaker = Speaker(library, "da")
        assert [one.kind for one in speaker.replies(turn)] == ["Changed"]
        assert [chip.field for reply in speaker.replies(both) for chip in reply.chips] == ["turnover_dkk"]


def test_what_is_unclear_is_asked_about_in_one_sentence(library: Library, dialogue: Dialogue) -> None:
    """And no chip shows as certain what is being asked; once it is settled one does."""
    turn = talk(dialogue, TWO_SIZES)
    settled = dialogue.hear(turn.conversation, "35").conversation
    with speaking("da"):
        speaker = Speaker(library, "da")
        replies = speaker.replies(turn)
        assert [one.kind for one in replies][-2:] == ["Shown", "Unclear"]
        assert replies[-1].text == "I skriver både 20 og 35 ansatte. Hvad passer?"
        assert "employees" not in {chip.field for chip in (*replies[0].chips, *speaker.chips(turn.conversation))}
        assert [one.label for one in speaker.quick_replies(turn)][:2] == ["20", "35"]
        assert "employees" in {chip.field for chip in speaker.chips(settled)}


def test_a_trade_has_one_chip(library: Library, dialogue: Dialogue) -> None:
    """Whether it was told, answered, or both; one that was chosen can be taken away by itself too."""
    told = talk(dialogue, "vi er en smed i Viborg og vil have en strategi").conversation
    written = dialogue.hear(dialogue.ask(told, "industry", "industri").conversation, "handel").conversation
    chosen = dialogue.choose(told, "industry", "handel").conversation
    with speaking("da"):
        for conversation in (written, chosen):
            chips = [chip.only for chip in Speaker(library, "da").chips(conversation) if chip.field == "industry"]
            assert chips == ["handel"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offer_is_spoken_of_in_its_own_words(language: Language, library: Library, dialogue: Dialogue) -> None:
    """Its name, its promise or a reason that the score is made of, and a link to it."""
    spoken = 0
    with speaking(language):
        for turn in turns_of(dialogue):
            ranked = {one.programme.id: one for one in turn.advice.recommendations}
            for reply in Speaker(library, language).replies(turn):
                for offer in reply.offers:
                    one = ranked[offer.id]
                    assert (offer.name, offer.address) == (one.programme.name.in_language(language), offer_address(offer.id, language))
                    assert offer.reason in lines(one, library, language)
                    spoken += 1
    assert spoken > 100


def lines(one: Recommendation, library: Library, language: Language) -> set[str]:
    """Return what may stand beside an offer: what it promises, alone or with a reason, and perhaps only as a maybe."""
    promise = f"{one.programme.promise.in_language(language)}."
    said = {" ".join(filter(None, (promise, wording.part_in_words(part, library.reference, language)))) for part in one.parts} | {promise}
    maybe = {"da": "Måske også noget for jer: ", "en": "Perhaps also something for you: ", "de": "Vielleicht auch etwas für Sie: "}[language]
    return said | {maybe + line for line in said if one.group == "maybe"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_said_promises_anything(language: Language, library: Library, dialogue: Dialogue) -> None:
    """No sentence says that a company fulfils a condition or gets something; what is silent or unknown stays so."""
    every = dialogue.open_from(CompanyProfile(needs=("export",)), (), "", language)._replace(acts=ACTS)
    with speaking(language):
        speaker = Speaker(library, language)
        said = [reply.text for turn in (every, *turns_of(dialogue)) for reply in speaker.replies(turn)]
        said += [one.label for turn in (every, *turns_of(dialogue)) for one in speaker.quick_replies(turn)]
    assert {text for text in said for promise in PROMISES if promise in text.lower()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_button_sends_is_understood(language: Language, library: Library, dialogue: Dialogue) -> None:
    """As what stands on it: an answer of the question, that it is not known, or what we are asked."""
    base = dialogue.open_from(CompanyProfile(needs=("strategy",)), (), "", language).conversation
    with speaking(language):
        speaker = Speaker(library, language)
        for field in (one for one in FIELDS if one != "needs"):
            asked = dialogue.ask(base, field)
            for button in speaker.quick_replies(asked):
                chosen, _ = speaker.choice(field, button.message)
                heard = dialogue.hear(asked.conversation, button.message)
                assert chosen or not any(isinstance(act, NotUnderstood) for act in heard.acts), (field, button)


def test_a_conversation_that_went_too_far_still_has_its_way_out(library: Library, dialogue: Dialogue) -> None:
    """The result, a person, a new beginning."""
    turn = dialogue.open_from(CompanyProfile(needs=("export",)), (), "", "da")._replace(acts=(TooLong(),), conversation=Conversation())
    with speaking("da"):
        labels = {one.label for one in Speaker(library, "da").quick_replies(turn)}
    assert labels == {"Vis mig tilbuddene nu", "Kan jeg tale med et menneske?", "Start forfra"}
