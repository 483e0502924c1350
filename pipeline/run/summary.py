"""What a build did, in numbers."""

from typing import Any

from pipeline.raw_text import inventory
from pipeline.run import composition
from pipeline.run.journey import Journey
from warehouse import snapshots, store

NUMBERS = """SELECT (SELECT count(*) FROM raw_texts) AS files, (SELECT count(*) FROM documents) AS documents,
    (SELECT count(*) FROM raw_texts WHERE problem <> 'container') AS unread,
    (SELECT count(*) FROM blocks WHERE kept) AS kept_blocks,
    (SELECT count(*) FROM blocks WHERE NOT kept) AS dropped_blocks,
    (SELECT count(*) FROM quotes) AS quotes, (SELECT count(*) FROM quotes WHERE speaker_id IS NULL) AS unattributed,
    (SELECT count(*) FROM speakers) AS speakers, (SELECT count(DISTINCT theme_id) FROM theme_assignments) AS themes,
    (SELECT count(*) FROM recommendations) AS recommendations"""
REASONS = (
    "SELECT problem AS reason, count(*) AS files FROM raw_texts WHERE problem <> 'container'"
    " GROUP BY 1 ORDER BY 2 DESC, 1"
)
DROPPED = "SELECT role AS reason, count(*) AS blocks FROM blocks WHERE NOT kept GROUP BY 1 ORDER BY 2 DESC, 1"
DECIDED = "SELECT status, count(*) AS corrections FROM corrections GROUP BY 1 ORDER BY 1"
FAILURES = "SELECT stage, document_id, problem FROM progress WHERE problem IS NOT NULL ORDER BY ALL"


def summary(journey: Journey) -> dict[str, Any]:
    """Count what stands in the published snapshot, what was read anew, and how long each stage took in seconds."""
    snapshot, raw = snapshots.current(journey.settings.warehouse), journey.settings.raw
    return {
        **store.read(snapshot, NUMBERS).row(0, named=True),
        "unread_because": dict(store.read(snapshot, REASONS).iter_rows()),
        "dropped_because": dict(store.read(snapshot, DROPPED).iter_rows()),
        "corrections": dict(store.read(snapshot, DECIDED).iter_rows()),
        "failures": store.read(snapshot, FAILURES).to_dicts(),
        "skipped_lines": [
            *inventory.warnings(raw),
            *composition.settled(raw).warnings,
            *composition.own_themes(raw).warnings,
            *journey.decided.warnings,
        ],
        "renewed": journey.renewed,
        "seconds": {stage: round(seconds, 2) for stage, seconds in journey.seconds.items()},
        "snapshot": str(snapshot),
    }
