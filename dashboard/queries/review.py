"""What awaits a reviewer, and what reviewers have decided."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

from collections.abc import Mapping
from pathlib import Path

import polars as pl
import streamlit as st

from dashboard.queries import Choice, ask, one
from dashboard.queries.speakers import CHOSEN, PLAINLY
from warehouse import decisions
from warehouse.decisions import Decided, Decision

QUEUES: Mapping[str, str] = {
    "unsure": "is_for_review",
    "nobody": "speaker_id IS NULL AND NOT is_for_review",
    "conflict": "quote_id IN (SELECT row_fingerprint FROM corrections WHERE status = 'conflict')",
    "all": "TRUE",
}
# $6 is a document, $7 the quotes that are decided already.
WAITING = f"({CHOSEN}) AND ($6::VARCHAR IS NULL OR document_id = $6) AND NOT list_contains($7::VARCHAR[], quote_id)"


def decided() -> Decided:
    """Read what reviewers have decided up to this moment, published or not."""
    path = decisions.home() / decisions.FILE
    try:
        seen = path.stat()
    except OSError:
        return Decided()
    return _decided(decisions.home(), seen.st_mtime_ns, seen.st_size)


def statuses() -> dict[str, str]:
    """Say what became of each decision in the snapshot that is current now."""
    return dict(ask("SELECT correction_id, status FROM corrections").iter_rows())


def pending() -> list[str]:
    """Name the decisions that the snapshot does not know yet, and those it knows that were taken back."""
    known, standing = set(statuses()), {one.correction_id for one in decisions.standing(decided().decisions)}
    return sorted(known ^ standing)


def waiting(queue: str, choice: Choice, document_id: str | None, done: list[str]) -> pl.DataFrame:
    """List what awaits a reviewer in a queue, the least sure first."""
    return ask(
        f"{PLAINLY} SELECT quote_id, count(*) OVER () AS total FROM said WHERE {QUEUES[queue]} AND {WAITING}"
        " ORDER BY confidence, quote_id LIMIT 50",
        *choice.values,
        document_id,
        done,
    )


def quote(quote_id: str) -> dict[str, object]:
    """Give all that is known of a quote, and the file that it comes from."""
    return one(
        """
        SELECT q.*, s.name AS speaker, d.path, d.title, d.publisher, d.published_on,
            coalesce(r.container, r.path) AS file
        FROM quotes q JOIN documents d USING (document_id) LEFT JOIN speakers s USING (speaker_id)
        JOIN raw_texts r ON r.document_id = d.document_id AND r.same_bytes_as IS NULL WHERE quote_id = $1
        """,
        quote_id,
    )


def written() -> list[dict[str, object]]:
    """List every decision with its status: pending, withdrawn, or what became of it; the newest first."""
    known, all_of_them = statuses(), decided().decisions
    stands = {one.correction_id for one in decisions.standing(all_of_them)}
    corrected = (one for one in all_of_them if one.table != "corrections" and one.field != decisions.AUDIT)
    rows = [_row(one, known, stands) for one in corrected]
    return sorted(rows, key=lambda row: (str(row["reviewed_at"]), str(row["correction_id"])), reverse=True)


def _row(decision: Decision, known: Mapping[str, str], stands: set[str]) -> dict[str, object]:
    status = known.get(decision.correction_id, "pending") if decision.correction_id in stands else "withdrawn"
    return {
        "reviewed_at": decision.at,
        "reviewer": decision.reviewer,
        "status": status,
        "field": decision.field,
        "words": decision.words or decision.row,
        "old_value": decision.old,
        "new_value": decision.new,
        "note": decision.note,
        "path": decision.path,
        "correction_id": decision.correction_id,
    }


@st.cache_data(max_entries=4, show_spinner=False)
def _decided(raw: Path, changed_at: int, size: int) -> Decided:
    del changed_at, size  # the state of the file is what the answer is kept by
    return decisions.read(raw)
