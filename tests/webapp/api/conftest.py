"""The API over the real application: the default catalogue, a fixed day."""

from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from webapp import create_app
from webapp.settings import Settings

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def api_app(data_folder: Path) -> Flask:
    """Return the application as it is on a fixed day, without a limit that the tests would meet."""
    return create_app(Settings(data=data_folder, api_rate_limit="100000 per minute"), today=lambda: TODAY)


@pytest.fixture
def api(api_app: Flask) -> FlaskClient:
    """Return a client without cookies."""
    return api_app.test_client(use_cookies=False)
