"""The HTTP API, version 1: JSON in, JSON out, no cookies."""

from typing import TYPE_CHECKING, Any, cast

from apiflask import APIFlask

from webapp.api.conversation import conversation
from webapp.api.description import complete_description
from webapp.api.health import health
from webapp.api.human_page import human_page
from webapp.api.interpretations import interpretations
from webapp.api.programmes import programmes
from webapp.api.recommendations import recommendations
from webapp.api.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

PREFIX = "/api/v1"


def register_api(app: APIFlask) -> None:
    """Give the application the API with its description."""
    for part in (recommendations, interpretations, conversation, programmes, vocabulary):
        app.register_blueprint(part, url_prefix=PREFIX)
    app.register_blueprint(health)
    app.register_blueprint(human_page, url_prefix=PREFIX)
    app.config.update(AUTO_404_RESPONSE=False, AUTO_VALIDATION_ERROR_RESPONSE=False, AUTO_SERVERS=False)
    app.description = "Which regional business-support offers should a company approach, and why? JSON in, JSON out, no cookies, no keys."
    app.tags = [
        {"name": "Recommendations", "description": "The main job."},
        {"name": "Understanding", "description": "What a message means, without any recommendation."},
        {"name": "Conversation", "description": "The main job, one message at a time."},
        {"name": "Catalogue", "description": "What the recommendations are made of."},
        {"name": "Operation", "description": "For whoever watches over the service."},
    ]
    app.spec_processor(cast("Callable[[dict[Any, Any] | str], dict[Any, Any] | str]", complete_description))
    app.extensions["openapi"] = app._get_spec  # noqa: SLF001 - the cached document; `app.spec` would make it anew each time
