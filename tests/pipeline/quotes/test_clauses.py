"""Sentences of tokens, stretches in marks folded into one."""

import pytest

from pipeline.language.spans import Span
from pipeline.quotes.clauses import QUOTED, clauses
from pipeline.quotes.marks import marked


def parted(text):
    """Give the words of each sentence."""
    whole = Span(0, len(text))
    return [[token.word for token in sentence] for sentence in clauses(text, whole, marked(text, [whole])[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We agree. All of us," he said.', [[QUOTED, "he", "said", "."]], id="full stop within marks"),
        pytest.param('"We agree." He left.', [[QUOTED], ["he", "left", "."]], id="closing mark ends"),
        pytest.param('"Why?" Adler asked.', [[QUOTED, "adler", "asked", "."]], id="question rejoined"),
        pytest.param('"Why?" Adler left.', [[QUOTED], ["adler", "left", "."]], id="question and narration"),
        pytest.param('"Why?" Adler said, "So."', [[QUOTED], ["adler", "said", ",", QUOTED]], id="question, next cue"),
        pytest.param(
            '"Why?" Adler asked on Monday.', [[QUOTED, "adler", "asked", "on", "monday", "."]], id="with a day"
        ),
        pytest.param("OSLO (AP) — It rained.", [["it", "rained", "."]], id="dateline with agency"),
        pytest.param("OSLO, Dec. 8 — It rained.", [["it", "rained", "."]], id="dateline with day"),
        pytest.param(
            "Adler — a judge — left.", [["adler", "—", "a", "judge", "—", "left", "."]], id="aside, no dateline"
        ),
        pytest.param("It’s late.", [["it's", "late", "."]], id="apostrophe made plain"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_clauses(text, expected):
    """Marks decide before full stops do."""
    assert parted(text) == expected


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        pytest.param('He read "The Silent Sea" once.', True, id="title"),
        pytest.param('He read "War and Peace" once.', True, id="title with a small word"),
        pytest.param('He said "we agree" once.', False, id="speech"),
        pytest.param('He said "Not Now!" once.', False, id="speech with a mark"),
        pytest.param('He said "Never" once.', False, id="one word"),
    ],
)
def test_titles_are_known(sentence, text, is_title):
    """A stretch in marks tells whether it looks like a title."""
    (quoted,) = (token for token in sentence(text) if token.marked)
    assert quoted.is_name is is_title


def test_edges_of_a_stretch(sentence):
    """The first and last character between the marks come along."""
    (quoted,) = (token for token in sentence('He said, "We agree!"') if token.marked)
    assert (quoted.opening, quoted.closing) == ("W", "!")


def test_a_sentence_has_a_limit():
    """A text without full stops is cut, and nothing of it is lost."""
    words = parted("word " * 1000)
    assert sum(map(len, words)) == 1000
    assert max(map(len, words)) == 300
