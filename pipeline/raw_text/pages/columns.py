"""The order in which a page is read: what runs across all columns parts it into bands, in each the columns follow."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.raw_text.pages.runs import Run

STEP = 2.0
# A gutter lies in the inner part of the page, hardly anything crosses it, and the lines beside it fill their columns.
INNER = 0.2
CROSSING = 0.2
FEWEST = 5
FILLED = 0.62
OVERLAP = 0.3
MOST_COLUMNS = 4


def flows(runs: Sequence[Run], depth: int = 0) -> list[list[Run]]:
    """Part the runs of a page into stretches that are read one after the other."""
    gutter = _gutter(runs) if depth < MOST_COLUMNS else None
    if gutter is None:
        return [list(runs)] if runs else []
    across = sorted((run for run in runs if run.left < gutter < run.right), key=lambda run: -run.baseline)
    edges = [float("inf"), *(run.baseline for run in across), float("-inf")]
    found: list[list[Run]] = []
    for place, (top, bottom) in enumerate(pairwise(edges)):
        band = [run for run in runs if not run.left < gutter < run.right and bottom <= run.baseline < top]
        for side in ([run for run in band if run.right <= gutter], [run for run in band if run.left >= gutter]):
            found += flows(side, depth + 1)
        found += [[across[place]]] if place < len(across) else []
    return _gathered(found, set(across))


def _gathered(found: list[list[Run]], across: set[Run]) -> list[list[Run]]:
    """Put lines that run across all columns, one below the other, into one stretch."""
    gathered: list[list[Run]] = []
    for flow in found:
        if gathered and across.issuperset(flow) and across.issuperset(gathered[-1]):
            gathered[-1] += flow
        elif flow:
            gathered.append(flow)
    return gathered


def _gutter(runs: Sequence[Run]) -> float | None:
    """Find the blank strip between two columns of text: the one that the fewest runs cross."""
    if len(runs) < 2 * FEWEST:
        return None
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    width = right - left
    places = [left + INNER * width + STEP * step for step in range(int((1 - 2 * INNER) * width / STEP))]
    counted = [(sum(run.left < place < run.right for run in runs), place) for place in places]
    fewest = min((count for count, _ in counted), default=len(runs))
    if fewest > CROSSING * len(runs):
        return None
    best = [place for count, place in counted if count == fewest]
    middle = _middle_of_longest(best)
    return middle if _are_columns(runs, middle) else None


def _middle_of_longest(places: Sequence[float]) -> float:
    """Give the middle of the longest stretch of neighbouring places."""
    stretches = [[places[0]]]
    for place in places[1:]:
        if place - stretches[-1][-1] > 1.5 * STEP:
            stretches.append([])
        stretches[-1].append(place)
    longest = max(stretches, key=len)
    return longest[len(longest) // 2]


def _are_columns(runs: Sequence[Run], gutter: float) -> bool:
    """Ask whether both sides hold running text beside each other; the cells of a table do not fill their columns."""
    before, after = [run for run in runs if run.right <= gutter], [run for run in runs if run.left >= gutter]
    if min(len(before), len(after)) < FEWEST:
        return False
    top = min(max(run.baseline for run in side) for side in (before, after))
    bottom = max(min(run.baseline for run in side) for side in (before, after))
    heights = [max(run.baseline for run in side) - min(run.baseline for run in side) for side in (before, after)]
    return top - bottom > OVERLAP * min(heights) and all(map(_is_filled, (before, after)))


def _is_filled(side: Sequence[Run]) -> bool:
    width = max(run.right for run in side) - min(run.left for run in side)
    widths = sorted(run.right - run.left for run in side)
    return widths[len(widths) // 2] > FILLED * width
