"""The declared tables as Markdown: the data dictionary."""

from collections.abc import Iterator
from inspect import getdoc

from warehouse.ddl import column_types
from warehouse.tables import TABLES, Table

HEAD = """# The warehouse: data dictionary

Generated from `warehouse/tables/` by `python -m warehouse.dictionary`; a test compares. One published DuckDB file,
reached as `warehouse/current.duckdb`. Offsets count code points of `raw_texts.text`, half open, so that
`substring(text, start_char + 1, end_char - start_char)` gives back the words of any span. Keys are marked with *.
Views and macros stand in `views.sql`."""


def dictionary() -> str:
    """Write down every table and column with its type and meaning."""
    return "\n".join([HEAD, *(line for name, table in TABLES.items() for line in _lines(name, table))]) + "\n"


def _lines(name: str, table: Table) -> Iterator[str]:
    yield from ("", f"## {name}", "", (getdoc(table) or "").splitlines()[0], "", "| column | type | meaning |")
    yield "|---|---|---|"
    types, keys = column_types(table), table.primary_key()
    for column, declared in table.columns().items():
        yield f"| `{column}`{'*' if column in keys else ''} | {types[column]} | {declared.description} |"


if __name__ == "__main__":
    print(dictionary(), end="")  # noqa: T201
