"""Pages with their gold text → blocks with the share of each that belongs to it."""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from rapidfuzz.distance import LCSseq

from pipeline.documents.boilerplate import KEPT
from pipeline.documents.cleaning import ruled
from pipeline.documents.evidence import Matrix, table
from pipeline.documents.layout import Block, shapes
from pipeline.documents.marks import marks
from pipeline.documents.phrases import found
from pipeline.raw_text import formats

WORD = re.compile(r"\w+")
TEXTS, PAGES = "wcxb_dev_text.jsonl.gz", "wcxb_dev_html.jsonl.gz"
SHORTEST_RUN = 3
NAMED = frozenset({"title", "byline", "date", "publisher"})


class Page(NamedTuple):
    """A page as the pipeline reads it, and which share of each block is text."""

    site: str
    kind: str
    blocks: list[Block]
    shares: list[float]
    evidence: Matrix
    gold: str = ""
    is_html: bool = False
    is_extra: bool = False


def pages(folder: Path) -> Iterator[Page]:
    """Read all pages as text dumps, and those that are kept as HTML twice more: with their tags, and without."""
    sources = {row["id"]: row["html"] for row in rows(folder / PAGES)}
    for row in rows(folder / TEXTS):
        yield _page(row, row["naive_text"], None)
        if html := sources.get(row["id"]):
            read = formats.read("page.html", html.encode())
            page = _page(row, read.text or "", [block._asdict() for block in read.layout])
            yield page
            bare = [None] * len(page.blocks)
            plain = table(page.blocks, bare, found(page.blocks))
            yield page._replace(evidence=plain, is_html=False, is_extra=True)


def rows(path: Path) -> list[dict[str, str]]:
    """Read the rows of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _page(row: dict[str, str], text: str, layout: list[dict[str, object]] | None) -> Page:
    """Part a page as the pipeline does, and align it with its gold text."""
    blocks = shapes(text)
    shares = aligned([block.words for block in blocks], row["gold_text"])
    own_site = site(row["url"] or row["id"])
    marked = marks(blocks, layout)
    own = table(blocks, marked, found(blocks))
    return Page(own_site, row["page_type"], blocks, shares, own, row["gold_text"], bool(layout))


def ordinary(folder: Path) -> Iterator[Page]:
    """Read texts that are no web pages, reports, laws and hearings, as the rules for them clean them."""
    for path in sorted(folder.rglob("*.txt")):
        blocks = shapes(path.read_text("utf-8", errors="replace"))
        by_rules = ruled(blocks)
        shares = [1.0 if block.role in KEPT else 0.5 if block.role in NAMED else 0.0 for block in by_rules]
        own = table(blocks, [None] * len(blocks), found(blocks))
        yield Page(f"ordinary/{path.name}", "ordinary", blocks, shares, own)


def site(url: str) -> str:
    """Reduce an address to the domain that somebody registered."""
    parts = (urlsplit(url).netloc or url).lower().split(":")[0].split(".")
    is_second_level = len(parts) > 2 and len(parts[-2]) <= 3 and len(parts[-1]) == 2
    return ".".join(parts[-3 if is_second_level else -2 :])


def fold(site: str, folds: int) -> int:
    """Put a site on one side, always the same."""
    return blake2b(site.encode(), digest_size=4).digest()[0] % folds


def aligned(blocks: Sequence[str], gold: str) -> list[float]:
    """Tell which share of each block's words stands in the gold text, in its order and in runs, not word by word."""
    words = [(word, number) for number, block in enumerate(blocks) for word in WORD.findall(block.lower())]
    counts, found = [0] * len(blocks), [0] * len(blocks)
    for _, number in words:
        counts[number] += 1
    for start, end in _runs([word for word, _ in words], WORD.findall(gold.lower()), [owner for _, owner in words]):
        owner = words[start][1]
        if end - start >= min(SHORTEST_RUN, counts[owner]):
            found[owner] += end - start
    return [hits / count if count else 0.0 for hits, count in zip(found, counts, strict=True)]


def _runs(words: list[str], gold: list[str], owners: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that words share with the gold text, cut where a block ends."""
    if not words or not gold:
        return
    for step in LCSseq.opcodes(words, gold):
        if step.tag == "equal":
            cuts = [place for place in range(step.src_start + 1, step.src_end) if owners[place] != owners[place - 1]]
            yield from pairwise([step.src_start, *cuts, step.src_end])
