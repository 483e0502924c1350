"""According to somebody, and a name before a colon."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("As a result of the storm, according to Adler, ten ships sank.",
                     "As a result of the storm ten ships sank", id="around"),
        pytest.param("According to a report, on May 3, 2020, ten ships sank.", "on May 3, 2020, ten ships sank",
                     id="date behind"),
        pytest.param("According to Adler, chief of the port, ten ships sank.", "ten ships sank", id="role behind"),
        pytest.param("According to Adler, the quake, at 6.3, was strong.", "the quake, at 6.3, was strong", id="aside"),
        pytest.param("[26] Ten ships sank in May, according to Adler.", "Ten ships sank in May", id="footnote before"),
        pytest.param("According to eyewitness reports, ten ships sank.", "ten ships sank", id="reports"),
    ],
)  # fmt: skip
def test_according(rows, text, words):
    """What somebody knows stands around, before or behind."""
    assert [row["text"] for row in rows(text)] == [words]


def test_a_contents_line_is_no_report(rows):
    """Where the page number stands inside, two lines of a table of contents ran together."""
    assert rows("Fear May Grow, According to Experts 7 Agencies Cite Means.") == []


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param('Ruth Adler: "We agree."', ["Ruth Adler"], id="name"),
        pytest.param('Note: "Old goods" have no makers.', [], id="goes on behind the marks"),
        pytest.param('What is meant: "We agree."', [], id="no name"),
    ],
)
def test_margin(rows, text, mentions):
    """A name, a colon, words in marks, and nothing behind them."""
    assert [row["mention"] for row in rows(text)] == mentions
