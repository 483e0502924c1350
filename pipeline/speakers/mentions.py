"""Every name in kept text, with whom or what it means."""

from collections.abc import Iterator
from typing import Any

from pipeline.language.readings import Reading
from pipeline.speakers.figures import Cast
from pipeline.speakers.person_names import folded
from warehouse.ids import digest


def mention_rows(reading: Reading, known: Cast) -> Iterator[dict[str, Any]]:
    """Yield a document's names in the order of the text, those in dropped lines left out."""
    kept = [mention for block in reading.blocks for mention in known.within(block.span)]
    for mention in kept:
        written = mention.span.of(reading.text)
        figure = known.figures[mention.figure] if mention.figure >= 0 else None
        name = figure.name if figure else " ".join(written.split())
        kind = figure.kind if figure else mention.kind
        yield {
            "document_id": reading.document_id,
            "start_char": mention.start_char,
            "end_char": mention.end_char,
            "text": written,
            "entity_id": digest(kind, folded(name).removeprefix("the ")),
            "entity_kind": kind,
            "speaker_name": figure.name if figure and kind != "agreement" else None,
            "speaker_id": None,
        }
