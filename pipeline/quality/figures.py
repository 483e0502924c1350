"""What is measured of quotes, under the names of the table's metrics."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

import polars as pl

from pipeline.quality import calibration
from pipeline.quality.gold import Annotated
from pipeline.quality.scoring import KINDS, ROLES, Attributed, Rate, Tally, right_places
from pipeline.quality.speech import is_speech
from warehouse.tables.quality import Quality

TASK = "quotes"
# The contents matched one to one, by how they are counted.
_MATCHED = (
    ("content_exact", "exact"),
    ("content_exact_and_source", "exact and source"),
    ("content_iou50", "half"),
    ("attribution", "attribution"),
)
Read = tuple[Annotated, list[Attributed]]


class Figure(NamedTuple):
    """A measure, what was reached, and on how many cases."""

    metric: str
    value: float
    n: int


class Origin(NamedTuple):
    """What was measured, at which task, with what, and when."""

    corpus: str
    task: str
    model: str
    measured_on: date


def of_quotes(read: list[Read]) -> list[Figure]:
    """Measure found quotes against annotated ones: all of them, speech alone, and their confidence."""
    everything, speech = Tally(), Tally()
    for (_, text, gold), found in read:
        everything.add(text, list(gold), found)
        speech.add(text, *([one for one in side if is_speech(text, one)] for side in (gold, found)))
    parts = (("all", everything), ("speech", speech))
    return [*(one for part, tally in parts for one in _rated(part, tally)), *_believed(read)]


def _rated(part: str, tally: Tally) -> Iterator[Figure]:
    for role in ROLES:
        for kind in ("exact", "token"):
            yield from _three(f"{part}.{role}.{kind}", tally.role(role, kind))
    for name, how in _MATCHED:
        yield from _three(f"{part}.{name}", tally.contents(how))
    for kind in KINDS:
        rate = tally.kind(kind)
        if rate.gold:
            yield Figure(f"{part}.recall_by_kind.{kind}", _percentage(rate.recall), rate.gold)


def _three(name: str, rate: Rate) -> Iterator[Figure]:
    yield Figure(f"{name}.p", _percentage(rate.precision), rate.found)
    yield Figure(f"{name}.r", _percentage(rate.recall), rate.gold)
    yield Figure(f"{name}.f1", _percentage(rate.f1), rate.gold)


def _percentage(value: float) -> float:
    return round(value, 1)


def _believed(read: Iterable[Read]) -> Iterator[Figure]:
    bins = calibration.reliability(judged for one, found in read for judged in _judged(one, found))
    count = sum(one.quote_count for one in bins)
    if count:
        yield Figure("calibration_error", round(calibration.error(bins), 4), count)
    for one in bins:
        yield Figure(f"reliability.{one.name}.confidence", round(one.confidence, 4), one.quote_count)
        yield Figure(f"reliability.{one.name}.right_share", round(one.right_share, 4), one.quote_count)


def _judged(one: Annotated, found: list[Attributed]) -> Iterator[tuple[float, bool]]:
    given = [quote for quote in found if quote["content"]]
    right = right_places(one.text, list(one.attributions), given)
    for place, quote in enumerate(given):
        yield quote["confidence"], place in right


def as_rows(figures: Iterable[Figure], origin: Origin) -> pl.DataFrame:
    """Write figures as rows of the declared table."""
    rows = [figure._asdict() | origin._asdict() for figure in figures]
    return Quality.validate(pl.DataFrame(rows, schema=Quality.create_empty().schema), cast=True)
