"""What users say of their texts: manifest.csv in any folder, line by line."""

import csv
import io
import json
import os
import posixpath
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pipeline.raw_text.formats import plain

COLUMNS = ("title", "publisher", "author", "date", "url", "licence", "attribution")


class Manifests(NamedTuple):
    """What all manifests under a folder say, and which of their lines were skipped."""

    rows: dict[str, str]
    warnings: list[str]


class Line(NamedTuple):
    """One row of a manifest: its place in the file, the text it speaks of, what it says, what is wrong with it."""

    number: int
    path: str
    says: dict[str, str]
    fault: str | None


def described(raw: Path) -> Manifests:
    """Collect every manifest under a folder; the one nearest to a file decides."""
    rows: dict[str, str] = {}
    warnings: list[str] = []
    for manifest in _manifests(raw):
        own: dict[str, str] = {}
        for line in _lines(raw, manifest):
            fault = line.fault or (f"{line.path} was described before" if line.path in own else None)
            if fault:
                warnings.append(f"{manifest.relative_to(raw).as_posix()}, line {line.number}: {fault}")
            if not line.fault and line.path not in own:
                own[line.path] = json.dumps(line.says, ensure_ascii=False, sort_keys=True)
        rows |= own
    return Manifests(rows, warnings)


def _manifests(raw: Path) -> list[Path]:
    """List the manifests, those of outer folders first."""
    found = [Path(folder) / "manifest.csv" for folder, _, names in os.walk(raw) if "manifest.csv" in names]
    return sorted((path for path in found if path.is_file()), key=lambda path: (len(path.parts), path))


def _lines(raw: Path, manifest: Path) -> Iterator[Line]:
    """Read one manifest; what breaks the file itself is told as its last line."""
    try:
        text = plain.read(manifest.read_bytes()).text or ""
    except OSError as error:
        yield Line(0, "", {}, f"cannot be read: {error.strerror}")
        return
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    if "file" not in (reader.fieldnames or ()):
        yield Line(1, "", {}, "there is no column called file")
        return
    folder = manifest.parent.relative_to(raw).as_posix()
    try:
        for row in reader:
            yield _line(raw, folder, reader.line_num, row)
    except csv.Error as error:
        yield Line(reader.line_num, "", {}, f"{error}; the lines after it are skipped too")


def _line(raw: Path, folder: str, number: int, row: dict[str | None, object]) -> Line:
    """Judge one row: the fields must fit the header, and the file must be there."""
    path = posixpath.normpath(posixpath.join(folder, str(row["file"] or "").strip()))
    says = {column: str(row[column]).strip() for column in COLUMNS if row.get(column)}
    return Line(number, path, {key: value for key, value in says.items() if value}, _fault(raw, path, row))


def _fault(raw: Path, path: str, row: dict[str | None, object]) -> str | None:
    """Say why a row cannot be used."""
    if None in row or None in row.values():
        return "the number of fields is not that of the header"
    if not str(row["file"]).strip() or path.startswith(("../", "/")):
        return f"{row['file']!r} names no file under this folder"
    if "\x00" in path or not (raw / path).is_file():
        return f"{path} is not there"
    if (stated := str(row.get("date") or "").strip()) and not _is_date(stated):
        return f"{stated!r} is no date like 2012-06-29"
    return None


def _is_date(words: str) -> bool:
    """Ask whether a date is written as the standard has it."""
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
