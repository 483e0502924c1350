"""Short names, as the text itself spells them out."""

import pytest

from pipeline.recommendations.acronyms import spelled_out

TEXT = (
    "The International Harbour Agency met the Lake Pilots Union (LPU) and the Board of Mills and Water (BMW). "
    "The Agency agreed. A Fishing Council and a Music Council sang."
)
CASES = {
    "in brackets": ("LPU", "Lake Pilots Union"),
    "small words count not": ("Head of the BMW", "Head of the Board of Mills and Water"),
    "never spelled out": ("XYZ", "XYZ"),
    "known to everybody": ("NATO", "NATO"),
    "the last word of a name": ("Director of the Agency", "Director of the International Harbour Agency"),
    "two that end alike": ("the Council", "the Council"),
}


@pytest.mark.parametrize(("short", "long"), CASES.values(), ids=CASES)
def test_spelled_out(short, long):
    """A short name is written out where the text says what it stands for, and only one thing."""
    assert spelled_out(short, TEXT) == long
