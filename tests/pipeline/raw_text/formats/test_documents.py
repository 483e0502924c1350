"""Documents of office programs, books and subtitles become their words, with the structure that they have."""

import pytest

from pipeline.raw_text import formats
from pipeline.raw_text.formats.decoded import Decoded
from tests.pipeline.raw_text.formats import makers


def blocks(decoded: Decoded) -> list[tuple[str, str]]:
    """Give the tag and the words of each block."""
    assert decoded.text is not None, decoded.problem_detail
    return [(block.tag, decoded.text[block.start_char : block.end_char]) for block in decoded.layout]


def test_word() -> None:
    """Headings, items and running heads keep what they are."""
    content = makers.word(
        ("Title", "Pier to Close"), ("Heading 1", "Why"), ("Normal", "It is old."), ("List Number", "Ask the board."),
        header="The Quay", title="Pier",
    )  # fmt: skip
    decoded = formats.read("a.docx", content)
    assert blocks(decoded) == [
        ("header", "The Quay"),
        ("h1", "Pier to Close"),
        ("h1", "Why"),
        ("p", "It is old."),
        ("li", "1. Ask the board."),
    ]
    assert decoded.stated[0][:2] == ("title", "Pier")
    assert "published_on" not in {field for field, _, _ in decoded.stated}


def test_open_document() -> None:
    """Headings by their level, lists, tables, notes at the end."""
    content = makers.open_document(
        '<text:h text:outline-level="2">Why</text:h><text:p>It<text:s/>is <text:span>old</text:span>.'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Says who.</text:p>"
        "</text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>Ask.</text:p></text:list-item></text:list>",
        "<dc:title>Pier</dc:title><dc:date>2019-03-02T10:00:00</dc:date>",
    )
    decoded = formats.read("a.odt", content)
    assert blocks(decoded) == [("h2", "Why"), ("p", "It is old.1"), ("p", "Ask."), ("p", "Says who.")]
    assert [(field, value) for field, value, _ in decoded.stated] == [("title", "Pier")]


def test_book() -> None:
    """Chapters come in the order in which the book is read."""
    decoded = formats.read("a.epub", makers.book("<h1>Two</h1><p>b</p>", "<h1>One</h1><p>a</p>", title="Piers"))
    assert blocks(decoded) == [("h1", "One"), ("p", "a"), ("h1", "Two"), ("p", "b")]
    assert decoded.stated[0][:2] == ("title", "Piers")


def test_rich_text() -> None:
    """Paragraphs, foreign letters, the title."""
    content = rb"{\rtf1\ansi\ansicpg1252{\info{\title Pier}}\pard The \b old\b0  pier.\par F\'e4hre \u8211? ja.\par}"
    decoded = formats.read("a.rtf", content)
    assert blocks(decoded) == [("p", "The old pier."), ("p", "Fähre – ja.")]
    assert decoded.stated[0][:2] == ("title", "Pier")


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        pytest.param(
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\n<i>The pier</i>\n\n2\n00:00:03,000 --> 00:00:05,000\nis old.\n",
            ["The pier is old."],
            id="cues are put together",
        ),
        pytest.param(
            "a.vtt",
            "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ines Vogel>Is it?\n\n00:03.000 --> 00:05.000\n<v Bo>It is.\n",
            ["Ines Vogel: Is it?", "Bo: It is."],
            id="voices part",
        ),
        pytest.param(
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\nThe pier\n\n2\n00:00:03,000 --> 00:00:05,000\nThe pier\nis old.\n",
            ["The pier is old."],
            id="rolling lines count once",
        ),
        pytest.param(
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\n- Is it?\n- It is.\n\n2\n00:01:00,000 --> 00:01:05,000\nLater.\n",
            ["- Is it?", "- It is.", "Later."],
            id="dashes and pauses part",
        ),
    ],
)
def test_subtitles(name: str, words: str, expected: list[str]) -> None:
    """What is said is put together to paragraphs, without times and styling."""
    assert [words for _, words in blocks(formats.read(name, words.encode()))] == expected


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.docx", b"PK\x03\x04 cut off", "malformed"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
        ("a.docx", makers.package(other_xml="<a/>"), "malformed"),
        ("a.docx", makers.word(), "empty"),
        ("a.odt", makers.package(content_xml="<a/>"), "malformed"),
        ("a.odt", makers.open_document(""), "empty"),
        ("a.epub", makers.package(other_xml="<a/>"), "malformed"),
        ("a.rtf", b"no rich text", "malformed"),
        ("a.srt", b"no times", "malformed"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, content: bytes, problem: str) -> None:
    """A broken document is a problem, with words for it."""
    decoded = formats.read(name, content)
    assert (decoded.text, decoded.problem) == (None, problem)
    assert decoded.problem_detail


def test_entities_are_not_looked_up() -> None:
    """A document can neither pull in files nor swell."""
    bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    content = makers.package(content_xml=f"{bomb}<a><body><text><p>Pier &x;</p></text></body></a>")
    assert formats.read("a.odt", content).text == "Pier"
