"""Who can have a view, and what cannot."""

import pytest

from pipeline.quotes.speaking import can_speak


@pytest.mark.parametrize(
    "source",
    ["she", "Roth", "the ministry", "officials", "the report", "Foreign Minister Roth", "many of them", "its members",
     "eBay", "the town's mayor", "NATO", "villagers in Hest"],
)  # fmt: skip
def test_somebody(source):
    """Names, pronouns, people, bodies and what they write."""
    assert can_speak(source)


@pytest.mark.parametrize("source", ["Foreign assistance", "Figure 1", "Table B", "state law", "the first case", ""])
def test_nobody(source):
    """Things, exhibits and nothing."""
    assert not can_speak(source)


def test_what_nobody_thinks_is_left_out(rows):
    """A belief needs somebody to have it."""
    assert [row["mention"] for row in rows("Figure 2 shows that prices will fall in May.")] == []
