"""Settings, and what is kept in DATA."""

import stat
import threading
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from catalogue import CatalogueError
from webapp import create_app
from webapp.secret_key import secret_key
from webapp.settings import SettingError, Settings


@pytest.mark.parametrize(
    ("environment", "field", "value"),
    [
        ({}, "port", 5000),
        ({"PORT": ""}, "port", 5000),
        ({"PORT": " 80 "}, "port", 80),
        ({"HOST": "0.0.0.0"}, "host", "0.0.0.0"),  # noqa: S104 - a value, not an address that is listened on
        ({"REFERENCE_DATE": "2016-09-01"}, "reference_date", date(2016, 9, 1)),
        ({"ALLOWED_HOSTS": "a.dk, B.dk,"}, "allowed_hosts", ("a.dk", "b.dk")),
        ({"TRUSTED_PROXIES": "1"}, "trusted_proxies", 1),
        ({}, "api_rate_limit", "1200 per minute"),
        ({"WORKERS": "4"}, "workers", 4),
        ({"PATH": "x"}, "data", Path("var")),
        ({"CONTACT_NAME": " Erhvervshuset "}, "contact_name", "Erhvervshuset"),
        ({"CONTACT_EMAIL": "a@b.dk"}, "contact_email", "a@b.dk"),
        ({"CONTACT_WAS_URL": "https://was.digst.dk/x"}, "contact_was_url", "https://was.digst.dk/x"),
    ],
)
def test_a_setting_is_read(environment: Mapping[str, str], field: str, value: object) -> None:
    """From the environment, or its default."""
    assert getattr(Settings.from_environment(environment), field) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "http"),
        ("PORT", "٨٠"),
        ("PORT", "9" * 5000),
        ("WORKERS", "0"),
        ("WORKERS", "-1"),
        ("TRUSTED_PROXIES", "11"),
        ("REFERENCE_DATE", "1. september"),
        ("API_RATE_LIMIT", "many"),
        ("ALLOWED_HOSTS", "https://a.dk"),
        ("ALLOWED_HOSTS", ","),
        ("SECRET_KEY", "short"),
        ("EDITIONS", "/no/such/folder"),
        ("DATA", __file__),
        ("CONTACT_EMAIL", "ring til os"),
        ("CONTACT_WAS_URL", "was.digst.dk"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    """The start stops with a sentence that begins with the setting's name."""
    with pytest.raises(SettingError, match=f"^{name} must "):
        Settings.from_environment({name: value})


def test_an_edition_that_is_not_there_is_named(data_folder: Path) -> None:
    """DEFAULT_EDITION says which there are."""
    with pytest.raises(SettingError, match=r"DEFAULT_EDITION must be one of .*vaekstplan-2016-2020"):
        create_app(Settings(data=data_folder, default_edition="nothing"))


def test_a_broken_edition_stops_the_start_with_every_problem(tmp_path: Path, data_folder: Path) -> None:
    """Never half a catalogue."""
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "edition.toml").write_text('id = 5\nextra = "x"\n', encoding="utf-8")
    with pytest.raises(CatalogueError) as stopped:
        create_app(Settings(data=data_folder, editions=tmp_path))
    assert {"wrong_type", "unknown_field", "missing_field"} <= {problem.code for problem in stopped.value.problems}


def test_the_secret_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    """Mode 0600, and the same at the next start."""
    first = secret_key(Settings(data=tmp_path / "new"))
    assert stat.S_IMODE((tmp_path / "new" / "secret").stat().st_mode) == 0o600
    assert secret_key(Settings(data=tmp_path / "new")) == first


def test_workers_that_start_at_once_have_one_secret(tmp_path: Path) -> None:
    """One wins, all read the same, nothing else is left."""
    keys: list[str] = []
    start = threading.Barrier(8)

    def work() -> None:
        start.wait()
        keys.append(secret_key(Settings(data=tmp_path)))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(keys)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_a_given_secret_leaves_no_file(tmp_path: Path) -> None:
    """SECRET_KEY is for several machines that serve one site."""
    assert secret_key(Settings(data=tmp_path, secret_key="x" * 16)) == "x" * 16
    assert list(tmp_path.iterdir()) == []


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file in the way is said by the setting's name."""
    (tmp_path / "file").touch()
    with pytest.raises(SettingError, match=r"^DATA must be a folder"):
        secret_key(Settings(data=tmp_path / "file" / "data"))
