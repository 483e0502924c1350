"""Rows as a table on the page: readable headings, leaves to turn, links to the words, and the same as CSV."""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, plain, words
from dashboard.queries import EXPORTED, Leaves

ROWS = 10
# What only serves to make a link, or to count.
UNSHOWN = ("document_id", "start_char", "end_char", "speaker_id", "theme_id", "total", "before", "after", "quote_id")
SHARES = ("share", "confidence")
WIDE = ("quote", "text", "words", "action", "title", "problem_detail")
CODES = (
    "kind", "speaker_kind", "affiliation_basis", "as_of_basis", "resolution", "stage_reached", "stopped_by", "role",
    "strength", "modality", "polarity", "problem", "entity_kind", "change", "table_name", "status", "field",
)  # fmt: skip


def leaves(name: str, asked: Leaves, *, empty: str, of: str | None = None) -> None:
    """Show a long table leaf by leaf; `of` is the declared table it speaks of; the download holds all of it."""
    turned(name, asked, empty, lambda rows: _table(name, rows, of))


def turned(name: str, asked: Leaves, empty: str, show: Callable[[pl.DataFrame], None]) -> None:
    """Show rows leaf by leaf in any way, with the means to turn the leaves and to take all of them away."""
    first = asked(ROWS, 0)
    if first.is_empty():
        st.caption(empty)
        return
    total = int(first["total"][0])
    slot = st.container()
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        leaf = address.leaf(name, -(-total // ROWS)) if total > ROWS else 1
        st.caption(words.counted(total, "row"))
        download(name, lambda: plain.csv(_plain(asked(EXPORTED, 0))))
    with slot:
        show(first if leaf == 1 else asked(ROWS, (leaf - 1) * ROWS))


def whole(name: str, answered: pl.DataFrame, *, empty: str, of: str | None = None) -> None:
    """Show a short table at once."""
    if answered.is_empty():
        st.caption(empty)
        return
    _table(name, answered, of)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(words.counted(len(answered), "row"))
        download(name, lambda: plain.csv(_plain(answered)))


def link(document_id: str, start_char: int, end_char: int | None = None) -> str:
    """Make the address of some words, relative to any page of the dashboard."""
    until = "" if end_char is None else f"&end={end_char}"
    return f"./document?document={document_id}&start={start_char}{until}"


def linked(rows: pl.DataFrame) -> pl.DataFrame:
    """Put a link before each row: to its words, else to the page of its speaker or theme."""
    links = [_address(row) for row in rows.iter_rows(named=True)]
    return rows.insert_column(0, pl.Series("link", links, dtype=pl.String)) if any(links) else rows


def _address(row: Mapping[str, Any]) -> str | None:
    if row.get("document_id") and row.get("start_char") is not None:
        return link(row["document_id"], row["start_char"], row.get("end_char"))
    for page in ("speaker", "theme"):
        if row.get(f"{page}_id"):
            return f"./{page}?{page}={row[f'{page}_id']}"
    return None


def _plain(rows: pl.DataFrame) -> pl.DataFrame:
    # Shares to a tenth of a percent: more digits than that say nothing.
    shares = [name for name in rows.columns if name.endswith(SHARES)]
    return linked(rows.clone()).drop(UNSHOWN, strict=False).with_columns(pl.col(shares).round(3))


def _table(name: str, rows: pl.DataFrame, of: str | None) -> None:
    shown = plain.shown(_plain(rows)).with_columns(
        pl.col(code).map_elements(words.phrase, return_dtype=pl.String) for code in CODES if code in rows.columns
    )
    st.dataframe(
        shown,
        hide_index=True,
        column_config={column: _column(column, kind, of) for column, kind in shown.schema.items()},
        placeholder="–",
        height="content",
        key=f"table {name}",
        alt=f"Table: {words.phrase(name)}",
    )


def _column(column: str, kind: pl.DataType, of: str | None) -> Any:
    said: Mapping[str, Any] = {"label": words.label(column), "help": words.meaning(column, table=of)}
    if column == "link":
        return st.column_config.LinkColumn(**said, display_text="Open", width=64, pinned=True)
    if kind.is_numeric():
        layout = "percent" if column.endswith(SHARES) else "localized" if kind.is_integer() else "%.2f"
        return st.column_config.NumberColumn(**said, format=layout)
    if kind == pl.Date:
        return st.column_config.DateColumn(**said, format="D MMM YYYY", width=108)
    if isinstance(kind, pl.List):
        return st.column_config.ListColumn(**said, width="medium")
    return st.column_config.Column(**said, width="large" if column in WIDE else None)


def download(name: str, data: Callable[[], bytes], said: str = "The whole table, not only this leaf.") -> None:
    """Offer rows as CSV; they are written when somebody wants them."""
    st.download_button(
        "CSV",
        data,
        f"onrecord-{name.replace(' ', '-')}.csv",
        "text/csv",
        key=f"csv {name}",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
        help=said,
    )
