"""Dates as texts and file names write them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d(?!\d?(?::\d\d|\s?min|\s?yr|\s?comm)))"
# Dumps of pages run what their style sets apart together: "Ann LeeMarch 2, 20196:01 PM".
_APART = r"(?:\b|(?<=(?-i:[a-z]|\d))(?=(?-i:[A-Z])))"
WRITTEN = (
    re.compile(rf"{_APART}{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"(?<![\w.]){_DAY}(?:\s+(?:of\s+)?|-){_MONTH}(?:\s*,?\s+|-){_YEAR}", re.IGNORECASE),
    re.compile(rf"(?<![\w/-]){_YEAR}\s+{_MONTH}\s+{_DAY}(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<![\w/-]){_YEAR}[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?![\w/-](?!\d\d:))"),
)
SLASHED = re.compile(
    r"(?<![\w/.])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|(?<=/)\d\d)(?![\w/]|\.\d)"
)
IN_FILE_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-_.]?)(?P<month>[01]\d)(?P=sep)(?P<day>[0-3]\d)(?!\d)"
)
AROUND = re.compile(
    r"\b\d+[ -]?min(?:ute)?s?(?: read)?\b"
    r"|(?:first |date |last |originally )*(?:published|posted|updated|reviewed|modified|released|issued|created"
    r"|dated?|on|at|online|for immediate release|press release|publication|time|as of)\b:?"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?"
    r"|\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\b[A-Z]{2,4}T\b|\b(?:GMT|UTC|local)\b",
    re.IGNORECASE,
)
DATELINE_MARK = re.compile(r"\s*(?:\([^)]{2,30}\)\s*)?(?:[–—―]|--|-\s)")
DIGITS = re.compile(r"\d\d")
SPARE_WORDS = 2


class Dated(NamedTuple):
    """A date and where it is written."""

    start_char: int
    end_char: int
    on: date


def written(words: str) -> Iterator[Dated]:
    """Yield the days that words name, in order; a month or a year alone is none."""
    if not DIGITS.search(words):
        return
    matches = [match for pattern in (*WRITTEN, SLASHED) for match in pattern.finditer(words)]
    for match in sorted(matches, key=re.Match.start):
        if on := _day(match):
            yield Dated(*match.span(), on)


def line(words: str) -> Dated | None:
    """Read a line that holds a date and next to nothing else."""
    found = next(written(words), None)
    if found is None or len(words) > 150:
        return None
    rest = AROUND.sub(" ", words)
    for pattern in (*WRITTEN, SLASHED):
        rest = pattern.sub(" ", rest)
    return found if len(re.findall(r"\w+", rest)) <= SPARE_WORDS else None


def dateline(words: str) -> Dated | None:
    """Read the date with which a paragraph opens: after a place at most, and before a dash."""
    found = next(written(words[:120]), None)
    if found is None or not DATELINE_MARK.match(words, found.end_char):
        return None
    place = AROUND.sub("", words[: found.start_char])
    return found if len(place.split()) <= 4 and not re.search(r"[a-z]\.\s", place) else None


def in_file_name(name: str) -> date | None:
    """Read a date from a file's name; a year alone is none."""
    found = IN_FILE_NAME.search(name.rsplit("/", 1)[-1])
    return _day(found) if found else None


def _day(found: "re.Match[str]") -> date | None:
    """Make a calendar day of a match; 31 June is none, nor is 3/4/2020, which two continents read differently."""
    parts = found.groupdict()
    try:
        if "first" in parts:
            return _slashed(*(int(parts[key]) for key in ("first", "second", "year")))
        month = parts["month"]
        number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None


def _slashed(first: int, second: int, year: int) -> date | None:
    """Read a date with slashes where only one order is possible; two digits mean this century."""
    if (first > 12) == (second > 12) and first != second:
        return None
    month, day = (second, first) if first > 12 else (first, second)
    return date(year if year > 99 else 2000 + year, month, day)
