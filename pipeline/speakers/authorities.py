"""Whom the user has settled: raw/authorities.csv, line by line."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pipeline.speakers.person_names import folded
from warehouse.tables.speakers import KINDS

AUTHORITIES = "authorities.csv"
_ITEM = re.compile(r"Q[1-9]\d*")


class Authority(NamedTuple):
    """A person or body as the user names it."""

    name: str
    kind: str
    wikidata_id: str | None
    names: tuple[str, ...]
    """The name and every alias."""


class Authorities(NamedTuple):
    """What authorities.csv says, and which of its lines were skipped."""

    rows: tuple[Authority, ...] = ()
    warnings: tuple[str, ...] = ()


def authorities(text: str) -> Authorities:
    """Read the lines of authorities.csv; a broken one is told with its number and skipped, and so is a name again."""
    rows: list[Authority] = []
    warnings: list[str] = []
    taken: dict[tuple[str, str], str] = {}
    for number, row, fault in _lines(text):
        again = None if row is None else next((name for name in row.names if _place(row, name) in taken), None)
        if row is None or again is not None:
            warnings.append(f"{AUTHORITIES}, line {number}: {fault or f'{again} was named before'}")
        else:
            taken |= dict.fromkeys((_place(row, name) for name in row.names), row.name)
            rows.append(row)
    return Authorities(tuple(rows), tuple(warnings))


def named_by(rows: Iterable[Authority]) -> dict[tuple[str, str], Authority]:
    """Map person or body and each of its names, folded, to the authority that names it."""
    return {_place(row, name): row for row in rows for name in row.names}


def _place(row: Authority, name: str) -> tuple[str, str]:
    return "body" if row.kind in {"organisation", "government"} else row.kind, folded(name)


def _lines(text: str) -> Iterator[tuple[int, Authority | None, str]]:
    """Read each line, or say what is wrong with it; what breaks the file itself is told as its last line."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        if missing := [column for column in ("name", "kind") if column not in (reader.fieldnames or ())]:
            yield 1, None, f"there is no column called {missing[0]}"
            return
        for row in reader:
            fault = _fault(row)
            yield reader.line_num, None if fault else _authority(row), fault
    except csv.Error as error:
        yield reader.line_num, None, f"{error}; the lines after it are skipped too"


def _fault(row: Mapping[str | None, object]) -> str:
    """Say why a row cannot be used."""
    if None in row or None in row.values():
        return "the number of fields is not that of the header"
    if not str(row["name"]).strip():
        return "there is no name"
    if str(row["kind"]).strip() not in KINDS:
        return f"{row['kind']!r} is no kind: {', '.join(KINDS)}"
    item = str(row.get("wikidata_id") or "").strip()
    return f"{item!r} is no item like Q76" if item and not _ITEM.fullmatch(item) else ""


def _authority(row: Mapping[str | None, object]) -> Authority:
    name = " ".join(str(row["name"]).split())
    aliases = (" ".join(alias.split()) for alias in re.split(r"[;|]", str(row.get("aliases") or "")))
    item = str(row.get("wikidata_id") or "").strip() or None
    return Authority(name, str(row["kind"]).strip(), item, tuple(dict.fromkeys(filter(None, (name, *aliases)))))
