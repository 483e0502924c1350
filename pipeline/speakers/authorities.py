"""Whom the user has settled: raw/authorities.csv, line by line."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pipeline.speakers.person_names import folded
from warehouse.tables.speakers import KINDS
from warehouse.user_tables import lines

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
    for line in lines(text, ("name", "kind")):
        fault = line.fault or _fault(line.fields)
        row = None if fault else _authority(line.fields)
        again = None if row is None else next((name for name in row.names if _place(row, name) in taken), None)
        if row is None or again is not None:
            warnings.append(f"{AUTHORITIES}, line {line.number}: {fault or f'{again} was named before'}")
        else:
            taken |= dict.fromkeys((_place(row, name) for name in row.names), row.name)
            rows.append(row)
    return Authorities(tuple(rows), tuple(warnings))


def named_by(rows: Iterable[Authority]) -> dict[tuple[str, str], Authority]:
    """Map person or body and each of its names, folded, to the authority that names it."""
    return {_place(row, name): row for row in rows for name in row.names}


def _place(row: Authority, name: str) -> tuple[str, str]:
    return "body" if row.kind in {"organisation", "government"} else row.kind, folded(name)


def _fault(fields: Mapping[str, str]) -> str:
    """Say why a row cannot be used."""
    if not fields["name"].strip():
        return "there is no name"
    if fields["kind"].strip() not in KINDS:
        return f"{fields['kind']!r} is no kind: {', '.join(KINDS)}"
    item = fields.get("wikidata_id", "").strip()
    return f"{item!r} is no item like Q76" if item and not _ITEM.fullmatch(item) else ""


def _authority(fields: Mapping[str, str]) -> Authority:
    name = " ".join(fields["name"].split())
    aliases = (" ".join(alias.split()) for alias in re.split(r"[;|]", fields.get("aliases", "")))
    item = fields.get("wikidata_id", "").strip() or None
    return Authority(name, fields["kind"].strip(), item, tuple(dict.fromkeys(filter(None, (name, *aliases)))))
