"""A declared table as DuckDB sees it."""

import dataframely as dy
import polars as pl
from polars._typing import PolarsDataType

from warehouse.tables import Table

TYPES: dict[PolarsDataType, str] = {
    pl.String: "VARCHAR",
    pl.Boolean: "BOOLEAN",
    pl.Binary: "BLOB",
    pl.Int32: "INTEGER",
    pl.UInt32: "UINTEGER",
    pl.UInt64: "UBIGINT",
    pl.Float64: "DOUBLE",
    pl.Date: "DATE",
    pl.Datetime: "TIMESTAMP",
}


def sql_type(dtype: PolarsDataType) -> str:
    """Name DuckDB's type for a Polars type; lists and structs nest."""
    if isinstance(dtype, pl.List):
        return f"{sql_type(dtype.inner)}[]"
    if isinstance(dtype, pl.Struct):
        return "STRUCT(" + ", ".join(f"{f.name} {sql_type(f.dtype)}" for f in dtype.fields) + ")"
    return TYPES[dtype.base_type()]


def column_types(table: Table) -> dict[str, str]:
    """Map each column of a declared table to its SQL type."""
    return {name: sql_type(column.dtype) for name, column in table.columns().items()}


def create_table(name: str, table: Table) -> str:
    """Write the statement that creates a declared table; keys are checked on write, not by DuckDB."""
    columns: dict[str, dy.Column] = table.columns()
    lines = (f'"{n}" {kind}{"" if columns[n].nullable else " NOT NULL"}' for n, kind in column_types(table).items())
    return f"CREATE TABLE IF NOT EXISTS {name} (\n    " + ",\n    ".join(lines) + "\n)"
