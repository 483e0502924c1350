"""Whether confidence can be believed: of what is held for 0.8 sure, four in five should be right."""

from collections.abc import Iterable
from typing import NamedTuple

BINS = 10


class Bin(NamedTuple):
    """The quotes of one stretch of confidence."""

    number: int
    quote_count: int
    confidence: float
    right_share: float

    @property
    def name(self) -> str:
        """Write its bounds."""
        return f"{self.number / BINS:.1f}-{(self.number + 1) / BINS:.1f}"


def reliability(judged: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Sort quotes into ten bins of equal width by confidence; empty bins are left out, and 1 falls in the last."""
    binned: dict[int, list[tuple[float, bool]]] = {}
    for confidence, is_right in judged:
        binned.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, is_right))
    return [
        Bin(number, len(held), sum(c for c, _ in held) / len(held), sum(right for _, right in held) / len(held))
        for number, held in sorted(binned.items())
    ]


def error(bins: list[Bin]) -> float:
    """Average over all quotes how far their bin's confidence is from the share that is right (Naeini 2015)."""
    total = sum(one.quote_count for one in bins)
    return sum(one.quote_count * abs(one.confidence - one.right_share) for one in bins) / total if total else 0.0
