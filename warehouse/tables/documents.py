"""Texts, read and cleaned."""

import dataframely as dy
import polars as pl

from warehouse.tables import columns

KINDS = ("article", "report", "release", "transcript", "web_page", "other")
DATE_BASES = ("stated", "metadata", "filename", "manifest", "estimated", "unknown")


class Documents(dy.Schema):
    """One row per distinct readable text."""

    document_id = columns.document_id(key=True)
    path = dy.String(nullable=False, description="The file it was read from, relative to raw/.")
    title = dy.String(nullable=True, description="What the text is called.")
    title_basis = dy.String(nullable=False, description="Where the title comes from: stated, manifest or unknown.")
    title_start_char = columns.start_char(nullable=True)
    title_end_char = columns.end_char(nullable=True)
    publisher = dy.String(nullable=True, description="Who published the text.")
    publisher_basis = dy.String(
        nullable=False,
        description="Where the publisher comes from: stated, metadata (what the file says of itself), manifest, address"
        " (a known site), copyright (the line that says whose rights these are), addressee (the one outlet that"
        " sources told) or unknown.",
    )
    author = dy.String(nullable=True, description="Who wrote the text.")
    author_basis = dy.String(nullable=False, description="Where the author comes from: stated, manifest or unknown.")
    published_on = dy.Date(nullable=True, description="When the text was published.")
    published_on_basis = dy.String(
        nullable=False,
        regex=columns.one_of(DATE_BASES),
        description=f"Where the date comes from: {', '.join(DATE_BASES)}.",
    )
    published_on_start_char = columns.start_char(nullable=True)
    published_on_end_char = columns.end_char(nullable=True)
    url = dy.String(nullable=True, description="Where the text was found, as the manifest says.")
    licence = dy.String(nullable=True, description="On what terms it may be used, as the manifest says.")
    language = dy.String(nullable=True, description="ISO 639-1 code of the language; empty when undetermined.")
    kind = dy.String(
        nullable=False,
        regex=columns.one_of(KINDS),
        description=f"What kind of text it is: {', '.join(KINDS)}.",
    )
    word_count = dy.UInt32(nullable=False, description="Words of the cleaned text.")
    text = dy.String(nullable=False, description="The cleaned text, for reading and search.")
    dropped_share = dy.Float64(
        nullable=False, min=0.0, max=1.0, description="Share of the words that cleaning dropped."
    )
    duplicate_of = dy.String(nullable=True, description="The document_id of the canonical copy, where this is a copy.")
    duplicate_share = dy.Float64(nullable=True, min=0.0, max=1.0, description="How much of it stands in that copy.")
    problem = columns.problem(codes="no_text, language_unsupported, no_theme")

    @dy.rule()
    def dated_or_unknown(cls) -> pl.Expr:
        """Date a text exactly when the date has a basis."""
        return pl.col("published_on").is_null() == (pl.col("published_on_basis") == "unknown")
