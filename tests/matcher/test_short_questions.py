"""What a few words ask us, and what a few of them agree to."""

from datetime import date

import pytest

from catalogue.vocabulary import Language
from matcher import TextIndex
from matcher.messages import understand
from matcher.set_phrases import purpose
from matcher.understanding.unsure import says_only_nothing

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("da", "er det en robot", "ask-human"),
        ("en", "is it a robot", "ask-human"),
        ("de", "ist das ein Roboter", "ask-human"),
        ("da", "hwa koster det", "ask-cost"),
        ("da", "hwa koster et", "ask-cost"),
        ("da", "hwem ser det her", "ask-privacy"),
        ("da", "hwa gør I mæ mi oplysninger", "ask-privacy"),
        ("da", "hvad har I skrevet ned om mig?", "ask-privacy"),
        ("en", "what have you written down about me?", "ask-privacy"),
        ("de", "was habt ihr über mich notiert?", "ask-privacy"),
        ("da", "hvornår er der frist", "help"),
        ("en", "what is the deadline", "help"),
        ("de", "wann ist die Frist", "help"),
        ("da", "hvordan søger man", "help"),
        ("en", "how do I apply", "help"),
        ("de", "wie beantrage ich das", "help"),
        ("da", "er der noget for os?", "show-result"),
        ("en", "is there anything for us?", "show-result"),
        ("de", "gibt es etwas für uns?", "show-result"),
        ("da", "ok", "thanks"),
        ("da", "fint", "thanks"),
        ("en", "okay", "thanks"),
        ("de", "in Ordnung", "thanks"),
    ],
)
def test_a_few_words_are_for_something(language: Language, text: str, intent: str, index: TextIndex) -> None:
    """None of them states a fact, whatever else its words may mean."""
    message = understand(text, index, NOW, language=language, asked="needs")
    assert (purpose(message), message.understood.evidence) == (intent, ())


@pytest.mark.parametrize(
    ("language", "text"), [("da", "Er der nogen penge at få?"), ("en", "is there any money to get?"), ("de", "gibt es Geld zu holen?")]
)
def test_who_asks_for_money_wants_no_human(language: Language, text: str, index: TextIndex) -> None:
    """In Danish "nogen" is somebody too."""
    message = understand(text, index, NOW, language=language)
    assert (message.intent, message.understood.profile.needs) == ("provide-facts", ("capital",))


@pytest.mark.parametrize(
    ("language", "text"),
    [("da", "hvad er GLOBAL midt"), ("da", "hvad er et væksttjek?"), ("en", "what is GLOBAL midt"), ("de", "was ist GLOBAL midt")],
)
def test_who_asks_what_an_offer_is_does_not_ask_what_was_asked(language: Language, text: str, index: TextIndex) -> None:
    """Nor do they wish for what the offer is about; what a word of the question means is asked back."""
    message = understand(text, index, NOW, language=language, asked="needs")
    assert (message.intent, message.understood.evidence) == ("help", ())
    assert understand("hvad er omsætning", index, NOW, asked="turnover_dkk").intent == "why-asked"


@pytest.mark.parametrize("text", ["a ved et ett", "ved et ett", "a ved it"])
def test_not_knowing_is_said_in_jutland_too(text: str, index: TextIndex) -> None:
    """There "et" is what is not known, and "ett" the not."""
    assert says_only_nothing(index.read(text, "da"))
