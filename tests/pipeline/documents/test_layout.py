"""What stretches are by their shape."""

import pytest

from pipeline.documents.layout import shapes

PROSE = "The harbour board has agreed to repair the northern pier before the winter storms arrive."


def roles(text: str) -> list[str]:
    """Give the roles of a text's blocks."""
    return [block.role for block in shapes(text)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("What the Board Decided", "heading", id="a short line in capitals"),
        pytest.param("What did the board decide?", "heading", id="a question above the text"),
        pytest.param("## The decision", "heading", id="markdown"),
        pytest.param("1. Background", "heading", id="a numbered heading"),
        pytest.param("It was late.", "paragraph", id="a short sentence"),
        pytest.param("“It was late”", "paragraph", id="a short quotation"),
        pytest.param("Three points matter:", "paragraph", id="an announcement"),
        pytest.param("Noting the report of the board, 27", "paragraph", id="a clause with a note"),
        pytest.param("and nothing else", "paragraph", id="a line in small letters"),
        pytest.param("- a rope", "list_item", id="a dash"),
        pytest.param("• a rope", "list_item", id="a bullet"),
        pytest.param("(b) ropes are checked;", "list_item", id="a letter"),
        pytest.param("12. Ropes are checked every week.", "list_item", id="a number"),
        pytest.param("| Rope | Length |", "table", id="a row"),
        pytest.param("Rope          12 metres      new", "table", id="columns"),
        pytest.param("Ropes ............ 14", "table", id="a line of contents"),
        pytest.param("So he waited.... and waited.", "paragraph", id="dots in a sentence"),
        pytest.param("Figure 2. Ropes by length", "caption", id="a figure"),
        pytest.param("Source: the harbour board", "caption", id="a source"),
        pytest.param("The pier at dawn. Image: Ann Lee.", "caption", id="a credit"),
        pytest.param("—Ann Lee, harbour master", "caption", id="a signature"),
        pytest.param("-----------", "page_furniture", id="a rule"),
    ],
)
def test_shape_tells_the_role(line: str, expected: str) -> None:
    """A line above running text is what it looks like."""
    assert roles(f"{line}\n\n{PROSE}")[0] == expected


def test_the_last_line_is_no_heading() -> None:
    """A heading stands above something."""
    assert roles(f"{PROSE}\n\nAnn Lee")[-1] == "paragraph"


def test_numbers_are_kept() -> None:
    """A numbered item knows its number, others have none."""
    text = "1. Check the ropes every week.\n\n2) Paint the boats every year.\n\n- Rest."
    assert [block.list_number for block in shapes(text)] == [1, 2, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"What goes wrong:\n\n{PROSE}\n\n{PROSE}\n\nWhat Helps\n\n{PROSE}",
            ["paragraph", "list_item", "list_item", "heading", "paragraph"],
            id="paragraphs between an announcement and a heading",
        ),
        pytest.param(
            f"He said:\n\n“{PROSE}”\n\n{PROSE}\n\nWhat Helps\n\n{PROSE}",
            ["paragraph", "paragraph", "paragraph", "heading", "paragraph"],
            id="an announced quotation is no list",
        ),
        pytest.param(
            f"Two things:\n\n{PROSE}\n\n{PROSE}",
            ["paragraph", "paragraph", "paragraph"],
            id="no heading ends it",
        ),
    ],
)
def test_lists_without_bullets(text: str, expected: list[str]) -> None:
    """Lists that lost their bullets are found where both ends are plain."""
    assert roles(text) == expected


def test_turns_come_first() -> None:
    """In a transcript a question is a turn, not a heading."""
    turns = ["MR. LEE: Good morning.", "Q    Is the pier open?", "MR. LEE: It is.", "Q And the roof?"]
    text = "\n\n".join([*turns, "Shall we go?", "It is."])
    assert roles(text) == ["speaker_turn"] * 4 + ["paragraph"] * 2


def test_footnotes_stand_beside_the_text() -> None:
    """A number that opens a line and stands in brackets in the text makes a footnote of it."""
    body = "The board agreed [1] to mend the roof, [2] and the town is to pay for it in spring. [3]"
    notes = ["1 Minutes of May.", "2 HB-19-4", "3 _The Roof_, page 9."]
    found = shapes("\n\n".join([body, *notes, "10 Pier Street is empty.", body]))
    assert [block.role for block in found] == ["paragraph", "caption", "caption", "caption", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Figure 2 shows how the roof was mended in May.", "paragraph"),
        ("Figure 2 The Roof in May", "caption"),
        ("Source:Harbour board, 2019.", "caption"),
        ("Notes:Figures are rounded.", "caption"),
    ],
)
def test_captions_are_no_sentences(line: str, expected: str) -> None:
    """A sentence may speak of a figure."""
    assert roles(f"{line}\n\nThe town is to pay for it in spring, the board said.")[0] == expected
