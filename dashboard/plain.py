"""Text from outside, made harmless and visible: on the page, and in a spreadsheet."""

import re

import polars as pl

from warehouse import export

# Signs that a reader does not see, but that hide or turn round what stands beside them: control characters but for
# tab and newline, zero-width and direction marks, byte order mark, tags.
UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Show unseen signs by their code point, so that they neither act nor hide."""
    return UNSEEN.sub(lambda sign: f"⟨U+{ord(sign[0]):04X}⟩", text)


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
