"""Verb groups, and which of them report something."""

import pytest

from pipeline.quotes.lexicon import cues
from pipeline.quotes.verbs import group, is_progressive, is_reporting


def first_cue(tokens):
    """Find the first cue of a sentence."""
    return next(at for at, token in enumerate(tokens) if token.word in cues() and not token.is_name)


@pytest.mark.parametrize(
    ("text", "helpers"),
    [
        ("Adler said so.", "said"),
        ("Adler has said so.", "has said"),
        ("Adler has also repeatedly said so.", "has also repeatedly said"),
        ("Adler did not say so.", "did not say"),
        ("Adler went on to say so.", "went on to say"),
        ("Adler is saying so.", "is saying"),
        ("No one said so.", "said"),
    ],
)
def test_group(sentence, text, helpers):
    """Helpers and adverbs belong to the verb."""
    tokens = sentence(text)
    at = first_cue(tokens)
    verb = group(tokens, at, cues()[tokens[at].word])
    assert text[tokens[verb.first].start_char : tokens[at].end_char] == helpers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adler said so.", True),
        ("Adler will say so.", True),
        ("Adler would say so.", False),
        ("Adler was told so.", False),
        ("Adler didn't say so.", False),
        ("Adler declined to say so.", False),
        ("If Adler says so, we go.", False),
        ("They claim so.", True),
        ("The claim is old.", False),
        ("His claims are old.", False),
        ("Adler claims that it is late.", True),
        ("The alleged plan is old.", False),
        ("Adler has written so.", True),
        ("Adler obtained written answers.", False),
        ("Early reports suggested so.", False),
        ("Many confirmed cases came.", False),
        ("Critics argue so.", True),
        ("Critics hope so.", True),
        ("The news brings hope that it ends.", False),
    ],
)
def test_is_reporting(sentence, text, expected):
    """Denials, hypotheses, passives, nouns and adjectives report nothing."""
    tokens = sentence(text)
    at = first_cue(tokens)
    cue = cues()[tokens[at].word]
    assert is_reporting(tokens, at, cue, group(tokens, at, cue)) is expected


@pytest.mark.parametrize(("text", "expected"), [("Adler is saying so.", True), ("Adler left, saying so.", False)])
def test_is_progressive(sentence, text, expected):
    """A participle with its helper is a verb."""
    tokens = sentence(text)
    at = first_cue(tokens)
    assert is_progressive(tokens, group(tokens, at, cues()[tokens[at].word]), at) is expected
