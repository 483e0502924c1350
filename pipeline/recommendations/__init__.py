"""Documents and quotes → recommendations, findings, predictions: who should do what, why, and what is said to come."""

from collections.abc import Iterator
from typing import Any

import dataframely as dy
import polars as pl

from pipeline.language.readings import readings
from pipeline.recommendations.corpus_wide import advice_conflicts, groups, outcomes
from pipeline.recommendations.rows import rows
from pipeline.recommendations.statements import finding_rows, prediction_rows
from warehouse.tables.findings import Findings
from warehouse.tables.predictions import Predictions
from warehouse.tables.recommendations import Recommendations

__all__ = ["advice_conflicts", "findings", "groups", "outcomes", "predictions", "recommendations"]


def recommendations(documents: pl.DataFrame) -> pl.DataFrame:
    """Find the advice in documents that come with their blocks and quotes."""
    found = (row for reading in readings(documents) for row in rows(reading))
    return _framed(found, Recommendations, "recommendation_id")


def findings(documents: pl.DataFrame) -> pl.DataFrame:
    """Find the risks and causes that documents state, alone or in their quotes."""
    return _framed((row for reading in readings(documents) for row in finding_rows(reading)), Findings, "finding_id")


def predictions(documents: pl.DataFrame) -> pl.DataFrame:
    """Find what documents, or whom they quote, say will happen."""
    found = (row for reading in readings(documents) for row in prediction_rows(reading))
    return _framed(found, Predictions, "prediction_id")


def _framed(found: Iterator[dict[str, Any]], table: type[dy.Schema], key: str) -> pl.DataFrame:
    return pl.DataFrame(list(found), schema=table.create_empty().schema).sort(key)
