"""What runs along the margins of pages: heads, feet, numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.raw_text.pages.runs import Run

MARGIN = 0.12
EDGE = 0.05
DIGITS = re.compile(r"\d+|\b[ivxl]+\b")
NUMBER = re.compile(r"(?:page\s*)?[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?$", re.IGNORECASE)


class Page(NamedTuple):
    """A page: its number, its height, its runs."""

    number: int
    height: float
    runs: Sequence[Run]


def repeated(pages: Sequence[Page]) -> frozenset[str]:
    """Find the words that stand in the margins of several pages, numbers aside."""
    seen = Counter(key for page in pages for key in {_key(run) for run in page.runs if _margin(page, run, MARGIN)})
    least = 3 if len(pages) > 6 else 2
    return frozenset(key for key, count in seen.items() if count >= least and key)


def kind(page: Page, run: Run, known: frozenset[str]) -> str | None:
    """Tell whether a run is of a running head or foot."""
    margin = _margin(page, run, MARGIN)
    is_number = NUMBER.match(run.words) is not None
    if margin and (is_number or _key(run) in known):
        return margin
    return _margin(page, run, EDGE)


def _key(run: Run) -> str:
    return DIGITS.sub("0", run.words.casefold())


def _margin(page: Page, run: Run, share: float) -> str | None:
    if run.baseline > (1 - share) * page.height:
        return "header"
    return "footer" if run.baseline < share * page.height else None
