"""What every test may ask for: the default edition with its index, the day it is judged as of, a DATA folder, and a browser."""

import fcntl
import os
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from catalogue import load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from webapp.index_cache import prepared_index

if TYPE_CHECKING:
    from playwright.sync_api import BrowserType

    from catalogue import Edition, Reference
    from matcher import TextIndex

TODAY = date(2026, 3, 2)
"""The real day of the tests: long after the default edition."""

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
def index(edition: "Edition", reference: "Reference", data_folder: Path) -> "TextIndex":
    """Return the text index of the default edition."""
    return prepared_index(edition, reference, data_folder)


@pytest.fixture
def day(edition: "Edition") -> date:
    """Return the day on which all offers of the default edition are within their periods."""
    return edition.reference_date


@pytest.fixture(scope="session")
def data_folder(edition: "Edition", reference: "Reference", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a DATA folder that the tests of one process share, with the index, which the first of the processes fits for all."""
    folder, base = tmp_path_factory.mktemp("data"), tmp_path_factory.getbasetemp()
    for_all = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "for-all"
    for_all.mkdir(exist_ok=True)
    with (for_all / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        prepared_index(edition, reference, for_all)
    shutil.copytree(for_all / "index", folder / "index")
    return folder


def chromium(own: str, *, path: str | None = None) -> str:
    """Return the Chromium to test with: the system's, found on `path`, else Playwright's own. Fails the test when there is neither."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, (shutil.which(name, path=path) for name in names)), own)
    if not Path(found).exists():
        pytest.fail("No Chromium was found. Install it (on Debian: apt-get install chromium; elsewhere: .venv/bin/playwright install chromium).")
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_type: "BrowserType") -> dict[str, Any]:
    """Choose the Chromium of the browser tests, and let it find no host but this machine."""
    found = chromium(browser_type.executable_path)
    own_machine = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
    return {**browser_type_launch_args, "executable_path": found, "args": [*browser_type_launch_args.get("args", []), own_machine]}
