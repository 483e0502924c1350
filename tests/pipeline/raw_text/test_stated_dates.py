"""Fields state days in many ways."""

import pytest

from pipeline.raw_text.stated_dates import day


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2019-03-02", "2019-03-02"),
        ("2019-03-02T23:30:00-05:00", "2019-03-02"),
        ("20190302", "2019-03-02"),
        ("2019/03/02 10:00", "2019-03-02"),
        ("Sat, 02 Mar 2019 10:00:00 +0100", "2019-03-02"),
        ("March 2, 2019", "2019-03-02"),
        ("2nd March 2019", "2019-03-02"),
        ("2 Mar 2019", "2019-03-02"),
        ("2019-02-31", None),
        ("March 2019", None),
        ("2019", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days(value: str, expected: str | None) -> None:
    """A day is read as it is written; less than a day is none."""
    assert day(value) == expected
