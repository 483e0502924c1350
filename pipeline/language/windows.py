"""Windows over long texts: what the encoder reads at once, and which of its answers to keep."""

from collections.abc import Iterator
from typing import NamedTuple

LENGTH = 320  # pieces, the two ends that the encoder adds included
_MARGIN = 24  # pieces at a cut that are read for context only


class Window(NamedTuple):
    """Pieces that are read together, and those among them whose answers count."""

    start: int
    end: int
    first: int
    last: int


def windows(length: int) -> Iterator[Window]:
    """Cover a text of so many pieces; each piece counts in one window, with context on both sides."""
    room = LENGTH - 2
    start = first = 0
    while first < length:
        end = min(start + room, length)
        last = length if end == length else end - _MARGIN
        yield Window(start, end, first, last)
        start, first = last - _MARGIN, last
