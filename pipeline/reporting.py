"""What the command line shows: a bar per stage, a closing table, and rows."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import polars as pl
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Column, Table
from rich.text import Text

from pipeline.run.journey import Report, silent
from warehouse import export
from warehouse.problems import Unusable

STYLES = ("table", "csv", "json")


@contextmanager
def progress(*, is_shown: bool) -> Iterator[Report]:
    """Show a bar per stage while a build runs."""
    if not is_shown:
        yield silent
        return
    columns = (TextColumn("{task.description:<18}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, TaskID] = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done)

        yield report


def print_summary(facts: dict[str, Any], *, as_json: bool) -> None:
    """Print what a build did, for people or for scripts."""
    if as_json:
        sys.stdout.write(json.dumps(facts, indent=1) + "\n")
        return
    table = Table("", Column("", overflow="fold"), title="onrecord build", show_header=False, title_justify="left")
    for name, value in _lines(facts):
        table.add_row(name, value)
    Console().print(table)


def _lines(facts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield (
        "files",
        f"{facts['files']:,} found, {facts['files'] - facts['unread']:,} read{_because(facts['unread_because'])}",
    )
    renewed = facts["renewed"].get("documents", 0)
    yield (
        "documents",
        f"{facts['documents']:,}, {renewed:,} of them new or changed" + ("" if renewed else " (nothing to do)"),
    )
    yield (
        "blocks",
        f"{facts['kept_blocks']:,} kept, {facts['dropped_blocks']:,} dropped{_because(facts['dropped_because'])}",
    )
    yield "quotes", f"{facts['quotes']:,}, {facts['unattributed']:,} without a named speaker"
    for name in ("speakers", "themes", "recommendations"):
        yield name, f"{facts[name]:,}"
    if facts["failures"]:
        yield "failed", f"{len(facts['failures']):,} documents in some stage (see the coverage page)"
    yield "seconds", ", ".join(f"{stage} {seconds:g}" for stage, seconds in facts["seconds"].items())
    yield "snapshot", facts["snapshot"]


def _because(reasons: dict[str, int]) -> str:
    return f" ({', '.join(f'{count:,} {reason}' for reason, count in reasons.items())})" if reasons else ""


def print_rows(rows: pl.DataFrame, style: str) -> None:
    """Print the answer to a question as a table, CSV or JSON lines."""
    if style not in STYLES:
        raise Unusable(f"{style} is no format: choose one of {', '.join(STYLES)}.")
    if style == "csv":
        sys.stdout.buffer.write(export.as_csv(rows))
    elif style == "json":
        sys.stdout.write(rows.write_ndjson())
    else:
        _print_table(rows)


def _print_table(rows: pl.DataFrame) -> None:
    table = Table(*rows.columns, show_lines=False)
    for row in export.flat(rows).iter_rows():
        table.add_row(*(Text("" if cell is None else _plain(str(cell))) for cell in row))
    Console(width=None if sys.stdout.isatty() else 160).print(table)


def _plain(cell: str) -> str:
    return "".join(c if c.isprintable() else " " for c in cell)
