"""Causes of something bad, rather than how things came about."""

import pytest

from pipeline.recommendations.causes import cause_said

CAUSES = {
    "caused by": "The deaths were caused by a burst pipe.",
    "led to": "The late rain led to a shortage of maize.",
    "because of": "Trade collapsed because of the war.",
    "an obstacle": "The old quarrel is the main obstacle to a common grid.",
    "a reason for a lack": "The reason the towns do not have a ferry lies in their past.",
}
NONE = {
    "nothing bad": "The prize led to a visit of the mayor.",
    "what is due": "The ship is due to take the northern route.",
    "a success": "The tip led to successful enforcement.",
    "what could be": "The strike could lead to a shortage.",
    "supposed": "They asked whether the crash was caused by ice.",
    "no word of causing": "The mill burned for two days.",
}


@pytest.mark.parametrize("sentence", CAUSES.values(), ids=CAUSES)
def test_causes(sentence):
    """The words that say so are found."""
    assert cause_said(sentence) is not None


@pytest.mark.parametrize("sentence", NONE.values(), ids=NONE)
def test_no_causes(sentence):
    """Without an ill on the side of what is caused, nothing is."""
    assert cause_said(sentence) is None
