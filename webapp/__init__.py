"""How people meet it: pages, API and commands. Reads the clock, the request and the settings, calls one function, renders."""

import os

from apiflask import APIFlask
from flask import Flask

from webapp import clock, paths
from webapp.api import register_api
from webapp.clock import Clock
from webapp.compression import set_up_compression
from webapp.conversation.page import conversation_page
from webapp.failures import register_failures
from webapp.front_page import front_page
from webapp.i18n import set_up_translations
from webapp.information_pages import information_pages
from webapp.library import keep_library, open_library
from webapp.offers import offers
from webapp.page_addresses import set_up_page_addresses
from webapp.proxies import trust_proxies
from webapp.questionnaire import questionnaire
from webapp.rate_limits import limit_requests
from webapp.results import results
from webapp.secret_key import secret_key
from webapp.security import set_up_security
from webapp.settings import Settings
from webapp.static_files import STATIC_FOLDER, set_up_static_files

LARGEST_BODY = 1024 * 1024
"""Bytes. A larger request is refused."""

__all__ = ["create_app"]


def create_app(settings: Settings | None = None, *, today: Clock = clock.today) -> Flask:
    """Make the application, with everything loaded; without settings they are read from the environment.

    Raises SettingError for a wrong setting and CatalogueError with every problem of a broken catalogue: never half an application.
    """
    settings = settings or Settings.from_environment(os.environ)
    app = APIFlask(
        "webapp",
        title="Vækstmatch",
        version="1.0",
        spec_path="/api/v1/openapi.json",
        docs_path=None,
        json_errors=False,
        static_folder=str(STATIC_FOLDER),
        template_folder=str(paths.templates_folder()),
    )
    app.config.update(
        SECRET_KEY=secret_key(settings),
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        MAX_FORM_MEMORY_SIZE=LARGEST_BODY,
        TRUSTED_HOSTS=list(settings.allowed_hosts) or None,
    )
    keep_library(app, open_library(settings, today))
    set_up_translations(app)
    set_up_static_files(app)
    set_up_page_addresses(app)
    trust_proxies(app, settings.trusted_proxies)
    limit_requests(app, settings)
    set_up_security(app)
    set_up_compression(app)
    register_api(app)
    app.register_blueprint(front_page)
    app.register_blueprint(questionnaire)
    app.register_blueprint(results)
    app.register_blueprint(conversation_page)
    app.register_blueprint(offers)
    app.register_blueprint(information_pages)
    register_failures(app)
    return app
