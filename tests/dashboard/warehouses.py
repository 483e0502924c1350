"""Warehouses of each kind, made of rows written by hand."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl

from warehouse import search, snapshots, store
from warehouse.tables import TABLES

RUN = "20200102T030405"
WORDS = "Cod and Kelp\nAda Berg, a marine biologist, said: “The cod are back.”\nShips should slow down.\nFollow us\n"
TRICKS = (
    "<script>fetch('http://evil.invalid/s')</script> <img src=http://evil.invalid/i onerror=alert(1)> "
    "![x](http://evil.invalid/m) [y](javascript:alert(1)) \x1b[31mred\x1b[0m \u202egnp.exe"
)
KINDS = ("none", "broken", "torn", "foreign", "empty", "small", "tricky")


def make(kind: str, folder: Path) -> Path:
    """Publish a warehouse of a kind: none, no database, half of one, another version's, no rows, few, hostile ones."""
    said = f"=cmd|' /C calc'!A0 {TRICKS}"
    if kind == "broken":
        (folder / snapshots.CURRENT).write_bytes(b"no database" * 1000)
    if kind == "foreign":
        build = store.Build(folder / snapshots.BUILD)
        build.do("ALTER TABLE coverage RENAME COLUMN stopped_by TO stopped")
        build.close()
        snapshots.publish(folder, RUN)
    if kind == "torn":
        snapshot = snapshots.current(make("small", folder))
        whole = snapshot.read_bytes()
        snapshot.write_bytes(whole[: len(whole) // 2] + b"?" * (len(whole) - len(whole) // 2))
    if kind == "empty":
        publish(folder, {})
    if kind == "small":
        publish(folder, small_tables(WORDS, "Cod and Kelp", "Ada Berg", "The Harbour Post"))
    if kind == "tricky":
        publish(folder, small_tables(f"{said}\n“{said}” {TRICKS}\n{TRICKS}", said, said, said))
    return folder


def publish(folder: Path, tables: Mapping[str, list[dict[str, Any]]]) -> Path:
    """Make a warehouse of the given rows and publish it."""
    build = store.Build(folder / snapshots.BUILD)
    for name, rows in tables.items():
        build.write(name, full(name, rows))
    build.close()
    snapshots.publish(folder, RUN, search.index)
    return folder


def full(table: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    """Complete rows of a declared table: what is not given is empty."""
    schema = TABLES[table].create_empty().schema
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def small_tables(text: str, title: str, speaker: str, publisher: str) -> dict[str, list[dict[str, Any]]]:
    """Say little about everything."""
    third = len(text) // 3
    quote = {"start_char": third, "end_char": 2 * third}
    return {
        "raw_texts": [
            _file("a/one.txt", "d1", text),
            _file("a/two.txt", "d2", "Nothing is said here."),
            _file("a/three.bin", None, None) | {"problem": "binary", "problem_detail": f"Not a text: {title}"},
        ],
        "documents": [
            _document("d1", "a/one.txt", text, title)
            | {
                "publisher": publisher,
                "publisher_basis": "stated",
                "published_on": date(2020, 1, 2),
                "published_on_basis": "stated",
                "dropped_share": 0.25,
            },
            _document("d2", "a/two.txt", "Nothing is said here.", None),
        ],
        "blocks": [
            {
                "document_id": "d1",
                "block_number": 1,
                "start_char": 0,
                "end_char": 2 * third,
                "role": "paragraph",
                "kept": True,
                "confidence": 0.9,
            },
            {
                "document_id": "d1",
                "block_number": 2,
                "start_char": 2 * third,
                "end_char": len(text),
                "role": "promotion",
                "kept": False,
                "confidence": 0.9,
            },
        ],
        "quotes": [
            {
                "quote_id": "q1",
                "document_id": "d1",
                "kind": "direct",
                "is_speech": True,
                "status": "stated",
                "in_headline": False,
                "is_for_review": False,
                "text": text[third : 2 * third],
                **quote,
                "segments": [quote | {"in_quotation_marks": True}],
                "cue": "said",
                "cue_start_char": 3,
                "cue_end_char": 5,
                "mention": speaker,
                "mention_start_char": 0,
                "mention_end_char": 3,
                "speaker_name": speaker,
                "speaker_kind": "person",
                "speaker_id": "s1",
                "resolution": "full_name",
                "confidence": 0.9,
                "method": "test",
            },
            {
                "quote_id": "q2",
                "document_id": "d1",
                "kind": "indirect",
                "is_speech": True,
                "status": "stated",
                "in_headline": False,
                "is_for_review": False,
                "text": text[third : third + 4],
                "start_char": third,
                "end_char": third + 4,
                "segments": [{"start_char": third, "end_char": third + 4, "in_quotation_marks": False}],
                "resolution": "none",
                "confidence": 0.5,
                "method": "test",
            },
        ],
        "mentions": [
            {
                "document_id": "d1",
                "start_char": 0,
                "end_char": 3,
                "text": title,
                "entity_id": "e1",
                "entity_kind": "person",
            }
        ],
        "affiliations": [
            {
                "affiliation_id": "a1",
                "speaker_id": "s1",
                "speaker_name": speaker,
                "role": title,
                "organisation": publisher,
                "as_of": date(2020, 1, 2),
                "as_of_basis": "stated",
                "document_id": "d1",
                "start_char": 0,
                "end_char": 9,
            }
        ],
        "speakers": [{"speaker_id": "s1", "name": speaker, "kind": "person", "aliases": [speaker, title]}],
        "themes": [
            {
                "theme_id": "t1",
                "scheme": "cap",
                "code": "7",
                "label": "Environment",
                "terms": ["cod"],
                "description": "Water and air",
            },
            {"theme_id": "t2", "scheme": "discovered", "code": "1", "label": title, "terms": [title]},
        ],
        "theme_assignments": [
            _assigned("n1", 0, 9, title) | {"is_primary": True},
            _assigned("n2", third, 2 * third, title) | {"quote_id": "q1"},
            _assigned("n3", 0, 9, title) | {"recommendation_id": "r1"},
            _assigned("n4", 0, 9, title) | {"theme_id": "t2"},
        ],
        "recommendations": [_advice("r1", title, speaker, "do"), _advice("r2", title, speaker, "stop")],
        "advice_conflicts": [
            {
                "conflict_id": "c1",
                "recommendation_id": "r1",
                "other_recommendation_id": "r2",
                "verbs": f"slow, {title}",
                "confidence": 0.5,
            }
        ],
        "findings": [
            _stated(text) | {"finding_id": "f1", "kind": "risk"},
            _stated(text) | {"finding_id": "f2", "kind": "cause", "stated_by": speaker},
        ],
        "predictions": [
            _stated(text)
            | {
                "prediction_id": "p1",
                "predicted_by": speaker,
                "about": [title],
                "certainty": "high",
                "condition": title,
                "outcome": "open",
                "outcome_document_id": "d2",
                "outcome_basis": f"speaks of {title}",
            }
        ],
        "identity_changes": [{"speaker_id": "s1", "other_id": "s0", "change": "joined", "because": title}],
        "coverage": [
            _covered("a/one.txt", "d1", "recommendations")
            | {"quote_count": 2, "unattributed_count": 1, "theme_count": 1, "recommendation_count": 1},
            _covered("a/two.txt", "d2", "document") | {"stopped_by": "no_quotes"},
            _covered("a/three.bin", None, "raw_text") | {"stopped_by": "binary"},
        ],
        "quality": [
            _measured("all.content.p", 80.0),
            _measured("all.content.r", 70.0),
            _measured("all.content.f1", 75.0),
            _measured("reliability.0.8-0.9.confidence", 0.85),
            _measured("reliability.0.8-0.9.right_share", 0.8),
        ],
        "runs": [
            {
                "run_id": RUN,
                "started_at": datetime.fromisoformat("2020-01-02T03:04:05"),
                "code_version": "0.1.0",
                "model_version": "m",
                "settings_hash": "h",
            }
            | dict.fromkeys(
                (
                    "raw_text_count",
                    "document_count",
                    "quote_count",
                    "speaker_count",
                    "theme_count",
                    "recommendation_count",
                    "renewed_count",
                ),
                1,
            )
        ],
        "changes": [
            {
                "run_id": RUN,
                "table_name": "quotes",
                "row_fingerprint": "q1",
                "field": "*",
                "change": "added",
            }
        ],
    }


def _file(path: str, document_id: str | None, text: str | None) -> dict[str, Any]:
    return {
        "path": path,
        "document_id": document_id,
        "content_hash": path,
        "byte_count": 9,
        "media_type": "text/plain",
        "encoding": "utf-8",
        "text": text,
        "collected_at": datetime.fromisoformat("2020-01-01"),
    }


def _document(document_id: str, path: str, text: str, title: str | None) -> dict[str, Any]:
    return {
        "document_id": document_id,
        "path": path,
        "title": title,
        "title_basis": "stated",
        "publisher_basis": "unknown",
        "author_basis": "unknown",
        "published_on_basis": "unknown",
        "language": "en",
        "kind": "article",
        "word_count": 9,
        "text": text,
        "dropped_share": 0.0,
    }


def _assigned(assignment_id: str, start_char: int, end_char: int, evidence: str) -> dict[str, Any]:
    return {
        "assignment_id": assignment_id,
        "theme_id": "t1",
        "document_id": "d1",
        "start_char": start_char,
        "end_char": end_char,
        "score": 1.5,
        "is_primary": False,
        "evidence": [evidence],
    }


def _advice(recommendation_id: str, text: str, by: str, polarity: str) -> dict[str, Any]:
    return {
        "recommendation_id": recommendation_id,
        "document_id": "d1",
        "group_id": "g1",
        "recommended_by": by,
        "recommended_by_basis": "stated",
        "actor": text,
        "actor_basis": "stated",
        "actors": [text],
        "action": text,
        "rationale": text,
        "modality": "should",
        "strength": "medium",
        "polarity": polarity,
        "text": text,
        "start_char": 0,
        "end_char": 9,
        "confidence": 0.8,
        "method": "test",
    }


def _stated(text: str) -> dict[str, Any]:
    return {
        "document_id": "d1",
        "text": text[3:9],
        "start_char": 3,
        "end_char": 9,
        "confidence": 0.7,
        "method": "test",
    }


def _measured(metric: str, value: float) -> dict[str, Any]:
    about = {"corpus": "annotated", "task": "quotes", "model": "m", "n": 9, "measured_on": date(2020, 1, 1)}
    return about | {"metric": metric, "value": value}


def _covered(path: str, document_id: str | None, stage: str) -> dict[str, Any]:
    return {
        "path": path,
        "document_id": document_id,
        "stage_reached": stage,
        "block_count": 2,
        "quote_count": 0,
        "unattributed_count": 0,
        "theme_count": 0,
        "recommendation_count": 0,
    }
