"""What people have found right and wrong in random draws from this very corpus, as figures."""

from collections import defaultdict
from collections.abc import Iterable

import polars as pl

from warehouse.decisions import Decision, judgements
from warehouse.intervals import wilson
from warehouse.tables.quality import Quality

CORPUS = "audit of this corpus"


def audits(decisions: Iterable[Decision]) -> pl.DataFrame:
    """Measure the precision of each kind of row and model, with the bounds of its Wilson interval, in percent."""
    judged: dict[tuple[str, str], list[Decision]] = defaultdict(list)
    for one in judgements(decisions):
        judged[one.table, one.old or "unknown"].append(one)
    rows = [row for (task, model), made in sorted(judged.items()) for row in _figures(task, model, made)]
    return Quality.cast(pl.DataFrame(rows, schema=Quality.create_empty().schema))


def _figures(task: str, model: str, made: list[Decision]) -> list[dict[str, object]]:
    found = wilson(sum(one.new == "right" for one in made), len(made))
    named = {"precision": found.share, "precision.low": found.low, "precision.high": found.high}
    about = {"corpus": CORPUS, "task": task, "model": model, "n": len(made)}
    day = max(one.at for one in made).date()
    return [
        {**about, "metric": name, "value": round(100 * value, 1), "measured_on": day} for name, value in named.items()
    ]
