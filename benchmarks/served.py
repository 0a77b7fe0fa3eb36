"""The applications that the benchmarks serve: ours with one empty page more, and one that only says hello."""

from flask import Flask, jsonify, render_template_string, request
from flask.typing import ResponseReturnValue

from webapp import create_app

EMPTY = """{% extends "base.html" %}{% block title %}.{% endblock %}{% block content %}<h1>.</h1>{% endblock %}"""


def hello() -> Flask:
    """Return an application that does as little as an endpoint that reads and answers JSON can."""
    app = Flask("hello")

    @app.post("/hello")
    def say_hello() -> ResponseReturnValue:
        request.get_json()
        return jsonify(message="hello")

    return app


def with_an_empty_page() -> Flask:
    """Return the application with a page that has nothing in it but what every page has."""
    app = create_app()

    @app.get("/empty")
    def show_empty() -> str:
        return render_template_string(EMPTY, language="da", languages=())

    return app
