"""What each publication added, lost or re-attributed."""

import dataframely as dy

from warehouse.tables import columns


class Runs(dy.Schema):
    """One row per published build."""

    run_id = columns.run_id(key=True)
    started_at = dy.Datetime(time_unit="us", nullable=False, description="When the build began, in UTC.")
    code_version = dy.String(nullable=False, description="The version of onrecord that made it.")
    model_version = dy.String(nullable=False, description="Digest of the stages' versions.")
    settings_hash = dy.String(nullable=False, description="Digest of the settings that shape results.")
    raw_text_count = dy.UInt32(nullable=False, description="Files under raw/.")
    document_count = dy.UInt32(nullable=False, description="Distinct readable texts.")
    quote_count = dy.UInt32(nullable=False, description="Quotes.")
    speaker_count = dy.UInt32(nullable=False, description="Persons and bodies that speak.")
    theme_count = dy.UInt32(nullable=False, description="Themes with at least one assignment.")
    recommendation_count = dy.UInt32(nullable=False, description="Recommendations.")
    renewed_count = dy.UInt32(nullable=False, description="Documents that this build read anew.")


class Changes(dy.Schema):
    """One row per row that a publication added, removed or changed against the one before."""

    run_id = columns.run_id(key=True)
    table_name = dy.String(primary_key=True, description="The table it happened in.")
    row_fingerprint = dy.String(primary_key=True, description="The row's key.")
    field = dy.String(primary_key=True, description="The column that changed; * for a whole row.")
    change = dy.String(
        nullable=False,
        regex=columns.one_of(("added", "removed", "changed")),
        description="What happened: added, removed or changed.",
    )
    old_value = dy.String(nullable=True, description="What stood there before.")
    new_value = dy.String(nullable=True, description="What stands there now.")


class Progress(dy.Schema):
    """One row per document and stage that is done: what the stage saw, and which version of it."""

    stage = dy.String(primary_key=True, description="The table that the stage fills.")
    document_id = dy.String(primary_key=True, description="The text; for raw_texts, the path of the file.")
    fingerprint = dy.String(nullable=False, description="Digest of what the stage saw and of its own version.")
    problem = columns.problem(codes="the error that a stage met on this document")
