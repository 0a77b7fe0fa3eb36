"""One turn of a conversation: what is said to a company, and what is known of it afterwards."""

import pytest

from catalogue.vocabulary import Language
from matcher import Bracket, CompanyProfile, TextIndex
from matcher.asking import MOST_TIMES_ASKED, next_asked
from matcher.conversation import (
    Asked,
    Changed,
    Conversation,
    Explained,
    Finished,
    GivenUp,
    NothingSuits,
    NotUnderstood,
    Opened,
    Replied,
    Shown,
    Switched,
    Unclear,
    Understood,
)
from matcher.dialogue import Dialogue
from matcher.endings import MOST_TURNS
from matcher.interview import FIELDS, MOST_QUESTIONS
from matcher.words import is_surely_in, words_of
from tests.matcher.builders import a_company
from tests.matcher.talking import STRATEGY, WORKSHOP, a_dialogue, kinds, known, offers, talk


@pytest.fixture(name="dialogue")
def _dialogue(index: TextIndex) -> Dialogue:
    return a_dialogue(index)


def test_a_conversation_opens_with_one_open_question(dialogue: Dialogue) -> None:
    """Nothing is asked by name yet."""
    turn = dialogue.open("da")
    assert kinds(turn.acts) == ["Opened"]
    assert (turn.conversation.awaiting, turn.conversation.asked) == ("needs", ())


def test_a_form_without_anything_opens_like_any_conversation(dialogue: Dialogue) -> None:
    """Who comes from an empty form is asked what it needs."""
    assert kinds(dialogue.open_from(CompanyProfile(), (), "  ", "da").acts) == ["Opened"]


def test_a_form_with_answers_goes_on_where_it_was(dialogue: Dialogue) -> None:
    """What was answered or not known there is not asked again."""
    turn = dialogue.open_from(a_company(needs=("export",), municipality="Skive"), ["employees"], "", "da")
    assert kinds(turn.acts)[0] == "Shown"
    assert turn.conversation.awaiting not in {"needs", "municipality", "employees"}


def test_a_form_with_words_is_heard_as_a_message(dialogue: Dialogue) -> None:
    """What the words say is shown with the words."""
    turn = dialogue.open_from(a_company(needs=("export",)), (), WORKSHOP, "da")
    assert kinds(turn.acts)[:2] == ["Understood", "Shown"]
    assert known(turn.conversation)["employees"] == 18


def test_an_answer_of_the_form_wins_over_its_words(dialogue: Dialogue) -> None:
    """Of what it settles, "don't know" too, nothing is said and nothing asked."""
    turn = dialogue.open_from(a_company(employees=12), ["export"], WORKSHOP, "da")
    assert turn.conversation.known.told.employees == Bracket.of(18)
    assert turn.advice.profile.employees == Bracket.of(12)
    assert not {"employees", "export"} & {fact.field for act in turn.acts if isinstance(act, Understood) for fact in act.facts}


@pytest.mark.parametrize(("answers", "asked"), [({"employees": 12}, ["municipality"]), ({"municipality": "Norddjurs"}, [])])
def test_what_the_words_of_a_form_leave_open_is_asked_unless_answered(answers: dict[str, object], asked: list[str], dialogue: Dialogue) -> None:
    """A landscape that spans two municipalities leaves the place open."""
    turn = dialogue.open_from(a_company(**answers), (), "vi ligger på Djursland og mangler folk til produktionen", "da")
    assert [act.field for act in turn.acts if isinstance(act, Unclear)] == asked


@pytest.mark.parametrize("message", ["", "...", "?"])
def test_signs_alone_are_not_understood(message: str, dialogue: Dialogue) -> None:
    """And said so."""
    assert talk(dialogue, message).acts == (NotUnderstood("needs"),)


def test_a_second_miss_with_nothing_asked_names_somebody_to_talk_to(dialogue: Dialogue) -> None:
    """Once; the company is not sent away each time."""
    said = [talk(dialogue, WORKSHOP, *["..."] * times).acts for times in (1, 2, 3)]
    assert said == [(NotUnderstood(None),), (NotUnderstood(None), Replied("ask-contact")), (NotUnderstood(None),)]


def test_a_first_miss_after_a_question_of_the_company_s_own_is_no_second(dialogue: Dialogue) -> None:
    """The question stands, though it is not put a third time; after the second miss it is left."""
    first, second = talk(dialogue, STRATEGY, "hvorfor spørger I?", "øh"), talk(dialogue, STRATEGY, "hvorfor spørger I?", "øh", "øh")
    asked = talk(dialogue, STRATEGY).conversation.awaiting
    assert asked is not None
    assert (first.acts, first.conversation.awaiting) == ((NotUnderstood(None),), asked)
    assert GivenUp(asked) in second.acts


def test_small_talk_changes_no_offer(dialogue: Dialogue) -> None:
    """Words count later on where they tell a fact, or speak clearly of an offer."""
    before, after = talk(dialogue, STRATEGY), talk(dialogue, STRATEGY, "nå, det var da et sjovt spørgsmål at stille")
    assert (offers(after), dict(after.conversation.words)) == (offers(before), dict(before.conversation.words))


def test_who_tells_more_than_was_asked_may_be_asked_more(dialogue: Dialogue) -> None:
    """What was promised held for what had been told."""
    asked = talk(dialogue, STRATEGY).conversation
    answered = dialogue.choose(asked, str(asked.awaiting), None).conversation
    assert (asked.promised, answered.promised) == (3, 2)
    told = dialogue.hear(answered._replace(promised=1), "vi vil også gerne have lærlinge og flere gæster").conversation
    assert told.promised is not None
    assert told.promised > 0


def test_a_number_of_a_person_is_taken_out_and_the_rest_is_heard(dialogue: Dialogue) -> None:
    """Nothing of it is kept anywhere."""
    turn = talk(dialogue, f"{WORKSHOP}, mit cpr er 010190-1234")
    assert kinds(turn.acts)[:2] == ["NoNumbers", "Understood"]
    assert "1234" not in str(turn.conversation)


def test_words_around_such_a_number_that_say_nothing_need_no_second_answer(dialogue: Dialogue) -> None:
    """The company is told that the number was taken out, and asked on."""
    assert kinds(talk(dialogue, STRATEGY, "0101901234 xyzzy").acts) == ["NoNumbers", "Asked"]


def test_the_last_turns_are_told_apart_from_a_way_out(dialogue: Dialogue) -> None:
    """After so many turns nothing more is taken in, but questions to us, the result and a new beginning still work."""
    long = talk(dialogue, WORKSHOP).conversation._replace(turns=MOST_TURNS)
    assert kinds(dialogue.hear(long, "vi er 25 ansatte").acts) == ["TooLong"]
    assert kinds(dialogue.choose(long, "employees", Bracket.of(25)).acts) == ["TooLong"]
    assert kinds(dialogue.hear(long, "start forfra").acts) == ["StartedOver", "Opened"]
    assert dialogue.hear(long, "hvem kan jeg ringe til?").acts[0] == Replied("ask-contact")
    assert isinstance(dialogue.hear(long, "vis mig resultatet").acts[0], Shown)


def test_choosing_answers_and_says_no_more(dialogue: Dialogue) -> None:
    """An answer wins over what was told, and no words are needed for it."""
    turn = dialogue.choose(talk(dialogue, WORKSHOP).conversation, "employees", Bracket.of(40))
    assert known(turn.conversation)["employees"] == 40
    assert not any(one.field == "employees" for one in turn.conversation.known.evidence)


def test_not_knowing_by_choice_is_noted(dialogue: Dialogue) -> None:
    """What the words said of it counts no more, and it is not asked again."""
    turn = dialogue.choose(talk(dialogue, WORKSHOP).conversation, "municipality", None)
    assert kinds(turn.acts)[0] == "Noted"
    assert turn.advice.profile.municipality is None
    assert turn.conversation.awaiting != "municipality"


def test_not_knowing_what_one_wants_keeps_what_the_words_want(dialogue: Dialogue) -> None:
    """As in the form."""
    turn = dialogue.choose(talk(dialogue, WORKSHOP).conversation, "needs", None)
    assert turn.advice.profile.needs == ("export",)
    assert any(one.field == "needs" for one in turn.conversation.known.evidence)


def test_a_place_that_answers_brings_what_follows_from_it(dialogue: Dialogue) -> None:
    """A place outside the region as the answer to the question."""
    turn = dialogue.hear(dialogue.ask(talk(dialogue, STRATEGY).conversation, "municipality").conversation, "Vejle")
    assert turn.conversation.known.answers.municipality == "outside-region"
    assert turn.conversation.known.answers.fact("in_western_denmark") is True


def test_a_question_can_be_put_anew(dialogue: Dialogue) -> None:
    """The company itself asks for it, so it counts for nothing; the answer changes what was told."""
    asked = dialogue.ask(talk(dialogue, WORKSHOP).conversation, "employees")
    assert asked.acts == (Asked("employees", 0),)
    turn = dialogue.hear(asked.conversation, "22")
    assert Changed("employees", Bracket.of(18), Bracket.of(22)) in turn.acts
    assert known(turn.conversation)["employees"] == 22


def test_swearing_beside_a_need_is_no_reason_not_to_help(dialogue: Dialogue) -> None:
    """What can be shown is shown; swearing alone shows nothing and keeps nothing."""
    assert "Shown" in kinds(talk(dialogue, "det er noget lort, vi kan ikke finde svejsere til vores fabrik").acts)
    rude = talk(dialogue, "det her er noget fucking lort")
    assert (rude.acts, dict(rude.conversation.words)) == ((Replied("off-topic"), Opened(again=True)), {})


def test_a_company_that_tells_of_starting_over_does_not_start_over(dialogue: Dialogue) -> None:
    """What it tells of itself is not thrown away for a turn of phrase."""
    turn = talk(dialogue, "Vi laver kontorstole i Hadsten, 24 ansatte, og må begynde forfra med den måde, de er limet på")
    assert known(turn.conversation)["employees"] == 24


@pytest.mark.parametrize(
    ("message", "act"),
    [
        ("hvorfor spørger I?", Explained("stage")),
        ("hvad koster det?", Replied("ask-cost")),
        ("hvem er I egentlig?", Replied("ask-human")),
        ("hvem ser det her?", Replied("ask-privacy")),
        ("tak", Replied("thanks")),
        ("I er nogle idioter", Replied("off-topic")),
    ],
)
def test_a_word_in_between_is_answered_and_the_question_put_once_more(message: str, act: object, dialogue: Dialogue) -> None:
    """Never a third time."""
    asked = dialogue.ask(talk(dialogue, STRATEGY).conversation._replace(asked=("stage",)), "stage").conversation
    first = dialogue.hear(asked, message)
    assert first.acts[0] == act
    assert kinds(first.acts[1:]) == ["Asked"]
    assert dialogue.hear(first.conversation, message).acts == (act,)


def test_why_with_nothing_asked_explains_what_we_do(dialogue: Dialogue) -> None:
    """There is no question to explain."""
    assert talk(dialogue, WORKSHOP, "hvorfor spørger I?").acts == (Replied("help"),)


def test_facts_beside_a_question_to_us_are_kept(dialogue: Dialogue) -> None:
    """Both are heard."""
    turn = talk(dialogue, "Vi er 9 ansatte i Skive, skal vi betale for det?")
    assert known(turn.conversation) == {"municipality": "Skive", "employees": 9}
    assert Replied("ask-cost") in turn.acts


def test_a_question_that_belongs_elsewhere_is_shown_the_way(dialogue: Dialogue) -> None:
    """Its words are forgotten; whoever then tells of a company is heard."""
    turn = talk(dialogue, "Hvordan søger jeg boligstøtte?")
    assert isinstance(turn.acts[0], NothingSuits)
    assert turn.conversation.words == {}
    assert offers(dialogue.hear(turn.conversation, WORKSHOP)) != []


def test_a_programme_that_is_named_counts(dialogue: Dialogue) -> None:
    """And is remembered by its id."""
    turn = talk(dialogue, "vi har hørt om Eventpuljen og vil holde et stort stævne i Herning")
    assert turn.conversation.named == ("eventpuljen",)
    assert "eventpuljen" in offers(turn)


def test_showing_now_shows_again(dialogue: Dialogue) -> None:
    """And says when there is nothing."""
    assert isinstance(talk(dialogue, WORKSHOP, "vis mig det nu").acts[0], Shown)
    assert talk(dialogue, "show me now", language="en").acts == (NothingSuits(None),)


def test_nothing_more_to_say_ends_without_a_question(dialogue: Dialogue) -> None:
    """At the end a no, or that it was all, is no answer to anything, and what was said then is not said again."""
    for message in ("nej", "nej tak", "det var det hele"):
        assert talk(dialogue, WORKSHOP, message).acts == (Finished(again=True),)


@pytest.mark.parametrize(
    ("begun", "message", "language"),
    [
        ("da", "we would like to test our product with a hospital", "en"),
        ("da", "Wir sind eine Molkerei und suchen neue Mitarbeiter", "de"),
        ("en", "vi vil egentlig gerne have hjælp til at udvikle et nyt produkt", "da"),
        ("da", "we are 12", "da"),
        ("da", "Best of Breed With Love ApS i Herning", "da"),
        ("da", "Vi har en B&B og holder workshop om employer branding og sales", "da"),
        ("da", "vi sælger til Hamburg, Bremen og Frankfurt am Main", "da"),
        ("da", "kan vi tage det på tysk?", "de"),
        ("de", "English please", "en"),
    ],
)
def test_the_language_follows_the_company(begun: Language, message: str, language: Language, dialogue: Dialogue) -> None:
    """Names and borrowed words do not switch it."""
    turn = talk(dialogue, message, language=begun)
    assert turn.conversation.language == language
    assert any(isinstance(act, Switched) for act in turn.acts) == (begun != language)


def test_a_question_is_put_anew_in_another_language(dialogue: Dialogue) -> None:
    """However often it was put in the first."""
    asked = talk(dialogue, STRATEGY, "tak", "tak").conversation
    assert asked.asked.count(asked.awaiting) == MOST_TIMES_ASKED
    assert kinds(dialogue.hear(asked, "in English please").acts) == ["Switched", "Asked"]


@pytest.mark.parametrize(("text", "others"), [("we are two people", ["with of"]), ("the best of all", ["vi har the best"])])
def test_a_language_is_sure_by_its_small_words(text: str, others: list[str]) -> None:
    """Two of them and one for the writer, or three, and hardly any of another language."""
    assert is_surely_in("en", words_of(text))
    assert not any(is_surely_in("en", words_of(other)) for other in others)


def test_there_are_never_more_questions_than_promised(dialogue: Dialogue) -> None:
    """With so many put, no other comes."""
    conversation = talk(dialogue, STRATEGY).conversation
    assert next_asked(conversation, dialogue.consultation(conversation), nothing_shown=False) is not None
    many = Conversation(known=conversation.known, words=conversation.words, asked=FIELDS[:MOST_QUESTIONS])
    assert next_asked(many, dialogue.consultation(many), nothing_shown=False) is None


def test_one_answer_in_another_words_is_told_not_answered(dialogue: Dialogue) -> None:
    """What says more than the answer is told, and its words are read."""
    asked = dialogue.ask(talk(dialogue, STRATEGY).conversation, "export").conversation
    answered = dialogue.hear(asked, "ja til Norge").conversation.known
    assert (answered.answers.export, answered.told.markets) == ("some", ("NO",))
    told = dialogue.hear(asked, "vi sælger lidt til Norge og er 12 ansatte i Skive").conversation.known
    assert (told.answers.export, told.told.export) == (None, "some")
