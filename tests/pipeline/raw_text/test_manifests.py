"""What users say of their texts, and what they get wrong."""

import json
from pathlib import Path

import pytest

from pipeline.raw_text.manifests import described


def written(raw: Path, content: str | bytes, *, folder: str = ".") -> Path:
    """Put a manifest beside two texts."""
    place = raw / folder
    place.mkdir(parents=True, exist_ok=True)
    for name in ("a.txt", "b.txt"):
        (place / name).write_text("words", "utf-8")
    (place / "manifest.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    return raw


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            "file,title,date\na.txt,Ferries,2019-03-02\n", {"title": "Ferries", "date": "2019-03-02"}, id="plain"
        ),
        pytest.param("title,file\nFerries,a.txt\n", {"title": "Ferries"}, id="columns in any order"),
        pytest.param("file,title,colour\na.txt,Ferries,red\n", {"title": "Ferries"}, id="other columns are ignored"),
        pytest.param("file,title,url\na.txt, ,\n", {}, id="empty fields say nothing"),
        pytest.param('file,title\na.txt,"Ferries,\nand boats"\n', {"title": "Ferries,\nand boats"}, id="a quoted line"),
        pytest.param("file,attribution\r\n./a.txt,Town\r\n", {"attribution": "Town"}, id="windows lines, dotted path"),
        pytest.param("\ufefffile,title\na.txt,Fähren\n", {"title": "Fähren"}, id="byte order mark"),
        pytest.param("file,title\na.txt,Fähren\n".encode("windows-1252"), {"title": "Fähren"}, id="windows-1252"),
    ],
)
def test_lines_describe_files(tmp_path: Path, content: str | bytes, expected: dict[str, str]) -> None:
    """Each line speaks of one file, in the known columns."""
    found = described(written(tmp_path, content))
    assert json.loads(found.rows["a.txt"]) == expected
    assert found.warnings == []


@pytest.mark.parametrize(
    ("line", "warning"),
    [
        pytest.param("gone.txt,Ferries,", "gone.txt is not there", id="no such file"),
        pytest.param("a.txt,Ferries", "number of fields", id="too few fields"),
        pytest.param("a.txt,Ferries,,,", "number of fields", id="too many fields"),
        pytest.param("../a.txt,Ferries,", "names no file", id="out of the folder"),
        pytest.param("/etc/hosts,Ferries,", "names no file", id="out of the raw folder"),
        pytest.param(",Ferries,", "names no file", id="no name"),
        pytest.param("a.txt,Ferries,soon", "'soon' is no date", id="no date"),
        pytest.param("b.txt,Again,", "described before", id="the same file twice"),
    ],
)
def test_a_broken_line_is_named_and_skipped(tmp_path: Path, line: str, warning: str) -> None:
    """The warning gives the line's number; the other lines count."""
    found = described(written(tmp_path, f"file,title,date\nb.txt,Boats,\n{line}\n"))
    assert json.loads(found.rows["b.txt"]) == {"title": "Boats"}
    assert len(found.warnings) == 1
    assert found.warnings[0].startswith("manifest.csv, line 3: ")
    assert warning in found.warnings[0]


@pytest.mark.parametrize(
    ("content", "warning"),
    [
        pytest.param("name,title\na.txt,Ferries\n", "line 1: there is no column called file", id="no file column"),
        pytest.param("", "line 1: there is no column called file", id="empty"),
        pytest.param('file,title\na.txt,"Ferries\n', "the lines after it are skipped", id="an open quotation mark"),
        pytest.param(b"file\x00", "there is no column called file", id="not a table at all"),
    ],
)
def test_a_broken_manifest_hurts_nobody(tmp_path: Path, content: str | bytes, warning: str) -> None:
    """A manifest that cannot be read is a warning, not an end."""
    found = described(written(tmp_path, content))
    assert found.rows == {}
    assert warning in found.warnings[0]


def test_the_nearest_manifest_decides(tmp_path: Path) -> None:
    """Paths are relative to the manifest's folder, and the inner one wins."""
    written(tmp_path, "file,title\nb.txt,Inner\n", folder="deep")
    written(tmp_path, "file,title\ndeep/b.txt,Outer\ndeep/a.txt,Only\n")
    assert described(tmp_path).rows == {"deep/a.txt": '{"title": "Only"}', "deep/b.txt": '{"title": "Inner"}'}
