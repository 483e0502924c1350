"""What a publication adds to the record: the run, and what it changed against the one before."""

from importlib.metadata import version
from pathlib import Path

import polars as pl

from pipeline.run import increments
from pipeline.run.journey import Journey
from warehouse import search, snapshots
from warehouse.ids import digest
from warehouse.store import Build
from warehouse.tables.runs import Changes, Runs

# What is compared from one publication to the next: table, key, and the columns whose change matters to a reader.
COMPARED = (
    ("documents", "document_id", ("title", "published_on", "publisher")),
    ("quotes", "quote_id", ("speaker_id",)),
    ("speakers", "speaker_id", ("name",)),
    ("recommendations", "recommendation_id", ("actor",)),
)
COUNTS = """SELECT (SELECT count(*) FROM raw_texts) AS raw_text_count,
    (SELECT count(*) FROM documents) AS document_count,
    (SELECT count(*) FROM quotes) AS quote_count, (SELECT count(*) FROM speakers) AS speaker_count,
    (SELECT count(DISTINCT theme_id) FROM theme_assignments) AS theme_count,
    (SELECT count(*) FROM recommendations) AS recommendation_count"""


def publish(journey: Journey) -> Path:
    """Record the run, then publish the build as it stands; the snapshot before stays until then."""
    build = journey.build
    build.write("changes", changes(build, journey))
    build.write("runs", run(journey))
    journey.close()
    return snapshots.publish(journey.settings.warehouse, journey.run_id, search.index)


def run(journey: Journey) -> pl.DataFrame:
    """Describe the run in one row."""
    facts = {
        "run_id": journey.run_id,
        "started_at": journey.started_at,
        "code_version": version("onrecord"),
        "model_version": digest(*(increments.version(stage) for stage in sorted(increments.PACKAGES))),
        "settings_hash": journey.settings.hash,
        "renewed_count": journey.renewed.get("documents", 0),
    }
    counts = journey.build.ask(COUNTS).row(0, named=True)
    return pl.DataFrame([{**facts, **counts}]).select(Runs.column_names())


def changes(build: Build, journey: Journey) -> pl.DataFrame:
    """Compare the build with the snapshot published before; a first publication has nothing to compare with."""
    try:
        before = snapshots.current(journey.settings.warehouse)
    except snapshots.NothingPublished:
        return Changes.create_empty()
    build.attach(before, "before")
    try:
        found = [build.ask(question) for question in _comparisons()]
    finally:
        build.detach("before")
    return pl.concat(found, how="diagonal_relaxed").with_columns(run_id=pl.lit(journey.run_id))


def _comparisons() -> "list[str]":
    return [
        question
        for table, key, fields in COMPARED
        for question in (
            _rows(table, key, "added", f"main.{table}", f"before.{table}"),
            _rows(table, key, "removed", f"before.{table}", f"main.{table}"),
            *(_field(table, key, field) for field in fields),
        )
    ]


def _rows(table: str, key: str, change: str, *sides: str) -> str:
    here, there = sides
    return (
        f"SELECT '{table}' AS table_name, {key} AS row_fingerprint, '*' AS field, '{change}' AS change,"
        f" NULL::VARCHAR AS old_value, NULL::VARCHAR AS new_value FROM {here} ANTI JOIN {there} USING ({key})"
    )


def _field(table: str, key: str, field: str) -> str:
    return (
        f"SELECT '{table}' AS table_name, {key} AS row_fingerprint, '{field}' AS field, 'changed' AS change,"
        f" o.{field}::VARCHAR AS old_value, n.{field}::VARCHAR AS new_value FROM main.{table} n"
        f" JOIN before.{table} o USING ({key}) WHERE o.{field} IS DISTINCT FROM n.{field}"
    )
