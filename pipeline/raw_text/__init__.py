"""From files to raw texts: what was received, decoded and hashed, or the reason why not."""

import polars as pl

from pipeline.raw_text.inventory import CONTENTS
from pipeline.raw_text.reading import raw_text
from warehouse.tables.raw_texts import RawTexts

__all__ = ["CONTENTS", "copies", "raw_texts"]


def raw_texts(files: pl.DataFrame) -> pl.DataFrame:
    """Read every file of an inventory and what it holds; what cannot be read becomes a row with its problem."""
    schema = RawTexts.create_empty().schema
    rows = [row for file in files.iter_rows(named=True) for row in raw_text(file)]
    return pl.DataFrame(rows, schema=schema).sort("path")


def copies(hashes: pl.DataFrame) -> pl.DataFrame:
    """Point each file whose bytes an earlier path already brought to that path."""
    first = pl.col("path").first().over("content_hash")
    is_copy = pl.col("content_hash").is_not_null() & (first != pl.col("path"))
    return hashes.sort("path").select("path", same_bytes_as=pl.when(is_copy).then(first))
