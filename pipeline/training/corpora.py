"""Annotated texts as word pieces with labels."""

import csv
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.language.pieces import Numbers, Pieces, pieces
from pipeline.language.spans import Span, between
from pipeline.training.swapping import Told

_LINE_END = re.compile(r"\n")
_CLOSES = re.compile(r"[.,;:!?%)\]}’”]|'s|'re|'ve|'d|'m|'ll|n't|’s|n’t")
_OPENS = frozenset("([{“‘$#")
KINDS = ("PERSON", "ORG", "GPE")

Stretch = tuple[int, int]  # piece numbers, half open
Direction = npt.NDArray[np.float16]
UNKNOWN = -100  # a tag that no loss looks at
_LEAST = 8  # pieces of a passage that is about something
_TOPICS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21)


class Report(NamedTuple):
    """One attribution, in piece numbers."""

    cue: Stretch
    sources: tuple[Stretch, ...]
    contents: tuple[Stretch, ...]


class Article(NamedTuple):
    """A text with its attributions."""

    name: str
    text: str
    pieces: Pieces
    reports: list[Report]
    gold: list[dict[str, Any]]


class Stream(NamedTuple):
    """Texts one after another, a number per piece saying which tag it has."""

    pieces: Pieces
    tags: Numbers


class Pronoun(NamedTuple):
    """A text with one pronoun and two names; `answer` is 0 for neither, 1 for the first name, 2 for the second."""

    pieces: Pieces
    places: tuple[Stretch, Stretch, Stretch]
    answer: int


class Taught(NamedTuple):
    """A text with its passages, the direction a teacher gives each, and the text's topic, `UNKNOWN` for none."""

    pieces: Pieces
    passages: list[Stretch]
    directions: list[Direction]
    topic: int


def rows(path: Path) -> Iterator[Any]:
    """Read the rows of a packed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def lines(text: str) -> list[Span]:
    """List the lines that hold something."""
    return list(between(text, _LINE_END))


def articles(path: Path) -> list[Article]:
    """Read annotated articles (PolNeAR's layout)."""
    return [_article(row) for row in rows(path)]


def _article(row: dict[str, Any]) -> Article:
    read = pieces(row["text"], lines(row["text"]))
    reports = [report for one in row["attributions"] if (report := _report(read, one)) is not None]
    return Article(row["doc_id"], row["text"], read, reports, row["attributions"])


def _report(read: Pieces, one: dict[str, Any]) -> Report | None:
    cue, source, content = (stretches_of(read, one[role]) for role in ("cue", "source", "content"))
    return Report(cue[0], tuple(source), tuple(content)) if cue and content else None


def stretches_of(read: Pieces, spans: Iterable[tuple[int, int]]) -> list[Stretch]:
    """Find the pieces of some spans; those without any are left out."""
    found = (
        (int(np.searchsorted(read.ends, start, "right")), int(np.searchsorted(read.starts, end)))
        for start, end in spans
    )
    return sorted(one for one in found if one[0] < one[1])


def boundary_tags(length: int, spans: Iterable[tuple[Stretch, int]]) -> Numbers:
    """Write labelled stretches as one tag per piece: outside 0, then begin, inside, end, single for each label."""
    tags = np.zeros(length, np.int64)
    for (start, end), label in spans:
        first = 1 + 4 * label
        tags[start:end] = first + 1
        tags[start], tags[end - 1] = first, first + 2
        if end - start == 1:
            tags[start] = first + 3
    return tags


def names(path: Path) -> Stream:
    """Read texts whose tokens carry the tags of names."""
    documents = [_named(tokens) for tokens in rows(path)]
    columns = (np.concatenate([document.pieces[n] for document in documents]) for n in range(4))
    return Stream(Pieces(*columns), np.concatenate([document.tags for document in documents]))


def _named(tokens: list[tuple[str, str]]) -> Stream:
    text, places = "", []
    for token, _ in tokens:
        is_tight = not text or _CLOSES.fullmatch(token) or text[-1] in _OPENS
        text += token if is_tight else " " + token
        places.append((len(text) - len(token), len(text)))
    read = pieces(text, [Span(0, len(text))])
    spans = [(stretch[0], label) for span, label in _spans(tokens, places) if (stretch := stretches_of(read, [span]))]
    return Stream(read, boundary_tags(len(read), spans))


def _spans(tokens: list[tuple[str, str]], places: list[Stretch]) -> Iterator[tuple[Stretch, int]]:
    start, kind = -1, ""
    for (_, tag), (first, _), number in zip(
        [*tokens, ("", "O")], [*places, (0, 0)], range(len(places) + 1), strict=True
    ):
        if tag[:2] != "I-" and kind:
            yield (start, places[number - 1][1]), KINDS.index(kind)
            kind = ""
        if tag[:2] == "B-":
            start, kind = first, tag[2:]


def told(path: Path) -> list[Told]:
    """Read texts with one pronoun and two names (GAP's layout)."""
    with path.open(encoding="utf-8", newline="") as table:
        return [_told(row) for row in csv.DictReader(table, delimiter="\t")]


def _told(row: dict[str, str]) -> Told:
    first, second, third = (
        Span(int(row[f"{role}-offset"]), int(row[f"{role}-offset"]) + len(row[role])) for role in ("Pronoun", "A", "B")
    )
    answer = 1 if row["A-coref"] == "TRUE" else 2 if row["B-coref"] == "TRUE" else 0
    return Told(row["Text"], (first, second, third), answer)


def pronouns(texts: Iterable[Told]) -> Iterator[Pronoun]:
    """Cut such texts into pieces; those whose names have none are left out."""
    for one in texts:
        read = pieces(one.text, lines(one.text))
        first, second, third = (stretches_of(read, [span]) for span in one.spans)
        if first and second and third:
            yield Pronoun(read, (first[0], second[0], third[0]), one.answer)


def topical(path: Path) -> Iterator[Taught]:
    """Read headlines and titles with their topic; the last number stands for all topics beyond the twenty."""
    for row in rows(path):
        code = int(row["label"].split()[0])
        read = pieces(row["text"], lines(row["text"]))
        yield Taught(read, [(0, len(read))], [], _TOPICS.index(code) if code in _TOPICS else len(_TOPICS))


def untaught(text: str) -> Taught:
    """Cut a text into passages, one a line."""
    read = pieces(text, lines(text))
    found = stretches_of(read, lines(text))
    return Taught(read, [(start, end) for start, end in found if end - start >= _LEAST], [], UNKNOWN)
