"""Scores per piece → the likeliest stretches.

Tags are numbers: 0 outside, then begin, inside, end and single for each label; only sequences that make whole stretches
are read (Viterbi over hard constraints).
"""

import math
from collections.abc import Iterator
from functools import cache

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Tags = npt.NDArray[np.int64]
_NEVER = np.float32(-1e9)
_SURELY = math.log(0.99)
_AT_ONCE = 64
_OUTSIDE, _BEGIN, _INSIDE, _END, _SINGLE = range(5)


def log_softmax(scores: Scores) -> Scores:
    """Turn scores into log probabilities along the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    normal: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return normal


@cache
def _allowed(tag_count: int) -> tuple[Scores, Scores, Scores]:
    """Say which tag may follow which, which may come first, and which last."""
    part = np.array([_OUTSIDE, *((tag - 1) % 4 + 1 for tag in range(1, tag_count))])
    label = np.array([-1, *((tag - 1) // 4 for tag in range(1, tag_count))])
    is_open, goes_on = np.isin(part, [_BEGIN, _INSIDE]), np.isin(part, [_INSIDE, _END])
    fits = np.where(is_open[:, None], goes_on[None, :] & (label[:, None] == label[None, :]), ~goes_on[None, :])
    steps, first, last = (np.where(may, np.float32(0), _NEVER) for may in (fits, ~goes_on, ~is_open))
    return steps.astype(np.float32), first.astype(np.float32), last.astype(np.float32)


def best_tags(scores: Scores) -> Tags:
    """Find the best sequence of tags for each row of `scores` (rows x pieces x tags)."""
    rows, length, tag_count = scores.shape
    steps, first, last = _allowed(tag_count)
    best, back = scores[:, 0] + first, np.zeros((length, rows, tag_count), np.int8)
    for at in range(1, length):
        reached = best[:, :, None] + steps
        back[at] = reached.argmax(1)
        best = reached.max(1) + scores[:, at]
    tags = np.zeros((rows, length), np.int64)
    tags[:, -1] = (best + last).argmax(-1)
    for at in range(length - 1, 0, -1):
        tags[:, at - 1] = back[at][np.arange(rows), tags[:, at]]
    return tags


def tagged(scores: Scores) -> Tags:
    """Find the best sequence of tags for one text (pieces x tags, log probabilities).

    Pieces that are almost surely outside part the text; what stands between them is read side by side.
    """
    tags = np.zeros(len(scores), np.int64)
    unsure = np.flatnonzero(scores[:, _OUTSIDE] < _SURELY)
    if not len(unsure):
        return tags
    breaks = np.flatnonzero(np.diff(unsure) > 1) + 1
    runs = sorted(np.split(unsure, breaks), key=len)
    for first in range(0, len(runs), _AT_ONCE):
        chosen = runs[first : first + _AT_ONCE]
        rows = np.full((len(chosen), len(chosen[-1]), scores.shape[1]), _NEVER, np.float32)
        rows[..., _OUTSIDE] = 0
        for row, run in enumerate(chosen):
            rows[row, : len(run)] = scores[run]
        for run, best in zip(chosen, best_tags(rows), strict=True):
            tags[run] = best[: len(run)]
    return tags


def stretches(tags: Tags) -> Iterator[tuple[int, int, int]]:
    """Yield each stretch of one sequence: first piece, the one after the last, label."""
    start = 0
    for at in np.flatnonzero(tags).tolist():
        part, label = (tags[at] - 1) % 4 + 1, int(tags[at] - 1) // 4
        if part in {_BEGIN, _SINGLE}:
            start = at
        if part in {_END, _SINGLE}:
            yield start, at + 1, label
