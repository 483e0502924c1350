"""What became of speakers' ids as documents arrived."""

import dataframely as dy

from warehouse.tables import columns

CHANGES = ("joined", "parted")


class IdentityChanges(dy.Schema):
    """One row per pair of speakers' ids that a later document joined or parted."""

    speaker_id = columns.speaker_id(key=True, nullable=False)
    other_id = dy.String(primary_key=True, description="The id that was there before.")
    change = dy.String(
        primary_key=True,
        regex=columns.one_of(CHANGES),
        description="joined: the other speaker turned out to be this one; parted: this one was taken for the other.",
    )
    because = dy.String(nullable=False, description="What joined or parted them.")
