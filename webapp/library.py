"""What is served: the editions with their index and the tables, loaded once and whole."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from flask import Flask, current_app

from catalogue import Edition, Reference, load_editions, load_reference
from catalogue.vocabulary import Language
from matcher import TextIndex
from matcher.consultation import Consultation
from matcher.dialogue import Dialogue
from matcher.messages import Message, understand
from matcher.ranking import hear
from webapp.clock import Clock
from webapp.index_cache import prepared_index
from webapp.judged_day import JudgedDay, judged_day
from webapp.settings import SettingError, Settings

_KEY = "vaekstmatch"


@dataclass(frozen=True, slots=True)
class Library:
    """The edition that is served, its index and the day it is."""

    settings: Settings
    edition: Edition
    reference: Reference
    index: TextIndex
    clock: Clock

    def judged_day(self, asked: date | None) -> JudgedDay:
        """Return the days that one request is answered with."""
        return judged_day(self.edition, asked=asked, reference_date=self.settings.reference_date, today=self.clock())

    def consult(self, text: str, *, asked: date | None, language: Language) -> Consultation:
        """Return a text understood, for answers to be held beside it; it is clean and may be empty."""
        days = self.judged_day(asked)
        return Consultation(hear(text, self.index, days.now, language=language), self.index, days.day, days.now)

    def dialogue(self, asked: date | None = None) -> Dialogue:
        """Return what a conversation is held about on the days of one request."""
        days = self.judged_day(asked)
        return Dialogue(self.index, days.day, days.now)

    def understand(self, text: str, *, asked: date | None, language: Language, field: str | None) -> Message:
        """Return what a message means to us; `text` is clean, `field` the one that was just asked for."""
        return understand(text, self.index, self.judged_day(asked).now, language=language, asked=field)


def open_library(settings: Settings, clock: Clock) -> Library:
    """Load what the settings name. Raises CatalogueError with every problem, or SettingError."""
    editions = load_editions(settings.editions)
    edition = editions.get(settings.default_edition)
    if edition is None:
        raise SettingError("DEFAULT_EDITION", f"must be one of {', '.join(sorted(editions))}, not {settings.default_edition!r}.")
    reference = load_reference()
    return Library(settings, edition, reference, prepared_index(edition, reference, settings.data), clock)


def keep_library(app: Flask, library: Library) -> None:
    """Tie the library to the application."""
    app.extensions[_KEY] = library


def library() -> Library:
    """Return the library of the present application."""
    return cast("Library", current_app.extensions[_KEY])
