"""Persons and bodies that speak."""

import dataframely as dy

from warehouse.tables import columns

KINDS = ("person", "organisation", "government", "group")


class Speakers(dy.Schema):
    """One row per person or body that speaks, across all documents."""

    speaker_id = columns.speaker_id(key=True, nullable=False)
    name = dy.String(nullable=False, description="The fullest name found, without titles.")
    kind = dy.String(nullable=False, regex=columns.one_of(KINDS), description=f"What it is: {', '.join(KINDS)}.")
    aliases = dy.List(
        dy.String(nullable=False), nullable=False, description="Every name it is given, the fullest first."
    )
    wikidata_id = dy.String(nullable=True, description="Its item in Wikidata, where known.")
