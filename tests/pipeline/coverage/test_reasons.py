"""How far each file came, and why not further."""

import polars as pl
import pytest

from pipeline.coverage import coverage
from warehouse.tables.coverage import Coverage

WELL = {
    "path": "a.txt", "document_id": "d", "problem": None, "same_bytes_as": None, "document_problem": None,
    "failed": None, "dropped_share": 0.1, "block_count": 3, "quote_count": 1, "unattributed_count": 0,
    "theme_count": 2, "recommendation_count": 1,
}  # fmt: skip
SCHEMA = {
    name: pl.Int64 if name.endswith("_count") else pl.Float64 if name.endswith("_share") else pl.String for name in WELL
}


@pytest.mark.parametrize(
    ("change", "stage", "reason"),
    [
        pytest.param({}, "recommendations", None, id="all-the-way"),
        pytest.param({"problem": "binary"}, "raw_text", "binary", id="unreadable"),
        pytest.param({"recommendation_count": 0}, "themes", "no_recommendations", id="no-advice"),
        pytest.param({"recommendation_count": 0, "quote_count": 0}, "themes", "no_quotes", id="nobody-speaks"),
        pytest.param({"quote_count": 0}, "recommendations", None, id="advice-without-quotes"),
        pytest.param({"failed": "quotes"}, "recommendations", "quotes_failed", id="a-stage-failed"),
        pytest.param({"same_bytes_as": "b.txt"}, "recommendations", "same_bytes", id="a-copy"),
        pytest.param(
            {"recommendation_count": 0, "theme_count": 0, "quote_count": 0, "document_problem": "no_text"},
            "document", "no_text", id="nothing-kept",
        ),
        pytest.param(
            {"recommendation_count": 0, "theme_count": 0, "document_problem": "no_theme"},
            "quotes", "no_theme", id="no-theme",
        ),
    ],
)  # fmt: skip
def test_reasons(change, stage, reason):
    """The last stage that found something, and the first reason why not more."""
    (row,) = coverage(pl.DataFrame([WELL | change], schema=SCHEMA)).to_dicts()
    assert (row["stage_reached"], row["stopped_by"]) == (stage, reason)


def test_no_files():
    """Without files there is nothing to account for."""
    assert Coverage.validate(coverage(pl.DataFrame(schema=SCHEMA)), cast=True).is_empty()
