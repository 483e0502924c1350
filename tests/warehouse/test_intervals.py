"""A share that was counted on a sample has bounds."""

import pytest

from warehouse.intervals import wilson


@pytest.mark.parametrize(
    ("right", "count", "bounds"),
    [
        (8, 10, (0.490, 0.943)),
        (0, 10, (0.0, 0.278)),
        (10, 10, (0.722, 1.0)),
        (450, 500, (0.871, 0.923)),
        (0, 0, (0, 1)),
    ],
)
def test_wilson(right, count, bounds):
    """The bounds are those of tables of Wilson's interval."""
    found = wilson(right, count)
    assert (round(found.low, 3), round(found.high, 3)) == bounds
    assert found.low <= found.share <= found.high
