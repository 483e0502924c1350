"""Readings of a line or two, and the quotes found in them."""

import re

import pytest

from pipeline.language.readings import Block, Reading
from pipeline.language.spans import Span
from pipeline.quotes.rows import quote_rows
from pipeline.quotes.segments import Quoted


def reading_of(text, roles=None):
    """Read a text whose blocks are its lines."""
    lines = list(re.finditer(r"[^\n]+", text))
    roles = roles or ["paragraph"] * len(lines)
    blocks = [Block(line.start(), line.end(), role, None, None) for line, role in zip(lines, roles, strict=True)]
    return Reading("d1", text, None, None, None, None, None, None, "unknown", "article", "en", blocks, [], [], [])


@pytest.fixture
def reading():
    """Give the maker of readings."""
    return reading_of


@pytest.fixture
def rows():
    """Give the rows of a text's quotes, by place."""
    return lambda text, roles=None: quote_rows(reading_of(text, roles))


@pytest.fixture
def said(rows):
    """Give who said what, shortly: mention, cue, words."""
    return lambda text: [(row["mention"], row["cue"], row["text"]) for row in rows(text)]


@pytest.fixture
def quoted():
    """Give what stands in marks in a text whose paragraphs are its lines."""
    return lambda text: Quoted(text, [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)])


@pytest.fixture
def place():
    """Give the place where some words stand in a text, the first one unless told."""

    def find(text, words, start=0):
        at = text.index(words, start)
        return Span(at, at + len(words))

    return find
