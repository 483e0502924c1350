"""Documents → quotes: who is reported to have said what."""

import polars as pl

from pipeline.language.readings import readings
from pipeline.quotes.rows import quote_rows
from warehouse.tables.quotes import Quotes


def quotes(documents: pl.DataFrame) -> pl.DataFrame:
    """Find the quotes of each document; who the sources are is left to the speakers."""
    rows = [row for reading in readings(documents) for row in quote_rows(reading)]
    return pl.DataFrame(rows, schema=Quotes.create_empty().schema).sort("quote_id")
