"""POST /api/v1/recommendations: the main job."""

from apiflask import APIBlueprint
from flask import Response, request

from webapp.api.answers import json_response
from webapp.api.reading import json_object, read_question
from webapp.api.schemas import RecommendationAnswer
from webapp.library import library
from webapp.presenters import Presenter

recommendations = APIBlueprint("recommendations", __name__, tag="Recommendations")


@recommendations.post("/recommendations")
@recommendations.output(RecommendationAnswer, description="The recommendations with their reasons.")
@recommendations.doc(summary="Recommend offers to a company", operation_id="recommend")
def recommend() -> Response:
    """Read a company's own words, its answers or both, and return the offers it should approach, best first."""
    held = library()
    asked = read_question(json_object(request), held)
    consultation = held.consult(asked.text, asked=asked.date, language=asked.language)
    return json_response(Presenter(held, asked.language, held.clock()).answer(asked.profile, consultation, limit=asked.limit))
