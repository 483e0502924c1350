"""The stretches of what was said: found by the tagger, bounded by quotation marks where there are any."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from pipeline.language.spans import Span, stripped
from pipeline.quotes.marks import Marked, marked

_EDGES = " \t\r\n\xa0,;:.—–-()[]…\"“”'‘’"
_LONGEST_CHAIN = 50
# How much of the words between marks must be taken for said, so that all of them are.
_TAKEN_SHARE = 0.3


# The number of a footnote at either end: "…, they said. [30]", "15] The agency …".
_NOTE_BEHIND = re.compile(r"(?<=[.,;:)”\"])\s*\[?\d{1,3}\]?\s*\Z|\s\[\d{1,3}\]?\s*\Z")
_NOTE_BEFORE = re.compile(r"\s*\[?\d{1,3}\]\s*")


class Segment(NamedTuple):
    """A stretch of what was said, without the marks around it."""

    start_char: int
    end_char: int
    in_quotation_marks: bool


class Quoted:
    """What stands between outermost marks in the paragraphs of a text, and what goes on in the next paragraph."""

    def __init__(self, text: str, paragraphs: list[Span]) -> None:
        self.text = text
        self.paragraphs = paragraphs
        by_paragraph = marked(text, paragraphs)
        self.stretches = [one for stretches in by_paragraph for one in stretches]
        self._starts = [one.outer.start_char for one in self.stretches]
        self._chains = _chains(by_paragraph)

    def within(self, span: Span) -> list[Marked]:
        """List the stretches that share a character with a span."""
        number = max(0, bisect_right(self._starts, span.start_char) - 1)
        found = []
        while number < len(self.stretches) and self._starts[number] < span.end_char:
            if self.stretches[number].outer.overlaps(span):
                found.append(self.stretches[number])
            number += 1
        return found

    def at(self, place: int) -> Marked | None:
        """Find the stretch between whose marks a character stands."""
        return next(
            (one for one in self.within(Span(place, place + 1)) if one.inner.covers(Span(place, place + 1))), None
        )

    def paragraph(self, place: int) -> Span:
        """Give the paragraph in which a character stands."""
        return self.paragraphs[self.number(place)]

    def number(self, place: int) -> int:
        """Count the paragraphs before the one in which, or after which, a character stands."""
        return max(0, bisect_right(self.paragraphs, place, key=lambda one: one.start_char) - 1)

    def chain(self, one: Marked) -> list[Marked]:
        """Give a stretch with those that continue it, and with those before it that nothing introduces."""
        chain = self._chains[one.outer.start_char]
        first = chain[0].outer.start_char
        is_alone = first == self.paragraph(first).start_char
        return chain if is_alone else chain[chain.index(one) :]

    def opening(self, one: Marked) -> Marked:
        """Give the stretch with which what runs on began."""
        return self._chains[one.outer.start_char][0]


def _chains(by_paragraph: list[list[Marked]]) -> dict[int, list[Marked]]:
    """Tie a stretch that runs on to what the next paragraph opens with."""
    chains: dict[int, list[Marked]] = {}
    open_chain: list[Marked] = []
    for stretches in by_paragraph:
        for one in stretches:
            chain = [*open_chain, one] if open_chain else [one]
            open_chain = chain if one.runs_on and len(chain) < _LONGEST_CHAIN else []
            for member in chain:
                chains[member.outer.start_char] = chain
    return chains


def parted(quoted: Quoted, contents: list[Span], cue: Span | None) -> tuple[Segment, ...]:
    """Part contents where marks open and close; words that a report within marks tells of stay as they are."""
    around = quoted.at(cue.start_char) if cue is not None else None
    found: dict[tuple[int, int], Segment] = {}
    for content in contents:
        for segment in _parted(quoted, content, around):
            found.setdefault(segment[:2], segment)
    return tuple(sorted(found.values()))


def _parted(quoted: Quoted, content: Span, around: Marked | None) -> Iterator[Segment]:
    place = content.start_char
    for one in quoted.within(content):
        if one == around:
            continue
        yield from _plain(quoted, Span(place, min(one.outer.start_char, content.end_char)))
        place = max(place, one.outer.end_char)
        if _is_taken(one.inner, content):
            yield from between_marks(quoted, one)
    yield from _plain(quoted, Span(place, content.end_char))


def _is_taken(inner: Span, content: Span) -> bool:
    shared = min(inner.end_char, content.end_char) - max(inner.start_char, content.start_char)
    return shared > _TAKEN_SHARE * (inner.end_char - inner.start_char)


def between_marks(quoted: Quoted, one: Marked) -> Iterator[Segment]:
    """Yield what stands between marks, and where it goes on; marks around nothing, or around dots, hold no words."""
    for part in quoted.chain(one):
        span = stripped(quoted.text, part.inner)
        if any(map(str.isalnum, span.of(quoted.text))):
            yield Segment(*span, in_quotation_marks=True)


def _without_notes(text: str, span: Span) -> Span:
    """Leave out the numbers of footnotes at both ends."""
    behind = _NOTE_BEHIND.search(span.of(text))
    before = _NOTE_BEFORE.match(text, *span)
    end = span.start_char + behind.start() if behind else span.end_char
    return Span(min(before.end(), end) if before else span.start_char, end)


def _plain(quoted: Quoted, span: Span) -> Iterator[Segment]:
    """Yield unmarked words paragraph by paragraph: what cleaning dropped between two is no part of them."""
    if span.start_char >= span.end_char:
        return
    for paragraph in islice(quoted.paragraphs, quoted.number(span.start_char), None):
        if paragraph.start_char >= span.end_char:
            return
        both = Span(max(span.start_char, paragraph.start_char), min(span.end_char, paragraph.end_char))
        both = _without_notes(quoted.text, both) if both.start_char < both.end_char else both
        words = stripped(quoted.text, both, _EDGES) if both.start_char < both.end_char else both
        if words.start_char < words.end_char:
            yield Segment(*words, in_quotation_marks=False)
