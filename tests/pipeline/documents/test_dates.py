"""Dates as texts and file names write them."""

from datetime import date

import pytest

from pipeline.documents import dates


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("March 2, 2019", date(2019, 3, 2)),
        ("Mar. 2nd, 2019", date(2019, 3, 2)),
        ("2 March 2019", date(2019, 3, 2)),
        ("the 2nd of March, 2019", date(2019, 3, 2)),
        ("2019-03-02", date(2019, 3, 2)),
        ("2019/03/02", date(2019, 3, 2)),
        ("03/22/2019", date(2019, 3, 22)),
        ("22/03/2019", date(2019, 3, 22)),
        ("11/13/14", date(2014, 11, 13)),
        ("5/5/2015", date(2015, 5, 5)),
        ("23.03.2019", date(2019, 3, 23)),
        ("03.04.2019", None),
        ("1.2.2019.3", None),
        ("02-Mar-2019", date(2019, 3, 2)),
        ("2019 Mar 2;28(2):43", date(2019, 3, 2)),
        ("2019-03-02T19:55", date(2019, 3, 2)),
        ("Ann LeeMarch 2, 2019", date(2019, 3, 2)),
        ("March 2, 20196:01 PM", date(2019, 3, 2)),
        ("March 2, 201911 mins", date(2019, 3, 2)),
        ("March 2, 20191", None),
        ("03/04/2019", None),
        ("31 June 2019", None),
        ("March 2019", None),
        ("2019", None),
        ("1910-1945", None),
        ("on the 2nd", None),
    ],
)
def test_written_days(words: str, expected: date | None) -> None:
    """A day is only read where it is certain."""
    assert next((dated.on for dated in dates.written(words)), None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Saturday, March 2, 2019", date(2019, 3, 2), id="weekday"),
        pytest.param("Published: 2 March 2019 10:15 GMT", date(2019, 3, 2), id="label and time"),
        pytest.param("For Immediate Release          March 2, 2019", date(2019, 3, 2), id="a release"),
        pytest.param("Updated March 2, 2019 (B123)", date(2019, 3, 2), id="a number beside it"),
        pytest.param("March 2, 2019 - Updated April 3, 2019", date(2019, 3, 2), id="two dates, the first counts"),
        pytest.param("The pier was closed on March 2, 2019", None, id="a sentence"),
        pytest.param("Remarks of the harbour master, March 2, 2019", None, id="a title"),
    ],
)
def test_lines_that_are_dates(words: str, expected: date | None) -> None:
    """Such a line holds a date and next to nothing else."""
    found = dates.line(words)
    assert (found.on if found else None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("March 2, 2019 – The pier is closed.", date(2019, 3, 2), id="a date and a dash"),
        pytest.param("PORT LEE, March 2, 2019 (Harbour Press) -- The pier is closed.", date(2019, 3, 2), id="a place"),
        pytest.param("On March 2, 2019 the pier was closed – again.", None, id="a dash later on"),
        pytest.param("The pier was closed. March 2, 2019 - that was the day.", None, id="a sentence before"),
    ],
)
def test_datelines(words: str, expected: date | None) -> None:
    """A dateline opens the paragraph."""
    found = dates.dateline(words)
    assert (found.on if found else None) == expected


def test_spans_point_at_the_date() -> None:
    """The words of a date can be read back."""
    words = "Port Lee, 2 March 2019"
    found = next(dates.written(words))
    assert words[found.start_char : found.end_char] == "2 March 2019"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("news/pier_2019-03-02_closed.txt", date(2019, 3, 2)),
        ("20190302.txt", date(2019, 3, 2)),
        ("2019_03_02.md", date(2019, 3, 2)),
        ("2019-03-02/pier.txt", None),
        ("pier_2019.txt", None),
        ("2019-13-02.txt", None),
        ("120190302.txt", None),
        ("2019-0302.txt", None),
    ],
)
def test_dates_in_file_names(name: str, expected: date | None) -> None:
    """A file's own name counts, a year alone does not."""
    assert dates.in_file_name(name) == expected
