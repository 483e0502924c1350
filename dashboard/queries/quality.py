"""How right the results are: draws to judge, stored figures, and what the last build changed."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

from collections.abc import Mapping
from typing import NamedTuple

import polars as pl

from dashboard.queries import ask, one, review
from warehouse import decisions
from warehouse.decisions import Decision
from warehouse.intervals import wilson

# What can be drawn: the row's name, its words and place, and what is claimed of them.
DRAWN: Mapping[str, str] = {
    "quotes": """SELECT quote_id AS row_id, document_id, q.start_char, q.end_char, q.text AS words,
        concat_ws(' · ', coalesce(s.name, 'nobody named'), q.kind) AS claim, confidence
        FROM quotes q LEFT JOIN speakers s USING (speaker_id)""",
    "recommendations": """SELECT recommendation_id AS row_id, document_id, start_char, end_char, text AS words,
        concat_ws(' · ', coalesce(actor, 'nobody named'), modality, strength, polarity) AS claim, confidence
        FROM recommendations""",
    "theme_assignments": """SELECT assignment_id AS row_id, document_id, start_char,
        least(end_char, start_char + 900) AS end_char, span(document_id, start_char, least(end_char, start_char + 900))
        AS words, label || ' · ' || array_to_string(evidence, ', ') AS claim, NULL::DOUBLE AS confidence
        FROM theme_assignments JOIN themes USING (theme_id)
        WHERE is_primary AND scheme = 'cap' AND quote_id IS NULL AND recommendation_id IS NULL""",
}


class Sample(NamedTuple):
    """So many rows of a table, drawn at random by a number: the same number draws the same rows."""

    table: str
    size: int
    seed: int


def model() -> str:
    """Name the version of models and rules that the snapshot was made by."""
    made = one("SELECT model_version FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1")
    return str(made.get("model_version", "unknown"))


def drawn(sample: Sample) -> pl.DataFrame:
    """Draw rows to be judged, each as likely as any other."""
    return ask(
        f"""
        WITH rows AS ({DRAWN[sample.table]}),
        few AS (SELECT * FROM rows ORDER BY md5(row_id || $1::VARCHAR) LIMIT $2)
        SELECT few.*, $3 AS model, path, title, publisher FROM few JOIN documents USING (document_id)
        ORDER BY md5(row_id || $1::VARCHAR)
        """,
        str(sample.seed),
        sample.size,
        model(),
    )


def judged(table: str) -> list[Decision]:
    """List the judgements of a table's rows as this model made them, in the order of time."""
    now = model()
    made = [one for one in decisions.judgements(review.decided().decisions) if (one.table, one.old) == (table, now)]
    return sorted(made, key=lambda one: (one.at, one.correction_id))


def growing(made: list[Decision]) -> pl.DataFrame:
    """Say after each judgement which share was right so far, and its bounds."""
    right = 0
    rows = []
    for count, judgement in enumerate(made, 1):
        right += judgement.new == "right"
        rows.append({"count": count, **wilson(right, count)._asdict()})
    return pl.DataFrame(rows, schema={"count": pl.Int64, "share": pl.Float64, "low": pl.Float64, "high": pl.Float64})


def stored() -> pl.DataFrame:
    """List every figure that was measured."""
    return ask("SELECT task, corpus, metric, value, n, measured_on, model FROM quality ORDER BY task, corpus, metric")


def measured() -> pl.DataFrame:
    """Give precision, recall and F1 of what was measured by all three, in percent."""
    return ask(
        """
        WITH parts AS (SELECT task || ': ' || replace(regexp_replace(metric, '\\.(p|r|f1)$', ''), '.', ' ') AS what,
            corpus, regexp_extract(metric, '\\.(p|r|f1)$', 1) AS part, value, n FROM quality)
        SELECT replace(what, '_', ' ') AS what, corpus, max(value) FILTER (part = 'p') AS precision,
            max(value) FILTER (part = 'r') AS recall, max(value) FILTER (part = 'f1') AS f1, max(n) AS n
        FROM parts WHERE part <> '' GROUP BY ALL
        HAVING precision IS NOT NULL AND recall IS NOT NULL AND f1 IS NOT NULL ORDER BY corpus, what
        """
    )


def calibration() -> pl.DataFrame:
    """Say how sure rows were, and how many of them were right, in steps of confidence."""
    return ask(
        """
        WITH steps AS (SELECT task, corpus, regexp_extract(metric, 'reliability\\.([0-9.-]+)\\.', 1) AS step,
            regexp_extract(metric, '[a-z_]+$') AS part, value, n FROM quality WHERE metric LIKE 'reliability.%')
        SELECT task || ' · ' || corpus AS what, step, max(value) FILTER (part = 'confidence') AS confidence,
            max(value) FILTER (part = 'right_share') AS right_share, max(n) AS n
        FROM steps GROUP BY ALL ORDER BY ALL
        """
    )


def changes(limit: int, offset: int) -> pl.DataFrame:
    """List what the last publication changed, row by row, what a reader sees of it first."""
    return ask(
        """
        SELECT c.table_name, c.change, c.field, coalesce(before.name, c.old_value) AS old_value,
            coalesce(after.name, c.new_value) AS new_value, coalesce(q.text, r.text, d.title, s.name) AS words,
            coalesce(q.document_id, r.document_id, d.document_id) AS document_id,
            coalesce(q.start_char, r.start_char, 0) AS start_char, coalesce(q.end_char, r.end_char) AS end_char,
            count(*) OVER () AS total
        FROM changes c LEFT JOIN quotes q ON c.table_name = 'quotes' AND q.quote_id = c.row_fingerprint
        LEFT JOIN recommendations r ON c.table_name = 'recommendations' AND r.recommendation_id = c.row_fingerprint
        LEFT JOIN documents d ON c.table_name = 'documents' AND d.document_id = c.row_fingerprint
        LEFT JOIN speakers s ON c.table_name = 'speakers' AND s.speaker_id = c.row_fingerprint
        LEFT JOIN speakers before ON c.field = 'speaker_id' AND before.speaker_id = c.old_value
        LEFT JOIN speakers after ON c.field = 'speaker_id' AND after.speaker_id = c.new_value
        WHERE run_id = (SELECT run_id FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1)
        ORDER BY list_position(['changed', 'removed', 'added'], change), table_name, row_fingerprint, field
        LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )
