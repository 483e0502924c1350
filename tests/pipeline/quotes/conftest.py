"""Readings of a line or two, and the quotes found in them."""

import re

import pytest

from pipeline.language.readings import Block, Reading
from pipeline.language.spans import Span
from pipeline.quotes.clauses import clauses
from pipeline.quotes.marks import marked
from pipeline.quotes.rows import quote_rows


def reading_of(text, roles=None):
    """Read a text whose blocks are its lines."""
    lines = list(re.finditer(r"[^\n]+", text))
    roles = roles or ["paragraph"] * len(lines)
    blocks = [Block(line.start(), line.end(), role, None, None) for line, role in zip(lines, roles, strict=True)]
    return Reading("d1", text, None, None, None, None, None, None, "unknown", "article", "en", blocks, [], [])


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
def sentence():
    """Give the tokens of a line's first sentence."""
    return lambda text: clauses(text, Span(0, len(text)), marked(text, [Span(0, len(text))])[0])[0]
