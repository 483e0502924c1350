"""Documents, quotes and recommendations → themes: what the texts are about."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from pipeline.language.readings import readings
from pipeline.themes.assignments import assignments
from pipeline.themes.discovery import Discovered as Discovered
from pipeline.themes.discovery import discovered as discovered
from pipeline.themes.membership import memberships
from pipeline.themes.own_themes import THEMES as THEMES
from pipeline.themes.own_themes import UserTheme as UserTheme
from pipeline.themes.own_themes import UserThemes as UserThemes
from pipeline.themes.own_themes import user_assignments
from pipeline.themes.own_themes import user_themes as user_themes
from pipeline.themes.policy_topics import SCHEME, topics
from warehouse.tables.themes import ThemeAssignments, Themes


def themes(found: Discovered | None = None, own: Sequence[UserTheme] = ()) -> pl.DataFrame:
    """List the topics of the fixed scheme, the themes that were found in this corpus, and the user's own."""
    rows = [*_policy_topics(), *(found.themes if found else []), *(theme.row for theme in own)]
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


def further_assignments(
    documents: pl.DataFrame, terms: Mapping[str, list[str]], own: Sequence[UserTheme] = ()
) -> pl.DataFrame:
    """Assign documents to the themes of their passages, for which `terms` speak, and to the user's own."""
    return _framed(
        row
        for reading in readings(documents)
        for found in (memberships(reading, terms), user_assignments(reading, own))
        for row in found
    )


def _framed(found: Iterator[dict[str, Any]]) -> pl.DataFrame:
    rows = pl.DataFrame(list(found), schema=ThemeAssignments.create_empty().schema)
    return rows.unique("assignment_id", keep="first", maintain_order=True).sort("assignment_id")
