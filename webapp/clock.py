"""The real day. The only module that reads the clock; tests hand `create_app` another one."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], date]

DANISH_TIME = ZoneInfo("Europe/Copenhagen")


def today() -> date:
    """Return the day it is in Denmark."""
    return datetime.now(DANISH_TIME).date()
