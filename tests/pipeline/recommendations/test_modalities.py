"""The table of wordings, and how advice moves with its text."""

import pytest

from pipeline.language.spans import Span
from pipeline.recommendations.modalities import CONFIDENCES, STRENGTHS, Advice, plain, worded
from warehouse.tables import recommendations as declared


def test_every_modality_is_in_the_table():
    """Each declared modality has a strength and a confidence, and no other has."""
    assert set(STRENGTHS) == set(CONFIDENCES) == set(declared.MODALITIES)
    assert set(STRENGTHS.values()) == set(declared.STRENGTHS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the state’s\ndam", "the state's dam"), ("a\u00a0b", "a b"), ("a\r\nb", "a  b")],
    ids=["apostrophe and line break", "no-break space", "two line-break characters"],
)
def test_plain_keeps_offsets(text, expected):
    """Characters are exchanged one for one."""
    assert plain(text) == expected
    assert len(plain(text)) == len(text)


def test_worded_blanks():
    """A space in a pattern stands for any run of blanks, an optional one for none, too."""
    assert worded("a b").fullmatch("A  b")
    assert worded("a ?b").fullmatch("ab")


def test_shifted():
    """Every part moves, what is no part stays."""
    advice = Advice(Span(0, 9), "must", Span(4, 9), actor=Span(0, 3), confidence=0.7)
    moved = advice.shifted(10)
    assert (moved.span, moved.action, moved.actor) == (Span(10, 19), Span(14, 19), Span(10, 13))
    assert (moved.condition, moved.confidence) == (None, 0.7)
