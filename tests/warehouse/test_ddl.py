"""Declared tables as DuckDB sees them."""

import polars as pl
import pytest

from warehouse.ddl import create_table, sql_type
from warehouse.tables import TABLES


@pytest.mark.parametrize(
    ("dtype", "expected"),
    [
        pytest.param(pl.String(), "VARCHAR", id="text"),
        pytest.param(pl.UInt32(), "UINTEGER", id="offset"),
        pytest.param(pl.Datetime("us"), "TIMESTAMP", id="time"),
        pytest.param(pl.List(pl.String()), "VARCHAR[]", id="list"),
        pytest.param(pl.List(pl.Struct({"a": pl.Boolean()})), "STRUCT(a BOOLEAN)[]", id="list-of-structs"),
    ],
)
def test_sql_type(dtype, expected):
    """Each Polars type has one SQL type; lists and structs nest."""
    assert sql_type(dtype) == expected


def test_unknown_type_is_refused():
    """A type nobody thought of stops at once."""
    with pytest.raises(KeyError):
        sql_type(pl.Duration())


def test_create_table_keeps_what_may_be_empty():
    """Only columns that may be empty are nullable, and there are no keys in DuckDB."""
    statement = create_table("blocks", TABLES["blocks"])
    assert '"start_char" UINTEGER NOT NULL' in statement
    assert '"section" VARCHAR,' in statement
    assert "PRIMARY KEY" not in statement
