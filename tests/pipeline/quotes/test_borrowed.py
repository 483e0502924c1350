"""Subjects that stand elsewhere in the sentence."""

import pytest

from pipeline.quotes.borrowed import left_out, participle_source
from pipeline.quotes.lexicon import cues
from pipeline.quotes.sources import Source
from pipeline.quotes.verbs import group


def words(tokens, source):
    """Give the words of a source."""
    return None if source is None else " ".join(token.word for token in tokens[source.first : source.last])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The paper cited Adler as saying", "adler"),
        ("Adler was quoted as saying", "adler"),
        ("Adler left early, saying", "adler"),
        ("Adler issued a statement saying", "adler"),
        ("The day ended with Adler saying", "adler"),
        ("In Oslo, many marchers saying", "many marchers"),
        ("saying", None),
    ],
)
def test_participles(sentence, text, expected):
    """Whoever is cited, stands right before, or governs the sentence."""
    tokens = sentence(text)
    assert words(tokens, participle_source(tokens, len(tokens) - 1, None)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adler left and said", "adler"),
        ("Adler left but said", "adler"),
        ("Adler left, said", None),
        ("left said", None),
    ],
)
def test_second_verbs(sentence, text, expected):
    """A second verb after "and" has the first one's subject; after a mere comma that is not sure."""
    tokens = sentence(text)
    verb = group(tokens, len(tokens) - 1, cues()["said"])
    found = left_out(tokens, verb, None)
    assert words(tokens, found) == expected
    assert found is None or found.is_elided


def test_the_last_source_is_nearest(sentence):
    """A report right before lends its source."""
    tokens = sentence("Okafor met Adler, who agreed, and said")
    assert words(tokens, participle_source(tokens, len(tokens) - 1, Source(2, 3))) == "adler"
