"""Where rules and what was learned meet: which blocks are kept, and what the dropped ones are called."""

from collections.abc import Sequence

import numpy as np

from pipeline.documents import verdicts
from pipeline.documents.boilerplate import KEPT
from pipeline.documents.layout import Block
from pipeline.documents.lines import key

LONGEST_MENU_LINE = 8
ALMOST_SURE = 0.9
NAMED = frozenset({"title", "byline", "date", "publisher", "repeated"})
SURE = frozenset({"legal", "page_furniture", "navigation", "promotion", "related"})


def entitled(blocks: list[Block], title: str | None) -> list[Block]:
    """Give the role of title to the line that has the words which the file gives as its title."""
    place = next((at for at, block in enumerate(blocks) if title and key(block.words) == key(title)), None)
    if place is None:
        return blocks
    others = [block._replace(role="heading") if block.role == "title" else block for block in blocks]
    return [*others[:place], others[place]._replace(role="title", list_number=None), *others[place + 1 :]]


def decided(shaped: Sequence[Block], named: Sequence[Block], expected: verdicts.Shares) -> list[Block]:
    """Let what was learned decide, block by block, but for what rules are sure of."""
    counts = np.array([block.word_count for block in shaped], dtype=np.float64)
    least = verdicts.least_share(expected, counts) if len(shaped) else 1.0
    pairs = zip(shaped, named, map(float, expected), strict=True)
    return [_decided(shape, name, share, share >= least)._replace(expected=share) for shape, name, share in pairs]


def _decided(shape: Block, name: Block, share: float, is_text: bool) -> Block:  # noqa: FBT001
    """Keep a block or drop it, and call it by the closest name there is."""
    if name.role in NAMED or (name.role in SURE and share < ALMOST_SURE):
        return name
    if is_text:
        return name if name.role in KEPT else shape if shape.role in KEPT else name
    return name if name.role not in KEPT else name._replace(role=_dropped_role(name))


def _dropped_role(block: Block) -> str:
    """Name what is dropped by its length: lines of menus, or sentences that advertise or lead elsewhere."""
    return "navigation" if block.word_count <= LONGEST_MENU_LINE else "promotion"
