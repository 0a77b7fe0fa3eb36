"""Which day the offers are judged as of, and which day a company's age counts from."""

from dataclasses import dataclass
from datetime import date

from catalogue import Edition


@dataclass(frozen=True, slots=True)
class JudgedDay:
    """`day`: the offers are judged as of it; `now`: ages and words like "three years ago" count from it."""

    day: date
    now: date


def judged_day(edition: Edition, *, asked: date | None, reference_date: date | None, today: date) -> JudgedDay:
    """Choose the days: the asked one counts for both; else the setting, today while the edition is in force, or the edition's own day."""
    if asked is not None:
        return JudgedDay(asked, asked)
    if reference_date is not None:
        return JudgedDay(reference_date, today)
    return JudgedDay(today if edition.in_force(today) else edition.reference_date, today)
