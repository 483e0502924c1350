"""Where quotation marks open and close."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.language.spans import Span

# Which marks may close what a mark opened.
CLOSERS = {
    '"': '"”“',
    "“": '”"',
    "”": '”"“',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‘": "’'",
    "'": "'’",
    "``": ("''",),
    "''": ("''",),
}
_DOUBLE = re.compile(r"``|''|[\"“”„«»]")
_SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[^\W_])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…)–—-])[’'](?![\w’'])")
# A word that begins with an apostrophe opens nothing: ’tis, ’em, ’90s.
_ELISION = re.compile(r"[‘'](?:\d0s\b|tis\b|twas\b|em\b|cause\b|til\b|bout\b|round\b|n\b)", re.IGNORECASE)
_PUNCTUATION = ".,!?…"


class Marked(NamedTuple):
    """A stretch between quotation marks: with its marks, without them, and whether the next paragraph continues it."""

    outer: Span
    inner: Span
    runs_on: bool = False


class _Mark(NamedTuple):
    start: int
    sign: str
    opens: bool
    closes: bool


def marked(text: str, paragraphs: Iterable[Span]) -> list[list[Marked]]:
    """List, paragraph by paragraph, what stands between outermost marks; an open mark spoils its own paragraph only."""
    spans = list(paragraphs)
    following = [*(_reopens(text, span) for span in spans[1:]), False][: len(spans)]
    return [
        _with_singles(text, span, list(_doubles(text, span, reopened=reopened)))
        for span, reopened in zip(spans, following, strict=True)
    ]


def _reopens(text: str, paragraph: Span) -> bool:
    return text[paragraph.start_char : paragraph.start_char + 1] in {'"', "“", "„", "«", "‘"}


def _signs(text: str, paragraph: Span) -> Iterator[_Mark]:
    for match in _DOUBLE.finditer(text, *paragraph):
        before = text[match.start() - 1] if match.start() > paragraph.start_char else " "
        after = text[match.end()] if match.end() < paragraph.end_char else " "
        tight_before, tight_after = before.isalnum() or before in _PUNCTUATION, not after.isspace()
        is_first = match.start() == paragraph.start_char
        yield _Mark(match.start(), match[0], is_first or (tight_after and not tight_before), not before.isspace())


def _doubles(text: str, paragraph: Span, *, reopened: bool) -> Iterator[Marked]:
    opened: _Mark | None = None
    for mark in _signs(text, paragraph):
        if opened is None:
            opened = mark if _can_open(mark) else None
        elif mark.sign in CLOSERS.get(opened.sign, ()) and (mark.closes or not mark.opens):
            yield _pair(opened, mark)
            opened = None
        elif mark.opens and mark.sign == opened.sign:
            opened = mark  # the one before never closed
    if opened is not None and reopened:
        start = opened.start + len(opened.sign)
        yield Marked(Span(opened.start, paragraph.end_char), Span(start, paragraph.end_char), runs_on=True)


def _can_open(mark: _Mark) -> bool:
    return mark.sign in CLOSERS and (mark.opens or (mark.sign in "“„«" and not mark.closes))


def _pair(opened: _Mark, closed: _Mark) -> Marked:
    return Marked(
        Span(opened.start, closed.start + len(closed.sign)), Span(opened.start + len(opened.sign), closed.start)
    )


def _with_singles(text: str, paragraph: Span, doubles: list[Marked]) -> list[Marked]:
    """Add single-quoted stretches outside the double ones; one that embraces double ones replaces them."""
    singles: list[Marked] = []
    place = paragraph.start_char
    while (opening := _SINGLE_OPEN.search(text, place, paragraph.end_char)) is not None:
        place = opening.end()
        if _ELISION.match(text, opening.start()) or _inside(doubles, opening.start()):
            continue
        close = _single_close(text, Span(opening.end(), paragraph.end_char), doubles)
        if close is not None:
            singles.append(Marked(Span(opening.start(), close + 1), Span(opening.end(), close)))
            place = close + 1
    kept = [one for one in doubles if not _inside(singles, one.outer.start_char)]
    return sorted([*kept, *singles]) if singles else doubles


def _single_close(text: str, rest: Span, doubles: list[Marked]) -> int | None:
    """Find the close of a single mark: the first one after punctuation or no plural, before another one opens."""
    opening = _SINGLE_OPEN.search(text, *rest)
    limit = opening.start() if opening else rest.end_char
    closes = [
        m.start() for m in _SINGLE_CLOSE.finditer(text, rest.start_char, limit) if not _inside(doubles, m.start())
    ]
    sure = (place for place in closes if text[place - 1] in _PUNCTUATION or text[place - 1] != "s")
    return next(sure, closes[0] if closes else None)


def _inside(stretches: list[Marked], place: int) -> bool:
    number = bisect_right(stretches, place, key=lambda one: one.inner.start_char) - 1
    return number >= 0 and place < stretches[number].inner.end_char
