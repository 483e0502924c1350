"""What a block tells by its place: its neighbours, what stands twice, the page as a whole."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from pipeline.documents import evidence
from pipeline.documents.layout import Block
from pipeline.documents.lines import key

Matrix = npt.NDArray[np.float32]
SEEN_NEXT_DOOR = (
    "log_words", "sentence_end", "small_words", "capital_words", "heading", "list_item", "digits", "broken_off",
    "link_share", "is_main",
)  # fmt: skip
RHYTHM = ("log_words", "sentence_end", "capital_words", "small_words", "digits")
SIGNS = ("legal", "promotion", "related")
OF_PAGE = ("small_words", "price", "ago", "navigation", "list_item", "year", "direct", "link_share", "is_main")
DOORS = (-3, -2, -1, 1, 2, 3)
REACHES = (4, 12)
BEATS = (1, 2, 3, 4, 5)
PROSE_WORDS = 12
SHORT_WORDS = 6
FAR = 200.0
MOST_COPIES = 9


def seen(blocks: Sequence[Block], own: Matrix, leanings: Sequence[Sequence[float]]) -> Matrix:
    """Describe each block of a text by what it tells itself and by its surroundings, one row a block."""
    copies = _copies([key(block.words) for block in blocks])
    wording = np.array(leanings, dtype=np.float32)
    near = np.column_stack([own[:, _columns(SEEN_NEXT_DOOR)], copies[:, 0] > 1, wording[:, 0]])
    parts = [own, copies, wording, *(_shifted(near, door) for door in DOORS)]
    for reach in REACHES:
        parts += _sides(near, reach)
    return np.concatenate([*parts, _places(own), _rhythm(own), _page(own, copies)], axis=1, dtype=np.float32)


@cache
def _columns(names: tuple[str, ...]) -> list[int]:
    """Find measures by name."""
    return [evidence.NAMES.index(name) for name in names]


def _column(own: Matrix, name: str) -> Matrix:
    """Take one measure of all blocks."""
    return own[:, evidence.NAMES.index(name)]


def _copies(keys: Sequence[str]) -> Matrix:
    """Count how often each line stands in the text, and which time this is."""
    counts, times = Counter(keys), Counter[str]()
    rows = np.ones((len(keys), 2), dtype=np.float32)
    for place, words in enumerate(keys):
        if (count := counts[words]) > 1:
            times[words] += 1
            rows[place] = (count, times[words])
    return np.minimum(rows, MOST_COPIES)


def _shifted(near: Matrix, door: int) -> Matrix:
    """Take the measures of the block so many places before (after, where negative)."""
    out = np.full_like(near, -1.0)
    if abs(door) < len(near):
        out[max(0, door) : len(near) + min(0, door)] = near[max(0, -door) : len(near) - max(0, door)]
    return out


def _sides(near: Matrix, reach: int) -> list[Matrix]:
    """Average the measures over some blocks before, and some after."""
    known = np.nan_to_num(near.astype(np.float64))
    sums = np.vstack([np.zeros((1, near.shape[1])), np.cumsum(known, axis=0)])
    here = np.arange(len(near))
    low, high = np.maximum(0, here - reach), np.minimum(len(near), here + reach + 1)
    before = (sums[here] - sums[low]) / np.maximum(1, here - low)[:, None]
    after = (sums[high] - sums[here + 1]) / np.maximum(1, high - here - 1)[:, None]
    return [before.astype(np.float32), after.astype(np.float32)]


def _since(flags: npt.NDArray[np.bool_]) -> Matrix:
    """Count the blocks since the last that is flagged."""
    here = np.arange(len(flags))
    last = np.maximum.accumulate(np.where(flags, here, -int(FAR)))
    return np.minimum(here - last, FAR).astype(np.float32)


def _until(flags: npt.NDArray[np.bool_]) -> Matrix:
    """Count the blocks to the next that is flagged."""
    return _since(flags[::-1])[::-1]


def _places(own: Matrix) -> Matrix:
    """Say how far into the text a block stands, and how far from running text and telling lines."""
    words = np.expm1(_column(own, "log_words"))
    prose = (words >= PROSE_WORDS) & (_column(own, "sentence_end") > 0)
    running = np.cumsum(np.where(prose, words, 0.0))
    above = running - np.where(prose, words, 0.0)
    here, is_long = np.arange(len(own)), words > SHORT_WORDS
    legal, promotion, related = (_column(own, name) > 0 for name in SIGNS)
    return np.column_stack(
        [
            here, len(own) - 1 - here, here / len(own), np.cumsum(words) / words.sum(), above / max(1.0, running[-1]),
            above, running[-1] - running, _since(prose), _until(prose), _since(related), np.cumsum(related),
            _since(is_long), _until(is_long), _since(legal), _since(promotion), _until(_column(own, "copyright") > 0),
        ]
    )  # fmt: skip


def _rhythm(own: Matrix) -> Matrix:
    """Say how alike blocks are that stand one to five apart: lists of teasers come in a beat."""
    shape, result = own[:, _columns(RHYTHM)], []
    for beat in BEATS:
        apart = np.full(len(own), 3.0, dtype=np.float32)
        if len(own) > beat:
            apart[beat:] = np.abs(shape[beat:] - shape[:-beat]).sum(axis=1)
        before, after = _sides(apart[:, None], 5)
        result.append((before + after)[:, 0] + apart)
    return np.column_stack(result)


def _page(own: Matrix, copies: Matrix) -> Matrix:
    """Describe the text as a whole, the same in every row."""
    words = np.expm1(_column(own, "log_words"))
    prose = (words >= PROSE_WORDS) & (_column(own, "sentence_end") > 0)
    facts = [
        np.log1p(len(own)), np.log1p(words.sum()), words[prose].sum() / words.sum(), prose.mean(),
        (words <= SHORT_WORDS).mean(), words.max(), np.median(words), (copies[:, 0] > 1).mean(),
        *np.nan_to_num(own[:, _columns(OF_PAGE)]).mean(axis=0),
    ]  # fmt: skip
    return np.tile(np.array(facts, dtype=np.float32), (len(own), 1))
