"""Every question as SQL with parameters, cached by snapshot; one file per page, mirroring questions/."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import polars as pl
import streamlit as st

from warehouse import snapshots, store
from warehouse.tables import TABLES

# A question with many answers: how many of them, and how many to skip; each row says in `total` how many there are.
Leaves = Callable[[int, int], pl.DataFrame]
EXPORTED = 100_000


class Choice(NamedTuple):
    """What a reader wants to see; each part may be left open. Its order is that of $1 to $5 in every question."""

    theme: str | None = None
    publishers: tuple[str, ...] = ()
    kind: str | None = None
    since: date | None = None
    until: date | None = None

    @property
    def values(self) -> tuple[object, ...]:
        """Give the five parameters."""
        return (self.theme, list(self.publishers), self.kind, self.since, self.until)


# Texts without a publisher are chosen by the empty name. A period leaves undated texts out.
IN_PUBLISHERS = "(len($2::VARCHAR[]) = 0 OR list_contains($2::VARCHAR[], coalesce(publisher, '')))"
IN_PERIOD = "($4::DATE IS NULL OR published_on >= $4) AND ($5::DATE IS NULL OR published_on <= $5)"


def ask(question: str, *values: object) -> pl.DataFrame:
    """Answer from the snapshot that is current now; a download may be large and is not kept in memory."""
    answer = store.read if EXPORTED in values else _answer
    return answer(snapshots.current(), question, *values)


def one(question: str, *values: object) -> dict[str, object]:
    """Answer with the one row there is; an empty answer has no columns."""
    rows = ask(question, *values)
    return rows.row(0, named=True) if len(rows) else {}


def check() -> None:
    """Refuse a snapshot of another version, which lacks what the pages ask for."""
    found = ask("SELECT table_name || '.' || column_name AS name FROM duckdb_columns() WHERE NOT internal")["name"]
    declared = {f"{table}.{column}" for table, schema in TABLES.items() for column in schema.column_names()}
    if missing := sorted(declared - set(found)):
        raise store.Unreadable(f"{snapshots.current()} lacks {missing[0]} ({len(missing)} columns are missing).")


@st.cache_data(max_entries=200, show_spinner=False)
def _answer(snapshot: Path, question: str, *values: object) -> pl.DataFrame:
    return store.read(snapshot, question, *values)
