"""Documents, quotes and recommendations → themes: what the texts are about."""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from pipeline.language.readings import readings
from pipeline.themes.assignments import assignments
from pipeline.themes.discovery import Discovered as Discovered
from pipeline.themes.discovery import discovered as discovered
from pipeline.themes.membership import memberships
from pipeline.themes.policy_topics import SCHEME, topics
from warehouse.tables.themes import ThemeAssignments, Themes


def themes(found: Discovered | None = None) -> pl.DataFrame:
    """List the topics of the fixed scheme, and the themes that were found in this corpus."""
    rows = [*_policy_topics(), *(found.themes if found else [])]
    return pl.DataFrame(rows, schema=Themes.create_empty().schema).sort("theme_id")


def _policy_topics() -> Iterator[dict[str, Any]]:
    for topic in topics():
        yield {
            "theme_id": topic.theme_id,
            "scheme": SCHEME,
            "code": topic.code,
            "label": topic.label,
            "parent_theme_id": None,
            "terms": [term.words for term in topic.terms],
            "description": topic.description,
        }


def theme_assignments(documents: pl.DataFrame) -> pl.DataFrame:
    """Assign topics to documents that come with their blocks, passages, quotes and recommendations."""
    return _framed(row for reading in readings(documents) for row in assignments(reading))


def discovered_assignments(documents: pl.DataFrame, terms: Mapping[str, list[str]]) -> pl.DataFrame:
    """Assign documents to the discovered themes that their passages belong to; `terms` speak for each."""
    return _framed(row for reading in readings(documents) for row in memberships(reading, terms))


def _framed(found: Iterator[dict[str, Any]]) -> pl.DataFrame:
    rows = pl.DataFrame(list(found), schema=ThemeAssignments.create_empty().schema)
    return rows.unique("assignment_id", keep="first", maintain_order=True).sort("assignment_id")
