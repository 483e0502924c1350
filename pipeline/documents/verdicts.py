"""Which blocks are the text: the learned shares, and the choice that a whole text gains most by."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.documents import context, evidence, wording
from pipeline.documents.layout import Block
from pipeline.language import trees

Shares = npt.NDArray[np.float64]


def shares(texts: Sequence[Sequence[Block]], measures: Sequence[evidence.Matrix]) -> list[Shares]:
    """Say for each block of some texts which share of it is expected to be text."""
    filled = [(blocks, own) for blocks, own in zip(texts, measures, strict=True) if blocks]
    if not filled:
        return [np.zeros(0) for _ in texts]
    odds = trees.odds("blocks.onnx", np.concatenate([_seen(*pair) for pair in filled]))
    learned = 1.0 / (1.0 + np.exp(-odds.astype(np.float64)))
    return np.split(learned, np.cumsum([len(blocks) for blocks in texts])[:-1])


def _seen(blocks: Sequence[Block], own: evidence.Matrix) -> context.Matrix:
    """Describe the blocks of one text in their surroundings."""
    return context.seen(blocks, own, wording.leanings((block.words for block in blocks), wording.shipped()))


def least_share(expected: Shares, words: Shares) -> float:
    """Find the share from which on blocks are kept, so that the expected F1 of the words is highest.

    Where little is certain, more has to be kept than half of the odds would: the best cut is half of the F1 that it
    reaches.
    """
    order = np.argsort(-expected, kind="stable")
    hits = np.cumsum((expected * words)[order])
    f1 = 2 * hits / (np.cumsum(words[order]) + hits[-1] + 1e-9)
    return float(expected[order[int(f1.argmax())]])
