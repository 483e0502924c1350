"""What this corpus talks about: groups of passages that point the same way, under names that last.

A theme keeps its id from build to build while at least half of what it and its namesake hold together is the same.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.language.passages import Directions, unpacked
from pipeline.themes.clusters import Grouped, grouped, middles_of
from pipeline.themes.labels import Named, named
from warehouse.ids import digest

SCHEME = "discovered"
# A shorter passage is read for its document's other passages; it makes no theme.
FEWEST_WORDS = 5
READ_FOR_A_LABEL = 300
SAME_FROM = 0.5
# Fewer themes than this need no wider ones above them.
FEWEST_FOR_WIDER = 9
_PLACE = ("document_id", "start_char", "end_char")

Texts = Callable[[pl.DataFrame], list[str]]
"""Gives the words of passages, in their order."""


class Discovered(NamedTuple):
    """The themes that were found as rows, and which passages belong to each, how closely."""

    themes: list[dict[str, Any]]
    members: pl.DataFrame


def discovered(passages: pl.DataFrame, texts: Texts) -> Discovered:
    """Group passages into themes and name these; passages that were grouped before say so in `theme_id`."""
    read = passages.filter(pl.col("passage_word_count") >= FEWEST_WORDS).sort(_PLACE)
    if read.is_empty():
        return Discovered([], _members(read, [], np.zeros(0, np.float32)))
    pointing = unpacked(read["direction"])
    before = read["theme_id"].to_list()
    found = grouped(pointing, _middles_before(pointing, before))
    ids = _ids(read, found, before)
    typical = {number: _typical(found, number) for number in sorted(ids)}
    labels = named({number: texts(read[rows]) for number, rows in typical.items()})
    wider = _wider(found)
    rows = [_row(ids[number], labels[number]) for number in typical]
    parents = {}
    if wider is not None:
        parents = {number: int(wider.numbers[number]) for number in typical}
        rows = [*_parent_rows(ids, labels, parents, found), *rows]
    by_id = {ids[number]: _parent_id(parents[number], parents, ids) for number in typical if parents}
    themes = [row | {"parent_theme_id": by_id.get(row["theme_id"])} for row in rows]
    members = [ids[number] for number in found.numbers.tolist()]
    return Discovered(themes, _members(read, members, found.closeness))


def _middles_before(pointing: Directions, before: Sequence[str | None]) -> Directions | None:
    known = [row for row, theme_id in enumerate(before) if theme_id is not None]
    if not known:
        return None
    numbers = {theme_id: number for number, theme_id in enumerate(sorted({before[row] or "" for row in known}))}
    return middles_of(pointing[known], np.array([numbers[before[row] or ""] for row in known]))


def _ids(read: pl.DataFrame, found: Grouped, before: Sequence[str | None]) -> dict[int, str]:
    """Give each group the id of the theme that it mostly is, or one of its own, made of its most typical passage."""
    pairs = Counter(zip(found.numbers.tolist(), before, strict=True))
    now, earlier = Counter(found.numbers[[each is not None for each in before]].tolist()), Counter(before)
    ids: dict[int, str] = {}
    for (number, theme_id), shared in sorted(pairs.items(), key=lambda each: (-each[1], each[0][0], each[0][1] or "")):
        if theme_id is not None and number not in ids and theme_id not in ids.values():
            together = now[number] + earlier[theme_id] - shared
            ids |= {number: theme_id} if shared >= SAME_FROM * together else {}
    for number in sorted(set(found.numbers.tolist()) - set(ids)):
        place = read.select(_PLACE).row(_typical(found, number)[0])
        ids[number] = _unused(digest(SCHEME, *place), set(ids.values()) | set(filter(None, before)))
    return ids


def _unused(theme_id: str, used: set[str]) -> str:
    return theme_id if theme_id not in used else _unused(digest(theme_id), used)


def _typical(found: Grouped, number: int) -> list[int]:
    """List the rows of a group that lie nearest to its middle."""
    rows = np.flatnonzero(found.numbers == number)
    order = np.argsort(-found.closeness[rows], kind="stable")[:READ_FOR_A_LABEL]
    return [int(row) for row in rows[order]]


def _wider(found: Grouped) -> Grouped | None:
    """Group the themes themselves, where there are many."""
    return grouped(found.middles) if len(found.middles) >= FEWEST_FOR_WIDER else None


def _parent_id(parent: int, parents: Mapping[int, int], ids: Mapping[int, str]) -> str:
    return digest(SCHEME, "wider", *sorted(ids[number] for number in parents if parents[number] == parent))


def _parent_rows(
    ids: Mapping[int, str], labels: Mapping[int, Named], parents: Mapping[int, int], found: Grouped
) -> list[dict[str, Any]]:
    """Name wider themes by the largest of the themes they hold."""
    sizes = Counter(found.numbers.tolist())
    rows = []
    for parent in sorted(set(parents.values())):
        held = sorted((number for number in parents if parents[number] == parent), key=lambda each: -sizes[each])
        firsts = [labels[number].label.split(", ")[0] for number in held]
        terms = list(dict.fromkeys(term for number in held for term in labels[number].terms[:3]))
        rows.append(_row(_parent_id(parent, parents, ids), Named(" · ".join(dict.fromkeys(firsts[:3])), terms)))
    return rows


def _row(theme_id: str, name: Named) -> dict[str, Any]:
    return {
        "theme_id": theme_id,
        "scheme": SCHEME,
        "code": theme_id,
        "label": name.label,
        "parent_theme_id": None,
        "terms": name.terms,
        "description": None,
    }


def _members(read: pl.DataFrame, ids: Sequence[str], closeness: npt.NDArray[np.float32]) -> pl.DataFrame:
    return read.select(
        *_PLACE,
        theme_id=pl.Series(ids, dtype=pl.String),
        closeness=pl.Series(closeness.astype(np.float64)).round(4),
    )
