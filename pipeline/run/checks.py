"""Promises as asset checks: they block what comes after, publication included."""

from collections.abc import Iterator

import dagster as dg

from warehouse.promises import PROMISES
from warehouse.store import Build


def specifications(table: str) -> list[dg.AssetCheckSpec]:
    """Announce the promises that are checked on a table."""
    return [
        dg.AssetCheckSpec(name, asset=table, description=promise.meaning, blocking=True)
        for name, promise in PROMISES.items()
        if promise.table == table
    ]


def results(table: str, build: Build) -> Iterator[dg.AssetCheckResult]:
    """Check the promises of a table; a broken one names how many rows break it, and the first of them."""
    for name, promise in PROMISES.items():
        if promise.table == table:
            offenders = promise.broken_by(build.ask)
            yield dg.AssetCheckResult(
                asset_key=table,
                check_name=name,
                passed=offenders.is_empty(),
                description=promise.meaning,
                metadata={"offenders": offenders.height, "first": str(offenders.head(5).to_dicts())},
            )
