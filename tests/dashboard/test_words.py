"""Labels and help texts come from the declared tables."""

from datetime import date, datetime

import pytest

from dashboard import words
from warehouse.tables import TABLES


@pytest.mark.parametrize(
    ("column", "label"),
    [
        ("quote_count", "Quotes"),
        ("published_on", "Published"),
        ("dropped_share", "Dropped share"),
        ("title_basis", "Title (basis)"),
        ("speaker_id", "Speaker"),
        ("resolution", "Resolution"),
        ("document_count", "Texts"),
    ],
)
def test_label(column, label):
    """A column is called what a reader would call it."""
    assert words.label(column) == label


@pytest.mark.parametrize("table", TABLES)
def test_meaning_is_the_declared_one(table):
    """No description is typed a second time."""
    for name, column in TABLES[table].columns().items():
        assert words.meaning(name, table=table) == column.description


def test_what_only_an_answer_has_is_not_declared():
    """A word of our own never stands where a table's would do."""
    declared = {name for table in TABLES.values() for name in table.columns()}
    shared = {name for name in words.ASKED if name in declared}
    # These are counted differently in an answer than in a run or a coverage row.
    assert shared <= {"document_count"}


def test_an_ambiguous_name_has_no_meaning_of_its_own():
    """Where tables differ, the table must be named."""
    assert words.meaning("kind") is None
    assert words.meaning("kind", table="documents") != words.meaning("kind", table="quotes")


@pytest.mark.parametrize(("part", "said"), [(None, "–"), (0, "0%"), (0.004, "under 1%"), (0.256, "26%"), (1, "100%")])
def test_share(part, said):
    """A small share is not nothing."""
    assert words.share(part) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, "no dates"),
        (date(2020, 1, 1), date(2020, 5, 1), "2020"),
        (date(1950, 1, 1), date(2020, 5, 1), "1950–2020"),
    ],
)
def test_period(first, last, said):
    """A period is said in years."""
    assert words.period(first, last) == said


def test_numbers_and_days():
    """Counts have their thousands, days their month's name, moments their zone."""
    assert words.count(1234567) == "1,234,567"
    assert words.count(None) == "0"
    assert words.day(date(2020, 2, 1)) == "1 February 2020"
    assert words.day(None) == "–"
    assert words.moment(datetime(2020, 2, 1, 3, 4)) == "1 February 2020, 03:04 UTC"  # noqa: DTZ001 - as the warehouse has it


@pytest.mark.parametrize(("code", "said"), [("full_name", "Full name"), (None, "Not stated"), ("", "Not stated")])
def test_phrase(code, said):
    """A code reads as words."""
    assert words.phrase(code) == said
