"""What the command line shows: a bar per stage, a closing table, and rows."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

import polars as pl
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Column, Table
from rich.text import Text

from pipeline.run.journey import Report, silent
from warehouse import export
from warehouse.problems import Unusable

# The last words of metrics that share a line, as a line shows them.
TOGETHER = MappingProxyType({"p": "P", "r": "R", "f1": "F1", "confidence": "sure", "right_share": "right"})
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
    if scans := facts["unread_because"].get("no_text_layer"):
        yield "scans", f"{scans:,} PDFs hold nothing but pictures; with tesseract installed, --full reads them"
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
    if facts.get("corrections"):
        yield "corrections", ", ".join(f"{count:,} {status}" for status, count in facts["corrections"].items())
    if facts["failures"]:
        yield "failed", f"{len(facts['failures']):,} documents in some stage (see the coverage page)"
    if facts.get("skipped_lines"):
        yield "skipped", "\n".join(facts["skipped_lines"])
    yield "seconds", ", ".join(f"{stage} {seconds:g}" for stage, seconds in facts["seconds"].items())
    yield "snapshot", facts["snapshot"]


def _because(reasons: dict[str, int]) -> str:
    return f" ({', '.join(f'{count:,} {reason}' for reason, count in reasons.items())})" if reasons else ""


def print_figures(rows: pl.DataFrame, *, as_json: bool) -> None:
    """Print what was measured: rows for scripts; for people, a line for each measure with its numbers side by side."""
    if as_json:
        print_rows(rows, "json")
        return
    first = rows.row(0, named=True)
    table = Table("measure", *(Column(name, justify="right") for name in ("", "", "", "cases")))
    table.title, table.title_justify = Text(_plain(f"{first['corpus']}, read by {first['model']}")), "left"
    for name, (numbers, cases) in _side_by_side(rows).items():
        cells = [f"{TOGETHER.get(kind, kind)} {value:g}".strip() for kind, value in numbers]
        table.add_row(name, *cells, *[""] * (3 - len(cells)), f"{cases:,}")
    _console().print(table)


def _side_by_side(rows: pl.DataFrame) -> dict[str, tuple[list[tuple[str, float]], int]]:
    """Gather what differs in the last word only: precision, recall and F1, or how sure and how right."""
    lines: dict[str, tuple[list[tuple[str, float]], int]] = {}
    for metric, value, cases in rows.select("metric", "value", "n").iter_rows():
        stem, _, kind = metric.rpartition(".")
        name, told = (stem, kind) if kind in TOGETHER else (metric, "")
        lines[name] = ([*lines.get(name, ([], 0))[0], (told, value)], cases)
    return lines


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
    _console().print(table)


def _console() -> Console:
    """Keep long cells whole where nobody's window bounds them."""
    return Console(width=None if sys.stdout.isatty() else 160)


def _plain(cell: str) -> str:
    return "".join(c if c.isprintable() else " " for c in cell)
