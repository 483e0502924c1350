"""One theme's story; every theme of every scheme can be asked about."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

import polars as pl

from dashboard.queries import Choice, ask, one
from dashboard.queries.themes import CHOSEN

# Beside the seven parameters of CHOSEN: the theme is $1, so `about` holds this theme alone.


def named(theme_id: str) -> dict[str, object]:
    """Say what a theme is."""
    return one(
        """
        SELECT t.*, p.label AS parent FROM themes t LEFT JOIN themes p ON p.theme_id = t.parent_theme_id
        WHERE t.theme_id = $1
        """,
        theme_id,
    )


def totals(choice: Choice, scheme: str) -> dict[str, object]:
    """Count what is about the theme among the chosen texts."""
    return one(
        CHOSEN
        + """
        , main AS (SELECT DISTINCT document_id FROM theme_assignments WHERE theme_id = $1 AND is_primary)
        SELECT count(*) AS document_count, count(DISTINCT cluster_id) AS cluster_count,
            count(*) FILTER (document_id IN (FROM main)) AS main_count, (SELECT count(*) FROM texts) AS all_count,
            count(DISTINCT publisher) AS publisher_count, min(published_on) AS first_on, max(published_on) AS last_on,
            (SELECT count(DISTINCT quote_id) FROM theme_assignments SEMI JOIN texts USING (document_id)
             WHERE theme_id = $1) AS quote_count,
            (SELECT count(DISTINCT recommendation_id) FROM theme_assignments SEMI JOIN texts USING (document_id)
             WHERE theme_id = $1) AS recommendation_count
        FROM about
        """,
        *choice.values,
        False,
        scheme,
    )


def attention(choice: Choice, scheme: str, unit: str) -> pl.DataFrame:
    """Say which share of each period's texts is about the theme, mainly or at all."""
    return ask(
        CHOSEN
        + """
        , main AS (SELECT DISTINCT document_id FROM theme_assignments WHERE theme_id = $1 AND is_primary),
        periods AS (SELECT date_trunc($8, published_on)::DATE AS period, count(*) AS all_count FROM texts
            WHERE published_on IS NOT NULL GROUP BY ALL),
        found AS (SELECT date_trunc($8, published_on)::DATE AS period, count(*) AS document_count,
            count(*) FILTER (document_id IN (FROM main)) AS main_count FROM about
            WHERE published_on IS NOT NULL GROUP BY ALL)
        SELECT period, all_count, coalesce(document_count, 0) AS document_count, coalesce(main_count, 0) AS main_count,
            coalesce(main_count, 0) / all_count AS main_share, coalesce(document_count, 0) / all_count AS share
        FROM periods LEFT JOIN found USING (period) ORDER BY period
        """,
        *choice.values,
        False,
        scheme,
        unit,
    )


def speakers(choice: Choice, scheme: str) -> pl.DataFrame:
    """Rank who speaks on the theme, copies counted once."""
    return ask(
        CHOSEN
        + """
        SELECT s.name AS speaker, s.speaker_id, count(*) AS quote_count,
            count(DISTINCT coalesce(q.duplicate_of, q.quote_id)) AS cluster_count,
            count(DISTINCT q.document_id) AS document_count
        FROM (SELECT DISTINCT quote_id FROM theme_assignments WHERE theme_id = $1 AND quote_id IS NOT NULL) a
        JOIN quotes q USING (quote_id) SEMI JOIN texts USING (document_id) JOIN speakers s USING (speaker_id)
        GROUP BY s.name, s.speaker_id ORDER BY cluster_count DESC, quote_count DESC, speaker LIMIT 100
        """,
        *choice.values,
        False,
        scheme,
    )


def publishers(choice: Choice, scheme: str) -> pl.DataFrame:
    """Say which share of each publisher's texts is about the theme, against the share of all texts."""
    return ask(
        CHOSEN
        + """
        , everyone AS (SELECT (SELECT count(*) FROM about) / nullif((SELECT count(*) FROM texts), 0) AS usual)
        SELECT coalesce(t.publisher, 'no publisher') AS publisher, count(a.document_id) AS document_count,
            count(*) AS all_count, count(a.document_id) / count(*) AS share,
            round(count(a.document_id) / count(*) / any_value(usual), 2) AS times_usual
        FROM texts t CROSS JOIN everyone LEFT JOIN about a USING (document_id) GROUP BY ALL
        HAVING count(a.document_id) > 0 ORDER BY document_count DESC, publisher
        """,
        *choice.values,
        False,
        scheme,
    )


def related(choice: Choice, scheme: str) -> pl.DataFrame:
    """Rank the themes found in the same texts: how many texts share both, and how much more often than by chance."""
    return ask(
        CHOSEN
        + """
        , others AS (SELECT DISTINCT theme_id, document_id FROM theme_assignments SEMI JOIN texts USING (document_id)
            WHERE quote_id IS NULL AND recommendation_id IS NULL AND theme_id <> $1),
        counted AS (SELECT theme_id, count(*) AS all_count, count(*) FILTER (document_id IN
            (SELECT document_id FROM about)) AS document_count FROM others GROUP BY theme_id)
        SELECT label AS theme, theme_id, scheme, document_count, all_count,
            round(document_count / all_count / ((SELECT count(*) FROM about) / (SELECT count(*) FROM texts)), 2)
            AS times_usual
        FROM counted JOIN themes USING (theme_id) WHERE document_count > 0
        ORDER BY scheme <> $7, document_count DESC, theme
        """,
        *choice.values,
        False,
        scheme,
    )


def passages(choice: Choice, scheme: str, limit: int, offset: int) -> pl.DataFrame:
    """List the passages that speak most clearly for the theme, in their surroundings."""
    return ask(
        CHOSEN
        + """
        , clearest AS (SELECT a.document_id, a.start_char, a.end_char, a.evidence, a.score, texts.published_on,
                texts.publisher, texts.title, texts.path, count(*) OVER () AS total
            FROM theme_assignments a JOIN texts USING (document_id)
            WHERE a.theme_id = $1 AND a.quote_id IS NULL AND a.recommendation_id IS NULL
            ORDER BY a.is_primary, a.score DESC, published_on DESC NULLS LAST, path, a.start_char LIMIT $8 OFFSET $9)
        SELECT document_id, start_char, end_char, published_on,
            span(document_id, start_char, end_char) AS words, array_to_string(evidence, ', ') AS evidence_words,
            publisher, title, score, total
        FROM clearest ORDER BY score DESC, published_on DESC NULLS LAST, path, start_char
        """,
        *choice.values,
        False,
        scheme,
        limit,
        offset,
    )
