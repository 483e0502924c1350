"""How far each file came, and why not further."""

import polars as pl

from warehouse.tables.coverage import Coverage

FOUND_IN_ORDER = (
    ("recommendation_count", "recommendations"),
    ("theme_count", "themes"),
    ("quote_count", "quotes"),
)


def coverage(files: pl.DataFrame) -> pl.DataFrame:
    """Account for every file: rows carry its counts, its `problem`, its document's, and the stage that `failed` on it.

    The stage reached is the last that found something; what follows it names the reason.
    """
    return files.with_columns(stage_reached=_stage_reached(), stopped_by=_stopped_by()).select(Coverage.column_names())


def _stage_reached() -> pl.Expr:
    stage: pl.expr.whenthen.Then | pl.expr.whenthen.ChainedThen = pl.when(pl.col("problem").is_not_null()).then(
        pl.lit("raw_text")
    )
    for count, name in FOUND_IN_ORDER:
        stage = stage.when(pl.col(count) > 0).then(pl.lit(name))
    return stage.otherwise(pl.lit("document"))


def _stopped_by() -> pl.Expr:
    return (
        pl.when(pl.col("problem").is_not_null())
        .then(pl.col("problem"))
        .when(pl.col("failed").is_not_null())
        .then(pl.col("failed") + "_failed")
        .when(pl.col("same_bytes_as").is_not_null())
        .then(pl.lit("same_bytes"))
        .when(pl.col("document_problem").is_not_null())
        .then(pl.col("document_problem"))
        .when(pl.col("recommendation_count") > 0)
        .then(pl.lit(None, pl.String))
        .when(pl.col("quote_count") == 0)
        .then(pl.lit("no_quotes"))
        .otherwise(pl.lit("no_recommendations"))
    )
