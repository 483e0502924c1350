"""Files as they were received."""

import dataframely as dy
import polars as pl

from warehouse.tables import columns


class RawTexts(dy.Schema):
    """One row per file under raw/, and per text inside an archive or a table of texts, readable or not."""

    path = dy.String(
        primary_key=True,
        description="The file, relative to raw/; what lies inside one goes on from it: archive.zip/inner.txt,"
        " articles.jsonl/000012 (the twelfth row).",
    )
    container = dy.String(
        nullable=True,
        description="The file that holds this text, where it is an entry of an archive or row of a table.",
    )
    document_id = columns.document_id(nullable=True)
    content_hash = dy.String(
        nullable=True, description="Digest of the file's bytes; empty when they could not be read."
    )
    byte_count = dy.UInt64(nullable=False, description="Size of the file in bytes.")
    media_type = dy.String(nullable=True, description="What kind of file it is, as a MIME type.")
    encoding = dy.String(
        nullable=True,
        description="How its bytes were decoded, by its declared charset, byte order mark or detection, in this order.",
    )
    text = dy.String(
        nullable=True,
        description="The characters as decoded; of formats with a layout, everything visible as plain text."
        " Every offset counts in it.",
    )
    layout = dy.List(
        dy.Struct(
            {
                "start_char": columns.start_char(),
                "end_char": columns.end_char(),
                "tag": dy.String(nullable=False),
                "path": dy.String(nullable=False),
                "link_share": dy.Float64(nullable=False, min=0.0, max=1.0),
                "is_main": dy.Bool(nullable=True),
                "page": dy.Int32(nullable=True),
            }
        ),
        nullable=True,
        description="The blocks the format itself tells apart, in order: innermost tag (p, h1, li, td, tr, pre, header,"
        " footer), enclosing sections, roles and telling class words, share of characters in links, whether"
        " trafilatura takes it for the text (no for running heads and heads of mail), page. Empty for plain text.",
    )
    stated = dy.List(
        dy.Struct(
            {
                "field": dy.String(nullable=False),
                "value": dy.String(nullable=False),
                "basis": dy.String(nullable=False),
            }
        ),
        nullable=True,
        description="What the file says of itself, best source first: field (title, author, published_on, publisher,"
        " language, url, description), value (dates as 2012-06-29), and where it stands (json-ld, meta og:title).",
    )
    problem = columns.problem(
        codes="empty, binary, undecodable, encrypted, too_large, unreadable, unsupported, malformed, no_text_layer,"
        " or container (its texts have rows of their own)"
    )
    problem_detail = dy.String(nullable=True, description="The problem in words.")
    same_bytes_as = dy.String(nullable=True, description="The first file, by path, with these very bytes.")
    manifest = dy.String(nullable=True, description="What a manifest.csv says of the file, as JSON.")
    collected_at = dy.Datetime(time_unit="us", nullable=False, description="When the file was last changed, in UTC.")

    @dy.rule()
    def text_or_a_reason(cls) -> pl.Expr:
        """Hold text, or say why there is none."""
        return pl.col("text").is_not_null() | pl.col("problem").is_not_null()
