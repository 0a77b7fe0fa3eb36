"""The API against its own description: whatever the description allows or forbids, the answer is one that it names."""

import hypothesis
import pytest
import schemathesis
from flask import Flask
from schemathesis.specs.openapi.checks import positive_data_acceptance

OPERATIONS = [
    ("/api/v1/recommendations", "POST"),
    ("/api/v1/interpretations", "POST"),
    ("/api/v1/conversation", "POST"),
    ("/api/v1/programmes", "GET"),
    ("/api/v1/programmes/{programme_id}", "GET"),
    ("/api/v1/vocabulary", "GET"),
    ("/healthz", "GET"),
    ("/readyz", "GET"),
]


def test_every_operation_is_tried(api_app: Flask) -> None:
    """An address added to the description must be added to the table here."""
    described = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", api_app)
    found = [(operation.ok().path, operation.ok().method.upper()) for operation in described.get_all_operations()]
    assert sorted(found) == sorted(OPERATIONS)


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_every_answer_keeps_to_the_description(path: str, method: str, api_app: Flask) -> None:
    """Drawn requests get answers whose status, type and body the description names; never a 500.

    That a request the description allows is accepted can't be asked: it can't say what a valid CVR number or a known municipality is.
    """
    operation = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", api_app)[path][method]

    @hypothesis.settings(suppress_health_check=list(hypothesis.HealthCheck), deadline=None)
    @hypothesis.given(case=operation.as_strategy())
    def keeps_to_it(case: schemathesis.Case) -> None:
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    keeps_to_it()
