"""Corrections replayed: what reviewers decided is put into what was found, and each decision is accounted for."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from pipeline.review.people import People as People
from pipeline.review.people import settled as settled
from pipeline.review.rows import Rows
from warehouse.decisions import Decision
from warehouse.tables.corrections import Corrections
from warehouse.tables.quotes import Quotes


class Replayed(NamedTuple):
    """Quotes as they stand after review, and what became of every decision."""

    quotes: pl.DataFrame
    statuses: Mapping[str, str]
    """By correction_id: applied, conflict or orphaned."""
    touched: Mapping[str, str]
    """The documents that decisions were found in, by correction_id."""


def replayed(quotes: pl.DataFrame, texts: pl.DataFrame, decisions: Iterable[Decision]) -> Replayed:
    """Put decisions, in their order, into the quotes of some documents; `texts` has their path and raw text."""
    rows = Rows(quotes.iter_rows(named=True), {row["document_id"]: row for row in texts.iter_rows(named=True)})
    statuses, touched = {}, {}
    for decision in decisions:
        statuses[decision.correction_id], document_id = rows.take(decision)
        if document_id:
            touched[decision.correction_id] = document_id
    corrected = pl.DataFrame(rows.left(), schema=quotes.schema)
    return Replayed(Quotes.cast(corrected), statuses, touched)


def correction_rows(decisions: Sequence[Decision], statuses: Mapping[str, str]) -> pl.DataFrame:
    """Lay down every decision with its status."""
    rows = [_row(decision, statuses[decision.correction_id]) for decision in decisions]
    return Corrections.cast(pl.DataFrame(rows, schema=Corrections.create_empty().schema))


def _row(decision: Decision, status: str) -> dict[str, Any]:
    return {
        "correction_id": decision.correction_id,
        "table_name": decision.table,
        "row_fingerprint": decision.row,
        "field": decision.field,
        "old_value": decision.old,
        "new_value": decision.new,
        "reviewer": decision.reviewer,
        "reviewed_at": decision.at,
        "note": decision.note,
        "status": status,
    }
