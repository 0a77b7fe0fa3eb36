"""GET /healthz and /readyz: for whoever watches over the service."""

from apiflask import APIBlueprint
from flask import Response

from webapp.api.answers import json_response
from webapp.api.catalogue_schemas import Health, Readiness
from webapp.i18n import DEFAULT_LANGUAGE
from webapp.library import library
from webapp.presenters import Presenter

health = APIBlueprint("health", __name__, tag="Operation")


@health.get("/healthz")
@health.output(Health, description="The process answers.")
@health.doc(summary="Is the process alive?", operation_id="healthz")
def healthz() -> Response:
    """Answer as long as the process does."""
    return json_response({"status": "ok"})


@health.get("/readyz")
@health.output(Readiness, description="The catalogue and the index are loaded.")
@health.doc(summary="Is the service ready?", operation_id="readyz")
def readyz() -> Response:
    """Answer once the catalogue and its index are loaded; the process does not listen before."""
    held = library()
    presenter = Presenter(held, DEFAULT_LANGUAGE, held.clock())
    return json_response({"status": "ok", "catalogue": presenter.catalogue(held.judged_day(None).day)})
