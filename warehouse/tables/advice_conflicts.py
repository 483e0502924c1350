"""Advice that pulls in opposite directions."""

import dataframely as dy

from warehouse.tables import columns


class AdviceConflicts(dy.Schema):
    """One row per pair of recommendations about the same thing that pull in opposite directions."""

    conflict_id = dy.String(primary_key=True, description="Digest of both recommendations.")
    recommendation_id = dy.String(nullable=False, description="The one that was given first.")
    other_recommendation_id = dy.String(nullable=False, description="The one that pulls the other way.")
    verbs = dy.String(nullable=False, description="What told them apart: the two verbs.")
    confidence = columns.confidence()
