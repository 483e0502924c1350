"""What texts are compared by when themes are looked for."""

import dataframely as dy

from warehouse.tables import columns


class Passages(dy.Schema):
    """One row per kept block, and per title that stands in the text, with what it is about."""

    document_id = columns.document_id(key=True)
    start_char = columns.start_char(key=True)
    end_char = columns.end_char(key=True)
    passage_word_count = dy.UInt32(nullable=False, description="Its words.")
    direction = dy.Binary(
        nullable=False,
        description="Where the passage points: 384 signed bytes; passages about the same point the same way.",
    )
    theme_id = dy.String(nullable=True, description="The discovered theme it belongs to; empty when none fits.")
    closeness = dy.Float64(
        nullable=True, min=-1.0, max=1.0, description="The cosine between the passage and the middle of its theme."
    )
