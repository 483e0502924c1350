"""The front door of quotes."""

import polars as pl

from pipeline.speakers import attributed
from warehouse.tables.quotes import Quotes


def test_named(read, framed, quoted):
    """Fill in who, how and of what kind, and leave the rest of the row alone."""
    reading = read("“It works,” Anna Lind said.", "Officials said no. South Korea agreed.")
    marks = ["Anna Lind", "Officials", "South Korea"]
    rows = [quoted(reading.text, mark) for mark in marks]
    quotes = pl.DataFrame(rows, schema=Quotes.create_empty().schema)
    named = Quotes.validate(attributed(quotes, framed(reading)), cast=True).sort("start_char")
    assert named.select("speaker_name", "speaker_kind", "resolution").rows() == [
        ("Anna Lind", "person", "full_name"),
        (None, "group", "none"),
        ("South Korea", "government", "full_name"),
    ]
    filled = ["speaker_name", "speaker_kind", "resolution"]
    assert named.drop(filled).equals(quotes.sort("start_char").drop(filled))


def test_nothing_in_nothing_out(read, framed):
    """Answer an empty frame with an empty frame."""
    frame = framed(read("Rain fell."))
    assert Quotes.validate(attributed(Quotes.create_empty(), frame), cast=True).is_empty()
    assert attributed(Quotes.create_empty(), frame.clear()).is_empty()
