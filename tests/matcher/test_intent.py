"""What a message is for: a question to us wins over facts, and nothing is off-topic for want of a fact alone."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis
import hypothesis.strategies as st
import pytest

from catalogue.vocabulary import Language
from matcher import TextIndex, clean_text
from matcher.messages import FIELDS, Message, understand
from matcher.understanding.intent_words import CLASSES, INTENTS, RULES

NOW = date(2026, 11, 23)
TELLING = "vi er ikke 12 20 ansatte nej men i Herning Ikast glem hvad koster det ? , . alligevel Tyskland ja og mig".split()
UTTERANCES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[1] / "situations" / "utterances.toml").read_text(encoding="utf-8"))[
    "utterances"
]


def read(text: str, index: TextIndex, asked: str | None = None) -> Message:
    """Return what a message means."""
    return understand(clean_text(text), index, NOW, asked=asked)


def test_the_labelled_messages_cover_every_intent_in_every_language() -> None:
    """Enough of each to measure with."""
    assert {row["intent"] for row in UTTERANCES} == set(INTENTS)
    assert {(row["lang"], row["intent"]) for row in UTTERANCES} == {(language, intent) for language in ("da", "en", "de") for intent in INTENTS}
    assert {row["asked"] for row in UTTERANCES if "asked" in row} <= set(FIELDS)


def test_most_labelled_messages_are_read_as_what_they_are_for(index: TextIndex) -> None:
    """What is measured in `make evaluate` must not get worse unseen."""
    right = [
        understand(clean_text(row["text"]), index, NOW, language=row["lang"], asked=row.get("asked")).intent == row["intent"] for row in UTTERANCES
    ]
    assert sum(right) / len(right) > 0.96


def test_every_class_of_words_is_used_and_every_rule_has_its_classes() -> None:
    """A class that no rule names is a mistake in writing."""
    named = {name for rule in RULES for name in (*rule.holds, *rule.lacks)}
    assert named | {"asking", "inverted"} == set(CLASSES)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("", "off-topic"),
        ("?!", "off-topic"),
        ("Vi er 12 ansatte. Hvad koster det?", "ask-cost"),
        ("vi har høje omkostninger", "provide-facts"),
        ("hvordan kommer vi i kontakt med forhandlere i Polen?", "provide-facts"),
        ("vi ved, hvad det koster", "provide-facts"),
        ("Wir wissen was das kostet", "provide-facts"),
        ("It was cheap", "provide-facts"),
        ("hvorfor får vi ikke flere ordrer?", "provide-facts"),
        ("vores medarbejdere skal lære at tale tysk", "provide-facts"),
        ("gemmer i mine svar", "ask-privacy"),
        ("hvem opfandt hjulet?", "off-topic"),
        ("hvor langt er der til månen?", "off-topic"),
        ("findes der noget om energibesparelse?", "provide-facts"),
        ("Wie finden wir Fachkräfte?", "provide-facts"),
        ("I er søde", "provide-facts"),
        ("12", "provide-facts"),
        ("vi kender ikke prisen", "provide-facts"),
        ("det var sgu en god hjælp, tak for det", "thanks"),
        ("nej tak, det har jeg ikke lyst til", "provide-facts"),
        ("får man en regning bagefter?", "ask-cost"),
        ("vi har ikke råd til det store", "provide-facts"),
        ("bliver det mellem os?", "ask-privacy"),
        ("kan vi starte helt om?", "restart"),
        ("vi vil starte om et år", "provide-facts"),
        ("hvad kommer det jer ved", "why-asked"),
        ("hvad betyder det?", "help"),
        ("was kommt für uns raus?", "show-result"),
        ("wie meinen Sie das", "help"),
        ("have 30 guys on the floor", "provide-facts"),
        ("hvornår går bussen", "off-topic"),
        ("kan man få støtte til at købe en solcellepark til fabrikken?", "provide-facts"),
        ("stort set alt hvad vi laver, går til Norge", "provide-facts"),
        ("what we do is write software", "provide-facts"),
        ("hvordan får vi råd til en ny drejebænk?", "provide-facts"),
        ("wie finden wir neue Kunden?", "provide-facts"),
        ("can you recommend a hotel in Paris?", "off-topic"),
        ("kan I anbefale noget til vores hotel i Skive?", "provide-facts"),
        ("asdf jkl", "off-topic"),
        ("lorem ipsum", "off-topic"),
        ("Morning! At last a quiet minute for this", "greet"),
        ("herzlichen Dank euch", "thanks"),
        ("die neue Halle kostet noch einmal so viel", "provide-facts"),
        ("jeg begynder på en frisk", "restart"),
        ("zeig mal die Liste mit den Angeboten", "show-result"),
        ("hvad bliver det så til?", "show-result"),
        ("I'm a bit lost here", "help"),
        ("could a real adviser phone me back?", "ask-human"),
        ("müssen wir selbst etwas zuzahlen?", "ask-cost"),
        ("was hat das damit zu tun?", "why-asked"),
        ("hvor henvender man sig?", "ask-contact"),
    ],
)
def test_a_question_to_us_is_told_from_what_a_company_tells(text: str, intent: str, index: TextIndex) -> None:
    """The words of a question to us also stand in what companies tell of their own."""
    assert read(text, index).intent == intent


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("da", "hvem kan jeg ringe til", "ask-contact"),
        ("en", "who can I call", "ask-contact"),
        ("de", "wen kann ich anrufen", "ask-contact"),
        ("da", "hvem kan jeg tale med", "ask-human"),
        ("da", "hvem står bag", "ask-human"),
        ("en", "who runs this", "ask-human"),
        ("de", "wer steckt dahinter", "ask-human"),
        ("da", "hvem er I", "ask-human"),
        ("da", "hvem læser det her", "ask-privacy"),
        ("en", "who reads this", "ask-privacy"),
        ("de", "Wer liest das?", "ask-privacy"),
        ("da", "er mine data sikre?", "ask-privacy"),
        ("en", "is my data safe?", "ask-privacy"),
        ("de", "sind meine Daten sicher?", "ask-privacy"),
        ("da", "hvad ved I om mig", "ask-privacy"),
        ("en", "what do you know about me", "ask-privacy"),
        ("de", "was wisst ihr über mich?", "ask-privacy"),
        ("da", "hvad kostr et", "ask-cost"),
        ("da", "ka det kost noget", "ask-cost"),
        ("da", "skal vi lægge penge i det?", "ask-cost"),
        ("da", "tilbage til dansk", "change-language"),
        ("en", "back to English", "change-language"),
        ("de", "zurück zu Deutsch", "change-language"),
        ("da", "spring over", "provide-facts"),
        ("en", "don't know", "provide-facts"),
        ("de", "überspringen", "provide-facts"),
        ("da", "ka it husk et", "provide-facts"),
    ],
)
def test_a_short_question_or_refusal_is_known_and_states_nothing(language: Language, text: str, intent: str, index: TextIndex) -> None:
    """Also as the very first message, and without a question mark."""
    message = understand(text, index, NOW, language=language)
    assert (message.intent, message.understood.evidence) == (intent, ())


@pytest.mark.parametrize(
    ("language", "asked", "text"),
    [
        ("da", "employees", "hvad er det?"),
        ("en", "employees", "what does that mean?"),
        ("de", "employees", "was heißt das?"),
        ("da", "municipality", "hvad er en kommune"),
        ("en", "municipality", "what is a municipality?"),
    ],
)
def test_asking_what_a_question_means_is_asking_why(language: Language, asked: str, text: str, index: TextIndex) -> None:
    """Only right after a question; otherwise it is not known what "that" is."""
    assert understand(text, index, NOW, language=language, asked=asked).intent == "why-asked"
    assert understand(text, index, NOW, language=language).intent != "why-asked"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("hvad er prisen?", "ask-cost"), ("hvad er klokken?", "off-topic"), ("hvad er Viborg?", "provide-facts"), ("hvad er", "off-topic")],
)
def test_other_questions_after_a_question_keep_their_meaning(text: str, intent: str, index: TextIndex) -> None:
    """What costs and the time of day are no matter of the question."""
    assert read(text, index, asked="employees").intent == intent


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "kan jeg få penge til en ny gravemaskine, er entreprenør i Struer, 5 mand"),
        ("en", "can I get money for a new digger, contractor in Struer, 5 people"),
        ("de", "kann ich Geld für einen neuen Bagger bekommen, Bauunternehmer in Struer, 5 Leute"),
    ],
)
def test_asking_for_money_tells_a_need(language: Language, text: str, index: TextIndex) -> None:
    """It is not what it costs that is asked; and how many they are is no wish."""
    message = understand(text, index, NOW, language=language)
    profile = message.understood.profile
    assert message.intent == "provide-facts"
    assert (profile.needs, profile.industry, profile.municipality) == (("capital",), "byggeri", "Struer")


def test_a_question_to_us_states_no_need(index: TextIndex) -> None:
    """To ask what becomes of one's data is not to want help with data; what the company says of itself beside it counts."""
    assert read("Do you store my data?", index).understood.profile.needs == ()
    told = read("Vi er 9 ansatte i Skive, skal vi betale for det?", index).understood.profile
    assert (told.municipality, told.employees and told.employees.exact) == ("Skive", 9)


def test_an_off_topic_question_states_no_place(index: TextIndex) -> None:
    """A town of which somebody asks what anyone may ask is not where a company lies."""
    assert read("can you recommend a restaurant in Herning?", index).understood.profile.municipality is None


@pytest.mark.parametrize(
    ("asked", "text", "intent"), [("stage", "start up", "provide-facts"), ("needs", "hjælp", "help"), ("employees", "hvorfor?", "why-asked")]
)
def test_an_answer_to_what_was_asked_is_no_question(asked: str, text: str, intent: str, index: TextIndex) -> None:
    """A bare word that answers is taken as the answer."""
    assert read(text, index, asked).intent == intent


@hypothesis.given(text=st.text(max_size=200), asked=st.sampled_from([None, *FIELDS]))
def test_any_message_is_for_something(text: str, asked: str | None, index: TextIndex) -> None:
    """Nothing that can be typed makes it fail."""
    assert read(text, index, asked).intent in INTENTS


@hypothesis.given(
    words=st.lists(
        st.sampled_from("vi er ikke 12 20 ansatte nej men i Herning Ikast glem hvad koster det ? , . alligevel Tyskland ja og mig".split())
    )
)
def test_any_order_of_telling_words_is_read(words: list[str], index: TextIndex) -> None:
    """Corrections, withdrawals and questions in any order make no failure, and evidence stands in the text."""
    text = " ".join(words)
    for asked in (None, "employees", "export", "municipality"):
        understood = read(text, index, asked).understood
        assert all(text[one.start : one.end].lower().split()[0].startswith(one.words.split()[0]) for one in understood.evidence)
