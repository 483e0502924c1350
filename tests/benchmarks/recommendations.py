"""Advice, findings and predictions beside the quotes of the same documents, in one run: seconds, and the share.

.venv/bin/python -m tests.benchmarks.recommendations [DOCUMENTS]
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from pipeline import documents as cleaning
from pipeline import raw_text
from pipeline import recommendations as advice
from pipeline.raw_text import inventory
from pipeline.run import composition, increments
from warehouse.store import Build

RAW = Path(__file__).parents[2] / "raw"


def timed(work, rows):
    """Time one call; gives the seconds and the answer."""
    began = time.perf_counter()
    answer = work(rows)
    return time.perf_counter() - began, answer


def seen(build, stage):
    """Give what a stage sees of the documents that are read."""
    return build.ask(increments.INPUTS[stage])


def prepared(build, texts):
    """Clean some texts, and set them aside as what stages see."""
    build.write("raw_texts", texts)
    build.do("CREATE TEMP TABLE batch AS SELECT document_id FROM raw_texts")
    build.write("blocks", cleaning.blocks(seen(build, "blocks")))
    build.write("documents", cleaning.documents(seen(build, "documents")))


def main(count):
    """Time the quotes stage, then the three that come from what it found."""
    with TemporaryDirectory() as folder:
        build = Build(Path(folder, "build.duckdb"))
        listed = inventory.files(RAW).filter(pl.col("path").str.ends_with(".txt"))
        texts = raw_text.raw_texts(listed.sample(min(count, listed.height), seed=0))
        prepared(build, texts.unique("document_id").filter(pl.col("text").is_not_null()))
        quoting, answer = timed(composition.said, seen(build, "quotes"))
        for table, rows in answer.items():
            build.write(table, rows)
        rows = seen(build, "recommendations")
        stages = {
            work.__name__: timed(work, rows)[0]
            for work in (advice.recommendations, advice.findings, advice.predictions)
        }
        build.close()
    print(f"quotes {quoting:.1f} s; " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in stages.items()))
    alone, together = stages["recommendations"] / quoting, sum(stages.values()) / quoting
    print(f"advice alone adds {alone:.1%}, all three add {together:.1%}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
