"""LIX is words a sentence plus the percentage of long words."""

import pytest

from catalogue.readability import lix

TEXTS = [
    ((), (), 0.0),
    (("Vi går.",), (), 2.0),
    (("Vi går. Vi kommer ikke",), (), 2.5),
    (("Vi går", "Vi kommer ikke"), (), 2.5),
    (("Vi er erhvervsservicen.",), (), 3 + 100 / 3),
    (("Vi er erhvervsservicen.",), ("Erhvervsservicen",), 2.0),
    (("I har 250 ansatte.",), (), 3 + 100 / 3),
    (("Se opendata.dk nu!",), (), 4 + 100 / 4),
    (("Hvad? Jo!",), ("Hvad nu",), 1.0),
]


@pytest.mark.parametrize(("paragraphs", "names", "expected"), TEXTS)
def test_lix_follows_the_formula(paragraphs: tuple[str, ...], names: tuple[str, ...], expected: float) -> None:
    """Numbers are no words, a paragraph ends a sentence, and names are left out."""
    assert lix(paragraphs, names=names) == pytest.approx(expected)
