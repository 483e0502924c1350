"""Windows over the texts, made into tensors."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from pipeline.language.pieces import CLS, FORM, SEP, Numbers, Pieces, set_apart
from pipeline.language.windows import LENGTH
from pipeline.training.corpora import (
    UNKNOWN,
    Article,
    Direction,
    Pronoun,
    Report,
    Stream,
    Stretch,
    boundary_tags,
)

CUE, SOURCE, CONTENT, NAME = range(4)
_SHORTEST = 8  # pieces
_BARE_SHARE = 0.2  # of lines


class Asked(NamedTuple):
    """One cue of a window with the tags of the pieces around it, or what is no cue, with nothing around it."""

    window: int
    cue: Stretch
    tags: Numbers


class Passage(NamedTuple):
    """A stretch of a window whose meaning is asked: the direction a teacher gives it, its topic, `UNKNOWN` for none."""

    window: int
    stretch: Stretch
    direction: Direction
    topic: int


class Batch(NamedTuple):
    """Windows with their tags per piece (windows x pieces x 4 kinds of tag) and what else is asked about them."""

    ids: Tensor
    hints: Tensor
    mask: Tensor
    tags: Tensor
    cues: list[Asked]
    pronouns: list[Pronoun]
    passages: list[Passage]

    def on(self, device: torch.device) -> "Batch":
        """Lay the tensors where the network is."""
        ids, hints, mask, tags = (tensor.to(device, non_blocking=True) for tensor in self[:4])
        return self._replace(ids=ids, hints=hints, mask=mask, tags=tags)

    @property
    def size(self) -> int:
        """Count the pieces."""
        return int(self.mask.sum())


class Window(NamedTuple):
    """The pieces of a window with their tags (pieces x 4 kinds) and cues."""

    ids: Numbers
    hints: Numbers
    tags: Numbers
    cues: list[Asked]


def of_articles(
    articles: list[Article], size: int, chance: np.random.Generator, short_share: float = 0.0
) -> Iterator[Batch]:
    """Cut each article into windows from an offset that differs each time, and mix the windows.

    A share of the articles is cut into a line or a few instead, so that short texts and headlines are no surprise.
    """
    is_short = chance.random(len(articles)) < short_share
    windows = [
        window
        for article, short in zip(articles, is_short, strict=True)
        if not short
        for window in _windows(article, chance)
    ]
    lines = [
        window for article, short in zip(articles, is_short, strict=True) if short for window in _lines(article, chance)
    ]
    windows = [windows[number] for number in chance.permutation(len(windows))]
    for start in range(0, len(windows), size):
        yield side_by_side(windows[start : start + size])
    yield from _packed(lines, size * LENGTH)


def _packed(windows: list[Window], room: int) -> Iterator[Batch]:
    """Batch windows of like length, as many as there is room for."""
    batch: list[Window] = []
    for window in sorted(windows, key=lambda one: len(one.ids)):
        if batch and (len(batch) + 1) * (len(window.ids) + 2) > room:
            yield side_by_side(batch)
            batch = []
        batch.append(window)
    if batch:
        yield side_by_side(batch)


def _lines(article: Article, chance: np.random.Generator) -> Iterator[Window]:
    """Cut an article where lines end, one to three at once."""
    starts = np.flatnonzero(set_apart(article.pieces.hints)).tolist()
    edges = [*starts, len(article.pieces)]
    place = 0
    while place < len(starts):
        after = min(place + int(chance.integers(1, 4)), len(starts))
        start, end = edges[place], min(edges[after], edges[place] + LENGTH - 2)
        if end - start > _SHORTEST:
            window = _window(article, start, end)
            yield _bared(window) if chance.random() < _BARE_SHARE else window
        place = after


def _bared(window: Window) -> Window:
    """Write the first word small, as words stand that are told by others; reports are read within reports."""
    hints = window.hints.copy()
    hints[0] %= FORM
    return window._replace(hints=hints)


def _windows(article: Article, chance: np.random.Generator) -> Iterator[Window]:
    room, total = LENGTH - 2, len(article.pieces)
    first = int(chance.integers(0, room)) if total > room else 0
    edges = [0, *range(first, total, room), total]
    for start, end in pairwise(edges):
        if end - start > 2 * _SHORTEST:
            yield _window(article, start, end)


def _window(article: Article, start: int, end: int) -> Window:
    reports = [_shifted(report, start) for report in article.reports]
    inside = [report for report in reports if report.cue[0] >= 0 and report.cue[1] <= end - start]
    tags = np.full((end - start, 4), UNKNOWN, np.int64)
    for kind, spans in enumerate(
        ([report.cue for report in reports], _all(reports, "sources"), _all(reports, "contents"))
    ):
        tags[:, kind] = boundary_tags(end - start, ((one, 0) for one in _clipped(spans, end - start)))
    cues = [
        Asked(0, _moved(report.cue, 1), _arguments(report, end - start))
        for report in inside
        if _whole(report, end - start)
    ]
    return Window(article.pieces.ids[start:end], article.pieces.hints[start:end], tags, cues)


def _all(reports: list[Report], role: str) -> list[Stretch]:
    return [span for report in reports for span in getattr(report, role)]


def _moved(stretch: Stretch, by: int) -> Stretch:
    return stretch[0] + by, stretch[1] + by


def _shifted(report: Report, start: int) -> Report:
    source, content = (tuple(_moved(one, -start) for one in spans) for spans in (report.sources, report.contents))
    return Report(_moved(report.cue, -start), source, content)


def _clipped(spans: list[Stretch], length: int) -> list[Stretch]:
    return [(max(0, start), min(length, end)) for start, end in spans if start < length and end > 0]


def _whole(report: Report, length: int) -> bool:
    return all(start >= 0 and end <= length for start, end in (*report.sources, *report.contents))


def _arguments(report: Report, length: int) -> Numbers:
    labelled = [*((span, 1) for span in report.contents), *((span, 0) for span in report.sources)]
    return np.concatenate([[0], boundary_tags(length, labelled), [0]])


def side_by_side(windows: list[Window]) -> Batch:
    """Lay windows side by side, blank behind the shorter ones."""
    length = max(len(window.ids) for window in windows) + 2
    ids, hints, mask = (np.zeros((len(windows), length), np.int64) for _ in range(3))
    tags = np.full((len(windows), length, 4), UNKNOWN, np.int64)
    cues = []
    for row, window in enumerate(windows):
        end = len(window.ids) + 1
        ids[row, 0], ids[row, 1:end], ids[row, end] = CLS, window.ids, SEP
        hints[row, 1:end], mask[row, : end + 1], tags[row, 1:end] = window.hints, 1, window.tags
        cues += [one._replace(window=row) for one in window.cues]
    tensors = [torch.from_numpy(numbers) for numbers in (ids, hints, mask, tags)]
    return Batch(tensors[0], tensors[1], tensors[2], tensors[3], cues, [], [])


def of_names(stream: Stream, size: int, chance: np.random.Generator, share: float = 1.0) -> Iterator[Batch]:
    """Cut a stream into windows, and take a share of them."""
    room = LENGTH - 2
    starts = np.arange(int(chance.integers(0, room)), len(stream.pieces) - room, room)
    chosen = chance.permutation(starts)[: int(len(starts) * share)]
    for first in range(0, len(chosen), size):
        yield side_by_side([_named(stream, start, start + room) for start in chosen[first : first + size].tolist()])


def _named(stream: Stream, start: int, end: int) -> Window:
    tags = np.full((end - start, 4), UNKNOWN, np.int64)
    tags[:, NAME] = stream.tags[start:end]
    return Window(stream.pieces.ids[start:end], stream.pieces.hints[start:end], tags, [])


def of_pronouns(texts: list[Pronoun], size: int, chance: np.random.Generator, share: float = 1.0) -> Iterator[Batch]:
    """Batch texts of like length, and take a share of the batches."""
    texts = sorted(texts, key=lambda one: len(one.pieces))
    starts = chance.permutation(np.arange(0, len(texts), size)).tolist()
    for start in starts[: round(len(starts) * share)]:
        chosen = texts[start : start + size]
        yield side_by_side([unlabelled(one.pieces) for one in chosen])._replace(pronouns=chosen)


def unlabelled(pieces: Pieces) -> Window:
    """Make a window of pieces without tags."""
    return Window(pieces.ids, pieces.hints, np.full((len(pieces), 4), UNKNOWN, np.int64), [])
