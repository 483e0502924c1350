"""What was read and what got lost."""

import dataframely as dy

from warehouse.tables import columns

STAGES = ("raw_text", "document", "quotes", "themes", "recommendations")


class Coverage(dy.Schema):
    """One row per row of raw_texts: how far the file came, and why not further."""

    path = dy.String(primary_key=True, description="The file, relative to raw/.")
    document_id = columns.document_id(nullable=True)
    stage_reached = dy.String(
        nullable=False,
        regex=columns.one_of(STAGES),
        description=f"The last stage that found something: {', '.join(STAGES)}.",
    )
    stopped_by = dy.String(nullable=True, description="Why it came no further, as a code.")
    block_count = dy.UInt32(nullable=False, description="Lines with something in them.")
    dropped_share = dy.Float64(nullable=True, min=0.0, max=1.0, description="Share of the words that cleaning dropped.")
    quote_count = dy.UInt32(nullable=False, description="Quotes found.")
    unattributed_count = dy.UInt32(nullable=False, description="Quotes whose speaker could not be named.")
    theme_count = dy.UInt32(nullable=False, description="Different themes found.")
    recommendation_count = dy.UInt32(nullable=False, description="Recommendations found.")
