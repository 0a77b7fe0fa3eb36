"""A dated collection of programmes, such as one plan of one region."""

import hashlib
from datetime import date
from functools import cached_property

from pydantic import Field

from catalogue.criteria import ValidPeriod
from catalogue.programme import Programme
from catalogue.texts import Line, LocalisedText, Many, Value


class Targets(Value):
    """The six figures that the plan expects of an area. Absent means that the plan prints none; 0 would be a figure."""

    supported_companies: int | None = Field(default=None, ge=0, description="Companies that get support.")
    new_growth_companies: int | None = Field(default=None, ge=0, description="New growth companies.")
    new_innovative_companies: int | None = Field(default=None, ge=0, description="New innovative companies.")
    employees: int | None = Field(default=None, ge=0, description="Growth in employees.")
    turnover_1000_dkk: int | None = Field(default=None, ge=0, description="Growth in turnover, in 1,000 kroner.")
    export_1000_dkk: int | None = Field(default=None, ge=0, description="Growth in export, in 1,000 kroner.")


class FocusArea(Value):
    """One of the areas into which an edition sorts its programmes."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Also the name of the folder that holds its programmes.")
    name: LocalisedText = Field(description="The area's name, short enough for a heading.")
    summary: LocalisedText = Field(description="What the area wants, in one or two plain sentences.")
    targets: Targets | None = Field(default=None, description="Left out where the plan gives no figures for the area.")


class Edition(Value):
    """A catalogue: what edition.toml says, with its programmes in reading order."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Lower-case letters a-z, digits and hyphens; never changes.")
    title: LocalisedText = Field(description="What the edition is called.")
    publisher: LocalisedText = Field(description="Who stands behind it.")
    period: ValidPeriod = Field(description="The days on which the edition is in force.")
    reference_date: date = Field(description="The day to judge as of once the edition is no longer in force.")
    notice: LocalisedText = Field(description="What every reader must know of the edition, in one or two sentences.")
    proper_names: Many[Line] = Field(default=(), description="Names that must be the same in all languages.")
    sections: Many[Line] = Field(min_length=1, description="The document's chapters, as printed; every source names one of them.")
    areas: Many[FocusArea] = Field(min_length=1, description="The areas in reading order; each has a folder with its programmes.")
    programmes: Many[Programme] = ()

    @cached_property
    def version(self) -> str:
        """The first 12 hexadecimal digits of the SHA-256 over everything that the edition says."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:12]

    @cached_property
    def _by_id(self) -> dict[str, Programme]:
        return {programme.id: programme for programme in self.programmes}

    def programme(self, programme_id: str) -> Programme | None:
        """Return the programme with this id; None when the edition has none."""
        return self._by_id.get(programme_id)

    def area(self, area_id: str) -> FocusArea:
        """Return the focus area with this id. Raises KeyError for an id the edition does not have."""
        for area in self.areas:
            if area.id == area_id:
                return area
        raise KeyError(area_id)

    def in_force(self, day: date) -> bool:
        """Tell whether the edition itself is in force on a day."""
        return self.period.start <= day <= self.period.end
