"""Loading the default edition with every check of its form, beside its peer in the same run: the same files through tomllib alone.

What is left beyond the peer is types, problems with their places, and links. Figures are medians.
"""

import time
import tomllib
from collections.abc import Callable
from statistics import median

from catalogue import load_edition
from catalogue.loading import EDITIONS_FOLDER

ROUNDS = 15
FOLDER = EDITIONS_FOLDER / "vaekstplan-2016-2020"


def ours() -> None:
    """Load the edition as the application does."""
    load_edition(FOLDER)


def parsed_only() -> None:
    """Read the same files into plain dictionaries."""
    for file in FOLDER.rglob("*.toml"):
        tomllib.loads(file.read_text(encoding="utf-8"))


def time_of(load: Callable[[], None]) -> float:
    """Return the seconds of one loading."""
    start = time.perf_counter()
    load()
    return time.perf_counter() - start


def main() -> None:
    """Let the two take turns and print the medians and their ratio."""
    pairs = [(time_of(ours), time_of(parsed_only)) for _ in range(ROUNDS)]
    whole, floor = (median(column) for column in zip(*pairs, strict=True))
    print(f"loading the edition: {whole * 1000:,.0f} ms; tomllib alone {floor * 1000:,.0f} ms; {whole / floor:.2f} x the peer\n")


if __name__ == "__main__":
    main()
