"""Who somebody was: role, unit and organisation, with the words that state them."""

from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.language.readings import Reading
from pipeline.speakers.appositions import stated_behind
from pipeline.speakers.figures import Cast
from pipeline.speakers.offices import stated_before
from pipeline.speakers.roles import Statement
from warehouse.ids import digest


def affiliation_rows(reading: Reading, persons: Cast, stated: Iterable[Statement]) -> Iterator[dict[str, Any]]:
    """Yield a document's statements as rows, dated as the document is."""
    for statement in stated:
        place = (reading.document_id, statement.start_char, statement.end_char)
        yield {
            "affiliation_id": digest(*place, statement.role, statement.unit, statement.organisation),
            "speaker_id": None,
            "speaker_name": persons.figures[statement.figure].name,
            "organisation": statement.organisation,
            "unit": statement.unit,
            "role": statement.role,
            "as_of": reading.published_on,
            "as_of_basis": reading.published_on_basis,
            "document_id": reading.document_id,
            "start_char": statement.start_char,
            "end_char": statement.end_char,
        }


def statements(reading: Reading, persons: Cast) -> list[Statement]:
    """Find the statements of who somebody was around every person's name, each once a document."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for mention in (mention for block in reading.blocks for mention in persons.within(block.span)):
        if mention.kind == "person" and mention.figure >= 0:
            found = [*stated_before(reading, persons, mention), *stated_behind(reading, persons, mention)]
            fresh = [statement for statement in found if _content(statement) not in seen]
            seen |= {_content(statement) for statement in fresh}
            kept += fresh
    return kept


def _content(statement: Statement) -> tuple[object, ...]:
    fold = [part and part.lower() for part in (statement.role, statement.unit, statement.organisation)]
    return statement.figure, *fold
