"""What is said to happen."""

import dataframely as dy

from warehouse.tables import columns


class Predictions(dy.Schema):
    """One row per prediction, with later evidence of what became of it."""

    prediction_id = dy.String(primary_key=True, description="Digest of the document and the span.")
    document_id = columns.document_id()
    quote_id = columns.quote_id()
    predicted_by = dy.String(nullable=True, description="Who predicts it.")
    certainty = dy.String(nullable=True, description="How sure the words are.")
    condition = dy.String(nullable=True, description="Under which condition, in the text's words.")
    text = columns.text()
    start_char = columns.start_char()
    end_char = columns.end_char()
    outcome = dy.String(nullable=True, description="Empty, or came_true, came_false, open.")
    outcome_document_id = dy.String(nullable=True, description="The later text that speaks of the same event.")
    outcome_basis = dy.String(nullable=True, description="Why the outcome is so.")
