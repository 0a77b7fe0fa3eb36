"""What is shown of a turn, ready to print: pages, the interface and the terminal get these values and decide nothing."""

from typing import NamedTuple


class Chip(NamedTuple):
    """One thing that was understood, to be corrected or taken away: the field, its name, the value in words, and the company's own words."""

    field: str
    label: str
    value: str
    words: str
    only: str = ""
    """Which of several needs, markets or trades it is."""


class OfferLine(NamedTuple):
    """One offer in one line, with the reason that counts most; all of it is the offer's own or the company's own words."""

    id: str
    name: str
    reason: str
    address: str


class Reply(NamedTuple):
    """One thing that is said: `kind` is the act's name."""

    kind: str
    text: str
    chips: tuple[Chip, ...] = ()
    offers: tuple[OfferLine, ...] = ()


class QuickReply(NamedTuple):
    """A button: what stands on it, and the message that it sends."""

    label: str
    message: str
