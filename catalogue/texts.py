"""Texts in the three languages, and the place in the plan that a statement comes from."""

import re
from collections.abc import Iterator
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict

from catalogue.vocabulary import LANGUAGES, Language

_WHITE_SPACE = re.compile(r"\s+")


def fold_white_space(value: object) -> object:
    """Return text with every run of white space as one blank; anything that is not text unchanged."""
    return _WHITE_SPACE.sub(" ", value).strip() if isinstance(value, str) else value


Line = Annotated[str, Field(min_length=1), BeforeValidator(fold_white_space)]
"""Text whose line breaks do not matter."""

_Item = TypeVar("_Item")
Many = Annotated[tuple[_Item, ...], Strict(strict=False)]
"""A sequence: TOML and JSON give lists, the core keeps tuples."""


class Value(BaseModel):
    """A frozen record of the catalogue: unknown fields are refused, scalars are never converted."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class LocalisedText(Value):
    """One text in all languages; Danish is the source."""

    da: Line = Field(description="Dansk: kort, varmt og ligetil; tal til virksomheden som »I«.")
    en: Line = Field(description="English: plain and short; address the company as 'you'.")
    de: Line = Field(description="Deutsch: einfach und kurz; sprechen Sie das Unternehmen mit »Sie« an.")

    def in_language(self, language: Language) -> str:
        """Return the text in one language."""
        text: str = getattr(self, language)
        return text

    def items(self) -> Iterator[tuple[Language, str]]:
        """Yield language and text, Danish first."""
        for language in LANGUAGES:
            yield language, self.in_language(language)


class Source(Value):
    """Where in the plan a statement stands."""

    section: Line = Field(
        description="The chapter's title, as printed and as listed in edition.toml.",
        examples=["Smart industri", "Internationalisering"],
    )
    heading: Line = Field(
        description="The heading or first words of the paragraph, as printed, so that a reader finds it.",
        examples=["Initiativer 2016-2018", "Midtnet programmet"],
    )
