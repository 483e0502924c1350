"""Texts that nobody wrote for reading: each is a row, goes through every stage, and costs no time."""

import time
from pathlib import Path

import polars as pl
import pytest

from pipeline import documents as cleaning
from pipeline.raw_text import inventory, raw_texts
from pipeline.recommendations import findings, predictions, recommendations
from pipeline.run.composition import said
from pipeline.themes import theme_assignments

SIZE = 20_000
TEXTS = {
    "quotation marks": '"' * SIZE,
    "apostrophes": "'" * SIZE,
    "brackets": "(" * SIZE,
    "one word": "a" * SIZE,
    "one number": "7" * SIZE,
    "emoji": "😀" * SIZE,
    "tags": "<div>" * (SIZE // 5),
    "one line of words": "the pier must close " * (SIZE // 20),
    "one endless condition": "if the pier should fail, " * (SIZE // 25),
    "short lines": "pier\nroof\n" * (SIZE // 10),
    "spaces": "a" + " " * SIZE + "b",
    "tabs": "\t".join(["roof"] * (SIZE // 5)),
    "numbers of nested lists": "\n".join(f"{n}.{n} (a) (i) {n}. Item {n}" for n in range(SIZE // 25)),
    "form feeds": "The pier is closed, the board said.\f" * (SIZE // 36),
    "accents": "e" + "\u0301" * SIZE,
}
SECONDS = 5.0


def grouped(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """Gather rows beside their document."""
    return rows.group_by("document_id").agg(pl.struct(pl.all()).alias(name))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_stage_is_quick(text: str, tmp_path: Path) -> None:
    """Noise goes through all stages within seconds, and its title is none."""
    (tmp_path / "a.txt").write_text(text, "utf-8")
    begun = time.monotonic()
    raw = raw_texts(inventory.files(tmp_path))
    blocks = cleaning.blocks(raw)
    found = cleaning.documents(raw.join(grouped(blocks, "blocks"), on="document_id", how="left"))
    kept = grouped(blocks.filter("kept"), "blocks")
    readings = found.drop("text").join(raw.select("document_id", "text"), on="document_id")
    readings = readings.join(kept, on="document_id", how="left")
    for stage in (said, recommendations, findings, predictions, theme_assignments):
        stage(readings)
    assert time.monotonic() - begun < SECONDS
    assert len(found["title"][0] or "") <= 300
