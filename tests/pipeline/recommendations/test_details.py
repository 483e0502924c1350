"""Polarity and target of an action."""

import pytest

from pipeline.recommendations.details import polarity, target

POLARITIES = {
    "do": ("build a bridge", False, "do"),
    "stop": ("stop building the bridge", False, "stop"),
    "back off": ("Back off the new tolls", False, "stop"),
    "refrain": ("refrain from any threat", False, "stop"),
    "negated": ("sell the bridge", True, "stop"),
    "never stop": ("stop inspecting the bridge", True, "maintain"),
    "maintain": ("maintain the ferry line", False, "maintain"),
    "continue": ("Continue to inspect the bridge", False, "maintain"),
    "passive stop": ("be abolished", False, "stop"),
    "with an adverb": ("immediately cease fire", False, "stop"),
}


@pytest.mark.parametrize(("action", "is_negated", "expected"), POLARITIES.values(), ids=POLARITIES)
def test_polarity(action, is_negated, expected):
    """Actions are to be done, stopped or kept up."""
    assert polarity(action, is_negated=is_negated) == expected


TARGETS = {
    "object": ("repair the old bridge by June", "the old bridge"),
    "particle": ("back off “toll-road” plans", "“toll-road” plans"),
    "two names": ("Help Oslo and Bergen repair roads", "Oslo and Bergen"),
    "up to a preposition": ("share radar data with neighbours", "radar data"),
    "nothing": ("wait", None),
    "infinitive": ("continue to inspect the dams", "the dams"),
}


@pytest.mark.parametrize(("action", "expected"), TARGETS.values(), ids=TARGETS)
def test_target(action, expected):
    """The target is what the verb takes as its object, in the text's words."""
    assert target(action) == expected
