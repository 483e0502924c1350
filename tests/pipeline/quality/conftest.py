"""A made-up text and its attributions, given by their words."""

import pytest

TEXT = "Ann said rain will come soon, Bob added. “Snow falls,” Cy said."


@pytest.fixture
def text():
    """Give the text."""
    return TEXT


@pytest.fixture
def one():
    """Give the maker of attributions: source, cue and content by their words, the last time they occur."""

    def spans(words):
        return [[TEXT.rindex(words), TEXT.rindex(words) + len(words)]] if words else []

    def make(source, cue, content, kind="indirect", confidence=0.9):
        shape = {"source": spans(source), "cue": spans(cue), "content": spans(content)}
        return {**shape, "type": kind, "confidence": confidence}

    return make
