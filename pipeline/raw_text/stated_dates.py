"""Dates that files state in their fields, as days."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d)")
WRITTEN = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%A, %B %d, %Y", "%a %b %d %Y", "%m/%d/%Y", "%d.%m.%Y")
LONGEST = 60


def day(value: str) -> str | None:
    """Read the day a field states, as 2012-06-29; a month or a year alone is no day."""
    words = value.strip()[:LONGEST]
    if found := ISO.match(words):
        return _valid(*map(int, found.groups()))
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    tidy = re.sub(r"(\d)(?:st|nd|rd|th)\b", r"\1", words).replace("Sept ", "Sep ").replace(".", "", 1)
    return next(filter(None, (_written(text, form) for text in (words, tidy) for form in WRITTEN)), None)


def _valid(year: int, month: int, number: int) -> str | None:
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def _written(words: str, form: str) -> str | None:
    try:
        return datetime.strptime(words, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None
