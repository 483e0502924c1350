"""The front door of quotes."""

from pipeline.run.composition import said
from pipeline.speakers import people
from warehouse.tables import TABLES


def test_named(read, quoted):
    """Fill in who, how and of what kind, and leave the rest of the row alone."""
    reading = read("“It works,” Anna Lind said.", "Officials said no. South Korea agreed.")
    quotes = [quoted(reading.text, mark) for mark in ("Anna Lind", "Officials", "South Korea")]
    named = people(reading, quotes).quotes
    assert [(row["speaker_name"], row["speaker_kind"], row["resolution"]) for row in named] == [
        ("Anna Lind", "person", "full_name"),
        (None, "group", "none"),
        ("South Korea", "government", "full_name"),
    ]
    filled = {"speaker_name", "speaker_kind", "resolution"}
    assert [{k: v for k, v in row.items() if k not in filled} for row in named] == [
        {k: v for k, v in row.items() if k not in filled} for row in quotes
    ]


def test_nothing_in_nothing_out(read, framed):
    """Answer an empty frame with empty frames."""
    frame = framed(read("Rain fell."))
    assert said(frame)["quotes"].is_empty()
    assert all(TABLES[name].validate(rows, cast=True).is_empty() for name, rows in said(frame.clear()).items())
