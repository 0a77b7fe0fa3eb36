"""What every test may ask for: the default edition with its index, the day it is judged as of, and a browser."""

import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from catalogue import load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from matcher import TextIndex

if TYPE_CHECKING:
    from catalogue import Edition, Reference

# No deadline: the machines of continuous integration are shared, and a slow draw is no fault.
for profile, examples in (("quick", 40), ("soak", 5_000)):
    hypothesis.settings.register_profile(profile, max_examples=examples, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("quick")


@pytest.fixture(scope="session")
def reference() -> "Reference":
    """Return the tables that hold for every edition."""
    return load_reference()


@pytest.fixture(scope="session")
def edition() -> "Edition":
    """Return the default edition."""
    return load_edition(EDITIONS_FOLDER / "vaekstplan-2016-2020")


@pytest.fixture(scope="session")
def index(edition: "Edition", reference: "Reference") -> TextIndex:
    """Return the text index of the default edition, fitted in this process."""
    from matcher.fitting import fit_index  # noqa: PLC0415 - scikit-learn only for the tests that need an index

    return TextIndex.from_arrays(fit_index(edition, reference), edition, reference)


@pytest.fixture
def day(edition: "Edition") -> date:
    """Return the day on which all offers of the default edition are within their periods."""
    return edition.reference_date


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Let the browser tests use the system's Chromium where there is one, and Playwright's own otherwise."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return browser_type_launch_args if found is None else {**browser_type_launch_args, "executable_path": found}
