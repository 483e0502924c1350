"""Files as they were received."""

import dataframely as dy
import polars as pl

from warehouse.tables import columns


class RawTexts(dy.Schema):
    """One row per file under raw/, readable or not."""

    path = dy.String(primary_key=True, description="The file, relative to raw/.")
    document_id = columns.document_id(nullable=True)
    content_hash = dy.String(
        nullable=True, description="Digest of the file's bytes; empty when they could not be read."
    )
    byte_count = dy.UInt64(nullable=False, description="Size of the file in bytes.")
    media_type = dy.String(nullable=True, description="What kind of file it is, as a MIME type.")
    encoding = dy.String(
        nullable=True, description="How its bytes were decoded: utf-8, utf-8-sig, utf-16, windows-1252."
    )
    text = dy.String(nullable=True, description="The file as decoded, before any cleaning; every offset counts in it.")
    problem = columns.problem(codes="empty, binary, undecodable, too_large, unreadable, unsupported")
    problem_detail = dy.String(nullable=True, description="The problem in words.")
    same_bytes_as = dy.String(nullable=True, description="The first file, by path, with these very bytes.")
    manifest = dy.String(nullable=True, description="What a manifest.csv says of the file, as JSON.")
    collected_at = dy.Datetime(time_unit="us", nullable=False, description="When the file was last changed, in UTC.")

    @dy.rule()
    def text_or_a_reason(cls) -> pl.Expr:
        """Hold text, or say why there is none."""
        return pl.col("text").is_not_null() | pl.col("problem").is_not_null()
