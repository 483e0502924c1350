"""Which blocks are the text: the learned shares, and the choice that a whole text gains most by."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.documents import context, evidence, wording
from pipeline.documents.layout import Block
from pipeline.documents.marks import Mark
from pipeline.language import trees

Shares = npt.NDArray[np.float64]


def shares(blocks: Sequence[Block], marks: Sequence[Mark | None]) -> Shares:
    """Say for each block which share of it is expected to be text."""
    if not blocks:
        return np.zeros(0)
    leanings = wording.leanings((block.words for block in blocks), wording.shipped())
    odds = trees.odds("blocks.onnx", context.seen(blocks, evidence.table(blocks, marks), leanings))
    learned: Shares = 1.0 / (1.0 + np.exp(-odds.astype(np.float64)))
    return learned


def least_share(expected: Shares, words: Shares) -> float:
    """Find the share from which on blocks are kept, so that the expected F1 of the words is highest.

    Where little is certain, more has to be kept than half of the odds would: the best cut is half of the F1 that it
    reaches.
    """
    order = np.argsort(-expected, kind="stable")
    hits = np.cumsum((expected * words)[order])
    f1 = 2 * hits / (np.cumsum(words[order]) + hits[-1] + 1e-9)
    return float(expected[order[int(f1.argmax())]])
