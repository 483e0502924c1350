"""How fast pages are read and cleaned, beside trafilatura on the same pages: python -m tests.benchmarks.pages.

The pages are rows of JSON with their HTML: PAGES.jsonl.gz [COUNT]. The two take turns, so that what else the machine
does slows both.
"""

import gzip
import json
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import process_time

import polars as pl
import trafilatura

from pipeline import documents
from pipeline.raw_text import rows
from warehouse.tables.raw_texts import RawTexts


def pages(path: Path) -> Iterator[str]:
    """Yield the pages of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (json.loads(line)["html"] for line in file)


def read(page: str) -> pl.DataFrame:
    """Read a page as the pipeline does."""
    row = {"path": "page.html", "same_bytes_as": None} | rows.decoded("page.html", page.encode("utf-8", "replace"))
    return pl.DataFrame([row], schema=RawTexts.create_empty().schema)


def seconds(work: Callable[[], object]) -> float:
    """Time some work, in seconds of the processor."""
    begun = process_time()
    work()
    return process_time() - begun


def main() -> None:
    """Print the pages per second of each, and the ratio."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 150
    spent = {"trafilatura": 0.0, "reading": 0.0, "reading and cleaning": 0.0}
    for page in islice(pages(Path(sys.argv[1])), count):
        spent["trafilatura"] += seconds(lambda page=page: trafilatura.extract(page))
        found: list[pl.DataFrame] = []
        reading = seconds(lambda page=page, found=found: found.append(read(page)))
        spent["reading"] += reading
        spent["reading and cleaning"] += reading + seconds(lambda found=found: documents.blocks(found[0]))
    for name, taken in spent.items():
        print(f"{name:22} {count / taken:6.1f} pages/s, {spent['trafilatura'] / taken:.2f} of trafilatura's")


if __name__ == "__main__":
    main()
