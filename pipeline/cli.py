"""The command line; heavy libraries are imported when a command needs them."""

import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warehouse.problems import Failed, Unusable

if TYPE_CHECKING:
    from pipeline.run.settings import Settings

UNUSABLE = 2
app = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

Raw = Annotated[Path | None, typer.Option("--raw", help="Folder of raw texts.  [default: raw/ of this checkout]")]
Warehouse = Annotated[
    Path | None, typer.Option("--warehouse", help="Folder of the warehouse.  [default: warehouse/ of this checkout]")
]


def _print_version(is_wanted: bool) -> None:  # noqa: FBT001  (typer's callback)
    if is_wanted:
        typer.echo(f"onrecord {installed_version('onrecord')}")
        raise typer.Exit


@app.callback()
def main_options(
    *, version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True)] = False
) -> None:
    """Turn raw policy and news texts into who said what, about which theme, and who should do what."""


@app.command()
def build(  # noqa: PLR0913  (one parameter per option)
    *,
    raw: Raw = None,
    warehouse: Warehouse = None,
    workers: Annotated[int, typer.Option(help="Processes that work side by side.")] = 1,
    engine: Annotated[str, typer.Option(help="Where the work is done: local or ray.")] = "local",
    full: Annotated[bool, typer.Option("--full", help="Do every document again.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Run the journey from raw texts to a published snapshot."""
    from datetime import UTC, datetime

    from pipeline import reporting
    from pipeline.run import building, summary

    settings = _settings(raw, warehouse)._replace(workers=workers, engine=engine, full=full)
    with reporting.progress(is_shown=not (quiet or as_json)) as report:
        started_at = datetime.now(UTC).replace(tzinfo=None)
        journey = building.build(settings, started_at, report)
    if not quiet:
        reporting.print_summary(summary.summary(journey), as_json=as_json)


@app.command()
def dashboard(
    *,
    raw: Raw = None,
    warehouse: Warehouse = None,
    port: Annotated[int, typer.Option(help="Port to serve on.")] = 8501,
    address: Annotated[
        str, typer.Option(help="Address to serve on; others can reach it only if you say so.")
    ] = "localhost",
) -> None:
    """Open the dashboard over the published snapshot."""
    from pipeline.run import servers

    raise typer.Exit(servers.dashboard(_settings(raw, warehouse), port, address))


@app.command()
def ui(
    *, raw: Raw = None, warehouse: Warehouse = None, port: Annotated[int, typer.Option(help="Port to serve on.")] = 3000
) -> None:
    """Open Dagster's pages over the journey."""
    from pipeline.run import servers

    raise typer.Exit(servers.ui(_settings(raw, warehouse).checked(), port))


@app.command()
def sql(
    question: str,
    *,
    warehouse: Warehouse = None,
    style: Annotated[str, typer.Option("--format", help="table, csv or json.")] = "table",
) -> None:
    """Answer a SQL question from the published snapshot."""
    from pipeline import reporting
    from warehouse import snapshots, store

    reporting.print_rows(store.read(snapshots.current(warehouse), question), style)


@app.command()
def export(
    folder: Path,
    *,
    style: Annotated[str, typer.Option("--format", help="csv, parquet, jsonl, xlsx, bibtex or csl-json.")] = "csv",
    warehouse: Warehouse = None,
) -> None:
    """Write every table and view of the published snapshot into a folder, or its documents as references."""
    from warehouse import export as exporting
    from warehouse import snapshots

    paths = exporting.export(snapshots.current(warehouse), folder, style)
    typer.echo(f"{len(paths)} files written to {folder}")


@app.command()
def report(
    file: Path,
    *,
    speaker: Annotated[str | None, typer.Option(help="A speaker, under any name that texts give.")] = None,
    theme: Annotated[str | None, typer.Option(help="A theme, by its label.")] = None,
    warehouse: Warehouse = None,
) -> None:
    """Write all that one speaker says, or all about one theme, as a page of HTML that can be e-mailed."""
    from warehouse import export as exporting
    from warehouse import report as reporting
    from warehouse import snapshots

    if (speaker is None) == (theme is None):
        raise Unusable("Say of whom or of what: --speaker NAME, or --theme LABEL.")
    snapshot = snapshots.current(warehouse)
    subject = reporting.find(snapshot, "speaker" if speaker else "theme", speaker or theme or "")
    exporting.write_text(file, reporting.report(snapshot, subject))
    typer.echo(f"Written: {file}")


@app.command()
def score(  # noqa: PLR0913  (one parameter per option)
    gold: Annotated[
        Path,
        typer.Argument(
            help="Annotated quotes (.jsonl, .jsonl.gz), speakers or advice (.json, a folder) or pronouns (.tsv)."
        ),
    ],
    *,
    corpus: Annotated[str, typer.Option(help="What to call these texts in the quality table.")],
    texts: Annotated[
        Path, typer.Option(help="Where the texts lie that a gold file of speakers or advice names.")
    ] = Path("raw"),
    workers: Annotated[int, typer.Option(help="Processes that work side by side.")] = 1,
    is_stored: Annotated[bool, typer.Option("--store", help="Keep the figures for the quality table.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the rows of the quality table as JSON.")] = False,
) -> None:
    """Measure what is found in annotated texts against their annotation: quotes, speakers, advice or pronouns."""
    from datetime import UTC, datetime

    from pipeline import reporting
    from pipeline.quality import figures, stored, weights
    from pipeline.run import scoring

    started_at = datetime.now(UTC).replace(tzinfo=None)
    with reporting.progress(is_shown=not as_json) as report:
        task, measured = scoring.measured(gold, texts, scoring.How(started_at, report, workers))
    rows = figures.as_rows(measured, figures.Origin(corpus, task, weights.model(), started_at.date()))
    if is_stored:
        stored.keep(rows)
    reporting.print_figures(rows, as_json=as_json)


@app.command()
def doctor(*, raw: Raw = None, warehouse: Warehouse = None) -> None:
    """Say what is installed, readable and writable."""
    from pipeline.run import doctor as checking

    found = list(checking.findings(_settings(raw, warehouse)))
    for finding in found:
        sign = "ok  " if finding.is_well else "BAD " if finding.is_fatal else "none"
        typer.echo(f"{sign}  {finding.what:<18} {finding.detail}")
    raise typer.Exit(UNUSABLE if any(f.is_fatal and not f.is_well for f in found) else 0)


def main() -> None:
    """Start the command line; an unusable set-up ends with a message and 2, a build that must not pass with 1."""
    try:
        app(prog_name="onrecord")
    except Unusable as problem:
        typer.echo(str(problem), err=True)
        sys.exit(UNUSABLE)
    except Failed as problem:
        typer.echo(f"Nothing was published; what was published before stays. {problem}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        typer.echo("Stopped. What was published before is untouched; the next build goes on from here.", err=True)
        sys.exit(130)


def _settings(raw: Path | None, warehouse: Path | None) -> "Settings":
    from pipeline.run.settings import from_environment

    settings = from_environment()
    return settings._replace(
        raw=(raw or settings.raw).absolute(), warehouse=(warehouse or settings.warehouse).absolute()
    )
