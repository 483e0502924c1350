"""What only the whole corpus can tell of advice and predictions: frames in, frames out."""

import polars as pl

from pipeline.recommendations.agreement import conflicts, counsels, grouped
from pipeline.recommendations.outcomes import Later, evidence
from warehouse.ids import digest
from warehouse.tables.advice_conflicts import AdviceConflicts

GROUPS = {"recommendation_id": pl.String, "group_id": pl.String}
OUTCOMES = {
    "prediction_id": pl.String,
    "outcome": pl.String,
    "outcome_document_id": pl.String,
    "outcome_basis": pl.String,
}


def groups(advice: pl.DataFrame) -> pl.DataFrame:
    """Say which recommendations mean the same; the frame comes in the order in which they were given."""
    found = grouped(counsels(advice.iter_rows(named=True)))
    return pl.DataFrame(list(found.items()), schema=GROUPS, orient="row")


def advice_conflicts(advice: pl.DataFrame) -> pl.DataFrame:
    """List the pairs of recommendations that pull in opposite directions."""
    rows = [
        {
            "conflict_id": digest("conflict", conflict.one, conflict.other),
            "recommendation_id": conflict.one,
            "other_recommendation_id": conflict.other,
            "verbs": conflict.verbs,
            "confidence": conflict.confidence,
        }
        for conflict in conflicts(counsels(advice.iter_rows(named=True)))
    ]
    return pl.DataFrame(rows, schema=AdviceConflicts.create_empty().schema).sort("conflict_id")


def outcomes(predictions: pl.DataFrame) -> pl.DataFrame:
    """Offer for each prediction the later text, of those that come with it, which speaks of the same event."""
    rows = []
    for prediction in predictions.iter_rows(named=True):
        found = evidence(prediction, (Later(**later) for later in prediction["later"]))
        if found:
            rows.append((prediction["prediction_id"], "open", found.document_id, found.basis))
    return pl.DataFrame(rows, schema=OUTCOMES, orient="row")
