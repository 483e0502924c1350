"""What a role is."""

import pytest

from pipeline.speakers.cast import cast
from pipeline.speakers.roles import clean, full_name, is_role


@pytest.mark.parametrize(
    ("said", "is_it"),
    [
        pytest.param("senior director", True, id="occupation"),
        pytest.param("Prime Minister", True, id="office"),
        pytest.param("Secretary of State", True, id="of State"),
        pytest.param("Asia-Pacific Security Chair", True, id="unit and office"),
        pytest.param("river", False, id="no role"),
        pytest.param("", False, id="nothing"),
        pytest.param("one two three four five six seven eight director", False, id="too long"),
    ],
)
def test_is_role(said, is_it):
    """Recognise offices and occupations."""
    assert is_role(said) is is_it


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("a senior  director", "senior director", id="article and blanks"),
        pytest.param("The Hague", "Hague", id="capital article"),
        pytest.param("thespian", "thespian", id="no article"),
    ],
)
def test_clean(said, expected):
    """Leave out articles and odd blanks."""
    assert clean(said) == expected


@pytest.mark.parametrize(
    ("text", "publisher", "expected"),
    [
        pytest.param("Rain.", "Fjord Institute", "Fjord Institute", id="publisher"),
        pytest.param("The Fjord Institute met.", None, "Fjord Institute", id="text"),
        pytest.param("The Fjord Institute met the Fjord Council.", None, "Fjord", id="two it could be"),
        pytest.param("Rain.", None, "Fjord", id="neither"),
    ],
)
def test_full_name(read, text, publisher, expected):
    """Spell out a shortened body."""
    reading = read(text, publisher=publisher)
    assert full_name(reading, cast(reading), "Fjord") == expected
