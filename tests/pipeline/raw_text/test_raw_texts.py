"""The front door: files in, rows out."""

import os
from pathlib import Path

import polars as pl
import pytest

from pipeline.raw_text import CONTENTS, copies, inventory, raw_texts
from pipeline.raw_text.containers import entries
from warehouse.tables.raw_texts import RawTexts


def read(raw: Path) -> dict[str, dict[str, object]]:
    """Read a folder, row by path."""
    rows = RawTexts.validate(raw_texts(inventory.files(raw)), cast=True)
    return {row["path"]: row for row in rows.iter_rows(named=True)}


def test_nothing_in_nothing_out() -> None:
    """An empty inventory gives an empty table."""
    assert RawTexts.validate(raw_texts(pl.DataFrame(schema=CONTENTS)), cast=True).is_empty()


def test_the_id_is_the_content(tmp_path: Path) -> None:
    """The same bytes have the same id under any name, other bytes another."""
    for name, words in (("a.txt", "one"), ("deep/b.txt", "one"), ("c.txt", "two")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words, "utf-8")
    rows = read(tmp_path)
    assert rows["a.txt"]["document_id"] == rows["deep/b.txt"]["document_id"] != rows["c.txt"]["document_id"]
    assert len(str(rows["a.txt"]["content_hash"])) == 32
    assert rows["a.txt"]["text"] == "one"


def test_one_bad_file_hurts_no_other(tmp_path: Path) -> None:
    """Each file has its own row and its own problem; only a readable one has an id."""
    contents = {
        "a.txt": b"fine",
        "b.txt": b"",
        "c.txt": b"\x00\x01",
        "d.txt": b"\x81",
        "e.doc": b"words",
        "f.txt": b" ",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    rows = read(tmp_path)
    problems = [None, "empty", "binary", "undecodable", "unsupported", "empty"]
    assert [row["problem"] for row in rows.values()] == problems
    assert [name for name, row in rows.items() if row["document_id"]] == ["a.txt"]
    assert all(row["content_hash"] for row in rows.values())


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Size is checked before reading, and again while reading."""
    monkeypatch.setattr(entries, "BYTE_LIMIT", 4)
    (tmp_path / "a.txt").write_text("12345", "utf-8")
    listed = inventory.files(tmp_path)
    assert raw_texts(listed)["problem"].to_list() == ["too_large"]
    grown = listed.with_columns(byte_count=pl.lit(1, pl.UInt64))
    assert raw_texts(grown)["problem"].to_list() == ["too_large"]


def test_links_are_followed_only_inside(tmp_path: Path) -> None:
    """A link to a text inside is that text; all other links are rows that say why they were not read."""
    raw = tmp_path / "raw"
    (raw / "deep").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (raw / "a.txt").write_text("words", "utf-8")
    (raw / "inside.txt").symlink_to(raw / "a.txt")
    (raw / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (raw / "gone.txt").symlink_to(raw / "nowhere.txt")
    (raw / "self.txt").symlink_to(raw / "self.txt")
    (raw / "deep/up").symlink_to(raw)
    rows = read(raw)
    assert rows["inside.txt"]["text"] == "words"
    for name in ("outside.txt", "gone.txt", "self.txt", "deep/up"):
        assert (rows[name]["problem"], rows[name]["text"]) == ("unreadable", None)


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    """What is no regular file is never opened."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert read(tmp_path)["pipe.txt"]["problem"] == "unreadable"


def test_a_file_that_went_away_is_a_row(tmp_path: Path) -> None:
    """Between listing and reading anything can happen."""
    (tmp_path / "a.txt").write_text("words", "utf-8")
    listed = inventory.files(tmp_path)
    (tmp_path / "a.txt").unlink()
    assert raw_texts(listed)["problem"].to_list() == ["unreadable"]


def test_a_file_that_may_not_be_read_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own words say why."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("words", "utf-8")
    listed = inventory.files(tmp_path)
    monkeypatch.setattr(Path, "open", refuse)
    row = raw_texts(listed).row(0, named=True)
    assert (row["problem"], row["problem_detail"]) == ("unreadable", "Permission denied")


def test_copies_point_at_the_first_path() -> None:
    """Of equal bytes the first path is the original; unread files are nobody's copy."""
    hashes = pl.DataFrame({"path": ["c", "a", "b", "x", "y"], "content_hash": ["1", "1", "2", None, None]})
    assert copies(hashes).rows() == [("a", None), ("b", None), ("c", "a"), ("x", None), ("y", None)]


def test_no_copies_of_nothing() -> None:
    """An empty frame stays empty, with its columns."""
    found = copies(pl.DataFrame(schema={"path": pl.String, "content_hash": pl.String}))
    assert found.schema == {"path": pl.String, "same_bytes_as": pl.String}
