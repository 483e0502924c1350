"""What is here, from when and whom, and when it was built."""

from typing import Any

import streamlit as st

from dashboard import charts, page, tables, words
from dashboard.figures import clickable, figure
from dashboard.queries import overview
from warehouse.tables.documents import KINDS


def answer() -> None:
    """Show what the warehouse holds."""
    totals: dict[str, Any] = overview.totals()
    if not totals["file_count"]:
        page.no_texts()
        return
    page.cards(_figures(totals))
    _when(totals)
    _who()
    page.section("Recommendations", "Who should do what, the newest texts first; Open leads to the words.")
    tables.leaves(
        "recommendations", overview.recommendations, empty="No text recommends anything.", of="recommendations"
    )
    page.section("Texts", "Everything that was read, the newest first; undated texts come last.")
    tables.leaves("texts", overview.newest, empty="No file could be read as a text.", of="documents")
    _changes()


def _figures(totals: dict[str, Any]) -> dict[str, tuple[str, str]]:
    def said(column: str) -> str:
        return words.meaning(column, table="runs") or words.meaning(column) or ""

    figures = {
        words.label(column): (words.count(totals[column]), said(column))
        for column in ("document_count", "quote_count", "speaker_count", "theme_count", "recommendation_count")
    }
    unnamed = totals["unattributed_count"] / totals["quote_count"] if totals["quote_count"] else None
    figures["No speaker"] = (words.share(unnamed), "Share of the quotes whose speaker could not be named.")
    figures["Publishers"] = (words.count(totals["publisher_count"]), "Publishers named by texts or manifests.")
    figures["Period"] = (words.period(totals["first_on"], totals["last_on"]), "From the earliest to the latest date.")
    figures["Undated"] = (words.share(totals["undated_share"]), "Share of the texts that no date could be found for.")
    figures["Dropped"] = (
        words.share(totals["dropped_share"]),
        "Share of a text’s words that cleaning drops, on average.",
    )
    return figures


def _when(totals: dict[str, Any]) -> None:
    unit = charts.unit_for(totals["first_on"], totals["last_on"])
    explanation = f"Dated texts by {unit} and kind; {words.count(totals['undated_count'])} undated texts are not in it."
    page.section("When the texts are from", explanation)
    dated = overview.over_time(unit)
    if dated.is_empty():
        st.caption("No text carries a date.")
    else:
        figure(charts.texts_over_time(dated, unit, KINDS), "Texts over time, by kind")


def _who() -> None:
    texts, voices = st.columns([3, 2], gap="large")
    with texts:
        page.section("Who published them", "Texts, quotes and recommendations by publisher.")
        tables.leaves("publishers", overview.publishers, empty="No file could be read as a text.", of="documents")
    with voices:
        page.section("Who is quoted most", "Quotes per speaker, syndicated copies counted once.")
        _voices()


def _voices() -> None:
    voices = overview.most_quoted(10)
    if voices.is_empty():
        st.caption("Nobody who is quoted could be named.")
        return
    ids = dict(zip(voices["speaker"], voices["speaker_id"], strict=True))
    clickable(charts.speakers(voices), "The ten most quoted", {"speaker": ids})
    page.follow("speaker")
    st.page_link("questions/speakers.py", label="All speakers", icon=":material/arrow_forward:")


def _changes() -> None:
    page.section("What the last publication changed", "Rows added, removed or changed against the one before.")
    tables.whole(
        "changes", overview.changes(), empty="Nothing: it is the first, or equals the one before.", of="changes"
    )


page.show("Overview", "What is here, from when and from whom, and when was it built?", answer)
