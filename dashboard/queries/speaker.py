"""What one person or body says: as whom, about what, and who lets them speak."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

import polars as pl

from dashboard.queries import Choice, ask, one
from dashboard.queries.speakers import CHOSEN, COPIES

# The speaker is $6; the rest of the choice comes before it.
THEIRS = f"speaker_id = $6 AND {CHOSEN}"
# Advice given inside their quotes, or in their name.
GIVEN = """(r.quote_id IN (SELECT quote_id FROM quotes WHERE speaker_id = $1)
    OR list_contains((SELECT aliases FROM speakers WHERE speaker_id = $1), r.recommended_by))"""


def totals(choice: Choice, speaker_id: str) -> dict[str, object]:
    """Count the chosen quotes of somebody, both ways, and what they spread over."""
    return one(
        f"""
        {COPIES}
        SELECT count(*) AS quote_count, count(DISTINCT coalesce(duplicate_of, quote_id)) AS cluster_count,
            count(*) FILTER (kind <> 'indirect') AS verbatim_count, count(DISTINCT document_id) AS document_count,
            count(DISTINCT publisher) AS publisher_count, count(*) FILTER (is_for_review) AS review_count,
            count(*) FILTER (published_on IS NULL) AS undated_count, min(published_on) AS first_on,
            max(published_on) AS last_on
        FROM said WHERE {THEIRS}
        """,
        *choice.values,
        speaker_id,
    )


def timeline(choice: Choice, speaker_id: str, limit: int) -> pl.DataFrame:
    """Date every quote, with who the speaker was at the time; the offices with the most quotes, `limit` of them."""
    return ask(
        f"""
        WITH theirs AS (SELECT published_on, kind, coalesce(affiliation, 'not stated') AS affiliation, quote,
                publisher FROM quotes_per_speaker WHERE published_on IS NOT NULL AND {THEIRS}),
        most AS (SELECT affiliation, count(*) AS quote_count FROM theirs GROUP BY affiliation
            ORDER BY affiliation = 'not stated', quote_count DESC, affiliation LIMIT $7)
        SELECT theirs.*, quote_count FROM theirs JOIN most USING (affiliation) ORDER BY ALL
        """,
        *choice.values,
        speaker_id,
        limit,
    )


def bands(speaker_id: str) -> pl.DataFrame:
    """Say from when until when texts call somebody the same."""
    return ask(
        """
        SELECT concat_ws(', ', role, unit, organisation) AS affiliation, min(as_of) AS first_on, max(as_of) AS last_on,
            count(*) AS statement_count
        FROM affiliations WHERE speaker_id = $1 AND as_of IS NOT NULL GROUP BY ALL ORDER BY ALL
        """,
        speaker_id,
    )


def themes(choice: Choice, speaker_id: str) -> pl.DataFrame:
    """Rank the themes of somebody's quotes."""
    return ask(
        f"""
        {COPIES}, themed AS (SELECT *, unnest(theme_labels) AS theme FROM said WHERE {THEIRS})
        SELECT theme, count(*) AS quote_count, count(DISTINCT coalesce(duplicate_of, quote_id)) AS cluster_count,
            min(published_on) AS first_on, max(published_on) AS last_on
        FROM themed GROUP BY theme ORDER BY cluster_count DESC, quote_count DESC, theme
        """,
        *choice.values,
        speaker_id,
    )


def positions(choice: Choice, speaker_id: str, theme: str | None, limit: int) -> pl.DataFrame:
    """Give somebody's own words, on a theme or any: the surest, verbatim ones first, once each, in order of time."""
    return ask(
        f"""
        {COPIES}, surest AS (
            SELECT * FROM said WHERE {THEIRS} AND ($7::VARCHAR IS NULL OR list_contains(theme_labels, $7)) AND is_speech
            QUALIFY row_number() OVER (PARTITION BY coalesce(duplicate_of, quote_id) ORDER BY quote_id) = 1
            ORDER BY kind = 'indirect', is_for_review, length(quote) < 60, confidence DESC, quote_id LIMIT $8)
        SELECT document_id, start_char, end_char, published_on, quote, kind, affiliation, publisher, title, confidence,
            quote_id
        FROM surest ORDER BY published_on NULLS LAST, start_char
        """,
        *choice.values,
        speaker_id,
        theme,
        limit,
    )


def publishers(choice: Choice, speaker_id: str) -> pl.DataFrame:
    """Say who quotes somebody, and how often."""
    return ask(
        f"""
        {COPIES}
        SELECT coalesce(publisher, 'no publisher') AS publisher, count(*) AS quote_count,
            count(DISTINCT coalesce(duplicate_of, quote_id)) AS cluster_count,
            count(DISTINCT document_id) AS document_count, min(published_on) AS first_on, max(published_on) AS last_on
        FROM said WHERE {THEIRS} GROUP BY ALL ORDER BY cluster_count DESC, quote_count DESC, publisher
        """,
        *choice.values,
        speaker_id,
    )


def recommendations(speaker_id: str, limit: int, offset: int) -> pl.DataFrame:
    """List the advice that somebody gives."""
    return ask(
        f"""
        SELECT r.document_id, r.start_char, r.end_char, published_on, r.actor, r.text AS words, r.modality, r.strength,
            r.polarity, r.condition, r.rationale, publisher, title, r.confidence, count(*) OVER () AS total
        FROM recommendations r JOIN documents d USING (document_id) WHERE {GIVEN}
        ORDER BY published_on DESC NULLS LAST, path, r.start_char LIMIT $2 OFFSET $3
        """,
        speaker_id,
        limit,
        offset,
    )


def names(speaker_id: str, limit: int, offset: int) -> pl.DataFrame:
    """Say under which names texts speak of somebody, how often, and where for the first time."""
    return ask(
        """
        WITH written AS (
            SELECT text AS words, document_id, start_char, end_char, FALSE AS is_source FROM mentions
            WHERE speaker_id = $1
            UNION ALL
            SELECT mention, document_id, mention_start_char, mention_end_char, TRUE FROM quotes
            WHERE speaker_id = $1 AND mention IS NOT NULL)
        SELECT arg_min(document_id, (document_id, start_char)) AS document_id,
            arg_min(start_char, (document_id, start_char)) AS start_char,
            arg_min(end_char, (document_id, start_char)) AS end_char, words,
            count(*) FILTER (NOT is_source) AS mention_count, count(*) FILTER (is_source) AS quote_count,
            count(DISTINCT document_id) AS document_count, count(*) OVER () AS total
        FROM written GROUP BY words ORDER BY count(*) DESC, words LIMIT $2 OFFSET $3
        """,
        speaker_id,
        limit,
        offset,
    )


def joined(speaker_id: str) -> pl.DataFrame:
    """Say which other names were joined with this one or parted from it, and why."""
    return ask(
        """
        SELECT change, because, other_id FROM identity_changes WHERE speaker_id = $1 ORDER BY change, because, other_id
        """,
        speaker_id,
    )
