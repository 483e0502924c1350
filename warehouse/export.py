"""What leaves the warehouse as files: tables and views in formats that other programs read, and cannot be hurt by."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import polars as pl

from warehouse import citations, store
from warehouse.problems import Unusable
from warehouse.tables import TABLES

# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection).
FORMULA = r"^[=+\-@\t\r＝＋－＠]"
LONGEST_CELL = 32_767
MOST_ROWS = 1_048_575


def readable(rows: pl.DataFrame) -> pl.DataFrame:
    """Write bytes as hexadecimal digits."""
    return rows.with_columns(pl.col(pl.Binary).bin.encode("hex"))


def flat(rows: pl.DataFrame) -> pl.DataFrame:
    """Write lists and structs as JSON and bytes as digits, so that every value fits one cell."""
    rows = readable(rows)
    nested = [name for name, dtype in rows.schema.items() if dtype.is_nested()]
    return rows.with_columns(
        pl.Series(name, [_as_json(cell) for cell in rows[name].to_list()], pl.String) for name in nested
    )


def harmless(rows: pl.DataFrame) -> pl.DataFrame:
    """Put an apostrophe before whatever a spreadsheet would take for a formula."""
    text = pl.col(pl.String)
    return rows.with_columns(pl.when(text.str.contains(FORMULA)).then("'" + text).otherwise(text).name.keep())


def as_csv(rows: pl.DataFrame, *, is_for_spreadsheet: bool = False) -> bytes:
    """Write rows as CSV that a spreadsheet opens safely; one that is told the encoding reads every letter, too."""
    return harmless(flat(rows)).write_csv(include_bom=is_for_spreadsheet).encode()


def _write_csv(rows: pl.DataFrame, path: Path) -> None:
    path.write_bytes(as_csv(rows))


def _write_xlsx(rows: pl.DataFrame, path: Path) -> None:
    cells = harmless(flat(rows)).head(MOST_ROWS).with_columns(pl.col(pl.String).str.slice(0, LONGEST_CELL))
    cells.write_excel(path, worksheet=path.stem[:31], autofit=False)


FORMATS: Mapping[str, Callable[[pl.DataFrame, Path], None]] = MappingProxyType(
    {
        "csv": _write_csv,
        "parquet": lambda rows, path: rows.write_parquet(path),
        "jsonl": lambda rows, path: readable(rows).write_ndjson(path),
        "xlsx": _write_xlsx,
    }
)


REFERENCES: Mapping[str, tuple[str, Callable[[pl.DataFrame], str]]] = MappingProxyType(
    {"bibtex": ("documents.bib", citations.bibtex), "csl-json": ("documents.csl.json", citations.csl_json)}
)


def export(snapshot: Path, folder: Path, style: str) -> list[Path]:
    """Write every table and view of a snapshot into a folder, one file each, or its documents as references."""
    if style not in {*FORMATS, *REFERENCES}:
        raise Unusable(f"{style} is no format: choose one of {', '.join([*FORMATS, *REFERENCES])}.")
    folder.mkdir(parents=True, exist_ok=True)
    if style in REFERENCES:
        name, written = REFERENCES[style]
        documents = store.read(snapshot, f"SELECT {citations.COLUMNS} FROM documents ORDER BY path")
        return [write_text(folder / name, written(documents))]
    views = store.read(snapshot, "SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1")["view_name"]
    paths = []
    for name in [*TABLES, *views]:
        path = folder / f"{name}.{style}"
        FORMATS[style](store.read(snapshot, f"FROM {name}"), path)
        paths.append(path)
    return paths


def write_text(path: Path, text: str) -> Path:
    """Write a text as UTF-8, or say why that cannot be."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Unusable(f"{path} cannot be written: {error.strerror}.") from error
    return path


def _as_json(cell: object) -> str | None:
    return None if cell is None else json.dumps(cell, ensure_ascii=False, default=str)
