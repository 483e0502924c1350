"""Noun phrases before and after a cue."""

import pytest

from pipeline.quotes import sources
from pipeline.quotes.phrases import is_nominal, phrase_end


def words(tokens, source):
    """Give the words of a source."""
    return None if source is None else " ".join(token.word for token in tokens[source.first : source.last])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruth Adler said", "ruth adler"),
        ("She said", "she"),
        ("But the new minister said", "the new minister"),
        ("On Monday Adler said", "adler"),
        ("In a letter the board said", "the board"),
        ("The man who led the port said", "the man"),
        ("a plan which Adler said", "adler"),
        ("Ruth Adler in opening the port said", "ruth adler"),
        ("Adler, head of the port, said", "adler"),
        ("The head of the port, Ruth Adler, said", "ruth adler"),
        ("Adler, who was late, said", "adler"),
        ("The minister of trade said", "the minister of trade"),
        ("Adler and Okafor said", "adler and okafor"),
        ("It rained and Adler said", "adler"),
        ("They placed the port's workers said", "the port's workers"),
        ("Sometimes said", None),
        ("said", None),
    ],
)
def test_before(sentence, text, expected):
    """The phrase ends where the verb begins."""
    tokens = sentence(text)
    assert words(tokens, sources.before(tokens, len(tokens) - 1)) == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [("The head of the port, Ruth Adler, said", 0), ("But the head of the port, Ruth Adler, said", 1), ("She said", 0)],
)
def test_where_it_begins(sentence, text, left):
    """A name behind a role begins with the role."""
    tokens = sentence(text)
    assert sources.before(tokens, len(tokens) - 1).left == left


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Ruth Adler, a judge.", "ruth adler"),
        ("said the minister of trade.", "the minister of trade"),
        ("said she.", "she"),
        ("said Adler on Monday.", "adler"),
        ("said Adler, who was late.", "adler"),
        ("said.", None),
        ("said on Monday.", None),
        ("told him.", None),
    ],
)
def test_after(sentence, text, expected):
    """The phrase of an inverted cue ends at the next mark."""
    tokens = sentence(text)
    assert words(tokens, sources.after(tokens, 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adler left the port", "adler"),
        ("Meanwhile, Adler left", "adler"),
        ("On Monday, Adler left", "adler"),
        ("At a rally in Lyon, France, on Sunday, Adler left", "adler"),
        ("This week, two groups left", "two groups"),
        ("Speaking in Oslo, Adler left", "adler"),
        ("After the vote, she left", "she"),
        ("Quickly", None),
    ],
)
def test_leading(sentence, text, expected):
    """Introductions are stepped over."""
    tokens = sentence(text)
    assert words(tokens, sources.leading(tokens, 0, len(tokens))) == expected


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Ruth Adler of Oslo said", 4),
        ("a March 14, 2019 press release said", 7),
        ("the port will close", 2),
        ("she left", 1),
        ("the old harbour workers left early", 4),
        (", said", 0),
    ],
)
def test_phrase_end(sentence, text, length):
    """A noun phrase ends at verbs, marks and most prepositions."""
    tokens = sentence(text)
    assert phrase_end(tokens, 0, len(tokens)) == length


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the port", True), ("she", True), ("critics", True), ("quickly", False), ("monday", False), ("the", False)],
)
def test_is_nominal(sentence, text, expected):
    """A noun phrase ends with a noun."""
    tokens = sentence(text)
    assert is_nominal(tokens, 0, len(tokens)) is expected
