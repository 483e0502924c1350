"""Stretches of a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text: code points, half open."""

    start_char: int
    end_char: int

    def of(self, text: str) -> str:
        """Give back the words."""
        return text[self.start_char : self.end_char]

    def shifted(self, by: int) -> "Span":
        """Move a span found in a part to its place in the whole."""
        return Span(self.start_char + by, self.end_char + by)

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start_char < other.end_char and other.start_char < self.end_char

    def covers(self, other: "Span") -> bool:
        """Say whether the other lies within."""
        return self.start_char <= other.start_char and other.end_char <= self.end_char


def stripped(text: str, span: Span, characters: str | None = None) -> Span:
    """Leave out blanks (or other characters) at both ends; an empty stretch stays at its start."""
    words = span.of(text)
    start = span.start_char + len(words) - len(words.lstrip(characters))
    return Span(start, max(start, span.end_char - len(words) + len(words.rstrip(characters))))


def between(text: str, separator: "re.Pattern[str]") -> Iterator[Span]:
    """Yield the stretches that a pattern parts, blanks at the ends left out and empty ones skipped."""
    edges = [0, *(edge for match in separator.finditer(text) for edge in match.span()), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        span = stripped(text, Span(start, end))
        if span.start_char < span.end_char:
            yield span
