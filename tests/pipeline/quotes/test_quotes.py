"""The front door: readings in, quotes out."""

import polars as pl
import pytest

from pipeline.run import composition
from warehouse.tables.quotes import Quotes

BLOCK = pl.Struct(
    {
        "start_char": pl.UInt32,
        "end_char": pl.UInt32,
        "role": pl.String,
        "section": pl.String,
        "list_number": pl.Int32,
    }
)


def quotes(documents):
    """Read documents, and look at the quotes alone."""
    return composition.said(documents)["quotes"]


def frame(*readings):
    """Make a frame of readings; blocks are what matters here."""
    rows = [reading._asdict() | {"blocks": [block._asdict() for block in reading.blocks]} for reading in readings]
    rows = [{name: value for name, value in row.items() if name != "encoded"} for row in rows]
    types = {"blocks": pl.List(BLOCK), "quotes": pl.List(pl.String), "recommendations": pl.List(pl.String)}
    return pl.DataFrame(rows, schema_overrides=types)


def test_empty_frame(reading):
    """No documents give no quotes, with the declared columns."""
    assert quotes(frame(reading("It rained.")).clear()).equals(Quotes.create_empty())


def test_rows_are_valid(reading):
    """What comes out passes the declared table, sorted by key."""
    text = '"We agree," Adler told Harbour News. "All of us."\nShe hopes that many ships will come.\nMR. LUND: Why?'
    found = quotes(frame(reading(text, ["paragraph", "paragraph", "speaker_turn"])))
    assert Quotes.validate(found, cast=True).height == found.height >= 3
    assert found["quote_id"].is_sorted()
    assert set(found["speaker_name"]) <= {None, "Adler", "Lund"}


def test_same_input_same_rows(reading):
    """Nothing but the text decides."""
    once = quotes(frame(reading('"We agree," Adler said.')))
    assert once.equals(quotes(frame(reading('"We agree," Adler said.'))))


def test_documents_do_not_touch(reading):
    """A floating quote takes no speaker from another document."""
    first, second = reading('"We agree," Adler said.'), reading('"All of us do, and always did."')
    found = quotes(frame(first, second._replace(document_id="d2")))
    assert found["document_id"].to_list() == ["d1"]


def test_a_document_without_blocks(reading):
    """Nothing kept, nothing found."""
    assert quotes(frame(reading("It rained.")._replace(blocks=[]))).height == 0


@pytest.mark.parametrize("role", ["table", "code", "footnote"])
def test_tables_do_not_speak(rows, role):
    """Only running text and headlines are read."""
    assert rows("Adler says port will close", [role]) == []


def test_headings_speak(rows):
    """What a heading says somebody said is flagged."""
    (row,) = rows("Adler says port will close", ["heading"])
    assert (row["mention"], row["in_headline"]) == ("Adler", True)


def test_words_come_back_by_offset(reading):
    """Cue and mention are the words at their places."""
    text = "Adler has said that the port will close."
    (row,) = quotes(frame(reading(text))).to_dicts()
    assert text[row["cue_start_char"] : row["cue_end_char"]] == row["cue"] == "has said"
    assert text[row["mention_start_char"] : row["mention_end_char"]] == row["mention"] == "Adler"
    assert 0 < row["confidence"] < 1
    assert row["method"] == "model"
    assert (row["status"], row["in_headline"], row["is_speech"]) == ("stated", False, True)
