"""What was read, what got lost and why."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

import polars as pl

from dashboard.queries import ask, one
from dashboard.queries.speakers import PLAINLY

# A stage and the files that have something at it, in the order of the journey.
STAGES = """
SELECT unnest(['Files', 'Readable texts', 'With quotes', 'With a theme', 'With recommendations']) AS stage,
    unnest([count(*), count(document_id), count(*) FILTER (quote_count > 0), count(*) FILTER (theme_count > 0),
        count(*) FILTER (recommendation_count > 0)]) AS file_count
FROM coverage
"""


def totals() -> dict[str, object]:
    """Count files, and what was lost between them and the quotes."""
    return one(
        """
        SELECT count(*) AS file_count, count(document_id) AS document_count,
            (SELECT count(*) FROM raw_texts WHERE problem IS NOT NULL) AS problem_count,
            avg(dropped_share) AS dropped_share, coalesce(sum(quote_count), 0)::BIGINT AS quote_count,
            coalesce(sum(unattributed_count), 0)::BIGINT AS unattributed_count
        FROM coverage
        """
    )


def funnel() -> pl.DataFrame:
    """Count the files that each stage found something in."""
    return ask(STAGES)


def reasons() -> pl.DataFrame:
    """Count the files by the last stage that found something, and why they came no further."""
    return ask(
        """
        SELECT stage_reached, stopped_by, count(*) AS file_count, count(*) / sum(count(*)) OVER () AS share
        FROM coverage GROUP BY ALL ORDER BY file_count DESC, stage_reached, stopped_by
        """
    )


def files(limit: int, offset: int) -> pl.DataFrame:
    """List every file with how far it came."""
    return ask(
        """
        SELECT document_id, 0 AS start_char, path, stage_reached, stopped_by, block_count, dropped_share, quote_count,
            unattributed_count, theme_count, recommendation_count, count(*) OVER () AS total
        FROM coverage ORDER BY path LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )


def problems(limit: int, offset: int) -> pl.DataFrame:
    """List the files that could not be used, with the reason in words."""
    return ask(
        """
        SELECT path, coalesce(r.problem, d.problem, 'copy') AS problem, problem_detail, same_bytes_as, byte_count,
            media_type, encoding, count(*) OVER () AS total
        FROM raw_texts r LEFT JOIN documents d USING (path)
        WHERE r.problem IS NOT NULL OR d.problem IS NOT NULL OR same_bytes_as IS NOT NULL
        ORDER BY r.problem IS NULL, problem, path LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )


def dropped() -> pl.DataFrame:
    """Count texts by the share of their words that cleaning dropped, in tenths."""
    return ask(
        """
        SELECT least(floor(dropped_share * 10), 9) / 10 AS share_from, count(*) AS document_count
        FROM documents GROUP BY ALL ORDER BY ALL
        """
    )


def dropped_roles() -> pl.DataFrame:
    """Count the lines that cleaning dropped, by what they are."""
    return ask(
        """
        SELECT role, count(*) AS block_count, sum(end_char - start_char)::BIGINT AS character_count
        FROM blocks WHERE NOT kept GROUP BY role ORDER BY block_count DESC, role
        """
    )


def unattributed(limit: int, offset: int) -> pl.DataFrame:
    """List the quotes whose speaker could not be named."""
    return ask(
        f"""
        {PLAINLY}
        SELECT document_id, start_char, end_char, published_on, quote, mention, cue, resolution, publisher, title,
            count(*) OVER () AS total
        FROM said WHERE speaker_id IS NULL
        ORDER BY published_on DESC NULLS LAST, path, start_char LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )


def unheard(publisher: str | None, limit: int, offset: int) -> pl.DataFrame:
    """List who is named by a publisher and never quoted there; the empty name stands for texts without one."""
    return ask(
        """
        SELECT entity, entity_kind, publisher, mention_count, document_count, count(*) OVER () AS total
        FROM unheard WHERE $1::VARCHAR IS NULL OR coalesce(publisher, '') = $1
        ORDER BY mention_count DESC, entity, publisher LIMIT $2 OFFSET $3
        """,
        publisher,
        limit,
        offset,
    )


def by_publisher(limit: int, offset: int) -> pl.DataFrame:
    """Say what was read and lost by publisher and month; undated texts have no month."""
    return ask(
        """
        SELECT publisher, date_trunc('month', published_on)::DATE AS month, count(*) AS document_count,
            sum(c.quote_count)::BIGINT AS quote_count, sum(c.unattributed_count)::BIGINT AS unattributed_count,
            count(*) FILTER (c.theme_count = 0) AS unthemed_count, avg(d.dropped_share) AS dropped_share,
            count(*) FILTER (duplicate_of IS NOT NULL) AS copy_count, count(*) OVER () AS total
        FROM documents d JOIN coverage c USING (path) GROUP BY ALL
        ORDER BY publisher NULLS LAST, month DESC NULLS LAST LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )


def languages() -> pl.DataFrame:
    """Count texts by language, and say what could be read in each."""
    return ask(
        """
        SELECT coalesce(language, 'undetermined') AS language, count(*) AS document_count,
            count(*) / sum(count(*)) OVER () AS share, sum(word_count)::BIGINT AS word_count,
            count(*) FILTER (d.problem = 'language_unsupported') AS unread_count,
            coalesce(sum(c.quote_count), 0)::BIGINT AS quote_count
        FROM documents d JOIN coverage c USING (path) GROUP BY ALL ORDER BY document_count DESC, language
        """
    )


def copies(limit: int, offset: int) -> pl.DataFrame:
    """List the clusters of syndicated texts, the largest first, by their canonical text."""
    return ask(
        """
        SELECT s.cluster_id AS document_id, 0 AS start_char, any_value(d.title) AS title, count(*) AS document_count,
            list_sort(list_distinct(list(s.publisher) FILTER (s.publisher IS NOT NULL))) AS publishers,
            min(s.published_on) AS first_on, max(s.published_on) AS last_on,
            min(s.duplicate_share) AS least_share, count(*) OVER () AS total
        FROM syndication s JOIN documents d ON d.document_id = s.cluster_id GROUP BY s.cluster_id
        ORDER BY document_count DESC, title, s.cluster_id LIMIT $1 OFFSET $2
        """,
        limit,
        offset,
    )
