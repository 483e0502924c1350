"""Windows over long texts."""

from itertools import pairwise

import pytest

from pipeline.language.windows import LENGTH, windows

ROOM = LENGTH - 2
LENGTHS = [1, 2, ROOM - 1, ROOM, ROOM + 1, ROOM + 24, ROOM + 25, 2 * ROOM - 48, 2 * ROOM, 2 * ROOM + 1, 5000, 30011]


@pytest.mark.parametrize("length", LENGTHS)
def test_each_piece_counts_once(length):
    """Nothing is left out, nothing counts twice."""
    counted = [piece for window in windows(length) for piece in range(window.first, window.last)]
    assert counted == list(range(length))


@pytest.mark.parametrize("length", LENGTHS)
def test_windows_fit(length):
    """No window is longer than the encoder reads, and what counts lies within."""
    for start, end, first, last in windows(length):
        assert 0 <= start <= first < last <= end <= length
        assert end - start <= ROOM


@pytest.mark.parametrize("length", LENGTHS)
def test_cuts_have_context(length):
    """At every cut both windows read on."""
    for left, right in pairwise(windows(length)):
        assert left.end - left.last >= 24
        assert right.first - right.start >= 24


@pytest.mark.parametrize(("length", "count"), [(0, 0), (1, 1), (ROOM, 1), (ROOM + 1, 2), (10 * ROOM, 12)])
def test_no_more_windows_than_needed(length, count):
    """A text that fits is read at once, an empty one not at all."""
    assert len(list(windows(length))) == count
