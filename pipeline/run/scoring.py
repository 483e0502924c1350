"""The journey over annotated texts, in a warehouse that is thrown away, and what was found there."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import polars as pl

from pipeline.quality import advice, people, pronouns
from pipeline.quality.figures import TASK, Figure, of_quotes
from pipeline.quality.gold import Annotated, annotated
from pipeline.quality.scoring import Attributed
from pipeline.run import building
from pipeline.run.journey import Report
from pipeline.run.settings import Settings
from warehouse import snapshots, store

FOUND = """SELECT d.path, q.kind AS type, q.segments AS content, q.cue_start_char, q.cue_end_char,
    q.mention_start_char, q.mention_end_char, q.confidence
    FROM quotes q JOIN documents d USING (document_id) ORDER BY d.path, q.quote_id"""
FAILED = "SELECT count(DISTINCT document_id) FROM progress WHERE problem IS NOT NULL"


SPOKEN = """SELECT d.path, q.segments, q.is_speech, s.name, s.aliases
    FROM quotes q JOIN documents d USING (document_id) LEFT JOIN speakers s USING (speaker_id) ORDER BY q.quote_id"""
ADVISED = "SELECT d.path, r.* FROM recommendations r JOIN documents d USING (document_id) ORDER BY r.recommendation_id"
TEXTS = "SELECT path, text FROM raw_texts WHERE text IS NOT NULL"


class How(NamedTuple):
    """When a measurement begins, whom it tells its progress, and how many processes it may use."""

    started_at: datetime
    report: Report
    workers: int = 1


@contextmanager
def _built(files: Mapping[str, bytes], how: How) -> Iterator[Path]:
    """Build files like any others, and throw the warehouse away afterwards; gives the snapshot."""
    with TemporaryDirectory(prefix="onrecord-score-") as folder:
        raw, warehouse = Path(folder, "raw"), Path(folder, "warehouse")
        for name, contents in files.items():
            path = raw / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents)
        building.build(Settings(raw, warehouse, workers=how.workers), how.started_at, how.report)
        yield snapshots.current(warehouse)


def people_scored(gold: Path, texts: Path, how: How) -> people.Tally:
    """Build the texts that a gold file of speakers names, and count who was rightly named."""
    documents = people.documents(gold)
    files = {one.file: (texts / one.file).read_bytes() for one in documents}
    with _built(files, how) as snapshot:
        return people_in(snapshot, documents)


def people_in(snapshot: Path, documents: list[people.Document]) -> people.Tally:
    """Count who was rightly named in a snapshot that holds a gold's texts."""
    texts = dict(store.read(snapshot, TEXTS).rows())
    heard: dict[str, list[people.Heard]] = {}
    for path, segments, is_speech, name, aliases in store.read(snapshot, SPOKEN).iter_rows():
        places = [(part["start_char"], part["end_char"]) for part in segments]
        heard.setdefault(path, []).append(people.Heard(places, is_speech, [name, *aliases] if name else []))
    tally = people.Tally()
    for one in documents:
        tally.add(texts.get(one.file, ""), one, heard.get(one.file, []))
    return tally


def advice_scored(gold: Path, texts: Path, how: How) -> advice.Tally:
    """Build the texts of which a gold annotates the advice, and count what was found in them."""
    annotated_stretches = advice.stretches(gold)
    files = {one.path: (texts / one.path).read_bytes() for one in annotated_stretches}
    with _built(files, how) as snapshot:
        return advice_in(snapshot, annotated_stretches)


def advice_in(snapshot: Path, annotated_stretches: list[advice.Stretch]) -> advice.Tally:
    """Count what was found in a snapshot that holds a gold's texts."""
    texts = dict(store.read(snapshot, TEXTS).rows())
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in store.read(snapshot, ADVISED).iter_rows(named=True):
        rows.setdefault(row["path"], []).append(row)
    tally = advice.Tally()
    for one in annotated_stretches:
        tally.add(texts.get(one.path, ""), one, rows.get(one.path, []))
    return tally


def scored(texts: list[Annotated], how: How) -> list[Figure]:
    """Build annotated texts like any others and measure what was found in them."""
    files = {f"{one.name}.txt": one.text.encode() for one in texts}
    with _built(files, how) as snapshot:
        found = by_path(store.read(snapshot, FOUND))
        failed = int(store.read(snapshot, FAILED).item())
    figures = of_quotes([(one, found.get(f"{one.name}.txt", [])) for one in texts])
    return [Figure("documents", len(texts), len(texts)), Figure("failed_documents", failed, len(texts)), *figures]


def by_path(quotes: pl.DataFrame) -> dict[str, list[Attributed]]:
    """Gather found quotes by file, in the shape of annotated ones."""
    gathered: dict[str, list[Attributed]] = {}
    for row in quotes.iter_rows(named=True):
        gathered.setdefault(row["path"], []).append(_as_annotated(row))
    return gathered


def _as_annotated(row: Mapping[str, Any]) -> Attributed:
    return {
        "type": row["type"],
        "content": [(part["start_char"], part["end_char"]) for part in row["content"] or []],
        "cue": _span(row["cue_start_char"], row["cue_end_char"]),
        "source": _span(row["mention_start_char"], row["mention_end_char"]),
        "confidence": row["confidence"],
    }


def _span(start: int | None, end: int | None) -> list[tuple[int, int]]:
    return [] if start is None or end is None else [(start, end)]


def measured(gold: Path, texts: Path, how: How) -> tuple[str, list[Figure]]:
    """Measure what a gold file annotates, by its kind; gives the task and the figures."""
    if gold.suffix == ".tsv":
        return pronouns.TASK, list(pronouns.figures(pronouns.questions(gold)))
    if advice.is_advice(gold):
        return advice.TASK, list(advice_scored(gold, texts, how).figures())
    if gold.suffix == ".json":
        return people.TASK, list(people_scored(gold, texts, how).figures())
    return TASK, scored(annotated(gold), how)
