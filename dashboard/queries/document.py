"""One text, with what was found in it."""

import polars as pl

from dashboard.queries import ask, one

# Everything found in a text: which kind of fact, where, who, and a few words more.
FACTS = """
WITH said AS (
    SELECT q.*, coalesce(name, speaker_name) AS who
    FROM quotes q LEFT JOIN speakers p ON p.speaker_id = q.speaker_id WHERE document_id = $1
),
segments AS (SELECT quote_id, who, kind, confidence, start_char AS first_char, unnest(segments) AS segment FROM said)
SELECT * FROM (
    SELECT 'quote' AS fact, quote_id AS fact_id, segment.start_char, segment.end_char, who, kind AS what, confidence,
        first_char
    FROM segments
    UNION ALL
    SELECT 'cue', quote_id, cue_start_char, cue_end_char, NULL, cue, confidence, cue_start_char FROM said
    UNION ALL
    SELECT 'speaker', quote_id, mention_start_char, mention_end_char, who, resolution, confidence, mention_start_char
    FROM said
    UNION ALL
    SELECT 'affiliation', affiliation_id, start_char, end_char, coalesce(p.name, speaker_name),
        concat_ws(', ', role, unit, organisation), NULL, start_char
    FROM affiliations LEFT JOIN speakers p USING (speaker_id) WHERE document_id = $1
    UNION ALL
    SELECT 'recommendation', recommendation_id, start_char, end_char, actor, strength, confidence, start_char
    FROM recommendations WHERE document_id = $1
    UNION ALL
    SELECT CASE WHEN role IN ('title', 'byline', 'date', 'publisher') THEN 'stated' ELSE 'dropped' END,
        block_number::VARCHAR, start_char, end_char, NULL, role, confidence, start_char
    FROM blocks WHERE document_id = $1 AND NOT kept
) WHERE start_char IS NOT NULL ORDER BY start_char, end_char DESC, fact, fact_id
"""


def found(words: str, limit: int) -> pl.DataFrame:
    """Find texts by words of their title, publisher or path."""
    return ask(
        """
        SELECT document_id, title, published_on, publisher, path FROM documents
        WHERE contains(lower(concat_ws(' ', title, publisher, path)), lower($1))
        ORDER BY published_on DESC NULLS LAST, path LIMIT $2
        """,
        words,
        limit,
    )


def facts_about(document_id: str) -> dict[str, object]:
    """Say what is known of a text."""
    return one(
        """
        SELECT d.* EXCLUDE (text), length(r.text) AS character_count, r.problem_detail,
            (SELECT label FROM theme_assignments JOIN themes USING (theme_id)
             WHERE document_id = $1 AND is_primary AND scheme = 'cap' LIMIT 1) AS theme,
            (SELECT count(*) FROM quotes WHERE document_id = $1) AS quote_count,
            (SELECT count(*) FROM recommendations WHERE document_id = $1) AS recommendation_count
        FROM documents d JOIN raw_texts r ON r.document_id = d.document_id AND r.same_bytes_as IS NULL
        WHERE d.document_id = $1 LIMIT 1
        """,
        document_id,
    )


def words(document_id: str, start_char: int, end_char: int) -> str:
    """Read a stretch of the raw text."""
    return str(
        one("SELECT span($1, $2::BIGINT, $3::BIGINT) AS words", document_id, start_char, end_char)["words"] or ""
    )


def facts(document_id: str) -> pl.DataFrame:
    """List everything that was found in a text, in the order of its words."""
    return ask(FACTS, document_id)


def blocks(document_id: str) -> pl.DataFrame:
    """List what cleaning kept, in order."""
    return ask(
        """
        SELECT block_number, start_char, end_char, role, list_number FROM blocks
        WHERE document_id = $1 AND kept ORDER BY block_number
        """,
        document_id,
    )


def quotes(document_id: str, limit: int, offset: int) -> pl.DataFrame:
    """List the quotes of a text."""
    return ask(
        """
        SELECT document_id, start_char, end_char, speaker, affiliation, quote, kind, is_speech, status, cue,
            mention, resolution, theme_labels, confidence, is_for_review, count(*) OVER () AS total
        FROM quotes_per_speaker WHERE document_id = $1 ORDER BY start_char, end_char LIMIT $2 OFFSET $3
        """,
        document_id,
        limit,
        offset,
    )


def recommendations(document_id: str, limit: int, offset: int) -> pl.DataFrame:
    """List the recommendations of a text."""
    return ask(
        """
        SELECT document_id, start_char, end_char, list_number, actor, action, strength, modality, polarity, condition,
            rationale, recommended_by, section, confidence, count(*) OVER () AS total
        FROM recommendations WHERE document_id = $1 ORDER BY start_char, end_char LIMIT $2 OFFSET $3
        """,
        document_id,
        limit,
        offset,
    )


def dropped(document_id: str, limit: int, offset: int) -> pl.DataFrame:
    """List the lines of a text that cleaning dropped."""
    return ask(
        """
        SELECT document_id, start_char, end_char, role, span(document_id, start_char, end_char) AS words, confidence,
            count(*) OVER () AS total
        FROM blocks WHERE document_id = $1 AND NOT kept ORDER BY block_number LIMIT $2 OFFSET $3
        """,
        document_id,
        limit,
        offset,
    )


def passages(document_id: str, limit: int, offset: int) -> pl.DataFrame:
    """List the passages of a text that a theme was found in."""
    return ask(
        """
        SELECT document_id, start_char, end_char, label AS theme, span(document_id, start_char, end_char) AS words,
            evidence, score, is_primary, count(*) OVER () AS total
        FROM theme_assignments JOIN themes USING (theme_id)
        WHERE document_id = $1 AND quote_id IS NULL AND recommendation_id IS NULL
        ORDER BY start_char, score DESC, theme LIMIT $2 OFFSET $3
        """,
        document_id,
        limit,
        offset,
    )
