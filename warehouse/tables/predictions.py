"""What is said to happen."""

import dataframely as dy

from warehouse.tables import columns

CERTAINTIES = ("high", "medium", "low")
OUTCOMES = ("came_true", "came_false", "open")


class Predictions(dy.Schema):
    """One row per prediction, with later evidence of what became of it."""

    prediction_id = dy.String(primary_key=True, description="Digest of the document and the span.")
    document_id = columns.document_id()
    quote_id = columns.quote_id()
    predicted_by = dy.String(
        nullable=True, description="Who predicts it: the quote's speaker, else the text's author or publisher."
    )
    about = dy.List(
        dy.String(nullable=False), nullable=False, description="Countries and bodies it speaks of, canonical names."
    )
    certainty = dy.String(
        nullable=True,
        regex=columns.one_of(CERTAINTIES),
        description="How sure the words are: high (will, bound to), medium (likely, would), low (may, could).",
    )
    condition = dy.String(nullable=True, description="Under which condition, in the text's words.")
    text = columns.text()
    start_char = columns.start_char()
    end_char = columns.end_char()
    confidence = columns.confidence()
    method = columns.method()
    outcome = dy.String(
        nullable=True,
        regex=columns.one_of(OUTCOMES),
        description="Empty, or open where a later text may tell; came_true and came_false are a reviewer's to say.",
    )
    outcome_document_id = dy.String(nullable=True, description="The later text that speaks of the same event.")
    outcome_basis = dy.String(
        nullable=True, description="What the later text shares with the prediction, and its words."
    )
