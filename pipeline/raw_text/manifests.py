"""What users say of their texts: manifest.csv in any folder, line by line."""

import json
import os
import posixpath
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pipeline.raw_text.formats import plain
from warehouse.user_tables import lines

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


def packed(tables: Mapping[str, bytes], names: Collection[str]) -> dict[str, str]:
    """Read the manifests in an archive, by name; the one nearest to a file decides, wrong lines say nothing."""
    rows: dict[str, str] = {}
    for name in sorted(tables, key=lambda name: (name.count("/"), name)):
        lines = _table(tables[name], posixpath.dirname(name) or ".", names.__contains__)
        own = {line.path: line.says for line in reversed([*lines]) if not line.fault}
        rows |= {path: json.dumps(says, ensure_ascii=False, sort_keys=True) for path, says in own.items()}
    return rows


def _lines(raw: Path, manifest: Path) -> Iterator[Line]:
    """Read one manifest of a folder."""
    try:
        content = manifest.read_bytes()
    except OSError as error:
        yield Line(0, "", {}, f"cannot be read: {error.strerror}")
        return
    folder = manifest.parent.relative_to(raw).as_posix()
    yield from _table(content, folder, lambda path: "\x00" not in path and (raw / path).is_file())


def _table(content: bytes, folder: str, is_there: Callable[[str], bool]) -> Iterator[Line]:
    """Read one manifest; what breaks the file itself is told as its last line."""
    for row in lines(plain.read(content).text or "", ("file",)):
        yield Line(row.number, "", {}, row.fault) if row.fault else _line(folder, row.number, row.fields, is_there)


def _line(folder: str, number: int, row: dict[str, str], is_there: Callable[[str], bool]) -> Line:
    """Judge one row: the file must be there."""
    path = posixpath.normpath(posixpath.join(folder, row["file"].strip()))
    says = {column: row[column].strip() for column in COLUMNS if row.get(column)}
    return Line(number, path, {key: value for key, value in says.items() if value}, _fault(path, row, is_there))


def _fault(path: str, row: dict[str, str], is_there: Callable[[str], bool]) -> str | None:
    """Say why a row cannot be used."""
    if not row["file"].strip() or path.startswith(("../", "/")):
        return f"{row['file']!r} names no file under this folder"
    if not is_there(path):
        return f"{path} is not there"
    if (stated := row.get("date", "").strip()) and not _is_date(stated):
        return f"{stated!r} is no date like 2012-06-29"
    return None


def _is_date(words: str) -> bool:
    """Ask whether a date is written as the standard has it."""
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
