"""Named persons, bodies, countries and agreements, quoted or not."""

import dataframely as dy

from warehouse.tables import columns

KINDS = ("person", "organisation", "government", "group", "agreement")


class Mentions(dy.Schema):
    """One row per named person, organisation, country or agreement in kept text."""

    document_id = columns.document_id(key=True)
    start_char = columns.start_char(key=True)
    end_char = columns.end_char()
    text = columns.text()
    entity_id = dy.String(nullable=False, description="Who or what is meant: a digest of kind and canonical name.")
    entity_kind = dy.String(
        nullable=False, regex=columns.one_of(KINDS), description=f"What is meant: {', '.join(KINDS)}."
    )
    speaker_name = columns.speaker_name()
    speaker_id = columns.speaker_id()
