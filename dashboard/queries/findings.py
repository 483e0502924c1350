"""What is feared, what it comes from, and what is said to happen."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

import polars as pl

from dashboard.queries import IN_PERIOD, IN_PUBLISHERS, Choice, ask, one

# The texts that are chosen; a theme, by its id, must be the text's main one. Context is 160 characters wide.
CHOSEN = f"""
WITH texts AS (
    SELECT document_id, publisher, published_on, title, path, coalesce(duplicate_of, document_id) AS cluster_id
    FROM documents WHERE {IN_PUBLISHERS} AND ($3::VARCHAR IS NULL OR kind = $3) AND {IN_PERIOD}
        AND ($1::VARCHAR IS NULL OR document_id IN
            (SELECT document_id FROM theme_assignments WHERE theme_id = $1 AND quote_id IS NULL
             AND recommendation_id IS NULL AND is_primary))
)
"""
AROUND = """span(document_id, greatest(start_char::BIGINT - 160, 0), start_char) AS before,
    span(document_id, end_char, end_char + 160) AS after"""


def totals(choice: Choice) -> dict[str, object]:
    """Count risks, causes and predictions."""
    return one(
        CHOSEN
        + """
        SELECT (SELECT count(*) FROM findings SEMI JOIN texts USING (document_id) WHERE kind = 'risk') AS risk_count,
            (SELECT count(*) FROM findings SEMI JOIN texts USING (document_id) WHERE kind = 'cause') AS cause_count,
            count(*) AS prediction_count, count(outcome_document_id) AS outcome_count
        FROM predictions SEMI JOIN texts USING (document_id)
        """,
        *choice.values,
    )


def found(kind: str, choice: Choice, limit: int, offset: int) -> pl.DataFrame:
    """List risks or causes with what stands around them, the surest first."""
    return ask(
        CHOSEN
        + f"""
        , leaf AS (SELECT f.*, publisher, published_on, title, path, count(*) OVER () AS total
            FROM findings f JOIN texts USING (document_id) WHERE f.kind = $6
            ORDER BY f.confidence DESC, published_on DESC NULLS LAST, path, f.start_char LIMIT $7 OFFSET $8)
        SELECT document_id, start_char, end_char, published_on, text AS words, {AROUND}, stated_by, section, publisher,
            title, confidence, total
        FROM leaf ORDER BY confidence DESC, published_on DESC NULLS LAST, path, start_char
        """,
        *choice.values,
        kind,
        limit,
        offset,
    )


def predictions(choice: Choice, certainty: str | None, limit: int, offset: int) -> pl.DataFrame:
    """List what is said to happen; those that a later text speaks of come first."""
    return ask(
        CHOSEN
        + f"""
        , leaf AS (SELECT p.*, t.published_on, t.publisher, t.title, t.path, e.title AS outcome_title,
                e.published_on AS outcome_on, count(*) OVER () AS total
            FROM predictions p JOIN texts t USING (document_id)
            LEFT JOIN documents e ON e.document_id = p.outcome_document_id
            WHERE $6::VARCHAR IS NULL OR p.certainty = $6
            ORDER BY p.outcome IS NULL, p.confidence DESC, t.published_on DESC NULLS LAST, t.path, p.start_char
            LIMIT $7 OFFSET $8)
        SELECT document_id, start_char, end_char, published_on, predicted_by, text AS words, {AROUND}, certainty,
            condition, about, outcome, outcome_basis, outcome_document_id, outcome_title, outcome_on, publisher, title,
            confidence, total
        FROM leaf ORDER BY outcome IS NULL, confidence DESC, published_on DESC NULLS LAST, path, start_char
        """,
        *choice.values,
        certainty,
        limit,
        offset,
    )


def over_time(choice: Choice, unit: str) -> pl.DataFrame:
    """Count dated risks, causes and predictions by period."""
    return ask(
        CHOSEN
        + """
        , said AS (SELECT document_id, kind FROM findings UNION ALL SELECT document_id, 'prediction' FROM predictions)
        SELECT date_trunc($6, published_on)::DATE AS period, kind, count(*) AS finding_count
        FROM said JOIN texts USING (document_id) WHERE published_on IS NOT NULL GROUP BY ALL ORDER BY ALL
        """,
        *choice.values,
        unit,
    )


def period(choice: Choice) -> dict[str, object]:
    """Say from when until when the chosen texts are."""
    return one(CHOSEN + "SELECT min(published_on) AS first_on, max(published_on) AS last_on FROM texts", *choice.values)
