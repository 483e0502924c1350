"""The declared tables as Markdown: the data dictionary."""

import re
from collections.abc import Iterator
from importlib.resources import files
from inspect import getdoc

from warehouse.ddl import column_types
from warehouse.tables import TABLES, Table

HEAD = """# The warehouse: data dictionary

Generated from `warehouse/tables/` by `python -m warehouse.dictionary`; a test compares. One published DuckDB file,
reached as `warehouse/current.duckdb`. Offsets count code points of `raw_texts.text`, half open, so that
`substring(text, start_char + 1, end_char - start_char)` gives back the words of any span. Keys are marked with *.
Views and macros come last; their definitions stand in `views.sql`."""
VIEW = re.compile(r"^-- ([^\n]+)\nCREATE OR REPLACE (VIEW|MACRO) (\w+(?:\([^)]*\))?)", re.MULTILINE)


def dictionary() -> str:
    """Write down every table and column with its type and meaning."""
    return (
        "\n".join([HEAD, *(line for name, table in TABLES.items() for line in _lines(name, table)), *_views()]) + "\n"
    )


def _views() -> Iterator[str]:
    yield from ("", "## Views and macros", "", "| name | kind | meaning |", "|---|---|---|")
    definitions = files("warehouse").joinpath("views.sql").read_text(encoding="utf-8")
    for meaning, kind, name in VIEW.findall(definitions):
        yield f"| `{name}` | {kind.lower()} | {meaning} |"


def _lines(name: str, table: Table) -> Iterator[str]:
    yield from ("", f"## {name}", "", (getdoc(table) or "").splitlines()[0], "", "| column | type | meaning |")
    yield "|---|---|---|"
    types, keys = column_types(table), table.primary_key()
    for column, declared in table.columns().items():
        yield f"| `{column}`{'*' if column in keys else ''} | {types[column]} | {declared.description} |"


if __name__ == "__main__":
    print(dictionary(), end="")  # noqa: T201
