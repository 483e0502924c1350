"""Who says what."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

import polars as pl

from dashboard.queries import IN_PERIOD, IN_PUBLISHERS, Choice, ask, one

# The quotes that are chosen; here the theme is chosen by its label, as the view has it.
CHOSEN = f"""
($1::VARCHAR IS NULL OR quote_id IN (SELECT quote_id FROM theme_assignments JOIN themes USING (theme_id)
    WHERE label = $1 AND quote_id IS NOT NULL))
AND {IN_PUBLISHERS} AND ($3::VARCHAR IS NULL OR kind = $3) AND {IN_PERIOD}
"""
# What can be counted without asking who each speaker was at the time: a million quotes in a moment.
PLAINLY = """WITH said AS (SELECT q.quote_id, q.document_id, q.speaker_id, q.duplicate_of, q.kind, q.confidence,
    q.is_for_review, q.start_char, q.end_char, q.text AS quote, q.mention, q.cue, q.resolution, s.name AS speaker,
    s.kind AS speaker_kind, d.publisher, d.published_on, d.title, d.path
    FROM quotes q JOIN documents d USING (document_id) LEFT JOIN speakers s USING (speaker_id))"""
COPIES = "WITH said AS (SELECT v.*, q.duplicate_of FROM quotes_per_speaker v JOIN quotes q USING (quote_id))"


def publishers() -> pl.DataFrame:
    """Name the publishers there are, the empty name standing for none."""
    return ask("SELECT DISTINCT coalesce(publisher, '') AS publisher FROM documents ORDER BY publisher")


def totals(choice: Choice) -> dict[str, object]:
    """Count the chosen quotes, both ways, and those whose speaker is not named."""
    return one(
        f"{PLAINLY} SELECT count(*) AS quote_count, count(DISTINCT coalesce(duplicate_of, quote_id)) AS cluster_count,"
        " count(DISTINCT speaker_id) AS speaker_count, count(*) FILTER (speaker_id IS NULL) AS unattributed_count"
        f" FROM said WHERE {CHOSEN}",
        *choice.values,
    )


def ranked(choice: Choice, limit: int, offset: int) -> pl.DataFrame:
    """Rank the named speakers by their quotes, syndicated copies counted once, then raw; who they were last."""
    return ask(
        f"""
        {PLAINLY}, leaf AS (
            SELECT speaker, speaker_kind, count(DISTINCT coalesce(duplicate_of, quote_id)) AS cluster_count,
                count(*) AS quote_count, count(DISTINCT document_id) AS document_count,
                count(DISTINCT publisher) AS publisher_count, min(published_on) AS first_on,
                max(published_on) AS last_on, speaker_id, count(*) OVER () AS total
            FROM said WHERE speaker_id IS NOT NULL AND {CHOSEN} GROUP BY speaker_id, speaker, speaker_kind
            ORDER BY cluster_count DESC, quote_count DESC, speaker, speaker_id LIMIT $6 OFFSET $7),
        last AS (SELECT speaker_id, arg_max(concat_ws(', ', role, unit, organisation),
                (as_of IS NOT NULL, as_of, affiliation_id)) AS affiliation
            FROM affiliations SEMI JOIN leaf USING (speaker_id) GROUP BY speaker_id)
        SELECT speaker, speaker_kind, affiliation, leaf.* EXCLUDE (speaker, speaker_kind)
        FROM leaf LEFT JOIN last USING (speaker_id)
        ORDER BY cluster_count DESC, quote_count DESC, speaker, speaker_id
        """,
        *choice.values,
        limit,
        offset,
    )


def named(speaker_id: str) -> dict[str, object]:
    """Say who somebody is."""
    return one("SELECT * FROM speakers WHERE speaker_id = $1", speaker_id)


def quotes(choice: Choice, speaker_id: str, limit: int, offset: int) -> pl.DataFrame:
    """List what somebody said, the newest first."""
    return ask(
        f"""
        SELECT document_id, start_char, end_char, published_on, quote, theme_labels, affiliation, affiliation_basis,
            kind, is_speech, status, cue, mention, resolution, confidence, is_for_review, publisher, title,
            count(*) OVER () AS total
        FROM quotes_per_speaker WHERE speaker_id = $6 AND {CHOSEN}
        ORDER BY published_on DESC NULLS LAST, path, start_char LIMIT $7 OFFSET $8
        """,
        *choice.values,
        speaker_id,
        limit,
        offset,
    )


def affiliations(speaker_id: str, limit: int, offset: int) -> pl.DataFrame:
    """List who somebody was, with the words that say so."""
    return ask(
        """
        SELECT document_id, start_char, end_char, as_of, as_of_basis, role, unit, organisation, words, path,
            count(*) OVER () AS total
        FROM affiliation_timeline WHERE speaker_id = $1
        ORDER BY as_of NULLS LAST, path, start_char LIMIT $2 OFFSET $3
        """,
        speaker_id,
        limit,
        offset,
    )


def over_time(choice: Choice, speaker_id: str, unit: str) -> pl.DataFrame:
    """Count somebody's dated quotes by period and kind."""
    return ask(
        f"""
        SELECT date_trunc($7, published_on)::DATE AS period, kind, count(*) AS quote_count FROM quotes_per_speaker
        WHERE published_on IS NOT NULL AND speaker_id = $6 AND {CHOSEN} GROUP BY ALL ORDER BY ALL
        """,
        *choice.values,
        speaker_id,
        unit,
    )
