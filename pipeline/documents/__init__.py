"""From raw texts to documents: what is the text, what stands around it, and what is known of it."""

import polars as pl

from pipeline.documents.cleaning import block_rows, document_row
from pipeline.documents.duplicates import copies, fingerprints
from warehouse.tables.blocks import Blocks
from warehouse.tables.documents import Documents

AT_ONCE = 32
__all__ = ["blocks", "copies", "documents", "fingerprints"]


def blocks(raw_texts: pl.DataFrame) -> pl.DataFrame:
    """Part every readable text into blocks, each with its role and whether it is kept."""
    columns = Blocks.create_empty().schema
    readable = _readable(raw_texts).select("document_id", "text", "layout", "stated")
    rows = [
        {name: row[name] for name in columns}
        for some in readable.iter_slices(AT_ONCE)
        for row in block_rows(some.to_dicts())
    ]
    return pl.DataFrame(rows, schema=columns).sort("document_id", "block_number")


def documents(texts_with_blocks: pl.DataFrame) -> pl.DataFrame:
    """Describe every readable text from its blocks and its manifest."""
    readable = _readable(texts_with_blocks)
    rows = [document_row(row) for row in readable.iter_rows(named=True)]
    return pl.DataFrame(rows, schema=Documents.create_empty().schema).sort("document_id")


def _readable(raw_texts: pl.DataFrame) -> pl.DataFrame:
    """Take each text that could be read once, by the first of its paths."""
    is_text = pl.col("text").is_not_null() & pl.col("document_id").is_not_null()
    return raw_texts.filter(is_text).sort("path").unique("document_id", keep="first", maintain_order=True)
