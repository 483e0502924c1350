"""What Dagster shows of a table: its columns, where they come from, how many rows, and the first few."""

from collections.abc import Sequence

import dagster as dg

from warehouse.ddl import column_types
from warehouse.store import Build
from warehouse.tables import TABLES

SHOWN = 5
WIDTH = 80


def column_schema(table: str) -> dg.TableSchema:
    """Give Dagster the declared columns with their types and meanings."""
    columns, types = TABLES[table].columns(), column_types(TABLES[table])
    return dg.TableSchema(
        [dg.TableColumn(name, types[name], description=columns[name].description) for name in columns]
    )


def column_lineage(table: str, after: Sequence[str]) -> dg.TableColumnLineage:
    """Trace each column to the tables before that have one of the same name, which always means the same."""
    return dg.TableColumnLineage(
        {
            column: [
                dg.TableColumnDep(asset_key=dg.AssetKey(source), column_name=column)
                for source in after
                if column in TABLES[source].column_names()
            ]
            for column in TABLES[table].column_names()
        }
    )


def facts(table: str, after: Sequence[str], build: Build) -> dict[str, dg.MetadataValue]:
    """Count the rows and show the first few, as plain text cells: what a text says is never rendered."""
    rows = build.ask(f"SELECT columns(*)::VARCHAR FROM {table} LIMIT {SHOWN}")
    records = [dg.TableRecord({k: (v or "")[:WIDTH] for k, v in row.items()}) for row in rows.iter_rows(named=True)]
    schema = dg.TableSchema([dg.TableColumn(name, "string") for name in rows.columns])
    return {
        "dagster/row_count": dg.MetadataValue.int(int(build.ask(f"SELECT count(*) FROM {table}").item())),
        "dagster/column_lineage": dg.MetadataValue.column_lineage(column_lineage(table, after)),
        "preview": dg.MetadataValue.table(records, schema=schema),
    }
