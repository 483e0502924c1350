"""A text under the encoder: nothing is read twice, and names and pronouns keep their states."""

import numpy as np
import pytest

from pipeline.language import encoded as module
from pipeline.language.encoded import UNREAD, Encoded, sections
from pipeline.language.encoder import WIDTHS, Signals
from pipeline.language.spans import Span

TEXT = "Ada Batcheler spoke.\nThen she left.\nNobody else came."
LINES = [Span(0, 20), Span(21, 35), Span(36, 53)]


@pytest.fixture
def read(monkeypatch):
    """Stand in for the encoder: it tags Ada Batcheler as a person, and notes what it is given."""
    seen = []

    def signals(pieces):
        seen.append([TEXT[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)])
        tags, narrow, hidden = (np.zeros((len(pieces), width), np.float32) for width in WIDTHS)
        inside = np.flatnonzero(pieces.ends <= len("Ada Batcheler"))
        if len(inside):
            tags[:, 15] = 1
            tags[inside, 17], tags[inside[0], 16], tags[inside[-1], 18] = 9, 18, 18
        hidden[:, 0] = pieces.starts
        return Signals(tags, narrow, hidden)

    monkeypatch.setattr(module, "signals", signals)
    return seen


def test_nothing_is_read_twice(read):
    """What one stage had read is there for the next."""
    text = Encoded(TEXT)
    text.signals(LINES[1:2])
    text.complete(LINES)
    text.complete(LINES)
    assert [part[0] for part in read] == ["Then", "Ada"]


def test_names_are_kept_with_their_share(read):
    """A name has its place, its kind, and how sure the encoder is."""
    text = Encoded(TEXT)
    text.complete(LINES)
    ((span, kind, share),) = text.names
    assert (span.of(TEXT), kind, share > 0.9) == ("Ada Batcheler", "person", True)
    assert read


def test_odds_of_pairs(read, monkeypatch):
    """A pronoun and a name are weighed by their mean states and the pieces between; what was not read has no odds."""
    given = []

    def same(pronouns, names, distances):
        given.append((pronouns[:, 0].tolist(), names[:, 0].tolist(), distances.tolist()))
        return np.full(len(distances), 2.0, np.float32)

    monkeypatch.setattr(module, "same", same)
    text = Encoded(TEXT)
    text.complete(LINES[:2])
    she, ada, unread = Span(26, 29), Span(0, 13), Span(36, 42)
    assert text.odds([(she, ada), (she, unread), (she, Span(14, 19))]) == [2.0, UNREAD, UNREAD]
    ((pronouns, names, distances),) = given
    assert pronouns == [26.0]
    assert 0 < names[0] < 13
    assert distances[0] < 0
    assert read


def test_nothing_asked_nothing_answered(read):
    """No pairs, no stretches, no names."""
    text = Encoded(TEXT)
    text.complete([])
    assert (text.odds([]), text.names, read) == ([], [], [])


def test_sections_hold_everything():
    """Sections end with paragraphs."""
    assert [part for section in sections(TEXT, LINES) for part in section] == LINES
