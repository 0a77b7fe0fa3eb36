"""The learning curve as a picture: two lines, places in the units of its view box. Its numbers stand in a table beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from flask_babel import gettext

from webapp.accuracy.figures import Point
from webapp.accuracy.tables import share, situations_in_words

WIDTH, HEIGHT = 400, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 388, 16, 200
_MARKS = (0.0, 0.25, 0.5, 0.75, 1.0)


class Dot(NamedTuple):
    """One point of a line."""

    x: float
    y: float


class Tick(NamedTuple):
    """A mark on an axis: how far along it lies, and what stands at it."""

    place: float
    words: str


class Chart(NamedTuple):
    """How often the best offer is among the first three, by situations: ours and TF-IDF's, with the marks on both axes and a text instead."""

    ours: tuple[Dot, ...]
    peer: tuple[Dot, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    in_words: str

    @property
    def lines(self) -> tuple[str, str]:
        """Both lines as SVG writes the points of one."""
        ours, peer = (" ".join(f"{dot.x:g},{dot.y:g}" for dot in dots) for dots in (self.ours, self.peer))
        return ours, peer


def chart_of(curve: Sequence[Point]) -> Chart:
    """Return the picture of a learning curve; the points stand at even distances."""
    step = (_RIGHT - _LEFT) / max(1, len(curve) - 1)
    places = [round(_LEFT + step * number, 1) for number in range(len(curve))]
    return Chart(
        ours=tuple(Dot(x, _height(point.ours.uncut_hit_3 or 0.0)) for x, point in zip(places, curve, strict=True)),
        peer=tuple(Dot(x, _height(point.centroids.uncut_hit_3 or 0.0)) for x, point in zip(places, curve, strict=True)),
        across=tuple(Tick(x, situations_in_words(point.situations)) for x, point in zip(places, curve, strict=True)),
        up=tuple(Tick(_height(mark), share(mark)) for mark in _MARKS),
        in_words=gettext(
            "To linjer fra få eksempler til alle. Vækstmatch: %(ours)s. TF-IDF: %(peer)s. Flere tal står i tabellen herunder.",
            ours=_from_to([point.ours.uncut_hit_3 for point in curve]),
            peer=_from_to([point.centroids.uncut_hit_3 for point in curve]),
        ),
    )


def _from_to(values: Sequence[float | None]) -> str:
    return gettext("fra %(first)s til %(last)s", first=share(values[0]), last=share(values[-1]))


def _height(value: float) -> float:
    return round(_BOTTOM - value * (_BOTTOM - _TOP), 1)
