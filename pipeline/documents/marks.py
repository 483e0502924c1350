"""What a file's own layout says of each block: the tag around it, the path to it, its links, its page."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pipeline.documents.layout import Block

Layout = Sequence[Mapping[str, Any]]


class Mark(NamedTuple):
    """Where a file's own layout puts a block; plain text has none."""

    tag: str
    path: str
    link_share: float
    is_main: bool | None
    page: int | None = None


def marks(blocks: Sequence[Block], layout: Layout | None) -> list[Mark | None]:
    """Find for each block the part of the layout that it begins in."""
    if not layout:
        return [None] * len(blocks)
    starts = [part["start_char"] for part in layout]
    found = (max(0, bisect_right(starts, block.start_char) - 1) for block in blocks)
    return [Mark(**{name: layout[place][name] for name in Mark._fields}) for place in found]
