"""Names of the lists and of the encoder, made one."""

import pytest

from pipeline.language.encoded import Named
from pipeline.language.names import Name
from pipeline.language.naming import merged
from pipeline.language.spans import Span


def spanned(text, words):
    """Find some words."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "listed", "read", "expected"),
    [
        pytest.param("Zorvane Quillby spoke.", [], [("Zorvane Quillby", "person", 0.9)],
                     [("Zorvane Quillby", "person")], id="a person no list knows"),
        pytest.param("Zorvane Quillby spoke.", [], [("Zorvane Quillby", "person", 0.3)], [], id="unsure"),
        pytest.param("Dr. Zorvane Quillby's boat", [], [("Dr. Zorvane Quillby's", "person", 0.9)],
                     [("Zorvane Quillby", "person")], id="titles and possession left out"),
        pytest.param("Quarrel Foods grew.", [("Quarrel", "person")], [("Quarrel Foods", "organisation", 0.9)],
                     [("Quarrel Foods", "organisation")], id="a body, not a person"),
        pytest.param("Japan agreed.", [("Japan", "government")], [("Japan", "organisation", 0.9)],
                     [("Japan", "government")], id="countries are known"),
        pytest.param("Jordan Peel spoke.", [("Jordan", "government")], [("Jordan Peel", "person", 0.9)],
                     [("Jordan Peel", "person")], id="a person named like a country"),
        pytest.param("the Hest Treaty", [("Hest Treaty", "agreement")], [("Hest Treaty", "organisation", 0.9)],
                     [("Hest Treaty", "agreement")], id="agreements are known"),
        pytest.param("They met in Wexholm.", [("Wexholm", "person")], [("in Wexholm", "place", 0.2)],
                     [("Wexholm", "person")], id="an unsure place changes nothing"),
        pytest.param("They met in Wexholm.", [("Wexholm", "person")], [("Wexholm", "place", 0.95)], [],
                     id="a place is nobody"),
        pytest.param("Ada B. Hill spoke.", [("Ada", "person")], [("Ada B. Hill", "person", 0.9)],
                     [("Ada B. Hill", "person")], id="the longer name"),
        pytest.param("The March began.", [], [("March", "person", 0.9)], [], id="a common word"),
    ],
)  # fmt: skip
def test_merged(text, listed, read, expected):
    """Lists know for sure, the encoder reads what they do not hold."""
    names = [Name(*spanned(text, words), kind, None) for words, kind in listed]
    seen = [Named(spanned(text, words), kind, share) for words, kind, share in read]
    assert [(name.span.of(text), name.kind) for name in merged(text, names, seen)] == expected


def test_no_overlaps():
    """Of names that overlap the first stays."""
    text = "Ada Hill Bank"
    seen = [Named(Span(0, 8), "person", 0.9), Named(Span(4, 13), "organisation", 0.9)]
    assert [name.span for name in merged(text, [], seen)] == [Span(0, 8)]
