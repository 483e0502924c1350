"""What the stages that see everything at once ask of the build, and what only the whole corpus can fill in."""

from collections.abc import Callable

import polars as pl

from pipeline import raw_text
from pipeline.documents import copies
from pipeline.speakers import Told
from warehouse.store import Build
from warehouse.tables.identity_changes import IdentityChanges

# Every name that a document gives somebody, of one kind (its quotes know best), and whether that somebody speaks there.
NAMES = """SELECT document_id, speaker_name, min_by(speaker_kind, (NOT speaks, speaker_kind)) AS speaker_kind,
    bool_or(speaks) AS speaks FROM (
    SELECT document_id, speaker_name, speaker_kind, TRUE AS speaks FROM quotes
    UNION ALL BY NAME SELECT document_id, speaker_name, entity_kind AS speaker_kind, FALSE AS speaks FROM mentions
    UNION ALL BY NAME SELECT document_id, speaker_name, 'person' AS speaker_kind, FALSE AS speaks FROM affiliations)
    WHERE speaker_name IS NOT NULL AND speaker_kind IS NOT NULL AND speaker_kind <> 'agreement'
    GROUP BY document_id, speaker_name ORDER BY ALL"""

COMPARED = """SELECT document_id, published_on, word_count, hashes FROM documents JOIN fingerprints USING (document_id)
    ORDER BY document_id"""

# Every quote, with the first of the same words in another document of the cluster; the original's come first.
REPEATED = """WITH said AS (SELECT quote_id, document_id, coalesce(duplicate_of, document_id) AS cluster_id,
        trim(regexp_replace(lower(q.text), '[^\\p{L}\\p{N}]+', ' ', 'g')) AS words,
        row_number() OVER (ORDER BY d.duplicate_of IS NOT NULL, published_on NULLS LAST, document_id, start_char)
        AS place FROM (SELECT * EXCLUDE (duplicate_of) FROM quotes) q JOIN documents d USING (document_id)),
    firsts AS (SELECT cluster_id, words, min_by(quote_id, place) AS quote_id, min_by(document_id, place) AS document_id
        FROM said GROUP BY ALL)
SELECT s.quote_id, CASE WHEN f.document_id <> s.document_id THEN f.quote_id END AS duplicate_of
FROM said s JOIN firsts f USING (cluster_id, words)"""

COUNTS = """
WITH quoted AS (SELECT document_id, count(*) AS quote_count, count(*) FILTER (speaker_id IS NULL) AS unattributed_count
        FROM quotes GROUP BY ALL),
    themed AS (SELECT document_id, count(DISTINCT theme_id) AS theme_count FROM theme_assignments
        JOIN themes USING (theme_id) WHERE scheme <> 'discovered' GROUP BY ALL),
    advised AS (SELECT document_id, count(*) AS recommendation_count FROM recommendations GROUP BY ALL),
    parted AS (SELECT document_id, count(*) AS block_count FROM blocks GROUP BY ALL),
    failing AS (SELECT document_id, min(stage) AS failed FROM progress WHERE problem IS NOT NULL GROUP BY ALL)
SELECT r.path, r.document_id, r.problem, r.same_bytes_as, d.problem AS document_problem, f.failed, d.dropped_share,
    coalesce(block_count, 0) AS block_count, coalesce(quote_count, 0) AS quote_count,
    coalesce(unattributed_count, 0) AS unattributed_count, coalesce(theme_count, 0) AS theme_count,
    coalesce(recommendation_count, 0) AS recommendation_count
FROM raw_texts r LEFT JOIN documents d USING (document_id) LEFT JOIN quoted USING (document_id)
LEFT JOIN themed USING (document_id) LEFT JOIN advised USING (document_id) LEFT JOIN parted USING (document_id)
LEFT JOIN failing f ON f.document_id = r.document_id OR f.document_id = r.path
ORDER BY r.path"""

# All advice, in the order in which it was given.
ADVICE = """SELECT r.recommendation_id, r.parent_id, r.action, r.polarity, r.actors
    FROM recommendations r JOIN documents d USING (document_id)
    ORDER BY d.published_on NULLS LAST, r.document_id, r.start_char, r.end_char"""

# Predictions with the later texts (undated ones included) that name most of what they speak of.
PREDICTED = """WITH dated AS (SELECT p.prediction_id, p.document_id, p.text, p.about, d.published_on
        FROM predictions p JOIN documents d USING (document_id) WHERE len(p.about) > 0 AND d.published_on IS NOT NULL),
    named AS (SELECT DISTINCT document_id, speaker_name FROM mentions WHERE speaker_name IS NOT NULL),
    near AS (SELECT p.prediction_id, n.document_id, count(*) AS shared
        FROM (SELECT *, unnest(about) AS name FROM dated) p JOIN named n ON n.speaker_name = p.name
        JOIN documents e ON e.document_id = n.document_id
        WHERE n.document_id <> p.document_id AND (e.published_on > p.published_on OR e.published_on IS NULL)
        GROUP BY p.prediction_id, n.document_id HAVING count(*) >= least(2, any_value(len(p.about)))
        QUALIFY row_number() OVER (PARTITION BY p.prediction_id ORDER BY count(*) DESC, n.document_id) <= 20)
SELECT p.prediction_id, p.text, p.about, p.published_on, list({document_id: e.document_id, text: e.text,
    published_on: e.published_on} ORDER BY e.published_on NULLS LAST, e.document_id) AS later
FROM dated p JOIN near n USING (prediction_id) JOIN documents e ON e.document_id = n.document_id
WHERE p.prediction_id BETWEEN ? AND ? GROUP BY ALL ORDER BY p.prediction_id"""
AT_ONCE = 500


def mark_copies(build: Build) -> None:
    """Note in every file whether an earlier one, by path, has the same bytes."""
    # A text is nobody's copy whose ending hides from us that it is one.
    copies = raw_text.copies(build.ask("SELECT path, content_hash || (text IS NULL) AS content_hash FROM raw_texts"))
    with build.as_table("copies", copies):
        build.do(
            "UPDATE raw_texts SET same_bytes_as = c.same_bytes_as FROM (SELECT path, c.same_bytes_as FROM raw_texts"
            " LEFT JOIN copies c USING (path)) c WHERE c.path = raw_texts.path"
            " AND c.same_bytes_as IS DISTINCT FROM raw_texts.same_bytes_as"
        )


def mark_duplicates(build: Build) -> None:
    """Note in every document which earlier one it is a copy of; all fingerprints are compared, no text is read."""
    found = copies(build.ask(COMPARED))
    with build.as_table("found", found):
        build.do(
            "UPDATE documents SET duplicate_of = c.duplicate_of, duplicate_share = c.duplicate_share FROM ("
            " SELECT d.document_id, f.duplicate_of, f.duplicate_share FROM documents d LEFT JOIN found f"
            " USING (document_id)) c WHERE c.document_id = documents.document_id AND "
            " (c.duplicate_of, c.duplicate_share) IS DISTINCT FROM (documents.duplicate_of, documents.duplicate_share)"
        )


def mark_repeated_quotes(build: Build) -> None:
    """Note in every quote of a copy which quote, in the original or the earliest other copy, has the same words."""
    build.do(
        f"UPDATE quotes SET duplicate_of = c.duplicate_of FROM ({REPEATED}) c WHERE c.quote_id = quotes.quote_id"
        " AND c.duplicate_of IS DISTINCT FROM quotes.duplicate_of"
    )


def keep_speakers(build: Build, told: Told) -> None:
    """Write down the speakers, what became of earlier ids, and beside every name who is meant."""
    build.replace("speakers", told.speakers)
    note_identities(build, told.changes)
    with build.as_table("identities", told.identities):
        link_speakers(build)


def link_speakers(build: Build) -> None:
    """Write who is meant, across documents, beside every name; `identities` says it."""
    for table in ("quotes", "mentions", "affiliations"):
        build.do(
            f"UPDATE {table} SET speaker_id = i.speaker_id FROM ("
            f" SELECT DISTINCT x.document_id, x.speaker_name, j.speaker_id FROM {table} x LEFT JOIN ("
            "  FROM identities SEMI JOIN speakers USING (speaker_id)) j USING (document_id, speaker_name)) i"
            f" WHERE i.document_id = {table}.document_id AND i.speaker_name = {table}.speaker_name"
            f" AND i.speaker_id IS DISTINCT FROM {table}.speaker_id"
        )


def note_identities(build: Build, changes: pl.DataFrame) -> None:
    """Add to the record which ids were joined or parted; what happens a second time stands there once."""
    noted = pl.concat([changes, build.ask("FROM identity_changes").select(changes.columns)])
    build.replace("identity_changes", noted.unique(IdentityChanges.primary_key(), keep="first", maintain_order=True))


def keep_groups(build: Build, groups: pl.DataFrame) -> None:
    """Write beside every recommendation which group of one meaning it belongs to."""
    with build.as_table("groups", groups):
        build.do(
            "UPDATE recommendations SET group_id = g.group_id FROM groups g"
            " WHERE g.recommendation_id = recommendations.recommendation_id"
            " AND g.group_id IS DISTINCT FROM recommendations.group_id"
        )


def offer_outcomes(build: Build, offered: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
    """Write beside every prediction which later text may tell what became of it; decide nothing."""
    ids = build.ask("SELECT prediction_id FROM predictions ORDER BY 1")["prediction_id"].to_list()
    for first in range(0, len(ids), AT_ONCE):
        ends = ids[first], ids[first : first + AT_ONCE][-1]
        with build.as_table("offered", offered(build.ask(PREDICTED, *ends))):
            build.do(
                "UPDATE predictions SET outcome = o.outcome, outcome_document_id = o.outcome_document_id,"
                " outcome_basis = o.outcome_basis FROM (SELECT p.prediction_id, o.* EXCLUDE (prediction_id)"
                " FROM predictions p LEFT JOIN offered o USING (prediction_id)) o"
                " WHERE o.prediction_id = predictions.prediction_id AND predictions.prediction_id BETWEEN ? AND ?"
                " AND o.outcome_basis IS DISTINCT FROM predictions.outcome_basis",
                *ends,
            )


def explain_missing_themes(build: Build) -> None:
    """Say in the document when no theme fits it, and take that back once one does."""
    themed = (
        "SELECT document_id FROM theme_assignments JOIN themes USING (theme_id) WHERE is_primary AND scheme = 'cap'"
    )
    build.do(
        f"UPDATE documents SET problem = 'no_theme' WHERE problem IS NULL AND document_id NOT IN ({themed})",
    )
    build.do(f"UPDATE documents SET problem = NULL WHERE problem = 'no_theme' AND document_id IN ({themed})")
