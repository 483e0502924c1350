"""Readings made of a few paragraphs."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest

from pipeline.language.readings import Block, Reading
from warehouse.tables.quotes import Quotes

Read = Callable[..., Reading]


def a_reading(*paragraphs: str, **known: Any) -> Reading:
    """Read paragraphs as a document whose every block was kept."""
    text = "\n\n".join(paragraphs)
    blocks = [Block(m.start(), m.end(), "paragraph", None, None) for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)]
    fields = dict.fromkeys(Reading._fields) | {"document_id": "d1", "text": text, "blocks": blocks}
    fields |= {"published_on": date(2020, 5, 1), "published_on_basis": "stated", "kind": "article"}
    return Reading(**fields | {"quotes": [], "recommendations": []} | known)


@pytest.fixture
def read() -> Read:
    """Make readings."""
    return a_reading


@pytest.fixture
def framed() -> Callable[[Reading], pl.DataFrame]:
    """Lay a reading out as the frame that the front doors take."""

    def frame(*readings: Reading) -> pl.DataFrame:
        rows = [reading._asdict() | {"blocks": [b._asdict() for b in reading.blocks]} for reading in readings]
        return pl.DataFrame(rows, infer_schema_length=None).drop("quotes", "recommendations", "encoded")

    return frame


@pytest.fixture
def quoted() -> Callable[..., dict[str, Any]]:
    """Make a quote row whose mention is marked by its words (the n-th time they occur)."""

    def quote(text: str, mention: str | None, nth: int = 0, resolution: str = "none") -> dict[str, Any]:
        places = [m.start() for m in re.finditer(rf"\b{re.escape(mention)}", text)] if mention else []
        start = places[nth] if mention else None
        row: dict[str, Any] = dict.fromkeys(Quotes.column_names())
        return row | {
            "quote_id": f"q{start if mention else nth}",
            "document_id": "d1",
            "kind": "direct",
            "is_speech": True,
            "status": "stated",
            "in_headline": False,
            "is_for_review": False,
            "text": "…",
            "start_char": start if mention else nth,
            "end_char": (start + 1) if mention else nth + 1,
            "segments": [{"start_char": 0, "end_char": 1, "in_quotation_marks": True}],
            "mention": mention,
            "mention_start_char": start,
            "mention_end_char": start + len(mention) if mention else None,
            "resolution": resolution,
            "confidence": 0.5,
            "method": "test",
        }

    return quote
