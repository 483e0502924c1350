"""What it is about, over time and by publisher."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

import polars as pl

from dashboard.queries import IN_PERIOD, IN_PUBLISHERS, Choice, ask, one

# The stable scheme, which every text is measured by.
SCHEME = "cap"

# The texts that are chosen, and the themes found in them; $6 asks for a text's main theme alone, $7 for a scheme.
CHOSEN = f"""
WITH texts AS (
    SELECT * FROM documents WHERE {IN_PUBLISHERS} AND ($3::VARCHAR IS NULL OR kind = $3) AND {IN_PERIOD}
),
about AS (
    SELECT DISTINCT theme_id, label AS theme, texts.document_id, publisher, published_on,
        coalesce(duplicate_of, texts.document_id) AS cluster_id
    FROM theme_assignments a JOIN themes USING (theme_id) JOIN texts ON texts.document_id = a.document_id
    WHERE a.quote_id IS NULL AND a.recommendation_id IS NULL AND (a.is_primary OR NOT $6::BOOLEAN) AND scheme = $7
        AND ($1::VARCHAR IS NULL OR theme_id = $1)
)
"""


def labels() -> pl.DataFrame:
    """Name the themes that were found, scheme by scheme."""
    return ask(
        """
        SELECT theme_id, scheme, label AS theme, description FROM themes
        WHERE theme_id IN (SELECT theme_id FROM theme_assignments) ORDER BY scheme, label
        """
    )


def texts(choice: Choice) -> dict[str, object]:
    """Count the texts that are chosen, and those among them without a date or a theme."""
    return one(
        CHOSEN + "SELECT count(*) AS document_count, count(*) FILTER (published_on IS NULL) AS undated_count,"
        " count(*) FILTER (document_id NOT IN (SELECT document_id FROM about)) AS unthemed_count,"
        " (SELECT count(DISTINCT theme_id) FROM about) AS theme_count,"
        " min(published_on) AS first_on, max(published_on) AS last_on FROM texts",
        *choice.values,
        True,
        SCHEME,
    )


def attention(choice: Choice, *, main: bool, scheme: str) -> pl.DataFrame:
    """Rank the themes by the share of texts that they have."""
    return ask(
        CHOSEN + "SELECT theme, theme_id, count(*) AS document_count, count(DISTINCT cluster_id) AS cluster_count,"
        " count(*) / (SELECT count(*) FROM texts) AS share, count(*) FILTER (published_on IS NULL) AS undated_count"
        " FROM about GROUP BY ALL ORDER BY document_count DESC, theme",
        *choice.values,
        main,
        scheme,
    )


def over_time(choice: Choice, unit: str, *, main: bool, scheme: str) -> pl.DataFrame:
    """Share out the dated texts of each period among the themes."""
    return ask(
        CHOSEN + ", periods AS (SELECT date_trunc($8, published_on)::DATE AS period, count(*) AS total FROM texts"
        " WHERE published_on IS NOT NULL GROUP BY ALL)"
        " SELECT period, theme, count(*) AS document_count, any_value(total) AS all_count,"
        " count(*) / any_value(total) AS share"
        " FROM about JOIN periods ON period = date_trunc($8, published_on)::DATE GROUP BY ALL ORDER BY ALL",
        *choice.values,
        main,
        scheme,
        unit,
    )


def by_publisher(choice: Choice, *, main: bool, scheme: str) -> pl.DataFrame:
    """Share out the texts of each of the twelve largest publishers among the themes, undated ones included."""
    return ask(
        CHOSEN + ", largest AS (SELECT coalesce(publisher, 'no publisher') AS publisher, count(*) AS total FROM texts"
        " GROUP BY ALL ORDER BY total DESC, publisher LIMIT 12)"
        " SELECT largest.publisher, theme, count(*) AS document_count, any_value(total) AS all_count,"
        " count(*) / any_value(total) AS share"
        " FROM about JOIN largest ON largest.publisher = coalesce(about.publisher, 'no publisher')"
        " GROUP BY ALL ORDER BY ALL",
        *choice.values,
        main,
        scheme,
    )


def found_in(what: str, choice: Choice, limit: int, offset: int) -> pl.DataFrame:
    """List what a theme was found in: passages, quotes or recommendations, the clearest first."""
    return ask(FOUND[what], *choice.values, limit, offset)


WHERE_FOUND = f"""
FROM theme_assignments a JOIN documents d USING (document_id) {{joined}}
WHERE a.theme_id = $1 AND {{kind}} AND {IN_PUBLISHERS} AND ($3::VARCHAR IS NULL OR d.kind = $3) AND {IN_PERIOD}
ORDER BY score DESC, published_on DESC NULLS LAST, path, a.start_char LIMIT $6 OFFSET $7
"""
FOUND = {
    "passages": "SELECT document_id, a.start_char, a.end_char, published_on,"
    " span(a.document_id, a.start_char, a.end_char) AS words, evidence, title, publisher, score, is_primary,"
    " count(*) OVER () AS total"
    + WHERE_FOUND.format(joined="", kind="a.quote_id IS NULL AND a.recommendation_id IS NULL"),
    "quotes": "SELECT document_id, v.start_char, v.end_char, published_on, speaker, quote, said AS kind, title,"
    " publisher, v.confidence, quote_id, score, count(*) OVER () AS total"
    + WHERE_FOUND.format(
        joined="JOIN (SELECT quote_id, q.start_char, q.end_char, name AS speaker, text AS quote, q.kind AS said,"
        " confidence FROM quotes q LEFT JOIN speakers USING (speaker_id)) v USING (quote_id)",
        kind="a.quote_id IS NOT NULL",
    ),
    "recommendations": "SELECT r.document_id, r.start_char, r.end_char, published_on, r.actor, r.action, r.strength,"
    " r.recommended_by, title, publisher, score, count(*) OVER () AS total"
    + WHERE_FOUND.format(
        joined="JOIN recommendations r USING (recommendation_id)", kind="a.recommendation_id IS NOT NULL"
    ),
}
