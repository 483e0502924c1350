"""Who somebody was at the time."""

import dataframely as dy

from warehouse.tables import columns
from warehouse.tables.documents import DATE_BASES


class Affiliations(dy.Schema):
    """One row per statement of who somebody was."""

    affiliation_id = dy.String(primary_key=True, description="Digest of the document, the span and the role.")
    speaker_id = columns.speaker_id()
    speaker_name = columns.speaker_name()
    organisation = dy.String(nullable=True, description="The body, as the text names it.")
    unit = dy.String(nullable=True, description="The part of the body, as the text names it.")
    role = dy.String(nullable=True, description="The office or occupation, as the text names it.")
    as_of = dy.Date(nullable=True, description="The date of the document that states it.")
    as_of_basis = dy.String(nullable=False, regex=columns.one_of(DATE_BASES), description="Where that date comes from.")
    document_id = columns.document_id()
    start_char = columns.start_char()
    end_char = columns.end_char()
