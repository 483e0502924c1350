"""How fast pages are read and cleaned, beside trafilatura on the same pages: python -m tests.benchmarks.pages.

The pages are rows of JSON: PAGES.jsonl.gz [COUNT] [--texts TEXTS.jsonl.gz], with their HTML, and the same pages as text
dumps. They are taken in batches, as a build takes them, and all take turns, so that what else the machine does slows
everybody.
"""

import gzip
import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import process_time

import polars as pl
import trafilatura

from pipeline import documents
from pipeline.raw_text import rows
from warehouse.tables.raw_texts import RawTexts

BATCH = 16


def parsed(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def read(name: str, texts: list[str]) -> pl.DataFrame:
    """Read files as the pipeline does."""
    contents = [(f"{number}/{name}", text.encode("utf-8", "replace")) for number, text in enumerate(texts)]
    found = [{"path": path, "same_bytes_as": None} | rows.decoded(path, content) for path, content in contents]
    return pl.DataFrame(found, schema=RawTexts.create_empty().schema)


def seconds(work: Callable[[], object]) -> float:
    """Time some work, in seconds of the processor."""
    begun = process_time()
    work()
    return process_time() - begun


def timed(name: str, file_name: str, texts: list[str]) -> dict[str, float]:
    """Time the reading and the cleaning of some files."""
    found: list[pl.DataFrame] = []
    reading = seconds(lambda: found.append(read(file_name, texts)))
    return {
        f"{name}, read": reading,
        f"{name}, read and cleaned": reading + seconds(lambda: documents.blocks(found[0])),
    }


def main() -> None:
    """Print the pages per second of each, and the ratio."""
    arguments = ArgumentParser(description=__doc__)
    arguments.add_argument("pages", type=Path)
    arguments.add_argument("count", type=int, nargs="?", default=150)
    arguments.add_argument("--texts", type=Path)
    given = arguments.parse_args()
    dumps = {row["id"]: row["naive_text"] for row in parsed(given.texts)} if given.texts else {}
    spent = Counter[str]()
    pages_left = islice(parsed(given.pages), given.count)
    while some := list(islice(pages_left, BATCH)):
        pages = [row["html"] for row in some]
        spent["trafilatura"] += seconds(lambda pages=pages: [trafilatura.extract(page) for page in pages])
        spent.update(timed("HTML", "page.html", pages))
        if dumps:
            spent.update(timed("text dumps", "page.txt", [dumps[row["id"]] for row in some]))
    for name, taken in spent.items():
        print(f"{name:32} {given.count / taken:6.1f} pages/s, {spent['trafilatura'] / taken:.2f} of trafilatura's")


if __name__ == "__main__":
    main()
