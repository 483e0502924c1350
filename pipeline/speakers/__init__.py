"""Quotes → speakers: who is meant, under which name, and who they were at the time."""

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from pipeline.speakers.authorities import AUTHORITIES as AUTHORITIES
from pipeline.speakers.authorities import Authorities as Authorities
from pipeline.speakers.authorities import Authority as Authority
from pipeline.speakers.authorities import authorities as authorities
from pipeline.speakers.continuity import earlier, identified
from pipeline.speakers.identities import clusters, named_frame, speaker_rows
from pipeline.speakers.people import People as People
from pipeline.speakers.people import people as people
from pipeline.speakers.rows import framed
from pipeline.speakers.unions import uncollected
from warehouse.tables.speakers import Speakers


class Told(NamedTuple):
    """Who is who across documents."""

    speakers: pl.DataFrame
    """Each person and body once, under the fullest name, with every other name as an alias."""
    identities: pl.DataFrame
    """Which speaker each document's name belongs to."""
    changes: pl.DataFrame
    """Which ids of the speakers known before were joined or parted."""


def told_apart(names: pl.DataFrame, *, known: pl.DataFrame | None = None, settled: Sequence[Authority] = ()) -> Told:
    """Tell across documents who is one and the same; those known before keep their ids."""
    before = Speakers.create_empty() if known is None else known
    with uncollected():
        found = identified(clusters(names, settled), earlier(before))
    return Told(framed(speaker_rows(found.clusters), Speakers), named_frame(found.clusters), found.changes)
