"""Bytes become text, or a problem."""

import pytest

from pipeline.raw_text.formats import media_type, plain, read

TEXTS = [
    pytest.param("Grüße, 5 €".encode(), "Grüße, 5 €", "utf-8", id="utf-8"),
    pytest.param(b"\xef\xbb\xbfShe said so.", "She said so.", "utf-8-sig", id="byte order mark is no text"),
    pytest.param("Ténèbres".encode("utf-16"), "Ténèbres", "utf-16", id="utf-16 with its mark"),
    pytest.param(b"\xfe\xff" + "Ab".encode("utf-16-be"), "Ab", "utf-16", id="utf-16, big end first"),
    pytest.param(b"\x93Yes,\x94 he said \x96 twice", "“Yes,” he said – twice", "windows-1252", id="windows-1252"),
    pytest.param(b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", "utf-8", id="newlines stay as they are"),
    pytest.param("\ufeff\ufeffA".encode(), "\ufeffA", "utf-8-sig", id="only the first mark goes"),
]
PROBLEMS = [
    pytest.param(b" \r\n\t\xc2\xa0\n", "empty", id="nothing but blanks"),
    pytest.param(b"\xef\xbb\xbf", "empty", id="nothing but a mark"),
    pytest.param(b"GIF89a\x00\x01", "binary", id="zero bytes"),
    pytest.param("a\x00b".encode("utf-16"), "binary", id="zero characters in utf-16"),
    pytest.param(b"caf\x81", "undecodable", id="undefined in windows-1252"),
    pytest.param(b"\xff\xfeA", "undecodable", id="half a character in utf-16"),
    pytest.param(b"\xff\xfe\x00\xd8", "undecodable", id="half a pair in utf-16"),
    pytest.param(b"\xed\xa0\x80\x81", "undecodable", id="a surrogate in utf-8"),
]


@pytest.mark.parametrize(("content", "text", "encoding"), TEXTS)
def test_text_is_what_the_bytes_say(content: bytes, text: str, encoding: str) -> None:
    """Each encoding gives its characters and nothing else."""
    assert plain.read(content)[:3] == (text, encoding, None)


@pytest.mark.parametrize(("content", "problem"), PROBLEMS)
def test_what_is_no_text_has_a_problem(content: bytes, problem: str) -> None:
    """A file that cannot be read says why, in a code and in words."""
    decoded = plain.read(content)
    assert decoded.text is None
    assert decoded.problem == problem
    assert decoded.problem_detail


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.TXT", "text/plain"), ("notes.md", "text/markdown"), ("b.c.pdf", "application/pdf"), ("README", None)],
)
def test_the_ending_tells_the_format(name: str, expected: str | None) -> None:
    """Endings count in any case, the last one only."""
    assert media_type(name) == expected


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        pytest.param("a.doc", b"words", "unsupported", id="a format not read yet"),
        pytest.param("a.xyz", b"words", "unsupported", id="an unknown ending"),
        pytest.param("a", b"words", "unsupported", id="no ending"),
        pytest.param("a.pdf", b"", "empty", id="empty in any format"),
        pytest.param("a.txt", b"words", None, id="plain text"),
        pytest.param("a.md", b"# Words", None, id="markdown is plain text"),
    ],
)
def test_formats_are_read_or_named(name: str, content: bytes, problem: str | None) -> None:
    """What is not read yet says so."""
    assert read(name, content).problem == problem
