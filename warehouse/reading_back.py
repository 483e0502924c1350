"""Spans against their texts: whether the words stand where a row says."""

from collections.abc import Callable, Iterator

import polars as pl

Ask = Callable[[str], pl.DataFrame]

# How many documents' texts are held at once.
HELD = 500


def misread(rows: str, ask: Ask) -> pl.DataFrame:
    """List the rows whose words do not stand at their spans; `rows` asks for document_id, spans and words.

    The comparison is made here rather than in SQL: DuckDB counts from a text's beginning to an offset anew for every
    row, which takes hours for a long text full of names.
    """
    schema = {"document_id": pl.String, "words": pl.String}
    return pl.DataFrame(list(_misread(rows, ask)), schema=schema, orient="row")


def _misread(rows: str, ask: Ask) -> Iterator[tuple[str, str]]:
    parts = int(ask("SELECT count(*) FROM documents").item()) // HELD + 1
    for part in range(parts):
        answer = ask(
            "SELECT found.*, text FROM (SELECT document_id, list({spans: spans, words: words}) AS listed"
            f" FROM ({rows}) WHERE words IS NOT NULL AND hash(document_id) % {parts} = {part}"
            " GROUP BY document_id) found"
            " LEFT JOIN raw_texts r ON r.document_id = found.document_id AND r.same_bytes_as IS NULL"
        )
        for document_id, listed, text in answer.iter_rows():
            yield from ((document_id, row["words"]) for row in listed if not _stands(row, text))


def _stands(row: dict[str, object], text: str | None) -> bool:
    spans = row["spans"]
    return (
        text is not None
        and isinstance(spans, list)
        and " ".join(text[span["start_char"] : span["end_char"]] for span in spans) == row["words"]
    )
