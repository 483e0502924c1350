"""Who is reported to have said what."""

import dataframely as dy
import polars as pl

from warehouse.tables import columns
from warehouse.tables.speakers import KINDS as SPEAKER_KINDS

KINDS = ("direct", "mixed", "indirect")
RESOLUTIONS = (
    "full_name", "surname", "title", "pronoun", "nominal", "elided", "carried", "speaker_turn", "none",
)  # fmt: skip

STATUSES = ("stated", "question", "negated", "hypothetical")


class Quotes(dy.Schema):
    """One row per attribution: somebody is reported to have said (or thought) something."""

    quote_id = columns.quote_id(key=True, nullable=False)
    document_id = columns.document_id()
    kind = dy.String(
        nullable=False,
        regex=columns.one_of(KINDS),
        description="direct: all words inside quotation marks; mixed: some; indirect: none.",
    )
    is_speech = dy.Bool(
        nullable=False, description="False for beliefs, intentions and perceptions, and where only the topic is named."
    )
    status = dy.String(
        nullable=False,
        regex=columns.one_of(STATUSES),
        description="Whether the report states something, or asks (asked whether), denies (did not say that, declined"
        " to say) or supposes it (if he says, would say).",
    )
    in_headline = dy.Bool(nullable=False, description="True for what a title or heading says somebody said.")
    text = dy.String(nullable=False, description="The words of all segments, joined by a space.")
    start_char = columns.start_char()
    end_char = columns.end_char()
    segments = dy.List(
        dy.Struct(
            {
                "start_char": columns.start_char(),
                "end_char": columns.end_char(),
                "in_quotation_marks": dy.Bool(nullable=False),
            }
        ),
        nullable=False,
        min_length=1,
        description="Its stretches of text, outer quotation marks excluded; an interrupted quote has several.",
    )
    cue = dy.String(nullable=True, description="The words that announce the quote (said, according to).")
    cue_start_char = columns.start_char(nullable=True)
    cue_end_char = columns.end_char(nullable=True)
    mention = dy.String(nullable=True, description="The source as written (he, the prime minister).")
    mention_start_char = columns.start_char(nullable=True)
    mention_end_char = columns.end_char(nullable=True)
    speaker_name = columns.speaker_name()
    speaker_kind = dy.String(
        nullable=True,
        regex=columns.one_of(SPEAKER_KINDS),
        description=f"What the source is: {', '.join(SPEAKER_KINDS)}; a group stays unnamed.",
    )
    speaker_id = columns.speaker_id()
    resolution = dy.String(
        nullable=False,
        regex=columns.one_of(RESOLUTIONS),
        description=f"How the mention led to a name: {', '.join(RESOLUTIONS)}.",
    )
    addressee = dy.String(nullable=True, description="Whom the source told.")
    duplicate_of = dy.String(nullable=True, description="The quote_id of the first copy among syndicated texts.")
    confidence = columns.confidence()
    is_for_review = dy.Bool(
        nullable=False,
        description="True where confidence is below 0.7, or below 0.8 behind an unlisted cue: read it first.",
    )
    method = columns.method()

    @dy.rule()
    def spans_run_forward(cls) -> pl.Expr:
        """Begin before the end."""
        return pl.col("start_char") < pl.col("end_char")

    @dy.rule()
    def named_or_none(cls) -> pl.Expr:
        """Name a speaker exactly when a resolution led to the name."""
        return pl.col("speaker_name").is_null() | (pl.col("resolution") != "none")
