"""What is here, from when and whom, and when it was built."""

import polars as pl

from dashboard.queries import ask, one


def build() -> dict[str, object]:
    """Say when and by which version the snapshot was built."""
    return one("SELECT * FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1")


def totals() -> dict[str, object]:
    """Count everything once."""
    return one(
        """
        SELECT (SELECT count(*) FROM raw_texts) AS file_count,
            (SELECT count(*) FROM raw_texts WHERE problem IS NOT NULL) AS problem_count,
            count(*) AS document_count, count(DISTINCT coalesce(duplicate_of, document_id)) AS cluster_count,
            count(DISTINCT publisher) AS publisher_count, count(*) FILTER (published_on IS NULL) AS undated_count,
            min(published_on) AS first_on, max(published_on) AS last_on,
            count(*) FILTER (published_on IS NULL) / nullif(count(*), 0) AS undated_share,
            avg(dropped_share) AS dropped_share, sum(word_count)::BIGINT AS word_count,
            (SELECT count(*) FROM quotes) AS quote_count,
            (SELECT count(*) FROM quotes WHERE speaker_id IS NULL) AS unattributed_count,
            (SELECT count(*) FROM speakers) AS speaker_count,
            (SELECT count(DISTINCT theme_id) FROM theme_assignments) AS theme_count,
            (SELECT count(*) FROM recommendations) AS recommendation_count
        FROM documents
        """
    )


def over_time(unit: str) -> pl.DataFrame:
    """Count dated texts by period and kind."""
    return ask(
        """
        SELECT date_trunc($1, published_on)::DATE AS period, kind, count(*) AS document_count
        FROM documents WHERE published_on IS NOT NULL GROUP BY ALL ORDER BY ALL
        """,
        unit,
    )


def kinds() -> pl.DataFrame:
    """Count texts by kind."""
    return ask(
        """
        SELECT kind, count(*) AS document_count, count(*) / sum(count(*)) OVER () AS share
        FROM documents GROUP BY kind ORDER BY document_count DESC, kind
        """
    )


def publishers(limit: int, offset: int) -> pl.DataFrame:
    """Say what each publisher contributes."""
    return ask(
        """
        WITH quoted AS (SELECT document_id, count(*) AS quotes, count(speaker_id) AS named FROM quotes GROUP BY ALL),
        advised AS (SELECT document_id, count(*) AS advice FROM recommendations GROUP BY ALL)
        SELECT publisher, count(*) AS document_count, coalesce(sum(quotes), 0)::BIGINT AS quote_count,
            coalesce(sum(advice), 0)::BIGINT AS recommendation_count, min(published_on) AS first_on,
            max(published_on) AS last_on, count(*) FILTER (published_on IS NULL) AS undated_count,
            avg(dropped_share) AS dropped_share, count(*) OVER () AS total
        FROM documents LEFT JOIN quoted USING (document_id) LEFT JOIN advised USING (document_id)
        GROUP BY publisher ORDER BY document_count DESC, publisher LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )


def newest(limit: int, offset: int) -> pl.DataFrame:
    """List the texts, the newest first and the undated last."""
    return ask(
        """
        SELECT document_id, coalesce(title_start_char, 0) AS start_char, published_on, title, publisher, kind,
            word_count, path, count(*) OVER () AS total
        FROM documents ORDER BY published_on DESC NULLS LAST, path LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )


def most_quoted(limit: int) -> pl.DataFrame:
    """Name those quoted most, syndicated copies counted once."""
    return ask(
        """
        SELECT s.name AS speaker, count(*) AS quote_count,
            count(DISTINCT coalesce(q.duplicate_of, q.quote_id)) AS cluster_count, any_value(s.speaker_id) AS speaker_id
        FROM quotes q JOIN speakers s USING (speaker_id)
        GROUP BY s.speaker_id, s.name ORDER BY cluster_count DESC, quote_count DESC, speaker LIMIT $1
        """,
        limit,
    )


def recommendations(limit: int, offset: int) -> pl.DataFrame:
    """List who should do what, the newest texts first."""
    return ask(
        """
        SELECT r.document_id, r.start_char, r.end_char, d.published_on, r.actor, r.action, r.strength, r.modality,
            r.polarity, r.condition, r.recommended_by, d.publisher, d.title, r.confidence, count(*) OVER () AS total
        FROM recommendations r JOIN documents d USING (document_id)
        ORDER BY d.published_on DESC NULLS LAST, d.path, r.start_char LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )


def changes() -> pl.DataFrame:
    """Count what the last publication added, lost or changed."""
    return ask(
        """
        SELECT table_name, change, count(DISTINCT row_fingerprint) AS row_count FROM changes
        WHERE run_id = (SELECT run_id FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1)
        GROUP BY ALL ORDER BY ALL
        """
    )
