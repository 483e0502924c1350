"""Documents and quotes → recommendations: who should do what, on whose advice, and how strongly."""

import polars as pl

from pipeline.language.readings import readings
from pipeline.recommendations.rows import rows
from warehouse.tables.recommendations import Recommendations


def recommendations(documents: pl.DataFrame) -> pl.DataFrame:
    """Find the advice in documents that come with their blocks and quotes."""
    found = [row for reading in readings(documents) for row in rows(reading)]
    return pl.DataFrame(found, schema=Recommendations.create_empty().schema).sort("recommendation_id")
