"""GET /api/v1/programmes and /api/v1/programmes/{id}: the catalogue itself."""

from apiflask import APIBlueprint
from flask import Response

from webapp.api.answers import json_response
from webapp.api.catalogue_schemas import ProgrammeDetail, ProgrammeList
from webapp.api.problems import Refusal
from webapp.api.reading import locale_asked
from webapp.library import library
from webapp.presenters import Presenter

programmes = APIBlueprint("programmes", __name__, tag="Catalogue")


@programmes.get("/programmes")
@programmes.output(ProgrammeList, description="The offers in the plan's order.")
@programmes.doc(summary="List the offers", operation_id="listProgrammes")
def list_programmes() -> Response:
    """Return every offer of the catalogue in short."""
    held = library()
    presenter = Presenter(held, locale_asked(), held.clock())
    listed = [presenter.programme_summary(programme) for programme in held.edition.programmes]
    return json_response({"catalogue": presenter.catalogue(held.judged_day(None).day), "programmes": listed})


@programmes.get("/programmes/<string:programme_id>")
@programmes.output(ProgrammeDetail, description="The offer.")
@programmes.doc(summary="Show one offer", operation_id="showProgramme")
def show_programme(programme_id: str) -> Response:
    """Return everything the catalogue says of one offer."""
    held = library()
    language = locale_asked()
    programme = held.edition.programme(programme_id)
    if programme is None:
        raise Refusal("not-found")
    return json_response(Presenter(held, language, held.clock()).programme(programme))
