"""The text index on disk: made when missing, stale or damaged; the serving process never imports scikit-learn."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from catalogue import Edition, Reference
from matcher import IndexMismatchError, TextIndex
from webapp.index_cache import prepared_index
from webapp.settings import SettingError

NAME = "vaekstplan-2016-2020.npz"

SERVE_ONE_QUERY = """
import sys
from pathlib import Path
from webapp import create_app
from webapp.settings import Settings
answer = create_app(Settings(data=Path(sys.argv[1]))).test_client().post("/api/v1/recommendations", json={"text": "Vi er et bageri i Skive"})
print(answer.status_code, sorted({"sklearn", "scipy"} & set(sys.modules)))
"""


@pytest.fixture(scope="module")
def few(edition: Edition) -> Edition:
    """Return an edition with a few programmes, whose index is soon made."""
    return Edition.model_validate_json(edition.model_copy(update={"programmes": edition.programmes[:3]}).model_dump_json())


@pytest.fixture(scope="module")
def whole(few: Edition, reference: Reference, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a whole index file of the few."""
    folder = tmp_path_factory.mktemp("whole")
    prepared_index(few, reference, folder)
    return (folder / "index" / NAME).read_bytes()


def cut(whole: bytes) -> bytes:
    """Return half a file, as after a full disk."""
    return whole[: len(whole) // 2]


def flipped(whole: bytes) -> bytes:
    """Return a file with a few bits turned."""
    middle = len(whole) // 2
    return whole[:middle] + bytes(byte ^ 0xFF for byte in whole[middle : middle + 64]) + whole[middle + 64 :]


def emptied(_: bytes) -> bytes:
    """Return nothing."""
    return b""


def pickled(_: bytes) -> bytes:
    """Return what numpy would have to unpickle."""
    return b"\x80\x04N."


@pytest.mark.parametrize("damage", [cut, flipped, emptied, pickled])
def test_a_damaged_index_is_made_again(few: Edition, reference: Reference, tmp_path: Path, whole: bytes, damage: Callable[[bytes], bytes]) -> None:
    """Whatever happened to the file, the start succeeds and the file is whole again."""
    path = tmp_path / "index" / NAME
    path.parent.mkdir()
    path.write_bytes(damage(whole))
    index = prepared_index(few, reference, tmp_path)
    assert index.score(index.gist(index.read(few.programmes[0].situations.da[0], "da"))).values.max() > 0
    assert len(path.read_bytes()) == len(whole)


def test_a_stale_index_is_made_again(few: Edition, reference: Reference, tmp_path: Path, whole: bytes) -> None:
    """An index of another catalogue version is not used."""
    path = tmp_path / "index" / NAME
    path.parent.mkdir()
    path.write_bytes(whole)
    changed = Edition.model_validate_json(few.model_copy(update={"programmes": few.programmes[:2]}).model_dump_json())
    assert len([name for name in prepared_index(changed, reference, tmp_path).classes if not name.startswith("!")]) == 2
    assert [file.name for file in path.parent.iterdir()] == [NAME]


def test_an_index_of_other_tables_is_stale(few: Edition, reference: Reference, tmp_path: Path, whole: bytes) -> None:
    """What belongs elsewhere is learnt from the tables, which come with the program and not with the edition."""
    (tmp_path / "index.npz").write_bytes(whole)
    with np.load(tmp_path / "index.npz", allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    changed = Reference.model_validate_json(reference.model_copy(update={"elsewhere": reference.elsewhere[1:]}).model_dump_json())
    with pytest.raises(IndexMismatchError, match="the index is for"):
        TextIndex.from_arrays(arrays, few, changed)


def test_a_good_index_is_left_alone(few: Edition, reference: Reference, tmp_path: Path, whole: bytes) -> None:
    """The second start reads."""
    path = tmp_path / "index" / NAME
    path.parent.mkdir()
    path.write_bytes(whole)
    os.utime(path, ns=(0, 0))
    prepared_index(few, reference, tmp_path)
    assert path.stat().st_mtime_ns == 0


def test_the_file_holds_plain_arrays(whole: bytes, tmp_path: Path) -> None:
    """Nothing in it needs unpickling."""
    (tmp_path / "index.npz").write_bytes(whole)
    with np.load(tmp_path / "index.npz", allow_pickle=False) as file:
        assert {file[name].dtype.kind for name in file.files} <= set("Ufi")


def test_a_folder_that_cannot_be_written_to_is_named(edition: Edition, reference: Reference, tmp_path: Path) -> None:
    """The sentence begins with the setting."""
    (tmp_path / "index").touch()
    with pytest.raises(SettingError, match=r"^DATA must be a folder"):
        prepared_index(edition, reference, tmp_path)


def test_serving_never_imports_scikit_learn(tmp_path: Path) -> None:
    """Not even in the process that finds no index and has one made."""
    done = subprocess.run([sys.executable, "-c", SERVE_ONE_QUERY, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "200 []"
