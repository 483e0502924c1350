"""Tables that users put beside their texts, line by line: a broken line is told with its number and skipped."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A line by its number, with its fields, or with what is wrong with it."""

    number: int
    fields: dict[str, str]
    fault: str


def lines(text: str, needed: tuple[str, ...]) -> Iterator[Line]:
    """Read a table with a header that holds some columns; what breaks the file itself is told as its last line."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        if missing := [column for column in needed if column not in (reader.fieldnames or ())]:
            yield Line(1, {}, f"there is no column called {missing[0]}")
            return
        for row in reader:
            fits = None not in row and None not in row.values()
            fault = "" if fits else "the number of fields is not that of the header"
            yield Line(reader.line_num, row if fits else {}, fault)
    except csv.Error as error:
        yield Line(reader.line_num, {}, f"{error}; the lines after it are skipped too")
