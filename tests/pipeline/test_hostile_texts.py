"""Texts that nobody wrote for reading: each is a row, goes through every stage, and costs no time."""

import gzip
import io
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import polars as pl
import pytest

from pipeline import documents as cleaning
from pipeline.raw_text import inventory, raw_texts
from pipeline.recommendations import findings, predictions, recommendations
from pipeline.run.composition import said
from pipeline.themes import theme_assignments
from tests.conftest import onrecord
from tests.pipeline.raw_text.formats import makers

SIZE = 20_000
TEXTS = {
    "quotation marks": '"' * SIZE,
    "apostrophes": "'" * SIZE,
    "brackets": "(" * SIZE,
    "one word": "a" * SIZE,
    "one number": "7" * SIZE,
    "emoji": "😀" * SIZE,
    "tags": "<div>" * (SIZE // 5),
    "one line of words": "the pier must close " * (SIZE // 20),
    "one endless condition": "if the pier should fail, " * (SIZE // 25),
    "short lines": "pier\nroof\n" * (SIZE // 10),
    "spaces": "a" + " " * SIZE + "b",
    "tabs": "\t".join(["roof"] * (SIZE // 5)),
    "numbers of nested lists": "\n".join(f"{n}.{n} (a) (i) {n}. Item {n}" for n in range(SIZE // 25)),
    "form feeds": "The pier is closed, the board said.\f" * (SIZE // 36),
    "accents": "e" + "\u0301" * SIZE,
}
SECONDS = 20.0  # a runaway takes minutes, a busy machine a few seconds more


def grouped(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """Gather rows beside their document."""
    return rows.group_by("document_id").agg(pl.struct(pl.all()).alias(name))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_stage_is_quick(text: str, tmp_path: Path) -> None:
    """Noise goes through all stages within seconds, and its title is none."""
    (tmp_path / "a.txt").write_text(text, "utf-8")
    begun = time.monotonic()
    raw = raw_texts(inventory.files(tmp_path))
    blocks = cleaning.blocks(raw)
    found = cleaning.documents(raw.join(grouped(blocks, "blocks"), on="document_id", how="left"))
    kept = grouped(blocks.filter("kept"), "blocks")
    readings = found.drop("text").join(raw.select("document_id", "text"), on="document_id")
    readings = readings.join(kept, on="document_id", how="left")
    passages = grouped(said(readings)["passages"], "passages")
    for stage in (recommendations, findings, predictions):
        stage(readings)
    theme_assignments(readings.join(passages, on="document_id", how="left"))
    assert time.monotonic() - begun < SECONDS
    assert len(found["title"][0] or "") <= 300


MEGABYTE = 1_000_000
FINE = b"The pier is closed until spring, the harbour board said on Monday."
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
BOMB = f'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a0 "ha">{LAUGHS}]><b><p>&a8;</p></b>'


def archive(*members: tuple[str, bytes]) -> bytes:
    """Make an archive that is as small as can be."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as opened:
        for name, content in members:
            opened.writestr(name, content)
    return file.getvalue()


def bomb() -> bytes:
    """Make an archive of archives of zeros, a thousand times as large as it looks."""
    inner = archive(*((f"{n}.txt", b"0" * 9 * MEGABYTE) for n in range(9)))
    return archive(*((f"{n}.zip", inner) for n in range(9)), ("fine.txt", FINE))


HOSTILE = {
    "zero.txt": (b"", "empty"),
    "nul.txt": (b"The pier\0is closed.", "binary"),
    "huge.txt": (b"pier " * 40 * MEGABYTE, "too_large"),
    "cut.txt": ("Die Fähre über den Öresund fährt heute nicht, sagt der Hafen".encode() + b"\xc3", None),
    "cut.zip": (archive(("a.txt", FINE))[:-20], "malformed"),
    "bomb.zip": (bomb(), "container"),
    "bomb.txt.gz": (gzip.compress(b"0" * 100 * MEGABYTE), "container"),
    "bomb.docx": (makers.package(word__document_xml=BOMB), "malformed"),
    "bomb.odt": (makers.package(content_xml=BOMB), "malformed"),
    "deep.html": (b"<div>" * 10_000 + FINE, "malformed"),
    "deep.json": (b"[" * 100_000, "malformed"),
    "deep.eml": (b"Subject: a\nContent-Type: message/rfc822\n\n" * 2_000 + FINE, "malformed"),
    "wide.html": (b"<p>" * 100_000 + FINE, None),
    "long.jsonl": (b'{"text": "' + b"pier " * 3 * MEGABYTE + b'"}\n{"text": "' + FINE + b'"}', "container"),
    "open.csv": (b'text\n"' + b"pier " * MEGABYTE, "container"),
    "locked.pdf": (makers.pdf([(50, 100, "secret")], key="key"), "encrypted"),
    "cut.pdf": (makers.pdf([(50, 100, "words")])[:300], "malformed"),
    "two\nlines 😀.txt": (FINE, None),
    "fine.txt": (FINE + b" ", None),
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder of all that, with links that lead in circles and out of it."""
    raw = tmp_path_factory.mktemp("hostile") / "raw"
    (raw / "deep").mkdir(parents=True)
    for name, (content, _) in HOSTILE.items():
        (raw / name).write_bytes(content)
    (raw / "locked.txt").write_bytes(FINE)
    (raw / "locked.txt").chmod(0)
    (raw / "self.txt").symlink_to(raw / "self.txt")
    (raw / "deep" / "up").symlink_to(raw)
    (raw / "out.txt").symlink_to("/etc/hostname")
    os.mkfifo(raw / "pipe.txt")
    return raw


# What `resource` says of a child's peak counts its parent's from before it began; the kernel's own figure does not.
MEASURED = """import sys
from pathlib import Path
from pipeline.raw_text import inventory, raw_texts
rows = raw_texts(inventory.files(Path(sys.argv[1])))
rows.select("path", "problem", rows["text"].str.len_chars().alias("size")).write_parquet(sys.argv[2])
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(int(status["VmHWM"].split()[0]) // 1000)"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from Linux's /proc")
def test_a_hostile_folder_is_read_within_bounds(hostile: Path, tmp_path: Path) -> None:
    """Every file is a row with its problem; neither memory nor time run away."""
    begun = time.monotonic()
    command = [sys.executable, "-c", MEASURED, str(hostile), str(tmp_path / "rows.parquet")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=240)
    assert time.monotonic() - begun < 120
    assert int(done.stdout) < 1_600
    rows = pl.read_parquet(tmp_path / "rows.parquet")
    problems = dict(rows.select("path", "problem").iter_rows())
    assert {name: problems[name] for name in HOSTILE} == {name: problem for name, (_, problem) in HOSTILE.items()}
    assert {problems[name] for name in ("self.txt", "deep/up", "out.txt", "pipe.txt")} == {"unreadable"}
    assert problems["locked.txt"] == (None if os.geteuid() == 0 else "unreadable")
    assert problems["bomb.zip/fine.txt"] is None
    assert problems["long.jsonl/000002"] is None


@pytest.mark.slow
def test_a_hostile_folder_is_published(hostile: Path, tmp_path: Path) -> None:
    """The whole journey ends well, with everything else processed."""
    done = onrecord("build", "--raw", hostile, "--warehouse", tmp_path)
    assert done.returncode == 0, done.stderr
    question = "SELECT count(*) AS n FROM coverage WHERE stopped_by IS NOT NULL AND stage_reached = 'raw_text'"
    assert int(onrecord("sql", question, "--warehouse", tmp_path, "--format", "csv").stdout.split()[1]) > 10


def test_a_file_deleted_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes away in between costs no other file."""
    from pipeline.raw_text import formats

    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(FINE)
    listed, real = inventory.files(tmp_path), formats.read

    def deleting(name: str, content: bytes) -> object:
        (tmp_path / name).unlink()
        (tmp_path / "b.txt").unlink(missing_ok=True)
        return real(name, content)

    monkeypatch.setattr(formats, "read", deleting)
    assert raw_texts(listed)["problem"].to_list() == [None, "unreadable", None]
