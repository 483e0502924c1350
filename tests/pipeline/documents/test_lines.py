"""Which line breaks part paragraphs."""

from itertools import pairwise

import pytest

from pipeline.documents.lines import key, stretches, unwrapped

FIRST = "The harbour board met on Monday and agreed that the northern pier needs a new roof before the winter."
WRAPPED = "The harbour board met on Monday and agreed that the northern\npier needs a new roof before the winter.\n\n"

PARTS = [
    pytest.param("One.\nTwo.", ["One.", "Two."], id="unwrapped lines are paragraphs"),
    pytest.param("One.\r\n\r\nTwo.\rThree.", ["One.", "Two.", "Three."], id="all kinds of line ends"),
    pytest.param("One.\fTwo.\u2028Three.", ["One.", "Two.", "Three."], id="page breaks and odd separators"),
    pytest.param("\n \n\u200b\n\ufeff\n", [], id="nothing visible"),
    pytest.param("", [], id="nothing at all"),
    pytest.param("  One.\xa0 \n", ["One."], id="blanks around"),
    pytest.param("•\nThe roof leaks.", ["• The roof leaks."], id="a bullet on a line of its own"),
]
AFTER_WRAPPED = [
    pytest.param(
        "A second paragraph that is wrapped as well, as it is too\nLong for one line of the page.",
        ["A second paragraph that is wrapped as well, as it is too Long for one line of the page."],
        id="a wrapped line that goes on with a capital",
    ),
    pytest.param(
        "1. Calls on the ferry company to publish its timetable for\nthe winter;\n2. Thanks the crew.",
        ["1. Calls on the ferry company to publish its timetable for the winter;", "2. Thanks the crew."],
        id="list items without a blank line",
    ),
    pytest.param(
        "It blew from dawn until the early night of December\n15. Nobody was hurt when the roof came down\nin the end.",
        ["It blew from dawn until the early night of December 15. Nobody was hurt when the roof came down in the end."],
        id="a wrapped date is no list item",
    ),
    pytest.param(
        "    A paragraph begins with blanks and goes on for\nmore than a line.\n    And the next one too.",
        ["A paragraph begins with blanks and goes on for more than a line.", "And the next one too."],
        id="paragraphs told apart by their indent",
    ),
    pytest.param(
        "A sentence that a page break parts in two where nobody\n\nwould have parted it is one again.",
        ["A sentence that a page break parts in two where nobody would have parted it is one again."],
        id="a sentence across a blank line",
    ),
    pytest.param(
        "(c) To look at the ropes of all boats, which were brought\n\nby Ann Lee and the others;\n\n(d) To paint them.",
        ["(c) To look at the ropes of all boats, which were brought by Ann Lee and the others;", "(d) To paint them."],
        id="a list item across a blank line",
    ),
    pytest.param(
        "OPENING STATEMENT OF THE HON. ANN LEE, MASTER OF THE NORTHERN\n            HARBOUR",
        ["OPENING STATEMENT OF THE HON. ANN LEE, MASTER OF THE NORTHERN HARBOUR"],
        id="a heading in capitals, its rest in the middle",
    ),
    pytest.param(
        "Rule 7 (1991)\nof 15 August 1991\nThe Harbour Board,",
        ["Rule 7 (1991) of 15 August 1991", "The Harbour Board,"],
        id="short lines of which one goes on",
    ),
    pytest.param("The Pier\nBy Ann Lee", ["The Pier", "By Ann Lee"], id="short lines of a head stay apart"),
    pytest.param(
        "MR. HALL: We agreed on the roof of the northern pier.\nMS. LEE: We did, and on more.",
        ["MR. HALL: We agreed on the roof of the northern pier.", "MS. LEE: We did, and on more."],
        id="turns without a blank line",
    ),
    pytest.param(
        "    The Chairman. Let us hear from the harbour master, who----\n    Mr. Lee. I am here, and I am\nready.",
        ["The Chairman. Let us hear from the harbour master, who----", "Mr. Lee. I am here, and I am ready."],
        id="turns told apart by their indent",
    ),
    pytest.param("| Pier | Roof |\n| North | none |", ["| Pier | Roof |", "| North | none |"], id="rows of a table"),
]


@pytest.mark.parametrize(("rest", "expected"), AFTER_WRAPPED)
def test_wrapped_lines_come_together(rest: str, expected: list[str]) -> None:
    """In a text that was wrapped, paragraphs are whole again, and other lines stay apart."""
    assert [part.words for part in stretches(WRAPPED + rest)] == [FIRST, *expected]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_stretches_are_paragraphs(text: str, expected: list[str]) -> None:
    """Where nothing was wrapped, each line is its own."""
    assert [part.words for part in stretches(text)] == expected


@pytest.mark.parametrize(("rest", "expected"), AFTER_WRAPPED)
def test_spans_cover_the_words(rest: str, expected: list[str]) -> None:
    """A stretch can be read back from the text, and none overlap."""
    text = WRAPPED + rest
    parts = stretches(text)
    assert [unwrapped(text[part.start_char : part.end_char]) for part in parts] == [FIRST, *expected]
    assert all(before.end_char < after.start_char for before, after in pairwise(parts))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("a\nb", "a b", id="line break"),
        pytest.param("a\xa0 b\u2009c", "a b c", id="special blanks"),
        pytest.param("a\u200bb\xadc", "abc", id="invisible characters"),
        pytest.param("\u202eabc\u202c \u2066d\u2069", "abc d", id="marks of direction"),
        pytest.param("\x1b[31mabc\x1b[0m d", "abc d", id="colours of a terminal"),
        pytest.param("state-\nwide", "state-wide", id="a hyphen at the line's end"),
        pytest.param("the Lee-\nHall plan", "the Lee- Hall plan", id="a capital after the hyphen"),
    ],
)
def test_unwrapped_is_one_line(words: str, expected: str) -> None:
    """Blanks are single, and nothing invisible is left."""
    assert unwrapped(words) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("The Pier’s Roof", "the pier's roof", True, id="case and apostrophes"),
        pytest.param("Ferry to Tromsö", "FERRY TO TROMSO", True, id="accents"),
        pytest.param("Паром", "Пирс", False, id="other scripts are letters too"),
    ],
)
def test_keys_are_equal_for_the_same_words(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    """Typography makes no difference, words do."""
    assert (key(one) == key(other)) is same


def test_headings_that_a_blank_line_cuts() -> None:
    """In a wrapped text a short line in capitals goes on where it ends in a word that ends no heading."""
    prose = (
        "The board has agreed that the northern pier\nis to be mended before the winter comes, and the town\n"
        "is to pay for it.\n\n"
    )
    text = (
        f"{prose}Storms Hinder Fleet's Ability to\n\nLeave the Harbour\n\n{prose}Roof and Pier\n\nNew Ropes\n\n{prose}"
    )
    words = [part.words for part in stretches(text)]
    assert [line for line in words if len(line) < 60] == [
        "Storms Hinder Fleet's Ability to Leave the Harbour", "Roof and Pier", "New Ropes",
    ]  # fmt: skip
