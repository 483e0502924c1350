"""Whatever else one wants to know."""

import io
from inspect import getdoc

import polars as pl
import streamlit as st

from dashboard import address, page, plain, tables, words
from dashboard.queries import overview, sql
from warehouse import export, store
from warehouse.tables import TABLES

LIMITS = store.Limits()
# A cell shows this much of a long text; the download has all of it.
CELL = 500


def answer() -> None:
    """Take a question in SQL and answer it."""
    if not overview.totals()["document_count"]:
        page.no_texts()
        return
    asked, known = st.columns([3, 2], gap="large")
    with asked:
        question = _question()
    with known:
        _schema()
    if question:
        _answer(question)


def _question() -> str:
    page.section(
        "Ask",
        f"DuckDB’s SQL over the published snapshot, read-only: no files, no network, at most {LIMITS.rows:,} rows,"
        f" {LIMITS.size // 1_000_000} MB and {LIMITS.seconds:.0f} seconds. The address keeps the question.",
    )
    st.selectbox(
        "A question to begin with",
        list(sql.EXAMPLES),
        index=None,
        key="example",
        on_change=_begin,
        placeholder="Choose one, then change it",
    )
    question = address.lines("ask", "Question in SQL")
    # Leaving the field hands the question in; the button is where to go then.
    st.button("Ask", icon=":material/play_arrow:", help="Ctrl+Enter in the field does the same.")
    return question


def _begin() -> None:
    if st.session_state["example"]:
        address.choose("ask", sql.EXAMPLES[st.session_state["example"]].strip())


def _schema() -> None:
    page.section("What there is", "Every table and view with its columns, as the data dictionary describes them.")
    names = sql.tables()
    table = address.one("table", "Table or view", {name: name for name in names}, placeholder="quotes_per_speaker")
    table = table or "quotes_per_speaker"
    st.caption(getdoc(TABLES[table]) or "" if table in TABLES else "A view; its definition stands in views.sql.")
    st.dataframe(
        sql.columns(table),
        hide_index=True,
        height=330,
        placeholder="–",
        alt=f"Columns of {table}",
        column_config={"meaning": st.column_config.TextColumn("Meaning", width="large")},
    )


def _answer(question: str) -> None:
    page.section("Answer", "As the question gives it; long texts are cut here and whole in the downloads.")
    try:
        rows, is_cut = sql.answer(question)
    except store.Misasked as misasked:
        st.error("**The question cannot be answered.**")
        st.code(plain.visible(str(misasked)), language=None)
        return
    if rows.width == 0:
        st.caption("There is no answer: the question asks for nothing.")
        return
    shown = plain.shown(export.flat(rows)).with_columns(pl.col(pl.String).str.slice(0, CELL))
    st.dataframe(shown, hide_index=True, placeholder="–", alt="Answer", key="answer")
    more = f"The first {len(rows):,} rows; there are more." if is_cut else words.counted(len(rows), "row")
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(more)
        tables.download("answer", lambda: plain.csv(rows))
        st.download_button(
            "Parquet",
            lambda: _parquet(rows),
            "onrecord-answer.parquet",
            "application/vnd.apache.parquet",
            icon=":material/download:",
            type="tertiary",
            on_click="ignore",
            help="The same with its types, for other programs.",
        )


def _parquet(rows: pl.DataFrame) -> bytes:
    written = io.BytesIO()
    rows.write_parquet(written)
    return written.getvalue()


page.show("SQL", "What else do you want to know?", answer)
