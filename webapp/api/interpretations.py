"""POST /api/v1/interpretations: what a message means, without any recommendation."""

from apiflask import APIBlueprint
from flask import Response, request

from webapp.api.answers import json_response
from webapp.api.reading import json_object, read_remark
from webapp.api.schemas import InterpretationAnswer
from webapp.library import library
from webapp.presenters import interpretation

interpretations = APIBlueprint("interpretations", __name__, tag="Understanding")


@interpretations.post("/interpretations")
@interpretations.output(InterpretationAnswer, description="What the message is for, and the facts that it states.")
@interpretations.doc(summary="Understand a message", operation_id="interpret")
def interpret() -> Response:
    """Read a message, and return its intent and the facts that it states with the words they came from."""
    asked = read_remark(json_object(request))
    return json_response(interpretation(library().understand(asked.text, asked=asked.date, language=asked.language, field=asked.asked)))
