"""Chunks of a run, and how many of them make one name."""

import pytest

from pipeline.language.capitalised import runs
from pipeline.language.name_chunks import body_width, chunks, country_width, spelled


def chunked(text):
    """Part the only run of a text."""
    (run,) = runs(text, 0, len(text))
    return list(chunks(run))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bank of Japan", ["Bank", "Japan"], id="of"),
        pytest.param("Maria van der Berg", ["Maria van der Berg"], id="particles stay"),
        pytest.param("Marsh & Reed", ["Marsh & Reed"], id="ampersand stays"),
        pytest.param("Japan and The Senate", ["Japan", "Senate"], id="function words fall out"),
        pytest.param("New Zealand", ["New Zealand"], id="New stays"),
        pytest.param("Theresa May", ["Theresa May"], id="May stays behind a name"),
    ],
)
def test_chunks(text, expected):
    """Part at connectors and function words."""
    assert [" ".join(word for word in spelled(chunk).split()) for chunk in chunked(text)] == expected


@pytest.mark.parametrize(
    ("text", "width"),
    [
        pytest.param("Bosnia and Herzegovina", 2, id="and"),
        pytest.param("United States of America", 2, id="of"),
        pytest.param("Japan and Norway", 1, id="two countries"),
    ],
)
def test_country_width(text, width):
    """Count what a country's name takes up."""
    assert country_width(chunked(text), 0) == width


@pytest.mark.parametrize(
    ("text", "width"),
    [
        pytest.param("Department of Health and Human Services", 3, id="of and and"),
        pytest.param("Food and Drug Administration", 2, id="pair"),
        pytest.param("Institute for Peace and Oxford University", 2, id="another body behind"),
        pytest.param("Bank of Japan and China", 2, id="a country behind"),
        pytest.param("Japan and the Senate Committee", 1, id="a country before"),
        pytest.param("Treaty on Fish Stocks", 2, id="agreement"),
        pytest.param("President of France", 1, id="office"),
    ],
)
def test_body_width(text, width):
    """Count what a body's name takes up."""
    assert body_width(chunked(text), 0) == width
