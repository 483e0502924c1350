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
    ("themes", "theme_id", ("label",)),
)
HAS_PASSAGES = "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'before' AND table_name = 'passages'"
# What became of discovered themes: where passages went that stand in both publications. A theme is split off when it
# has a quarter of another's passages or more, and merged into another when half of its own or more went there.
MOVED = """WITH moved AS (SELECT o.theme_id AS old_id, n.theme_id AS new_id, count(*) AS shared
        FROM before.passages o JOIN main.passages n USING (document_id, start_char, end_char)
        WHERE o.theme_id IS NOT NULL AND n.theme_id IS NOT NULL GROUP BY ALL),
    shares AS (SELECT *, shared / sum(shared) OVER (PARTITION BY old_id) AS share FROM moved)
SELECT 'themes' AS table_name, new_id AS row_fingerprint, 'split_from' AS field, 'changed' AS change,
    arg_max(old_id, (shared, old_id)) AS old_value, new_id AS new_value
FROM shares WHERE share >= 0.25 AND new_id NOT IN (SELECT theme_id FROM before.themes) GROUP BY new_id
UNION ALL
SELECT 'themes' AS table_name, old_id AS row_fingerprint, 'merged_into' AS field, 'changed' AS change,
    old_id AS old_value, arg_max(new_id, (shared, new_id)) AS new_value
FROM shares WHERE share >= 0.5 AND old_id NOT IN (SELECT theme_id FROM main.themes)
    AND new_id IN (SELECT theme_id FROM before.themes) GROUP BY old_id ORDER BY ALL"""
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
        found += [build.ask(MOVED)] if build.ask(HAS_PASSAGES).item() else []
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
