"""Questions of one's own, within limits, and some to begin with."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.queries import ask
from warehouse import snapshots, store
from warehouse.tables import TABLES

EXAMPLES: Mapping[str, str] = {
    "Who is quoted most, copies counted once": """
SELECT speaker, count(DISTINCT cluster_id || quote) AS quotes, count(DISTINCT publisher) AS publishers
FROM quotes_per_speaker WHERE speaker IS NOT NULL AND is_speech
GROUP BY speaker ORDER BY quotes DESC, speaker LIMIT 20""",
    "What one person said, with the words around it": """
SELECT published_on, publisher, quote, affiliation, snippet(document_id, start_char, end_char, 80) AS around
FROM quotes_by('Trump') WHERE kind <> 'indirect' ORDER BY published_on LIMIT 50""",
    "Who should act on which theme, most often": """
SELECT actor, theme, recommendation_count, strongest, strongest_modality, texts[1] AS example
FROM recommendation_matrix WHERE actor <> 'unknown' ORDER BY recommendation_count DESC, actor, theme LIMIT 30""",
    "How attention to themes moves from year to year": """
SELECT year(month) AS year, theme, sum(document_count)::INT AS texts
FROM theme_attention WHERE scheme = 'cap' AND month IS NOT NULL GROUP BY ALL ORDER BY year DESC, texts DESC""",
    "Who is mentioned often and never quoted": """
SELECT entity, entity_kind, sum(mention_count)::INT AS mentions, count(*) AS publishers
FROM unheard GROUP BY ALL ORDER BY mentions DESC, entity LIMIT 30""",
    "Predictions that a later text speaks of": """
SELECT p.predicted_by, d.published_on, p.text, p.certainty, p.outcome_basis
FROM predictions p JOIN documents d USING (document_id) WHERE p.outcome IS NOT NULL ORDER BY d.published_on""",
    "Texts that are copies of others": """
SELECT cluster_id, publisher, published_on, path, round(duplicate_share, 2) AS share, copy_count FROM syndication""",
    "Which words of saying are used, and how sure the quotes are": """
SELECT lower(cue) AS cue, count(*) AS quotes, round(avg(confidence), 2) AS confidence
FROM quotes WHERE cue IS NOT NULL GROUP BY ALL HAVING count(*) > 1 ORDER BY quotes DESC, cue LIMIT 40""",
    "What got lost, and where": """
SELECT stage_reached, stopped_by, count(*) AS files FROM coverage GROUP BY ALL ORDER BY files DESC""",
}


def answer(question: str) -> store.Answer:
    """Answer a question of the reader's own from the snapshot that is current now."""
    return _answer(snapshots.current(), question)


def tables() -> list[str]:
    """Name the tables in the order of the journey, then the views."""
    views = ask("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY view_name")["view_name"]
    return [*TABLES, *views]


def columns(table: str) -> pl.DataFrame:
    """Describe the columns of a table or view as the data dictionary does."""
    found = ask(
        """
        SELECT column_name AS name, data_type AS type FROM duckdb_columns()
        WHERE table_name = $1 AND NOT internal ORDER BY column_index
        """,
        table,
    )
    of = table if table in TABLES else None
    return found.with_columns(
        meaning=pl.Series([words.meaning(name, table=of) for name in found["name"]], dtype=pl.String)
    )


@st.cache_data(max_entries=20, show_spinner="Asking …")
def _answer(snapshot: Path, question: str) -> store.Answer:
    return store.answer(snapshot, question)
