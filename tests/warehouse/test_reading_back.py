"""Spans against their texts."""

import pytest

from warehouse.reading_back import misread
from warehouse.store import Build

ROWS = "SELECT document_id, spans, words FROM rows"


@pytest.fixture
def build(tmp_path):
    """Give a build with one text beyond ASCII."""
    opened = Build(tmp_path / "build.duckdb")
    opened.do(
        "INSERT INTO raw_texts BY NAME SELECT 'a.txt' AS path, 'd' AS document_id, 'é “Ja”, sagte 😀 sie' AS text,"
        " 20 AS byte_count, now() AS collected_at"
    )
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("spans", "words", "is_misread"),
    [
        pytest.param("[{start_char: 3, end_char: 5}]", "Ja", False, id="one-span"),
        pytest.param("[{start_char: 3, end_char: 5}, {start_char: 16, end_char: 19}]", "Ja sie", False, id="two-spans"),
        pytest.param("[{start_char: 4, end_char: 6}]", "Ja", True, id="shifted"),
        pytest.param("[{start_char: 3, end_char: 500}]", "Ja", True, id="beyond-the-end"),
    ],
)
def test_misread(build, spans, words, is_misread):
    """Offsets count code points, whatever the characters; several spans join with a blank."""
    build.do(f"CREATE TABLE rows AS SELECT 'd' AS document_id, {spans} AS spans, '{words}' AS words")
    assert misread(ROWS, build.ask).height == is_misread


def test_row_without_a_text_is_misread(build):
    """Words of a text that is not there stand nowhere."""
    build.do("CREATE TABLE rows AS SELECT 'x' AS document_id, [{start_char: 0, end_char: 1}] AS spans, 'é' AS words")
    assert misread(ROWS, build.ask).rows() == [("x", "é")]
