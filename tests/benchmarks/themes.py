"""Coding and grouping many passages on one core, and what one per cent more costs.

OMP_NUM_THREADS=1 .venv/bin/python -m tests.benchmarks.themes WAREHOUSE [PASSAGES]

The passages are those of a built warehouse, again and again, each time pointing a little elsewhere. Encoding is timed
on a thousand of them and reckoned up; it is done once, and an increment encodes and codes only what is new.
"""

import sys
import time
from pathlib import Path

import numpy as np
import polars as pl

from pipeline.language.encoded import Encoded
from pipeline.language.passages import packed, unpacked
from pipeline.language.spans import Span
from pipeline.themes import coder, discovered
from pipeline.themes.evidence import evidence
from pipeline.themes.term_search import hits
from warehouse import snapshots, store

SAMPLE = 1000
PLACE = ["document_id", "start_char", "end_char"]


def passages(warehouse, count):
    """Repeat the passages of a warehouse, jittered, until there are enough; and give their words."""
    snapshot = snapshots.current(Path(warehouse))
    rows = store.read(snapshot, "SELECT * EXCLUDE (theme_id, closeness) FROM passages ORDER BY ALL")
    texts = dict(
        store.read(snapshot, "SELECT document_id, text FROM raw_texts WHERE same_bytes_as IS NULL").iter_rows()
    )
    drawing, pointing = np.random.default_rng(5), unpacked(rows["direction"])
    copies = []
    for number in range(-(-count // rows.height)):
        moved = pointing + drawing.normal(0, 0.02, pointing.shape).astype(np.float32)
        moved /= np.linalg.norm(moved, axis=1, keepdims=True)
        copies.append(rows.with_columns(pl.col("document_id") + f"-{number:03}", direction=pl.Series(packed(moved))))
    found = pl.concat(copies).head(count).with_columns(theme_id=pl.lit(None, pl.String))
    return found, lambda asked: [texts[key[:-4]][start:end] for key, start, end in asked.select(PLACE).iter_rows()]


def timed(work):
    """Give the seconds that work takes, and its answer."""
    begun = time.perf_counter()
    answer = work()
    return time.perf_counter() - begun, answer


def encode(words):
    """Read passages as they would be read in their document, a few at once."""
    for first in range(0, len(words), 20):
        text, spans = "\n".join(words[first : first + 20]), []
        for word in words[first : first + 20]:
            start = spans[-1].end_char + 1 if spans else 0
            spans.append(Span(start, start + len(word)))
        Encoded(text).complete(spans)


def code(rows, words):
    """Say which topics passages are about."""
    terms = [evidence(hits(text, Span(0, len(text)))) for text in words]
    return coder.shares(coder.odds(unpacked(rows["direction"]), words, terms))


def main():
    """Time each step on so many passages, then on one per cent more."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    everything, texts = passages(sys.argv[1], count + count // 100)
    rows, new = everything.head(count), everything.tail(count // 100)
    sample = rows.sample(SAMPLE, seed=1)
    encoding = timed(lambda: encode(texts(sample)))[0] / SAMPLE
    coding = timed(lambda: code(sample, texts(sample)))[0] / SAMPLE
    grouping, found = timed(lambda: discovered(rows, texts))
    before = rows.drop("theme_id").join(found.members.drop("closeness"), on=PLACE, how="left")
    again, second = timed(lambda: discovered(pl.concat([before.select(new.columns), new]), texts))
    kept = {row["theme_id"] for row in found.themes} & {row["theme_id"] for row in second.themes}
    whole, more = count * (encoding + coding) + grouping, new.height * (encoding + coding) + again
    print(
        f"{count} passages: encoding {count * encoding:.0f} s, coding {count * coding:.0f} s, grouping {grouping:.0f} s"
    )
    print(f"{new.height} more: {more:.0f} s, of which grouping {again:.0f} s; {more / whole:.3f} of {whole:.0f} s")
    print(f"themes {len(found.themes)}, of which {len(kept)} keep their id")


if __name__ == "__main__":
    main()
