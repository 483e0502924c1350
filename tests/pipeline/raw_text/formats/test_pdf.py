"""PDFs: columns, running heads, broken words, pages."""

import shutil

import pytest

from pipeline.raw_text import formats
from pipeline.raw_text.pages import hyphens, scans
from tests.pipeline.raw_text.formats import makers
from tests.pipeline.raw_text.formats.test_documents import blocks

LEFT = [
    "The harbour board met in the old customs house",
    "on the quay and heard from its engineer that the",
    "pier needs new timber before the winter storms,",
    "since the piles below the water line are rotten.",
    "The work would take three months and cost more",
    "than the town has set aside for all its harbours.",
]
RIGHT = [
    "Ferries would have to land at the north mole until",
    "spring, where there is no shelter from the wind.",
    "The captains asked for a second crane, and for a",
    "light at the end of the mole that can be seen in",
    "fog. The board will decide about both next month,",
    "after the engineer has found out what they cost.",
]


def column(left: float, lines: list[str], top: float = 120) -> list[tuple[float, float, str]]:
    """Set lines below each other."""
    return [(left, top + 14 * number, words) for number, words in enumerate(lines)]


def test_columns_are_read_one_after_the_other() -> None:
    """The left column comes first, whatever the page draws first; a headline above both comes before."""
    drawn = [line for pair in zip(column(310, RIGHT), column(50, LEFT), strict=True) for line in pair]
    content = makers.pdf([(50, 90, "The pier of the old town, its ferries, and what they need until spring"), *drawn])
    assert blocks(formats.read("a.pdf", content))[1:] == [("p", " ".join(LEFT)), ("p", " ".join(RIGHT))]


def test_running_heads_part_no_sentence() -> None:
    """A sentence that goes on over the page is one; head and foot stand beside it, each with its page."""
    wide = [f"{words} {words}" for words in LEFT[:3]]
    first = [(50, 40, "The Quay, 2 March 2019"), *column(50, wide, 700), (290, 815, "1")]
    second = [(50, 40, "The Quay, 2 March 2019"), *column(50, ["since the piles are rotten."], 80), (290, 815, "2")]
    decoded = formats.read("a.pdf", makers.pdf(first, second))
    assert [(block.tag, block.page) for block in decoded.layout] == [
        ("header", 1), ("p", 1), ("footer", 1), ("header", 2), ("footer", 2),
    ]  # fmt: skip
    assert blocks(decoded)[1][1] == " ".join([*wide, "since the piles are rotten."])


def test_items_and_paragraphs() -> None:
    """A gap, a bullet, a sentence that ends short: something new begins."""
    lines = ["The board met.", *LEFT[:2], "pier is old.", "• Ask the engineer, who has walked the length", "  of it."]
    content = makers.pdf([*column(50, lines), *column(50, ["Later."], 240)])
    assert blocks(formats.read("a.pdf", content)) == [
        ("p", "The board met."),
        ("p", f"{LEFT[0]} {LEFT[1]} pier is old."),
        ("li", "• Ask the engineer, who has walked the length of it."),
        ("p", "Later."),
    ]


def test_rows_of_tables() -> None:
    """Cells on one line are parted by bars."""
    content = makers.pdf([(50, 100, "Port"), (200, 100, "Ships"), (50, 120, "Nord"), (200, 120, "12")])
    assert blocks(formats.read("a.pdf", content)) == [("tr", "Port | Ships"), ("tr", "Nord | 12")]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("the govern-", "ment of it", "the government of it", id="a broken word"),
        pytest.param("a long-", "term plan", "a long-term plan", id="two common words"),
        pytest.param("in the Indo-", "Pacific", "in the Indo-Pacific", id="a capital goes on"),
        pytest.param("the Quay-", "built pier", "the Quay-built pier", id="as the text has it elsewhere"),
        pytest.param("he said –", "again", "he said – again", id="a dash is none"),
        pytest.param("waited—", "and left", "waited—and left", id="a long dash"),
        pytest.param("https://quay.example/a-", "b", "https://quay.example/a-b", id="an address"),
        pytest.param("the", "pier", "the pier", id="whole words"),
    ],
)
def test_broken_words(before: str, after: str, expected: str) -> None:
    """A hyphen at the end of a line goes or stays."""
    known = hyphens.vocabulary(["a Quay-built mole", "the pier"])
    assert hyphens.joined(before, after, known) == expected


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"%PDF-1.7 cut", "malformed", id="cut off"),
        pytest.param(makers.pdf([(50, 100, "secret")], key="key"), "encrypted", id="protected"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, problem: str) -> None:
    """A broken or protected file is a row with its problem."""
    assert formats.read("a.pdf", content).problem == problem


def test_without_a_layer_of_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures alone are no text where there is nothing that reads them; the reason says what would."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    decoded = formats.read("a.pdf", makers.pdf([]))
    assert decoded.problem == "no_text_layer"
    assert scans.PROGRAM in str(decoded.problem_detail)


def test_pictures_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: pytest.TempPathFactory) -> None:
    """Where the program is there, it gets each page as a picture, and its words are the text."""
    program = tmp_path / "reads"  # type: ignore[operator]
    program.write_text("#!/bin/sh\nhead -c 2 | tr P Q\necho ' The pier\nis old.'\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(scans, "PROGRAM", str(program))
    decoded = formats.read("a.pdf", makers.pdf([]))
    assert blocks(decoded) == [("p", "Q5 The pier is old.")]
    assert decoded.layout[0].page == 1
