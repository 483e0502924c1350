"""Words and punctuation."""

import pytest

from pipeline.language.spans import Span
from pipeline.language.tokens import listed, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We agree.", ["We", "agree", "."], id="words and a full stop"),
        pytest.param("Mr. Adler met Dr. Okafor.", ["Mr.", "Adler", "met", "Dr.", "Okafor", "."], id="titles"),
        pytest.param("the U.S. and U.K. teams", ["the", "U.S.", "and", "U.K.", "teams"], id="dotted letters"),
        pytest.param("J. Adler", ["J.", "Adler"], id="initial"),
        pytest.param("plan B.", ["plan", "B", "."], id="a letter that ends a sentence"),
        pytest.param("don't the workers’ co-op", ["don't", "the", "workers", "’", "co-op"], id="apostrophes, hyphens"),
        pytest.param("1,200.5 at 10:30", ["1,200.5", "at", "10:30"], id="numbers"),
        pytest.param("yes--no ... maybe", ["yes", "--", "no", "...", "maybe"], id="runs of marks"),
        pytest.param("cause célèbre", ["cause", "célèbre"], id="letters beyond English"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_tokens(text, expected):
    """Every token is a span of the text."""
    assert [span.of(text) for span in tokens(text)] == expected


def test_tokens_of_a_part():
    """Places are those of the whole text."""
    assert list(tokens("one two three", Span(4, 7))) == [Span(4, 7)]


def test_listed_leaves_out_remarks():
    """Word lists carry remarks."""
    words = listed("pipeline.language", "abbreviations.txt")
    assert "Mr" in words
    assert not any(word.startswith("#") for word in words)


@pytest.mark.parametrize("text", ["A." * 50000, "A" * 100000, "a-" * 50000, "1," * 50000, ". " * 50000])
def test_tokens_are_quick(text):
    """No text makes the pattern go back and forth."""
    assert list(tokens(text))
