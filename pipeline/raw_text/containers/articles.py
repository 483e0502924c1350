"""Tables of articles (.json, .jsonl, .csv): a column of texts, and what the other columns say of them."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, BinaryIO

from pipeline.raw_text.containers.entries import BYTE_LIMIT, Allowance, Entry, problem, too_large
from pipeline.raw_text.encodings import characters
from pipeline.raw_text.formats import html
from pipeline.raw_text.formats.decoded import Decoded, Stated
from pipeline.raw_text.formats.plain import judged
from pipeline.raw_text.markup.statements import tidy

PAGE = ("<p>", "<p ", "<div", "<html", "<!doctype", "<br", "<article")
LEAST_WORDS = 20
MOST_NESTED = 3


@cache
def column_names() -> Mapping[str, tuple[str, ...]]:
    """Read by which names columns are known."""
    text = files("pipeline.raw_text.containers").joinpath("field_names.txt").read_text(encoding="utf-8")
    lines = (line.partition(": ") for line in text.splitlines() if not line.startswith("#"))
    return {field: tuple(names.split()) for field, _, names in lines}


def in_lines(file: BinaryIO, _: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield the articles of a file with one JSON object a line."""
    number = 0
    while line := file.readline(BYTE_LIMIT + 1):
        number += 1
        name = f"{number:06d}"
        if len(line) > BYTE_LIMIT:
            yield too_large(name)
            while line and not line.endswith(b"\n"):
                line = file.readline(BYTE_LIMIT)
        elif line.strip():
            allowance.take(len(line))
            yield _parsed(name, line, "jsonl column")


def _parsed(name: str, line: bytes, basis: str) -> Entry:
    try:
        row = json.loads(characters(line).text or "")
    except (ValueError, RecursionError) as error:
        return problem(name, "malformed", f"no JSON: {error}")
    return _article(name, row, line, basis)


def in_json(file: BinaryIO, _: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield the articles of a JSON file: one object, a list of them, or an object that holds such a list."""
    rows = _rows(json.loads(characters(file.read()).text or ""))
    for number, row in enumerate(rows, start=1):
        content = json.dumps(row, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
        allowance.take(len(content))
        yield _article(f"{number:06d}", row, content, "json field")


def _rows(value: Any, depth: int = 0) -> list[Any]:
    """Find the list of articles, however it is wrapped."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or depth > MOST_NESTED:
        return []
    if _text_column(value) is not None:
        return [value]
    lists = (_rows(inner, depth + 1) for inner in value.values() if isinstance(inner, list | dict))
    return max(lists, key=len, default=[])


def in_csv(file: BinaryIO, _: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield the articles of a table; fields may be parted by commas, semicolons or tabs."""
    text = (characters(file.read()).text or "").replace("\x00", "")
    csv.field_size_limit(BYTE_LIMIT)
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    number = 0
    try:
        for number, row in enumerate(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter), start=1):
            told = {key: value for key, value in row.items() if isinstance(key, str) and isinstance(value, str)}
            content = json.dumps(told, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
            allowance.take(len(content))
            yield _article(f"{number:06d}", told, content, "csv column")
    except csv.Error as error:
        yield problem(f"{number + 1:06d}", "malformed", f"{error}; the rows after it are not read")


def _article(name: str, row: Any, content: bytes, basis: str) -> Entry:
    """Take the text of a row, and what its other columns state."""
    column = _text_column(row) if isinstance(row, dict) else None
    if column is None:
        return Entry(name, content, Decoded(problem="unsupported", problem_detail="a row without a column of text"))
    stated = tuple(tidy(_stated(row, column, basis)))
    words = _holdable(row[column])
    if words.lstrip()[:400].lower().startswith(PAGE) or words.count("<p>") > 1:
        return Entry(name, content, html.read(words.encode(), "utf-8", stated))
    decoded = judged(words, "utf-8")
    return Entry(name, content, decoded._replace(stated=stated) if decoded.text else decoded)


def _holdable(words: str) -> str:
    """Replace what no table can hold: halves of pairs, zero characters."""
    return words.encode("utf-8", "replace").decode().replace("\x00", " ")


def _text_column(row: Mapping[str, Any]) -> str | None:
    """Find the column that holds the text: by its name, else the longest with enough words."""
    named = _named(row, "text")
    if named is not None and isinstance(row[named], str):
        return named
    long = {key: value for key, value in row.items() if isinstance(value, str) and value.count(" ") >= LEAST_WORDS}
    return max(long, key=lambda key: len(long[key]), default=None)


def _named(row: Mapping[str, Any], field: str) -> str | None:
    """Find the column with the best name for a field that says something."""
    keys = {"".join(c for c in key.lower() if c.isalnum()): key for key in row if isinstance(key, str)}
    found = (keys[name] for name in column_names()[field] if name in keys)
    return next((key for key in found if list(_values(row[key]))), None)


def _values(value: Any) -> Iterator[str]:
    """Yield the words in a cell: its own, those of its list, or the name of what it describes."""
    if isinstance(value, str) and value.strip():
        yield value
    elif isinstance(value, list):
        for item in value[:20]:
            yield from _values(item)
    elif isinstance(value, dict):
        yield from _values(value.get("name") or value.get("title"))


def _stated(row: Mapping[str, Any], column: str, basis: str) -> Iterable[Stated]:
    for field in column_names():
        key = _named(row, field) if field != "text" else None
        if key is not None and key != column:
            yield from (Stated(field, value, f"{basis} {key}"[:80]) for value in _values(row[key]))
