"""The cleaning decision, line by line."""

import dataframely as dy
import polars as pl

from warehouse.tables import columns

ROLES = (
    "title", "byline", "publisher", "date", "heading", "paragraph", "list_item", "table", "caption", "speaker_turn",
    "navigation", "promotion", "related", "legal", "comment", "repeated", "page_furniture",
)  # fmt: skip


class Blocks(dy.Schema):
    """One row per line of a text, with its role and whether cleaning kept it."""

    document_id = columns.document_id(key=True)
    block_number = dy.UInt32(primary_key=True, description="Place of the block in its text, from 1.")
    start_char = columns.start_char()
    end_char = columns.end_char()
    role = dy.String(nullable=False, regex=columns.one_of(ROLES), description=f"What the block is: {', '.join(ROLES)}.")
    section = columns.section()
    list_number = columns.list_number()
    kept = dy.Bool(nullable=False, description="Whether the block belongs to the cleaned text.")
    confidence = columns.confidence()
    page = dy.Int32(nullable=True, description="The page it stands on, from 1, where the file has pages.")

    @dy.rule()
    def spans_run_forward(cls) -> pl.Expr:
        """Begin before the end."""
        return pl.col("start_char") < pl.col("end_char")
