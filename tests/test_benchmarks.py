"""The benchmarks are run by hand: here each at least finds all that it is built of."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "benchmarks"


@pytest.mark.parametrize("module", sorted(path.stem for path in FOLDER.glob("*.py")))
def test_a_benchmark_finds_what_it_imports(module: str) -> None:
    """As `make bench` starts it: from its own folder's point of view."""
    subprocess.run([sys.executable, "-c", f"import sys; sys.path.insert(0, {str(FOLDER)!r}); import {module}"], cwd=FOLDER.parent, check=True)
