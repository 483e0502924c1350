"""Where rules and what was learned meet: which blocks are kept, and what the dropped ones are called."""

from collections.abc import Sequence

import numpy as np

from pipeline.documents import verdicts
from pipeline.documents.boilerplate import KEPT
from pipeline.documents.layout import Block, is_prose
from pipeline.documents.lines import key

LONGEST_MENU_LINE = 8
ALMOST_SURE = 0.95
RUNNING_WORDS = 15
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
    rows = zip(shaped, named, map(float, expected), strict=True)
    found = [_decided(shape, name, share, share >= least)._replace(expected=share) for shape, name, share in rows]
    return _joined(named, found)


def _joined(named: Sequence[Block], found: list[Block]) -> list[Block]:
    """Keep running text that goes on from running text with more text behind it: no rule says otherwise there.

    On pages this changes next to nothing; in reports it keeps what reads like a publisher's notice.
    """
    result, was_running = list(found), False
    for place, name in enumerate(named):
        if name.role == "page_furniture":
            continue
        is_followed = any(after.role in KEPT for after in found[place + 1 : place + 3])
        if was_running and is_followed and _is_running(name) and found[place].role not in KEPT:
            result[place] = name._replace(expected=found[place].expected)
        was_running = _is_running(result[place])
    return result


def _is_running(block: Block) -> bool:
    """Ask whether a block is a longer stretch of running text that is kept."""
    return block.word_count >= RUNNING_WORDS and is_prose(block)


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
