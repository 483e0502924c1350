"""Windows whose passages are asked what they are about."""

from collections.abc import Iterator

import numpy as np

from pipeline.language.pieces import Pieces
from pipeline.language.windows import LENGTH
from pipeline.training.batches import Batch, Passage, Window, side_by_side, unlabelled
from pipeline.training.corpora import Taught


def of_passages(texts: list[Taught], size: int, chance: np.random.Generator, share: float = 1.0) -> Iterator[Batch]:
    """Cut a share of the texts into windows that begin with a passage, and ask what each whole passage is about."""
    chosen = chance.permutation(len(texts))[: round(len(texts) * share)].tolist()
    found = [one for number in chosen for one in _about(texts[number], chance)]
    found.sort(key=lambda one: len(one[0].ids))
    room, batch = size * LENGTH, list[tuple[Window, list[Passage]]]()
    for one in found:
        if batch and (len(batch) + 1) * (len(one[0].ids) + 2) > room:
            yield _asking(batch)
            batch = []
        batch.append(one)
    if batch:
        yield _asking(batch)


def _asking(chosen: list[tuple[Window, list[Passage]]]) -> Batch:
    passages = [one._replace(window=row) for row, (_, asked) in enumerate(chosen) for one in asked]
    return side_by_side([window for window, _ in chosen])._replace(passages=passages)


def _about(text: Taught, chance: np.random.Generator) -> Iterator[tuple[Window, list[Passage]]]:
    """Cut a text from a passage that differs each time; what is before and behind is left to other epochs."""
    room = LENGTH - 2
    first = int(chance.integers(0, len(text.passages)))
    while first < len(text.passages):
        start = text.passages[first][0]
        last = first
        while last < len(text.passages) and text.passages[last][1] - start <= room:
            last += 1
        if last == first:  # one passage alone is longer than a window
            first += 1
            continue
        end = text.passages[last - 1][1]
        asked = [
            Passage(0, (begins + 1 - start, ends + 1 - start), direction, text.topic)
            for (begins, ends), direction in list(zip(text.passages, text.directions, strict=True))[first:last]
        ]
        read = Pieces(*(column[start:end] for column in text.pieces))
        yield unlabelled(read), asked
        first = last
