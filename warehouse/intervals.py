"""How far a share that was counted on a sample may be from the true one."""

from math import sqrt
from typing import NamedTuple

Z = 1.96  # nineteen times in twenty


class Interval(NamedTuple):
    """A share with the bounds that hold it nineteen times in twenty."""

    share: float
    low: float
    high: float


def wilson(right: int, count: int) -> Interval:
    """Bound the share of what is right among so many (Wilson 1927); of nothing, anything may be the share."""
    if not count:
        return Interval(0.0, 0.0, 1.0)
    share, weight = right / count, Z * Z / count
    middle = (share + weight / 2) / (1 + weight)
    half = Z / (1 + weight) * sqrt(share * (1 - share) / count + weight / (4 * count))
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))
