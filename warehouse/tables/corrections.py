"""What reviewers decided."""

import dataframely as dy

from warehouse.tables import columns


class Corrections(dy.Schema):
    """One row per decision of a reviewer, replayed on every run."""

    correction_id = dy.String(primary_key=True, description="Digest of the decision.")
    table_name = dy.String(nullable=False, description="The table it is about.")
    row_fingerprint = dy.String(nullable=False, description="The row, by a digest of its content.")
    field = dy.String(nullable=False, description="The column it is about.")
    old_value = dy.String(nullable=True, description="What stood there.")
    new_value = dy.String(nullable=True, description="What should stand there.")
    reviewer = dy.String(nullable=True, description="Who decided.")
    reviewed_at = dy.Datetime(time_unit="us", nullable=True, description="When it was decided, in UTC.")
    note = dy.String(nullable=True, description="Why.")
    status = dy.String(
        nullable=False,
        regex=columns.one_of(("applied", "conflict", "orphaned")),
        description="What became of it in this build: applied, conflict or orphaned.",
    )
