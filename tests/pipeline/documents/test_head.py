"""Title, publisher, byline and date above a text."""

import pytest

from pipeline.documents import phrases
from pipeline.documents.boilerplate import cleaned
from pipeline.documents.head import headed, is_transcript
from pipeline.documents.layout import shapes
from pipeline.documents.titles import is_headline, title_words

PROSE = (
    "The harbour board has agreed to repair the northern pier before the winter storms arrive, Ann Lee said on Monday."
)
BODY = [PROSE, "Fishermen had asked for a new roof ever since the great storm took the old one away two years ago."]


def roles(*lines: str) -> list[str]:
    """Give the roles of the lines above two paragraphs."""
    blocks = shapes("\n\n".join([*lines, *BODY]))
    return [block.role for block in headed(cleaned(blocks, phrases.found(blocks)))][: len(lines)]


HEADS = [
    pytest.param(["Pier to Be Repaired"], ["title"], id="a title alone"),
    pytest.param(["March 2, 2019", "Pier to Be Repaired"], ["date", "title"], id="the date above the title"),
    pytest.param(
        ["Pier to Be Repaired", "By Ann Lee", "Saturday, March 2, 2019"], ["title", "byline", "date"], id="a byline"
    ),
    pytest.param(
        ["Skip to main content", "Pier to Be Repaired", "Pier to Be Repaired", "Harbour Institute"],
        ["navigation", "repeated", "title", "publisher"],
        id="the title of the page and of the text",
    ),
    pytest.param(["# Pier to Be Repaired", "Posted: 2019-03-02"], ["title", "date"], id="markdown"),
    pytest.param(["- PIER TO BE REPAIRED", "March 2, 2019"], ["title", "date"], id="a mark before the title"),
    pytest.param(["THE WHITE HOUSE", "Remarks on the Pier"], ["title", "heading"], id="the first line wins"),
    pytest.param(
        ["Remarks on the Pier", "The Harbour Council"], ["title", "heading"], id="who acts is not who publishes"
    ),
    pytest.param(
        ["Resolution 12", "Adopted by the board at its third meeting, on 2 March 2019"],
        ["title", "date"],
        id="the day of the occasion",
    ),
    pytest.param(
        ["The Pier in Brief", "Report No.: B12", "Author(s): Lee, Ann", "Date: 03/22/2019", "Topics: Piers"],
        ["title", "page_furniture", "byline", "date", "navigation"],
        id="a form",
    ),
    pytest.param(["Will the Pier of the Northern Harbour Be Repaired Before the Storms?"], ["title"], id="a question"),
    pytest.param(["Harbour Board Agrees to Repair Northern Pier Before Storms."], ["title"], id="a headline"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), HEADS)
def test_heads(lines: list[str], expected: list[str]) -> None:
    """Each line of a head is named for what it says."""
    assert roles(*lines) == expected


def test_a_text_without_a_title() -> None:
    """Running text from the first line on has no title."""
    assert [block.role for block in headed(shapes("\n\n".join(BODY)))] == ["paragraph"] * 2


def test_nothing_has_no_head() -> None:
    """No blocks, no roles."""
    assert headed([]) == []


def test_a_title_below_a_menu() -> None:
    """Under a menu the title is the last longer line above the date."""
    menu = ["Piers", "Ropes", "Boats", "Fish", "Our Ropes Are the Best", "Tides", "Weather"]
    assert roles(*menu, "Northern Pier to Be Repaired", "March 2, 2019")[-2:] == ["title", "date"]


def test_dates_in_the_text_are_not_its_own() -> None:
    """A heading that is a day is a date of the text only if it is the only one, and near the top."""
    days = ["Pier to Be Repaired", *BODY, "March 2, 2019", PROSE, "March 5, 2019", PROSE]
    assert "date" not in [block.role for block in headed(shapes("\n\n".join(days)))]


@pytest.mark.parametrize("stamp", ["Published: March 2, 2019", "Updated March 2, 2019", "March 2, 2019"])
def test_a_stamp_below_the_text(stamp: str) -> None:
    """Where the head has no date, a stamp at the end is it."""
    blocks = headed(shapes("\n\n".join(["Pier to Be Repaired", *BODY, stamp])))
    assert [block.role for block in blocks] == ["title", "paragraph", "paragraph", "date"]


def test_transcripts_have_front_matter() -> None:
    """Between title and first turn stand place and time, not text."""
    turns = ["MR. LEE: Good morning.", "Q    Is the pier open?", "MR. LEE: It is.", "Q And the roof?"]
    blocks = headed(shapes("\n\n".join(["Briefing on the Pier", "Port Lee", "By Ann Lee", *turns])))
    assert [block.role for block in blocks] == ["title", *["page_furniture"] * 2, *["speaker_turn"] * 4]


def test_three_turns_make_a_transcript() -> None:
    """A short briefing is one, too."""
    turns = ["MS. LEE: Good morning.", "QUESTION: Is it open?", "MS. LEE: In May."]
    assert is_transcript(shapes("\n\n".join(["Briefing on the Pier", *turns])))
    assert not is_transcript(shapes("\n\n".join(["Briefing on the Pier", *turns, *BODY, *BODY])))


@pytest.mark.parametrize(
    "line",
    ['"' * 1000, "pier-" * 100, "Pier " * 100, "1234 5678", "* * *", "<b>Pier</b> Roof", "![Pier](a.png)"],
    ids=["marks", "a word", "long", "digits", "rule", "tag", "picture"],
)
def test_what_cannot_be_a_title(line: str) -> None:
    """A title has letters and an end."""
    assert roles(line, *BODY)[0] != "title"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Harbour Board Agrees to Repair Pier.", True),
        ("The harbour board agrees to repair the pier.", False),
        ("Storm!", False),
    ],
)
def test_headlines_have_capitals(words: str, expected: bool) -> None:  # noqa: FBT001
    """A headline may end in a full stop."""
    assert is_headline(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"), [("## The Pier", "The Pier"), ("- The Pier", "The Pier"), ("A-1", "A-1")]
)
def test_title_words_have_no_marks(words: str, expected: str) -> None:
    """The mark of a heading is not part of a title."""
    assert title_words(words) == expected
