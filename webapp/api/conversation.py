"""POST /api/v1/conversation: the main job one message at a time. Nothing is kept here: the client holds the state."""

from apiflask import APIBlueprint
from flask import Response, current_app, request

from matcher import profile_as_json
from matcher.conversation import Turn
from webapp.api.answers import json_response
from webapp.api.conversation_schemas import ConversationAnswer, reply_kind
from webapp.api.reading import Contribution, json_object, read_contribution
from webapp.conversation.replies import Reply
from webapp.conversation.speaking import Speaker
from webapp.conversation.state import seal_state
from webapp.conversation.turns import take
from webapp.i18n import use_language
from webapp.library import Library, library
from webapp.presenters import Json, Presenter

conversation = APIBlueprint("conversation", __name__, tag="Conversation")


@conversation.post("/conversation")
@conversation.output(ConversationAnswer, description="What is said, and the recommendations so far.")
@conversation.doc(summary="Take one turn of a conversation", operation_id="converse")
def converse() -> Response:
    """Open a conversation or take a message in, and return what is said and the state to send with the next one."""
    held, key = library(), str(current_app.config["SECRET_KEY"])
    turn = _turn(read_contribution(json_object(request), held, key), held)
    use_language(turn.conversation.language)
    return json_response({"state": seal_state(turn.conversation, key), **_said(turn, held)})


def _turn(brought: Contribution, held: Library) -> Turn:
    dialogue = held.dialogue(brought.date)
    if brought.message is None:
        return dialogue.open_from(brought.profile, (), brought.text, brought.language)
    begun = brought.begun or dialogue.open(brought.language).conversation
    return take(begun, brought.message, dialogue, held)


def _said(turn: Turn, held: Library) -> Json:
    language = turn.conversation.language
    speaker, presenter = Speaker(held, language), Presenter(held, language, held.clock())
    return {
        "replies": [_reply(one) for one in speaker.replies(turn)],
        "quick_replies": [one._asdict() for one in speaker.quick_replies(turn)],
        "asked": turn.conversation.awaiting,
        "profile": profile_as_json(turn.advice.profile),
        "recommendations": [presenter.recommendation(one) for one in turn.advice.recommendations],
        "catalogue": presenter.catalogue(turn.advice.day),
    }


def _reply(one: Reply) -> Json:
    said: Json = {"kind": reply_kind(one.kind), "text": one.text}
    if one.chips:
        said["facts"] = [{"field": chip.field, "label": chip.label, "value": chip.value, "words": chip.words} for chip in one.chips]
    if one.offers:
        said["offers"] = [{"programme": offer.id, "name": offer.name, "reason": offer.reason} for offer in one.offers]
    return said
