"""Rows carry their way to the words."""

import polars as pl
import pytest

from dashboard import tables


@pytest.mark.parametrize(
    ("row", "link"),
    [
        ({"document_id": "d", "start_char": 3, "end_char": 5}, "./document?document=d&start=3&end=5"),
        ({"document_id": "d", "start_char": 0}, "./document?document=d&start=0"),
        ({"speaker_id": "s", "speaker": "Ada"}, "./speaker?speaker=s"),
        ({"theme_id": "t", "theme": "Energy"}, "./theme?theme=t"),
    ],
    ids=["words", "text", "speaker", "theme"],
)
def test_linked(row, link):
    """A row leads to its words, else to its speaker or theme."""
    assert tables.linked(pl.DataFrame([row]))["link"].to_list() == [link]


def test_unlinked():
    """A row that is nowhere has no link."""
    assert "link" not in tables.linked(pl.DataFrame({"publisher": ["a"]})).columns


def test_some_unlinked():
    """A file without a text keeps its row, without a link."""
    rows = pl.DataFrame({"document_id": ["d", None], "start_char": [0, 0]})
    assert tables.linked(rows)["link"].to_list() == ["./document?document=d&start=0", None]
