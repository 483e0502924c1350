"""Reliability bins and the error over them."""

import pytest

from pipeline.quality.calibration import error, reliability


@pytest.mark.parametrize(
    ("confidence", "name"),
    [(0.0, "0.0-0.1"), (0.09, "0.0-0.1"), (0.1, "0.1-0.2"), (0.95, "0.9-1.0"), (1.0, "0.9-1.0")],
)
def test_bins_have_equal_width(confidence, name):
    """A bound belongs to the bin above it, but 1 to the last."""
    assert [one.name for one in reliability([(confidence, True)])] == [name]


def test_error_weighs_bins_by_their_quotes():
    """Two at 0.9 of which one is right (off by 0.4), two at 0.2 of which none is (off by 0.2)."""
    bins = reliability([(0.9, True), (0.9, False), (0.2, False), (0.2, False)])
    assert [(one.quote_count, one.confidence, one.right_share) for one in bins] == [(2, 0.2, 0), (2, 0.9, 0.5)]
    assert error(bins) == pytest.approx(0.3)


def test_nothing_found_is_no_error():
    """Without quotes there is nothing to be wrong about."""
    assert (reliability([]), error([])) == ([], 0)
