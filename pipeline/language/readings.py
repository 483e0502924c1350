"""A document as the stages after cleaning read it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import polars as pl

from pipeline.language.encoded import Encoded
from pipeline.language.spans import Span


class Block(NamedTuple):
    """A kept line (or several soft-wrapped ones) with its role."""

    start_char: int
    end_char: int
    role: str
    section: str | None
    list_number: int | None

    @property
    def span(self) -> Span:
        """Where it stands in the raw text."""
        return Span(self.start_char, self.end_char)


class Reading(NamedTuple):
    """A document: its raw text, what is known of it, the blocks that cleaning kept, and what earlier stages found."""

    document_id: str
    text: str
    title: str | None
    title_start_char: int | None
    title_end_char: int | None
    publisher: str | None
    author: str | None
    published_on: date | None
    published_on_basis: str
    kind: str
    language: str | None
    blocks: list[Block]
    quotes: list[dict[str, Any]]
    recommendations: list[dict[str, Any]]
    passages: list[dict[str, Any]]
    encoded: Encoded | None = None
    """What the encoder said of it so far; a stage that asks first has it read."""

    @property
    def title_span(self) -> Span | None:
        """Where the title stands, when it stands in the text."""
        if self.title_start_char is None or self.title_end_char is None:
            return None
        return Span(self.title_start_char, self.title_end_char)


def readings(documents: pl.DataFrame) -> Iterator[Reading]:
    """Read a frame row by row; list columns that it lacks come out empty, columns beyond a reading are left alone."""
    for row in documents.iter_rows(named=True):
        known: dict[str, Any] = {field: row.get(field) for field in Reading._fields}
        known["blocks"] = [Block(**{field: block[field] for field in Block._fields}) for block in row["blocks"] or []]
        known |= {listed: row.get(listed) or [] for listed in ("quotes", "recommendations", "passages")}
        yield Reading(**known | {"encoded": Encoded(row["text"])})
