"""Documents, quotes and recommendations → themes: what the texts are about."""

import polars as pl

from pipeline.language.readings import readings
from pipeline.themes.assignments import assignments
from pipeline.themes.policy_topics import SCHEME, topics
from warehouse.tables.themes import ThemeAssignments, Themes


def themes() -> pl.DataFrame:
    """List the themes of the fixed scheme."""
    rows = [
        {
            "theme_id": topic.theme_id,
            "scheme": SCHEME,
            "code": topic.code,
            "label": topic.label,
            "parent_theme_id": None,
            "terms": [term.words for term in topic.terms],
            "description": topic.description,
        }
        for topic in topics()
    ]
    return pl.DataFrame(rows, schema=Themes.create_empty().schema).sort("theme_id")


def theme_assignments(documents: pl.DataFrame) -> pl.DataFrame:
    """Assign themes to documents that come with their blocks, quotes and recommendations."""
    found = [row for reading in readings(documents) for row in assignments(reading)]
    rows = pl.DataFrame(found, schema=ThemeAssignments.create_empty().schema)
    return rows.unique("assignment_id", keep="first", maintain_order=True).sort("assignment_id")
