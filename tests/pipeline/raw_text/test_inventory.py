"""What files are there, whatever the folders hold."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from pipeline.raw_text import inventory
from pipeline.raw_text.inventory import CONTENTS


def paths(raw: Path) -> list[str]:
    """List what the inventory finds."""
    return inventory.files(raw)["path"].to_list()


def filled(raw: Path, *names: str) -> Path:
    """Put small files into a folder."""
    for name in names:
        (raw / name).parent.mkdir(parents=True, exist_ok=True)
        (raw / name).write_text("words", "utf-8")
    return raw


def test_an_empty_folder_has_the_schema(tmp_path: Path) -> None:
    """No files make an empty frame, not a failure."""
    assert inventory.files(tmp_path).schema == CONTENTS


def test_files_come_sorted_from_all_depths(tmp_path: Path) -> None:
    """Paths are relative, with slashes, in order."""
    filled(tmp_path, "b.txt", "a/z.txt", "a/b/c.md", "a.pdf")
    assert paths(tmp_path) == ["a.pdf", "a/b/c.md", "a/z.txt", "b.txt"]


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.txt",
        ".git/config",
        "README.md",
        "readme",
        "LICENSE",
        "Licence.txt",
        "LICENSE-2.0.txt",
        "manifest.csv",
        "authorities.csv",
        "themes.csv",
        "corrections.jsonl",
        "deep/README.txt",
    ],
)
def test_what_is_about_the_texts_is_no_text(tmp_path: Path, name: str) -> None:
    """Hidden files, read-me files, licences and the users' tables are left out."""
    filled(tmp_path, name, "text.txt")
    assert paths(tmp_path) == ["text.txt"]


@pytest.mark.parametrize("name", ["my manifest.csv", "themes.csv.txt", "readings/a.txt", "licence-to-sail.txt"])
def test_similar_names_are_texts(tmp_path: Path, name: str) -> None:
    """Only the agreed names are special."""
    assert paths(filled(tmp_path, name)) == [name]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    """Links to folders are listed, never entered."""
    filled(tmp_path, "a/text.txt")
    (tmp_path / "a/up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert paths(tmp_path) == ["a/text.txt", "a/up", "self"]


def test_names_that_are_no_unicode_are_listed(tmp_path: Path) -> None:
    """A name in another encoding gets replacement characters."""
    descriptor = os.open(os.fsencode(tmp_path) + b"/caf\xe9.txt", os.O_CREAT | os.O_WRONLY)
    os.close(descriptor)
    assert paths(tmp_path) == ["caf\ufffd.txt"]


def test_a_closed_folder_is_listed_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be listed does not vanish."""
    filled(tmp_path, "shut/a.txt", "open.txt")
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if Path(folder).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr("pipeline.raw_text.inventory.os.scandir", refuse)
    assert paths(tmp_path) == ["open.txt", "shut"]


def test_size_and_time_are_those_of_the_file(tmp_path: Path) -> None:
    """Sizes count bytes, times are UTC without a zone."""
    filled(tmp_path, "a.txt")
    os.utime(tmp_path / "a.txt", (0, 1_000_000_000.25))
    row = inventory.files(tmp_path).row(0, named=True)
    assert row["byte_count"] == 5
    assert row["collected_at"] == datetime.fromisoformat("2001-09-09T01:46:40.250")
    assert row["folder"] == str(tmp_path)


def test_the_manifest_is_attached(tmp_path: Path) -> None:
    """What a manifest says of a file stands beside it as JSON."""
    filled(tmp_path, "a.txt", "b.txt")
    (tmp_path / "manifest.csv").write_text("file,title\na.txt,Ferries\n", "utf-8")
    assert inventory.files(tmp_path)["manifest"].to_list() == ['{"title": "Ferries"}', None]
    assert inventory.warnings(tmp_path) == []
