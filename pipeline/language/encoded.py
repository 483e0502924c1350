"""One document under the encoder: what it says of stretches that were read, so that no stretch is read twice."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.language.decoding import log_softmax, stretches, tagged
from pipeline.language.encoder import Signals, same, signals
from pipeline.language.pieces import PRONOUNS, Numbers, Pieces, begins_word, is_written_large, pieces
from pipeline.language.spans import Span
from pipeline.language.windows import LENGTH

SECTION = 24_000  # characters read at once; longer texts are parted between paragraphs, so that memory stays bounded
UNREAD = -9.0  # the odds of a pair of which the encoder has not read both
_PAIRS = 2_000  # weighed at once
_NAME_TAGS = slice(15, 28)
KINDS = ("person", "organisation", "place")
States = npt.NDArray[np.float16]


class Named(NamedTuple):
    """A name as the encoder reads it, with how sure it is (0 to 1) of its words and its kind."""

    span: Span
    kind: str
    share: float


class _Read(NamedTuple):
    """What is kept of a stretch: its names, and the states of words that may be names or pronouns."""

    names: list[Named]
    starts: Numbers
    ends: Numbers
    numbers: Numbers
    states: States


class _Sum(NamedTuple):
    """The states of a stretch's pieces added up, and how many they are."""

    states: npt.NDArray[np.float32]
    pieces: int


class Encoded:
    """A text of which the encoder has read some stretches; the others are read when they are asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._read: dict[Span, _Read] = {}
        self._sums: dict[Span, _Sum] = {}
        self._edges: list[Span] = []

    def signals(self, section: list[Span]) -> tuple[Pieces, Signals]:
        """Read stretches together, and keep what names and pronouns will need."""
        read = pieces(self.text, section)
        found = signals(read)
        kept = _kept(read, found)
        for span in section:
            self._read[span] = kept
            self._sums[span] = _summed(read, found, span)
            insort(self._edges, span)
        return read, found

    def mean(self, span: Span) -> npt.NDArray[np.float32] | None:
        """Give the mean state of the pieces that were read from a stretch on; nothing where nothing was read."""
        first, last = (bisect_right(self._edges, Span(at, -1)) for at in span)
        sums = [self._sums[edge] for edge in self._edges[first:last]]
        count = sum(one.pieces for one in sums)
        if not count:
            return None
        mean: npt.NDArray[np.float32] = np.stack([one.states for one in sums]).sum(0) / np.float32(count)
        return mean

    def complete(self, spans: Iterable[Span]) -> None:
        """Read what has not been read yet of some stretches."""
        for section in sections(self.text, [span for span in sorted(spans) if not self._has(span)]):
            self.signals(section)

    def _has(self, span: Span) -> bool:
        at = bisect_right(self._edges, span) - 1
        return at >= 0 and span.start_char < self._edges[at].end_char

    @property
    def names(self) -> list[Named]:
        """List the names in all that was read, by place."""
        parts = {id(part): part for part in self._read.values()}
        return sorted({name for part in parts.values() for name in part.names})

    def odds(self, pairs: list[tuple[Span, Span]]) -> list[float]:
        """Give the log odds that a pronoun and a name are one person, pair by pair; `UNREAD` where one was not read."""
        placed = [(number, self._state(one), self._state(other)) for number, (one, other) in enumerate(pairs)]
        known = [(number, one, other) for number, one, other in placed if one is not None and other is not None]
        answers = [UNREAD] * len(pairs)
        for first in range(0, len(known), _PAIRS):
            chosen = known[first : first + _PAIRS]
            pronouns = np.stack([one.state for _, one, _ in chosen])
            names = np.stack([other.state for _, _, other in chosen])
            distances = np.array([_distance(one, other) for _, one, other in chosen])
            for (number, _, _), odds in zip(chosen, same(pronouns, names, distances).tolist(), strict=True):
                answers[number] = odds
        return answers

    def _state(self, span: Span) -> "_Stood | None":
        """Find a name or pronoun that was read, nothing where it was not or is written small."""
        at = bisect_right(self._edges, Span(span.start_char, len(self.text) + 1)) - 1
        if at < 0:
            return None
        part = self._read[self._edges[at]]
        first, last = np.searchsorted(part.ends, span.start_char, "right"), np.searchsorted(part.starts, span.end_char)
        if first >= last:
            return None
        return _Stood(part.states[first:last].astype(np.float32).mean(0), int(part.numbers[first]), id(part))


class _Stood(NamedTuple):
    """The mean state of some words, the number of their first piece, and the stretch in which it counts."""

    state: npt.NDArray[np.float32]
    number: int
    part: int


def _distance(one: _Stood, other: _Stood) -> int:
    """Count the pieces from one to the other; what was read apart is far before."""
    return other.number - one.number if other.part == one.part else -LENGTH


def _summed(read: Pieces, found: Signals, span: Span) -> _Sum:
    first, last = np.searchsorted(read.starts, span)
    return _Sum(found.hidden[first:last].sum(0), int(last - first))


def _kept(read: Pieces, found: Signals) -> _Read:
    if not len(read):
        return _Read([], read.starts, read.ends, read.starts, np.zeros((0, 0), np.float16))
    large = is_written_large(read) | np.isin(read.ids, PRONOUNS)
    # The rest of a word goes with its beginning: Batch|eler.
    words = np.cumsum(begins_word(read))
    kept = np.isin(words, words[large])
    return _Read(
        list(_names(read, found.tags[:, _NAME_TAGS])),
        read.starts[kept],
        read.ends[kept],
        np.flatnonzero(kept),
        found.hidden[kept].astype(np.float16),
    )


def _names(read: Pieces, scores: npt.NDArray[np.float32]) -> Iterator[Named]:
    scores = log_softmax(scores)
    shares, tags = np.exp(scores), tagged(scores)
    for start, end, label in stretches(tags):
        span = Span(int(read.starts[start]), int(read.ends[end - 1]))
        yield Named(span, KINDS[label], float(shares[np.arange(start, end), tags[start:end]].mean()))


def sections(text: str, paragraphs: Iterable[Span]) -> Iterator[list[Span]]:
    """Part paragraphs into sections that are read at once, and paragraphs that are longer than one."""
    section: list[Span] = []
    for paragraph in (part for whole in paragraphs for part in _bounded(text, whole)):
        if section and paragraph.end_char - section[0].start_char > SECTION:
            yield section
            section = []
        section.append(paragraph)
    if section:
        yield section


def _bounded(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start_char
    while paragraph.end_char - start > SECTION:
        blank = text.rfind(" ", start, start + SECTION)
        end = blank + 1 if blank > start else start + SECTION
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end_char)
