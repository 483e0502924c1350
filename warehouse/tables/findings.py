"""Risks and causes that a text states."""

import dataframely as dy

from warehouse.tables import columns

KINDS = ("risk", "cause")


class Findings(dy.Schema):
    """One row per risk or cause that a text states."""

    finding_id = dy.String(primary_key=True, description="Digest of the document and the span.")
    document_id = columns.document_id()
    quote_id = columns.quote_id()
    kind = dy.String(nullable=False, regex=columns.one_of(KINDS), description="What it is: risk or cause.")
    stated_by = dy.String(nullable=True, description="Who states it; empty when the text itself does.")
    section = columns.section()
    list_number = columns.list_number()
    text = columns.text()
    start_char = columns.start_char()
    end_char = columns.end_char()
    confidence = columns.confidence()
    method = columns.method()
