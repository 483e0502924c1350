"""Runs put together to lines, and what a line looks like."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.raw_text.pages.runs import WIDE_GAP, Run

SAME_LINE = 0.45
MARKER = re.compile(r"(?:[•●▪◦‣∙·■□➢*–—o-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])$")
BULLET = re.compile(r"(?:[•●▪◦‣∙■□➢]|[*–—-](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)](?=\s))")


class Line(NamedTuple):
    """A line of a column."""

    words: str
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool
    is_row: bool = False

    @property
    def is_item(self) -> bool:
        """Ask whether it opens an item of a list."""
        return BULLET.match(self.words) is not None


def lines(flow: Sequence[Run]) -> Iterator[Line]:
    """Put what stands on one line together, from the top to the bottom of a column."""
    group: list[Run] = []
    for run in sorted(flow, key=lambda run: (-run.baseline, run.left)):
        if group and not _is_beside(group, run):
            yield _line(group)
            group = []
        group.append(run)
    if group:
        yield _line(group)


def _is_beside(group: Sequence[Run], run: Run) -> bool:
    largest = max(group, key=lambda other: other.size)
    return abs(largest.baseline - run.baseline) < SAME_LINE * max(largest.size, run.size)


def _line(group: Sequence[Run]) -> Line:
    """Make one line; a wide gap, but for that after a bullet, parts the cells of a row."""
    ordered = sorted(group, key=lambda run: run.left)
    words, is_row = ordered[0].words, False
    for before, run in pairwise(ordered):
        gap, larger = run.left - before.right, max(run.size, before.size)
        is_cell = gap > WIDE_GAP * larger and not MARKER.match(before.words)
        is_row = is_row or is_cell
        words += (" | " if is_cell else " " if gap > 0.12 * larger else "") + run.words
    longest = max(ordered, key=lambda run: len(run.words))
    is_bold = all(run.is_bold for run in ordered if not MARKER.match(run.words))
    right = max(run.right for run in ordered)
    return Line(words, ordered[0].left, right, longest.baseline, longest.size, is_bold, is_row)
