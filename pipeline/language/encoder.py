"""The shipped encoder: word pieces → scores and states, one pass for every stage that asks.

Answers depend on the text alone: windows of one text are read together, and never beside another text's.
"""

import os
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

import numpy as np
import onnxruntime

from pipeline.language.decoding import Scores
from pipeline.language.pieces import CLS, SEP, Numbers, Pieces
from pipeline.language.windows import Window, windows

REACH = 96  # pieces before and after, beyond which distances are not told apart
WIDTHS = (28, 384, 384)  # of tags, narrow states and hidden states
_AT_ONCE = 8


class Signals(NamedTuple):
    """What the encoder says of each piece: scores of tags, and states for the questions that follow."""

    tags: Scores
    narrow: Scores
    hidden: Scores


@cache
def session(name: str) -> onnxruntime.InferenceSession:
    """Load one of the shipped models; `POLARS_MAX_THREADS`, a worker's share of the cores, holds here too."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = int(os.environ.get("POLARS_MAX_THREADS", "0"))
    # Threads that spin while they wait slow each other down wherever cores are shared.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    model = resources.files("pipeline.language").joinpath(f"models/{name}.onnx").read_bytes()
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def signals(pieces: Pieces) -> Signals:
    """Read a text from end to end."""
    if not len(pieces):
        return Signals(*(np.zeros((0, width), np.float32) for width in WIDTHS))
    parts = list(windows(len(pieces)))
    kept = [one for group in _alike(parts) for one in _read(pieces, group)]
    return Signals(*(np.concatenate(columns) for columns in zip(*kept, strict=True)))


def _alike(parts: list[Window]) -> Iterator[list[Window]]:
    """Batch windows; the last one, when it is shorter, is read by itself rather than filled up."""
    whole = parts if parts[-1].end - parts[-1].start == parts[0].end - parts[0].start else parts[:-1]
    yield from (whole[first : first + _AT_ONCE] for first in range(0, len(whole), _AT_ONCE))
    if len(whole) < len(parts):
        yield parts[-1:]


def _read(pieces: Pieces, chosen: list[Window]) -> Iterator[tuple[Scores, ...]]:
    answers = session("encoder").run(["tags", "narrow", "hidden"], fed(pieces, chosen))
    for row, window in enumerate(chosen):
        kept = slice(window.first - window.start + 1, window.last - window.start + 1)
        yield tuple(answer[row, kept] for answer in answers)


def fed(pieces: Pieces, chosen: list[Window]) -> dict[str, Numbers]:
    """Lay windows side by side as the encoder wants them: each between its two ends, blank after it."""
    length = max(window.end - window.start for window in chosen) + 2
    ids, hints, mask = (np.zeros((len(chosen), length), np.int64) for _ in range(3))
    for row, (start, end, _, _) in enumerate(chosen):
        last = end - start + 1
        ids[row, 0], ids[row, 1:last], ids[row, last] = CLS, pieces.ids[start:end], SEP
        hints[row, 1:last], mask[row, : last + 1] = pieces.hints[start:end], 1
    return {"ids": ids, "hints": hints, "mask": mask}


def arguments(around: Scores, cues: Scores, roles: Numbers) -> Scores:
    """Score the pieces around each cue as parts of its source and of its content."""
    fields: dict[str, Any] = {"around": around, "cues": cues, "roles": roles}
    answers: Scores = session("arguments").run(["answers"], fields)[0]
    return answers


def same(pronouns: Scores, names: Scores, distances: Numbers) -> Scores:
    """Give the log odds that a pronoun and a name are one person, pair by pair; distances count pieces, signed."""
    odds: Scores = session("pronouns").run(
        ["odds"], {"pronouns": pronouns, "names": names, "distances": distances.clip(-REACH, REACH - 1) + REACH}
    )[0]
    return odds


def directions(passages: Scores) -> Scores:
    """Say where passages point, by the mean states of their pieces: those about the same point the same way."""
    answers: Scores = session("meaning").run(["directions"], {"passages": passages})[0]
    return answers
