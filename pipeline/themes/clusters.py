"""Groups of directions: spherical k-means, and how many groups there should be.

The number is the one at which directions lie most clearly nearer to the middle of their own group than to the next
(the simplified silhouette). Of many directions an evenly drawn part is grouped, and the rest go to the nearest middle.
"""

from collections.abc import Iterator
from math import sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.language.passages import Directions

FEWEST, MOST = 3, 60
GROUPED_AT_ONCE = 20_000
# Groups known before are kept unless others are this much clearer: what need not change stays.
CLEARER = 1.1
_STEPS = 30
_STEP = 1.25
_TRIES = 8
_SEED = 7
_AT_ONCE = 50_000

Numbers = npt.NDArray[np.int64]


class Grouped(NamedTuple):
    """Which group each direction belongs to, how near it is to its middle, and how clear the groups are."""

    middles: Directions
    numbers: Numbers
    closeness: npt.NDArray[np.float32]
    clarity: float


def grouped(pointing: Directions, before: Directions | None = None) -> Grouped:
    """Group directions; of middles known before, those that are still somebody's are where the search starts."""
    part = pointing[:: max(1, -(-len(pointing) // GROUPED_AT_ONCE))]
    found = max((_settled(part, _spread(part, count)) for count in counts(len(part))), key=lambda each: each.clarity)
    if before is not None and len(before):
        kept = _settled(part, before)
        found = kept if kept.clarity * CLEARER >= found.clarity else found
    return _numbered_by_size(_nearest(pointing, found.middles))


def _numbered_by_size(found: Grouped) -> Grouped:
    """Put the largest group first, of two as large the one whose first direction comes first."""
    known, firsts, sizes = np.unique(found.numbers, return_index=True, return_counts=True)
    order = np.lexsort((firsts, -sizes))
    places = np.empty(len(found.middles), np.int64)
    places[known[order]] = np.arange(len(known))
    return found._replace(middles=found.middles[known[order]], numbers=places[found.numbers])


def counts(size: int) -> Iterator[int]:
    """Yield the numbers of groups that are tried: every next one a quarter more, up to the root of the size."""
    most = max(1, min(MOST, round(sqrt(size))))
    count = min(FEWEST, most)
    while count <= most:
        yield count
        count = max(count + 1, round(count * _STEP))


def _spread(pointing: Directions, count: int) -> Directions:
    """Choose directions far from each other to start from: of some drawn by distance, the one that leaves least."""
    drawing = np.random.default_rng(_SEED)
    chosen = [int(drawing.integers(len(pointing)))]
    far = (1 - pointing @ pointing[chosen[0]]).clip(0)
    while len(chosen) < count and far.sum() > 0:
        drawn = drawing.choice(len(pointing), _TRIES, p=far / far.sum())
        left = np.minimum(far[:, None], (1 - pointing @ pointing[drawn].T).clip(0))
        best = int(left.sum(0).argmin())
        chosen.append(int(drawn[best]))
        far = left[:, best]
    return pointing[chosen]


def _settled(pointing: Directions, middles: Directions) -> Grouped:
    """Move the middles until no direction changes its group; a group that loses all its directions is gone."""
    numbers = np.full(len(pointing), -1)
    for _ in range(_STEPS):
        found = (pointing @ middles.T).argmax(1)
        if np.array_equal(found, numbers):
            break
        numbers = found
        middles = middles_of(pointing, numbers)
    return _nearest(pointing, middles)


def middles_of(pointing: Directions, numbers: Numbers) -> Directions:
    """Give the mean direction of each group that has any, in the order of their numbers."""
    order = np.argsort(numbers, kind="stable")
    starts = np.flatnonzero(np.diff(numbers[order], prepend=-1))
    sums: Directions = np.add.reduceat(pointing[order], starts)
    lengths: Directions = np.linalg.norm(sums, axis=1, keepdims=True)
    means: Directions = sums / lengths.clip(1e-9)
    return means


def _nearest(pointing: Directions, middles: Directions) -> Grouped:
    parts = [_compared(pointing[at : at + _AT_ONCE], middles) for at in range(0, max(len(pointing), 1), _AT_ONCE)]
    numbers, first, second = (np.concatenate(column) for column in zip(*parts, strict=True))
    clarity = float(((first - second) / (1 - second).clip(1e-6)).mean()) if len(middles) > 1 else 0.0
    return Grouped(middles, numbers, first, clarity)


def _compared(
    pointing: Directions, middles: Directions
) -> tuple[Numbers, npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Say which middle is nearest, how near it is, and how near the next one is."""
    near = pointing @ middles.T
    numbers, rows = near.argmax(1), np.arange(len(near))
    first = near[rows, numbers]
    near[rows, numbers] = -1
    return numbers, first, near.max(1)
