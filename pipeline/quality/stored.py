"""The figures that are shipped: results.jsonl, one row of the `quality` table per line."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
from dataframely.exc import ValidationError

from warehouse.problems import Unusable
from warehouse.tables.quality import Quality

RESULTS = Path(__file__).with_name("results.jsonl")
"""Where the package keeps them; a build reads it, only `onrecord score --store` writes it."""


def results(path: Path | None = None) -> pl.DataFrame:
    """Read what is stored; no file is no figures."""
    path = path or RESULTS
    if not path.exists():
        return Quality.create_empty()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable(f"{path} cannot be read ({error}): remove it, or store figures anew.") from error
    rows = [_row(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]
    return _validated(pl.DataFrame(rows, schema=Quality.create_empty().schema), str(path))


def keep(rows: pl.DataFrame, path: Path | None = None) -> None:
    """Put rows in the place of those of the same task on the same corpus; the other lines stay as they are."""
    path = path or RESULTS
    others = results(path).join(rows, on=["corpus", "task"], how="anti")
    kept = pl.concat([others, rows.select(others.columns)]).sort(Quality.primary_key())
    written = path.with_suffix(".new")
    try:
        written.write_text("".join(_lines(kept)), encoding="utf-8")
        written.replace(path)
    except OSError as error:
        raise Unusable(f"{path} cannot be written ({error}): store figures in a checkout of your own.") from error


def _lines(rows: pl.DataFrame) -> Iterator[str]:
    for row in rows.iter_rows(named=True):
        yield json.dumps(row, ensure_ascii=False, default=str) + "\n"


def _row(line: str, place: str) -> dict[str, Any]:
    try:
        row = dict(json.loads(line))
        named = {name: row.pop(name) for name in Quality.column_names()}
        named |= {"measured_on": date.fromisoformat(named["measured_on"]), "value": float(named["value"])}
        _validated(pl.DataFrame([named], schema=Quality.create_empty().schema), place)
    except KeyError as error:
        raise Unusable(f"{place} is no figure (no {error}): mend or remove the line.") from error
    except (ValueError, TypeError, OverflowError, pl.exceptions.PolarsError) as error:
        raise Unusable(f"{place} is no figure ({error}): mend or remove the line.") from error
    if row:
        raise Unusable(f"{place} says more than the quality table holds ({', '.join(row)}): take it out.")
    return named


def _validated(rows: pl.DataFrame, place: str) -> pl.DataFrame:
    try:
        return Quality.validate(rows)
    except ValidationError as error:
        raise Unusable(f"{place} does not hold the rows of the quality table ({error}).") from error
