"""Annotated texts: one JSON object per line, with spans counted in characters of its text."""

import gzip
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from warehouse.problems import Unusable

_ODD = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 150
_UNWRITABLE = re.compile("[\\ud800-\\udfff]")
SHAPE = '{"doc_id", "text", "attributions": [{"source", "cue", "content": [[start, end], …], "type"}, …]}'


class Annotated(NamedTuple):
    """A text and who said what in it, by those who read it."""

    name: str
    text: str
    attributions: list[dict[str, Any]]


def annotated(path: Path) -> list[Annotated]:
    """Read a gold file, packed or not; the first line that cannot be used is named."""
    try:
        lines = _lines(path)
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise Unusable(f"{path} cannot be read ({error}): name a JSON Lines file of annotated texts.") from error
    texts = [_checked(line, f"{path}, line {number}") for number, line in lines]
    if not texts:
        raise Unusable(f"{path} holds no annotated text: there is nothing to score.")
    _refuse_doubles(texts, path)
    return texts


def _lines(path: Path) -> list[tuple[int, str]]:
    contents = path.read_bytes()
    text = (gzip.decompress(contents) if path.suffix == ".gz" else contents).decode("utf-8")
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _checked(line: str, place: str) -> Annotated:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise Unusable(f"{place} is no JSON ({error}).") from error
    fault = next(_faults(row), None)
    if fault:
        raise Unusable(f"{place}: {fault}; a line should be {SHAPE}.")
    return Annotated(_ODD.sub("_", str(row["doc_id"]))[:_LONGEST], row["text"], row["attributions"])


def _faults(row: Any) -> Iterator[str]:
    if not isinstance(row, dict):
        yield "not an object"
    elif not row.get("doc_id"):
        yield "no doc_id"
    elif not isinstance(row.get("text"), str) or _UNWRITABLE.search(row["text"]):
        yield "no text"
    elif not isinstance(row.get("attributions"), list):
        yield "no attributions"
    else:
        yield from _faulty_attributions(row["attributions"], len(row["text"]))


def _faulty_attributions(attributions: list[Any], length: int) -> Iterator[str]:
    for number, one in enumerate(attributions, 1):
        if not isinstance(one, dict) or not isinstance(one.get("type"), str):
            yield f"attribution {number} has no type"
        else:
            for role in ("source", "cue", "content"):
                if not _are_spans(one.get(role), length):
                    yield f"the {role} of attribution {number} is no list of [start, end] within the text"


def _are_spans(spans: Any, length: int) -> bool:
    return isinstance(spans, list) and all(_is_span(span, length) for span in spans)


def _is_span(span: Any, length: int) -> bool:
    return (
        isinstance(span, list)
        and len(span) == 2
        and all(type(place) is int for place in span)
        and 0 <= span[0] <= span[1] <= length
    )


def _refuse_doubles(texts: Iterable[Annotated], path: Path) -> None:
    # Several annotators may have read one text; two texts under one name would be one file.
    seen: dict[str, str] = {}
    for one in texts:
        if seen.setdefault(one.name, one.text) != one.text:
            raise Unusable(f"{path} has two texts named {one.name}: give each its own doc_id.")
