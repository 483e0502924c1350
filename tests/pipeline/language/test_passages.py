"""Where passages point."""

import numpy as np
import pytest

from pipeline.language.encoded import Encoded
from pipeline.language.passages import WIDTH, packed, passage_rows, unpacked
from pipeline.language.readings import Block, Reading
from pipeline.language.spans import Span

LINES = ("Ferry tickets cost more", "The price of ferry tickets rose again.", "A comet passed the sun last night.")
TEXT = "\n\n".join(LINES)


def place(line):
    """Find a line's place."""
    return Span(TEXT.index(line), TEXT.index(line) + len(line))


def reading(lines=LINES[1:]):
    """Read a text whose first line is its title."""
    known = dict.fromkeys(Reading._fields)
    blocks = [Block(*place(line), "paragraph", None, None) for line in lines]
    fields = {
        "document_id": "d1",
        "text": TEXT,
        "title_start_char": 0,
        "title_end_char": len(LINES[0]),
        "blocks": blocks,
    }
    return Reading(**known | fields | {"encoded": Encoded(TEXT)})


def test_passages_are_the_title_and_the_blocks():
    """One row for each, and what is alike points the same way."""
    rows = passage_rows(reading())
    assert [(row["start_char"], row["end_char"]) for row in rows] == [place(line) for line in LINES]
    title, same, other = unpacked(row["direction"] for row in rows)
    assert title @ same > title @ other
    assert rows[1]["passage_word_count"] == 7


def test_no_stretch_is_read_twice(monkeypatch):
    """What was read for the quotes is not read again."""
    one = reading()
    one.encoded.complete(place(line) for line in LINES)
    monkeypatch.setattr("pipeline.language.encoded.signals", None)
    assert len(passage_rows(one)) == 3


def test_packing_keeps_the_direction():
    """A byte for each part is enough."""
    pointing = np.random.default_rng(1).normal(size=(5, WIDTH)).astype(np.float32)
    pointing /= np.linalg.norm(pointing, axis=1, keepdims=True)
    assert np.sum(unpacked(packed(pointing)) * pointing, 1) == pytest.approx(1, abs=1e-3)


def test_nothing_to_read():
    """A text without blocks has no passages."""
    assert passage_rows(reading(())._replace(title_start_char=None)) == []
