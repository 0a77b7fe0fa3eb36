"""A conversation on the visitor's way through the pages: its state and what was said, each signed, in hidden fields of a form."""

from collections.abc import Mapping
from typing import NamedTuple

from flask import current_app

from matcher.consultation import Consultation
from matcher.conversation import Conversation
from matcher.evidence import Evidence, Uncertain
from webapp.answers_in_address import Answers
from webapp.conversation.state import seal_state, unseal_state
from webapp.conversation.transcript import Transcript, seal_transcript, unseal_transcript
from webapp.library import Library

STATE = "state"
TRANSCRIPT = "transcript"


class Talk(NamedTuple):
    """What has come of a conversation, and what is shown of it."""

    conversation: Conversation
    transcript: Transcript = ()

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """The hidden fields that carry it, each with its name and value."""
        key = _key()
        return (STATE, seal_state(self.conversation, key)), (TRANSCRIPT, seal_transcript(self.transcript, key))

    @property
    def answers(self) -> Answers:
        """What was answered, as pages of the questionnaire take it."""
        known = self.conversation.known
        return Answers(known.answers, known.unsure)

    def answered(self, answers: Answers) -> "Talk":
        """Return the talk as if these had been the answers."""
        known = self.conversation.known._replace(answers=answers.profile, unsure=answers.unsure)
        return self._replace(conversation=self.conversation._replace(known=known))

    def consultation(self, library: Library) -> Consultation:
        """Return what was said, understood; each fact with the words that it came from."""
        found, known = library.dialogue(asked=None).consultation(self.conversation), self.conversation.known
        places = [one for one in known.left_open if one.field == "municipality"]
        understood = found.heard.understood._replace(
            evidence=tuple(Evidence(one.field, one.value, 0, 0, one.words) for one in known.evidence),
            uncertain=tuple(Uncertain(one.field, tuple(map(str, one.candidates)), 0, 0, one.words) for one in places),
        )
        return found._replace(heard=found.heard._replace(understood=understood))


def carried_talk(form: Mapping[str, str], library: Library) -> Talk | None:
    """Return the talk that a form carries; None where it carries none. Raises StateError for one that can't be used."""
    if STATE not in form:
        return None
    conversation = unseal_state(form[STATE], _key(), library.reference, now=library.clock())
    return Talk(conversation, carried_transcript(form))


def carried_transcript(form: Mapping[str, str]) -> Transcript:
    """Return what a form carries to be shown, also where its conversation can't go on."""
    return unseal_transcript(form.get(TRANSCRIPT, ""), _key())


def _key() -> str:
    return str(current_app.config["SECRET_KEY"])
