"""One document's people: who speaks in it, who and what it names, and who they were."""

from typing import Any, NamedTuple

from pipeline.language.readings import Reading
from pipeline.speakers.affiliations import affiliation_rows
from pipeline.speakers.coreference import attributed_rows, scene
from pipeline.speakers.mentions import mention_rows

Row = dict[str, Any]


class People(NamedTuple):
    """Rows of three tables, found in one reading."""

    quotes: list[Row]
    mentions: list[Row]
    affiliations: list[Row]


def people(reading: Reading, quotes: list[Row]) -> People:
    """Name the speakers of a document's quotes, list its names, and say who its people were."""
    seen = scene(reading)
    return People(
        attributed_rows(seen, quotes),
        list(mention_rows(reading, seen.cast)),
        list(affiliation_rows(reading, seen.cast, seen.statements)),
    )
