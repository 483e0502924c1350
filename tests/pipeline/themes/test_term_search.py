"""Terms in texts."""

import pytest

from pipeline.language.spans import Span
from pipeline.themes.term_search import hits

CASES = {
    "a word": ("The hospital closed.", ["hospital"]),
    "whatever its case": ("HOSPITAL closed", ["hospital"]),
    "the longest term": ("The free trade agreement failed.", ["free trade agreement"]),
    "any ending": ("Two immigrants, one immigrant", ["immigrants", "immigrant"]),
    "a possessive": ("The hospital's roof", ["hospital"]),
    "a hyphen parts words": ("an export-control list", ["export-control"]),
    "with full stops": ("The F.D.A. approved it", ["f.d.a"]),
    "over a line break": ("nuclear\nweapons", ["nuclear weapons"]),
    "not inside words": ("unhospitable", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_hits(text, expected):
    """Terms are found as words, the longest first, and their spans give back the words."""
    found = hits(text, Span(0, len(text)))
    assert [hit.words for hit in found] == expected
    assert all(" ".join(hit.span.of(text).lower().split()).startswith(hit.words) for hit in found)


def test_within():
    """Only the part asked for is searched, with offsets of the whole."""
    text = "hospital and hospital"
    (found,) = hits(text, Span(9, len(text)))
    assert found.span == Span(13, 21)


@pytest.mark.parametrize("text", ["He died in a hospital.", "Two were taken to hospital"])
def test_words_that_weigh_nothing(text):
    """Where somebody dies or is taken says nothing of the topic."""
    assert [hit.words for hit in hits(text, Span(0, len(text)))] == []


def test_places_are_marked():
    """Names of places are told from other terms."""
    place, term = hits("Kenya and hospitals", Span(0, 19))
    assert place.meaning.is_place
    assert not term.meaning.is_place
