"""Rows become frames of a declared table."""

from collections.abc import Iterable, Mapping
from typing import Any

import dataframely as dy
import polars as pl


def framed(rows: Iterable[Mapping[str, Any]], table: type[dy.Schema]) -> pl.DataFrame:
    """Lay rows out as the table declares them, in the order of its key."""
    return pl.DataFrame(list(rows), schema=table.create_empty().schema).sort(table.primary_key())
