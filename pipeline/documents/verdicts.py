"""Which blocks are the text: the learned shares, and the choice that a whole text gains most by."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.documents import context, evidence, wording
from pipeline.documents.layout import Block
from pipeline.language import trees

Shares = npt.NDArray[np.float64]
DUMPS, PAGES = "blocks.onnx", "pages.onnx"
MAIN = evidence.NAMES.index("is_main")


def shares(texts: Sequence[Sequence[Block]], measures: Sequence[evidence.Matrix]) -> list[Shares]:
    """Say for each block of some texts which share of it is expected to be text; pages have trees of their own."""
    result = [np.zeros(0) for _ in texts]
    for model in (DUMPS, PAGES):
        places = [place for place, own in enumerate(measures) if len(own) and _model(own) == model]
        if places:
            odds = trees.odds(model, np.concatenate([_seen(texts[place], measures[place]) for place in places]))
            ends = np.cumsum([len(texts[place]) for place in places])[:-1]
            for place, own in zip(places, np.split(odds, ends), strict=True):
                result[place] = 1.0 / (1.0 + np.exp(-own.astype(np.float64)))
    return result


def _model(own: evidence.Matrix) -> str:
    """Choose the trees by whether trafilatura has judged the page."""
    return PAGES if (own[:, MAIN] == 1).any() else DUMPS


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
