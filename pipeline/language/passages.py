"""Passages: what a kept block is about, as a direction that other passages can be compared with."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from pipeline.language.encoder import directions
from pipeline.language.readings import Reading

Directions = npt.NDArray[np.float32]
WIDTH = 384
_LARGEST = 127


def passage_rows(reading: Reading) -> list[dict[str, Any]]:
    """Say of each kept block, and of a title that stands in the text, what it is about; nothing is read twice."""
    spans = sorted({*(block.span for block in reading.blocks), *filter(None, [reading.title_span])})
    if reading.encoded is None or not spans:
        return []
    reading.encoded.complete(spans)
    read = [(span, state) for span in spans if (state := reading.encoded.mean(span)) is not None]
    if not read:
        return []
    pointing = packed(directions(np.stack([state for _, state in read])))
    return [
        {
            "document_id": reading.document_id,
            "start_char": span.start_char,
            "end_char": span.end_char,
            "passage_word_count": len(span.of(reading.text).split()),
            "direction": direction,
        }
        for (span, _), direction in zip(read, pointing, strict=True)
    ]


def packed(pointing: Directions) -> list[bytes]:
    """Write directions down, a byte for each of their parts; the longest part fills its byte."""
    largest = np.abs(pointing).max(1, keepdims=True)
    return [row.tobytes() for row in np.rint(pointing * (_LARGEST / largest)).astype(np.int8)]


def unpacked(written: Iterable[bytes]) -> Directions:
    """Read directions that were written down, each of length one."""
    pointing = np.frombuffer(b"".join(written), np.int8).reshape(-1, WIDTH).astype(np.float32)
    lengths: Directions = np.linalg.norm(pointing, axis=1, keepdims=True)
    return pointing / lengths
