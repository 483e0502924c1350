"""A folder of everything that could go wrong: a build ends well, flags each file, and reads all others."""

import io
import resource
import struct
import time
import zipfile
from pathlib import Path

import pytest

from pipeline.raw_text import reading
from pipeline.run import building
from pipeline.run.journey import silent
from pipeline.run.settings import Settings
from tests.conftest import STARTED_AT
from tests.pipeline.raw_text.formats import makers
from warehouse import snapshots, store

WORDS = "The harbour board must close the old pier until spring, its engineer said on Monday.\n"
ONE_LINE = 200_000_000
SECONDS = 90
MEMORY_KB = 600_000


def zipped(*contents: bytes) -> bytes:
    """Make an archive of one text, which comes in pieces."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as member:
        for content in contents:
            member.write(content)
    return file.getvalue()


def encrypted(archive: bytes) -> bytes:
    """Set the flag that says that a member needs a password, in both of its heads."""
    content = bytearray(archive)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.index(mark) + place
        content[start : start + 2] = struct.pack("<H", 1)
    return bytes(content)


LOCKED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"3 0 obj<</Filter/Standard/V 1/R 2/O(" + b"x" * 32 + b")/U(" + b"y" * 32 + b")/P -4>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]>>\n%%EOF"
)
FILES: dict[str, bytes] = {
    "fine.txt": WORDS.encode(),
    "nothing.txt": b"",
    "nul.txt": b"a\x00b\x00" * 40,
    "cut.txt": ("One café. " * 20).encode() + b"\xc3",
    "cut.zip": zipped(WORDS.encode())[:60],
    "bomb.zip": zipped(*([bytes(1_000_000)] * 60)),
    "locked.zip": encrypted(zipped(WORDS.encode())),
    "nested.html": ("<div>" * 10_000 + WORDS + "</div>" * 10_000).encode(),
    "locked.pdf": LOCKED,
    "line\nbreak.txt": (WORDS + "One.").encode(),
    "🎣 fish.txt": (WORDS + "Two.").encode(),
    "good.zip": zipped((WORDS + "Three.").encode()),
    "page.pdf": makers.pdf([(50.0, 100.0, WORDS.strip())]),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory):
    """Build the folder; while it is read, one of its files goes away."""
    folder = tmp_path_factory.mktemp("hostile")
    raw = folder / "raw"
    (raw / "deep").mkdir(parents=True)
    for name, content in FILES.items():
        (raw / name).write_bytes(content)
    with (raw / "line.txt").open("wb") as long:
        for _ in range(ONE_LINE // 1_000_000):
            long.write(b"a" * 1_000_000)
    (folder / "secret.txt").write_text("secret", "utf-8")
    (raw / "out.txt").symlink_to(folder / "secret.txt")
    (raw / "loop.txt").symlink_to(raw / "loop.txt")
    (raw / "deep/up").symlink_to(raw)
    for name in ("closed.txt", "gone.txt"):
        (raw / name).write_text(WORDS + name, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", refusing(Path.open))
        patch.setattr(reading, "_obstacle", vanishing(reading._obstacle))
        begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        building.build(Settings(raw, folder / "warehouse"), STARTED_AT, silent)
        spent = time.monotonic() - begun
    snapshot = snapshots.current(folder / "warehouse")
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return lambda question: store.read(snapshot, question).rows(), spent, grown


def refusing(opened):
    """Let one file be unreadable: whoever runs the tests may be allowed to read everything."""

    def open_it(self, *how, **more):
        if self.name == "closed.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, *how, **more)

    return open_it


def vanishing(looked):
    """Let one file go away between the look at it and its being opened."""

    def look(path, raw):
        found = looked(path, raw)
        if path.name == "gone.txt":
            path.unlink()
        return found

    return look


def test_each_file_is_flagged_or_read(built):
    """Nothing is lost, and what could not be read says why."""
    ask, _, _ = built
    assert dict(ask("SELECT path, problem FROM raw_texts")) == {
        "fine.txt": None, "line\nbreak.txt": None, "🎣 fish.txt": None, "page.pdf": None, "good.zip/a.txt": None,
        "nothing.txt": "empty", "nul.txt": "binary", "cut.txt": None, "cut.zip": "malformed", "good.zip": "container",
        "bomb.zip": "container", "bomb.zip/a.txt": "too_large", "locked.zip": "container",
        "locked.zip/a.txt": "encrypted", "nested.html": "malformed", "locked.pdf": "encrypted", "line.txt": "too_large",
        "out.txt": "unreadable", "loop.txt": "unreadable", "deep/up": "unreadable", "closed.txt": "unreadable",
        "gone.txt": "unreadable",
    }  # fmt: skip


def test_the_rest_is_processed(built):
    """What can be read goes all the way."""
    ask, _, _ = built
    found = {path for (path,) in ask("SELECT path FROM documents WHERE text LIKE '%close the old pier%'")}
    assert found >= {"fine.txt", "line\nbreak.txt", "🎣 fish.txt", "page.pdf"}


def test_time_and_memory_are_bounded(built):
    """Two hundred megabytes on one line and an archive of zeros cost next to nothing."""
    _, seconds, grown = built
    assert seconds < SECONDS
    assert grown < MEMORY_KB
