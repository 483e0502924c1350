"""Where sentences end, and where a full stop ends none."""

import pytest

from pipeline.language.sentences import ends_shortened, sentences
from pipeline.language.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We agree. They do not.", ["We agree.", "They do not."], id="full stops"),
        pytest.param("Why? Because! So.", ["Why?", "Because!", "So."], id="question and exclamation"),
        pytest.param("Mr. Adler came. He left.", ["Mr. Adler came.", "He left."], id="title"),
        pytest.param("J. Adler came. He left.", ["J. Adler came.", "He left."], id="initial"),
        pytest.param("The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."], id="country within"),
        pytest.param(
            "He left the U.S. The plan stayed.", ["He left the U.S.", "The plan stayed."], id="country at the end"
        ),
        pytest.param("Up 2.5 percent. Again.", ["Up 2.5 percent.", "Again."], id="decimal"),
        pytest.param("See e.g. Article 5. It binds.", ["See e.g. Article 5.", "It binds."], id="shortened words"),
        pytest.param('"We agree." They left.', ['"We agree."', "They left."], id="closing mark"),
        pytest.param("They agreed. “We do.”", ["They agreed.", "“We do.”"], id="opening mark"),
        pytest.param("They agreed (twice). So did we.", ["They agreed (twice).", "So did we."], id="bracket"),
        pytest.param("a soft\nwrapped line. And more.", ["a soft\nwrapped line.", "And more."], id="soft wrap"),
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line"),
        pytest.param("No stop at all", ["No stop at all"], id="no stop"),
        pytest.param("  \n ", [], id="blanks"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_sentences(text, expected):
    """Every sentence is a span without the blanks around it."""
    assert [span.of(text) for span in sentences(text)] == expected


def test_sentences_of_a_part():
    """Places are those of the whole text."""
    text = "One. Two. Three."
    assert [span.of(text) for span in sentences(text, Span(5, 16))] == ["Two.", "Three."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("with Mr.", True), ("in the U.S.", True), ("by J.", True), ("we agree.", False), ("", False), ("why?", False)],
)
def test_ends_shortened(text, expected):
    """Titles, initials and dotted letters shorten."""
    assert ends_shortened(text, len(text)) is expected


@pytest.mark.parametrize("text", ['"' * 50000, ". " * 50000, ".\n" * 50000, "A" * 100000, " " * 100000, "\n" * 20000])
def test_sentences_are_quick(text):
    """No text makes the patterns go back and forth."""
    assert len(list(sentences(text))) <= len(text)
