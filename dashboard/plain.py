"""Text from outside, made harmless and visible: on the page, and in a spreadsheet."""

import polars as pl

from warehouse import export
from warehouse.visible import visible

__all__ = ("csv", "shown", "visible")


def shown(rows: pl.DataFrame) -> pl.DataFrame:
    """Show the unseen signs in each text of a table."""
    texts = [name for name, kind in rows.schema.items() if kind == pl.String]
    lists = [name for name, kind in rows.schema.items() if kind == pl.List(pl.String)]
    return rows.with_columns(
        *(_visible(rows[name]) for name in texts),
        *(pl.Series(name, [_all_visible(part) for part in rows[name]], dtype=pl.List(pl.String)) for name in lists),
    )


def csv(rows: pl.DataFrame) -> bytes:
    """Write what a table shows as CSV that a spreadsheet opens as text, formulas and all."""
    lists = [name for name, kind in rows.schema.items() if isinstance(kind, pl.List)]
    return export.as_csv(shown(rows).with_columns(pl.col(lists).list.join("; ")), is_for_spreadsheet=True)


def _visible(texts: pl.Series) -> pl.Series:
    return pl.Series(texts.name, [text if text is None else visible(text) for text in texts], dtype=pl.String)


def _all_visible(texts: pl.Series | None) -> list[str] | None:
    return None if texts is None else [visible(text) for text in texts]
