"""The command `vaekstmatch`: serve, recommend in the terminal, look after a catalogue."""

import io
import json
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TextIO, TypeVar, cast

import click

from catalogue import CatalogueError, Edition, Problem, load_edition, load_editions, load_reference
from catalogue.vocabulary import LANGUAGES, Language
from webapp.i18n import speaking
from webapp.settings import SettingError, Settings
from webapp.static_files import has_design_system
from webapp.wording_problems import report

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")

_locale = click.option("--locale", type=click.Choice(LANGUAGES), default="da", show_default=True, help="The language of the answer.")
_SCHEMAS = ("programme", "edition", "situations")


def _told(command: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
    """End a command with a sentence instead of a trace when a setting or the catalogue is wrong."""

    @wraps(command)
    def run(*args: _Parameters.args, **kwargs: _Parameters.kwargs) -> _Result:
        try:
            return command(*args, **kwargs)
        except SettingError as problem:
            raise click.ClickException(str(problem)) from problem
        except CatalogueError as broken:
            with speaking(cast("Language", kwargs.get("locale", "da"))):
                raise click.ClickException("\n" + report(broken.problems)) from broken

    return run


@click.group()
@click.version_option(package_name="vaekstmatch")
def main() -> None:
    """Find the regional business support that a company should approach, with the reasons."""


@main.command()
@_told
def serve() -> None:
    """Serve pages and API. Settings come from the environment; see docs/operation.md."""
    from webapp.server import serve as serve_until_stopped  # noqa: PLC0415 - only this command needs the server

    settings = Settings.from_environment(os.environ)
    if not has_design_system():
        click.echo("Det Fælles Designsystem is not installed; pages get our own plain look (docs/operation.md).", err=True)
    serve_until_stopped(settings, ready=lambda address: click.echo(f"Vækstmatch: {address}"))


@main.command()
@click.argument("text")
@click.option("--profile", type=click.File(encoding="utf-8"), help="A JSON file with what is known of the company.")
@_locale
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Judge the offers as of this day.")
@click.option("--json", "as_json", is_flag=True, help="Print what the API would answer.")
@_told
def recommend(text: str, profile: TextIO | None, locale: Language, day: date | None, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Recommend offers to a company that says TEXT of itself."""
    from webapp.terminal import recommend_in_terminal  # noqa: PLC0415 - loads the whole application

    asked: dict[str, object] = {"text": text, "locale": locale}
    if profile is not None:
        asked["profile"] = _profile_of(profile)
    if day is not None:
        asked["date"] = f"{day:%Y-%m-%d}"
    answered = recommend_in_terminal(asked, Settings.from_environment(os.environ), as_json=as_json)
    click.echo(answered.text, err=answered.refused)
    if answered.refused:
        raise SystemExit(1)


@main.command()
@_locale
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Judge the offers as of this day.")
@_told
def chat(locale: Language, day: datetime | None) -> None:
    """Hold a conversation, which ends with "farvel" or the end of the input."""
    from webapp import create_app  # noqa: PLC0415 - loads the whole application
    from webapp.terminal_chat import hold_conversation  # noqa: PLC0415

    if isinstance(sys.stdin, io.TextIOWrapper):
        # A letter in another encoding than the terminal's must not end the conversation.
        sys.stdin.reconfigure(errors="replace")
    app = create_app(Settings.from_environment(os.environ))
    hold_conversation(app, locale, day=None if day is None else day.date(), read=_line, write=click.echo)


def _line() -> str:
    """Return a line that is typed or piped in."""
    typed = input("> ")
    if not sys.stdin.isatty():
        click.echo()
    return typed


def _profile_of(file: TextIO) -> object:
    try:
        return json.load(file)
    except (ValueError, RecursionError):
        raise click.BadParameter("The file is not valid JSON.", param_hint="--profile") from None


@main.group()
def catalogue() -> None:
    """Check, start and describe catalogues."""


@catalogue.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@_locale
@_told
def check(path: Path | None, locale: Language) -> None:
    """Print every problem of the edition in PATH, grouped by file; without PATH, of every edition that would be served."""
    further = Settings.from_environment(os.environ).editions
    editions = tuple(load_editions(further).values()) if path is None else (load_edition(path),)
    broken = False
    with speaking(locale):
        for edition in editions:
            problems = _problems_of(edition)
            broken = broken or any(problem.severity == "error" for problem in problems)
            click.echo(f"{edition.id}: {len(edition.programmes)}")
            click.echo(report(problems) or "ok")
    if broken:
        raise SystemExit(1)


def _problems_of(edition: Edition) -> tuple[Problem, ...]:
    from catalogue.checks import check_edition  # noqa: PLC0415 - serving checks nothing
    from matcher import TextIndex  # noqa: PLC0415
    from matcher.fitting import fit_index  # noqa: PLC0415 - scikit-learn, over a second
    from matcher.index_checks import check_index  # noqa: PLC0415
    from matcher.situation_checks import check_alike  # noqa: PLC0415

    problems = (*check_edition(edition), *check_alike(edition))
    if not edition.programmes:
        return problems
    reference = load_reference()
    return (*problems, *check_index(edition, TextIndex.from_arrays(fit_index(edition, reference), edition, reference)))


@catalogue.command()
@click.argument("path", type=click.Path(path_type=Path))
@_locale
@_told
def new(path: Path, locale: Language) -> None:
    """Start a new edition in the empty or missing folder PATH."""
    from catalogue.scaffolding import start_edition  # noqa: PLC0415

    del locale
    for file in start_edition(path):
        click.echo(file)


@catalogue.command()
@click.argument("kind", type=click.Choice(_SCHEMAS), default="programme")
def schema(kind: str) -> None:
    """Print the JSON Schema of one KIND of file, for editors: programme, edition or situations."""
    from catalogue import schema as schemas  # noqa: PLC0415

    made: dict[str, Callable[[], dict[str, object]]] = {
        "programme": schemas.programme_schema,
        "edition": schemas.edition_schema,
        "situations": schemas.situations_schema,
    }
    click.echo(json.dumps(made[kind](), ensure_ascii=False, indent=2))
