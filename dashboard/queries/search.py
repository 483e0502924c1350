"""Where words stand: in texts, quotes and recommendations."""

from pathlib import Path
from typing import NamedTuple

import polars as pl
import streamlit as st

from dashboard.queries import EXPORTED, IN_PERIOD, IN_PUBLISHERS, Choice, ask, one
from warehouse import search, snapshots

# The best hits of the index, which are then filtered; $1 is a theme by its id, $6 the keys of the hits, best first.
MOST = 5000
IDS = {"documents": "document_id", "quotes": "quote_id", "recommendations": "recommendation_id"}
THEMED = "SELECT {id} FROM theme_assignments WHERE theme_id = $1 AND {main}"
HITS = """WITH hits AS (SELECT unnest($6::VARCHAR[]) AS {id}, generate_subscripts($6::VARCHAR[], 1) AS place)"""
WHERE = f"""{IN_PUBLISHERS} AND {IN_PERIOD} AND ($1::VARCHAR IS NULL OR {{id}} IN ({{themed}}))
    AND ($3::VARCHAR IS NULL OR d.kind = $3) ORDER BY place LIMIT $7 OFFSET $8"""
SELECTED = {
    "documents": "document_id, 0 AS start_char, 0 AS end_char, published_on, d.kind, title, publisher, word_count,"
    " path FROM hits JOIN documents d USING (document_id)",
    "quotes": "q.document_id, q.start_char, q.end_char, published_on, coalesce(s.name, q.mention, 'nobody named')"
    " AS speaker, q.kind, title, publisher, q.confidence, quote_id, path FROM hits JOIN quotes q USING (quote_id)"
    " JOIN documents d USING (document_id) LEFT JOIN speakers s ON s.speaker_id = q.speaker_id",
    "recommendations": "r.document_id, r.start_char, r.end_char, published_on,"
    " coalesce(array_to_string(r.actors, ', '), r.actor) AS actor, strength, modality, polarity, recommended_by,"
    " title, publisher, r.confidence, recommendation_id, path FROM hits JOIN recommendations r"
    " USING (recommendation_id) JOIN documents d USING (document_id)",
}


class Sought(NamedTuple):
    """What is looked for, and in which table."""

    table: str
    words: str


def found(sought: Sought, choice: Choice, limit: int, offset: int) -> pl.DataFrame:
    """List what has the words, best first, with the words in their surroundings and the place to open."""
    key = IDS[sought.table]
    rows = _chosen(sought.table, _hits(snapshots.current(), *sought), choice, (limit, offset))
    cut = search.snippets(snapshots.current(), *sought, rows[key].to_list())
    snippets = rows.with_columns(words=rows[key].replace_strict(cut, default=None, return_dtype=pl.String))
    if limit == EXPORTED:
        return snippets.with_columns(pl.col("words").str.replace_all(f"[{search.BEGIN}{search.END}]", ""))
    return _placed(snippets) if sought.table == "documents" else snippets


def alike(document_id: str, choice: Choice, limit: int, offset: int) -> pl.DataFrame:
    """List the texts that share a text's rarest words, most alike first; its copies are left out."""
    itself = one(
        "SELECT text, coalesce(duplicate_of, document_id) AS cluster_id FROM documents WHERE document_id = $1",
        document_id,
    )
    if not itself:
        return pl.DataFrame()
    copies = ask(
        "SELECT document_id FROM documents WHERE coalesce(duplicate_of, document_id) = $1", itself["cluster_id"]
    )
    near = search.alike(snapshots.current(), "documents", str(itself["text"]), 60)
    others = near.join(copies, on="document_id", how="anti")["document_id"].to_list()
    return _chosen("documents", others, choice, (limit, offset))


def _chosen(table: str, keys: list[str], choice: Choice, leaf: tuple[int, int]) -> pl.DataFrame:
    key = IDS[table]
    own = f"d.{key}" if table == "documents" else f"{'q' if table == 'quotes' else 'r'}.{key}"
    main = "quote_id IS NULL AND recommendation_id IS NULL" if table == "documents" else f"{key} IS NOT NULL"
    themed = THEMED.format(id=key, main=main)
    question = f"{HITS.format(id=key)} SELECT {SELECTED[table]} WHERE {WHERE.format(id=own, themed=themed)}"
    return ask(question.replace(" FROM hits", ", count(*) OVER () AS total FROM hits"), *choice.values, keys, *leaf)


@st.cache_data(max_entries=50, show_spinner=False)
def _hits(snapshot: Path, table: str, words: str) -> list[str]:
    return search.find(snapshot, table, words, MOST)[IDS[table]].to_list()


def _placed(rows: pl.DataFrame) -> pl.DataFrame:
    # The line of the cleaned text that has the first hit stands, letter for letter, in the raw text.
    lines = [_line(words or "") for words in rows["words"]]
    places = ask(
        """
        WITH wanted AS (SELECT unnest($1::VARCHAR[]) AS document_id, unnest($2::VARCHAR[]) AS line)
        SELECT document_id, any_value(greatest(strpos(text, line), 1) - 1)::BIGINT AS start_char,
            any_value(CASE WHEN strpos(text, line) > 0 THEN strpos(text, line) - 1 + length(line) ELSE 0 END)::BIGINT
            AS end_char
        FROM wanted JOIN raw_texts USING (document_id) WHERE same_bytes_as IS NULL AND line <> '' GROUP BY document_id
        """,
        rows["document_id"].to_list(),
        lines,
    )
    placed = rows.drop("start_char", "end_char").join(places, on="document_id", how="left", maintain_order="left")
    return placed.with_columns(pl.col("start_char", "end_char").fill_null(0))


def _line(snippet: str) -> str:
    line = next((line for line in snippet.split("\n") if search.BEGIN in line), "")
    return line.replace(search.BEGIN, "").replace(search.END, "").strip("… ")
